"""News or recalled: what an article reports and what it only looks back on.

Where to look:
    the decision: marking
    by its day, by who tells of it, by the title: past_days, told_at_talks, headlined
    measures and acts of force: recalled_measures, fresh_fighting
"""
