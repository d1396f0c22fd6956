-- What was done and said, once each, in the codes of PLOVER and CAMEO: what the exports hold. Nothing in it is only wished for, denied or put off.
with news as ( -- the words are those of the first report that says of the event what `events` says
    select event_id, not bool_and(background) as news, list(event_mention_id order by published_on, event_mention_id) as mention_ids,
        min_by(article_id, (m.status <> e.status, background, published_on, event_mention_id)) as article_id,
        min_by(evidence, (m.status <> e.status, background, published_on, event_mention_id)) as words
    from extracted_events m join cleaned_articles using (article_id) join events e using (event_id) group by event_id
),
happened as (
    select 'event' as kind, e.event_id, e.event_id as key, e.type, e.status, case
            when e.status in ('planned', 'cancelled') then 'announced'
            when e.date_start is not null then 'told'
            when n.news then 'reported' end as date_basis,
        case date_basis -- what is planned is a promise on the day on which it is known
            when 'announced' then coalesce(list_filter(e.status_history, lambda h: h.status = e.status)[1].since, e.first_reported_at::date)
            when 'told' then e.date_start when 'reported' then e.first_reported_at::date end as date_start,
        case date_basis when 'told' then coalesce(e.date_end, e.date_start) else date_start end as date_end,
        case -- who calls in an ambassador acts on the other; a visitor acts on the host
            when e.plover_type = 'ACCUSE' and list_contains(e.parties, e.country) then [e.country]
            when e.type = 'visit' and not list_has_all(e.targets, e.parties) then list_filter(e.parties, lambda p: not list_contains(e.targets, p))
            else e.parties end as actors,
        case when e.plover_type = 'ACCUSE' then list_filter(e.parties, lambda p: not list_contains(actors, p))
            else list_filter(e.targets, lambda t: not list_contains(actors, t)) end as recipients,
        e.plover_type, e.plover_mode, e.cameo, e.quad_class, e.intensity, e.topics, e.people, e.place, e.country, e.latitude, e.longitude,
        e.n_mentions, e.n_articles, e.n_sources, e.first_reported_at, n.article_id, n.words, n.mention_ids
    from events e join news n using (event_id)
    where e.status in ('held', 'ongoing', 'planned', 'cancelled') and len(e.parties) > 0
),
meetings as ( -- what is said at a meeting is said on its day, whenever it is reported
    select event_mention_id, event_id, if(e.date_precision = 'day' and e.status in ('held', 'ongoing'), e.date_start, null) as met_on
    from extracted_events join events e using (event_id)
),
spoken as (
    select 'statement' as kind, s.statement_id as id, s.act as type, [s.speaker_country] as actors, [target] as recipients, s.speaker as person,
        s.plover_type, s.plover_mode, s.cameo, s.quad_class, s.intensity, s.topics, s.event_mention_id, s.article_id, s.quote
    from extracted_statements s, unnest(if(len(s.targets) = 0, [null], s.targets)) as addressed(target)
    where s.speaker_country is not null and target is distinct from s.speaker_country
    union all
    select 'agreement', agreement_id, kind, list_sort(list_distinct(parties)), [], null,
        plover_type, plover_mode, cameo, quad_class, intensity, topics, event_mention_id, article_id, quote
    from extracted_agreements where len(parties) > 0
),
dated as (
    select s.* exclude (recipients), list_filter(s.recipients, lambda r: r is not null) as recipients, m.event_id, a.source, p.published_at,
        if(m.met_on <= a.published_on, m.met_on, null) as met, if(met is not null, 'told', if(a.published_on is not null, 'reported', null)) as date_basis,
        coalesce(met, a.published_on) as day
    from spoken s join cleaned_articles a using (article_id) join parsed_articles p using (article_id) left join meetings m using (event_mention_id)
    where a.duplicate_of is null
),
said as ( -- the same side, the same act, to the same side, on one day: once, however many reports and sentences
    select kind, if(count(distinct event_id) = 1, min(event_id), null) as event_id,
        concat_ws('|', kind, type, actors::varchar, recipients::varchar, cameo, day::varchar) as key, type, 'held' as status,
        min(date_basis) as date_basis, day as date_start, day as date_end, actors, recipients, plover_type, plover_mode, cameo, quad_class, intensity,
        list_sort(list_distinct(flatten(list(topics)))) as topics, coalesce(list_sort(list(distinct person) filter (person is not null)), []) as people,
        null as place, null as country, null as latitude, null as longitude, count(distinct id) as n_mentions, count(distinct article_id) as n_articles,
        count(distinct source) as n_sources, min(published_at) as first_reported_at, arg_min(article_id, (published_at, id)) as article_id,
        arg_min(quote, (published_at, id)) as words, list(distinct id order by id) as mention_ids
    from dated group by kind, type, actors, recipients, day, plover_type, plover_mode, cameo, quad_class, intensity
)
select substr(sha256(key), 1, 16) as coded_id, u.* exclude (key) replace (u.quad_class::int as quad_class), c.goldstein
from (from happened union all by name from said) u join ontology_cameo c on c.code = u.cameo
order by date_start, coded_id
