-- chronicle(a, b): All that two sides did to and with each other and said to each other, day by day, each thing once.
select c.date_start, d.source, d.target, d.mutual, c.type, c.status, c.plover_type, c.intensity, c.topics, c.words, c.n_articles, c.event_id, c.article_id
from coded_dyads d join coded_events c using (coded_id)
where ((d.source = upper(a) and d.target = upper(b)) or (d.source = upper(b) and d.target = upper(a))) and not (d.mutual and d.source > d.target)
order by c.date_start, c.coded_id, d.source
