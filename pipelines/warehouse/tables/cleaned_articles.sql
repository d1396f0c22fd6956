select a.*, d.duplicate_of, d.similarity, d.update_of
from parts.cleaned_articles a left join parts.article_duplicates d using (article_id)
