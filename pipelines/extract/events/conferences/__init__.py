"""Conferences: what they are called, and who sits there.

Where to look:
    what it is called: naming, same_name
    who sits there: guests
"""
