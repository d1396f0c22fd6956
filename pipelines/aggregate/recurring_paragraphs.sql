-- Which paragraphs stand in many articles of one outlet? Furniture that nobody listed: it wants a line in outlets.yaml.
with unlike as (  -- the same page twice counts once
    select article_id, source, published_on, string_split(text, chr(10)) as lines
    from cleaned_articles
    where source is not null
    qualify row_number() over (partition by source, text order by article_id) = 1
), places as (
    select article_id, source, published_on, len(lines) as n_lines, unnest(lines) as paragraph,
        generate_subscripts(lines, 1) as place
    from unlike
), counts as (
    select source, paragraph, count(distinct article_id) as n_articles, count(distinct published_on) as n_days,
        avg((place <= 3)::int) as at_head, avg((n_lines - place < 3)::int) as at_tail,
        regexp_matches(paragraph, '[。！？]') as is_sentence
    from places
    where length(paragraph) between 2 and 300
    group by source, paragraph
), totals as (
    select source, count(*) as total from unlike group by source
)
select source, paragraph, n_articles, n_articles / total as share, n_days, at_head, at_tail, is_sentence
from counts join totals using (source)
where n_articles >= case when is_sentence then 30 else 8 end  -- a sentence may stand in updates of one story too
    and n_articles / total >= 0.002 and n_days >= 5 and greatest(at_head, at_tail) > 0.8
order by source, n_articles desc, paragraph
