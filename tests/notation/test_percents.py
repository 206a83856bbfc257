import tomllib
from decimal import ROUND_DOWN, ROUND_HALF_EVEN, ROUND_UP, Decimal, localcontext
from fractions import Fraction
from pathlib import Path

import pytest

from vnbulletin.errors import ParseError
from vnbulletin.notation.percents import Percent, PercentagePoints, format_percent, parse_percent
from vnbulletin.notation.proportions import Proportion, format_proportion, parse_proportion

CORPUS = tomllib.loads(Path(__file__).with_name("corpus").joinpath("percents.toml").read_text(encoding="utf-8"))
PERCENTS, PROPORTIONS = CORPUS["percents"], CORPUS["proportions"]


def shown(value: object) -> str:
    """Return the id of a parameter."""
    return repr(value) if isinstance(value, str) else ""


class TestPercent:
    """A share in per cent."""

    def test_is_a_share_of_one_hundred(self) -> None:
        """95,8 % is exactly 958 thousandths."""
        assert Percent(Decimal("95.8")).as_fraction() == Fraction(958, 1000)

    def test_is_ordered(self) -> None:
        """Percents compare by value, whatever their printed precision."""
        assert Percent(Decimal("9.5")) < Percent(Decimal(10))
        assert Percent(Decimal("95.80")) >= Percent(Decimal("95.8"))
        assert Percent(Decimal("95.80")) == Percent(Decimal("95.8"))

    def test_is_neither_a_number_nor_points(self) -> None:
        """A percent equals no percentage points, and cannot be compared with a number."""
        points: object = PercentagePoints(Decimal(5))

        assert Percent(Decimal(5)) != points
        with pytest.raises(TypeError):
            Percent(Decimal(5)) < 6  # type: ignore[operator]  # noqa: B015 -- the comparison is the test


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


class TestParsePercent:
    """Reading percents."""

    @pytest.mark.parametrize(("text", "value"), PERCENTS["accepted"], ids=shown)
    def test_reads_what_bulletins_print(self, text: str, value: str) -> None:
        """A percent is read as printed, with its precision."""
        assert value == str(parse_percent(text).value)

    @pytest.mark.parametrize(("text", "reason", "place", "suggestions"), PERCENTS["refused"], ids=shown)
    def test_refuses_the_rest(self, text: str, reason: str, place: str, suggestions: list[str]) -> None:
        """Whatever else is refused with a reason and a place, and each suggestion can be read."""
        with pytest.raises(ParseError, match="is not a percent: ") as caught:
            parse_percent(text)
        error = caught.value

        assert (reason, place, tuple(suggestions)) == (error.reason, error.span.of(text), error.suggestions)
        assert all(parse_percent(each).value for each in error.suggestions)


class TestFormatPercent:
    """Writing percents."""

    @pytest.mark.parametrize(
        ("value", "decimals", "text"),
        (
            ("95.8", None, "95,8%"),
            ("95.80", None, "95,80%"),
            ("94.666", 2, "94,67%"),
            ("1E+3", None, "1.000%"),
            ("-0.2", 0, "0%"),
        ),
    )
    def test_sets_the_sign_close(self, value: str, decimals: int | None, text: str) -> None:
        """The sign stands right behind the number."""
        assert text == format_percent(Percent(Decimal(value)), decimals=decimals)


class TestParseProportion:
    """Reading proportions."""

    @pytest.mark.parametrize(("text", "part", "whole"), PROPORTIONS["accepted"], ids=shown)
    def test_reads_both_numbers(self, text: str, part: str, whole: str) -> None:
        """The part and the whole are both kept."""
        assert Proportion(Decimal(part), Decimal(whole)) == parse_proportion(text)

    @pytest.mark.parametrize(("text", "reason", "place", "suggestions"), PROPORTIONS["refused"], ids=shown)
    def test_refuses_the_rest(self, text: str, reason: str, place: str, suggestions: list[str]) -> None:
        """Whatever else is refused; a whole of zero has a reason of its own."""
        with pytest.raises(ParseError, match="is not a proportion: ") as caught:
            parse_proportion(text)
        error = caught.value

        assert (reason, place, tuple(suggestions)) == (error.reason, error.span.of(text), error.suggestions)


class TestFormatProportion:
    """Writing proportions."""

    @pytest.mark.parametrize("text", ("71/75", "6.027/6.110", "4,224/5,28", "0/5"))
    def test_writes_both_numbers(self, text: str) -> None:
        """What was read is written again."""
        assert text == format_proportion(parse_proportion(text))
