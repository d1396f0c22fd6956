"""Sanctions, easing, detention, acts of force, aid and protest: who acts on whom, and whether it is done.

The rooms in the order in which they build on each other (tests/test_house.py).

Where to look:
    which function reads a rule: registry
    whether it is an event: drafting
    who acts: acting
    planned, done or none: done, status
    on whom: targets, left_unsaid
    by law and trade: laws
    blows, raids and war: force
    craft, ships, launches and arms sold: arms
    people held and let go: captives
    in the streets: streets
    aid: aid
    when and where: own_days, reported_days, where, pointed_at
    one measure or two: one_measure, counted, over_again
"""
