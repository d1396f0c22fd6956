"""Who publishes: names, hosts, clock, owner and set phrases of each outlet.

Belongs here: reading and checking the table. Not here: facts, they are in outlets.yaml.
"""

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path
from zoneinfo import ZoneInfo

from pipelines.pages import read_page
from pipelines.simplified import converted

OWNERSHIPS = frozenset({"state", "public", "private", "party", "nonprofit"})
FIELDS = frozenset(
    {
        "name",
        "aliases",
        "hosts",
        "country",
        "zone",
        "ownership",
        "marks",
        "dates",
        "stop",
        "ends",
        "drop",
        "tails",
        "credits",
    }
)
HOST = re.compile(r"(?:(?:[a-zA-Z][\w+.-]*:)?//)?(?:[^/?#@]*@)?([^/?#:\s\[\]]+)")
DATELINE = re.compile(
    r"[【（(\[]?(?P<names>[\u3400-\u9fff·A-Za-z.]{2,24}?)(?:[\d一二三四五六七八九十]{1,3}月)?[\d一二三四五六七八九十]{1,3}日\w{0,6}?(?:[电電讯訊]|消息)"
)
HEADED = re.compile(r"(?P<names>[\u3400-\u9fff]{2,12}?)(?:快[讯訊]|消息|[讯訊])(?=[:：，,\s\d])")  # 某某网快讯：…
REPORTED = re.compile(  # [某报-某网报道 记者 张某], 【某网综合报道】, （某社讯）
    r"[【（(\[](?P<names>[\u3400-\u9fffA-Za-z·-]{2,20}?)(?:[综綜]合)?(?:[报報][道導导]|消息|[讯訊]|[电電])[^】）)\]]{0,24}[】）)\]]"
)
WORDS = frozenset({"china", "news", "time", "people", "world", "politico", "huxiu", "jiji", "post"})
BLANK = re.compile(r"[\s\u3000·・_\-()（）]+")


@dataclass(frozen=True, slots=True)
class Outlet:
    """One outlet. `zone` is that of the clock on its pages; `dates` are strptime forms of its visible line.

    The rest are regular expressions: `marks` stand in a text only when it is this outlet's (【共同社…电】); `stop`
    lines open a list of others after which the text may go on, `ends` lines end it for good; `drop` lines are left out
    wherever they stand, `tails` lines only after the text; `credits` are ends of the last line such as （编辑：…）.
    """

    name: str
    aliases: tuple[str, ...]
    hosts: tuple[str, ...]
    country: str
    zone: ZoneInfo
    ownership: str
    marks: tuple[str, ...]
    dates: tuple[str, ...]
    stop: tuple[str, ...]
    ends: tuple[str, ...]
    drop: tuple[str, ...]
    tails: tuple[str, ...]
    credits: tuple[str, ...]


def outlet(name_or_host: str | None) -> Outlet | None:
    """法广, RFI, (臺)中央社CNA, www.rfi.fr, https://www.rfi.fr/cn/...

    -> the outlet, or None for one that the table does not know.
    """
    if not name_or_host:
        return None
    key = name_or_host.strip()
    if "/" in key and "." in key:
        host = HOST.match(key)
        return by_host(host[1]) if host else None
    named = by_name().get(folded(key)) or by_name().get(folded(simplified(key)))
    return named or (by_host(key.lower()) if "." in key else None)


@lru_cache(maxsize=1 << 10)
def simplified(name: str) -> str:
    """中國新聞網 -> 中国新闻网: the table need not say both."""
    return converted(name)


def by_host(host: str) -> Outlet | None:
    """www.rfi.fr -> the outlet of rfi.fr: the longest known tail of the host wins."""
    parts, hosts = host.lower().split("."), host_table()
    return next((hosts[tail] for i in range(len(parts)) if (tail := ".".join(parts[i:])) in hosts), None)


def by_site(name: str) -> Outlet | None:
    """exampletimes -> the outlet of exampletimes.com, where no other has that name before its host's end."""
    return site_table().get(name)


def signed(text: str) -> Outlet | None:
    """The outlet whose own mark stands in the text (【共同社11月18日电】 at its head), the earliest one."""
    found = [(match.start(), i) for i, (pattern, _) in enumerate(mark_table()) if (match := pattern.search(text))]
    return mark_table()[min(found)[1]][1] if found else dated(text)


def dated(text: str) -> Outlet | None:
    """俄罗斯卫星通讯社莫斯科11月26日电 -> the outlet with whose name the dateline begins, or [某报-某网报道]."""
    match = DATELINE.match(text) or REPORTED.match(text) or HEADED.match(text)
    names = (match["names"][:end] for end in range(len(match["names"]), 1, -1)) if match else ()
    return next((known for name in names if (known := outlet(name))), None)


def folded(name: str) -> str:
    return BLANK.sub("", name).lower()


@cache
def outlets() -> tuple[Outlet, ...]:
    rows = read_page(Path(__file__).parent / "outlets.yaml")
    return tuple(read_outlet(row) for row in rows)


def read_outlet(row: dict[str, object]) -> Outlet:
    """One entry of the table, checked. ValueError names the outlet and what is wrong with it."""
    name = str(row.get("name") or "")
    if not name or (unknown := set(row) - FIELDS):
        raise ValueError(f"outlet {name or row}: {'no name' if not name else f'unknown fields {sorted(unknown)}'}")
    if row.get("ownership") not in OWNERSHIPS:
        raise ValueError(f"outlet {name}: ownership must be one of {sorted(OWNERSHIPS)}")
    return Outlet(
        name,
        listed(row, "aliases"),
        listed(row, "hosts"),
        str(row["country"]),
        ZoneInfo(str(row["zone"])),
        str(row["ownership"]),
        *(listed(row, field) for field in ("marks", "dates", "stop", "ends", "drop", "tails", "credits")),
    )


def listed(row: dict[str, object], field: str) -> tuple[str, ...]:
    value = row.get(field) or []
    if not isinstance(value, list):
        raise ValueError(f"outlet {row.get('name')}: {field} must be a list")
    return tuple(str(item) for item in value)


@cache
def by_name() -> dict[str, Outlet]:
    return {folded(name): item for item in outlets() for name in (item.name, *item.aliases)}


@cache
def host_table() -> dict[str, Outlet]:
    return {host: item for item in outlets() for host in item.hosts}


@cache
def site_table() -> dict[str, Outlet]:
    """{'zaobao': …}; not those that are words: china.com, news.cn, time.com."""
    found: dict[str, set[Outlet]] = {}
    for host, item in host_table().items():
        found.setdefault(host.split(".")[0], set()).add(item)
    return {name: next(iter(items)) for name, items in found.items() if len(items) == 1 and name not in WORDS}


@cache
def mark_table() -> tuple[tuple[re.Pattern[str], Outlet], ...]:
    return tuple((re.compile(mark), item) for item in outlets() for mark in item.marks)
