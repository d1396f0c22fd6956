-- Where was who, when, with whom?
select unnest(people) as person, date_start, date_end, date_precision, type, status, place, country, name, parties, event_id
from events
order by person, date_start, date_end, event_id
