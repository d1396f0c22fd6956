-- What does each side say of the same meeting, topic by topic? And in whose account does it stand?
with said as (
    select m.event_id, s.statement_id, s.speaker_country, s.act, s.quote, unnest(s.topics) as topic, coalesce(k.side, o.side) as account, a.published_on, s.article_id
    from extracted_statements s join extracted_events m using (event_mention_id) join cleaned_articles a on a.article_id = s.article_id
        join parsed_articles p on p.article_id = s.article_id
        left join known_accounts k on k.name = s.attributed_to
        left join known_accounts o on o.name = p.source and s.attributed_to is null
    where a.duplicate_of is null and m.event_id is not null
        -- 甲打算要求, 甲计划对…表示关切: to be said, whether it was is not told
        and not regexp_matches(s.quote, '^.{0,16}(打算|(计划|拟|预定|准备|有意)(就|对|向|在|于|要求|敦促|提出|呼吁|表示|表明|转达|重申))')
),
once as ( -- words that several reports print alike, told by the first of them, a party's own account before others
    select event_id, topic, speaker_country, act, quote, arg_min(account, (account is null, published_on, statement_id)) as account,
        count(distinct article_id) as n_articles, min(published_on) as since, min(statement_id) as id
    from said where speaker_country is not null group by event_id, topic, speaker_country, act, quote
),
voices as (
    select event_id, topic, speaker_country as country, count(*) as n, list(distinct act order by act) as acts,
        list({'act': act, 'words': quote, 'account': account} order by account is null, n_articles desc, since, id)[1:5] as words
    from once group by event_id, topic, speaker_country
),
pairs as ( -- every two sides of the event, with the topics of either: that one of them is silent is told too
    select distinct e.event_id, e.type, e.date_start, e.people, a.side as country_a, b.side as country_b, v.topic
    from events e, unnest(list_sort(e.parties)) a(side), unnest(list_sort(e.parties)) b(side), voices v
    where a.side < b.side and e.type in ('meeting', 'call') and v.event_id = e.event_id and v.country in (a.side, b.side)
)
select p.event_id, p.type, p.date_start, p.people, p.topic, p.country_a, coalesce(a.n, 0) as n_a, coalesce(a.acts, []) as acts_a, coalesce(a.words, []) as words_a,
    p.country_b, coalesce(b.n, 0) as n_b, coalesce(b.acts, []) as acts_b, coalesce(b.words, []) as words_b
from pairs p left join voices a on a.event_id = p.event_id and a.topic = p.topic and a.country = p.country_a
    left join voices b on b.event_id = p.event_id and b.topic = p.topic and b.country = p.country_b
order by p.date_start, p.event_id, p.country_a, p.country_b, p.topic
