with mentions as (
    select m.*, p.published_at, p.source,
        case when date_start is null or len(parties) < 2 then event_mention_id
            else concat_ws('|', type, date_start, date_end, list_sort(parties), coalesce(name, '')) end as same
    from parts.extracted_events m join parts.parsed_articles p using (article_id)
)
select
    min(event_mention_id) as event_id,
    type,
    case when max(status in ('held', 'ongoing')) is false and type in ('meeting', 'call', 'visit', 'aid') then 'AGREE'
        when type in ('meeting', 'call', 'visit') then 'CONSULT'
        when type = 'easing' then 'RETREAT' when type = 'detention' then 'COERCE' when type = 'military' then 'MOBILIZE'
        else upper(type) end as plover_type,
    case type when 'visit' then 'visit' when 'call' then 'phone' end as plover_mode,
    arg_max(status, (coalesce(published_at, timestamptz '1900-01-01'), event_mention_id)) as status,
    min(date_start) as date_start, max(date_end) as date_end, min(date_precision) as date_precision,
    min(place) as place, min(country) as country, null::double as latitude, null::double as longitude,
    min(name) as name, min(ordinal) as ordinal, min(format) as format,
    list_sort(list_distinct(flatten(list(people)))) as people, list_sort(list_distinct(flatten(list(parties)))) as parties,
    list_sort(list_distinct(flatten(list(targets)))) as targets, list_sort(list_distinct(flatten(list(topics)))) as topics,
    count(*) as n_mentions, count(distinct article_id) as n_articles, count(distinct source) as n_sources,
    min(published_at) as first_reported_at, max(published_at) as last_reported_at,
    list(event_mention_id order by event_mention_id) as mentions
from mentions group by same, type
