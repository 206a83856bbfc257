"""Changes: a result, its earlier figure, and the difference, percent or multiple that is printed."""

from decimal import ROUND_DOWN, ROUND_HALF_UP, ROUND_UP, Decimal

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from vnbulletin.checks.change_mismatch import check_change, judge_change
from vnbulletin.checks.finding import Verdict
from vnbulletin.checks.operands import figure_operand
from vnbulletin.intervals import Rounding
from vnbulletin.notation.quantities.multiples import Multiple
from vnbulletin.notation.quantities.percents import Percent
from vnbulletin.notation.quantities.proportions import Proportion
from vnbulletin.relations.kinds.developments import Change

MODES = {ROUND_HALF_UP: Rounding.NEAREST, ROUND_DOWN: Rounding.TRUNCATED, ROUND_UP: Rounding.RAISED}
LOOSELY = "only if the word beside a figure (gần, hơn, khoảng) is read loosely"


class TestCheckChange:
    """Changes whose earlier figure is printed."""

    @pytest.mark.parametrize(
        ("base", "result", "percent", "verdict", "message"),
        (
            (
                "850",
                "1.020",
                "20%",
                Verdict.CONSISTENT,
                "1.020/850 = +20,00 %: agrees with the printed rise of 20 %",
            ),
            (
                "120",
                "139",
                "18,5%",
                Verdict.CONTRADICTION,
                "139/120 = +15,83 %: does not agree with the printed rise of 18,5 % under any rounding",
            ),
            (
                "120",
                "100",
                "giảm 16,6%",
                Verdict.POSSIBLE,
                "100/120 = -16,67 %: agrees with the printed fall of 16,6 % only if the figures were cut off",
            ),
            (
                "120",
                "100",
                "tăng 16,7%",
                Verdict.CONTRADICTION,
                "100/120 = -16,67 %: does not agree with the printed rise of 16,7 % under any rounding",
            ),
            (
                "100",
                "115",
                "gần 15%",
                Verdict.UNUSUAL,
                f"115/100 = +15,00 %: agrees with the printed rise of <15 % {LOOSELY}",
            ),
            (
                "4,61%",
                "3,11%",
                "giảm 1,5%",
                Verdict.CONSISTENT,
                "3,11 − 4,61 = -1,50: read in percentage points, agrees with the printed fall of 1,5 %",
            ),
            (
                "45%",
                "54%",
                "20%",
                Verdict.CONSISTENT,
                "54/45 = +20,00 %: read as a relative change, agrees with the printed rise of 20 %",
            ),
            (
                "45%",
                "54%",
                "30%",
                Verdict.CONTRADICTION,
                (
                    "54 − 45 = 9: read in percentage points, does not agree with the printed rise of 30 % "
                    "under any rounding"
                ),
            ),
            (
                "45%",
                "54%",
                "9 điểm %",
                Verdict.CONSISTENT,
                "54 − 45 = 9: agrees with the printed rise of 9 điểm %",
            ),
            (
                "40",
                "60",
                "gấp 1,5 lần",
                Verdict.CONSISTENT,
                "60/40 = 1,50: agrees with the printed multiple of 1,5 lần",
            ),
            (
                "60",
                "120",
                "tăng 2 lần",
                Verdict.CONSISTENT,
                "120/60 = 2,00: read as so many times the earlier figure, agrees with the printed rise of 2 lần",
            ),
            (
                "60",
                "180",
                "tăng 2 lần",
                Verdict.CONSISTENT,
                "180/60 = 3,00: read as so many times more, agrees with the printed rise of 2 lần",
            ),
            ("60", "30", "giảm 2 lần", Verdict.CONSISTENT, "60/30 = 2,00: agrees with the printed fall of 2 lần"),
            (
                "60",
                "300",
                "gấp 2 lần",
                Verdict.CONTRADICTION,
                "300/60 = 5,00: does not agree with the printed multiple of 2 lần under any rounding",
            ),
            (
                "40",
                "60",
                Multiple(Decimal("1.5")),
                Verdict.CONSISTENT,
                "60/40 = 1,50: agrees with the printed multiple of 1,5 lần",
            ),
            (
                "40",
                "60",
                Percent(Decimal(50)),
                Verdict.CONSISTENT,
                "60/40 = +50,00 %: agrees with the printed rise of 50 %",
            ),
            (
                "0",
                "60",
                "50%",
                Verdict.UNDETERMINED,
                "0, 60: the change is not in a unit in which these figures can differ",
            ),
            (
                "40",
                "60%",
                "50%",
                Verdict.UNDETERMINED,
                "40, 60: the change is not in a unit in which these figures can differ",
            ),
            (
                "40",
                "60",
                "5 điểm %",
                Verdict.UNDETERMINED,
                "40, 60: the change is not in a unit in which these figures can differ",
            ),
        ),
    )
    def test_the_figures_decide(
        self, base: str, result: str, percent: str | Multiple | Percent, verdict: Verdict, message: str
    ) -> None:
        """The verdict and its arithmetic."""
        finding = check_change(base, result, percent)

        assert (finding.verdict, finding.message) == (verdict, message)

    @pytest.mark.parametrize(
        ("base", "result", "falls", "verdict"),
        (
            ("12", "15", False, Verdict.CONSISTENT),
            ("15", "12", True, Verdict.CONSISTENT),
            ("15", "12", False, Verdict.CONTRADICTION),
            ("12", "12", False, Verdict.CONTRADICTION),
            ("4,7%", "3,2%", True, Verdict.CONSISTENT),
            ("3,2%", "3,2%", True, Verdict.CONSISTENT),
        ),
    )
    def test_the_direction_alone(self, base: str, result: str, falls: bool, verdict: Verdict) -> None:  # noqa: FBT001
        """Without a difference or percent, only the way of the change is asked; rounding may hide a small one."""
        assert check_change(base, result, falls=falls).verdict is verdict

    @pytest.mark.parametrize(
        ("difference", "percent", "verdict"),
        (
            ("30", "25%", Verdict.CONSISTENT),
            ("30", None, Verdict.CONSISTENT),
            ("31", "25%", Verdict.CONTRADICTION),
            ("30", "52%", Verdict.CONTRADICTION),
        ),
    )
    def test_difference_and_percent_both_have_to_fit(
        self, difference: str, percent: str | None, verdict: Verdict
    ) -> None:
        """Whatever is printed has to agree with the two figures."""
        assert check_change("120", "150", percent, difference=difference).verdict is verdict


class TestWithoutBase:
    """Changes whose earlier figure is not printed."""

    @pytest.mark.parametrize(
        ("result", "difference", "percent", "falls", "verdict", "message"),
        (
            (
                "2.435",
                "78",
                "hơn 3,3%",
                False,
                Verdict.CONSISTENT,
                "78/(2.435 − 78) = 3,31 %: agrees with the printed rise of 78, >3,3 %",
            ),
            (
                "187",
                "21",
                "10,1%",
                True,
                Verdict.CONSISTENT,
                "21/(187 + 21) = 10,10 %: agrees with the printed fall of 21, 10,1 %",
            ),
            (
                "612",
                "36",
                "2,65%",
                False,
                Verdict.CONTRADICTION,
                "36/(612 − 36) = 6,250 %: does not agree with the printed rise of 36, 2,65 % under any rounding",
            ),
            (
                "139",
                "19",
                "13,67%",
                False,
                Verdict.CONSISTENT,
                (
                    "19/(139 − 19) = 15,833 %: agrees with the printed rise of 19, 13,67 %, "
                    "if the percent is taken of the result"
                ),
            ),
            (
                "19",
                "19",
                "50%",
                False,
                Verdict.CONTRADICTION,
                "19/(19 − 19): does not agree with the printed rise of 19, 50 % under any rounding",
            ),
            (
                "96%",
                "19",
                "50%",
                False,
                Verdict.UNDETERMINED,
                "19/(96 − 19) = 24,68 %: the change is not in a unit in which these figures can differ",
            ),
        ),
    )
    def test_a_difference_and_its_percent_decide(  # noqa: PLR0913, PLR0917
        self,
        result: str,
        difference: str,
        percent: str,
        falls: bool,  # noqa: FBT001
        verdict: Verdict,
        message: str,
    ) -> None:
        """The result less the difference is what the percent was taken of."""
        finding = check_change(None, result, percent, difference=difference, falls=falls)

        assert (finding.verdict, finding.message) == (verdict, message)

    @pytest.mark.parametrize(
        ("result", "percent", "verdict", "witnesses"),
        (
            ("139", "15,8%", Verdict.CONSISTENT, ("120",)),
            ("90", "giảm 25,0%", Verdict.CONSISTENT, ("120",)),
            ("90", "giảm 25%", Verdict.UNDETERMINED, ()),
            ("500", "7,6%", Verdict.UNDETERMINED, ()),
            ("139", "16%", Verdict.UNDETERMINED, ()),
            ("12 tỷ", "15%", Verdict.UNDETERMINED, ()),
            ("95%", "15%", Verdict.UNDETERMINED, ()),
            ("120", "gấp 2 lần", Verdict.UNDETERMINED, ()),
        ),
    )
    def test_a_percent_alone_is_never_held_against_a_result(
        self, result: str, percent: str, verdict: Verdict, witnesses: tuple[str, ...]
    ) -> None:
        """A whole earlier figure is named where it says something, and nothing follows where there is none."""
        finding = check_change(None, result, percent)

        assert (finding.verdict, finding.witnesses) == (verdict, witnesses)

    def test_nothing_printed_decides_nothing(self) -> None:
        """A result alone is no change."""
        relation = Change(result=figure_operand("12"))

        assert judge_change(relation).verdict is Verdict.UNDETERMINED


class TestLaws:
    """What holds for all figures."""

    @given(st.integers(1, 500), st.integers(0, 1000), st.integers(0, 2), st.sampled_from(sorted(MODES)))
    def test_truth_is_never_accused(self, base: int, result: int, places: int, mode: str) -> None:
        """A change printed from its two figures agrees under its rounding, with whatever else is printed."""
        assume(base != result)
        falls, difference = result < base, abs(result - base)
        percent = Proportion(Decimal(difference), Decimal(base)).percent(decimals=places, rounding=mode)
        findings = (
            check_change(base, result, percent, falls=falls),
            check_change(base, result, percent, difference=difference, falls=falls),
            check_change(None, result, percent, difference=difference, falls=falls),
        )

        assert all(MODES[mode] in each.roundings for each in findings)
        assert all(each.verdict in {Verdict.CONSISTENT, Verdict.POSSIBLE} for each in findings)
        assert check_change(None, result, percent, falls=falls).verdict.gravity <= Verdict.UNDETERMINED.gravity

    @given(st.integers(1, 400), st.integers(1, 400), st.integers(0, 9999))
    def test_agrees_with_the_arithmetic(self, base: int, result: int, digits: int) -> None:
        """The verdict is that of comparing the exact growth with what the printed percent stands for."""
        assume(base < result)
        exact, unit = Decimal(digits).scaleb(-1), Decimal("0.1")
        growth = Decimal(result - base) * 100 / Decimal(base)
        finding = check_change(base, result, Percent(exact), falls=False)
        distance = abs(growth - exact)

        if distance < unit / 2:
            assert finding.verdict is Verdict.CONSISTENT
        if distance > unit * 6:
            assert finding.verdict is Verdict.CONTRADICTION

    @given(st.integers(1, 500), st.integers(1, 500))
    def test_a_fall_mirrors_a_rise(self, low: int, more: int) -> None:
        """What rose by a difference from one figure to the other falls by it the other way."""
        rise = check_change(low, low + more, difference=more, falls=False)
        fall = check_change(low + more, low, difference=more, falls=True)

        assert rise.verdict is fall.verdict is Verdict.CONSISTENT
