-- Who held which office from when to when, as the lexicon lists it.
select person, office, side, since, until from listed_terms order by person, since, office
