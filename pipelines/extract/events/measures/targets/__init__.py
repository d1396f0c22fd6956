"""Whom a measure hits, where the object of its verb does not tell.

Where to look:
    elsewhere in the sentence: told_elsewhere, fronted, listed
    in the passive, or beside the measure: undergone, borne, faced, asked
    only implied: implied
"""
