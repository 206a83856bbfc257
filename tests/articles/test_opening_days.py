"""How a story opens with its day."""

import pytest

from vnbulletin.articles.opening_days import is_to_come, match_opening_day


class TestMatchOpeningDay:
    """The first words of a story."""

    @pytest.mark.parametrize("part", ("sáng", "trưa", "chiều", "tối", "đêm", "rạng sáng", "khuya", "ngày", "sáng ngày"))
    def test_day(self, part: str) -> None:
        """A part of the day, or the word for a day, stands before its date."""
        hit = match_opening_day(f"{part} 28/12/2021, huyện họp.", 0, 60)

        assert hit is not None
        assert (hit["day"], hit["month"], hit["year"], hit["since"]) == ("28", "12", "2021", None)

    @pytest.mark.parametrize("text", ("từ ngày 5/6, huyện họp.", "trong ngày 5/6, huyện họp."))
    def test_stretch(self, text: str) -> None:
        """A day from which something goes on, or within which it lies, is marked as such."""
        hit = match_opening_day(text, 0, len(text))

        assert hit is not None
        assert hit["since"]

    @pytest.mark.parametrize("text", ("huyện có 5/6 xã đạt.", "năm 2021, huyện họp.", "sáng kiến 5/6 đạt", ""))
    def test_none(self, text: str) -> None:
        """Other openings tell no day."""
        assert match_opening_day(text, 0, len(text)) is None


class TestIsToCome:
    """Whether the day lies ahead."""

    def test_words(self) -> None:
        """The sentence says so by a word of the future."""
        assert is_to_come(", huyện sẽ họp")
        assert is_to_come(", dự kiến họp")
        assert not is_to_come(", huyện sẽo họp")
