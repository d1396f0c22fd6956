"""The seam to linking: tables of mentions in, events, their mentions, links, claims and aliases out."""

from pipelines.link import link

__all__ = ["link"]
