"""Text -> mentions -> tokens: names of countries, persons, offices, bodies and places, and who is who.

Where to look:
    the order of finding: finding, mention, overlap
    lexicons: vocabulary, vocabulary_files, checked_rows, gazetteer, gazetteer_rows, people, people_files, sides, wars
    countries: abbreviations, letters, short_names, namesakes
    persons, as a grammar finds them: names, name_grammars, name_ends, name_lists, named, family_names, possible_names
    persons, as the article spells them: latin_names, shown_names, glosses
    who is who in an article: cast, borne_by_others, aides, rotating_chairs
    bodies and places: bodies, houses, missions, firms, unlisted_bodies, unlisted_places
    titles: titles
    what is misread: misread
    mentions -> tokens: folding, neighbours, party_tokens, conjuncts, token, party
    text -> sentences: sentences
"""
