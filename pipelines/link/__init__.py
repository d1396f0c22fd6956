"""Many reports, one event: which mentions tell of the same event, what is known of it, how events hang together.

Belongs here: blocking in SQL, the grouping with its refusals, the choice among conflicting values. Not here: text.
"""

from pipelines.link.linker import link

__all__ = ["link"]
