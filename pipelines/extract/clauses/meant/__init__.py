"""Whom a word means that names nobody.

Where to look:
    what the reader has in mind at this point: scene, deeds_told
    who is who in the whole of the article: roll, introduced
    两国, 三国, 欧盟: joint_sides, unions_met
    他, 她, 我: pronouns, persons_at_hand
    外长, 该部: bare_bodies
"""
