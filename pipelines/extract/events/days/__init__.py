"""When an event is: the time that governs its trigger, or the day that other sentences tell.

Where to look:
    the day that its sentence tells: governing, own, carried, next_clause, lately
    how long it lasts, by its sentence: lasting
    the day of an event before it: earlier, earlier_times
    the day that other sentences tell: news, said, running, reviews
    days that are not those of the event: doubtful
"""
