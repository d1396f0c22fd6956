-- agreements_between(a, b): What two sides agreed or signed, alone or with others, and by when it is due.
select c.published_on, g.kind, g.item_no, g.quote, g.due_end, g.parties, g.topics, c.source, m.event_id, g.article_id
from extracted_agreements g join cleaned_articles c using (article_id) left join extracted_events m using (event_mention_id)
where list_contains(g.parties, upper(a)) and list_contains(g.parties, upper(b)) and c.duplicate_of is null
order by c.published_on, g.article_id, g.quote_start
