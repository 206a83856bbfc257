"""What the parts of a breakdown are told of their whole."""

import pytest

from vnbulletin import analyze


@pytest.mark.parametrize(
    ("text", "expected"),
    (
        (
            "Có 160 hộ sản xuất kinh doanh giỏi, gồm cấp tỉnh 40 hộ, cấp huyện 50 hộ, cấp xã 70 hộ.",
            {"40": "GOOD_FARMING_HOUSEHOLDS", "50": "GOOD_FARMING_HOUSEHOLDS", "70": "GOOD_FARMING_HOUSEHOLDS"},
        ),
        (
            "Đảng bộ kết nạp 100 đảng viên, trong đó khối xã có 60 đảng viên và khối doanh nghiệp có 40 đảng viên.",
            {"60": "PARTY_MEMBERS_ADMITTED", "40": "PARTY_MEMBERS_ADMITTED"},
        ),
        (
            "Kỷ luật 30 đảng viên, gồm: khiển trách 20, cảnh cáo 10.",
            {"20": "REPRIMANDS", "10": "WARNINGS"},
        ),
        (
            "Công an huyện triệt xóa 87 vụ, bắt giữ 112 đối tượng (98 nam, 14 nữ).",
            {"98": "SUSPECTS", "14": "SUSPECTS"},
        ),
    ),
)
def test_parts_are_of_what_their_whole_is(text: str, expected: dict[str, str]) -> None:
    """A part without words of its own has the indicator of its whole, and one with such words keeps its own."""
    found = {each.mention.text: each.indicator for each in analyze(text).statistics}
    assert {figure: found.get(figure) for figure in expected} == expected
