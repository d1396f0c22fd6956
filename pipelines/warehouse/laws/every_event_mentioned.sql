-- Every event has a mention, and as many as it says.
select e.event_id, e.type, e.n_mentions, count(m.event_mention_id) as counted
from events e left join extracted_events m using (event_id)
group by all having count(m.event_mention_id) <> e.n_mentions
