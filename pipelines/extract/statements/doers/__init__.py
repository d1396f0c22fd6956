"""Whose act it is.

Where to look:
    by its own subject: act_subjects, inner_subjects
    without one: performers, doers, judgements
    in passing, where something else is told: in_passing
    the speaker, or whom he speaks of: speaker_or_other
    what the speaker is called: speaker_names
"""
