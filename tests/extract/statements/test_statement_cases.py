"""Whole texts give the statements they should, mechanism by mechanism. Source: statement_cases.yaml."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

from pipelines.extract import ArticleText, extract

PAGE: dict[str, list[dict[str, Any]]] = yaml.safe_load(
    (Path(__file__).parent / "statement_cases.yaml").read_text("utf-8")
)
CASES = [(kind, case["text"], case["acts"]) for kind, cases in PAGE.items() for case in cases]


@pytest.mark.parametrize(("kind", "text", "acts"), CASES, ids=[f"{kind}: {text[:14]}" for kind, text, _ in CASES])
def test_says_who_said_what_to_whom(kind: str, text: str, acts: list[str]) -> None:
    statements = extract(ArticleText("", text, date(2023, 3, 14))).statements
    assert [" ".join([s.speaker, s.act, *sorted(s.targets)]) for s in statements] == acts
