-- What one side did to the other, once for what both did together, with a word for its kind.
select least(source, target) as country_a, greatest(source, target) as country_b, date_start as day, date_diff('day', date_start, date_end) as days, source < target as a_to_b,
    mutual, n_sides, n_sources, date_basis, kind, intensity, case
        when kind = 'agreement' or kind = 'statement' then type
        when date_basis = 'announced' then status
        when type in ('meeting', 'call') and n_sides > 2 then 'together'
        when type = 'meeting' and plover_type = 'ACCUSE' then 'summons'
        when type = 'military' then plover_type
        else type end as what
from coded_dyads join coded_events using (coded_id)
where not (mutual and source > target)
