"""驻德国代表甲, in an outlet that names the envoys of its own state without it."""

from datetime import date

import pytest

from pipelines.extract import ArticleText, extract


@pytest.mark.parametrize(
    ("source", "text", "speakers"),
    [
        ("中央社", "驻葡萄牙代表林小波呼吁葡萄牙支持台湾。", [("林小波", "TWN")]),
        ("中央社", "驻台代表林小波呼吁葡萄牙支持台湾。", []),  # another state's, to the outlet's own
        ("德国之声", "驻葡萄牙代表林小波呼吁葡萄牙支持台湾。", []),
    ],
)
def test_an_envoy_named_bare_is_of_the_state_of_the_outlet(
    source: str, text: str, speakers: list[tuple[str, str]]
) -> None:
    statements = extract(ArticleText("", f"外长会议周一开幕。{text}", date(2023, 3, 14), source=source)).statements
    assert [(s.speaker, s.speaker_country) for s in statements] == speakers
