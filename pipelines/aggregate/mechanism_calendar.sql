-- Each dialogue and conference: its sessions, the usual gap between them, when the next one is due, and whether it is late.
with today as (select max(published_on) as as_of from cleaned_articles),
known as (
    select mechanism, any_value(series) as series, any_value(members) as members, count(*) filter (status <> 'planned') as n_held,
        max(ordinal) filter (status <> 'planned') as last_ordinal, min(date_start) filter (status <> 'planned') as first_held,
        max(date_end) filter (status <> 'planned' and date_diff('day', date_start, date_end) <= 31 and date_start <= as_of) as last_held,
        count(gap_days) filter (status <> 'planned') as n_gaps, max(gap_days) filter (status <> 'planned') as longest_gap_days,
        round(median(gap_days / (n_unreported + 1)) filter (status <> 'planned'))::int as usual_gap_days,
        min(date_end) filter (status = 'planned' and date_end >= as_of) as next_planned,
        max(date_end) filter (status = 'planned' and date_end < as_of) as last_planned, any_value(as_of) as as_of
    from mechanism_sessions, today group by mechanism
)
select mechanism, series, members, n_held, last_ordinal, first_held, last_held, n_gaps, usual_gap_days, longest_gap_days, next_planned,
    if(last_planned > coalesce(last_held, date '1900-01-01'), last_planned, null) as missed,
    if(n_gaps > 1, last_held + usual_gap_days, null) as expected, -- one gap is no habit
    if(next_planned is null, greatest(date_diff('day', coalesce(missed, expected), as_of), 0), 0) as days_overdue, as_of
from known
order by mechanism
