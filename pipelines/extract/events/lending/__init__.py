"""What one event of an article lends to another: days, places, chairs.

Where to look:
    days: days, during_stays, conference_days, sittings, announced_days, ceremony_days
    places: places, around_talks, seats, chairs, reported_from
    whether day and status agree: day_and_status
"""
