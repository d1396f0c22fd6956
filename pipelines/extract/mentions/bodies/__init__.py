"""Bodies and places that no file lists.

Where to look:
    governments, parties, houses, missions, firms: bodies, houses, missions, firms
    by grammar alone: unlisted_bodies, unlisted_places
"""
