"""Addresses as pages write them, whole or torn.

Belongs here: taking them apart without an error. Not here: where they stand.
"""

import re
from urllib.parse import SplitResult, unquote, urlsplit

from pipelines.parse.outlets import Outlet
from pipelines.parse.outlets import outlet as listed_outlet

NO_ADDRESS = SplitResult("", "", "", "", "")
KEPT = re.compile(
    r"https?://(?:web\.archive\.org/web/\d{4,14}(?:[a-z]{2}_)?|archive\.(?:today|is|ph|md|li|fo|vn)/\d{8,14})/+(?=\w)"
    r"|https?://webcache\.googleusercontent\.com/search\?q=cache:(?:[\w-]{8,16}:)?(?=\w)"
    r"|https?://[\w-]+\.cdn\.ampproject\.org/[cv]/(?P<secure>s/)?(?=\w)"
)


def original(url: str) -> str:
    """web.archive.org/web/20231213020304/http://www.rfi.fr/cn/x, cn-rfi-fr.cdn.ampproject.org/c/s/www.rfi.fr/cn/x,
    a search engine's cache -> the address of the page that was kept.
    """
    match = KEPT.match(url)
    if not match:
        return url
    kept = url[match.end() :]
    kept = unquote(kept.split("+")[0].split("&")[0]) if "googleusercontent" in match[0] else kept
    return kept if kept.startswith("http") else f"{'https' if match['secure'] else 'http'}://{kept}"


def parts(url: str | None) -> SplitResult:
    """The parts of an address; of http://[ and the like, empty ones."""
    try:
        found = urlsplit(url or "")
        return found if found.hostname is not None or found.path else NO_ADDRESS
    except ValueError:
        return NO_ADDRESS


def outlet(name_or_address: str | None) -> Outlet | None:
    """The outlet of a name, a host or an address; a text that only looks like an address has none."""
    try:
        return listed_outlet(name_or_address)
    except ValueError:
        return None
