"""Whether what is said concerns relations between sides.

Belongs here: the gate against domestic politics. Not here: who said it.
"""

from collections import Counter
from dataclasses import dataclass
from functools import cached_property

from pipelines.extract.clauses.article.clauses import after_dateline
from pipelines.extract.clauses.article.story import Line, Story
from pipelines.extract.clauses.meant.introduced import known_people
from pipelines.extract.clauses.rule_words.speech_words import phrase
from pipelines.extract.clauses.speaking.voice import SPEAKERS, Voice
from pipelines.extract.mentions import token as t
from pipelines.extract.mentions.listed.sides import OF_CHINA, organisations, states
from pipelines.extract.mentions.party import Party
from pipelines.extract.mentions.token import Token
from pipelines.extract.statements.about.addressees import LENT, Aim

STATE_RANKS = frozenset({"leader", "minister", "vice", "envoy", "spokesperson", "royal", "military"})
PARTISAN = phrase("partisan")
ABROAD = phrase("abroad")
AT_HOME = phrase("at_home")
WORLD = phrase("world")
HOUSEKEEPING = phrase("housekeeping")
CAMPAIGN = phrase("campaign")
AT_HOME_POLITICS = phrase("at_home_politics")
PARTIES = phrase("parties")
BALLOT = phrase("ballot")
HOME_ECONOMY = phrase("home_economy")
ABROAD_ONLY = phrase("abroad_only")
SIDES = frozenset({"joint", "joint3", "joint4", "joint5", "other"})  # 双方, 三国, 对方
BOTH = frozenset({"两国", "双方"})
DISPUTED = frozenset({"TWN", "HKG", "MAC"})  # where the other side is what the parties at home quarrel about
TO_ALL = phrase("to_all")
BETWEEN_TWO = "双边"
MOSTLY = 2  # times as many mentions of other sides as of the speaker's
AT_HOME_SHARE = 4  # fewer than one mention in so many is of another side: mostly of home
LEAD = 2  # sentences
ENOUGH = 3  # mentions of other sides that make an article one on foreign relations


@dataclass(frozen=True, eq=False)
class Company:
    """Whom an article speaks of, each told when it is asked for. `opening`: its title and first sentences."""

    tokens: list[Token]
    opening: str = ""

    @cached_property
    def sides(self) -> Counter[str]:
        """How often each side is named, by code."""
        return Counter(OF_CHINA.get(c, c) for x in self.tokens for c in x.codes)

    def others(self, own: set[str]) -> int:
        """How often sides are named that are not the speaker's."""
        return self.sides.total() - sum(self.sides[c] for c in own)

    def mostly_of_others(self, own: set[str]) -> bool:
        return self.others(own) >= MOSTLY * sum(self.sides[c] for c in own)

    def half_of_others(self, own: set[str]) -> bool:
        return self.others(own) >= sum(self.sides[c] for c in own)

    def opens_at_home(self, own: set[str]) -> bool:
        """Does it begin with elections, parties or budgets of the speaker's side, and name that more often than others?

        Peking has no such politics, and those of Taiwan have rules of their own."""
        votes = own.isdisjoint(OF_CHINA.values()) and own.isdisjoint(DISPUTED)
        return votes and not self.half_of_others(own) and BALLOT.search(self.opening) is not None

    def mostly_at_home(self, own: set[str]) -> bool:
        return self.others(own) * AT_HOME_SHARE < self.sides.total()

    @cached_property
    def officials(self) -> frozenset[str]:
        """The persons whom the article gives an office of state."""
        return frozenset(x.person for x in self.tokens if x.person and x.rank in STATE_RANKS)

    @cached_property
    def partisans(self) -> frozenset[str]:
        """Those whom it calls members of a house or party, and nothing else."""
        persons = (x for x in self.tokens if x.person)
        found = {x.person for x in persons if x.person and of_a_house(x.rank, f"{x.organisation}{x.office}")}
        return frozenset(found - self.officials)


def company(story: Story) -> Company:
    opening = "\n".join([story.article.title, *(line.code for line in story.lines[:LEAD])])
    return Company([x for x in story.tokens if x.symbol in SPEAKERS], opening)


def of_many_states(own: set[str]) -> bool:
    """联合国, 北约 have no affairs at home; the EU has, and 世卫组织 speaks of diseases."""
    return "EU" not in own and own <= organisations()


def elsewhere(line: Line, own: set[str]) -> bool:
    """Does the sentence name another side, or a place of one? Not in its dateline."""
    begin = after_dateline(line, 0)
    others = (c for _, x in line.tokens_in(begin, len(line.code)) if x.symbol != t.MEDIA for c in x.codes)
    return any(OF_CHINA.get(c, c) not in own for c in others)


def of_sides(line: Line, speaker: Voice) -> bool:
    """Does the sentence speak of 双方, 各国, 对方 (not of 他)? 我们 may be others: 乙国政府要求我们…."""
    meant = SIDES if speaker.parties[0].name else SIDES | {"self"}
    return any(x.reference in meant for x in line.tokens if x.symbol == t.REFERENCE)


def of_the_world(line: Line, speaker: Voice, own: set[str]) -> bool:
    """Does it speak of the world abroad, in its words or by a place that is not the speaker's?"""
    if WORLD.search(line.code) is not None or of_sides(line, speaker):
        return True
    return any(x.symbol == t.PLACE and own.isdisjoint(OF_CHINA.get(c, c) for c in x.codes) for x in line.tokens)


def of_a_house(rank: str, title: str) -> bool:
    return rank == "legislator" or AT_HOME_POLITICS.search(title) is not None


def of_a_party(first: Party, around: Company) -> bool:
    title = f"{first.organisation or ''}{first.office or ''}{first.name or ''}"
    return first.name in around.partisans or of_a_house(first.rank, title)


def party_quarrel(line: Line, speaker: Voice) -> bool:
    """Does the sentence name parties or voters at home, but in his own title? 在野党不要相信中国的说法."""
    first = speaker.parties[0]
    himself = first.name if first.rank != "legislator" else None
    others = (x for x in line.tokens if x.person is None or x.person != himself)
    return PARTIES.search(line.code) is not None or any(PARTIES.search(x.text) for x in others)


def told_to_all(line: Line, speaker: Voice) -> bool:
    """各方应保持克制, 必须释放人质: all are told, or it is about more than one state."""
    return of_sides(line, speaker) or TO_ALL.search(line.code) is not None or ABROAD_ONLY.search(line.code) is not None


def told_to_nobody(aim: Aim, line: Line, speaker: Voice, own: set[str], around: Company) -> bool:
    """我们必须加快努力: what should be done, said to no other side and not to all, where not all turns on others."""
    if aim.near not in ("before", "nowhere") or around.mostly_of_others(own):
        return False
    return not elsewhere(line, own) and not told_to_all(line, speaker)


@dataclass(frozen=True, slots=True)
class Manner:
    """`reaction`: the words by themselves tell praise, blame or refusal of what the article is about.

    `answers`: it is praise, blame or refusal, right after a sentence that names another side.
    `addressed`: they tell somebody what should be done."""

    reaction: bool
    answers: bool
    addressed: bool


def between_sides(speaker: Voice, aim: Aim, line: Line, around: Company, manner: Manner) -> bool:
    """Does the act concern relations between sides? Domestic politics is left out."""
    own = {OF_CHINA.get(c, c) for c in speaker.codes()}
    title = f"{speaker.parties[0].organisation or ''}{speaker.parties[0].office or ''}"
    if aim.near == "own" or not (own or aim.targets):
        return False
    if len(own) != 1 or aim.near == "word" or of_many_states(own):
        return True
    disputed = bool(DISPUTED & set(speaker.codes()))
    to_nobody = manner.addressed and told_to_nobody(aim, line, speaker, own, around)
    quarrels = disputed and quarrels_at_home(speaker, line, own, around, title)
    if to_nobody or quarrels or campaigns(title, aim, line, disputed):
        return False
    of_both = aim.near == "talks" and any(x.text in BOTH for x in line.tokens)  # 某议长：愿推动两国合作
    if aim.near == "act" or of_both:
        return True
    answers = manner.reaction and aim.near in ("sentence", "before")  # 加沙卫生部门对此予以否认
    at_home = AT_HOME.search(title) is not None and own <= states() and not answers
    housekeeping = HOUSEKEEPING.search(line.code) and not of_the_world(line, speaker, own)
    if at_home or housekeeping or (disputed and party_quarrel(line, speaker)):
        return False
    return bool(ABROAD.search(title)) or elsewhere(line, own) or by_the_article(speaker, aim, line, around, manner, own)


def campaigns(title: str, aim: Aim, line: Line, disputed: bool) -> bool:
    """Does one speak who would be elected, and not of another state? 甲国总统候选人[称乙国违约] speaks of one."""
    if CAMPAIGN.search(title) is None:
        return False
    of_another = aim.near == "act" and (not disputed or title.endswith("市长"))
    return not of_another and (disputed or ABROAD_ONLY.search(line.code) is None)


def quarrels_at_home(speaker: Voice, line: Line, own: set[str], around: Company, title: str) -> bool:
    """台湾 has the other side for its quarrels: one of a party, or anybody by name in an article mostly of home."""
    first = speaker.parties[0]
    if of_a_party(first, around) and (not elsewhere(line, own) or party_quarrel(line, speaker)):
        return True
    return bool(first.name) and around.mostly_at_home(own) and not ABROAD.search(title)


def by_the_article(speaker: Voice, aim: Aim, line: Line, around: Company, manner: Manner, own: set[str]) -> bool:
    """Where the sentence names no other side: is the article about others, and does he speak for his state?"""
    others, mostly, lent = around.others(own), around.mostly_of_others(own), aim.near in LENT
    first, of_abroad = speaker.parties[0], ABROAD_ONLY.search(line.code) is not None
    if first.name and around.opens_at_home(own) and not of_abroad:  # 大选首场辩论…。|某某反驳说，这不是事实
        return False
    if lent or aim.near == "nowhere":
        disputes = first.name is not None and bool(DISPUTED & set(speaker.codes()))
        if of_home(line, aim, mostly) or (disputes and aim.near != "before" and not of_the_world(line, speaker, own)):
            return False
    goes_on = lent and mostly and manner.answers  # 甲国特使批评乙国试射，乙国…。|他对此表示震惊
    if not others or not (of_state(first, around, lent) or goes_on or (of_abroad and partisan(first, around))):
        return False
    reacts = manner.reaction and first.name is None
    reacts = reacts or (manner.answers and around.half_of_others(own))
    enough = others >= ENOUGH or BETWEEN_TWO in line.code
    return lent or (enough and (mostly or reacts or of_the_world(line, speaker, own)))


def partisan(first: Party, around: Company) -> bool:
    """民主党[承诺修复与盟国的关系]: a party, a house, or a member of one."""
    return first.name in around.partisans or speaks_at_home(first)


def speaks_at_home(first: Party) -> bool:
    return PARTISAN.search(f"{first.organisation or ''}{first.office or ''}") is not None


def of_home(line: Line, aim: Aim, mostly: bool) -> bool:
    """Does it speak of elections, parties, budgets or the economy at home? [年度预算]中的补贴应削减."""
    if aim.near == "nowhere" and HOME_ECONOMY.search(line.code) is not None:
        return True
    return not mostly and BALLOT.search(line.code) is not None


def of_state(first: Party, around: Company, lent: bool) -> bool:
    """Whether one speaks for a state: a person by office, or known where an aim is lent; a body unless a party's."""
    if first.name:
        return first.name in around.officials or (lent and first.key in known_people())
    return not speaks_at_home(first)
