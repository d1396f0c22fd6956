"""Which of several places that tell one event shows it, and what an article looks forward to besides."""

from datetime import date

from tests.extract.told import events_of


def shown(text: str) -> list[tuple[str, str]]:
    events = events_of(text, date(2024, 5, 20))
    return [(e.status, text[e.start : e.end]) for e in events]


def test_the_words_with_the_day_and_the_names_show_it() -> None:
    text = "印度和越南举行会谈。印度外长苏杰生与越南外长裴青山5月18日在河内举行会谈。会谈后，两人会见记者。"
    assert shown(text) == [("held", "印度外长苏杰生与越南外长裴青山5月18日在河内举行会谈")]


def test_of_equal_ones_the_first_shows_it() -> None:
    text = "印度外长苏杰生与越南外长裴青山18日在河内会谈。苏杰生与裴青山18日在河内会谈时谈到贸易。"
    assert shown(text) == [("held", "印度外长苏杰生与越南外长裴青山18日在河内会谈")]


def test_what_was_held_last_week_is_not_what_is_to_come() -> None:
    text = "印度和越南将举行高官会谈。印度总理莫迪上周在河内与越南总理范明政会谈。"
    assert [status for status, _ in shown(text)] == ["planned", "held"]


def test_what_was_held_yesterday_can_be_what_was_planned() -> None:
    text = "印度和越南将举行会谈。印度总理莫迪昨天在河内与越南总理范明政会谈。"
    assert [status for status, _ in shown(text)] == ["held"]
