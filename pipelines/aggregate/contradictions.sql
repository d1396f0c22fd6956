-- Where accounts of one meeting, call or visit cannot both be true: days apart, towns apart, held here and off there. A vaguer value contradicts nothing.
with claims as (
    select event_id, field, value, n_articles, outlets, chosen, if(field = 'dates', string_split(value, '/')[1]::date, null) as first_day,
        if(field = 'dates', string_split(value, '/')[2]::date, null) as last_day, radians(k.latitude) as lat, radians(k.longitude) as lon,
        value in ('held', 'ongoing') as happened, value in ('denied', 'cancelled', 'postponed') as off
    from event_claims left join known_places k on field = 'place' and k.surface = value and k.kind in ('city', 'venue', 'airport', 'base')
    where field in ('dates', 'place', 'country', 'status')
)
select e.event_id, e.type, e.date_start, e.parties, field, c.value, c.n_articles, c.outlets, o.value as other_value, o.n_articles as other_n_articles,
    o.outlets as other_outlets, greatest(date_diff('day', c.last_day, o.first_day), date_diff('day', o.last_day, c.first_day)) as days_apart,
    (6371 * 2 * asin(sqrt(sin((c.lat - o.lat) / 2) ** 2 + cos(c.lat) * cos(o.lat) * sin((c.lon - o.lon) / 2) ** 2)))::int as km_apart
from claims c join claims o using (event_id, field) join events e using (event_id)
where c.chosen and not o.chosen and e.type in ('meeting', 'call', 'visit')
    and ('denied' in (c.value, o.value) or o.n_articles * 10 >= c.n_articles) -- one against a dozen is misread rather than another account
    and case field
    when 'dates' then days_apart > if(e.type = 'visit' or e.open, 7, 0) -- visits and conferences have many days, told one by one
    when 'place' then km_apart > 60 and not (e.type = 'visit' and len(e.targets) > 1)
    when 'country' then not list_has_all(e.targets, [c.value, o.value])
    else not e.open and ((c.happened and o.off) or (c.off and o.happened)) end -- who stays away from a conference calls it not off
order by event_id, field, o.n_articles desc, o.value
