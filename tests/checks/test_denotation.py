"""What a printed figure may stand for, by its digits, its unit and the word beside it."""

from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest

from vnbulletin.checks.denotation import (
    exponent_of,
    hard_set,
    is_exact,
    is_padded,
    is_rounded,
    loose_set,
    number_of,
    same_unit,
    soft_set,
)
from vnbulletin.checks.operands import figure_operand
from vnbulletin.intervals import Interval, Rounding
from vnbulletin.relations.relation import Operand

NEAREST = Rounding.NEAREST


def span(low: str | None, high: str | None, ends: str = "[]") -> Interval:
    """Return an interval from its ends as text, "(" and ")" being open."""
    return Interval(
        None if low is None else Fraction(low), None if high is None else Fraction(high), ends[0] == "[", ends[1] == "]"
    )


class TestHardSet:
    """All values that a figure allows."""

    @pytest.mark.parametrize(
        ("printed", "expected"),
        (
            ("05", span("5", "5")),
            ("-5", span("-5", "-5")),
            ("6.027", span("6027", "6027")),
            ("94,67%", span("94.665", "94.675")),
            ("40%", span("39.5", "40.5")),
            ("27.000 tỷ", span("26999500000000", "27000500000000")),
            ("12,5", span("12.45", "12.55")),
            ("0,3 điểm %", span("0.25", "0.35")),
            ("gần 600", span("0", "599")),
            ("hơn 540", span("541", None)),
            ("khoảng 120", span("0", None)),
            ("90% trở lên", span("90", None)),
            ("không quá 20%", span(None, "20")),
            ("hơn 86%", span("86", None, "(]")),
        ),
    )
    def test_follows_digits_unit_and_word(self, printed: str, expected: Interval) -> None:
        """Counts are exact, percents and scaled amounts are rounded, and a word sets a bound."""
        assert expected == hard_set(figure_operand(printed), NEAREST)

    def test_equal_numbers_keep_their_own_precision(self) -> None:
        """What "40%" stands for is not remembered for "40,0%", nor a count for a percent."""
        sets = [hard_set(figure_operand(printed), NEAREST) for printed in ("40%", "40,0%", "40", "40%")]

        assert [span("39.5", "40.5"), span("39.95", "40.05"), span("40", "40"), span("39.5", "40.5")] == sets

    def test_padding_concerns_a_final_zero_alone(self) -> None:
        """Only a figure that ends in a decimal zero can have been padded."""
        assert is_padded(figure_operand("17,30%"))
        assert not is_padded(figure_operand("40%"))
        assert hard_set(figure_operand("17,34%"), Rounding.PADDED) == hard_set(figure_operand("17,34%"), NEAREST)


class TestSoftSet:
    """The values that a reader expects."""

    @pytest.mark.parametrize(
        ("printed", "expected"),
        (
            ("gần 600", span("500", "599")),
            ("gần 9.000", span("8000", "8999")),
            ("hơn 540", span("541", "550")),
            ("hơn 86%", span("86", "87", "(]")),
            ("trên 4,8", span("4.8", "4.9", "(]")),
            ("khoảng 120", span("110", "130")),
            ("gần 196", span("195", "195")),
            ("90% trở lên", span("90", None)),
            ("75", span("75", "75")),
        ),
    )
    def test_keeps_near_the_figure(self, printed: str, expected: Interval) -> None:
        """A reader expects a value within one unit of the last digit that is not zero."""
        assert expected == soft_set(figure_operand(printed), NEAREST)

    def test_a_hedged_zero_has_the_unit_of_its_digit(self) -> None:
        """A zero has no last digit above zero, so its own place counts."""
        assert soft_set(figure_operand("hơn 0%"), NEAREST) == span("0", "1", "(]")


class TestLooseSet:
    """The values near a hedged figure, on either side."""

    def test_reaches_to_both_sides(self) -> None:
        """Read loosely, "gần 196" allows 196 and 197, and a plain figure allows itself."""
        assert loose_set(figure_operand("gần 196"), NEAREST) == span("195", "197")
        assert loose_set(figure_operand("196"), NEAREST) == span("196", "196")


class TestOperand:
    """What the kind of a figure says of it."""

    def test_only_digits_with_a_precision_are_rounded(self) -> None:
        """A count is exact, a hedged figure is bounded; percents, decimals and scale words are rounded."""
        rounded = ("5%", "5,0", "5 tỷ", "5 điểm %")

        assert all(is_rounded(figure_operand(each)) for each in rounded)
        assert not any(is_rounded(figure_operand(each)) for each in ("5", "hơn 5%"))

    @pytest.mark.parametrize("printed", ("41%", "1,5", "27.000 tỷ", "gần 600", "0,3 điểm %"))
    def test_only_a_count_without_a_word_is_exact(self, printed: str) -> None:
        """What is rounded or bounded stands for more numbers than the printed one."""
        assert is_exact(figure_operand("6.027"))
        assert not is_exact(figure_operand(printed))

    def test_percents_and_points_share_a_unit(self) -> None:
        """Points add to percents; counts do not."""
        percent, points, count = map(figure_operand, ("5%", "5 điểm %", "5"))

        assert same_unit((percent, points))
        assert not same_unit((percent, count))

    def test_a_date_is_no_figure(self) -> None:
        """Asking a date for its number is a mistake of the caller."""
        with pytest.raises(TypeError, match="a figure is needed"):
            number_of(Operand(printed="17/01/2021", value=date(2021, 1, 17)))

    def test_an_infinite_number_is_no_figure(self) -> None:
        """A number without a last digit was never printed."""
        with pytest.raises(TypeError, match="finite"):
            exponent_of(Operand(printed="∞", value=Decimal("Infinity")))
