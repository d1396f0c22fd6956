-- Every evidence and every quote is, to the character, the slice of the cleaned text that its offsets name.
with quotes as (
    select 'extracted_events' as table_name, event_mention_id as id, article_id, evidence as quote, evidence_start as s, evidence_end as e
    from extracted_events
    union all
    select 'extracted_statements', statement_id, article_id, quote, quote_start, quote_end from extracted_statements
    union all
    select 'extracted_agreements', agreement_id, article_id, quote, quote_start, quote_end from extracted_agreements
)
select q.table_name, q.id, q.quote, substring(a.text, q.s + 1, q.e - q.s) as slice
from quotes q left join cleaned_articles a using (article_id)
where substring(a.text, q.s + 1, q.e - q.s) is distinct from q.quote
