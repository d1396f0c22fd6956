-- What became of what was announced: held, in its time or late, put off, called off, or still open?
with told as (
    select m.event_id, m.event_mention_id, m.evidence, m.status, m.date_start, coalesce(m.date_end, m.date_start) as date_end, a.published_on, a.article_id
    from extracted_events m join cleaned_articles a using (article_id)
    where m.type in ('meeting', 'call', 'visit') and not m.background and a.published_on is not null
),
announced as ( -- the first report that it is to come, and the latest that says when
    select event_id, count(distinct article_id) as n_articles, min(published_on) as announced_on,
        arg_min(struct_pack(id := event_mention_id, words := evidence), (published_on, event_mention_id)) as first,
        arg_max(struct_pack(start := date_start, until := date_end), (published_on, event_mention_id)) filter (date_start is not null and date_end > published_on) as due
    from told where status in ('planned', 'proposed') group by event_id
),
done as (
    select event_id, arg_min(struct_pack(id := event_mention_id, words := evidence), (published_on < date_start, published_on, event_mention_id)) as first
    from told where status in ('held', 'ongoing') group by event_id
),
kept as (
    select a.*, e.type, e.status, e.parties, coalesce(l.from_event_id, if(e.status in ('held', 'ongoing'), e.event_id, null)) as outcome_event_id
    from announced a join events e using (event_id)
        left join event_links l on l.to_event_id = a.event_id and l.link = 'fulfils' and l.agreement_id is null
)
select k.event_id, k.type, k.parties, k.announced_on, k.n_articles, k.due.start as due_start, k.due.until as due_end, k.first.id as announced_mention_id,
    k.first.words as announced_words, case when k.outcome_event_id is not null then 'held' when k.status in ('planned', 'proposed') then 'open' else k.status end as outcome,
    k.outcome_event_id, h.date_start as held_on, date_diff('day', k.announced_on, h.date_start) as lag_days,
    case when h.date_start is null or k.due is null then null when h.date_start < k.due.start then 'early' when h.date_start > k.due.until then 'late' else 'in' end as window_match,
    d.first.id as held_mention_id, d.first.words as held_words
from kept k left join events h on h.event_id = k.outcome_event_id left join done d on d.event_id = k.outcome_event_id
where h.date_start is null or h.date_start >= k.announced_on
order by k.announced_on, k.event_id
