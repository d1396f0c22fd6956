"""What a name or a title can look like.

Where to look:
    how names are built: name_grammars, possible_names
    where one ends: name_ends, names
    as the article spells it: shown_names, glosses
    titles: titles
"""
