"""Sentences of tokens: clauses, who does what in them, whom 双方 and 他 mean, what words govern a trigger.

Where to look:
    an article as sentences: story, wordings, chronology, diary
    clauses: clauses, clauses_before, carried_over, described
    who does what in one: roles, role, governed, governors, asides, seats, aims, relative_heads, subjects
    a trigger in its clause: reading, scope, hints, recalled, only_spoken_of, programmes
    words from rules/*.yaml: status_cues, deed_words, speech_words, agreement_words
    who is meant: scene, roll, pronouns, persons_at_hand, joint_sides, unions_met, introduced, bare_bodies, deeds_told
    who speaks: voices, voice, speaking_together, spoken_for, spokesmen
    who is no side: citizens, private_persons, private_voices
"""
