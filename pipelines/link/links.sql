-- How events hang together: from the later or smaller one to the earlier or larger one.
create or replace temp table made_links as
with dated as (
    select *, greatest(date_diff('day', date_start, date_end), 0) as days from made_events where date_start is not null
),
brief as (select * from dated where days <= 20),
by_person as (select unnest(people) as person, * exclude (people) from brief),
within_visit as (
    select distinct m.event_id as from_id, v.event_id as to_id, 'part_of' as link, date_diff('day', v.date_start, m.date_start) as lag
    from by_person m join by_person v on m.person = v.person and v.type = 'visit' and m.type = 'meeting'
        and m.date_start between v.date_start and v.date_end + if(v.days = 0, 3, 0) -- often only the arrival is told
    where (m.country is not null and list_contains(v.targets, m.country)) or (m.country is null and list_has_any(m.parties, v.targets))
),
within_journey as (
    select distinct v.event_id, j.event_id, 'part_of', date_diff('day', j.date_start, v.date_start)
    from by_person v join by_person j on v.person = j.person and v.type = 'visit' and j.type = 'visit' and len(v.targets) < len(j.targets)
        and list_has_all(j.targets, v.targets) and v.date_start between j.date_start and j.date_end
),
on_the_margins as (
    select m.event_id, arg_max(c.event_id, (c.n_articles, c.event_id)), 'sidelines_of', arg_max(date_diff('day', c.date_start, m.date_start), (c.n_articles, c.event_id))
    from brief m join brief c on m.type = 'meeting' and c.type = 'meeting' and m.event_id <> c.event_id and len(m.parties) = 2
        and m.date_start between c.date_start - 2 and c.date_end + 2
        and (m.country is null or c.country is null or m.country = c.country)
    where (c.open and m.margin_of = c.series)
        or (len(c.parties) > 2 and not c.open and c.series is not null and list_has_all(c.parties, m.parties) and list_has_any(c.people, m.people)
            and m.date_start between c.date_start - 1 and c.date_end + 1)
    group by m.event_id
),
sessions as (
    select event_id, date_start, series, ordinal, status, case when open then [] else parties end as members
    from brief where series is not null and type = 'meeting' and status in ('held', 'ongoing', 'planned')
),
next_session as (
    select later.event_id, arg_max(earlier.event_id, (earlier.date_start, earlier.event_id)), 'next_in_series',
        min(date_diff('day', earlier.date_start, later.date_start))
    from sessions later join sessions earlier using (series, members)
    where earlier.date_start < later.date_start - 20 and earlier.status in ('held', 'ongoing') and not coalesce(earlier.ordinal >= later.ordinal, false)
    group by later.event_id
),
ahead as (select * from made_events where status in ('planned', 'proposed', 'postponed', 'cancelled')),
same_matter as ( -- the same sides, and the same people on both or the same series
    select p.event_id as ahead, p.status as was, h.event_id as later, h.status, p.date_start as planned_start, p.date_end as planned_end,
        h.date_start, coalesce(p.date_end, p.first_reported_at::date) as due, p.first_reported_at as told, h.first_reported_at as told_later
    from ahead p join made_events h using (type, parties, targets)
    where p.event_id <> h.event_id and not p.open
        and (p.series = h.series or (p.series is null and h.series is null and (type = 'visit' or type = 'call' or len(p.people) > 1) and list_has_all(h.people, p.people) and len(p.people) > 0))
        and not coalesce(p.ordinal <> h.ordinal, false)
),
fulfilled as (
    select arg_min(later, (date_start, later)), ahead, 'fulfils', min(date_diff('day', due, date_start))
    from same_matter
    where was in ('planned', 'proposed', 'postponed') and status in ('held', 'ongoing')
        and date_start >= coalesce(planned_start, told::date) and date_start <= due + 400
    group by ahead
),
moved as (
    select later, arg_max(ahead, (planned_start, ahead)), 'reschedules', min(date_diff('day', planned_start, date_start))
    from same_matter
    where was = 'postponed' and status in ('planned', 'proposed', 'held') and date_start > planned_end and told_later >= told
    group by later
),
called_off as (
    select ahead, later, 'cancels', date_diff('day', date_start, planned_start)
    from same_matter
    where was = 'cancelled' and status in ('planned', 'proposed') and planned_start <= date_start + 30 and date_start <= planned_end + 30
)
select distinct on (from_id, to_id, link) from_id as from_event_id, to_id as to_event_id, link, lag as lag_days
from (from within_visit union all from within_journey union all from on_the_margins union all from next_session
    union all from fulfilled union all from moved union all from called_off)
where from_id <> to_id
order by from_id, to_id, link, lag;
