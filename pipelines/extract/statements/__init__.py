"""Who said what to whom: the floor, act words, addressees.

The rooms in the order in which they build on each other (tests/test_house.py).

Where to look:
    who has the floor: floor
    the words of acts: act_words
    papers, readouts and whole texts: documents
    whom a subject means: subjects
    what is found so far, and what is one act: so_far, one_act, verbal_acts
    who speaks where nobody is named: hearing
    about whom, and whether it is between sides at all: about
    whose act it is: doers
    sentence by sentence: finding, act_reader
"""
