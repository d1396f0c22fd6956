-- Each two sides, month by month: what they did with and to each other, in which words, and whether it was more for than against each other.
with acts as ({dyad_acts})
select country_a, country_b, date_trunc('month', day)::date as month, {dyad_counts}
from acts
where days <= 31
group by all
order by all
