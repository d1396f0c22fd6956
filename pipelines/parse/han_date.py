"""二〇二三年十一月二十六日 in figures. Belongs here: dates of publication. Not here: numerals of any other use."""

import re

DIGITS = {mark: str(value) for value, marks in enumerate(("〇○零Ｏ", *"一二三四五六七八九")) for mark in marks}
FORM = re.compile(f"([{''.join(DIGITS)}]{{4}})年([一二三四五六七八九十]{{1,3}})月([一二三四五六七八九十]{{1,3}})日")


def in_figures(text: str) -> str:
    """二〇二三年十一月二十六日 -> 2023年11月26日"""
    return FORM.sub(written, text) if "年" in text and FORM.search(text) else text


def written(match: re.Match[str]) -> str:
    year = "".join(DIGITS[mark] for mark in match[1])
    return f"{year}年{number(match[2])}月{number(match[3])}日"


def number(numeral: str) -> int:
    """二十六 -> 26, 十 -> 10, 三 -> 3"""
    tens, ten, ones = numeral.rpartition("十")
    return (int(DIGITS.get(tens, "1")) * 10 if ten else 0) + int(DIGITS.get(ones, "0"))
