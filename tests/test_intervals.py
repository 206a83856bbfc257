"""Intervals are exact, keep open and closed ends through arithmetic, and hold what prints as a figure."""

from decimal import ROUND_DOWN, ROUND_HALF_DOWN, ROUND_HALF_EVEN, ROUND_HALF_UP, ROUND_UP, Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vnbulletin.exact import exact_sum
from vnbulletin.intervals import NOT_NEGATIVE, POSITIVE, REALS, Interval, Rounding, interval_of

NUMBERS = st.integers(-12, 12).map(lambda each: Fraction(each, 4))
FACTORS = st.sampled_from([Fraction(-3), Fraction(-1), Fraction(-1, 2), Fraction(0), Fraction(1, 3), Fraction(2)])


@st.composite
def intervals(draw: st.DrawFn, *, least: Fraction | None = None) -> Interval:
    """Draw an interval that holds a number, and shrink toward a point at zero."""
    numbers = NUMBERS if least is None else NUMBERS.filter(lambda each: each >= least)
    low, high = sorted((draw(numbers), draw(numbers)))
    closed = draw(st.booleans()) if low < high else True
    return Interval(low, high, low_closed=closed, high_closed=draw(st.booleans()) if low < high else True)


class TestInterval:
    """Sets between two ends."""

    @pytest.mark.parametrize(
        ("low_closed", "high_closed", "inside"), ((True, True, {1, 2, 3}), (False, True, {2, 3}), (True, False, {1, 2}))
    )
    def test_holds_an_end_only_if_closed(self, *, low_closed: bool, high_closed: bool, inside: set[int]) -> None:
        """An end belongs to the interval only where it is closed."""
        interval = Interval(Fraction(1), Fraction(3), low_closed, high_closed)

        assert inside == {each for each in range(5) if Fraction(each) in interval}

    def test_is_empty_where_ends_cross_or_a_point_is_open(self) -> None:
        """An interval holds nothing where its ends cross, or where it is one point with an open end."""
        assert Interval(Fraction(2), Fraction(1)).is_empty
        assert Interval(Fraction(1), Fraction(1), high_closed=False).is_empty
        assert not Interval(None, Fraction(1)).is_empty

    def test_names_its_only_member(self) -> None:
        """A point is named; a wider, unbounded or empty interval has none."""
        assert Interval.exactly(5).point == 5
        assert Interval(Fraction(1), Fraction(2)).point is None
        assert REALS.point is None
        assert Interval(Fraction(1), Fraction(1), low_closed=False).point is None

    def test_intersects_toward_the_tighter_end(self) -> None:
        """Where two ends are equal, the open one is tighter."""
        closed = Interval(Fraction(0), Fraction(1))

        assert (closed & POSITIVE).low_closed is False
        assert closed & REALS == closed
        assert not closed.meets(Interval(Fraction(1), None, low_closed=False))

    @given(intervals(), intervals(), NUMBERS, NUMBERS)
    def test_holds_the_sum_of_members(self, one: Interval, other: Interval, a: Fraction, b: Fraction) -> None:
        """The sum of a member of each interval is a member of their sum."""
        if a in one and b in other:
            assert a + b in one + other
            assert a - b in one - other

    @given(intervals(), intervals(), intervals())
    def test_total_adds_all_summands(self, one: Interval, two: Interval, three: Interval) -> None:
        """The total of several intervals is their sum in any order, and that of none is zero."""
        assert one + two + three == Interval.total((three, one, two))
        assert Interval.total(()) == Interval.exactly(0)

    @given(intervals(), intervals())
    def test_reaches_no_end_that_no_members_reach(self, one: Interval, other: Interval) -> None:
        """The low end of a sum is closed only if both low ends are."""
        total = one + other

        assert total.low is not None
        assert (total.low in total) == (one.low_closed and other.low_closed)

    @given(intervals(), FACTORS, NUMBERS)
    def test_scales_members_and_nothing_else(self, interval: Interval, factor: Fraction, value: Fraction) -> None:
        """A number is in the interval exactly if its multiple is in the scaled one."""
        if factor != 0:
            assert (value in interval) == (value * factor in interval.scaled(factor))
        elif value in interval:
            assert interval.scaled(factor) == Interval.exactly(0)

    @given(intervals())
    def test_negation_twice_changes_nothing(self, interval: Interval) -> None:
        """Negating swaps the ends with their closedness, so that doing it twice changes nothing."""
        assert interval == (-interval).scaled(-1)
        assert (-interval).low_closed == interval.high_closed

    def test_negated_weight_and_value_agree_with_the_plain_sum(self) -> None:
        """A total of 6 against an item of -5 weighted by -1 is judged like one against 5 weighted by 1."""
        total, plain, negated = (interval_of(Decimal(each), Rounding.TRUNCATED) for each in (6, 5, -5))

        assert total.meets(plain) is total.meets(negated.scaled(-1)) is False

    def test_empty_stays_empty(self) -> None:
        """Adding to nothing, scaling nothing and dividing nothing give nothing."""
        nothing = Interval(Fraction(2), Fraction(1))

        assert (nothing + REALS).is_empty
        assert nothing.scaled(0).is_empty
        assert nothing.scaled(3).is_empty
        assert Interval.exactly(1).divided_into(Interval(Fraction(1), Fraction(0))).is_empty
        assert Interval.exactly(0).divided_into(Interval.exactly(1)).is_empty

    @given(intervals(least=Fraction(0)), intervals(least=Fraction(0)), NUMBERS, NUMBERS)
    def test_holds_the_quotient_of_members(
        self, divisor: Interval, dividend: Interval, a: Fraction, b: Fraction
    ) -> None:
        """The quotient of a member of each interval is a member of their quotient."""
        if a in dividend and b in divisor and b > 0:
            assert a / b in divisor.divided_into(dividend)

    @given(intervals(), intervals(), NUMBERS)
    def test_holds_no_sum_but_that_of_members(self, one: Interval, other: Interval, total: Fraction) -> None:
        """A number is in the sum exactly if what it lacks to some member is a member of the other."""
        assert other.low is not None
        assert other.high is not None
        lacking = Interval(total - other.high, total - other.low, other.high_closed, other.low_closed)

        assert (total in one + other) == (not (lacking & one).is_empty)

    @given(intervals(least=Fraction(0)), intervals(least=Fraction(0)), NUMBERS.filter(lambda each: each > 0))
    def test_holds_no_quotient_but_that_of_members(
        self, divisor: Interval, dividend: Interval, quotient: Fraction
    ) -> None:
        """A quotient is held exactly if some member of the divisor times it is a member of the dividend."""
        dividing = dividend.scaled(1 / quotient) & divisor & POSITIVE

        assert (quotient in divisor.divided_into(dividend)) == (not dividing.is_empty)

    def test_quotient_ends_are_those_of_the_members(self) -> None:
        """A quotient is unbounded where the divisor comes near zero, and closed where both ends are reached."""
        count = Interval.exactly(6)

        assert Interval(Fraction(2), Fraction(3)).divided_into(count) == Interval(Fraction(2), Fraction(3))
        assert POSITIVE.divided_into(count) == POSITIVE
        assert NOT_NEGATIVE.divided_into(Interval.exactly(0)) == Interval.exactly(0)
        assert Interval(Fraction(2), None).divided_into(Interval(Fraction(0), Fraction(6))) == Interval(
            Fraction(0), Fraction(3)
        )

    @pytest.mark.parametrize("pair", ((Interval.exactly(-1), Interval.exactly(1)), (POSITIVE, REALS)))
    def test_refuses_to_divide_below_zero(self, pair: tuple[Interval, Interval]) -> None:
        """Division is for counts, and says so where a number may be negative."""
        with pytest.raises(ValueError, match="not negative"):
            pair[0].divided_into(pair[1])

    @given(intervals())
    def test_whole_hull_keeps_the_whole_numbers(self, interval: Interval) -> None:
        """The hull holds the whole numbers of the interval, and its ends are such numbers."""
        hull = interval.whole_hull()
        inside = tuple(each for each in range(-4, 5) if Fraction(each) in interval)

        assert inside == hull.integers(most=10) == interval.integers(most=10)
        assert hull.is_empty == (not inside)

    def test_integers_start_at_the_low_end(self) -> None:
        """Whole numbers are listed from the low end; without one there is no first."""
        assert Interval(Fraction(5, 2), None).integers(most=3) == (3, 4, 5)
        assert Interval(None, Fraction(3)).integers(most=3) == ()
        assert Interval(Fraction(0), Fraction(9)).integers(most=2) == (0, 1)

    @given(intervals(), NUMBERS, st.integers(1, 4))
    def test_integers_near_a_number_are_the_nearest_inside(
        self, interval: Interval, middle: Fraction, most: int
    ) -> None:
        """The nearest come first, the lower of two that are equally near before the higher one."""
        inside = (each for each in range(-4, 5) if Fraction(each) in interval and abs(each - middle) <= most)
        nearest = sorted(inside, key=lambda each: (abs(each - middle), each))

        assert tuple(nearest[:most]) == interval.integers_near(middle, most=most)


class TestExactSum:
    """Sums of printed numbers."""

    @given(st.lists(st.decimals("-900", "900", places=3)), st.lists(NUMBERS))
    def test_is_that_of_fractions(self, printed: list[Decimal], others: list[Fraction]) -> None:
        """Decimals and fractions add up exactly, and nothing adds up to zero."""
        given = [*map(Fraction, printed), *others]

        assert sum(given, start=Fraction(0)) == exact_sum((*printed, *others))


PLACES = st.integers(0, 3)
MODES = {
    Rounding.NEAREST: (ROUND_HALF_UP, ROUND_HALF_EVEN, ROUND_HALF_DOWN),
    Rounding.TRUNCATED: (ROUND_DOWN,),
    Rounding.RAISED: (ROUND_UP,),
}


class TestIntervalOf:
    """The true values behind a printed figure."""

    @given(
        st.decimals("-200", "200", places=5),
        PLACES,
        st.sampled_from([(rounding, mode) for rounding, modes in MODES.items() for mode in modes]),
    )
    def test_holds_whatever_prints_so(self, true: Decimal, places: int, rounding: tuple[Rounding, str]) -> None:
        """A figure printed under a rounding stands for a set that holds the true value."""
        printed = true.quantize(Decimal(1).scaleb(-places), rounding=rounding[1])

        assert Fraction(true) in interval_of(printed, rounding[0])

    @pytest.mark.parametrize("rounding", MODES)
    @given(printed=st.integers(-500, 500), true=st.integers(-5200, 5200))
    def test_holds_nothing_that_prints_otherwise(self, rounding: Rounding, printed: int, true: int) -> None:
        """A value inside the set prints as the figure under one of the modes that the rounding merges."""
        figure, value = Decimal(printed).scaleb(-1), Decimal(true).scaleb(-2)
        if Fraction(value) in interval_of(figure, rounding):
            assert figure in {value.quantize(Decimal("0.1"), rounding=mode) for mode in MODES[rounding]}

    def test_padding_widens_to_the_decimal_before(self) -> None:
        """A padded "17,30" stands for what rounds to 17,3."""
        assert interval_of(Decimal("17.30"), Rounding.PADDED) == interval_of(Decimal("17.3"), Rounding.NEAREST)

    def test_precision_is_the_printed_one(self) -> None:
        """The figures "40" and "40,0" stand for different sets."""
        assert Fraction(403, 10) in interval_of(Decimal(40), Rounding.NEAREST)
        assert Fraction(403, 10) not in interval_of(Decimal("40.0"), Rounding.NEAREST)

    def test_zero_cut_off_may_come_from_either_side(self) -> None:
        """A zero that was cut off may have been anything within one unit of it."""
        cut = interval_of(Decimal(0), Rounding.TRUNCATED)

        assert Fraction(-1, 2) in cut
        assert Fraction(1) not in cut

    def test_nothing_but_zero_is_raised_to_zero(self) -> None:
        """A zero that was rounded up, away from zero, is exact."""
        assert interval_of(Decimal("0.0"), Rounding.RAISED) == Interval.exactly(0)

    @pytest.mark.parametrize("rounding", tuple(Rounding))
    @pytest.mark.parametrize(("item", "weight"), (("-5", -1), ("5", 1)))
    def test_a_negative_weight_keeps_the_open_end_open(self, item: str, weight: int, rounding: Rounding) -> None:
        """A total of 6 and an item of 5 agree or not, whether the item is printed and weighed as negative or not."""
        weighed = interval_of(Decimal(item), rounding).scaled(weight)

        assert weighed == interval_of(Decimal(5), rounding)
        assert weighed.meets(interval_of(Decimal(6), rounding)) == (rounding in {Rounding.NEAREST, Rounding.PADDED})

    def test_refuses_what_is_no_figure(self) -> None:
        """An infinite or undefined number was never printed."""
        with pytest.raises(TypeError, match="finite"):
            interval_of(Decimal("NaN"), Rounding.NEAREST)
