"""Who is the other side of what one side consents to: the sides of the last talks, the only other state named.

Not here: joint subjects (agreement_sides.py).
"""

import re
from collections.abc import Iterable

from pipelines.extract.agreements.agreement_sides import ACTORS, CONSENTS, JOINT_ROLES, several
from pipelines.extract.agreements.signatories import for_profit
from pipelines.extract.clauses.article.story import Line
from pipelines.extract.clauses.meant.scene import Scene
from pipelines.extract.clauses.role import Role
from pipelines.extract.clauses.rule_words.agreement_words import words
from pipelines.extract.clauses.rule_words.speech_words import phrase
from pipelines.extract.clauses.taking_part.roles import roles
from pipelines.extract.facts import PAIR
from pipelines.extract.mentions import token as t
from pipelines.extract.mentions.listed.sides import HOME, organisations, states
from pipelines.extract.mentions.party import Party, codes_of, sides_alone
from pipelines.extract.mentions.token import Token
from pipelines.extract.rulebook import expand
from pipelines.extract.statements.documents.conveners import conveners
from pipelines.extract.statements.hearing.said_after import SAID_LAST, after_quotation

SAID = re.compile("[^，]{0,12}[说称道：]?“[^，”]{0,4}$")
TELLS = ("包括", "指", "指出", "据称", "透露", "证实")  # 包括[中方]|同意…, 又指[中方]|同意…
DOERS = ACTORS | {t.CAPITAL}
LOOK_BACK = 3  # sentences
NEAR = 8  # sentences after which a clause without a subject no longer means the sides of the last talks


def with_the_other(line: Line, scene: Scene, start: int, at: int) -> tuple[Party, ...]:
    """中方|同意打击毒品: the side that consents and the other one of the talks, or the one it names (与美国)."""
    found = roles(line, start, len(line.code))
    acting = (r for r in reversed(found) if r.position < at and r.token.symbol in DOERS)
    doer = next((r for r in acting if r.token.plural or scene.resolve(r.token)), None) or who_goes_on(line, start, at)
    if doer is not None and doer.role in ("at", "go") and line.code[at : at + 1] == "签":
        return signed_there(line, scene, found, doer, at)
    own = scene.resolve(doer.token) if doer is not None else ()
    if doer is None or not consents(line, doer, start, at) or not of_one_side(own, scene) or open_to_all(line, at):
        return ()
    pair = scene.pair if scene.at() - scene.pair_line <= NEAR else ()
    if codes_of(own) < codes_of(pair):
        return pair
    named = [p for r in found if r.position > at and r.role == "with" for p in scene.resolve(r.token)]
    others = [p for p in named if p.codes and not codes_of((p,)) & codes_of(own)]
    if others or doer.role != "subject" or AGAINST.search(line.code, at, clause_end(line, at)) is not None:
        return (*own, *others)
    return two_states(line, scene, codes_of(own), at, clause_end(line, at))


def consents(line: Line, doer: Role, start: int, at: int) -> bool:
    """Is it the subject of the word, and one side alone?"""
    if doer.token.plural or not stands_before(line, doer, start, at):
        return False
    return doer.role in ("subject", "agent") or line.code.endswith(TELLS, start, doer.position)


def of_one_side(own: tuple[Party, ...], scene: Scene) -> bool:
    return len(codes_of(own)) == 1 and not any(for_profit(p, scene) for p in own)


WHEN = re.compile("[后时前际]，$")  # 甲上任后，|同意…: who does it may be somebody else


def who_goes_on(line: Line, start: int, at: int) -> Role | None:
    """[甲国]应乙国要求，|同意…: the subject of the clause before, where nobody is named since."""
    if not start or CONSENTS.fullmatch(line.code, start, at) is None or WHEN.search(line.code, 0, start):
        return None
    first = line.code.rfind("，", 0, start - 1) + 1
    doer = next((r for r in roles(line, first, start) if r.token.symbol in DOERS), None)
    begins = doer is not None and doer.role == "subject" and CONSENTS.fullmatch(line.code, first, doer.position)
    return doer if begins else None


def stands_before(line: Line, doer: Role, start: int, at: int) -> bool:
    """Nothing but 也, 已 and the day between who consents and the words."""
    return CONSENTS.fullmatch(line.code, max(start, doer.position + 1), at) is not None


def open_to_all(line: Line, at: int) -> bool:
    """签署跨太平洋伙伴关系协定, 联合国公约: what many sign one by one is with none of the last talks."""
    return words().open_to_all.match(line.code, at) is not None


def signed_there(line: Line, scene: Scene, found: list[Role], host: Role, at: int) -> tuple[Party, ...]:
    """甲国总统在[乙国]|签署了合作协议: the visitor and the country where it is signed."""
    before = [r for r in found if r.position < host.position and r.token.symbol in ACTORS]
    if len(before) != 1 or before[0].role != "subject" or before[0].token.plural:
        return ()
    beside = CONSENTS.fullmatch(line.code, before[0].position + 1, host.position - 1)
    there = beside is not None and CONSENTS.fullmatch(line.code, host.position + 1, at) is not None
    visiting = VISITS.fullmatch(line.code, before[0].position + 1, host.position)
    if not there and not (visiting and DURING.fullmatch(line.code, host.position + 1, at)):
        return ()
    parties = (*scene.resolve(before[0].token), *scene.resolve(host.token))
    return parties if len(codes_of(parties)) > 1 else ()


VISITS = re.compile(f"(?:[在于]?{t.TIME}|也|还|已)*[在于]?(?:对|出?访问?|到访|造访)")  # 在访问[乙]期间|签署
DURING = re.compile("(?:进行)?(?:正式|国事|工作|友好)?(?:访问)?(?:期间|之际|时)(?:正式|还|也|已|共)*")


def with_whom(line: Line, scene: Scene, start: int, at: int) -> tuple[Party, ...]:
    """甲外长访问乙国，与乙方|签署…: whoever is named beside, and the subject of the clauses before."""
    here = [r for r in roles(line, start, at) if r.role in JOINT_ROLES and r.token.symbol != t.PLACE]
    before = [r for r in roles(line, 0, start) if r.role == "subject" and r.token.symbol in DOERS] if here else []
    if not before or here[0].role != "with" or any(r.role not in ("with", "and") for r in here):
        return ()
    beside = tuple(p for r in here for p in scene.resolve(r.token))
    own = (scene.resolve(r.token) for r in reversed(before))
    parties = (*next((x for x in own if not codes_of(x) <= codes_of(beside)), ()), *beside)
    return parties if len(codes_of(parties)) > 1 else ()


# 欧盟各国同意制裁…: the other is no party to it
AGAINST = re.compile(expand("制裁|限制|管制|<enlist>|列为|谴责|禁|开除|驱逐|没收|起诉|反对"))


def clause_end(line: Line, at: int) -> int:
    end = line.code.find("，", at)
    return end if end >= 0 else len(line.code)


def states_named(tokens: Iterable[Token]) -> set[str]:
    return {c for x in tokens if x.symbol in DOERS for c in x.codes if c in states()}


def two_states(line: Line, scene: Scene, own: set[str], start: int, end: int) -> tuple[Party, ...]:
    """中国|同意…: its only counterpart in the clause or sentence, else in one just before, with no talks told of."""
    lines = scene.story.lines[max(0, line.sentence.index - LOOK_BACK + 1) : line.sentence.index + 1]
    for tokens in ([x for _, x in line.parties_in(start, end)], *(one.tokens for one in reversed(lines))):
        named = states_named(tokens)
        if len(named | own) == PAIR and not named | own <= HOME:
            return sides_alone(sorted(named | own))
    return ()


def ours(line: Line, scene: Scene, start: int, at: int, deal: tuple[Party, ...]) -> tuple[Party, ...]:
    """会后甲说：“我们|同意…”, 甲称“|确认了…”: the sides of the last talks or deal, of whom the speaker is one."""
    found = [r for r in roles(line, start, at) if r.role == "subject"]
    if not found and SAID.match(line.code, start, at) is not None:
        found = [r for r in roles(line, 0, start) if r.role == "subject"]
    elif not found or found[-1].token.text != "我们":
        return ()
    if not found:
        return ()
    own = codes_of(told_behind(line, scene, at)) or codes_of(scene.resolve(found[-1].token))
    pair = scene.pair if scene.at() - scene.pair_line <= NEAR else ()
    both = pair or (deal if len(codes_of(deal)) == PAIR else ())
    return both if own and own < codes_of(both) else ()


BEHIND = re.compile("[^”」』]*[”」』]，?(?=[^“「『，。]+。?$)")  # “我们同意…”|正在开会的甲告诉记者。


def told_behind(line: Line, scene: Scene, at: int) -> tuple[Party, ...]:
    """Who spoke, where that is told behind the quotation: in its sentence or in the next."""
    quoted = BEHIND.match(line.code, at)
    following = line if quoted else after_quotation(scene.story.lines, scene.at())
    if following is None or (following is not line and not SAID_LAST.search(following.code)):
        return ()
    named = roles(following, quoted.end() if quoted else 0, len(following.code))
    own = (r.token for r in named if r.role == "subject" and r.token.symbol in ACTORS)
    return next((scene.resolve(token) for token in own), ())


TOPIC_AHEAD = re.compile("(?:有关|关于|围绕|针对|对于|至于)")  # 关于甲乙冲突，|双方商定…: of what they spoke, not who


def nobody(line: Line, end: int) -> bool:
    """还确认…, 关于甲与乙的机制，|确认…: no subject stands before the words, so that the one before goes on."""
    begin = line.code.find("，", 0, end) + 1 if TOPIC_AHEAD.match(line.code) else 0
    return not any(r.role in JOINT_ROLES and r.token.symbol != t.PLACE for r in roles(line, begin, end))


def of_the_talks(line: Line, scene: Scene, start: int, at: int) -> tuple[Party, ...]:
    """[会谈后]|签署…: the sides of the last talks, where they are near and no others (与会国家) are named."""
    if scene.at() - scene.pair_line > NEAR or words().others.search(line.code[start:at]) or open_to_all(line, at):
        return ()
    beside = {c for r in roles(line, start, at) if r.role == "with" for c in codes_of(scene.resolve(r.token))}
    return scene.pair if beside <= codes_of(scene.pair) and takes_part(line, scene, start, at) else ()


ALL_OF_THEM, ATTENDANTS_FIRST = phrase("all_of_them"), phrase("attendants_first")
ON_IT = re.compile("(?:[并还]|一致)*就[^，。；：]{2,40}$")


def of_those_who_meet(line: Line, scene: Scene, start: int, end: int) -> tuple[Party, ...]:
    """七国集团举行外长会议。[会议还]|确认…, 各方|同意…: the group that meets; not where sides have talked."""
    written = scene.story.article.text[line.at[start] : line.at[end]]
    goes_on = ON_IT.match(line.code, start, end) and ATTENDANTS_FIRST.match(scene.story.article.text, line.at[0])
    if not (goes_on or ALL_OF_THEM.match(written)) or scene.talks_line is not None:
        return ()
    voice = conveners(scene, line)
    of_one = voice is not None and len(voice.codes()) == 1 and voice.codes() <= organisations()
    return voice.parties if voice is not None and of_one else ()


TRUCE = re.compile("停火|休战|停战|人质|战俘|囚犯")


def at_war(line: Line, scene: Scene, start: int, end: int) -> tuple[Party, ...]:
    """甲与乙的休战将延长。卡塔尔宣布，|已达成协议，休战再延长两天: the two of whose truce was told just before."""
    named = [x for _, x in line.parties_in(start, end) if x.symbol in ACTORS]
    aim = line.code.startswith(("以", "为"), start)
    if named or aim or TRUCE.search(line.code, start, clause_end(line, end)) is None:
        return ()
    return scene.named_together(PAIR, line.at[start])


def takes_part(line: Line, scene: Scene, start: int, at: int) -> bool:
    """法国外长与日本外相通话。法方|同意…: is who does it one of the sides of the talks, or not named?"""
    doers = [r.token for r in roles(line, start, at) if r.role == "subject" and r.token.symbol in ACTORS]
    own = codes_of(scene.resolve(doers[0])) if len(doers) == 1 and not several(doers[0]) else set()
    return not own or bool(own & codes_of(scene.pair))
