-- Which outlet reports which event, how soon after the first, and whose words it gives. Who only recalls it is not late.
with reports as (
    select e.event_id, a.source, e.article_id, a.published_on, if(p.published_precision = 'minute', p.published_at, null) as minute,
        a.duplicate_of is not null as copied, e.background
    from extracted_events e join cleaned_articles a using (article_id) join parsed_articles p using (article_id)
    where a.source is not null
),
voices as (
    select event_id, a.source, list_sort(list(distinct speaker_country)) as voices
    from extracted_statements s join extracted_events e using (event_mention_id) join cleaned_articles a on a.article_id = s.article_id
    where speaker_country is not null group by all
),
outlets as (
    select event_id, source, count(distinct article_id) as n_articles, bool_and(copied) as copied, bool_and(background) as background,
        min(published_on) as first_on, min(published_on) filter (not background) as news_on, min(minute) filter (not background) as news_at
    from reports group by event_id, source
)
select event_id, source, n_articles, copied, background, first_on, date_diff('day', min(news_on) over event, news_on) as lag_days,
    round(date_diff('minute', min(news_at) over event, news_at) / 60, 1) as lag_hours,
    if(news_on is null, null, rank() over (partition by event_id order by news_on nulls last)) as place_in_line,
    count(*) over event as n_outlets, coalesce(voices, []) as voices
from outlets left join voices using (event_id, source)
window event as (partition by event_id)
order by event_id, first_on, source
