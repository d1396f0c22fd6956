-- How many events are not exported, and why.
select if(status in ('proposed', 'denied', 'postponed'), status, 'without a day') as reason, count(*) as n
from events e where not exists (from exported x where x.kind = 'event' and x.event_id = e.event_id)
group by reason order by reason
