-- ICEWS's 20 columns, a row for each source and target. The CAMEO code is text: 042 is no 42.
with sentence as (
    select coded_id, min_by(len(regexp_replace(substr(text, 1, start), '[^。！？]', '', 'g')) + 1, (t.article_id <> x.article_id, start)) as number
    from tellings t join exported x using (coded_id) join cleaned_articles a on a.article_id = t.article_id group by coded_id
)
select p.id as "Event ID", x.date_start as "Event Date",
    if(len(s.latin) = 1, s.latin[1], s.name_en) as "Source Name", s.sector as "Source Sectors", s.name_en as "Source Country",
    p.name as "Event Text", p.cameo as "CAMEO Code", p.goldstein as "Intensity",
    if(len(t.latin) = 1, t.latin[1], t.name_en) as "Target Name", t.sector as "Target Sectors", t.name_en as "Target Country",
    ('0x' || substr(x.article_id, 1, 15))::bigint as "Story ID", n.number as "Sentence Number", x.outlet as "Publisher",
    x.place as "City", null as "District", null as "Province", k.name_en as "Country", x.latitude as "Latitude", x.longitude as "Longitude"
from pairs p join exported x using (coded_id)
    join sides_of s on s.coded_id = p.coded_id and s.code = p.source join sides_of t on t.coded_id = p.coded_id and t.code = p.target
    left join sentence n on n.coded_id = p.coded_id left join known_codes k on k.code = x.country
order by x.date_start, p.id
