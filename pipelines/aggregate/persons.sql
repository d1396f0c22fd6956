-- Persons that the lexicon lists, with their names in Latin letters.
select person, side, latin, other_names from listed_persons order by person
