-- What does each outlet give us?
with counts as (
    select a.article_id, coalesce(a.source, '') as source, a.published_on, c.duplicate_of,
        (select count(*) from extracted_events e where e.article_id = a.article_id) as events,
        (select count(*) from extracted_statements s where s.article_id = a.article_id) as statements,
        (select count(*) from extracted_agreements g where g.article_id = a.article_id) as agreements
    from parsed_articles a left join cleaned_articles c using (article_id)
)
select source, count(*) as n_articles, count(*) filter (duplicate_of is null) as n_originals,
    count(*) filter (published_on is null) as n_undated, count(*) filter (events > 0) as n_with_events,
    sum(events) as n_events, sum(statements) as n_statements, sum(agreements) as n_agreements,
    min(published_on) as first_day, max(published_on) as last_day
from counts
group by source
order by source
