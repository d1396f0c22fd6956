"""A text as a few numbers, so that near-equal texts are found without comparing all pairs. Belongs here: the sketch.

The k smallest hashes of all runs of five characters are a random sample of these runs, the same one for the same run in
every text: two texts share as large a part of their samples as of their runs (Broder's bottom-k sketch).
"""

import re

import numpy as np
from numpy.typing import NDArray

Sketch = NDArray[np.uint64]
RUN = 5  # characters
SIZE = 96  # hashes of a sketch: a similarity is exact to about 0.05
NOT_WORDS = re.compile(r"[^\w]+|_+")
FACTORS = np.array(
    [0x9E3779B97F4A7C15, 0xC2B2AE3D27D4EB4F, 0x165667B19E3779F9, 0x27D4EB2F165667C5, 0x85EBCA77C2B2AE63], np.uint64
)
MIX, SHIFT = np.uint64(0xFF51AFD7ED558CCD), np.uint64(33)


def words(text: str) -> str:
    """What counts when texts are compared: letters, digits and Han characters."""
    return NOT_WORDS.sub("", text).lower()


def sketch(plain: str) -> Sketch:
    """The smallest hashes of the text's runs, ascending; fewer than SIZE for a short text, none for less than a run."""
    codes = np.frombuffer(plain.encode("utf-32-le", "surrogatepass"), np.uint32).astype(np.uint64)
    n = len(codes) - RUN + 1
    if n < 1:
        return np.empty(0, np.uint64)
    hashes = codes[:n] * FACTORS[0]
    for i in range(1, RUN):
        hashes += codes[i : i + n] * FACTORS[i]
    hashes = (hashes ^ (hashes >> SHIFT)) * MIX
    hashes ^= hashes >> SHIFT
    if n > 4 * SIZE:  # runs that occur twice are few: four times as many hold enough different ones
        hashes = np.partition(hashes, 4 * SIZE)[: 4 * SIZE]
    return np.unique(hashes)[:SIZE]


def similarity(one: Sketch, other: Sketch) -> float:
    """Estimated share of the runs of both texts that they have in common (Jaccard), 0 to 1."""
    if not len(one) or not len(other):
        return 0.0
    union = np.union1d(one, other)[: max(len(one), len(other))]
    common = np.intersect1d(one, other, assume_unique=True)
    return float(np.isin(union, common, assume_unique=True).mean())
