"""Simplified or Traditional: told by how much of a text changes when it is simplified."""

from pipelines.simplified import converter

SAMPLE = 2_000  # characters; the head of an article tells
SHARE = (
    0.05  # of the characters changed: Traditional prose has some 25-35 %, Simplified prose with a quoted name under 2 %
)


def script_of(text: str) -> str:
    """外務大臣會見 -> hant; 外务大臣会见 -> hans"""
    sample = text[:SAMPLE]
    simplified = converter().convert(sample)
    changed = sum(a != b for a, b in zip(sample, simplified, strict=False))
    return "hant" if changed > SHARE * len(sample) else "hans"
