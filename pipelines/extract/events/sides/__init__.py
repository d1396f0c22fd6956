"""Who takes part where the frame does not say, and who takes no part.

Where to look:
    who else: other_sides, members, one_to_each, named_wars
    who holds the office: holders, hosts
    who does not: not_there, other_levels, private_parties
    leaders, ministers, officials: levels
"""
