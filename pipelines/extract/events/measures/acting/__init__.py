"""Who acts, who suffers it, by the grammar of the clause.

Where to look:
    who acts: actors, may_act, thought_of
    told in another clause: around, accused, announcers
    unsaid: unspoken
    on whom: deeds, passives
"""
