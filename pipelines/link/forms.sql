-- Mentions that say the same are compared once: a form is what they say.
create or replace temp table forms as
with alike as (
    select type, sides, targets, people, ranks, series, series_rank, margin_of, open, ordinal,
        case when format = 'video' and located then null -- 在东京举行视频会议: one of the two is of something else
            when format <> 'in_person' or place is not null then format end as format,
        coalesce(city, place) as spot, country, round(latitude, 2) as latitude, round(longitude, 2) as longitude, coalesce(located, false) as located,
        first_day, last_day, surety, case when type in ('meeting', 'call', 'visit') then [] else topics end as topics, measures,
        case when surety <> 'exact' then background end as background,
        list(mention order by mention) as mentions, count(distinct original) as support,
        min(published) as published, bool_or(status in ('held', 'ongoing')) as happened
    from facts group by all
)
select row_number() over (order by surety = 'implied', surety = 'coarse', type, first_day, last_day, sides, targets, people::varchar, mentions[1]) as form, *
from alike;

create or replace temp table form_of as select form, unnest(mentions) as mention from forms;
