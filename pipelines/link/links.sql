-- How events hang together: from the later or smaller one to the earlier or larger one.
create or replace temp table event_pairs as
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
        or (c.open and m.place = c.place and list_has_any(c.people, m.people) and m.date_start between c.date_start and c.date_end)
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
ahead as (
    select *, first_reported_at::date as told from made_events where status in ('planned', 'proposed', 'postponed', 'cancelled') and not open
),
keyed_ahead as (select *, 's' || series as key from ahead where series is not null
    union all select *, 'p' || unnest(people) from ahead where series is null and (type in ('visit', 'call') or len(people) > 1)),
keyed_later as (select *, 's' || series as key from made_events where series is not null
    union all select *, 'p' || unnest(people) from made_events where series is null),
same_matter as ( -- the same sides, and the same people on both or the same series
    select distinct p.event_id as ahead, p.status as was, h.event_id as later, h.status, p.date_start as planned_start, p.date_end as planned_end,
        h.date_start, coalesce(p.date_end, p.told) as due, p.told, h.first_reported_at::date as told_later
    from keyed_ahead p join keyed_later h using (type, parties, targets, key)
    where p.event_id <> h.event_id and list_has_all(h.people, if(p.series is null, p.people, [])) and not coalesce(p.ordinal <> h.ordinal, false)
),
fulfilled as (
    select arg_min(later, (date_start, later)), ahead, 'fulfils', min(date_diff('day', due, date_start))
    from same_matter
    where was in ('planned', 'proposed', 'postponed') and status in ('held', 'ongoing')
        and date_start >= coalesce(planned_start, told) and date_start <= due + 400
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
select distinct on (from_id, to_id, link) from_id, to_id, link, lag
from (from within_visit union all from within_journey union all from on_the_margins union all from next_session
    union all from fulfilled union all from moved union all from called_off)
where from_id <> to_id
order by from_id, to_id, link, lag;

-- An agreed item is fulfilled by the talks that its own words announce, once they were held.
create or replace temp table agreed_items as
with announced as (
    select g.agreement_id, g.quote, g.due_start, g.due_end, a.published_on, made.event_id as agreed_at, next.event_id as announced
    from parts.extracted_agreements g join parts.cleaned_articles a using (article_id)
        join parts.extracted_events e on e.article_id = g.article_id and e.event_mention_id <> g.event_mention_id
            and e.evidence_start < g.quote_end and g.quote_start < e.evidence_end and e.status in ('planned', 'proposed')
        join members m on m.mention = g.event_mention_id join event_ids made on made.event = m.event
        join members n on n.mention = e.event_mention_id join event_ids next on next.event = n.event
    where g.article_id not in (select article_id from parts.article_duplicates where duplicate_of is not null)
)
select distinct on (agreement_id) h.event_id as from_id, n.agreed_at as to_id, n.agreement_id, n.quote,
    n.due_start, n.due_end, date_diff('day', coalesce(n.due_end, n.published_on), h.date_start) as lag, h.date_start
from announced n left join event_pairs f on f.link = 'fulfils' and f.to_id = n.announced
    join made_events h on h.event_id = coalesce(f.from_id, n.announced)
where h.status = 'held' and h.date_start > n.published_on and h.event_id <> n.agreed_at
order by agreement_id, h.date_start, h.event_id;

create or replace temp table best_mentions as -- the words for an event: of its status, with its day, a party's own, the first
select i.event_id, arg_min(struct_pack(mention := t.mention, evidence := t.evidence),
    (t.status <> s.status, s.status in ('held', 'ongoing') and coalesce(t.published < t.date_start, false), t.surety <> 'exact', t.background, -t.weight, coalesce(t.published_at, timestamptz '9999-01-01'), t.mention)) as said
from told t join states s using (event) join event_ids i using (event)
where i.event_id in (select from_id from event_pairs union select to_id from event_pairs union select from_id from agreed_items)
group by i.event_id;

create or replace temp table made_links as
with pairs as (
    select p.*, null as agreement_id, null as quote, b.date_start as due_start, b.date_end as due_end, a.date_start
    from event_pairs p join made_events a on a.event_id = p.from_id join made_events b on b.event_id = p.to_id
    union all
    select from_id, to_id, 'fulfils', lag, agreement_id, quote, due_start, due_end, date_start from agreed_items
)
select from_id as from_event_id, to_id as to_event_id, link, lag as lag_days,
    case when link <> 'fulfils' or due_end is null then null when date_start < due_start then 'early' when date_start > due_end then 'late' else 'in' end as window_match,
    f.said.mention as from_mention_id, f.said.evidence as from_evidence, if(agreement_id is null, t.said.mention, null) as to_mention_id,
    agreement_id, coalesce(quote, t.said.evidence) as to_evidence
from pairs p left join best_mentions f on f.event_id = p.from_id left join best_mentions t on t.event_id = p.to_id;
