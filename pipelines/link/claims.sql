-- What the mentions of an event say of each of its fields, who says it, and which value is taken.
-- A value that less than a fifth as many articles give as the commonest is out; then: what is sure before what is vague,
-- a party's own account before an agency's before others, the majority, the earliest, the alphabet.
create or replace temp table told as
select g.event, f.*
from members g join facts f using (mention);

create or replace temp table claims as
with said as (
    select event, 'dates' as field, date_start::varchar || '/' || coalesce(date_end, date_start)::varchar as value,
        case surety when 'exact' then 0 when 'coarse' then if(date_diff('day', date_start, date_end) <= 31, 4, 5) else 8 end + (status not in ('held', 'ongoing'))::int * 2 + (type = 'visit' and date_start = date_end)::int as vague, original, weight, published, source
    from told where date_start is not null
    union all
    select event, 'parties', array_to_string(sides, ' '), -len(sides), original, weight, published, source from told where len(sides) > 0
    union all
    select event, 'targets', array_to_string(targets, ' '), -len(targets), original, weight, published, source from told where len(targets) > 0
    union all
    select event, 'country', country, (date_start is null)::int, original, weight, published, source from told where country is not null
    union all
    select event, 'place', coalesce(city, place), (not coalesce(located, false))::int, original, weight, published, source from told where place is not null
    union all
    select event, 'name', name, 0, original, weight, published, source from told where series is not null
    union all
    select event, 'ordinal', ordinal::varchar, 0, original, weight, published, source from told where ordinal is not null
    union all
    select event, 'format', format, (format = 'in_person')::int, original, weight, published, source from told where format is not null
    union all
    select event, 'status', status, 0, original, weight, published, source from told
    union all
    select event, 'person', unnest(people).person, (status = 'denied')::int, original, weight, published, source from told
    union all
    select event, 'topic', unnest(topics), 0, original, weight, published, source from told
),
counted as (
    select event, field, value, min(vague) as vague, count(distinct original) as n_articles, max(weight) as weight, min(published) as since,
        coalesce(list_sort(list_distinct(list(source) filter (source is not null))), []) as outlets
    from said group by event, field, value
),
common as (
    select *, n_articles * 5 >= max(n_articles) over (partition by event, field) and (field <> 'person' or open or n_articles * 10 >= n_told) as common
    from counted join (select event, count(distinct original) as n_told, bool_or(open) as open from told group by event) using (event)
)
select * exclude (n_told, open), row_number() over (
    partition by event, field
    order by common desc, vague, weight desc, n_articles desc, since nulls last, value
) as choice
from common;

-- A visit lasts the shortest stay in which four fifths of the reports lie that give days near the chosen ones.
create or replace temp table stays as
with days as (
    select c.event, choice, string_split(value, '/')[1]::date as first, string_split(value, '/')[2]::date as last, vague < 4 and common as sure, n_articles as n
    from claims c where field = 'dates' and event in (select event from told where type = 'visit')
),
near as (
    select d.* from days d join days c on d.event = c.event and c.choice = 1 and d.sure and d.first <= c.last + 3 and d.last >= c.first - 3
),
spans as (
    select a.event, a.first, b.last from (select distinct event, first from near) a join (select distinct event, last from near) b on a.event = b.event and a.first <= b.last
),
covering as (
    select s.event, s.first, s.last, sum(n.n) filter (n.first >= s.first and n.last <= s.last) as covered, sum(n.n) as whole
    from spans s join near n on n.event = s.event group by all
)
select event, arg_min(first::varchar || '/' || last::varchar, (last - first, -covered, first)) as stay
from covering where covered * 5 >= whole * 4 group by event;

create or replace temp table chosen as
select event,
    max(value) filter (field = 'dates' and choice = 1) as dates,
    max(value) filter (field = 'parties' and choice = 1) as parties,
    max(value) filter (field = 'targets' and choice = 1) as targets,
    max(value) filter (field = 'country' and choice = 1) as country,
    max(value) filter (field = 'name' and choice = 1) as name,
    max(value) filter (field = 'ordinal' and choice = 1)::int as ordinal,
    max(value) filter (field = 'format' and choice = 1) as format,
    -- who did not come, as is said of a conference, was not there
    coalesce(list(value order by n_articles desc, value) filter (field = 'person' and common and vague = least_vague), []) as people,
    coalesce(list(value order by value) filter (field = 'topic' and common), []) as topics
from (select *, min(vague) over (partition by event, field) as least_vague from claims) group by event;
