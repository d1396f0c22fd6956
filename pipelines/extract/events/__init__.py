"""Triggers -> drafts -> one entry for each event: its day, its place, its state, what it shares with others.

Where to look:
    who takes part, by word order: frames
    meetings with a name: conferences
    one side on another: measures
    from a trigger to a draft: triggers, drafting, one_draft, drafts, sufficiency, unreal, referring
    who else takes part: other_sides, members, holders, hosts, one_to_each, named_wars
    who does not: not_there, other_levels, private_parties, levels
    planned, held, under way: status, yet_to_come, in_progress, default_status, fixed_plans, called_off, visits_over
    news or recalled: background, told_at_talks, past_days, recalled_measures, fresh_fighting, lately
    the day that its sentence tells: days, own_times, carried_times, next_clause, each_day
    the day of an event before it: earlier, earlier_times
    the day that other sentences tell: news_days, said_days, running_days, reviews, lent_days, doubtful_days
    whether day and status agree: day_and_status
    how long it lasts: courses, stay_days, stays, stays_by_talks, tour_days, visit_days
    where: settings, venues, finer_places, lent_places, reported_from
    one event or two: twins, told_apart, same_people, journeys_apart, parting, summaries
    what the one event keeps and lends: merge, completion, around_talks
"""
