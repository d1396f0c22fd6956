"""Blows, raids and war: who strikes whom, and where.

Where to look:
    blows: blows, raids, blame, victims
    attacks by words: in_words
    several who fight: fighting, waging, belligerents
    drills: drills
    where: grounds, areas
"""
