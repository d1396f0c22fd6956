"""Numbers as Chinese news writes them."""

DIGITS = {c: i for i, c in enumerate("零一二三四五六七八九")} | {"〇": 0, "○": 0, "两": 2}
TENS = {"十": 10, "廿": 20, "卅": 30}


def number(text: str) -> int:
    """２５ -> 25, 二〇二三 -> 2023, 廿五 -> 25, 二十一 -> 21, 一百一十二 -> 112; ValueError if it is none."""
    if text.isdecimal():
        return int(text)
    if all(c in DIGITS for c in text) and text:
        return int("".join(str(DIGITS[c]) for c in text))
    return _counted(text)


def _counted(text: str) -> int:
    """百一十二: units of hundred and ten, each times the digit before it."""
    total, digit = 0, None
    for c in text:
        if c in DIGITS:
            digit = DIGITS[c]
        elif c == "百":
            total, digit = total + 100 * (digit or 1), None
        elif c in TENS:
            total, digit = total + TENS[c] * (1 if digit is None else digit), None
        else:
            raise ValueError(f"not a numeral: {text}")
    return total + (digit or 0)
