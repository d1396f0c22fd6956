"""The published tables: their models, the order of their rows, and a query where one is more than its parts."""

from pathlib import Path

from schemas.article_topics import ArticleTopics
from schemas.cleaned_articles import CleanedArticles
from schemas.event_aliases import EventAliases
from schemas.event_claims import EventClaims
from schemas.event_links import EventLinks
from schemas.event_participants import EventParticipants
from schemas.events import Events
from schemas.extracted_agreements import ExtractedAgreements
from schemas.extracted_events import ExtractedEvents
from schemas.extracted_statements import ExtractedStatements
from schemas.parsed_articles import ParsedArticles
from schemas.raw_files import RawFiles
from schemas.rejects import Rejects
from schemas.table import Table

MODELS: dict[str, type[Table]] = {
    "raw_files": RawFiles,
    "parsed_articles": ParsedArticles,
    "cleaned_articles": CleanedArticles,
    "extracted_events": ExtractedEvents,
    "event_participants": EventParticipants,
    "extracted_statements": ExtractedStatements,
    "extracted_agreements": ExtractedAgreements,
    "article_topics": ArticleTopics,
    "events": Events,
    "event_links": EventLinks,
    "event_claims": EventClaims,
    "event_aliases": EventAliases,
    "rejects": Rejects,
}

BY_FILE = "left join (select file_id as f, path as file_path from parts.raw_files) on f = file_id"
ARTICLES = f"select article_id as a, position as file_position, file_path from parts.parsed_articles {BY_FILE}"
BY_ARTICLE = f"left join ({ARTICLES}) on a = article_id"
ORDER = {
    "raw_files": "order by path",
    "parsed_articles": f"{BY_FILE} order by file_path, position",
    "cleaned_articles": f"{BY_FILE} order by file_path, position",
    "extracted_events": f"{BY_ARTICLE} order by file_path, file_position, evidence_start, event_mention_id",
    "event_participants": f"{BY_ARTICLE} order by file_path, file_position, event_mention_id, start, role, name",
    "extracted_statements": f"{BY_ARTICLE} order by file_path, file_position, quote_start, quote_end, statement_id",
    "extracted_agreements": f"{BY_ARTICLE} order by file_path, file_position, quote_start, quote_end, agreement_id",
    "article_topics": f"{BY_ARTICLE} order by file_path, file_position, mentions desc, topic",
    "events": "order by date_start, date_end, type, event_id",
}


def query(table: str) -> str:
    """The SELECT over the parts that makes a published table."""
    path = Path(__file__).with_name(f"{table}.sql")
    return path.read_text() if path.is_file() else f'from parts."{table}"'
