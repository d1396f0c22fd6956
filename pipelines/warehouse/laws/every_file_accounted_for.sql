-- Every raw file has articles, or a reject that says why not.
select f.file_id, f.path from raw_files f
where not exists (from parsed_articles a where a.file_id = f.file_id) and not exists (from rejects r where r.file_id = f.file_id)
