"""An article as sentences and clauses.

Where to look:
    the sentences, and their words as rules know them: story, wordings
    adjuncts that change nothing: passed_over
    parts under a date, halves of a day: chronology, diary
    questions and answers: interview
    one sentence as clauses: clauses
"""
