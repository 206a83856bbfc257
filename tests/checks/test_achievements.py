"""Achievements: a result, its plan and the percent that is printed."""

from decimal import ROUND_DOWN, ROUND_HALF_UP, ROUND_UP, Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vnbulletin.checks.achievement_mismatch import check_achievement
from vnbulletin.checks.finding import Verdict
from vnbulletin.intervals import Rounding
from vnbulletin.notation.quantities.percents import Percent
from vnbulletin.notation.quantities.proportions import Proportion

MODES = {ROUND_HALF_UP: Rounding.NEAREST, ROUND_DOWN: Rounding.TRUNCATED, ROUND_UP: Rounding.RAISED}


class TestCheckAchievement:
    """Results and percents of their plans."""

    @pytest.mark.parametrize(
        ("actual", "percent", "target", "verdict", "message"),
        (
            (
                "312",
                "104%",
                "300",
                Verdict.CONSISTENT,
                "312/300 = 104,00 %: agrees with the printed percent of the plan",
            ),
            (
                "312 tỷ",
                "140",
                "300 tỷ",
                Verdict.CONTRADICTION,
                "312 tỷ/300 tỷ = 104,00 %: does not agree with the printed 140 % of the plan under any rounding",
            ),
            (
                "55",
                "91,6%",
                "60",
                Verdict.POSSIBLE,
                "55/60 = 91,67 %: agrees with the printed 91,6 % of the plan only if it was cut off",
            ),
            (
                "1.934",
                "hơn 90%",
                "2.200",
                Verdict.UNUSUAL,
                (
                    "1.934/2.200 = 87,91 %: agrees with the printed >90 % of the plan only if the word beside a figure "
                    "(gần, hơn, khoảng) is read loosely"
                ),
            ),
            (
                "96%",
                "106,7%",
                "90%",
                Verdict.CONSISTENT,
                "96/90 = 106,67 %: agrees with the printed percent of the plan",
            ),
            (
                "96%",
                "100%",
                "90",
                Verdict.UNDETERMINED,
                "96/90: a percent of a plan is defined only for a plan above zero, in the unit of the result",
            ),
            (
                "12",
                "100%",
                "0",
                Verdict.UNDETERMINED,
                "12/0: a percent of a plan is defined only for a plan above zero, in the unit of the result",
            ),
        ),
    )
    def test_a_printed_plan_decides(
        self, actual: str, percent: str, target: str, verdict: Verdict, message: str
    ) -> None:
        """The plan gives the percent, or it does not."""
        finding = check_achievement(actual, percent, target=target)

        assert (finding.verdict, finding.message) == (verdict, message)

    @pytest.mark.parametrize(
        ("actual", "percent", "verdict", "witnesses", "message"),
        (
            ("33", "110%", Verdict.CONSISTENT, ("30",), "33/30 = 110,00 %: a plan of 30 gives the printed percent"),
            (
                "55",
                "91,6%",
                Verdict.POSSIBLE,
                ("60",),
                "55/60 = 91,67 %: no whole-number plan rounds to the printed percent; 60 gives it if cut off",
            ),
            (
                "93",
                "trên 103%",
                Verdict.CONSISTENT,
                ("90",),
                "93/90 = 103,33 %: a plan of 90 gives the printed percent",
            ),
            (
                "47",
                "112,3%",
                Verdict.UNDETERMINED,
                (),
                (
                    "47/1,123 = 41,85: no whole-number plan gives the printed percent under any rounding; "
                    "a fifth of a five-year plan need not be whole"
                ),
            ),
            (
                "50",
                "112,3%",
                Verdict.UNDETERMINED,
                (),
                (
                    "50/1,123 = 44,52: no whole-number plan gives the printed percent under any rounding; "
                    "a fifth of a five-year plan need not be whole"
                ),
            ),
            (
                "134",
                "67%",
                Verdict.UNDETERMINED,
                ("200", "199", "201"),
                (
                    "134/200 = 67,00 %: no plan is printed; of so large a count any percent leads to some whole plan, "
                    "here perhaps 200 or 199 or 201"
                ),
            ),
            (
                "312 tỷ",
                "104%",
                Verdict.UNDETERMINED,
                (),
                "312 tỷ/1,04 = 300.000.000.000,00: no plan is printed, and the figures do not lead to a whole one",
            ),
            (
                "12",
                "0%",
                Verdict.UNDETERMINED,
                (),
                "12, 0 %: no plan is printed, and the figures do not lead to a whole one",
            ),
            (
                "khoảng 47",
                "112,3%",
                Verdict.UNDETERMINED,
                (),
                "~47/1,123 = 41,85: no plan is printed, and the figures do not lead to a whole one",
            ),
        ),
    )
    def test_a_plan_is_solved_for(
        self, actual: str, percent: str, verdict: Verdict, witnesses: tuple[str, ...], message: str
    ) -> None:
        """A whole plan is named where not every percent leads to one."""
        finding = check_achievement(actual, percent)

        assert (finding.verdict, finding.witnesses, finding.message) == (verdict, witnesses, message)

    def test_is_told_in_vietnamese(self) -> None:
        """The explanation has a Vietnamese form with the same figures."""
        told = check_achievement("312", "140%", target="300").explain("vi")

        assert told == "312/300 = 104,00 %: không khớp với tỷ lệ 140 % kế hoạch đã in theo bất kỳ cách làm tròn nào"


class TestLaws:
    """What holds for all figures."""

    @given(st.integers(1, 400), st.integers(1, 800), st.integers(0, 2), st.sampled_from(sorted(MODES)))
    def test_truth_is_never_accused(self, target: int, actual: int, places: int, mode: str) -> None:
        """A percent printed from a true plan agrees under its rounding, whether the plan is printed or not."""
        percent = Proportion(Decimal(actual), Decimal(target)).percent(decimals=places, rounding=mode)
        printed, unprinted = check_achievement(actual, percent, target=target), check_achievement(actual, percent)

        assert MODES[mode] in printed.roundings
        assert printed.verdict is not Verdict.CONTRADICTION
        assert unprinted.verdict not in {Verdict.CONTRADICTION, Verdict.UNUSUAL}
        assert unprinted.witnesses or percent.value == 0

    @given(st.integers(1, 200), st.integers(1, 2000))
    def test_agrees_with_trying_every_plan(self, actual: int, digits: int) -> None:
        """A consistent or possible verdict names plans that print the percent; without one there are none."""
        percent = Percent(Decimal(digits).scaleb(-1))
        exact, unit = Fraction(percent.value), Fraction(1, 10)
        finding = check_achievement(actual, percent)
        # The plan is at most that of the least percent that may be meant.
        top = int(actual * 100 / (exact - unit)) + 2 if exact > unit else 0
        shares = {plan: Fraction(actual * 100, plan) for plan in range(1, min(top, 5000) + 1)}
        witnesses = {int(each.replace(".", "")) for each in finding.witnesses}

        if finding.verdict is Verdict.CONSISTENT:
            assert all(abs(Fraction(actual * 100, each) - exact) <= unit / 2 for each in witnesses)
        if not witnesses and top <= 5000:
            assert [plan for plan, share in shares.items() if abs(share - exact) < unit] == []

    @given(st.integers(1, 999), st.integers(1, 999), st.sampled_from((10, 100, 1000)))
    def test_scaling_both_changes_nothing(self, actual: int, target: int, factor: int) -> None:
        """The percent of a plan does not depend on the unit."""
        percent = Proportion(Decimal(actual), Decimal(target)).percent(decimals=1)
        small = check_achievement(actual, percent, target=target)
        large = check_achievement(actual * factor, percent, target=target * factor)

        assert small.verdict is large.verdict
