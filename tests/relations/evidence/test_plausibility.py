from decimal import Decimal
from fractions import Fraction

import pytest

from vnbulletin.checks.operands import figure_operand
from vnbulletin.notation.quantities.percents import Percent
from vnbulletin.relations.evidence.plausibility import fits, is_near, is_slip, prints, slips_from
from vnbulletin.relations.kinds.parts import Share
from vnbulletin.relations.relation import Operand


def share(part: str, whole: str, percent: str) -> Share:
    """Return a share of printed figures."""
    operands = (figure_operand(each) for each in (part, whole, percent))
    return Share(part=next(operands), whole=next(operands), percent=next(operands))


class TestFits:
    """Percents that are their share, rounded to nearest."""

    @pytest.mark.parametrize(
        ("part", "whole", "percent", "fitting"),
        (
            ("71", "75", "94,67%", True),
            ("71", "75", "94,66%", False),  # cut off
            ("71", "75", "95%", True),
            ("1", "8", "12,5%", True),
            ("1", "8", "13%", True),  # a tie
            ("1", "8", "12%", True),  # a tie
            ("0", "75", "0%", False),  # nothing fits everything
            ("75", "75", "100%", True),
            ("76", "75", "101,33%", False),  # no part of it
        ),
    )
    def test_rounds_to_nearest(self, part: str, whole: str, percent: str, fitting: bool) -> None:  # noqa: FBT001
        """A percent fits where its printed digits are the share's nearest."""
        assert fitting is fits(share(part, whole, percent))


class TestIsNear:
    """Percents that may be meant as a share."""

    @pytest.mark.parametrize(
        ("percent", "near"), (("94,67%", True), ("94%", True), ("95,66%", True), ("95,68%", False), ("78%", False))
    )
    def test_is_within_one_point(self, percent: str, near: bool) -> None:  # noqa: FBT001 -- a column of the table
        """A percent up to one point off may be a slip of the share."""
        assert near is is_near(share("71", "75", percent))


class TestBoth:
    """Figures that make no share."""

    def test_other_values_neither_fit_nor_come_near(self) -> None:
        """A whole of nothing, and a percent of a percent, are no share."""
        empty = share("0", "0", "100%")
        rates = Share(
            part=Operand(printed="13%", value=Percent(Decimal(13))),
            whole=Operand(printed="80%", value=Percent(Decimal(80))),
            percent=Operand(printed="16%", value=Percent(Decimal(16))),
        )

        assert [judge(each) for judge in (fits, is_near) for each in (empty, rates)] == [False] * 4


class TestPrints:
    """Percents of a share or of a plan."""

    @pytest.mark.parametrize(
        ("part", "whole", "percent", "printed"),
        (("152", "140", "108,57%", True), ("152", "140", "108,5%", False), ("71", "75", "94,67%", True)),
    )
    def test_goes_beyond_all(self, part: str, whole: str, percent: str, printed: bool) -> None:  # noqa: FBT001
        """More than the whole may be printed too, where a plan was exceeded."""
        assert printed is prints(share(part, whole, percent))


class TestIsSlip:
    """Percents that one slip of the pen made of the share."""

    @pytest.mark.parametrize(
        ("part", "whole", "percent", "slip"),
        (
            ("67", "76", "81,16%", True),  # 88,16
            ("67", "76", "88,61%", True),  # two neighbours swapped
            ("67", "76", "86,18%", True),  # two that are no neighbours
            ("67", "76", "81,68%", False),  # three that moved
            ("67", "76", "88,16%", False),  # no slip at all
            ("67", "76", "71,25%", False),
            ("67", "76", "88,1%", False),  # too few digits
            ("67", "76", "98%", False),
            ("76", "67", "113,43%", False),  # no part of it
        ),
    )
    def test_one_digit_or_two_swapped(self, part: str, whole: str, percent: str, slip: bool) -> None:  # noqa: FBT001
        """One digit is changed, or two are swapped, wherever they stand."""
        assert slip is is_slip(share(part, whole, percent))


class TestSlipsFrom:
    """Percents of few digits and of more than all."""

    @pytest.mark.parametrize(
        ("exact", "percent", "slip"),
        (("112", "121", True), ("87.69", "89.7", True), ("112", "112", False), ("99.9", "90", False)),
    )
    def test_compares_digits(self, exact: str, percent: str, slip: bool) -> None:  # noqa: FBT001 -- a column of the table
        """The exact percent is rounded to the printed places first."""
        assert slip is slips_from(Fraction(exact), Percent(Decimal(percent)))
