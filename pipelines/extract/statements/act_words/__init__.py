"""The words of acts.

Where to look:
    which act a word performs where it stands: acts, threats
    the words themselves: cues
"""
