"""Which parts on disk serve, and what is left to do. Pure: tables of keys in, names and tasks out."""

from dataclasses import dataclass

import polars as pl


@dataclass(frozen=True, slots=True)
class Cover:
    """`whole`: parts to take as they are; `trimmed`: part -> its keys that still count; `todo`: what nothing covers."""

    whole: tuple[str, ...]
    trimmed: dict[str, list[str]]
    todo: pl.DataFrame
    reused: int


def cover(finished: pl.DataFrame, wanted: pl.DataFrame) -> Cover:
    """Each wanted (key, input) from exactly one part: wholly wanted parts first, large before small, then by name."""
    useful = finished.join(wanted, on=["key", "input"], how="semi")
    sizes = finished.group_by("part").agg(pl.len().alias("n"))
    ranked = (
        useful.join(sizes, on="part")
        .with_columns((pl.len().over("part") == pl.col("n")).alias("wholly"))
        .sort(["wholly", "n", "part", "key"], descending=[True, True, False, False])
    )
    chosen = ranked.unique("key", keep="first", maintain_order=True)
    taken = chosen.group_by("part").agg(pl.len().alias("taken"), pl.col("n").first(), pl.col("key").sort()).sort("part")
    whole = tuple(taken.filter(pl.col("taken") == pl.col("n"))["part"])
    trimmed = {row["part"]: row["key"] for row in taken.filter(pl.col("taken") < pl.col("n")).iter_rows(named=True)}
    todo = wanted.join(chosen, on=["key", "input"], how="anti", maintain_order="left")
    return Cover(whole, trimmed, todo, len(chosen))
