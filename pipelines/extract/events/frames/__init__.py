"""The frames of talks and journeys: who meets, calls, visits and attends, one function per word order.

Where to look:
    which function reads a rule: registry
    who talks to whom: talks, named_talks, audiences, discussions, consular, left_out, listed_talks
    who attends: gatherings, hosts, councils, joining, beside
    who travels where: journeys, travellers, delegations, destinations, arrivals, guests, ceremonies
"""
