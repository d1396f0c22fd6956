"""Sentences of the rules, put together and wounded: whatever is read, its facts stand in the text."""

import re
from datetime import date

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pipelines.extract import ArticleText, extract
from pipelines.extract.rulebook import event_rules
from pipelines.extract.statements.act_words.cues import act_cues

DAY = date(2025, 3, 14)
EVENTS = [example["text"] for rule in event_rules() for example in rule.examples]
SENTENCES = [*EVENTS, *(dict(cue.example)["text"] for cue in act_cues()), *(cue.near_miss for cue in act_cues())]
SPEAKER = re.compile("[\u4e00-\u9fff]{2,4}(?=表示|说|称|呼吁|指出)")
ANYBODY = ["他", "她", "双方", "两国", "发言人", "该部", "声明", "对方", "前者", "两人", "报道", "专家", "我们", ""]
MARKS = "，。；：“”（）、\n"


@st.composite
def wounded(draw: st.DrawFn) -> str:
    """A few sentences, in paragraphs, with up to four wounds."""
    parts = draw(st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=7))
    text = draw(st.sampled_from(["", "\n"])).join(parts)
    for _ in range(draw(st.integers(0, 4))):
        at = draw(st.integers(0, len(text)))
        wound = draw(st.sampled_from(["cut", "mark", "unnamed", "turned", "head"]))
        if wound == "cut":
            text = text[:at] + text[at + draw(st.integers(1, 12)) :]
        elif wound == "mark":
            text = text[:at] + draw(st.sampled_from(MARKS)) + text[at + 1 :]
        elif wound == "unnamed":
            text = text[:at] + SPEAKER.sub(draw(st.sampled_from(ANYBODY)), text[at:])
        elif wound == "turned":
            text = text[at:] + text[:at]
        else:
            text = text[at:]
    return text


@given(wounded())
@settings(max_examples=150, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow])
def test_wounded_text_is_read(text: str) -> None:
    facts = extract(ArticleText("", text, DAY))
    for fact in (*facts.events, *facts.statements, *facts.agreements):
        assert 0 <= fact.start < fact.end <= len(text)
        assert text[fact.start : fact.end].strip()
