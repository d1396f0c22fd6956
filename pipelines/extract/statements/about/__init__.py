"""About whom an act is, and whether it is between sides at all.

Where to look:
    its targets: addressees, foremost, named_aside, other_sides
    home affairs and mere relations: relations, asked_at_home
"""
