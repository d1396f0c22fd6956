"""Who holds people, and whose they are, where neither subject nor object tells: by a citizen, a war, a captor, a place.

Not here: people known by name (known.py), the clause itself (custody.py).
"""

import re
from datetime import date

from pipelines.extract.clauses.rule_words.deed_words import phrase
from pipelines.extract.clauses.taking_part.roles import roles
from pipelines.extract.clauses.triggers.reading import Reading, Spot
from pipelines.extract.events.measures.acting.deeds import FAR, set_targets
from pipelines.extract.events.measures.captives.known import by_captive
from pipelines.extract.events.measures.done.bargains import dealt
from pipelines.extract.mentions import token as t
from pipelines.extract.mentions.countries.letters import letters
from pipelines.extract.mentions.listed.wars import captor, foe, hostages

CAPTIVES = "囚犯|因犯|犯人|人质|俘虏|战俘|被扣押者"  # whoever is exchanged
NATIONAL = re.compile(
    "([日美韩澳加英法德俄台港中华])(?:本)?[籍侨]|(?:^|(?<=[名位多的，]))([港台])[人商胞](?![员士物群口权会办])"
)

KIDNAP = re.compile("绑架|绑走|掳走|劫持|挟持|人质")  # not by the state where it happens
SEAT = re.compile("[在旅]([华日美韩俄朝港台澳])(?:期间)?[遭被]")
HELD_IN_WAR, SPIES_FOR = phrase("held_in_war"), phrase("spies_for")
COUNT = "(?:至少|逾|约|近|多达|另外?|共)?[一两二三四五六七八九十几数多百千0-9]+[多余]?(?:[名位艘架个批](?!国家|月))"
TAKEN = re.compile(f"[将把](?:{COUNT}(?:[^，。；{t.WHO[1:-1]}]{{1,24}}的)?|其|该)?$")

HOSTAGES = re.compile(
    f"(?:[{t.SIDE}{t.PLACE}了着的逾约近多余名位所有全部其他剩下至少一二两三四五六七八九十百\\d])*人质"
)
COUNTED_HOSTAGES, OPPOSED = phrase("counted_hostages"), phrase("opposed")


def beyond_subjects(reading: Reading, spot: Spot) -> None:
    """The sides that neither subject nor object tells: by whose citizen, by the war, by who has the captives."""
    by_nationality(reading, spot)
    of_speaker(reading, spot)
    by_war(reading, spot)
    in_their_land(reading, spot)
    of_captor(reading, spot)
    of_hostages(reading, spot)
    by_captive(reading, spot)
    of_strangers(reading, spot)


def by_spying(reading: Reading, spot: Spot) -> None:
    """逮捕一名为[乙]刺探情报的男子: towards the side that was served, not towards whoever is held."""
    if reading.targets and not set(reading.targets) <= set(reading.codes()):
        return
    _, end = spot.next_clause()
    for match in SPIES_FOR.finditer(spot.line.code, spot.clause_start, end):
        served = [token for _, token in spot.line.tokens_in(match.start(), match.end()) if token.symbol == t.SIDE]
        reading.targets = [c for token in served[:1] for c in token.codes if c not in reading.codes()]
        if reading.targets:
            return


def by_seat(reading: Reading, spot: Spot) -> None:
    """在华被拘的日本人: where, by one character."""
    seat = SEAT.search(spot.line.code, spot.clause_start, spot.end)
    if seat and not reading.codes():
        reading.add_sides([letters().codes[seat.group(1)]])


def by_nationality(reading: Reading, spot: Spot) -> None:
    """日籍男子, 8名港人: of which country, by one character."""
    national = NATIONAL.search(spot.line.code, spot.clause_start, min(spot.end + 30, spot.clause_end))
    code = letters().codes.get(national[1] or national[2]) if national else None
    if not reading.targets and code and code not in reading.codes():
        reading.targets = [code]


def of_speaker(reading: Reading, spot: Spot) -> None:
    """乙政府表示，还有20名公民被甲扣押: citizens of no side that is told are the speaker's own."""
    if reading.targets or len(reading.codes()) != 1 or CITIZENS.search(clause_to(spot)) is None:
        return
    before = [r for r in roles(spot.line, 0, spot.clause_start) if r.role == "subject" and r.token.codes][:1]
    set_targets(reading, spot, before)


CITIZENS = re.compile(f"(?:[名位其]|本国)(?:公民|国民|侨民)(?![{t.SIDE}])")


def by_war(reading: Reading, spot: Spot) -> None:
    """Hostages and prisoners of a war are the other side's: 哈马斯扣押的人质, 释放巴勒斯坦囚犯.

    Not 被监禁的反对派领袖: whom his own state holds."""
    clause = spot.clause_code()
    if HELD_IN_WAR.search(clause) is None or OPPOSED.search(clause):
        return
    acting, hit = reading.codes(), reading.targets
    other = foe((hit or acting or [""])[0], spot.scene.day())
    if len(acting) == 1 and not hit:
        known = other and (spot.scene.roll.counts[other] or other in (hostages(spot.scene.day()) or ()))
        reading.targets = [other] if other and known else []
    elif len(hit) == 1 and other and spot.scene.roll.counts[other]:
        reading.acted_by([other])


def in_their_land(reading: Reading, spot: Spot) -> None:
    """在约旦河西岸遭捕的[巴勒斯坦人]: in the land of a side at war its people are taken by the other."""
    own = reading.codes()
    if reading.targets or len(own) != 1 or not PEOPLE_OF.match(spot.line.code, spot.end):
        return
    other = foe(own[0], spot.scene.day())
    described = [r for r in spot.right()[:1] if r.token.codes == (own[0],)]
    if other and described and spot.scene.roll.counts[other]:
        reading.acted_by([other], own)


PEOPLE_OF = re.compile("[捕留押]?(?:的)")


def of_captor(reading: Reading, spot: Spot) -> None:
    """以军称数十人遭掳为人质: hostages are held by the side that took them. Not 以色列将巴勒斯坦人劫持为人质."""
    taken = KIDNAP.search(spot.line.code, spot.start, spot.end) or HOSTAGES.match(spot.line.code, spot.end)
    by_them(reading, spot)
    told = (
        "为人质" in spot.trigger_code()
        or COUNTED_HOSTAGES.search(clause_to(spot))
        or (dealt(spot) and "人质" in clause_to(spot))
    )
    if told and not reading.codes() and not reading.targets:
        of_the_war(reading, spot)
    if not taken or len(reading.codes()) != 1 or TAKEN.search(spot.line.code, spot.clause_start, spot.start):
        return
    own = reading.codes()[0]
    by = captor(own, spot.scene.day())
    if by and reading.targets in ([], [by]) and spot.scene.roll.counts[by]:
        reading.acted_by([by], [own])


def of_strangers(reading: Reading, spot: Spot) -> None:
    """还有十名[丙国]人获释: citizens of others among the hostages of a war are held by the side that took them."""
    by, missed = hostages(spot.scene.day()) or ("", "")
    counts = spot.scene.roll.counts
    if reading.codes() or not reading.targets or not (by and counts[by] and counts[missed]):
        return
    told = CITIZEN_OF.search(spot.line.code, spot.clause_start, spot.clause_end)
    if told and by not in reading.targets and reading.targets != [missed] and "人质" in spot.scene.story.article.text:
        reading.acted_by([by])


CITIZEN_OF = re.compile(
    f"[{t.SIDE}](?:籍|裔|国|的)*[^，{t.WHO[1:-1]}]{{0,4}}"
    "(?:人(?![道权士民员])|公民|国民|劳工|工人|移工|平民|女子|男子|妇女|儿童|女孩|男孩|学生|游客)"
)


def swapped(reading: Reading, codes: list[str], day: date | None) -> None:
    """13名[乙国]人质和39名[甲国]囚犯获释: each side of a war lets go those of the other."""
    pair = hostages(day) or ()
    if pair and set(pair) <= set(codes) and set(reading.codes()) <= set(pair):
        reading.acted_by(pair)
        reading.targets = codes


def by_them(reading: Reading, spot: Spot) -> None:
    """他们劫持了数十名人质: of the two sides of the war the one that holds hostages; 她遭[以军]逮捕: of the other."""
    pair = hostages(spot.scene.day()) if TAKES.search(spot.trigger_code()) else None
    if pair and not reading.targets and set(reading.codes()) == set(pair) and "人质" in clause_to(spot):
        reading.acted_by([pair[0]], [pair[1]])
    if pair and not reading.targets and reading.codes() == [pair[1]] and THEY.match(spot.line.code, spot.clause_start):
        reading.targets = [pair[0]]


TAKES = re.compile("[绑掳劫挟扣押捕拘]")
THEY = re.compile(f"{t.REFERENCE}(?![^，]{{0,8}}(?:每天|都|经常|不断))[^，]{{0,6}}[遭被]")


def of_hostages(reading: Reading, spot: Spot) -> None:
    """甲袭击[乙]劫持的人质获释: of the two sides of the war only one holds hostages."""
    by, missed = hostages(spot.scene.day()) or ("", "")
    if by and reading.codes() == [missed] and reading.targets == [by] and HOSTAGES_TAKEN.search(clause_to(spot)):
        reading.acted_by([by], [missed])


HOSTAGES_TAKEN = re.compile(
    "(?:劫持|绑架|掳走|挟持)的[^，]{0,8}人质|人质(?:将|很快|即将|就会|会)*获释"
    "|释放(?:了|约|至少|多达|更多|全部|所有|其余|其他|首批|这些|部分|外国|外籍|第|批|[名个位多余被的]|扣押?|[一二两三四五六七八九十百\\d])*人质"
)


def those_missed(reading: Reading, spot: Spot) -> None:
    """释放12名人质，包括6名[丙国人]: the others of them are of the side from which they were taken."""
    by, missed = hostages(spot.scene.day()) or ("", "")
    told = spot.line.code[spot.clause_start : spot.next_clause()[1]]
    some = INCLUDING.search(told) and "人质" in told and not FOREIGN.search(told)
    if by and some and reading.codes() == [by] and reading.targets and missed not in reading.targets:
        reading.targets = [missed, *reading.targets]


INCLUDING, FOREIGN = re.compile("包括|其中|当中|包含"), re.compile("外国|外籍")


def clause_to(spot: Spot) -> str:
    """The clause up to and with what follows the word close by."""
    return spot.line.code[spot.clause_start : min(spot.end + FAR, spot.clause_end)]


def of_the_war(reading: Reading, spot: Spot) -> None:
    """约40人被掳为人质, 首批人质获释: in an article on both sides of a war whose one side holds hostages, those two."""
    by, missed = hostages(spot.scene.day()) or ("", "")
    if by and spot.scene.roll.counts[by] and spot.scene.roll.counts[missed]:
        reading.acted_by([by], [missed])
