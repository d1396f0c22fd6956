"""Planned, wanted, feared, going on, lifted or done: what words around a measure say of it.

Where to look:
    wanted, feared, called off: bearing, only_feared
    ahead: still_ahead, once_more, bargains, lawmakers
    going on: going_on, in_force
    over: lifting, set_free
"""
