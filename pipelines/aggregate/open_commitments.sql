-- What was announced or agreed, should have come about by the last day that the corpus reports on, and is fulfilled by nothing in it?
with today as (select max(published_on) as as_of from cleaned_articles),
told as ( -- the latest words, and the day from which it was known
    select event_id, min(published_on) as known_on, arg_max(evidence, (published_on, event_mention_id)) as words,
        arg_max(article_id, (published_on, event_mention_id)) as article_id
    from extracted_events join cleaned_articles using (article_id) group by event_id
),
announced as (
    select 'event' as kind, e.event_id as id, e.event_id, e.type, e.parties, e.topics, e.date_start, e.date_end as due, t.words, t.article_id
    from events e join told t using (event_id)
    where e.status in ('planned', 'postponed') and e.type in ('meeting', 'visit', 'call', 'aid', 'easing') and e.date_end >= t.known_on
        and not exists (from event_links l where l.to_event_id = e.event_id and l.link in ('fulfils', 'reschedules', 'cancels'))
        and not exists ( -- the same sides did the same in those days, and no other people
            from events h
            where h.type = e.type and h.status in ('held', 'ongoing') and list_has_all(h.parties, e.parties)
                and h.date_start between e.date_start - 1 and e.date_end + 1 and (len(e.people) = 0 or len(h.people) = 0 or list_has_any(h.people, e.people))
        )
),
agreed as ( -- one row for what several reports say was agreed
    select 'agreement' as kind, min_by(g.agreement_id, (a.published_on, g.agreement_id)) as id, min_by(m.event_id, (a.published_on, g.agreement_id)) as event_id,
        min(g.kind) as type, list_sort(g.parties) as parties, g.topics, min(g.due_start) as date_start, g.due_end as due,
        min_by(g.quote, (a.published_on, g.agreement_id)) as words, min_by(g.article_id, (a.published_on, g.agreement_id)) as article_id
    from extracted_agreements g join cleaned_articles a using (article_id) left join extracted_events m using (event_mention_id)
    -- a day before the report, or that of the meeting, is no term
    where g.due_end > a.published_on and g.due_end > coalesce(m.date_end, a.published_on) and a.duplicate_of is null and len(g.parties) > 1 and not exists (
        from events e
        where e.status = 'held' and e.date_start > a.published_on and list_has_all(e.parties, g.parties) and list_has_any(e.topics, g.topics)
    )
    group by list_sort(g.parties), g.topics, g.due_end
),
open as (from announced union all from agreed),
watched as ( -- whether anybody was still looking
    select o.id, count(distinct m.article_id) as n_articles_since
    from open o join extracted_events m on list_has_all(m.parties, o.parties) join cleaned_articles a on a.article_id = m.article_id
    where a.published_on between o.due and o.due + 60 group by o.id
)
select kind, id, event_id, type, parties, topics, date_start, due, date_diff('day', due, as_of) as days_overdue, as_of,
    coalesce(n_articles_since, 0) as n_articles_since, words, article_id
from open left join watched using (id), today
where due < as_of and len(parties) > 1
order by due, kind, id
