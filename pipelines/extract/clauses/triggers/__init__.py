"""A trigger in its clause, and what the words around it say.

Where to look:
    the clause around it, its subject: reading, subjects, aims
    which words bear on it: scope, status_cues
    what they say: hints, recalled, programmes
    the clauses before and those that describe: clauses_before, carried_over, described
"""
