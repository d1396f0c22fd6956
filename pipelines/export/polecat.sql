-- POLECAT's 40 columns, an event a row. ; parts the sides, | the people of one side.
with side as (
    select coded_id, role, string_agg(if(len(latin) = 0, name_en, array_to_string(latin, '|')), ';' order by code) as names,
        string_agg(plover, ';' order by code) as countries, string_agg(coalesce(cow, 'None'), ';' order by code) as cow,
        string_agg(sector, ';' order by code) as sector, string_agg(if(len(sectors) = 0, sector, array_to_string(sectors, '|')), ';' order by code) as sectors,
        string_agg(if(len(offices) = 0, 'None', array_to_string(offices, '|')), ';' order by code) as titles,
        string_agg(if(len(names) = 0, name_zh, array_to_string(names, '|')), ';' order by code) as raw
    from sides_of group by all
),
contexts as (
    select coded_id, string_agg(distinct context, ';' order by context) as contexts
    from (select coded_id, unnest(topics) as topic from exported) join ontology_contexts using (topic) where context is not null group by all
),
people as (select article_id, array_to_string(list_sort(list_distinct(flatten(list(people)))), ';') as people from extracted_events group by article_id),
bodies as (select article_id, string_agg(distinct organisation, ';' order by organisation) as bodies from event_participants where organisation is not null group by all),
places as (select article_id, string_agg(distinct place, ';' order by place) as places from extracted_events where place is not null group by all)
select x.coded_id as "Event ID", x.date_start as "Event Date", x.plover_type as "Event Type", x.plover_mode as "Event Mode", x.intensity as "Intensity",
    x.quad_class as "Quad Code", c.contexts as "Contexts",
    a.names as "Actor Name", a.countries as "Actor Country", a.cow as "Actor COW", split_part(a.sector, ';', 1) as "Primary Actor Sector",
    a.sectors as "Actor Sectors", a.titles as "Actor Title", a.raw as "Actor Name Raw", null as "Wikipedia Actor ID",
    r.names as "Recipient Name", r.countries as "Recipient Country", r.cow as "Recipient COW", split_part(r.sector, ';', 1) as "Primary Recipient Sector",
    r.sectors as "Recipient Sectors", r.titles as "Recipient Title", r.raw as "Recipient Name Raw", null as "Wikipedia Recipient ID",
    x.place as "Placename", x.place as "City", null as "District", null as "Province", x.country as "Country", x.latitude as "Latitude",
    x.longitude as "Longitude", null as "GeoNames ID", x.place as "Raw Placename", null as "Feature Type", x.outlet as "Source",
    x.published_on as "Publication Date", nullif(p.people, '') as "Story People", b.bodies as "Story Organizations", l.places as "Story Locations",
    'Chinese' as "Language", (select version from huitan) as "Version"
from exported x left join side a on a.coded_id = x.coded_id and a.role = 'actor' left join side r on r.coded_id = x.coded_id and r.role = 'recipient'
    left join contexts c on c.coded_id = x.coded_id left join people p on p.article_id = x.article_id
    left join bodies b on b.article_id = x.article_id left join places l on l.article_id = x.article_id
order by x.date_start, x.coded_id
