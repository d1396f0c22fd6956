-- GDELT's 61 columns of events, without a header, a row for each two actors. No tone is made up; a place is told by its own name.
select p.id as GLOBALEVENTID, strftime(x.date_start, '%Y%m%d') as SQLDATE, strftime(x.date_start, '%Y%m') as MonthYear, year(x.date_start) as Year,
    printf('%.4f', year(x.date_start) + (dayofyear(x.date_start) - 1) / 365) as FractionDate,
    if(s.alpha2 is null, 'IGO' || coalesce(s.known_group, ''), s.code || s.sector) as Actor1Code, upper(s.name_en) as Actor1Name, if(s.alpha2 is null, null, s.code) as Actor1CountryCode, s.known_group as Actor1KnownGroupCode,
    null as Actor1EthnicCode, null as Actor1Religion1Code, null as Actor1Religion2Code, s.sector as Actor1Type1Code, null as Actor1Type2Code, null as Actor1Type3Code,
    if(t.alpha2 is null, 'IGO' || coalesce(t.known_group, ''), t.code || t.sector) as Actor2Code, upper(t.name_en) as Actor2Name, if(t.alpha2 is null, null, t.code) as Actor2CountryCode, t.known_group as Actor2KnownGroupCode,
    null as Actor2EthnicCode, null as Actor2Religion1Code, null as Actor2Religion2Code, t.sector as Actor2Type1Code, null as Actor2Type2Code, null as Actor2Type3Code,
    root::int as IsRootEvent, p.cameo as EventCode, substr(p.cameo, 1, 3) as EventBaseCode, substr(p.cameo, 1, 2) as EventRootCode, p.quad_class as QuadClass,
    printf('%.1f', p.goldstein) as GoldsteinScale, x.n_mentions as NumMentions, x.n_sources as NumSources, x.n_articles as NumArticles, null as AvgTone,
    0 as Actor1Geo_Type, null as Actor1Geo_FullName, null as Actor1Geo_CountryCode, null as Actor1Geo_ADM1Code, null as Actor1Geo_ADM2Code,
    null as Actor1Geo_Lat, null as Actor1Geo_Long, null as Actor1Geo_FeatureID,
    0 as Actor2Geo_Type, null as Actor2Geo_FullName, null as Actor2Geo_CountryCode, null as Actor2Geo_ADM1Code, null as Actor2Geo_ADM2Code,
    null as Actor2Geo_Lat, null as Actor2Geo_Long, null as Actor2Geo_FeatureID,
    case when x.latitude is not null then 4 when x.country is not null then 1 else 0 end as ActionGeo_Type,
    nullif(concat_ws(', ', x.place, k.name_en), '') as ActionGeo_FullName, g.fips as ActionGeo_CountryCode, g.fips as ActionGeo_ADM1Code, null as ActionGeo_ADM2Code,
    x.latitude as ActionGeo_Lat, x.longitude as ActionGeo_Long, null as ActionGeo_FeatureID,
    strftime(x.first_reported_at, '%Y%m%d%H%M%S') as DATEADDED, coalesce(x.url, x.article_id) as SOURCEURL
from pairs p join exported x using (coded_id)
    join sides_of s on s.coded_id = p.coded_id and s.code = p.source left join sides_of t on t.coded_id = p.coded_id and t.code = p.target
    left join (select coded_id, bool_or(not background and start < 200) as root from tellings group by all) lead on lead.coded_id = p.coded_id
    left join known_codes k on k.code = x.country left join ontology_actors g on g.code = x.country
order by x.date_start, p.id
