-- What the codes of sides mean, in Chinese and English, and how other datasets call them.
select code, name, name_en, kind, plover, cow, fips from listed_sides order by code
