"""How long visits, talks and drills last, and which of them are over.

Where to look:
    visits: told, by_talks, visit_days, tours, visits_over, gone_on
    talks and drills: courses
"""
