"""Where an event is: which of the places told goes with a trigger.

Where to look:
    which place is meant: settings, finer
    places told otherwise than after 在: venues, cities
    in a sentence of its own: rooms
"""
