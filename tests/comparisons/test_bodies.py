"""Names of bodies: which tell one body, and which may be that of several."""

from datetime import date

import pytest

from vnbulletin import analyze
from vnbulletin.comparisons.bodies import KnownBody, body_of

BEFORE, SINCE = date(2024, 1, 15), date(2026, 1, 15)


def known(organisation: str, place: str = "", day: date | None = None) -> KnownBody | None:
    """Return the body of the figure of a sentence, under a line that may tell the province."""
    (statistic,) = analyze(f"{place}\n\nNăm 2022, {organisation} kết nạp 139 đảng viên.").statistics
    return body_of(statistic, day)


class TestBodyOf:
    """The body that a figure is of."""

    @pytest.mark.parametrize(
        ("organisation", "place", "expected"),
        (
            ("Đảng bộ tỉnh Nam Định", "", KnownBody("đảng bộ", "Nam Định", is_united=False)),
            ("Đảng bộ tỉnh", "Tỉnh Nam Định", KnownBody("đảng bộ", "Nam Định", is_united=False)),
            ("Đảng bộ huyện Hải Hậu", "", KnownBody("đảng bộ huyện hải hậu", "", is_united=False)),
            ("Đảng bộ huyện Hải Hậu", "Tỉnh Nam Định", KnownBody("đảng bộ huyện hải hậu", "Nam Định", is_united=False)),
        ),
    )
    def test_a_name_with_its_place_tells_one(self, organisation: str, place: str, expected: KnownBody) -> None:
        """A province, a district and a body of the whole province are told."""
        assert expected == known(organisation, place)

    @pytest.mark.parametrize(
        ("organisation", "place"),
        (
            ("Đảng bộ", ""),
            ("Đảng bộ", "Tỉnh Nam Định"),
            ("Đảng bộ tỉnh", ""),
            ("Đảng bộ huyện", "Tỉnh Nam Định"),
            ("Đảng bộ huyện Châu Thành", ""),
            ("Đảng bộ xã Tân Lập", ""),
        ),
    )
    def test_a_name_that_many_bear_tells_none(self, organisation: str, place: str) -> None:
        """What several bodies are called is no key."""
        assert known(organisation, place) is None

    def test_a_united_province_is_another_than_before(self) -> None:
        """Lâm Đồng has had another territory since July 2025, and Cao Bằng has not."""
        assert known("Đảng bộ tỉnh Lâm Đồng", day=BEFORE) != known("Đảng bộ tỉnh Lâm Đồng", day=SINCE)
        assert known("Đảng bộ tỉnh Cao Bằng", day=BEFORE) == known("Đảng bộ tỉnh Cao Bằng", day=SINCE)
