"""Names that show their own end, by Latin letters or by dots: 卓慧思（Jane Doe）, 大使John Doe.

Not here: whom the lexicon so spells (persons/latin_names.py).
"""

import re

from pipelines.extract.mentions.name_forms.name_ends import ends_here
from pipelines.extract.mentions.name_forms.name_grammars import DOTS, foreign
from pipelines.extract.mentions.name_forms.possible_names import NO_PERSON, possible, sounds

LATIN = re.compile(rf"([\u4e00-\u9fff{DOTS}]{{2,16}})\s?[（(](?=[^）)]*[a-z])[A-Z][A-Za-z .,'’‘\-·À-ɏ]+[）)]")
TITLE_TAIL = re.compile(
    rf"^(?:领|[^{DOTS}]*(?:候?人选|候选人|之一|经理|总理|助理|代理|书记|发言人|负责人|领导人|国人|议员|医师|教练|代表)"
    rf"|[^{DOTS}]+[席长官员师授使事臣])(?=[\u4e00-\u9fff]{{2}})"
)
TITLE_END = re.compile(
    "(?:海军|空军|陆军)?(?:[上中少准]将|[上中少大]校|[上中少]尉|将军|[参众]?议员|部长|大使|总统|总理|首相|博士|教授|先生|女士|爵士|勋爵)$"
)
PERSONAL = re.compile(
    r"[（(](?!(?:The|University|Institute|Committee|Council|House|Ministry|Department|National|International|World)\b)"
    r"[A-ZÀ-Þ][a-zß-ɏ'’.\-]+(?:[ \-](?:[A-ZÀ-Þ][A-Za-zÀ-ɏ'’.\-]*|de|da|van|von|der|bin|al|el|la|di)){1,4}[）)]"
)
LONGEST_SHORT = 4  # characters of a name that a personal name in Latin letters is enough for


def before_latin(text: str, at: int) -> tuple[int, int] | None:
    """卓慧思（Jane Doe）: the bracket gives the exact end; a rest of the title (副[主席]X, 党首[领]X) is left out."""
    match = LATIN.match(text, at)
    if match is None or any(c in match.group(1) for c in "与和、的，及在是"):
        return None
    start, end = match.span(1)
    rest = TITLE_TAIL.match(match.group(1)) if end - start > 3 else None
    start += rest.end() if rest else 0
    name = TITLE_END.sub("", text[start:end])
    end = start + len(name)
    if len(name) < 2:
        return None
    personal = len(name) <= LONGEST_SHORT and PERSONAL.match(text, match.end(1)) and possible(name, False)
    return (start, end) if sounds(name) or (personal and not NO_PERSON.match(name)) else None


def exact_name(text: str, at: int) -> tuple[int, int] | None:
    """A name that shows its own end, by Latin letters in brackets or by its dots: 埃及代表|纳西尔（Mona Nasir）."""
    exact = before_latin(text, at)
    dotted = foreign().match(text, at)
    if exact or dotted is None or dotted.lastgroup != "dotted" or not ends_here(text, dotted.end()):
        return exact
    return dotted.span()


IN_LATIN = re.compile(
    r"\s?((?:[A-ZÀ-Þ][a-zß-ɏ'’]+(?:[A-ZÀ-Þ][a-zß-ɏ]+)?|[A-Z]\.)"
    r"(?:[ \-](?:[A-ZÀ-Þ][A-Za-zÀ-ɏ'’\-]*\.?|de|da|van|von|der|bin|al|el|la|di)){1,3})"
)


def in_latin(text: str, at: int) -> tuple[int, int] | None:
    """大使|John Doe与…: a name that the article does not transcribe."""
    match = IN_LATIN.match(text, at)
    return match.span(1) if match else None
