"""Which parts serve: each wanted file from exactly one."""

import polars as pl
from hypothesis import given
from hypothesis import strategies as st

from pipelines.warehouse.cover import cover


def finished(parts: dict[str, str]) -> pl.DataFrame:
    """{"A": "abc"}: part A holds the files a, b and c."""
    rows = [(key, f"in-{key}", part) for part, keys in parts.items() for key in keys]
    return pl.DataFrame(rows, {"key": pl.String, "input": pl.String, "part": pl.String}, orient="row")


def wanted(keys: str) -> pl.DataFrame:
    return pl.DataFrame([(key, f"in-{key}") for key in keys], {"key": pl.String, "input": pl.String}, orient="row")


def test_a_part_that_is_wanted_whole_goes_before_one_that_must_be_trimmed():
    known = cover(finished({"larger": "abcx", "exact": "abc"}), wanted("abcd"))
    assert (known.whole, known.trimmed, known.todo["key"].to_list()) == (("exact",), {}, ["d"])


def test_a_changed_input_is_to_do():
    changed = wanted("ab").with_columns(input=pl.lit("other"))
    assert cover(finished({"A": "ab"}), changed).todo["key"].to_list() == ["a", "b"]


@given(
    st.dictionaries(st.sampled_from("ABCDE"), st.sets(st.sampled_from("abcdefgh"), min_size=1)),
    st.sets(st.sampled_from("abcdefgh")),
)
def test_every_wanted_file_comes_from_one_place(parts, keys):
    on_disk = {part: "".join(sorted(files)) for part, files in parts.items()}
    known = cover(finished(on_disk), wanted("".join(sorted(keys))))
    taken = [key for part in known.whole for key in on_disk[part]] + [
        key for kept in known.trimmed.values() for key in kept
    ]
    assert sorted([*taken, *known.todo["key"]]) == sorted(keys)
    assert known.reused == len(taken)
    assert not {key for key in known.todo["key"]} & set().union(*parts.values(), set())
