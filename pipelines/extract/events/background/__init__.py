"""News or recalled: what an article reports and what it only looks back on.

Where to look:
    the decision: marking
    by its day, or by who tells of it: past_days, told_at_talks
    measures and acts of force: recalled_measures, fresh_fighting
"""
