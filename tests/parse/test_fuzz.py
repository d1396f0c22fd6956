"""Real shapes, mutated: whatever happens to a file on its way, parsing ends, and ends with an article or a reject."""

from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from test_hostile import file_of

from pipelines.parse import parse_file

FIXTURES = Path(__file__).parent / "fixtures"
FILES = sorted(path for path in FIXTURES.rglob("*") if path.is_file())
JUNK = st.one_of(
    st.binary(max_size=12),
    st.sampled_from(
        [
            b"<div>",
            b"</p>",
            b"]]>",
            b"<![CDATA[",
            b'"',
            b"{",
            b"[",
            b"\\u",
            b"&#x",
            b"\xff\xfe",
            b"---\n",
            b"\r",
            b"<!--",
        ]
    ),
)


@st.composite
def mutated(draw: st.DrawFn) -> tuple[str, bytes]:
    """A fixture with up to four wounds: a cut, a piece twice, junk in between, or the tail of another file."""
    path = draw(st.sampled_from(FILES))
    content = path.read_bytes()
    for _ in range(draw(st.integers(1, 4))):
        start = draw(st.integers(0, len(content)))
        end = draw(st.integers(start, min(len(content), start + 400)))
        wound = draw(st.sampled_from(["cut", "twice", "junk", "splice", "head"]))
        if wound == "cut":
            content = content[:start] + content[end:]
        elif wound == "twice":
            content = content[:end] + content[start:]
        elif wound == "junk":
            content = content[:start] + draw(JUNK) + content[start:]
        elif wound == "splice":
            other = draw(st.sampled_from(FILES)).read_bytes()
            content = content[:start] + other[draw(st.integers(0, len(other))) :]
        else:
            content = content[:start]
    return path.name, content


@given(mutated())
@settings(max_examples=150, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow])
def test_a_wounded_file_is_read_or_refused(case: tuple[str, bytes]) -> None:
    name, content = case
    parsed = parse_file(file_of(content, name))
    assert parsed.articles or parsed.rejects
    for article in parsed.articles:
        assert article.paragraphs
        assert all(isinstance(line, str) and line.strip() for line in article.paragraphs)
        assert article.published is None or article.published.at.tzinfo is not None
