"""Protest: who takes to the streets, and against whom.

Where to look:
    against whom: protests, marches, crowds
    before whose house: doorsteps, houses
    when: days
"""
