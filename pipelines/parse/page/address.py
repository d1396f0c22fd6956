"""Addresses as pages write them, whole or torn.

Belongs here: taking them apart without an error. Not here: where they stand.
"""

from urllib.parse import SplitResult, urlsplit

from pipelines.parse.outlets import Outlet
from pipelines.parse.outlets import outlet as listed_outlet

NO_ADDRESS = SplitResult("", "", "", "", "")


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
