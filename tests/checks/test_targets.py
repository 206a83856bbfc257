"""Targets: the whole number that a result and its gap lead back to."""

import tomllib
from decimal import ROUND_DOWN, ROUND_HALF_UP, ROUND_UP, Decimal
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vnbulletin.checks.finding import Verdict
from vnbulletin.checks.operands import figure_operand
from vnbulletin.checks.target_mismatch import check_target, judge_target
from vnbulletin.intervals import Rounding
from vnbulletin.notation.quantities.percents import Percent
from vnbulletin.notation.quantities.proportions import Proportion
from vnbulletin.relations.kinds.developments import Target

ROWS = tomllib.loads(Path(__file__).with_name("corpus").joinpath("others.toml").read_text(encoding="utf-8"))["target"]
MODES = {ROUND_HALF_UP: Rounding.NEAREST, ROUND_DOWN: Rounding.TRUNCATED, ROUND_UP: Rounding.RAISED}


def gap_of(actual: int, target: int, places: int, mode: str) -> Percent:
    """Print by how much *actual* exceeds *target*."""
    return Proportion(Decimal(actual - target), Decimal(target)).percent(decimals=places, rounding=mode)


class TestCheckTarget:
    """Results and their gaps."""

    @pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row['source']} {row['actual']} {row['gap']}")
    def test_published_targets(self, row: dict[str, Any]) -> None:
        """Each published target gets the verdict and the witnesses worked out by hand."""
        finding = check_target(row["actual"], row["gap"], target=row.get("target"))

        assert (row["verdict"], row["witnesses"]) == (finding.verdict, list(finding.witnesses))

    @pytest.mark.parametrize(
        ("actual", "gap", "target", "message"),
        (
            ("139", "15,8%", None, "139/120 = +15,83 %: a target of 120 gives the printed gap"),
            (
                "117",
                "40%",
                None,
                (
                    "117/83 = +40,96 %: no whole-number target rounds to the printed gap; 83 gives it if cut off, "
                    "84 gives it if rounded up; a fifth of a five-year target need not be whole"
                ),
            ),
            (
                "10",
                "3,33%",
                None,
                (
                    "10/1,0333 = 9,68: no whole-number target gives the printed gap under any rounding; "
                    "a fifth of a five-year target need not be whole"
                ),
            ),
            (
                "95,8%",
                "15,8%",
                None,
                "95,8 − 15,8 = 80: read in percentage points, a target of 80 % gives the printed gap",
            ),
            ("96%", "97%", None, "96/49 = +95,92 %: read relatively, a target of 49 % gives the printed gap"),
            (
                "95,8%",
                "15,3 điểm %",
                None,
                "95,8 − 15,3 = 80,5: no target is printed, and the figures do not lead to a whole one",
            ),
            (
                "50 tỷ",
                "25%",
                None,
                "50 tỷ/1,25 = 40.000.000.000,00: no target is printed, and the figures do not lead to a whole one",
            ),
            (
                "117",
                "40%",
                "83",
                "117/83 = +40,96 %: the printed target gives the printed gap only if the figures were cut off",
            ),
            (
                "117",
                "40%",
                "80",
                "117/80 = +46,25 %: the printed target does not agree with the gap of 40 % under any rounding",
            ),
            ("93", "trên 3%", "90", "93/90 = +3,33 %: the printed target gives the printed gap"),
            (
                "93",
                "trên 4%",
                "90",
                (
                    "93/90 = +3,33 %: the printed target gives the printed gap only if the word beside a figure "
                    "(gần, hơn, khoảng) is read loosely"
                ),
            ),
            ("96%", "16%", "80%", "96 − 16 = 80: read in percentage points, the printed target gives the printed gap"),
            ("96%", "20%", "80%", "96/80 = +20,00 %: read relatively, the printed target gives the printed gap"),
            (
                "96%",
                "30%",
                "80%",
                (
                    "96 − 30 = 66: read in percentage points, the printed target does not agree with the gap of 30 % "
                    "under any rounding"
                ),
            ),
            (
                "5",
                "trên 9%",
                None,
                (
                    "5/1,09 = 4,59: a whole-number target gives the gap only if the word beside a figure "
                    "(gần, hơn, khoảng) is read loosely"
                ),
            ),
            ("3.300", "10%", None, "3.300/3.000 = +10,00 %: a target of 3.000 or 2.999 or 3.001 gives the printed gap"),
            ("5", "-100%", None, "5, -100 %: a target of some whole number gives the printed gap"),
            ("5", "10%", "0", "5/0: the printed target does not agree with the gap of 10 % under any rounding"),
            (
                "139",
                "19 điểm %",
                None,
                "139 − 19 = 120: the gap is not in a unit in which the result can differ from a target",
            ),
        ),
    )
    def test_says_which_target(self, actual: str, gap: str, target: str | None, message: str) -> None:
        """The message shows the target that gives the gap, or why none does."""
        assert message == check_target(actual, gap, target=target).message

    def test_rounding_is_named_with_its_target(self) -> None:
        """A gap that no whole target rounds to names the roundings, and a target for each."""
        finding = check_target("117", "40%")

        assert finding.roundings == (Rounding.TRUNCATED, Rounding.RAISED)
        assert finding.witnesses == ("83", "84")

    @pytest.mark.parametrize(
        ("target", "verdict"),
        (("120", Verdict.CONSISTENT), ("121", Verdict.CONTRADICTION), (None, Verdict.UNDETERMINED)),
    )
    def test_a_gap_in_counts_is_a_difference(self, target: str | None, verdict: Verdict) -> None:
        """A gap in counts ("139, vượt 19") needs the target to be printed."""
        printed = None if target is None else figure_operand(target)
        relation = Target(actual=figure_operand("139"), gap=figure_operand("19"), target=printed)

        assert verdict is judge_target(relation).verdict


class TestShortfall:
    """A result below its target."""

    @pytest.mark.parametrize(
        ("actual", "gap", "target", "message"),
        (
            ("80", "20%", "100", "80/100 = -20,00 %: the printed target gives the printed gap"),
            ("80", "20%", None, "80/100 = -20,00 %: a target of 100 gives the printed gap"),
            (
                "88,5%",
                "3,5%",
                "92%",
                "88,5 + 3,5 = 92: read in percentage points, the printed target gives the printed gap",
            ),
            ("72%", "18%", None, "72 + 18 = 90: read in percentage points, a target of 90 % gives the printed gap"),
            (
                "80",
                "25%",
                "100",
                "80/100 = -20,00 %: the printed target does not agree with the gap of 25 % under any rounding",
            ),
        ),
    )
    def test_lies_below_its_target(self, actual: str, gap: str, target: str | None, message: str) -> None:
        """The gap is taken off the target, relatively of a count and in points of a rate."""
        assert message == check_target(actual, gap, target=target, falls=True).message

    @pytest.mark.parametrize(
        ("target", "verdict"),
        (("100", Verdict.CONSISTENT), ("101", Verdict.CONTRADICTION), (None, Verdict.UNDETERMINED)),
    )
    def test_in_counts_is_a_difference(self, target: str | None, verdict: Verdict) -> None:
        """A shortfall in counts ("96, hụt 4") needs the target to be printed."""
        printed = None if target is None else figure_operand(target)
        relation = Target(actual=figure_operand("96"), gap=figure_operand("4"), target=printed, falls=True)

        assert verdict is judge_target(relation).verdict

    def test_nothing_is_left_of_a_whole_plan(self) -> None:
        """Nothing falls short by more than the whole plan."""
        assert check_target("80", "150%", falls=True).verdict is Verdict.UNUSUAL


class TestLaws:
    """What holds for all figures."""

    @given(st.integers(1, 400), st.integers(0, 400), st.integers(0, 2), st.sampled_from(sorted(MODES)))
    def test_true_targets_are_never_accused(self, target: int, more: int, places: int, mode: str) -> None:
        """A gap printed from a true target agrees under its rounding, whether the target is printed or not."""
        gap = gap_of(target + more, target, places, mode)
        unprinted, printed = check_target(target + more, gap), check_target(target + more, gap, target=target)

        assert MODES[mode] in unprinted.roundings
        assert MODES[mode] in printed.roundings
        assert printed.verdict is not Verdict.CONTRADICTION

    @given(st.integers(1, 200), st.integers(0, 1500))
    def test_agrees_with_trying_every_target(self, actual: int, digits: int) -> None:
        """The verdict is that of printing the gap of every target up to the result."""
        gap = Percent(Decimal(digits).scaleb(-1))
        exact = Fraction(gap.value)
        # At a gap of zero the target may exceed the result by what rounds away.
        gaps = {target: (Fraction(actual, target) - 1) * 100 for target in range(1, actual + 2)}
        unit = Fraction(1, 10)
        nearest = [each for each, value in gaps.items() if abs(value - exact) <= unit / 2]
        otherwise = [each for each, value in gaps.items() if abs(value - exact) < unit]
        if digits % 10 == 0:
            otherwise += [each for each, value in gaps.items() if abs(value - exact) <= unit * 5]
        finding = check_target(actual, gap)

        if nearest:
            assert finding.verdict is Verdict.CONSISTENT
            assert {each.replace(".", "") for each in finding.witnesses} <= set(map(str, nearest))
        else:
            assert finding.verdict is (Verdict.POSSIBLE if otherwise else Verdict.UNUSUAL)

    @given(st.integers(0, 1000), st.integers(0, 1000))
    def test_points_lead_back_to_the_target(self, target: int, more: int) -> None:
        """A rate above a whole target by its printed points is consistent with that target first."""
        actual = Percent(Decimal(target) + Decimal(more).scaleb(-1))
        finding = check_target(actual, Percent(Decimal(more).scaleb(-1)))

        assert finding.verdict is Verdict.CONSISTENT
        assert finding.witnesses == (f"{target:,}".replace(",", "."),)
