-- meetings_between(a, b): Meetings of two sides, alone or with others, planned ones too; codes as 'JPN', 'CHN'.
select date_start, date_end, date_precision, status, place, name, people, parties, n_articles, n_sources, event_id
from events
where type = 'meeting' and list_contains(parties, upper(a)) and list_contains(parties, upper(b))
order by date_start, event_id
