"""Traditional to Simplified by OpenCC's table. Not here: when a character must stay (clean/script.py)."""

from functools import cache

from opencc import OpenCC

FORMS = str.maketrans("衞巿牠鳯寳砲吿", "卫市它凤宝炮告")  # of Hong Kong and Taiwan, that OpenCC's table lacks


@cache
def converter() -> OpenCC:
    return OpenCC("t2s")


def converted(text: str) -> str:
    """By OpenCC's table, and the forms it lacks; a phrase may change its length."""
    plain: str = converter().convert(text)
    return plain.translate(FORMS)
