"""Who said what to whom: the floor, act words, addressees.

Where to look:
    sentence by sentence: finding, act_reader, so_far
    act words: acts, cues, threats, one_act, verbal_acts
    who has the floor: floor, hearing, said_after, interviews, led_up, unheard_speech, full_texts
    who the subject is: heard_subjects, heard_pronouns, many_sides, by_letter, named_again, strangers
    papers and readouts: papers, conveners, readouts
    whose act it is: act_subjects, performers, inner_subjects, speaker_or_other, doers, speaker_names
    about whom: addressees, foremost, other_sides
    no act between sides: relations, asked_at_home
"""
