"""Sentences of tokens: clauses, who does what in them, whom 双方 and 他 mean, what words govern a trigger.

The rooms in the order in which they build on each other (tests/test_house.py).

Where to look:
    what one party does in a clause: role
    words from rules/*.yaml: rule_words
    an article as sentences and clauses: article
    who does what in a clause: taking_part
    who is no side: no_side
    whom 双方, 他 and a bare office mean: meant
    a trigger in its clause: triggers
    who speaks: speaking
"""
