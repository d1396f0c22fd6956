"""Steps on characters: before and after, and the law that they keep the length."""

import pytest

from pipelines.clean.characters import (
    curl_quotes,
    decode_entities,
    drop_glosses,
    plain_characters,
    restore_lost_blanks,
    stop_for_letter,
    trim_blanks,
    widen_punctuation,
)
from pipelines.clean.damage import mend_torn_bytes
from pipelines.clean.draft import GONE
from pipelines.clean.script import simplify

CASES = [
    (decode_entities, "A&amp;T &quot;对话&quot;", 'A&T "对话"'),
    (decode_entities, "会谈&amp;nbsp;结束&#8220;好&#8221;", "会谈\xa0结束“好”"),
    (decode_entities, "AT&T; 与 &bogus;", "AT&T; 与 &bogus;"),
    (plain_characters, "王\u200b毅\ufeff\x00", "王毅"),
    (plain_characters, "２０２０年ＲＣＥＰ，（Ａ）", "2020年RCEP，（A）"),
    (plain_characters, "东京\u3000会谈\xa0结束", "东京 会谈 结束"),
    (plain_characters, "「關係『好』」", "“關係‘好’”"),
    (plain_characters, "美国丶英国﹑法国", "美国、英国、法国"),
    (plain_characters, "上行\u2028下行", "上行\n下行"),
    (drop_glosses, "達(dá)成共識(shí)", "達成共識"),
    (drop_glosses, "韩式泡菜(kimchi)", "韩式泡菜(kimchi)"),
    (drop_glosses, "國(guo)務(wu)委員(yuan)見(jian)面會(hui)談(tan)", "國務委員見面會談"),
    (drop_glosses, "10+3(閩)(记者 周瑾)", "10+3(閩)(记者 周瑾)"),
    (mend_torn_bytes, "當(dāng)?shù)貢r間11月24日", "當地時間11月24日"),
    (mend_torn_bytes, "28日?qǐng)?bào)道稱", "28日報道稱"),
    (mend_torn_bytes, "緊張?zhí)幱谄叫芯的可能", "緊張處于平行�的可能"),
    (mend_torn_bytes, "真的?當(dāng)地說", "真的?當(dāng)地說"),
    (restore_lost_blanks, "07:48:54? ?來源:某某網", "07:48:54 來源:某某網"),
    (restore_lost_blanks, "会来吗? 来源可靠吗?", "会来吗 来源可靠吗?"),
    (curl_quotes, '他说"同意"，又说"再谈"。\n5"屏', '他说“同意”，又说“再谈”。\n5"屏'),
    (widen_punctuation, "会谈,双方(外长)表示:好;行!是?", "会谈，双方（外长）表示：好；行！是？"),
    (widen_punctuation, "7:48,2,500人http://a.b?c=1 (10+3) A, B: C", "7:48,2,500人http://a.b?c=1 (10+3) A, B: C"),
    (widen_punctuation, "欧盟(EU)和10国(10+3)", "欧盟（EU）和10国（10+3）"),
    (stop_for_letter, "会谈结束o双方同意o关系改善o", "会谈结束。双方同意。关系改善。"),
    (stop_for_letter, "会谈结束。WTo和", "会谈结束。WTo和"),
    (trim_blanks, "  会谈 ， 双方  表示 。 \n 好 ", "会谈，双方 表示。\n好"),
    (simplify, "外務大臣會見王毅", "外务大臣会见王毅"),
    (simplify, "發言人陳乾說要曬乾", "发言人陈乾说要晒干"),
    (simplify, "外交官去了乾县和乾陵，著名的會場。", "外交官去了乾县和乾陵，著名的会场。"),
    (simplify, "海岸警衞隊在巿區說明", "海岸警卫队在市区说明"),
    (simplify, "plain text", "plain text"),
]


@pytest.mark.parametrize(("step", "before", "after"), CASES)
def test_step(step, before: str, after: str) -> None:
    changed = step(before)
    assert len(changed) == len(before)
    assert changed.replace(GONE, "") == after
