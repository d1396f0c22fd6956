-- How much of what happened when?
select date_trunc('month', date_start)::date as month, type, status, count(*) as n, sum(n_articles) as n_reports
from events
where date_start is not null
group by all
order by all
