-- Between two sides, who raised a topic first, and how did the other answer? After 90 days without a word it is raised anew.
with said as (
    select least(speaker_country, target) as country_a, greatest(speaker_country, target) as country_b, topic, speaker_country as side, act, quote,
        s.article_id, a.published_on as day, statement_id
    from extracted_statements s join cleaned_articles a using (article_id), unnest(s.targets) as addressed(target), unnest(s.topics) as about(topic)
    where speaker_country <> target and a.duplicate_of is null and published_on is not null and topic not in ('other', 'diplomatic_relations')
),
gaps as (
    select *, coalesce(day - lag(day) over w > 90, true)::int as anew
    from said window w as (partition by country_a, country_b, topic order by day, statement_id)
),
rounds as (
    select *, sum(anew) over (partition by country_a, country_b, topic order by day, statement_id rows unbounded preceding)::int as round from gaps
),
by_side as (
    select country_a, country_b, topic, round, side, min(day) as since, max(day) as until, count(*) as n,
        arg_min(act, (day, statement_id)) as act, arg_min(quote, (day, statement_id)) as quote, arg_min(article_id, (day, statement_id)) as article_id
    from rounds group by all
)
select country_a, country_b, topic, round,
    case when a.since < b.since or b.since is null then country_a when b.since < a.since or a.since is null then country_b end as raised_by,
    least(a.since, b.since) as raised_on, abs(date_diff('day', a.since, b.since)) as lag_days,
    a.since as a_since, a.act as a_act, a.quote as a_quote, a.article_id as a_article_id, coalesce(a.n, 0) as n_a,
    b.since as b_since, b.act as b_act, b.quote as b_quote, b.article_id as b_article_id, coalesce(b.n, 0) as n_b, greatest(a.until, b.until) as last_on
from (from by_side where side = country_a) a full join (from by_side where side = country_b) b using (country_a, country_b, topic, round)
order by country_a, country_b, topic, round
