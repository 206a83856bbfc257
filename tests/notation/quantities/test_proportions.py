import tomllib
from decimal import ROUND_DOWN, ROUND_HALF_EVEN, ROUND_UP, Decimal, localcontext
from fractions import Fraction
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from vnbulletin.errors import ParseError
from vnbulletin.notation.quantities.proportions import Proportion, format_proportion, parse_proportion

if TYPE_CHECKING:
    from tests.notation.conftest import Refusal

CORPUS = tomllib.loads(Path(__file__).with_name("corpus").joinpath("proportions.toml").read_text(encoding="utf-8"))
ACCEPTED = [(each["group"], *row) for each in CORPUS["accepted"] for row in each["rows"]]


class TestProportion:
    """A part out of a whole."""

    @pytest.mark.parametrize(
        ("part", "whole", "message"),
        (
            (-1, 5, "the part of a proportion must not be negative, got -1"),
            (1, 0, "the whole of a proportion must be above zero, got 0"),
            (1, -5, "the whole of a proportion must be above zero, got -5"),
        ),
    )
    def test_cannot_be_impossible(self, part: int, whole: int, message: str) -> None:
        """A negative part, and a whole of nothing, are refused."""
        with pytest.raises(ValueError, match=message):
            Proportion(Decimal(part), Decimal(whole))

    def test_keeps_both_numbers(self) -> None:
        """71/75 is not 142/150, though their quotients are one."""
        first, second = Proportion(Decimal(71), Decimal(75)), Proportion(Decimal(142), Decimal(150))

        assert first != second
        assert first.as_fraction() == second.as_fraction() == Fraction(71, 75)

    @pytest.mark.parametrize(
        ("part", "whole", "decimals", "rounding", "percent"),
        (
            (71, 75, 2, ROUND_DOWN, "94.66"),
            (71, 75, 2, ROUND_UP, "94.67"),
            (79, 85, 2, ROUND_DOWN, "92.94"),
            # a tie: 1/8 is 12,5 %
            (1, 8, 0, ROUND_HALF_EVEN, "12"),
            # just above a tie, beyond any fixed number of digits
            (1_000_000_000_001, 8_000_000_000_000, 0, ROUND_HALF_EVEN, "13"),
            (75, 75, 0, ROUND_DOWN, "100"),
            (0, 75, 2, ROUND_UP, "0.00"),
        ),
    )
    def test_rounds_once(self, part: int, whole: int, decimals: int, rounding: str, percent: str) -> None:
        """The exact quotient is rounded, never one that was rounded before."""
        found = Proportion(Decimal(part), Decimal(whole)).percent(decimals=decimals, rounding=rounding)

        assert percent == str(found.value)

    def test_is_exact_whatever_the_context(self) -> None:
        """Neither a coarse context of the caller nor a long number hinders the division."""
        with localcontext() as context:
            context.prec = 2

            assert str(Proportion(Decimal(71), Decimal(75)).percent(decimals=4).value) == "94.6667"
        assert Proportion(Decimal("9" * 40), Decimal(1)).percent(decimals=1).value == Decimal("9" * 40 + "00.0")

    def test_holds_finite_numbers(self) -> None:
        """What is no number is neither a part nor a whole."""
        with pytest.raises(ValueError, match="the part must be a finite Decimal, got"):
            Proportion(Decimal("NaN"), Decimal(1))
        with pytest.raises(ValueError, match="the whole must be a finite Decimal, got"):
            Proportion(Decimal(1), Decimal("Infinity"))


class TestParseProportion:
    """Reading proportions."""

    @pytest.mark.parametrize(
        ("text", "value"), [row[1:] for row in ACCEPTED], ids=[f"{row[0]}: {row[1]}" for row in ACCEPTED]
    )
    def test_reads_what_bulletins_print(self, text: str, value: str) -> None:
        """The part and the whole are both kept, with their precision."""
        found = parse_proportion(text)

        assert value == f"{found.part}/{found.whole}"

    @pytest.mark.refused("proportions")
    def test_refuses_the_rest(self, refused: "Refusal") -> None:
        """Whatever else is refused with a reason and a place, and each suggestion can be read."""
        assert "is not a proportion: " in str(refused.check(parse_proportion))

    @pytest.mark.parametrize("given", (None, b"5%", 5, ["71/75"]), ids=lambda given: type(given).__name__)
    def test_refuses_what_is_no_text(self, given: object) -> None:
        """Anything but a str is refused as such."""
        with pytest.raises(ParseError, match="only a str can be read"):
            parse_proportion(given)  # type: ignore[arg-type]

    def test_says_what_is_missing(self) -> None:
        """The error is a sentence and a caret under the place."""
        with pytest.raises(ParseError) as caught:
            parse_proportion("71/0")

        assert str(caught.value) == "'71/0' is not a proportion: its whole is zero.\n    71/0\n       ^"


class TestFormatProportion:
    """Writing proportions."""

    @pytest.mark.parametrize("text", ("71/75", "6.027/6.110", "4,224/5,28", "0/5"))
    def test_writes_both_numbers(self, text: str) -> None:
        """What was read is written again."""
        assert text == format_proportion(parse_proportion(text))

    @pytest.mark.parametrize(
        ("part", "whole", "scale", "text"),
        (
            ("4.224E+9", "5.28E+9", "tỷ", "4,224/5,28 tỷ"),
            ("5E+5", "2E+6", "largest", "0,5/2 triệu"),
            ("7E+6", "5E+6", "triệu", "7 triệu/5 triệu"),
            ("7", "5", "largest", "7/5"),
        ),
    )
    def test_counts_in_scale_words(self, part: str, whole: str, scale: str, text: str) -> None:
        """The scale word is written once, and twice where the part is above the whole."""
        proportion = Proportion(Decimal(part), Decimal(whole))

        assert format_proportion(proportion, scale=scale) == text
        assert parse_proportion(text) == proportion

    def test_writes_words_where_asked(self) -> None:
        """The words are read again as the same proportion; an unknown style names the known ones."""
        proportion = Proportion(Decimal(6027), Decimal(6110))
        written = format_proportion(proportion, style="words")

        assert written == "6.027 trên tổng số 6.110"
        assert parse_proportion(written) == proportion
        with pytest.raises(ValueError, match="with 'slash', 'words', not with 'colon'"):
            format_proportion(proportion, style="colon")  # type: ignore[arg-type]
