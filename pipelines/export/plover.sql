-- PLOVER's JSON, an event a line. `link` is the event in the world; what no field is for (status, where the date is from) stands in `comment`.
with entities as (
    select coded_id, role, list({
        'code': plover, 'sector': sector, 'entity_text': if(len(names) = 0, name_zh, array_to_string(names, '、')),
        'identifier_text': if(len(latin) = 0, name_en, array_to_string(latin, '; ')), 'office': nullif(array_to_string(offices, '、'), '')
    } order by code) as entities
    from sides_of group by all
),
places as (
    select coded_id, min_by(start, (t.article_id <> x.article_id, start)) as start, min_by(until, (t.article_id <> x.article_id, start)) as until
    from tellings t join exported x using (coded_id) group by all
)
select x.coded_id as id, true as has_event, x.date_start as date, nullif(x.date_end, x.date_start) as enddate, a.entities as actor, r.entities as recipient,
    [x.plover_type] as event, if(x.plover_mode is null, null, [x.plover_mode]) as mode,
    (select list(distinct context order by context) from ontology_contexts c where list_contains(x.topics, c.topic) and context is not null) as context,
    x.quad_class as quad_code, x.intensity as event_scale,
    if(x.place is null and x.country is null, null, {'name': x.place, 'latitude': x.latitude, 'longitude': x.longitude, 'cc3': x.country}) as event_loc,
    [x.words] as event_text, x.event_id as link, {'start': p.start, 'end': p.until} as text_info,
    {'citation': x.article_id, 'url': x.url, 'title': x.title, 'language': 'zh', 'publication': x.outlet} as cite_info,
    'huitan ' || (select version from huitan) as coder, concat_ws('; ', x.kind, x.type, x.status, 'date ' || x.date_basis, 'CAMEO ' || x.cameo) as comment
from exported x left join entities a on a.coded_id = x.coded_id and a.role = 'actor' left join entities r on r.coded_id = x.coded_id and r.role = 'recipient'
    left join places p on p.coded_id = x.coded_id
order by x.date_start, x.coded_id
