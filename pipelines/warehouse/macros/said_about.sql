-- said_about(side, about): What a side said on a topic, in its words, the reports that repeat others left out.
select a.published_on, s.speaker, s.act, s.targets, s.quote, a.source, s.attributed_to, s.article_id
from extracted_statements s join cleaned_articles a using (article_id)
where s.speaker_country = upper(side) and list_contains(s.topics, lower(about)) and a.duplicate_of is null
order by a.published_on, s.article_id, s.quote_start
