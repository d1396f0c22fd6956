"""Sanctions, easing, detention, acts of force, aid and protest: who acts on whom, and whether it is done.

Where to look:
    which function reads a rule: registry
    whether it is an event: drafting
    who acts: actors, may_act, thought_of, around, accused, unspoken_actors
    on whom, as the clause tells: deeds, passives, undergone, told_elsewhere, borne, asked_sides
    on whom, as it is only implied: implied_sides, left_unsaid
    by law and trade: laws, by_noun, ordered, rulings, lawmakers, lifting, boycotts, listed_names, listed_sides
    blows, raids and war: force, raids, blame, victims, fighting, waging, belligerents, grounds, areas
    craft, ships and launches: craft, crossings, sailing, own_ships, launches
    arms sold: sales
    people held: custody, captives, captive_names, captive_sides, still_held
    people let go: letting_go, set_free, swaps, swaps_done, bargains, closed_and_held
    aid: gifts, receivers, needy, relief
    in the streets: streets, marches, crowds, days_of_streets, doorsteps, houses_of_states
    planned, done or none: measure_status, bearing, only_feared, in_force, still_ahead, going_on
    when and where: own_days, begun, announced_days, reported_days, where, pointed_at
    one measure or two: one_measure, counted, over_again
"""
