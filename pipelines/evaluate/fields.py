"""Reading one field of an annotation, or saying what is wrong with it. Not here: which fields there are."""

import re
from collections.abc import Callable, Collection
from dataclasses import dataclass, field
from datetime import date
from typing import Any

CODE = re.compile(r"[A-Z][A-Z0-9]{1,7}")
WRITTEN_DATE = re.compile(r"\d{4}(-\d\d(-\d\d)?)?")
SHOWN = 40  # characters of a wrong value that a message repeats


class BadAnnotations(ValueError):
    """One line for each thing that is wrong: file, place in it, what it should be."""


@dataclass(slots=True)
class Fields:
    """One JSON object: `where` is its place in the file (articles[0].events[2]), `problems` gathers what is wrong."""

    where: str
    found: dict[str, Any]
    problems: list[str]
    known: set[str] = field(default_factory=set)

    def take(self, name: str, fits: Callable[[Any], bool], form: str, empty: Any) -> Any:
        """The value of a field that must be there, or `empty` and a problem."""
        self.known.add(name)
        if name not in self.found:
            return self.wrong(name, f"is missing; it should be {form}", empty)
        value = self.found[name]
        return value if fits(value) else self.wrong(name, f"should be {form}, not {shown(value)}", empty)

    def maybe(self, name: str, fits: Callable[[Any], bool], form: str, empty: Any) -> Any:
        """The value of a field that may be left out."""
        self.known.add(name)
        return self.take(name, fits, form, empty) if name in self.found else empty

    def wrong(self, name: str, what: str, instead: Any) -> Any:
        self.problems.append(f"{self.where}{'.' if self.where else ''}{name} {what}")
        return instead

    def text(self, name: str) -> str:
        return str(self.take(name, is_text, "a text", ""))

    def text_or_null(self, name: str) -> str | None:
        value: str | None = self.take(name, or_null(is_text), "a text or null", None)
        return value

    def optional_text(self, name: str) -> str | None:
        value: str | None = self.maybe(name, or_null(is_text), "a text or null", None)
        return value

    def flag(self, name: str) -> bool:
        return bool(self.take(name, is_flag, "true or false", False))

    def optional(self) -> bool:
        return bool(self.maybe("optional", is_flag, "true or false", False))

    def one_of(self, name: str, words: Collection[str]) -> str:
        return str(self.take(name, lambda value: value in words, f"one of {', '.join(words)}", next(iter(words))))

    def texts(self, name: str) -> tuple[str, ...]:
        return tuple(self.take(name, list_of(is_text), "a list of texts", ()))

    def words(self, name: str, words: Collection[str], required: bool = True) -> tuple[str, ...]:
        take = self.take if required else self.maybe
        return tuple(take(name, list_of(lambda value: value in words), "a list of the codes in the guide", ()))

    def codes(self, name: str) -> tuple[str, ...]:
        return tuple(self.take(name, list_of(is_code), "a list of codes such as CHN, EU", ()))

    def code_or_null(self, name: str) -> str | None:
        value: str | None = self.take(name, or_null(is_code), "a code such as CHN, EU, or null", None)
        return value

    def date_or_null(self, name: str) -> str | None:
        value: str | None = self.take(name, or_null(is_date), "YYYY, YYYY-MM, YYYY-MM-DD or null", None)
        return value

    def objects(self, name: str) -> list["Fields"]:
        rows = self.take(name, lambda value: isinstance(value, list), "a list", [])
        prefix = f"{self.where}{'.' if self.where else ''}{name}"
        inner = [Fields(f"{prefix}[{i}]", row, self.problems) for i, row in enumerate(rows) if isinstance(row, dict)]
        self.problems += [
            f"{prefix}[{i}] should be an object, not {shown(row)}"
            for i, row in enumerate(rows)
            if not isinstance(row, dict)
        ]
        return inner

    def nothing_else(self) -> None:
        """A misspelt field would be left out in silence; notes to oneself may stand under `note`."""
        for name in sorted(set(self.found) - self.known - {"note"}):
            self.wrong(name, "is no field of the form (remarks go under note)", None)


def is_text(value: object) -> bool:
    return isinstance(value, str)


def is_flag(value: object) -> bool:
    return isinstance(value, bool)


def is_code(value: object) -> bool:
    return isinstance(value, str) and bool(CODE.fullmatch(value))


def is_date(value: object) -> bool:
    if not isinstance(value, str) or not WRITTEN_DATE.fullmatch(value):
        return False
    try:
        date.fromisoformat((value + "-01-01")[:10])
    except ValueError:
        return False
    return True


def is_moment(value: object) -> bool:
    """2023-11-26 or 2023-11-26T14:05+09:00."""
    return isinstance(value, str) and is_date(value[:10]) and (len(value) == 10 or value[10:11] in ("T", " "))


def or_null(fits: Callable[[Any], bool]) -> Callable[[Any], bool]:
    return lambda value: value is None or fits(value)


def list_of(fits: Callable[[Any], bool]) -> Callable[[Any], bool]:
    return lambda value: isinstance(value, list) and all(isinstance(item, str) and fits(item) for item in value)


def shown(value: object) -> str:
    text = repr(value)
    return text if len(text) <= SHOWN else text[: SHOWN - 1] + "…"
