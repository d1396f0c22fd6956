-- GDELT's 16 columns of mentions, without a header: a row for each place in an article that tells an event.
select p.id as GLOBALEVENTID, strftime(x.date_start, '%Y%m%d000000') as EventTimeDate, strftime(r.published_at, '%Y%m%d%H%M%S') as MentionTimeDate,
    if(r.url is null, 2, 1) as MentionType, a.source as MentionSourceName, coalesce(r.url, a.article_id) as MentionIdentifier,
    len(regexp_replace(substr(a.text, 1, t.start), '[^。！？]', '', 'g')) + 1 as SentenceID, -1 as Actor1CharOffset, -1 as Actor2CharOffset,
    t.start as ActionCharOffset, 1 as InRawText, null as Confidence, a.n_chars as MentionDocLen, null as MentionDocTone,
    null as MentionDocTranslationInfo, null as Extras
from pairs p join exported x using (coded_id) join tellings t using (coded_id)
    join cleaned_articles a on a.article_id = t.article_id join parsed_articles r on r.article_id = t.article_id
order by x.date_start, p.id, r.published_at, a.article_id, t.start
