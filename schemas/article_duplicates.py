"""article_duplicates: which article nearly repeats which. Joined to cleaned_articles as duplicate_of."""

from schemas.table import Table, identifier


class ArticleDuplicates(Table):
    """One row per article that nearly repeats an earlier one."""

    article_id: str = identifier("The later article", unique=True)
    duplicate_of: str = identifier("The earliest article that it nearly repeats")
