"""Measures by law and trade: sanctions, bans, duties, boycotts.

Where to look:
    by part of speech: by_verb, by_noun, goods
    who takes it, told by other words than the subject: makers
    told from the side of who must obey, or of who rules: ordered, rulings
    games and conferences: boycotts
    who is sanctioned, by name: listed_names
"""
