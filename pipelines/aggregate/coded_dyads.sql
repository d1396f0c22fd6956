-- Who did or said each of these things to whom: one row for every two sides, in both directions where sides act together.
with directed as (
    select coded_id, unnest(actors) as source, recipients, false as mutual, len(actors) as n_sides from coded_events where len(recipients) > 0
),
together as (
    select coded_id, unnest(actors) as source, actors, true as mutual, len(actors) as n_sides from coded_events where len(recipients) = 0 and len(actors) > 1
)
select coded_id, source, target, mutual, n_sides
from (
    select coded_id, source, unnest(recipients) as target, mutual, n_sides + len(recipients) as n_sides from directed
    union all
    select coded_id, source, unnest(actors), mutual, n_sides from together
)
where source <> target
order by coded_id, source, target
