-- Every id that a table refers to is a row of the table it refers to.
with refers as (
    select 'parsed_articles.file_id' as reference, file_id as id, 'raw_files' as target from parsed_articles
    union all select 'rejects.file_id', file_id, 'raw_files' from rejects where file_id is not null
    union all select 'cleaned_articles.article_id', article_id, 'parsed_articles' from cleaned_articles
    union all select 'cleaned_articles.duplicate_of', duplicate_of, 'cleaned_articles' from cleaned_articles where duplicate_of is not null
    union all select 'rejects.article_id', article_id, 'parsed_articles' from rejects where article_id is not null and reason <> 'breaks_contract'
    union all select 'extracted_events.article_id', article_id, 'cleaned_articles' from extracted_events
    union all select 'extracted_events.event_id', event_id, 'events' from extracted_events
    union all select 'event_participants.event_mention_id', event_mention_id, 'extracted_events' from event_participants
    union all select 'extracted_statements.article_id', article_id, 'cleaned_articles' from extracted_statements
    union all select 'extracted_statements.event_mention_id', event_mention_id, 'extracted_events' from extracted_statements where event_mention_id is not null
    union all select 'extracted_agreements.article_id', article_id, 'cleaned_articles' from extracted_agreements
    union all select 'extracted_agreements.event_mention_id', event_mention_id, 'extracted_events' from extracted_agreements where event_mention_id is not null
    union all select 'article_topics.article_id', article_id, 'cleaned_articles' from article_topics
    union all select 'event_links.from_event_id', from_event_id, 'events' from event_links
    union all select 'event_claims.event_id', event_id, 'events' from event_claims
    union all select 'event_aliases.event_id', event_id, 'events' from event_aliases
    union all select 'event_links.to_event_id', to_event_id, 'events' from event_links
    union all select 'event_links.from_mention_id', from_mention_id, 'extracted_events' from event_links where from_mention_id is not null
    union all select 'event_links.to_mention_id', to_mention_id, 'extracted_events' from event_links where to_mention_id is not null
    union all select 'event_links.agreement_id', agreement_id, 'extracted_agreements' from event_links where agreement_id is not null
),
known as (
    select 'raw_files' as target, file_id as id from raw_files
    union all select 'parsed_articles', article_id from parsed_articles
    union all select 'cleaned_articles', article_id from cleaned_articles
    union all select 'extracted_events', event_mention_id from extracted_events
    union all select 'extracted_agreements', agreement_id from extracted_agreements
    union all select 'events', event_id from events
)
select reference, id from refers r where not exists (from known k where k.target = r.target and k.id = r.id)
