-- Which forms might tell of one event: the same kind, a month in common, and a person, a series, or the sides in common.
create or replace temp table candidates as
with spread as (
    select form, type, surety, len(people) = 0 and series is null as bare, series_rank as rank, open, sides, targets, people, series, topics, first_day, last_day,
        unnest(generate_series(year(first_day) * 12 + month(first_day), year(last_day + 7) * 12 + month(last_day + 7))) as month
    from forms where date_diff('day', first_day, last_day) <= 400
),
keyed as (
    select form, type, month, 'p' || unnest(people).person as key from spread where type in ('meeting', 'call', 'visit')
    union all
    select form, type, month, 's' || series from spread where series is not null
    union all -- a conference of many: reports leave out some of its sides
    select form, type, month, 'c' || unnest(sides) from spread where type = 'meeting' and not open and len(sides) >= 4
    union all
    select form, type, month, 'd' || unnest(sides) || '>' || list_aggregate(targets, 'string_agg', '+') from spread
    where type not in ('meeting', 'call', 'visit')
),
shared as (
    select distinct a.form as a, b.form as b
    from keyed a join keyed b on a.type = b.type and a.key = b.key and a.month = b.month and a.form < b.form
    union -- who says only which sides met is compared with all that these sides did in those days
    select distinct least(a.form, b.form), greatest(a.form, b.form)
    from spread a join spread b on a.type = b.type and a.sides = b.sides and a.targets = b.targets and a.month = b.month
    where (a.bare or (a.rank = 'leader' and len(a.people) = 0 and len(b.people) > 1 and b.series is null)) and a.form <> b.form and a.type in ('meeting', 'call', 'visit')
)
select a, b
from shared join forms x on x.form = a join forms y on y.form = b
where x.first_day <= y.last_day + 7 and y.first_day <= x.last_day + 7
order by a, b;
