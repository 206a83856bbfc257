import tomllib
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vnbulletin.errors import ParseError
from vnbulletin.notation.quantities.ranges import Range, format_range, parse_range

if TYPE_CHECKING:
    from tests.notation.conftest import Refusal

CORPUS = tomllib.loads(Path(__file__).with_name("corpus").joinpath("ranges.toml").read_text(encoding="utf-8"))
ACCEPTED = [(each["group"], *row) for each in CORPUS["accepted"] for row in each["rows"]]

STYLES = ("dash", "words")
numbers = st.decimals(allow_nan=False, allow_infinity=False, places=2, min_value=-(10**12), max_value=10**12)


class TestRange:
    """Two ends printed together."""

    def test_is_a_value(self) -> None:
        """Ranges of equal ends are equal; one of percents is another thing."""
        assert Range(Decimal(6), Decimal(7)) == Range(Decimal("6.0"), Decimal("7.0"))
        assert Range(Decimal(6), Decimal(7), is_percent=True) != Range(Decimal(6), Decimal(7))

    def test_cannot_descend(self) -> None:
        """A high end below the low end is refused; equal ends are a range of one value."""
        with pytest.raises(ValueError, match="a range must not descend, got 200 to 180"):
            Range(Decimal(200), Decimal(180))
        assert Range(Decimal(5), Decimal(5)).low == 5

    def test_holds_a_flag(self) -> None:
        """Nothing but True and False says whether the ends are percents."""
        with pytest.raises(TypeError, match="'is_percent' must be <class 'bool'>"):
            Range(Decimal(1), Decimal(2), is_percent=1)  # type: ignore[arg-type]

    def test_holds_finite_numbers(self) -> None:
        """No end is infinite."""
        with pytest.raises(ValueError, match="the high must be a finite Decimal, got"):
            Range(Decimal(1), Decimal("Infinity"))


class TestParseRange:
    """Reading ranges."""

    @pytest.mark.parametrize(
        ("text", "value"), [row[1:] for row in ACCEPTED], ids=[f"{row[0]}: {row[1]}" for row in ACCEPTED]
    )
    def test_reads_what_bulletins_print(self, text: str, value: str) -> None:
        """Both ends are read, with a scale word or a sign that they share."""
        found = parse_range(text)

        assert value == f"{found.low}..{found.high}{'%' if found.is_percent else ''}"

    @pytest.mark.refused("ranges")
    def test_refuses_the_rest(self, refused: "Refusal") -> None:
        """Whatever else is refused with a reason and a place, and each suggestion can be read."""
        assert "is not a range: " in str(refused.check(parse_range))

    @pytest.mark.parametrize("given", (None, b"5%", 5, ["71/75"]), ids=lambda given: type(given).__name__)
    def test_refuses_what_is_no_text(self, given: object) -> None:
        """Anything but a str is refused as such."""
        with pytest.raises(ParseError, match="only a str can be read"):
            parse_range(given)  # type: ignore[arg-type]

    def test_suggests_the_other_order(self) -> None:
        """The error of descending ends is a sentence and a caret under both."""
        with pytest.raises(ParseError) as caught:
            parse_range("90-85%")

        assert str(caught.value) == (
            "'90-85%' is not a range: its ends descend. Did you mean '85-90%'?\n    90-85%\n    ^^^^^^"
        )


class TestFormatRange:
    """Writing ranges."""

    @pytest.mark.parametrize("text", ("180-200", "85-90%", "8.000-11.000", "0,2-9,25"))
    def test_writes_a_dash(self, text: str) -> None:
        """What was read is written again."""
        assert text == format_range(parse_range(text))

    def test_writes_words_where_asked_or_needed(self) -> None:
        """Words carry the sign at both ends; a dash before a minus would be misread."""
        percents = Range(Decimal(85), Decimal(90), is_percent=True)

        assert format_range(percents, style="words") == "từ 85% đến 90%"
        assert format_range(Range(Decimal(-5), Decimal(3))) == "từ -5 đến 3"
        with pytest.raises(ValueError, match="with 'dash', 'words', not with 'dots'"):
            format_range(percents, style="dots")  # type: ignore[arg-type]

    def test_counts_in_scale_words(self) -> None:
        """Both ends are counted in one scale, that of the high end; percents are counted in none."""
        ends = Range(Decimal(500_000), Decimal(1_000_000))

        assert format_range(ends, scale="nghìn") == "500-1.000 nghìn"
        assert format_range(ends, scale="largest") == "0,5-1 triệu"
        assert format_range(ends, scale="triệu", style="words") == "từ 0,5 triệu đến 1 triệu"
        with pytest.raises(ValueError, match="percents are counted in no scale words, got 'triệu'"):
            format_range(Range(Decimal(5), Decimal(6), is_percent=True), scale="triệu")

    @given(numbers, numbers, st.sampled_from(("nghìn", "triệu", "nghìn tỷ", "largest")), st.sampled_from(STYLES))
    def test_is_read_again_in_scale_words(self, first: Decimal, second: Decimal, scale: str, style: str) -> None:
        """Every range is read back, whatever it is counted in."""
        ends = Range(min(first, second), max(first, second))

        assert parse_range(format_range(ends, scale=scale, style=style)) == ends  # type: ignore[arg-type]

    @given(numbers, numbers, st.booleans(), st.sampled_from(("dash", "words")))
    def test_is_read_again(self, first: Decimal, second: Decimal, is_percent: bool, style: str) -> None:  # noqa: FBT001 -- drawn
        """Every range is read back, however it is written."""
        ends = Range(min(first, second), max(first, second), is_percent)

        assert parse_range(format_range(ends, style=style)) == ends  # type: ignore[arg-type]
