-- What each mention says, in forms that can be compared: people by their full names and sides, places by city, names by series.
create or replace temp macro no_other_country(one, another) as (one is null or another is null or one = another);
create or replace temp table mention_people as
with named as ( -- those whom the article names, and who held the office that it names
    select event_mention_id as mention, surface, list_concat(parties, targets) as sides, coalesce(date_start, published_on) as day
    from parts.extracted_events join parts.cleaned_articles using (article_id) join (
        select event_mention_id, unnest(people) as surface from parts.extracted_events
        union
        select event_mention_id, name from parts.event_participants where name in (select surface from known_people)
    ) using (event_mention_id)
),
meant as ( -- a surface of several people means the one whose country takes part; 哈里斯 rather her whose usual name it is
    select mention, surface, min(day) as day,
        case when count(person) filter (fits) = 1 then min(person) filter (fits)
            when count(person) filter (fits and not short) = 1 then min(person) filter (fits and not short) else surface end as person,
        min(country) filter (fits) as home
    from (select *, meanings = 1 or list_contains(sides, country) as fits from named left join known_people using (surface))
    group by mention, surface
),
written as (
    select event_mention_id as mention, name as surface, min(country) as country, arg_min(office, (start, office)) as office
    from parts.event_participants group by all
),
acting as (
    select distinct on (m.mention, m.surface) m.mention, m.surface, m.person, h.country, h.rank
    from meant m join held_offices h on m.person = h.person and m.day between h.since and h.until
    order by m.mention, m.surface, case h.rank when 'leader' then 0 when 'minister' then 1 else 2 end, h.country
)
select m.mention, m.person, coalesce(a.country, m.home, w.country) as side, coalesce(a.rank, t.rank) as rank
from meant m left join acting a using (mention, surface)
    left join written w using (mention, surface)
    left join (select title, arg_min(rank, country) as rank from titles group by title) t on t.title = w.office;

create or replace temp table mention_side_ranks as
with ranked as (
    select mention, side, rank from mention_people where rank is not null
    union all
    select p.event_mention_id, p.country, t.rank
    from parts.event_participants p join titles t on t.title = coalesce(p.office, p.name) and t.country in ('', p.country)
)
select mention, side, case when bool_or(rank = 'leader') then 'leader' when bool_or(rank = 'minister') then 'minister' end as rank
from ranked where side is not null group by mention, side;

create or replace temp table named_there as -- mentions whose very words hold somebody who takes part
select distinct event_mention_id from parts.event_participants p join parts.extracted_events e using (event_mention_id)
where p.start >= e.evidence_start and p."end" <= e.evidence_end and (p.office is not null or list_contains(e.people, p.name));

create or replace temp table mention_measures as -- what a sanction is on, as far as its words tell: tariffs, visas, chips
with told as (
    select event_mention_id as mention, measure, (rule = 'measure_tariff') = (measure = 'tariffs') as own
    from parts.extracted_events join measures on regexp_matches(evidence, words) where type in ('sanction', 'easing')
)
select mention, coalesce(list(measure order by measure) filter (own), list(measure)) as measures from told group by mention;

create or replace temp table facts as
with told as (
    select event_mention_id as mention, e.article_id, e.type, e.status, e.background, e.date_start, e.date_end, e.date_precision,
        e.ordinal, e.format, e.place, e.country, e.name, e.rule, e.evidence, list_sort(list_distinct(e.topics)) as topics,
        list_sort(list_distinct(e.parties)) as parties, list_sort(list_distinct(e.targets)) as targets,
        a.published_on as published, p.published_at, a.source, coalesce(d.duplicate_of, e.article_id) as original,
        -- a state's own outlet is a party's account of what that state takes part in, and an agency elsewhere
        case when o.weight = '3' and not list_contains(list_concat(e.parties, e.targets), o.side) then 2 else coalesce(o.weight::int, 1) end as weight
    from parts.extracted_events e join parts.cleaned_articles a using (article_id)
        join parts.parsed_articles p using (article_id)
        left join parts.article_duplicates d using (article_id)
        left join outlets o on o.outlet = a.source
),
people as (
    select mention, list({'person': person, 'side': coalesce(side, '')} order by person, side) as people,
        count(distinct side) as n_named_sides
    from (select distinct mention, person, side from mention_people) group by mention
),
ranks as (
    select mention, list({'side': side, 'rank': rank} order by side) as ranks from mention_side_ranks where rank is not null group by mention
),
joined as (
    select t.*, coalesce(measures, []) as measures, coalesce(people, []) as people, coalesce(n_named_sides, 0) as n_named_sides, coalesce(ranks, []) as ranks,
        k.city, k.latitude, k.longitude, k.kind in ('city', 'venue', 'airport', 'base') as located,
        s.series, s.rank as series_rank, coalesce(s.open, false) as open, coalesce(s.always, []) as always
    from told t left join people using (mention) left join ranks using (mention) left join mention_measures using (mention)
        left join known_places k on k.surface = t.place and no_other_country(k.country, t.country)
        left join known_series s on s.name = t.name and t.type = 'meeting'
),
ranked as ( -- ministers who agree that leaders will meet, leaders who welcome a dialogue of officials: one name or the other is out of place
    select *, len(ranks) > 0 and case series_rank
        when 'leader' then not list_contains(list_transform(ranks, lambda r: r.rank), 'leader')
        when 'minister' then not list_contains(list_transform(ranks, lambda r: r.rank), 'minister')
        when 'official' then list_contains(list_transform(ranks, lambda r: r.rank), 'leader')
        when 'vice' then true else false end as misplaced
    from joined
),
placed as ( -- who stands elsewhere than the name, and what is still to come, keep the name and lose the people; the rest loses the name
    select * exclude (misplaced, beside) replace (
        case when misplaced and beside then [] else people end as people,
        case when misplaced and beside then 0 else n_named_sides end as n_named_sides,
        case when misplaced and beside then [] else ranks end as ranks,
        case when misplaced and not beside then null else series end as series,
        case when misplaced and not beside then null else series_rank end as series_rank
    ), misplaced and beside as doubtful
    from (
        select r.*, status in ('planned', 'proposed', 'postponed', 'cancelled')
            or (contains(evidence, name) and mention not in (select event_mention_id from named_there))
            -- 外长在拜习会后表示: who stands alone beside the name met nobody
            or (series_rank = 'leader' and len(always) = 2 and n_named_sides < 2 and contains(evidence, name)) as beside
        from ranked r
    )
),
settled as ( -- 适时举行战略对话: what has neither day nor people yet has no place; the one that its words do not hold is that of the talks which agreed on it
    select * exclude (nowhere) replace (
        if(nowhere, null, place) as place, if(nowhere, null, country) as country, if(nowhere, null, city) as city,
        if(nowhere, null, latitude) as latitude, if(nowhere, null, longitude) as longitude, if(nowhere, null, located) as located
    )
    from (
        select *, status in ('planned', 'proposed') and date_start is null and series is not null and not open and len(people) = 0
            and not coalesce(contains(evidence, place), true) as nowhere
        from placed
    )
),
sided as ( -- the sides that a mechanism always has are there, unless two sides meet on its margins
    select * exclude (always, members), case
        when open and (n_named_sides = 2 or (len(members) = 2 and not list_has_any(parties, always))) then true
        when len(always) > 2 and len(parties) = 2 and n_named_sides = 2 and list_has_all(always, parties) then true
        else false end as aside,
        case when open then members
            when len(always) > 1 and list_has_all(parties, always) and len(parties) <= len(always) + 1 then always
            when len(always) > 2 and list_has_all(always, parties) and not (len(parties) = 2 and n_named_sides = 2) then always
            else parties end as sides
    from ( -- G7 is not one more side at a meeting of the G7
        select *, case when open and len(parties) > 1 then list_filter(parties, lambda side: not list_contains(always, side)) else parties end as members
        from settled
    )
),
seated as ( -- at a summit of 东盟 and Japan Malaysia sits for 东盟
    select s.* replace (
        case when s.series is not null and not s.open and len(sides) > 2 then list_filter(sides, lambda side: not list_contains(coalesce(represented, []), side))
            else sides end as sides
    )
    from sided s left join (
        select mention, flatten(list(b.members)) as represented from sided join blocs b on list_contains(sides, b.bloc) group by mention
    ) using (mention)
),
siblings as ( -- the same article tells of the same people once with the day and once without
    select a.mention, min(b.date_start) as sibling_start, max(coalesce(b.date_end, b.date_start)) as sibling_end
    from placed a join placed b on a.article_id = b.article_id and a.type = b.type and a.parties = b.parties and a.targets = b.targets
        and a.people = b.people and (a.status in ('held', 'ongoing')) = (b.status in ('held', 'ongoing')) and coalesce(a.series = b.series, true)
    where a.date_start is null and b.date_start is not null and a.type in ('meeting', 'call', 'visit')
    group by a.mention having count(distinct (b.date_start, b.date_end)) = 1
)
select * exclude (series, open, series_rank, sibling_start, sibling_end), case when not aside then series end as series, case when aside then series end as margin_of,
    open and not aside as open, case when not aside then series_rank end as series_rank,
    case -- the days between which it lies as far as the mention tells
        when not dated and sibling_start is not null then sibling_start - interval 3 day
        when dated and coarse and status in ('planned', 'proposed') and not background then greatest(date_start, least(date_end, published - interval 14 day))
        when dated then date_start
        when type = 'sanction' and len(measures) > 0 and not ahead then published - interval 180 day -- it is still in force
        when background then published - interval 45 day
        when ahead then published - interval 14 day
        else published - interval 30 day end::date as first_day,
    case
        when not dated and sibling_start is not null then sibling_end + interval 3 day
        when dated and coarse and status = 'held' then least(date_end, greatest(date_start, published + interval 1 day))
        when dated then coalesce(date_end, date_start)
        when ahead and date_end = published and date_precision = 'day' and len(people) > 1 then published + interval 7 day -- 今天将会见
        when ahead then published + interval 60 day
        when background then published + interval 1 day
        else published + interval 14 day end::date as last_day,
    case when not dated then 'implied'
        when coarse then 'coarse' else 'exact' end as surety
from (
    select *, status in ('planned', 'proposed', 'postponed', 'cancelled') and not background as ahead,
        date_diff('day', date_start, coalesce(date_end, date_start)) > if(type = 'visit', 14, 6) or coalesce(date_precision, 'day') = 'week' as coarse,
        date_start is not null and not case -- what is to come on the day of the report, or before it, has the day of something else
            when status in ('planned', 'proposed') and not background then coalesce(date_end, date_start) <= published
            when status in ('postponed', 'cancelled') and type = 'visit' then date_start = published
            when status = 'ongoing' then coalesce(date_end, date_start) < published - interval 14 day
            else false end as dated
    from seated left join siblings using (mention)
);
