-- What was announced or agreed, should have come about by the last day that the corpus reports on, and is fulfilled by nothing in it?
with today as (select max(published_on) as as_of from cleaned_articles),
announced as (
    select 'event' as kind, e.event_id as id, e.event_id, e.type, e.parties, e.topics, e.date_start, e.date_end as due,
        m.evidence as words, m.article_id
    from events e join (
        select event_id, arg_max(evidence, (published_on, event_mention_id)) as evidence, arg_max(article_id, (published_on, event_mention_id)) as article_id
        from extracted_events join cleaned_articles using (article_id) group by event_id
    ) m using (event_id)
    where e.status in ('planned', 'postponed') and e.date_end is not null
        and not exists (from event_links l where l.to_event_id = e.event_id and l.link in ('fulfils', 'reschedules', 'cancels'))
),
agreed as (
    select 'agreement' as kind, g.agreement_id as id, m.event_id, g.kind as type, g.parties, g.topics, g.due_start as date_start, g.due_end as due,
        g.quote as words, g.article_id
    from extracted_agreements g join cleaned_articles a using (article_id) left join extracted_events m using (event_mention_id)
    where g.due_end is not null and a.duplicate_of is null and not exists (
        from events e
        where e.status = 'held' and e.date_start > a.published_on and list_has_all(e.parties, g.parties) and list_has_any(e.topics, g.topics)
    )
)
select kind, id, event_id, type, parties, topics, date_start, due, date_diff('day', due, as_of) as days_overdue, as_of, words, article_id
from (from announced union all from agreed), today
where due < as_of
order by due, kind, id
