-- What is exported: deeds and words of which the day is told. Sides with their people and codes abroad.
create or replace temp table exported as
select c.*, a.title, p.url, a.source as outlet, a.published_on, a.n_chars
from coded_events c join cleaned_articles a using (article_id) join parsed_articles p using (article_id)
    left join events e on c.kind = 'event' and e.event_id = c.event_id
where (c.kind <> 'event' or c.date_basis = 'announced' or (c.date_basis = 'told' and e.date_precision in ('day', 'range')))
    and date_diff('day', c.date_start, c.date_end) <= 31;

create or replace temp table people_of as -- who acts for which side in what is exported, in which office
with named as (
    select x.coded_id, i.side as code, i.person as name, i.office from exported x join person_itineraries i using (event_id) where x.kind = 'event'
    union all
    select x.coded_id, s.speaker_country, s.speaker, mode(s.speaker_office order by s.speaker_office)
    from (select coded_id, unnest(mention_ids) as statement_id from exported where kind = 'statement') x join extracted_statements s using (statement_id)
    group by all
)
select n.*, coalesce(k.latin, n.name) as latin, if(c.of_a_body, 'IGO', coalesce(s.sector, 'GOV')) as sector
from named n join known_codes c using (code) left join latin_names k on k.person = n.name
    left join ontology_sectors s on s.row = (select min(row) from ontology_sectors o where regexp_matches(n.office, o.words));

create or replace temp table sides_of as
with sides as (
    select coded_id, 'actor' as role, unnest(actors) as code from exported
    union all select coded_id, 'recipient', unnest(recipients) from exported
),
acting as (
    select coded_id, code, list(name order by name) as names, list(latin order by name) as latin, list(office order by name) filter (office is not null) as offices,
        list_sort(list(distinct sector)) as sectors, mode(sector order by sector) as sector
    from people_of group by all
)
select s.coded_id, s.role, s.code, a.plover, a.known_group, a.alpha2, a.cow, a.fips, k.name_en, k.name as name_zh,
    coalesce(p.names, []) as names, coalesce(p.latin, []) as latin, coalesce(p.offices, []) as offices, coalesce(p.sectors, []) as sectors,
    coalesce(p.sector, if(k.of_a_body, 'IGO', 'GOV')) as sector
from sides s join ontology_actors a using (code) join known_codes k using (code) left join acting p using (coded_id, code);

create or replace temp table pairs as -- as CAMEO has it: one row each way round for what is done together, and for the visit and its host
with directed as (
    select x.coded_id, d.source, d.target, x.cameo from exported x left join coded_dyads d using (coded_id)
    union all
    select x.coded_id, d.target, d.source, '043' from exported x join coded_dyads d using (coded_id) where x.cameo = '042' and not d.mutual
)
select ('0x' || substr(sha256(concat_ws('|', d.coded_id, source, target, d.cameo)), 1, 15))::bigint as id, d.coded_id,
    coalesce(source, actors[1]) as source, target, d.cameo, c.name, c.goldstein,
    case when d.cameo < '06' then 1 when d.cameo < '09' then 2 when d.cameo < '14' then 3 else 4 end as quad_class
from directed d join exported x using (coded_id) join ontology_cameo c on c.code = d.cameo
where source is not null or len(actors) = 1;

create or replace temp table tellings as -- each place in an article that tells it
with told as (select coded_id, kind, unnest(mention_ids) as id from exported)
select t.coded_id, m.article_id, m.evidence_start as start, m.evidence_end as until, m.background from told t join extracted_events m on t.kind = 'event' and m.event_mention_id = t.id
union all
select t.coded_id, s.article_id, s.quote_start, s.quote_end, false from told t join extracted_statements s on t.kind = 'statement' and s.statement_id = t.id
union all
select t.coded_id, g.article_id, g.quote_start, g.quote_end, false from told t join extracted_agreements g on t.kind = 'agreement' and g.agreement_id = t.id;
