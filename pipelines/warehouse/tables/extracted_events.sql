select m.*, e.event_id
from parts.extracted_events m left join parts.event_mentions e using (event_mention_id)
