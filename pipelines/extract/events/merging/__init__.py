"""One event or two: which drafts of an article report one event, and what the one event keeps.

Where to look:
    one event told twice: twins, told_apart, same_people, referring
    several events told at once: parting, journeys_apart, summaries
    dinners, speeches, letters: occasions
    whom others join: joined
    what the one event keeps: merge
"""
