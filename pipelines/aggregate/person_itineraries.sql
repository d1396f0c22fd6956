-- Where was who, when, with whom, in which office?
with named as (
    select m.event_id, p.name as person, mode(p.country order by p.country) as side, mode(p.office order by p.office) as office
    from event_participants p join extracted_events m using (event_mention_id) group by all
)
select person, n.side, n.office, date_start, date_end, date_precision, type, status, place, country, name,
    list_filter(people, lambda p: p <> person) as met, parties, targets, topics, n_articles, event_id
from (select *, unnest(people) as person from events) left join named n using (event_id, person)
order by person, date_start, date_end, event_id
