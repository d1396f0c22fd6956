-- itinerary(who, in_year): Where somebody was in a year, whom they met, in which office; a full name in Simplified Chinese.
select date_start, date_end, date_precision, type, status, place, country, met, parties, name, office, n_articles, event_id
from person_itineraries
where person = who and year(date_start) = in_year
order by date_start, date_end, event_id
