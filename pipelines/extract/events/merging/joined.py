"""Which talks or journey told before somebody joins: 甲参加会见, 由乙出席, 丙在会上表示.

Belongs here: finding the event told before. Not here: who joins (frames/joining.py), what becomes of it (merge.py).
"""

import re

from pipelines.extract.events.conferences.same_name import plain, same_name
from pipelines.extract.events.drafts import Draft
from pipelines.extract.events.merging.twins import gathering
from pipelines.extract.facts import PAIR, TALKS

OFF = frozenset({"denied", "cancelled", "postponed"})


def last_talks(kept: list[Draft]) -> Draft | None:
    """What 会谈后 and 此次会晤 refer to: the meeting or call told last."""
    return max((k for k in kept if k.type in TALKS), key=lambda k: k.lines[-1], default=None)


SENT = "sent"  # 乙方由甲出席: how talk_frames marks who is sent, only until it is known to which talks
FLOOR = "gather_floor"  # who speaks there
JOINS = frozenset(  # who was there besides
    {
        "meet_join",
        "gather_join",
        "gather_sent",
        FLOOR,
        "gather_party",
        "gather_led",
        "visit_join",
        "visit_party",
    }
)
CONFERENCE = re.compile("对话|磋商|协商|峰会|论坛|会议")
OF_ANY = re.compile("(?:扩大|公开|紧急|特别|全体|闭门|视频|视讯|线上|首日)*会议")  # any conference may have these
FAR = 12  # sentences over which 会议 is still the one conference of the article
SOON = 3  # sentences after which 甲出席 no longer speaks of the talks told before


def referred(kept: list[Draft], draft: Draft) -> Draft | None:
    """The event told before that a draft without parties of its own speaks of; of a conference by its name."""
    if draft.rule not in JOINS:
        return last_talks(kept)
    if draft.type == "visit":
        here = [k for k in kept if k.lines[-1] == draft.line]
        return last_of(here, draft, "meeting") or last_of(kept, draft, "visit")
    if draft.rule == FLOOR:
        return last_of(spoken_at(kept, draft), draft, "meeting")
    near = [k for k in kept if reachable(k, draft) and not (k.come_for and OF_TWO.search(draft.words))]
    if draft.rule == "meet_join":
        of_now = last_of([k for k in near if not k.set_back()], draft, "meeting")
        told = of_now or last_of(the_reception(kept, draft), draft, "meeting") or last_of(near, draft, "meeting")
        return told or last_of(near, draft, "call")
    named = [k for k in kept if k.type == "meeting" and same_name(k, draft)]
    name = plain(draft.name or "")
    another = CONFERENCE.search(name) is not None and OF_ANY.fullmatch(name) is None
    if named or another:
        return last_of(named, draft, "meeting")
    return last_of(near, draft, "meeting") or last_of(the_one(kept, draft), draft, "meeting")


def spoken_at(kept: list[Draft], draft: Draft) -> list[Draft]:
    """丙在会上表示: the talks at which he may have spoken, the latest ones; none where he met others."""
    talks = [k for k in kept if k.type in TALKS]
    if any(k.shares_people(draft) for k in talks):
        return []
    near = [k for k in talks if reachable(k, draft) and k.lines[-1] < draft.line] or the_one(kept, draft)
    return [k for k in near if not any(over_before(k, other) for other in talks)]


def over_before(draft: Draft, other: Draft) -> bool:
    days, later = draft.days(), other.days()
    return bool(days and later and other.happened() and days[1] < later[0])


def the_one(kept: list[Draft], draft: Draft) -> list[Draft]:
    """七国集团外长会议… (many sentences) 丙国外长也出席会议: of an article that tells of one conference alone."""
    told = [k for k in kept if gathering(k) and not k.recalled]
    bare = draft.rule == "gather_sent" and not of_talks(draft)
    alone = draft.rule in OF_THE_ONE and len(told) == 1
    return told if alone and draft.line - told[0].lines[-1] <= (SOON if bare else FAR) else []


def the_reception(kept: list[Draft], draft: Draft) -> list[Draft]:
    """甲会见乙。… (what they said, however long) 丙、丁参加会见: of an article that tells of one such meeting now."""
    talks = [k for k in kept if k.type == "meeting" and k.happened() and not (k.recalled or gathering(k))]
    told = [k for k in talks if not any(over_before(k, other) for other in talks)]
    return told if OF_TWO.search(draft.words) and len(told) == 1 else []


def reachable(told: Draft, draft: Draft) -> bool:
    """Told just before, or anywhere (参加上述活动). 甲出席 alone may be of anything but the talks of the sentence."""
    if draft.rule == "meet_join" and "上述" in draft.words:
        return True
    sent = draft.rule != "gather_sent" or of_talks(draft)
    too = len(draft.people()) > 1 or TOO.match(draft.words) is not None
    return draft.line - told.lines[-1] <= (SOON if sent else int(too))


OF_TWO = re.compile("会[见谈晤面]")  # 甲参加会见: not the conference that the guest has come for
TOO = re.compile("[也亦均都皆]|率(?:代表)?团|陪同")  # 甲也出席, 率团出席: of the talks of the sentence before


OF_TALKS = re.compile("[与参]会|有参与|主持|主办|承办")
OF_THE_ONE = frozenset({"gather_join", "gather_sent", FLOOR})


def of_talks(draft: Draft) -> bool:
    """甲与会, 由甲主持, 由甲出席: of talks, whereas 甲出席 may be of anything."""
    return OF_TALKS.search(draft.words) is not None or all(role == SENT for role, _ in draft.actors)


def last_of(kept: list[Draft], draft: Draft, kind: str) -> Draft | None:
    """The last one of this type (the visit most told of) of a side of whoever joins; to a conference come others."""
    joining = {code for _, p in draft.actors for code in p.codes}
    told = [k for k in kept if k.type == kind and not k.recalled and k.status not in OFF]
    if draft.day_told_in(draft.start, draft.end):
        told = [k for k in told if not k.on_other_days(draft)]
    of_any = [k for k in told if joining <= k.sides() or gathering(k) or len(k.sides()) > PAIR]
    fitting = of_any or [k for k in told[-1:] if kind == "meeting" and draft.line - k.lines[-1] <= 1]
    return max(fitting, key=lambda k: (kind == "visit" and len(k.lines), k.lines[-1]), default=None)
