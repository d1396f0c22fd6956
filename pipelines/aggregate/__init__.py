"""Aggregates: one SELECT beside this file = one table, with its model in the module of the same name in schemas/."""

from importlib import import_module
from pathlib import Path

from schemas.table import Table

QUERIES = {path.stem: path.read_text() for path in sorted(Path(__file__).parent.glob("*.sql"))}


def model_of(name: str) -> type[Table]:
    """open_commitments -> schemas.open_commitments.OpenCommitments"""
    model: type[Table] = getattr(import_module(f"schemas.{name}"), name.title().replace("_", ""))
    return model


MODELS = {name: model_of(name) for name in QUERIES}
