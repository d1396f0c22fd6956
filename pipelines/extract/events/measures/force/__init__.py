"""Blows, raids and war: who strikes whom, and where.

Where to look:
    blows: blows, raids, blame, victims
    several who fight: fighting, waging, belligerents
    where: grounds, areas
"""
