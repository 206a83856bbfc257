"""Solving: the whole numbers that reproduce printed figures."""

from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vnbulletin.checks.whole_numbers import solve_share, solve_target
from vnbulletin.intervals import Rounding
from vnbulletin.notation.quantities.percents import Percent
from vnbulletin.notation.quantities.proportions import Proportion


class TestSolveTarget:
    """Targets of counts, and earlier counts."""

    @pytest.mark.parametrize(
        ("actual", "gap", "values", "rounding"),
        (
            ("139", "15,8%", (120,), Rounding.NEAREST),
            ("117", "40%", (83,), Rounding.TRUNCATED),
            ("188", "18%", (159, 160), Rounding.NEAREST),
            ("188", "17,5%", (160,), Rounding.NEAREST),
            ("90", "-25%", (120,), Rounding.NEAREST),
            ("10", "3,33%", (), Rounding.NEAREST),
            ("5", "-100%", (1000, 1001, 1002), Rounding.NEAREST),
            ("103", "3,00%", (100,), Rounding.NEAREST),
            ("3.300", "10%", (3000, 2999, 3001), Rounding.NEAREST),
        ),
    )
    def test_published_figures(self, actual: str, gap: str, values: tuple[int, ...], rounding: Rounding) -> None:
        """The nearest whole numbers come first, under the first rounding that has any."""
        solution = solve_target(actual, gap)

        assert (solution.values, solution.rounding) == (values, rounding)
        assert all(Fraction(each) in solution.interval for each in values)

    def test_a_rate_has_no_whole_target(self) -> None:
        """Rates are no counts."""
        with pytest.raises(ValueError, match="a count is needed, got '95,8%'"):
            solve_target("95,8%", "15,8%")


class TestSolveShare:
    """Wholes of parts, and parts of wholes."""

    @pytest.mark.parametrize(
        ("part", "percent", "values", "rounding"),
        (
            ("55", "91,6%", (60,), Rounding.TRUNCATED),
            ("33", "110%", (30,), Rounding.NEAREST),
            ("134", "67%", (200, 199, 201), Rounding.NEAREST),
            ("858", "18%", (4767, 4766, 4768), Rounding.NEAREST),
            ("47", "112,3%", (), Rounding.NEAREST),
            ("86", "17,30%", (497,), Rounding.NEAREST),
            ("13", "21,00%", (62,), Rounding.PADDED),
            ("0", "0%", (1, 2, 3), Rounding.NEAREST),
            ("5", "-3%", (), Rounding.NEAREST),
        ),
    )
    def test_wholes(self, part: str, percent: str, values: tuple[int, ...], rounding: Rounding) -> None:
        """The wholes that a part is so many per cent of."""
        solution = solve_share(part=part, percent=percent)

        assert (solution.values, solution.rounding) == (values, rounding)

    @pytest.mark.parametrize(
        ("whole", "percent", "values"),
        (
            ("72", "95,8%", (69,)),
            ("662", "23,8%", (158,)),
            ("7", "95,8%", ()),
            ("80", "50%", (40,)),
            ("80", "-5%", ()),
        ),
    )
    def test_parts(self, whole: str, percent: str, values: tuple[int, ...]) -> None:
        """The parts that are so many per cent of a whole."""
        assert solve_share(whole=whole, percent=percent).values == values

    @pytest.mark.parametrize("given_both", ({}, {"part": "5", "whole": "7"}))
    def test_one_figure_is_sought(self, given_both: dict[str, str]) -> None:
        """Both figures, or neither, leave nothing to solve for."""
        with pytest.raises(TypeError, match="exactly one of part and whole is needed"):
            solve_share(percent="5%", **given_both)


class TestPower:
    """How much it says that a whole number was found."""

    def test_a_whole_of_a_few_says_much(self) -> None:
        """Of 72, only 73 of 1.001 percents with one decimal are the share of a part."""
        assert solve_share(whole="72", percent="95,8%").power == 1 - Fraction(73, 1001)

    def test_a_large_whole_says_nothing(self) -> None:
        """Of ten thousand every percent with one decimal is the share of some part."""
        assert solve_share(whole="10.000", percent="95,8%").power == 0

    def test_a_large_count_leads_to_some_plan(self) -> None:
        """So does every percent of an unprinted plan."""
        assert solve_share(part="15.360", percent="57,31%").power == 0
        assert solve_target("139", "15,8%").power > Fraction(4, 5)

    @pytest.mark.parametrize(
        ("whole", "percent", "power"),
        (
            ("9", "44%", Fraction(91, 101)),
            ("9", "44,4%", Fraction(991, 1001)),
            ("9", "44,44%", Fraction(9991, 10001)),
            ("99", "44%", Fraction(1, 101)),
            ("300", "44%", Fraction(0)),
        ),
    )
    def test_falls_with_the_whole_and_grows_with_the_decimals(self, whole: str, percent: str, power: Fraction) -> None:
        """Of the percents that can be printed, so many are no part of the whole."""
        assert solve_share(whole=whole, percent=percent).power == power


class TestLaws:
    """What holds for all figures."""

    @given(st.integers(1, 300), st.integers(0, 300), st.integers(0, 2))
    def test_the_true_figure_is_inside(self, whole: int, part: int, places: int) -> None:
        """The interval of a printed share holds the figure that was left out."""
        percent = Proportion(Decimal(part), Decimal(whole)).percent(decimals=places, rounding=ROUND_HALF_UP)

        assert Fraction(part) in solve_share(whole=whole, percent=percent).interval
        assert Fraction(whole) in solve_share(part=part, percent=percent).interval

    @given(st.integers(1, 200), st.integers(0, 1500))
    def test_values_are_those_of_trying_all(self, actual: int, digits: int) -> None:
        """Under rounding to nearest no target near the quotient is forgotten, and none is made up."""
        gap = Percent(Decimal(digits).scaleb(-1))
        tried = [
            target
            for target in range(1, actual + 2)
            if abs((Fraction(actual, target) - 1) * 100 - Fraction(gap.value)) <= Fraction(1, 20)
        ]
        solution = solve_target(actual, gap)

        if tried:
            assert solution.rounding is Rounding.NEAREST
            assert set(solution.values) <= set(tried)
        else:
            assert solution.rounding is not Rounding.NEAREST or not solution.values
