"""Who is named, and who is who in an article.

Where to look:
    full names, beside a title or in a row: named, name_lists
    family names alone: family_names
    names that are words too: named_bare
    honours between a title and a name: honorifics
    Latin letters: latin_names
    总统先生, 你: addressed
    everybody whom the article names: cast, borne_by_others
    a leader's name before the office of another: aides, rotating_chairs
"""
