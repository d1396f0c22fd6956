"""Whom the subject of a sentence means to the one who hears it.

Where to look:
    the subject: heard_subjects
    他, 她, 他们: heard_pronouns
    the same one by another name: named_again
    several, or by letter: many_sides, by_letter
    who speaks for no side, who is only praised: strangers, honoured
"""
