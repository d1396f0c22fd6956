-- Every parsed article is cleaned, or there is a reject that says why not.
select a.article_id, a.file_id, a.title from parsed_articles a
where not exists (from cleaned_articles c where c.article_id = a.article_id) and not exists (from rejects r where r.article_id = a.article_id)
