-- One row per event, out of the chosen claims.
create or replace temp table seeds as -- an id for all that each form says: the first one reported names the event
with said as (
    select form, substr(sha256(concat_ws('|', type, sides::varchar, targets::varchar, people::varchar, ranks::varchar, first_day, last_day, surety,
        coalesce(series, ''), coalesce(series_rank, ''), coalesce(margin_of, ''), open, coalesce(ordinal::varchar, ''), coalesce(format, ''),
        coalesce(spot, ''), coalesce(country, ''), located, topics::varchar, coalesce(background::varchar, ''), nullif(measures::varchar, '[]'))), 1, 16) as seed
    from forms
)
select m.event, s.seed, min(f.published_at) as published_at
from members m join form_of using (mention) join said s using (form) join facts f using (mention)
group by all;

create or replace temp table event_ids as
select event, arg_min(seed, (coalesce(published_at, timestamptz '9999-01-01'), seed)) as event_id from seeds group by event;

create or replace temp table states as
with known_held as (
    select event, min(published) as held_since from told where status in ('held', 'ongoing') and published >= date_start and not background group by event
),
counted as (
    select event, status, count(distinct original) as n_articles, min(published) as since, max(published) as until,
        count(distinct original) filter (published >= date_start or date_start is null or background or published is null) as n_possible,
        -- that talks happened which a report only names, without a day and anybody who took part, or beside others than belong there, is a guess
        count(distinct original) filter (doubtful or (len(told.people) = 0 and (series_rank = 'leader' or (surety <> 'exact' and series is not null)))) as n_guessed,
        arg_min(mention, (coalesce(published_at, timestamptz '9999-01-01'), -weight, mention)) as first_mention,
        count(distinct original) filter (published > least(string_split(dates, '/')[2]::date, held_since)) as n_late
    from told join chosen using (event) left join known_held using (event) group by event, status
),
summed as (
    select event,
        sum(n_possible) filter (status in ('held', 'ongoing')) as n_happened, sum(n_possible - n_guessed) filter (status in ('held', 'ongoing')) as n_seen,
        sum(n_articles) filter (status in ('planned', 'proposed')) as n_ahead, sum(n_articles) filter (status in ('cancelled', 'postponed', 'denied')) as n_off,
        sum(n_late) filter (status in ('planned', 'proposed')) as n_still_ahead, -- as many say afterwards, or after it was said to be held, that it is still to come
        max(until) filter (status in ('cancelled', 'postponed', 'denied')) as last_off, max(until) filter (status = 'planned') as last_planned,
        arg_max(status, (until, status)) filter (status in ('cancelled', 'postponed', 'denied')) as off,
        arg_max(status, (coalesce(until, date '1900-01-01'), status = 'planned')) filter (status in ('planned', 'proposed')) as ahead,
        bool_or(status = 'held' and n_possible > 0) as held, arg_max(status, (n_articles, status)) as anything,
        list({'status': status, 'since': since, 'until': until, 'n_articles': n_articles, 'event_mention_id': first_mention} order by since nulls last, status desc) as status_history
    from counted group by event
)
select event, status_history, case
    when n_happened > 0 and n_happened >= coalesce(n_off, 0) + coalesce(n_still_ahead, 0) and not (n_seen = 0 and coalesce(n_ahead, 0) >= n_happened)
        then if(held, 'held', 'ongoing')
    when n_off > 0 and not coalesce(last_planned > last_off, false) then off
    else coalesce(ahead, off, anything) end as status
from summed;

create or replace temp table days_ahead as -- the day of what is still to come as those tell it who say that it is: the one chosen, the surest
with told_ahead as (
    select event, date_start::varchar || '/' || coalesce(date_end, date_start)::varchar as value, min(surety = 'implied') as implied,
        min(coalesce(date_end, date_start) - date_start) as days, count(distinct original) as n
    from told where status in ('planned', 'proposed') and date_start is not null group by all
)
select event, arg_min(value, (value is distinct from dates, implied, days, -n, value)) as dates
from told_ahead join chosen using (event) group by event;

create or replace temp table places as -- what is still to come stands where those put it who say that it is
with ahead as (select event, list(coalesce(city, place)) as spots, list(country) as countries from told where status in ('planned', 'proposed') group by event),
told_there as (select distinct event, coalesce(city, place) as spot, country from told where place is not null), -- 西班牙圣地亚哥: not the city of that name that is known
allowed as (
    select c.*, chosen.country as of_all, s.status in ('planned', 'proposed') as to_come, list_contains(a.spots, value) as spot_ahead, list_contains(a.countries, value) as country_ahead
    from claims c join chosen using (event) join states s using (event) left join ahead a using (event) where field in ('place', 'country')
)
select c.event, min_by(value, choice) filter (field = 'place' and (no_other_country(k.country, of_all) or t.spot is not null) and (not to_come or spot_ahead)) as place,
    min_by(value, choice) filter (field = 'country' and (not to_come or country_ahead)) as country
from allowed c left join known_places k on field = 'place' and k.surface = c.value
    left join told_there t on field = 'place' and t.event = c.event and t.spot = c.value and t.country = of_all
group by c.event;

create or replace temp table modes as -- how each mention says that it was done: by its rule, or the family that the rule is named after
select mention, min_by(o.mode, o.row) as mode
from told t join ontology_modes o on o.type = t.type and (o.rule is null or o.rule = t.rule or starts_with(t.rule, o.rule || '_'))
    and (o.words is null or regexp_matches(t.evidence, o.words))
group by mention;

create or replace temp table counts as
select event, min(type) as type, count(*) as n_mentions, count(distinct article_id) as n_articles,
    count(distinct coalesce(first.source, '')) filter (first.source is not null) as n_sources,
    min(published_at) as first_reported_at, max(published_at) as last_reported_at, min(series) as series, min(margin_of) as margin_of,
    bool_or(open) as open, if(count(mode) * 2 > count(*), mode(mode order by mode), null) as told_mode
from told t left join modes using (mention) left join (select article_id as original, source from parts.cleaned_articles) first using (original)
group by event;

create or replace temp table made_events as
with joined as (
    select n.*, i.event_id, s.status, s.status_history, c.* exclude (event, dates, parties, targets, country),
        case when s.status in ('planned', 'proposed') and a.dates is distinct from c.dates then a.dates
            when n.type = 'visit' then coalesce(stay, c.dates) else c.dates end as span,
        string_split(span, '/')[1]::date as date_start, string_split(span, '/')[2]::date as date_end,
        coalesce(string_split(c.parties, ' '), []) as parties, coalesce(string_split(c.targets, ' '), []) as targets, p.place, p.country
    from counts n join event_ids i using (event) join states s using (event) join chosen c using (event) left join stays using (event)
        left join places p using (event) left join days_ahead a on a.event = n.event
),
attending as (select event, list_sort(list_distinct(flatten(coalesce(list(sides) filter (status <> 'denied'), list(sides))))) as attending from told group by event),
moded as (
    select j.* replace (
            case when open then attending else parties end as parties,
            -- talks that were over when they were last reported are no longer going on
            case when status = 'ongoing' and type in ('meeting', 'call', 'visit') and date_end < last_reported_at::date then 'held'
                else status end as status
        ), case
        when told_mode = 'summons' then told_mode when type = 'meeting' and format = 'video' then 'video'
        when type = 'meeting' and (open or len(parties) > 2) then 'multilateral'
        when type = 'meeting' and told_mode is null and len(parties) = 2 and country is not null and not list_contains(parties, country)
            and list_has_all(states, parties) then 'third_place'
        when type = 'call' then format
        when told_mode = 'drill' and len(parties) > 1 then 'joint_drill'
        else told_mode end as mode,
        case when status in ('held', 'ongoing') then 'held' when status in ('planned', 'proposed') then 'ahead' else 'off' end as phase
    from joined j join attending using (event), (select list(code) as states from ontology_actors where alpha2 is not null) known
),
precisions as (
    select event, date_start, date_end, mode(date_precision order by date_precision) as date_precision from
        (select event, date_start, coalesce(date_end, date_start) as date_end, date_precision from told where date_start is not null)
    group by all
)
select m.*, coalesce(r.date_precision, if(m.date_start is not null, 'range', null)) as date_precision,
    o.plover_type, o.plover_mode, o.cameo, w.quad_class::int as quad_class, w.intensity, k.latitude, k.longitude
from moded m left join precisions r using (event, date_start, date_end)
    -- the row of the mode, else that of the type
    left join ontology_events o on o.row = coalesce(
        (select row from ontology_events x where x.type = m.type and x.mode = m.mode and x.phase = m.phase),
        (select row from ontology_events x where x.type = m.type and x.mode is null and x.phase = m.phase))
    left join ontology_plover w on w.type = o.plover_type and w.mode is not distinct from o.plover_mode
    left join known_places k on k.surface = m.place and no_other_country(k.country, m.country);
