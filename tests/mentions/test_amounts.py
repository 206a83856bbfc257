from collections.abc import Callable
from decimal import Decimal
from typing import Any

import pytest

from vnbulletin.mentions.mention import Mention
from vnbulletin.notation.quantities.multiples import Multiple
from vnbulletin.notation.quantities.percents import Percent, PercentagePoints
from vnbulletin.notation.quantities.ranges import Range

Records = Callable[[str], list[dict[str, str | int]]]
Mentions = Callable[[str], tuple[Mention, ...]]


class TestReadAmount:
    """Numbers, percents, points and multiples."""

    @pytest.mark.corpus("numbers", "percents")
    def test_reads_each_case(self, case: dict[str, Any], stated: Records) -> None:
        """Each text states exactly its listed figures, with their units and bounds."""
        assert case["mentions"] == stated(case["text"])

    @pytest.mark.parametrize(
        ("text", "recogniser"),
        (
            ("Có 7.897 hội viên.", "number"),
            ("Có 9,000,000 đồng.", "english-groups"),
            ("Có 9.2 tỷ đồng.", "dot-decimal"),
            ("Có 2,100 suất.", "comma-group"),
            ("Đạt 95,8%.", "percent"),
            ("Tăng 0,3 điểm phần trăm.", "points"),
            ("Gấp 2,5 lần.", "multiple"),
            ("Ghi 50.700.00 đồng.", "unexplained"),
        ),
    )
    def test_names_its_rule(self, text: str, recogniser: str, recognisers: Callable[[str], list[str]]) -> None:
        """Every amount names the rule that read it."""
        assert [recogniser] == recognisers(text)

    @pytest.mark.parametrize(
        ("text", "value"),
        (
            ("Đạt 95,80%.", Percent(Decimal("95.80"))),
            ("Tăng 0,3 điểm %.", PercentagePoints(Decimal("0.3"))),
            ("Gấp 2,5 lần.", Multiple(Decimal("2.5"))),
            ("Có 8.898,30 ha.", Decimal("8898.30")),
        ),
    )
    def test_keeps_meanings_and_printed_precision(self, text: str, value: object, mentions_of: Mentions) -> None:
        """A percent, points and a multiple are values of their own types, with the zeros that are printed."""
        (mention,) = mentions_of(text)

        assert value == mention.value
        assert str(value) == str(mention.value)

    def test_takes_digits_of_any_length_whole(self, mentions_of: Mentions) -> None:
        """A very long run of digits is one mention, whatever it means."""
        digits = "7" * 4000
        (mention,) = mentions_of(f"Ghi {digits} vào sổ.")

        assert digits == mention.text


class TestReadRange:
    """Two ends printed together."""

    @pytest.mark.corpus("ranges")
    def test_reads_each_case(self, case: dict[str, Any], stated: Records) -> None:
        """Each text states exactly its listed ranges, dates and labels."""
        assert case["mentions"] == stated(case["text"])

    def test_has_two_ends_of_one_scale(self, mentions_of: Mentions) -> None:
        """A scale word or a percent sign behind the higher end serves the lower one too."""
        ranges = [mentions_of(text)[0] for text in ("Thưởng 4-5 triệu đồng.", "Tăng 6-7%.")]

        assert [Range(Decimal(4_000_000), Decimal(5_000_000)), Range(Decimal(6), Decimal(7), is_percent=True)] == [
            each.value for each in ranges
        ]
        assert [each.recogniser for each in ranges] == ["range", "range"]

    @pytest.mark.parametrize("text", ("Có 200 - 180 học viên.", "Có 180 - 180 học viên."))
    def test_ascends(self, text: str, stated: Records) -> None:
        """Two numbers that do not ascend are no range."""
        assert "range" not in [each["kind"] for each in stated(text)]
