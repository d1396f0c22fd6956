"""What the lexicons list, and how it is looked up.

Where to look:
    the automaton over all surfaces: vocabulary, vocabulary_files
    rows that are checked as they are read: checked_rows, gazetteer_rows
    countries, bodies, places, wars: gazetteer, sides, wars
    people and their terms of office: people, people_files
    listed names that are something else here: misread
"""
