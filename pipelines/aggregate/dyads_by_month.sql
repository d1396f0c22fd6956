-- Each two sides, month by month: what they did with and to each other, in which words, and whether it was more for than against each other.
with acts as (
    select least(source, target) as country_a, greatest(source, target) as country_b, date_trunc('month', date_start)::date as month, source < target as a_to_b,
        mutual, n_sides, n_sources, date_basis, kind, intensity, case
            when kind = 'agreement' or kind = 'statement' then type
            when date_basis = 'announced' then status
            when type in ('meeting', 'call') and n_sides > 2 then 'together'
            when type = 'meeting' and plover_type = 'ACCUSE' then 'summons'
            when type = 'military' then plover_type
            else type end as what
    from coded_dyads join coded_events using (coded_id)
    where not (mutual and source > target) and date_diff('day', date_start, date_end) <= 31
)
select country_a, country_b, month,
    count(*) filter (what = 'meeting') as n_meetings,
    count(*) filter (what = 'call') as n_calls,
    count(*) filter (what = 'visit' and a_to_b) as n_visits_a_to_b,
    count(*) filter (what = 'visit' and not a_to_b) as n_visits_b_to_a,
    count(*) filter (what = 'together') as n_with_others,
    count(*) filter (what = 'planned') as n_announced,
    count(*) filter (what = 'cancelled') as n_called_off,
    count(*) filter (kind = 'agreement') as n_agreements,
    count(*) filter (what in ('aid', 'AID')) as n_aid,
    count(*) filter (what = 'easing') as n_easings,
    count(*) filter (what = 'COOPERATE') as n_joint_drills,
    count(*) filter (what = 'summons') as n_summons,
    count(*) filter (what = 'sanction') as n_sanctions,
    count(*) filter (what = 'detention') as n_detentions,
    count(*) filter (what = 'protest') as n_protests,
    count(*) filter (what = 'MOBILIZE') as n_shows_of_force,
    count(*) filter (what = 'ASSAULT') as n_attacks,
    count(*) filter (what = 'pledge') as n_pledges,
    count(*) filter (what = 'support') as n_supports,
    count(*) filter (what = 'invite') as n_invites,
    count(*) filter (what = 'propose') as n_proposes,
    count(*) filter (what = 'appeal') as n_appeals,
    count(*) filter (what = 'demand') as n_demands,
    count(*) filter (what = 'criticise') as n_criticises,
    count(*) filter (what = 'reject') as n_rejects,
    count(*) filter (what = 'warn') as n_warns,
    count(*) filter (intensity > 0) as n_for,
    count(*) filter (intensity < 0) as n_against,
    round((n_for - n_against) / nullif(n_for + n_against, 0), 2) as balance,
    round(avg(intensity) filter (mutual or a_to_b), 2) as intensity_a_to_b,
    round(avg(intensity) filter (mutual or not a_to_b), 2) as intensity_b_to_a,
    count(*) filter (kind = 'event' and n_sources > 1) as n_of_two_outlets,
    count(*) filter (kind = 'event' and date_basis = 'reported') as n_dated_by_report
from acts
group by all
order by all
