"""The stages, in order: each a module of its own, so that a change to one does not redo the others."""

from functools import cache
from importlib import import_module

from pipelines.warehouse.stage import Stage

STAGES = ("read", "parse", "clean", "extract")


@cache
def stage_named(name: str) -> Stage:
    stage: Stage = import_module(f"pipelines.warehouse.stages.{name}").STAGE
    return stage


def module_of(name: str) -> str:
    """Where a stage is written, without loading it."""
    return f"{__name__}.{name}"
