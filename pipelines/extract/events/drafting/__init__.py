"""From a trigger to a draft: which rules a sentence fires, and whether what they read is an event.

Where to look:
    which rules can fire: triggers
    sentences to drafts: finding, one_draft, told_behind, each_day, stop_before, come_for
    whether it is an event: sufficiency, nameless_others, opened_by_leaders, for_those_at_home, unreal
"""
