"""How long visits, talks and drills last, and which of them are over.

Where to look:
    visits: told, by_talks, visit_days, tours, visits_over
    talks and drills: courses
"""
