select f.*, p.format, coalesce(p.n_articles, 0) as n_articles
from parts.raw_files f left join parts.file_formats p using (file_id)
