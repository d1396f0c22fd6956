select s.*, a.plover_type, a.plover_mode, a.cameo, p.quad_class::int as quad_class, p.intensity
from parts.extracted_agreements s
    left join ontology_acts a on a.row = coalesce( -- the row of a topic, else that of the act
        (select min(row) from ontology_acts o where o.act = s.kind and list_contains(s.topics, o.topic)),
        (select row from ontology_acts o where o.act = s.kind and o.topic is null))
    left join ontology_plover p on p.type = a.plover_type and p.mode is not distinct from a.plover_mode
