"""Triggers -> drafts -> one entry for each event: its day, its place, its state, what it shares with others.

The rooms in the order in which they build on each other (tests/test_house.py).

Where to look:
    what an event is while it is being put together: drafts
    when and where, as its sentence tells: days, places
    planned, held, under way: status
    what conferences are called: conferences
    who takes part, who does not: sides
    one side on another: measures
    who takes part, by word order: frames
    one event or two: merging
    what the one event keeps and lends: completion, lending
    how long it lasts: stays
    news or recalled: background
    from a trigger to a draft: drafting
"""
