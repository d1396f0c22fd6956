-- evidence(event): Every report of an event and its words; the id of an event, or the beginning of one.
select p.published_at, a.source, m.status, m.evidence, a.title, p.url, a.duplicate_of is not null as copied, m.background, m.rule, m.event_id, m.article_id
from extracted_events m join cleaned_articles a using (article_id) join parsed_articles p using (article_id)
where starts_with(m.event_id, event)
order by p.published_at, m.article_id, m.evidence_start
