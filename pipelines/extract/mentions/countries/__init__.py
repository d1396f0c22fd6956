"""A country by less than its name.

Where to look:
    one character, 中 or 日美: abbreviations, letters
    what an article calls short: short_names
    我国 of an outlet: own_country
    one name, several bearers: namesakes
"""
