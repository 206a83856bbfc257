from collections.abc import Callable
from decimal import Decimal
from typing import Any

import pytest

from vnbulletin.lexicon.number_tables import number_words
from vnbulletin.mentions.mention import Mention
from vnbulletin.notation.quantities.ranges import Range

Records = Callable[[str], list[dict[str, str | list[str]]]]
Mentions = Callable[[str], tuple[Mention, ...]]


class TestRanges:
    """Two ends printed together."""

    @pytest.mark.corpus("ranges")
    def test_reads_each_case(self, case: dict[str, Any], stated: Records) -> None:
        """Each text states exactly its listed ranges, dates and labels."""
        assert case["mentions"] == stated(case["text"])


class TestBetween:
    """What makes a range of two numbers."""

    def test_has_two_ends_of_one_scale(self, mentions_of: Mentions) -> None:
        """A scale word or a percent sign behind the higher end serves the lower one too."""
        ranges = [mentions_of(text)[0] for text in ("Thưởng 4-5 triệu đồng.", "Tăng 6-7%.")]

        assert [Range(Decimal(4_000_000), Decimal(5_000_000)), Range(Decimal(6), Decimal(7), is_percent=True)] == [
            each.value for each in ranges
        ]
        assert [each.recogniser for each in ranges] == ["range", "range"]

    @pytest.mark.parametrize(("word", "power"), number_words().scale_powers.items())
    def test_every_scale_word_serves_both_ends(self, word: str, power: int, mentions_of: Mentions) -> None:
        """One scale word behind the dash scales both numbers."""
        (mention,) = mentions_of(f"Thưởng 4-5 {word} đồng.")

        assert Range(Decimal(4).scaleb(power), Decimal(5).scaleb(power)) == mention.value

    @pytest.mark.parametrize("text", ("Có 200 - 180 học viên.", "Có 180 - 180 học viên.", "Tăng 7-6%."))
    def test_ascends(self, text: str, stated: Records) -> None:
        """Two numbers that do not ascend are no range."""
        assert "range" not in [each["kind"] for each in stated(text)]

    @pytest.mark.parametrize(
        ("text", "ranges"),
        (
            ("Mỗi xã có từ 12 đến 15, tùy nơi.", 0),
            ("Mỗi xã có 12 đến 15 tổ.", 1),
            ("Mỗi xã có từ 12 đến 15 tổ.", 1),
            ("Mỗi xã có 12 tới 15 tổ.", 1),
            ("Mỗi xã có 12 đến 15, tùy nơi.", 0),
            ("Mỗi xã có 12-15, tùy nơi.", 0),
            ("Mỗi xã có 85% đến 90 hộ.", 0),
        ),
    )
    def test_needs_a_thing_or_a_sign(self, text: str, ranges: int, stated: Records) -> None:
        """Two bare numbers may be a score, a model or pages; what is counted makes a range of them."""
        assert ranges == [each["kind"] for each in stated(text)].count("range")
