"""Text -> mentions -> tokens: names of countries, persons, offices, bodies and places, and who is who.

The rooms in the order in which they build on each other (tests/test_house.py).

Where to look:
    one mention, one token, who takes part: mention, token, party
    text -> sentences: sentences
    of two that overlap, the one to keep: overlap
    what is listed, files and lookups: listed
    a country by less than its name: countries
    what a name or a title can look like: name_forms
    who is named, and who is who in an article: persons
    bodies and places that no file lists: bodies
    mentions -> tokens: tokens
    the order of finding: finding
"""
