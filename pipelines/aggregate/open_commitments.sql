-- What was announced or agreed, should have come about by the last day that the corpus reports on, and is fulfilled by nothing in it?
with today as (select max(published_on) as as_of from cleaned_articles),
told as ( -- the latest words, and the day from which it was known
    select event_id, min(published_on) as known_on, arg_max(evidence, (published_on, event_mention_id)) as words,
        arg_max(article_id, (published_on, event_mention_id)) as article_id
    from extracted_events join cleaned_articles using (article_id) group by event_id
),
held as (
    select event_id, type, status, parties, people, topics, date_start, unnest(parties) as side from events where status in ('held', 'ongoing') and date_start is not null
),
ahead as (
    select e.* from events e
    where e.status in ('planned', 'postponed') and e.type in ('meeting', 'visit', 'call', 'aid', 'easing')
        and not exists (from event_links l where l.to_event_id = e.event_id and l.link in ('fulfils', 'reschedules', 'cancels'))
),
done as ( -- the same sides did the same in those days, and no other people
    select distinct e.event_id
    from ahead e join held h on h.side = e.parties[1] and h.type = e.type and h.date_start between e.date_start - 1 and e.date_end + 1
    where list_has_all(h.parties, e.parties) and (len(e.people) = 0 or len(h.people) = 0 or list_has_any(h.people, e.people))
    union -- who held talks there had come
    select l.to_event_id from event_links l join events h on h.event_id = l.from_event_id where l.link = 'part_of' and h.status in ('held', 'ongoing')
),
announced as (
    select 'event' as kind, e.event_id as id, e.event_id, e.type, e.parties, e.topics, e.date_start, e.date_end as due, t.words, t.article_id
    from ahead e join told t using (event_id) anti join done using (event_id) where e.date_end >= t.known_on
),
items as (
    select g.*, a.published_on, m.event_id from extracted_agreements g join cleaned_articles a using (article_id) left join extracted_events m using (event_mention_id)
    -- a day before the report, or that of the meeting, is no term
    where not exists ( -- 本周访日时达成协议: the days on which it was agreed
            from extracted_events e where e.article_id = g.article_id and e.status in ('held', 'ongoing') and e.date_start = g.due_start
                and e.evidence_start < g.quote_end and g.quote_start < e.evidence_end)
        and not exists ( -- what the event of the same words tells already
            from extracted_events e join announced n on n.event_id = e.event_id where e.article_id = g.article_id
                and e.evidence_start < g.quote_end and g.quote_start < e.evidence_end)
        and not (g.kind = 'signed' and g.due_start <= a.published_on) -- 本月签署了: done
        and g.due_end > a.published_on and g.due_end > coalesce(m.date_end, a.published_on) and a.duplicate_of is null and len(g.parties) > 1
),
kept as ( -- the same sides met later about the same
    select distinct g.agreement_id from items g join held h on h.side = g.parties[1] and h.date_start > g.published_on
    where h.status = 'held' and list_has_all(h.parties, g.parties) and list_has_any(h.topics, g.topics)
),
agreed as ( -- one row for what several reports say was agreed
    select 'agreement' as kind, min_by(agreement_id, (published_on, agreement_id)) as id, min_by(event_id, (published_on, agreement_id)) as event_id,
        min(kind) as type, list_sort(parties) as parties, topics, min(due_start) as date_start, due_end as due,
        min_by(quote, (published_on, agreement_id)) as words, min_by(article_id, (published_on, agreement_id)) as article_id
    from items anti join kept using (agreement_id)
    group by list_sort(parties), topics, due_end
),
open as (
    select * from (from announced union all from agreed), today where due < as_of and len(parties) > 1
),
mentioned as (
    select m.article_id, m.parties, a.published_on, unnest(m.parties) as side
    from extracted_events m join cleaned_articles a using (article_id)
),
watched as ( -- whether anybody was still looking
    select o.id, count(distinct m.article_id) as n_articles_since
    from open o join mentioned m on m.side = o.parties[1] and m.published_on between o.due and o.due + 60
    where list_has_all(m.parties, o.parties) group by o.id
)
select kind, id, event_id, type, parties, topics, date_start, due, date_diff('day', due, as_of) as days_overdue, as_of,
    coalesce(n_articles_since, 0) as n_articles_since, words, article_id
from open left join watched using (id)
order by due, kind, id
