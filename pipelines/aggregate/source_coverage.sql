-- What does each outlet give us, how much of it is its own, and how soon?
with counts as (
    select a.article_id, coalesce(a.source, '') as source, a.published_on, c.duplicate_of,
        (select count(*) from extracted_events e where e.article_id = a.article_id) as events,
        (select count(*) from extracted_statements s where s.article_id = a.article_id) as statements,
        (select count(*) from extracted_agreements g where g.article_id = a.article_id) as agreements
    from parsed_articles a left join cleaned_articles c using (article_id)
),
told as (
    select source, count(*) as n_events_told, count(*) filter (n_outlets = 1) as n_events_alone,
        count(*) filter (n_outlets > 1 and place_in_line = 1 and not copied) as n_events_first, median(lag_days) filter (n_outlets > 1) as median_lag_days
    from source_reports group by source
)
select source, count(*) as n_articles, count(*) filter (duplicate_of is null) as n_originals,
    count(*) filter (published_on is null) as n_undated, count(*) filter (events > 0) as n_with_events,
    sum(events) as n_events, sum(statements) as n_statements, sum(agreements) as n_agreements,
    min(published_on) as first_day, max(published_on) as last_day,
    coalesce(any_value(n_events_told), 0) as n_events_told, coalesce(any_value(n_events_alone), 0) as n_events_alone,
    coalesce(any_value(n_events_first), 0) as n_events_first, any_value(median_lag_days) as median_lag_days
from counts left join told using (source)
group by source
order by source
