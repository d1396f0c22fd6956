-- What does each side say about a topic, year by year? Near-duplicate articles count once.
with said as (
    select s.speaker_country as country, unnest(s.topics) as topic, s.act, year(a.published_on) as year, s.quote, s.article_id, a.published_on, s.statement_id
    from extracted_statements s join cleaned_articles a using (article_id)
    where s.speaker_country is not null and a.duplicate_of is null
)
select country, topic, act, year, count(*) as n, count(distinct article_id) as n_articles,
    arg_min(quote, (published_on, statement_id)) as example_quote, arg_min(article_id, (published_on, statement_id)) as example_article_id
from said
group by country, topic, act, year
order by all
