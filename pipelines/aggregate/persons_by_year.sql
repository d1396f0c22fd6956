-- A person's year: how often they met, called and travelled, where to, whom they met. Only what was held.
with years as (
    select *, year(date_start)::int as year from person_itineraries
    where status in ('held', 'ongoing') and type in ('meeting', 'call', 'visit') and date_diff('day', date_start, date_end) <= 366
)
select person, mode(side order by side) as side, year,
    coalesce(list_sort(list(distinct office) filter (office is not null)), []) as offices,
    count(*) filter (type = 'meeting') as n_meetings, count(*) filter (type = 'call') as n_calls, count(*) filter (type = 'visit') as n_visits,
    coalesce(list_sort(list_distinct(flatten(list(targets) filter (type = 'visit')))), []) as went_to,
    coalesce(list_sort(list_distinct(flatten(list(met) filter (type <> 'visit')))), []) as met,
    coalesce(list_sort(list_filter(list_distinct(flatten(list(parties))), lambda p: p is distinct from mode(side order by side))), []) as dealt_with,
    min(date_start) as first_day, max(date_end) as last_day
from years
group by person, year
order by person, year
