-- Which two sides had to do with each other, how often, in what way?
with sides as (
    select event_id, date_trunc('month', date_start)::date as month, type, status, unnest(list_distinct(list_concat(parties, targets))) as side
    from events
    where date_start is not null
)
select a.side as country_a, b.side as country_b, a.month, a.type, count(*) as n,
    count(*) filter (a.status in ('held', 'ongoing')) as n_held,
    count(*) filter (a.status in ('planned', 'proposed')) as n_ahead,
    count(*) filter (a.status in ('cancelled', 'postponed', 'denied')) as n_off
from sides a join sides b on a.event_id = b.event_id and a.side < b.side
group by all
order by all
