"""Forces and craft on the move, missiles, arms sold.

Where to look:
    forces and craft: craft, crossings
    ships: sailing
    missiles: launches
    arms sold: sales
"""
