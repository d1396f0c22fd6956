"""Days that are those of something else: of calling a meeting off, of what stands behind a journey."""

from datetime import date

import pytest

from tests.extract.told import events_of

DAY = date(2023, 11, 20)


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("越南总理范明政18日取消了与法国的贸易会谈。", None),
        ("越南总理范明政取消了18日与法国的贸易会谈。", date(2023, 11, 18)),
        ("在法国总统马克龙将于明年一月离任的前提下，德国外长贝尔伯克开始对越南访问。", None),
        ("这是越南总理范明政9月连任后首次访问法国。", None),
        ("这是越南总理范明政9月首次访问法国。", date(2023, 9, 1)),
        ("越法两国将基于6月首脑会谈成果文件“里昂协议”合作。", date(2023, 6, 1)),
        ("越法两国会谈。根据6月首脑会谈达成的路线图，两国将合作。", date(2023, 6, 1)),
        ("越法两国外长按照16日的共识举行了会谈。", None),
        ("越南外长裴青山17日抵达巴黎，与法国外长科隆纳会谈。", date(2023, 11, 17)),
    ],
)
def test_day_of_another_act(text: str, start: date | None) -> None:
    assert {e.date_start for e in events_of(text, DAY)} - {None} == {start} - {None}
