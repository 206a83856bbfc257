from collections.abc import Callable
from decimal import Decimal

import pytest

from vnbulletin.relations.evidence.sums import (
    amount_of,
    is_one_slip_off,
    looks_like_a_slip,
    some_run_fits,
    total_of,
    total_percent,
)
from vnbulletin.relations.passage import Passage

Passages = Callable[[str], tuple[Passage, ...]]


class TestTotals:
    """Sums of figures."""

    def test_sums_what_adds_to_a_sum(self, passages_of: Passages) -> None:
        """A number and the part of a proportion add up, a percent adds to percents alone."""
        (passage,) = passages_of("Có 71/75 tập thể (94,67%), 9 người (5,33%).")

        assert [Decimal(71), Decimal(0), Decimal(9), Decimal(0)] == [amount_of(each) for each in passage.mentions]
        assert total_of(passage.mentions) == Decimal(80)
        assert total_percent(passage.mentions) == Decimal(100)
        assert total_of(()) == total_percent(()) == Decimal(0)


class TestSomeRunFits:
    """Neighbours that make up a whole."""

    @pytest.mark.parametrize(
        ("whole", "fits"), (("5", True), ("7", True), ("12", True), ("3", True), ("8", False), ("13", False))
    )
    def test_takes_neighbours_alone(self, whole: str, fits: bool, passages_of: Passages) -> None:  # noqa: FBT001
        """Any run counts, one figure too; figures that do not stand side by side make no run."""
        first, *parts = passages_of(f"Có {whole} hộ, 5 hộ, 4 hộ, 3 hộ.")[0].mentions

        assert fits is some_run_fits(first, parts)


class TestLooksLikeASlip:
    """Sums that miss by a slip of the pen."""

    @pytest.mark.parametrize(
        ("whole", "total", "slip"),
        (
            ("139", "139", False),
            ("139", "136", True),
            ("139", "239", True),
            ("139", "193", True),
            ("139", "155", False),
            ("139", "139.5", False),
        ),
    )
    def test_is_one_digit_or_two_swapped(self, whole: str, total: str, slip: bool) -> None:  # noqa: FBT001
        """One changed digit leaves one digit of a gap, two swapped a multiple of nine."""
        assert slip is looks_like_a_slip(Decimal(whole), Decimal(total))


class TestIsOneSlipOff:
    """Parts that one slip of the pen in one figure keeps from their whole."""

    @pytest.mark.parametrize(
        ("figures", "off"),
        (
            # two neighbours swapped, one digit changed, in a part or in the whole
            (("1.386,5", "1.089,7", "212,4", "75,4"), True),
            (("236", "48", "113", "57"), True),
            (("2.361", "1.408", "655", "253"), True),
            # exact, too far, and no single slip
            (("236", "48", "131", "57"), False),
            (("300", "48", "131", "57"), False),
            (("236", "48", "119", "57"), False),
        ),
    )
    def test_knows_one_slip(self, figures: tuple[str, ...], off: bool, passages_of: Passages) -> None:  # noqa: FBT001
        """A miss is one slip where one figure with one digit changed, or two swapped, mends it."""
        whole, *parts = passages_of("Có " + " ha, ".join(figures) + " ha.")[0].mentions

        assert off is is_one_slip_off(whole, parts)
