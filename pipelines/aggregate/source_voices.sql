-- Whose words each outlet gives, beside what all outlets together give: above 1, it lets that side speak more than they do.
with said as (
    select coalesce(a.source, '') as source, speaker_country as country, act, s.attributed_to, s.direct
    from extracted_statements s join cleaned_articles a using (article_id)
    where speaker_country is not null and a.duplicate_of is null
),
counted as (
    select source, country, count(*) as n, count(*) filter (act in ('criticise', 'reject', 'warn', 'demand')) as n_sharp, count(*) filter (direct) as n_direct,
        mode(attributed_to order by attributed_to) as main_account
    from said group by source, country
)
select source, country, n, n_sharp, n_direct, main_account, round(n / sum(n) over (partition by source), 3) as share,
    round(sum(n) over (partition by country) / sum(n) over (), 3) as share_of_all, round(share / nullif(share_of_all, 0), 2) as ratio
from counted
order by source, n desc, country
