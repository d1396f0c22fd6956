-- Each two sides, year by year: what they did with and to each other, in which words, and whether it was more for than against each other.
with acts as ({dyad_acts})
select country_a, country_b, year(day)::int as year, {dyad_counts}
from acts
where days <= 366
group by all
order by all
