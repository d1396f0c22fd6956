"""Steps on characters, for titles and texts alike: glosses, entities, blanks, widths, punctuation, quotes.
Not here: the script (script.py), lines and what they are for (lines.py). Every step keeps the length, see draft.py.
"""

import re
from html import unescape

from pipelines.clean.damage import READING
from pipelines.clean.draft import GONE, erase, padded

HAN = "\u3007\u3400-\u9fff\uf900-\ufaff"
WIDE = rf"{HAN}，。、；：？！“”‘’（）《》〈〉【】…—"
ENTITY = re.compile(r"&(?:amp;)*(?:#\d{2,6}|#[xX][0-9a-fA-F]{2,5}|[a-zA-Z]{2,8}\d?);")
LINE_ENDS = "\x0b\x0c\r\x85\u2028\u2029"
BLANKS = "\t\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
INVISIBLE = (  # code points, first and last: control, soft hyphen, marks of direction, zero width, private use
    (0x00, 0x08), (0x0E, 0x1F), (0x7F, 0x84), (0x86, 0x9F), (0xAD, 0xAD), (0x61C, 0x61C), (0x180E, 0x180E),
    (0x200B, 0x200F), (0x202A, 0x202E), (0x2060, 0x206F), (0xD800, 0xF8FF), (0xFE00, 0xFE0F), (0xFEFF, 0xFEFF),
    (0xFFF0, 0xFFFB),
)  # fmt: skip
LETTERS = (("０", "９"), ("Ａ", "Ｚ"), ("ａ", "ｚ"))
PLAIN = {
    **{chr(code): chr(code - 0xFEE0) for first, last in LETTERS for code in range(ord(first), ord(last) + 1)},
    **dict(zip("「」『』﹁﹂﹃﹄｢｣〝〞＂", '“”‘’“”‘’“”“”"', strict=True)),
    **dict.fromkeys("丶﹑､", "、"),
    **dict.fromkeys(LINE_ENDS, "\n"),
    **dict.fromkeys(BLANKS, " "),
    **{chr(code): GONE for first, last in INVISIBLE for code in range(first, last + 1)},
}
NOT_PLAIN = re.compile("[" + "".join(f"{re.escape(char)}" for char in sorted(PLAIN)) + "]")
LOST_BLANKS = re.compile(r"(?<=[\d\w])\? ?\??\s*(?=[来來]源|作者|[责責]任?[编編]|[编編][辑輯]|[记記]者)")
GLOSS = re.compile(rf"[(（](?<=[{HAN}].)({READING})[)）]")  # the bracket first: there are few
TONE = re.compile(r"[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ]")
GLOSSES_OF_A_PAGE = 5  # so many of them are glosses even without tone marks
OPEN, CLOSED = frozenset("\n，。、；：？！”’（《【“‘"), frozenset("\n，。、；：？！”’）》】")  # no blank after, before
AFTER_OPEN, BEFORE_CLOSED = f"(?<![^{''.join(sorted(OPEN))}] )", f"(?![^{''.join(sorted(CLOSED))}])"
BLANK_RUN = re.compile(f" (?:{AFTER_OPEN} *| *{BEFORE_CLOSED}| +)")  # not one blank between words: it stays
EMPTY_LINES = re.compile(r"^\n+|\n+$|\n(?=\n)")
HALF_WIDTH = re.compile(rf"[,;?!:](?:(?<=[{WIDE}].)[,;?!:]*|[,;?!:]*(?=[{WIDE}]))")  # beside Chinese
PAUSES = frozenset(",;")  # the others stand in addresses and times too
BRACKETS = re.compile(r"\([^()\n]{0,80}\)")
IS_WIDE, IS_HAN = re.compile(f"[{WIDE}]"), re.compile(f"[{HAN}]")
TOUCHES_HAN = re.compile(rf"\([^()]*[{HAN}]")
WIDER = str.maketrans(",;?!:", "，；？！：")
STRAIGHT = re.compile(r'^[^"\n]*"[^"\n]*"[^\n]*$', re.M)
LETTER_STOP = re.compile(rf"(?<=[{HAN}”）])o(?=$|[{HAN}“（\n])", re.M)


def decode_entities(text: str) -> str:
    """&quot;对话&quot; -> "对话"; &amp;nbsp; -> one blank"""
    return ENTITY.sub(decoded, text) if "&" in text else text


def decoded(entity: re.Match[str]) -> str:
    plain = entity[0]
    while (once := unescape(plain)) != plain:
        plain = once
    return padded(plain, len(entity[0])) if len(plain) == 1 else entity[0]


def plain_characters(text: str) -> str:
    """「ＲＣＥＰ」　２０２０年 -> “RCEP” 2020年; what cannot be seen (zero width, control, private use) goes.

    Punctuation keeps its width, only quotation marks and the stroke 丶 for 、 become those of Simplified writing.
    """
    return NOT_PLAIN.sub(lambda match: PLAIN[match[0]], text)


def drop_glosses(text: str) -> str:
    """達(dá)成共識(shí) -> 達成共識, but 泡菜(kimchi) stays: no tone mark, and it is not one of many"""
    if text.count("(") + text.count("（") >= GLOSSES_OF_A_PAGE and len(GLOSS.findall(text)) >= GLOSSES_OF_A_PAGE:
        return GLOSS.sub(erase, text)
    return GLOSS.sub(lambda gloss: erase(gloss) if TONE.search(gloss[1]) else gloss[0], text)


def restore_lost_blanks(text: str) -> str:
    """07:48:54? ?來源 -> 07:48:54 來源"""
    return LOST_BLANKS.sub(lambda match: padded(" ", len(match[0])), text) if "?" in text else text


def curl_quotes(text: str) -> str:
    """ "对话"和"合作" -> “对话”和“合作”, where they come in pairs on a line"""
    return STRAIGHT.sub(curled, text) if '"' in text else text


def curled(line: re.Match[str]) -> str:
    pieces = line[0].split('"')
    if len(pieces) % 2 == 0:
        return line[0]
    return "".join(piece + ("“" if i % 2 == 0 else "”") for i, piece in enumerate(pieces[:-1])) + pieces[-1]


def widen_punctuation(text: str) -> str:
    """会谈,双方(外长)表示: -> 会谈，双方（外长）表示：, but 7:48, 10+3, 2,500 and http://a stay"""
    if "(" in text:
        text = BRACKETS.sub(widened_pair, text)
    return HALF_WIDTH.sub(widened, text)


def widened_pair(pair: re.Match[str]) -> str:
    """A pair is widened together, when it stands in Chinese or holds some; (10+3) in English stays."""
    around = pair.string[max(0, pair.start() - 1) : pair.start()] + pair.string[pair.end() : pair.end() + 1]
    chinese = TOUCHES_HAN.match(pair[0]) or IS_HAN.search(around)
    return f"（{pair[0][1:-1]}）" if chinese else pair[0]


def widened(marks: re.Match[str]) -> str:
    before, after = marks.string[max(0, marks.start() - 1) : marks.start()], marks.string[marks.end() : marks.end() + 1]
    pause = marks[0][0] in PAUSES
    follows = IS_WIDE.match(before) and (pause or not (after.isdigit() or after == "/"))
    leads = IS_WIDE.match(after) and (pause or not ((before.isascii() and before.isalnum()) or before == "/"))
    return marks[0].translate(WIDER) if follows or leads else marks[0]


def stop_for_letter(text: str) -> str:
    """关系o双方 -> 关系。双方, on a page that has no 。 but several such"""
    if "。" in text or len(LETTER_STOP.findall(text)) < 3:
        return text
    return LETTER_STOP.sub("。", text)


def trim_blanks(text: str) -> str:
    """会谈 。 -> 会谈。; one blank between words, none at the ends of a line."""
    return BLANK_RUN.sub(trimmed, text) if " " in text else text


def trimmed(run: re.Match[str]) -> str:
    before, after = run.string[run.start() - 1 : run.start()], run.string[run.end() : run.end() + 1]
    needless = not before or not after or before in OPEN or after in CLOSED
    return erase(run) if needless else padded(" ", len(run[0]))


def drop_empty_lines(text: str) -> str:
    return EMPTY_LINES.sub(erase, text) if "\n\n" in text or text[:1] == "\n" or text[-1:] == "\n" else text
