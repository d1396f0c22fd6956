"""Rows made by hand, with what the tests do not care about filled in."""

from datetime import date, datetime

ID = "{:016x}".format


def event(number, kind="meeting", status="held", day="2023-02-22", parties=("CHN", "JPN"), **more):
    """`day` is one day, or a..b."""
    dates = {**days(day or ""), "date_precision": "range" if ".." in (day or "") else "day"}
    codes = {"plover_type": "CONSULT", "cameo": "040", "quad_class": 1, "intensity": 2.5}
    state = {"status": status, "since": date(2023, 1, 10), "until": None, "n_articles": 1}
    lists = {"parties": list(parties), "targets": [], "people": [], "topics": []}
    return {
        "event_id": ID(number),
        "type": kind,
        "status": status,
        "status_history": [state],
        "open": False,
        "n_mentions": 1,
        "n_articles": 2,
        "n_sources": 1,
        **dates,
        **codes,
        **lists,
        **more,
    }


def days(text):
    """One day, or a..b, or nothing."""
    first, _, last = text.partition("..")
    start, end = (date.fromisoformat(day) if day else None for day in (first, last or first))
    return {"date_start": start, "date_end": end}


def article(number, day="2023-02-22", duplicate_of=None, source="共同社"):
    return {
        "article_id": ID(number),
        "published_on": date.fromisoformat(day) if day else None,
        "published_at": datetime.fromisoformat(f"{day}T08:00:00+00:00") if day else None,
        "published_precision": "minute",
        "duplicate_of": duplicate_of,
        "source": source,
    }


def page(number, *lines, source="某报", day=None):
    """An article by its paragraphs; the days of publication differ unless one is given."""
    day = date(2021, 1, day or 1 + number % 20)
    return {"article_id": ID(number), "source": source, "published_on": day, "text": "\n".join(lines)}


def statement(number, article_id, country="JPN", act="demand", topics=("taiwan",), quote="要求", **more):
    plover, cameo, intensity = {
        "demand": ("REQUEST", "100", -1.0),
        "reject": ("REJECT", "120", -2.0),
        "support": ("SUPPORT", "051", 5.0),
    }[act]
    return {
        "speaker": "外相",
        "targets": ["CHN"],
        "plover_type": plover,
        "cameo": cameo,
        "quad_class": 3,
        "intensity": intensity,
        "statement_id": ID(number),
        "article_id": ID(article_id),
        "speaker_country": country,
        "act": act,
        "topics": list(topics),
        "quote": quote,
        **more,
    }


def mention(number, event_id, article_id, evidence="将举行会谈", **more):
    return {
        "status": "held",
        "background": False,
        "parties": ["CHN", "JPN"],
        "event_mention_id": ID(number),
        "event_id": ID(event_id),
        "article_id": ID(article_id),
        "evidence": evidence,
        **more,
    }


def participant(mention_id, name, country, office=None):
    return {"event_mention_id": ID(mention_id), "name": name, "country": country, "office": office}


def claim(event_id, field, value, n=1, chosen=False):
    return {"event_id": ID(event_id), "field": field, "value": value, "n_articles": n, "outlets": [], "chosen": chosen}


def agreement(number, article_id, due, event_mention_id=None, **more):
    ids = {
        "agreement_id": ID(number),
        "article_id": ID(article_id),
        "event_mention_id": event_mention_id and ID(event_mention_id),
    }
    what = {"kind": "agreed", "parties": ["JPN", "CHN"], "topics": ["trade"], "quote": "年底前开通"}
    what |= {"plover_type": "AGREE", "cameo": "030", "quad_class": 1, "intensity": 2.5}
    return {**ids, **what, "due_start": date.fromisoformat(due), "due_end": date.fromisoformat(due), **more}


def coded(number, actors, recipients=(), kind_of="meeting", **more):
    day = date(2023, 2, 22)
    codes = {"plover_type": "CONSULT", "cameo": "040", "quad_class": 1, "intensity": 2.5}
    what = {"kind": "event", "type": kind_of, "status": "held", "date_basis": "told", "n_sources": 1}
    sides = {"actors": list(actors), "recipients": list(recipients)}
    return {"coded_id": ID(number), "date_start": day, "date_end": day, **codes, **what, **sides, **more}
