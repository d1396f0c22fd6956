"""Planned, held, under way, called off: what the words around a trigger and its date say.

Where to look:
    by a word: told, in_progress, yet_to_come, fixed_plans
    where no word tells it: default
    by another verb, or another sentence: begun, called_off
"""
