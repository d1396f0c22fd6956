"""People held across borders and let go: who holds them, and whose they are.

Where to look:
    people held: custody, known, names, sides, still_held
    people let go: letting_go, swaps, swaps_done
    where: closed_and_held
"""
