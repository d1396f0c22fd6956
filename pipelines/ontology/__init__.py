"""The ontologies that others code by (PLOVER, CAMEO): which of their codes stands for what we find. All of it is data.

`events.csv`, `acts.csv` say the code of an event or a verbal act, `modes.csv` how an event was done, `plover.csv` and
`cameo.csv` what the codes weigh. Not here: the words that lead to an event.
"""

from pipelines.ontology.codebook import register, sheet

__all__ = ["register", "sheet"]
