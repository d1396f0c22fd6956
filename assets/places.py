"""Folders and settings that the environment gives, with the project's own as defaults. Imports nothing heavy."""

import os
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[1]


def default_raw() -> Path:
    return Path(os.environ.get("HUITAN_RAW") or PROJECT / "seeds")


def default_warehouse() -> Path:
    return Path(os.environ.get("HUITAN_WAREHOUSE") or PROJECT / "warehouse")


def default_workers() -> int:
    return int(os.environ.get("HUITAN_WORKERS") or os.cpu_count() or 1)


def cron() -> str:
    return os.environ.get("HUITAN_CRON") or "0 6 * * *"
