"""Who takes part in a clause, and as what.

Where to look:
    the role of each token: roles, governed, governors
    parts in which nobody acts: asides, relative_heads, only_spoken_of
    seats that are no actors: seats
"""
