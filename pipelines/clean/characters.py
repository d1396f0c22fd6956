"""Steps on characters, for titles and texts alike: glosses, entities, blanks, widths, punctuation, quotes.
Not here: the script (script.py), lines and what they are for (lines.py). Every step keeps the length, see draft.py.
"""

import re
from html import unescape

from pipelines.clean.damage import READING
from pipelines.clean.draft import erase, padded

HAN = "\u3007\u3400-\u9fff\uf900-\ufaff"
WIDE = rf"{HAN}，。、；：？！“”‘’（）《》〈〉【】…—"
ENTITY = re.compile(r"&(?:amp;)*(?:#\d{2,6}|#[xX][0-9a-fA-F]{2,5}|[a-zA-Z]{2,8}\d?);")
INVISIBLE = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff"
    "\ufff0-\ufffb\ue000-\uf8ff\U000f0000-\U0010ffff]"
)
LINE_ENDS = str.maketrans(dict.fromkeys("\x0b\x0c\r\x85\u2028\u2029", "\n"))
BLANKS = str.maketrans(
    dict.fromkeys(
        "\t\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000", " "
    )
)
WIDTHS = str.maketrans(
    {code: code - 0xFEE0 for span in ((0xFF10, 0xFF1A), (0xFF21, 0xFF3B), (0xFF41, 0xFF5B)) for code in range(*span)}
)
QUOTES = str.maketrans("「」『』﹁﹂﹃﹄｢｣〝〞＂", '“”‘’“”‘’“”“”"')
LOST_BLANKS = re.compile(r"(?<=[\d\w])\? ?\??\s*(?=[来來]源|作者|[责責]任?[编編]|[编編][辑輯]|[记記]者)")
GLOSS = re.compile(rf"(?<=[{HAN}])[(（]({READING})[)）]")
TONE = re.compile(r"[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ]")
GLOSSES_OF_A_PAGE = 5  # so many of them are glosses even without tone marks
EDGE_BLANKS = re.compile(
    r"^[ ]+|[ ]+$|[ ](?=[ ])|(?<=[，。、；：？！”’（《【]) +(?=\S)|(?<=\S) +(?=[，。、；：？！”’）》】])", re.M
)
EMPTY_LINES = re.compile(r"^\n+|\n+$|\n(?=\n)")
HALF_WIDTH = re.compile(
    rf"(?<=[{WIDE}])[,;?!:](?![/\d])|(?<![\d:/a-z]{{2}})[,;?!:](?=[{WIDE}])|(?<=[{WIDE}])[,;](?=\d)"
)
BRACKETS = re.compile(
    rf"\((?=[^()\n]{{0,80}}\))(?:(?<=[{WIDE}]\()|(?=\([^()\n]{{0,80}}[{HAN}])|(?=\([^()\n]{{0,80}}\)[{WIDE}]))"
)
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


def drop_invisible(text: str) -> str:
    """王<zero-width blank>毅 -> 王毅; a line separator is a line end."""
    if text.isascii():
        return text.translate(LINE_ENDS)
    return INVISIBLE.sub(erase, text.translate(LINE_ENDS))


def plain_blanks(text: str) -> str:
    """新华社东京电　记者 -> 新华社东京电 记者, for each kind of blank"""
    return text.translate(BLANKS)


def narrow_letters(text: str) -> str:
    """２０２０年ＲＣＥＰ -> 2020年RCEP; punctuation keeps its width."""
    return text.translate(WIDTHS)


def drop_glosses(text: str) -> str:
    """達(dá)成共識(shí) -> 達成共識, but 泡菜(kimchi) stays: no tone mark, and it is not one of many"""
    if text.count("(") + text.count("（") >= GLOSSES_OF_A_PAGE and len(GLOSS.findall(text)) >= GLOSSES_OF_A_PAGE:
        return GLOSS.sub(erase, text)
    return GLOSS.sub(lambda gloss: erase(gloss) if TONE.search(gloss[1]) else gloss[0], text)


def restore_lost_blanks(text: str) -> str:
    """07:48:54? ?來源 -> 07:48:54 來源"""
    return LOST_BLANKS.sub(lambda match: padded(" ", len(match[0])), text) if "?" in text else text


def curl_quotes(text: str) -> str:
    """「对话」、"对话" -> “对话”; straight ones only where they come in pairs on a line."""
    text = text.translate(QUOTES)
    return STRAIGHT.sub(curled, text) if '"' in text else text


def curled(line: re.Match[str]) -> str:
    pieces = line[0].split('"')
    if len(pieces) % 2 == 0:
        return line[0]
    return "".join(piece + ("“" if i % 2 == 0 else "”") for i, piece in enumerate(pieces[:-1])) + pieces[-1]


def widen_punctuation(text: str) -> str:
    """会谈,双方(外长)表示: -> 会谈，双方（外长）表示：, but 7:48, 10+3, 2,500 and http://a stay"""
    return HALF_WIDTH.sub(lambda match: match[0].translate(WIDER), widen_brackets(text))


def widen_brackets(text: str) -> str:
    """A pair is widened together, or not at all."""
    if "(" not in text:
        return text
    chars = list(text)
    for opening in BRACKETS.finditer(text):
        closing = text.index(")", opening.start())
        chars[opening.start()], chars[closing] = "（", "）"
    return "".join(chars)


def stop_for_letter(text: str) -> str:
    """关系o双方 -> 关系。双方, on a page that has no 。 but several such"""
    if "。" in text or len(LETTER_STOP.findall(text)) < 3:
        return text
    return LETTER_STOP.sub("。", text)


def trim_blanks(text: str) -> str:
    """会谈 。 -> 会谈。; one blank between words, none at the ends of a line."""
    return EDGE_BLANKS.sub(erase, text)


def drop_empty_lines(text: str) -> str:
    return EMPTY_LINES.sub(erase, text)
