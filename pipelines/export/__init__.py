"""Files in the formats that event data is exchanged in. A format = the SELECTs of its files, beside this file.

Belongs here: what their columns are and how their rows are written. Not here: which code an event has (ontology), what
counts as a fact (coded_events). Everything is read from a published warehouse.
"""

from pipelines.export.formats import FORMATS, Written, export, left_out

__all__ = ["FORMATS", "Written", "export", "left_out"]
