-- How each side spoke about a topic, year by year, and how that changed since the last year in which it spoke of it.
with said as (
    select speaker_country as country, topic, year(published_on)::int as year, act, intensity, published_on, statement_id, article_id, quote
    from extracted_statements s join cleaned_articles a using (article_id), unnest(s.topics) as about(topic)
    where speaker_country is not null and a.duplicate_of is null and published_on is not null
),
years as (
    select country, topic, year, count(*) as n, count(distinct article_id) as n_articles,
        count(*) filter (act in ('pledge', 'support', 'invite', 'propose')) as n_offers,
        count(*) filter (act in ('appeal', 'demand')) as n_wishes,
        count(*) filter (act in ('criticise', 'reject', 'warn')) as n_rebuffs,
        mode(act order by act) as main_act, round(avg(intensity), 2) as tone, min(published_on) as first_day, max(published_on) as last_day,
        arg_max(quote, (published_on, statement_id)) as last_words, arg_max(article_id, (published_on, statement_id)) as last_article_id
    from said group by country, topic, year
)
select *, lag(year) over w as year_before, lag(main_act) over w as main_act_before, round(tone - lag(tone) over w, 2) as tone_change,
    n - lag(n) over w as n_change
from years
window w as (partition by country, topic order by year)
order by country, topic, year
