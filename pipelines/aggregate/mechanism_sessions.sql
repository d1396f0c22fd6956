-- The sessions of each dialogue and conference: the 16th, the 17th, how long after the one before. A closed circle is a mechanism of its members.
with sessions as (
    select series || if(open, '', ' ' || array_to_string(list_sort(parties), '-')) as mechanism, series, if(open, [], list_sort(parties)) as members,
        ordinal, date_start, date_end, date_precision, status, place, country, name, people, n_articles, event_id,
        status in ('held', 'ongoing') and date_diff('day', date_start, date_end) <= 31 as dated
    from events
    where type = 'meeting' and status in ('held', 'ongoing', 'planned') and (open or len(parties) > 1)
        and (series in (select series from listed_series) or (series is not null and n_articles > 1)) -- a name that one report has may be none
),
before as (
    select s.event_id, max(h.date_start) as session_before, arg_max(h.ordinal, (h.date_start, h.event_id)) as ordinal_before
    from sessions s join sessions h on h.mechanism = s.mechanism and h.dated and h.date_end < s.date_start - 20 -- closer ones are the same, told twice
    where date_diff('day', s.date_start, s.date_end) <= 31
    group by s.event_id
)
select mechanism, series, members, ordinal, date_start, date_end, date_precision, status, place, country, name, people, n_articles, event_id,
    session_before, date_diff('day', session_before, date_start) as gap_days, greatest(coalesce(ordinal - ordinal_before - 1, 0), 0) as n_unreported
from sessions left join before using (event_id)
order by mechanism, date_start, event_id
