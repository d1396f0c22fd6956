-- No table holds a key twice.
with keys as (
    select 'raw_files' as table_name, file_id as key from raw_files
    union all select 'raw_files.path', path from raw_files
    union all select 'parsed_articles', article_id from parsed_articles
    union all select 'cleaned_articles', article_id from cleaned_articles
    union all select 'extracted_events', event_mention_id from extracted_events
    union all select 'extracted_statements', statement_id from extracted_statements
    union all select 'extracted_agreements', agreement_id from extracted_agreements
    union all select 'article_topics', article_id || ' ' || topic from article_topics
    union all select 'events', event_id from events
    union all select 'event_aliases', alias from event_aliases
    union all select 'event_claims', event_id || ' ' || field || ' ' || value from event_claims
    union all select 'event_links', from_event_id || ' ' || to_event_id || ' ' || link || coalesce(' ' || agreement_id, '') from event_links
)
select table_name, key, count(*) as times from keys group by all having count(*) > 1
