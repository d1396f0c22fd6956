-- How much of what happened when? What is known no closer than a season or a year is not counted in its first month.
select date_trunc('month', date_start)::date as month, type, status, count(*) as n, sum(n_articles) as n_reports
from events
where date_diff('day', date_start, date_end) <= 31
group by all
order by all
