"""Breakdowns, subsets and complements: exact sums of counts, joint rounding of percents."""

import tomllib
from decimal import ROUND_DOWN, ROUND_HALF_EVEN, ROUND_HALF_UP, ROUND_UP, Decimal
from pathlib import Path
from random import Random
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vnbulletin.checks.breakdown_mismatch import check_breakdown
from vnbulletin.checks.complement_mismatch import check_complement, judge_complement
from vnbulletin.checks.finding import Finding, Verdict
from vnbulletin.checks.operands import figure_operand
from vnbulletin.checks.part_exceeds_whole import judge_subset
from vnbulletin.intervals import Rounding
from vnbulletin.notation.quantities.percents import Percent
from vnbulletin.notation.quantities.proportions import Proportion
from vnbulletin.relations.kinds.parts import Complement, Subset

CORPUS = Path(__file__).with_name("corpus")
BREAKDOWNS = tomllib.loads(CORPUS.joinpath("breakdowns.toml").read_text(encoding="utf-8"))["breakdown"]
COMPLEMENTS = tomllib.loads(CORPUS.joinpath("others.toml").read_text(encoding="utf-8"))["complement"]
MODES = {
    ROUND_HALF_UP: Rounding.NEAREST,
    ROUND_HALF_EVEN: Rounding.NEAREST,
    ROUND_DOWN: Rounding.TRUNCATED,
    ROUND_UP: Rounding.RAISED,
}


def subset(part: str, whole: str) -> Finding:
    """Judge that *part* lies within *whole*."""
    return judge_subset(Subset(part=figure_operand(part), whole=figure_operand(whole)))


class TestCheckBreakdown:
    """Parts and their whole."""

    @pytest.mark.parametrize("row", BREAKDOWNS, ids=lambda row: f"{row['source']} {row['whole']}")
    def test_published_breakdowns(self, row: dict[str, Any]) -> None:
        """Each published breakdown gets the verdict worked out by hand."""
        assert row["verdict"] == check_breakdown(row["whole"], row["parts"]).verdict

    def test_corpus_is_whole(self) -> None:
        """The corpus holds every closed breakdown that was collected."""
        assert len(BREAKDOWNS) == 77

    @pytest.mark.parametrize(
        ("whole", "parts", "message"),
        (
            ("75", ["71", "03", "01"], "71 + 3 + 1 = 75: the parts add up to the whole"),
            ("41", ["24", "15", "22"], "24 + 15 + 22 = 61, not 41: the parts exceed the whole by 20"),
            (
                "19.121",
                ["125", "705", "1.702", "15.683"],
                "125 + 705 + 1.702 + 15.683 = 18.215, not 19.121: the parts miss the whole by 906",
            ),
            (
                "gần 600",
                ["434", "71", "14", "37"],
                (
                    "434 + 71 + 14 + 37 = 556, printed as <600: "
                    "the parts add up to the whole within the precision of the figures"
                ),
            ),
            (
                "gần 120",
                ["434", "122"],
                "434 + 122 = 556, not <120: the parts exceed the whole by at least 437",
            ),
            (
                "1,5%",
                ["1,1%", "0,2%"],
                "1,1 + 0,2 = 1,3, not 1,5 %: the parts miss the whole by at least 0,05",
            ),
            (
                "gần 700",
                ["434", "122"],
                (
                    "434 + 122 = 556, printed as <700: the parts add up to the whole only if the word beside a figure "
                    "(gần, hơn, khoảng) is read loosely"
                ),
            ),
            (
                "1,4%",
                ["1,24%"],
                "1,24 = 1,24, not 1,4 %: the parts miss the whole by at least 0,105",
            ),
            ("5", [], "5: no part is printed"),
            ("100%", ["5", "6"], "5 + 6: counts and percents stand together and cannot be added"),
        ),
    )
    def test_says_by_how_much(self, whole: str, parts: list[str], message: str) -> None:
        """The message adds the parts, and says by how much they miss or exceed the whole."""
        assert message == check_breakdown(whole, parts).message

    def test_one_rounding_for_all(self) -> None:
        """Parts with decimals may be cut off together: 0,19 + 0,19 prints as 0,1 + 0,1 = 0,3."""
        finding = check_breakdown("0,3%", ["0,1%", "0,1%"])

        assert finding.verdict is Verdict.CONSISTENT
        assert check_breakdown("0,39%", ["0,1%", "0,1%"]).roundings == (Rounding.TRUNCATED,)

    @given(st.lists(st.integers(0, 5000), min_size=1, max_size=6), st.integers(-3, 3), st.randoms())
    def test_counts_have_no_tolerance(self, parts: list[int], miss: int, random: Random) -> None:
        """Whole parts agree with their sum, in any order, and with no other number."""
        whole = max(0, sum(parts) + miss)
        shuffled = random.sample(parts, len(parts))
        expected = Verdict.CONSISTENT if whole == sum(parts) else Verdict.CONTRADICTION

        assert expected is check_breakdown(whole, parts).verdict is check_breakdown(whole, shuffled).verdict

    @given(
        st.lists(st.decimals("0", "50", places=4), min_size=1, max_size=5),
        st.integers(0, 3),
        st.sampled_from(sorted(MODES)),
    )
    def test_true_amounts_are_never_accused(self, parts: list[Decimal], places: int, mode: str) -> None:
        """Amounts printed under one rounding agree with their printed sum under that rounding."""
        whole, *printed = (
            Percent(each.quantize(Decimal(1).scaleb(-places), rounding=mode))
            for each in (sum(parts, Decimal(0)), *parts)
        )

        assert MODES[mode] in check_breakdown(whole, printed).roundings


class TestJudgeSubset:
    """A part and its whole, without a sum."""

    @pytest.mark.parametrize(
        ("part", "whole", "verdict"),
        (
            ("3", "8", Verdict.CONSISTENT),
            ("14", "71", Verdict.CONSISTENT),
            ("72", "72", Verdict.CONSISTENT),
            ("73", "72", Verdict.CONTRADICTION),
            ("73", "gần 72", Verdict.UNUSUAL),
            ("73", "hơn 72", Verdict.CONSISTENT),
            ("20,9%", "20,8%", Verdict.CONSISTENT),
            ("20,9%", "20,7%", Verdict.CONTRADICTION),
            ("1,2 triệu", "1.150.000", Verdict.CONSISTENT),
            ("1,2 triệu", "1.140.000", Verdict.POSSIBLE),
            ("5%", "72", Verdict.UNDETERMINED),
        ),
    )
    def test_compares_what_the_figures_stand_for(self, part: str, whole: str, verdict: Verdict) -> None:
        """A part is at most its whole, as far as precision and hedges allow."""
        assert verdict is subset(part, whole).verdict

    def test_says_what_it_compared(self) -> None:
        """The message orders the two figures."""
        assert subset("102", "253").message == "102 ≤ 253: the part does not exceed the whole"
        assert subset("253", "102").message == "253 > 102: the part exceeds the whole"
        assert subset("1,2 triệu", "1.140.000").message == (
            "1,2 triệu ≤ 1.140.000: the part does not exceed the whole only if the figures were rounded up"
        )
        assert subset("5%", "72").message == "5 % ? 72: a count and a percent cannot be compared"
        assert str(subset("73", "gần 72").reason) == (
            "the part does not exceed the whole only if the word beside a figure (gần, hơn, khoảng) is read loosely"
        )


class TestCheckComplement:
    """Percents of one whole."""

    @pytest.mark.parametrize("row", COMPLEMENTS, ids=lambda row: f"{row['source']} {row['parts'][0]}")
    def test_published_complements(self, row: dict[str, Any]) -> None:
        """Each published complement gets the verdict worked out by hand."""
        assert row["verdict"] == check_complement(row["parts"]).verdict

    @pytest.mark.parametrize(
        ("percents", "message"),
        (
            (["98,06%", "1,94%"], "98,06 + 1,94 = 100: the percents add up to 100 exactly"),
            (["33", "33", "33"], "33 + 33 + 33 = 99: the percents add up to 100 within their joint rounding"),
            (
                ["91,2", "8,7"],
                (
                    "91,2 + 8,7 = 99,9: the percents add up to 100 within their joint rounding, "
                    "if each lies halfway between two printable ones"
                ),
            ),
            (
                ["20", "20", "20", "37"],
                "20 + 20 + 20 + 37 = 97: the percents add up to 100 only if they were cut off",
            ),
            (["91,2", "8,6"], "91,2 + 8,6 = 99,8: the sum lies 0,2 below 100, more than rounding explains"),
            (["60%", "50%"], "60 + 50 = 110: the sum lies 10 above 100, more than rounding explains"),
            (
                ["hơn 90%", "5%"],
                ">90 + 5 = 95: the percents add up to 100 within their joint rounding",
            ),
            (
                ["hơn 91%", "5%"],
                (
                    ">91 + 5 = 96: the percents add up to 100 only if the word beside a figure "
                    "(gần, hơn, khoảng) is read loosely"
                ),
            ),
            (["120%", "-20%"], "120 + -20 = 100: a share of the whole cannot lie below 0 or above 100"),
            (["50%"], "50 = 50: two percents or more are needed, and nothing but percents"),
        ),
    )
    def test_says_how_the_sum_comes_about(self, percents: list[str], message: str) -> None:
        """The message adds the percents, and says what makes up the difference."""
        assert message == check_complement(percents).message

    def test_roundings_are_not_mixed(self) -> None:
        """Two percents that need one to be cut and the other to be raised do not make 100."""
        assert check_complement(["50,0", "49,8"]).verdict is Verdict.POSSIBLE
        assert check_complement(["50,1", "49,7"]).verdict is Verdict.CONTRADICTION

    def test_counts_make_no_complement(self) -> None:
        """A count among the percents leaves the sum undetermined."""
        parts = (figure_operand("50%"), figure_operand("50"))

        assert judge_complement(Complement(parts=parts)).verdict is Verdict.UNDETERMINED

    @given(
        st.lists(st.integers(0, 200), min_size=2, max_size=6).filter(any),
        st.integers(0, 3),
        st.sampled_from(sorted(MODES)),
        st.randoms(),
    )
    def test_true_shares_are_never_accused(self, counts: list[int], places: int, mode: str, random: Random) -> None:
        """All shares of one whole, printed under one rounding, agree under it in any order."""
        whole = Decimal(sum(counts))
        percents = [Proportion(Decimal(each), whole).percent(decimals=places, rounding=mode) for each in counts]
        finding = check_complement(percents)

        assert MODES[mode] in finding.roundings
        assert finding.verdict is check_complement(random.sample(percents, len(percents))).verdict

    @given(st.integers(0, 1000), st.integers(0, 1000))
    def test_taking_from_a_hundred_changes_nothing(self, one: int, other: int) -> None:
        """Two percents and their complements to 100 get the same verdict under rounding to nearest."""
        figures = [Percent(Decimal(each).scaleb(-1)) for each in (one, other)]
        opposite = [Percent(Decimal(100) - each.value) for each in figures]
        holds = check_complement(figures).verdict is Verdict.CONSISTENT

        assert holds is (check_complement(opposite).verdict is Verdict.CONSISTENT)
