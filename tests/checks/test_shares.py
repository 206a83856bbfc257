"""Shares: what published bulletins print, and what exact division says of it."""

import tomllib
from decimal import ROUND_DOWN, ROUND_HALF_DOWN, ROUND_HALF_UP, ROUND_UP, Decimal
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vnbulletin.checks.finding import Verdict
from vnbulletin.checks.operands import figure_operand, percent_operand
from vnbulletin.checks.share_mismatch import check_share, judge_share
from vnbulletin.intervals import Rounding
from vnbulletin.notation.quantities.percents import Percent
from vnbulletin.notation.quantities.proportions import Proportion
from vnbulletin.relations.kinds.parts import Share

ROWS = tomllib.loads(Path(__file__).with_name("corpus").joinpath("shares.toml").read_text(encoding="utf-8"))["share"]
MODES = {
    ROUND_HALF_UP: Rounding.NEAREST,
    ROUND_HALF_DOWN: Rounding.NEAREST,
    ROUND_DOWN: Rounding.TRUNCATED,
    ROUND_UP: Rounding.RAISED,
}


def share(part: str, whole: str, percent: str, *others: str) -> Share:
    """Return the relation that a text with these figures states."""
    return Share(
        part=figure_operand(part),
        whole=figure_operand(whole),
        percent=percent_operand(percent),
        other_wholes=tuple(map(figure_operand, others)),
    )


class TestCorpus:
    """Shares of published bulletins."""

    @pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row['source']} {row['part']}/{row['whole']}")
    def test_published_shares(self, row: dict[str, Any]) -> None:
        """Each published share gets the verdict and the roundings worked out by hand."""
        finding = judge_share(share(row["part"], row["whole"], row["percent"], *row.get("others", ())))

        assert row["verdict"] == finding.verdict
        assert row["roundings"] == list(finding.roundings)

    def test_corpus_is_whole(self) -> None:
        """The corpus holds every share that was collected."""
        assert len(ROWS) == 101


class TestCheckShare:
    """Shares given as printed strings."""

    @pytest.mark.parametrize(
        ("figures", "message"),
        (
            (
                ("71", "75", "94,67%"),
                (
                    "71/75 = 94,67 %: agrees with the printed percent only by rounding to nearest; "
                    "cut off, it would be 94,66 %"
                ),
            ),
            (
                ("79", "85", "92,94%"),
                "79/85 = 92,94 %: agrees with the printed percent, rounded to nearest or cut off",
            ),
            (("05", "50", "10%"), "5/50 = 10 %: the printed percent is the exact quotient"),
            (("13", "62", "20,9%"), "13/62 = 20,968 %: agrees with the printed 20,9 % only if it was cut off"),
            (("6", "496", "1,3%"), "6/496 = 1,210 %: agrees with the printed 1,3 % only if it was rounded up"),
            (
                ("86", "496", "17,30%"),
                (
                    "86/496 = 17,3387 %: agrees with the printed 17,30 % only if it was "
                    "rounded one decimal earlier and padded with a zero"
                ),
            ),
            (("83", "95", "78%"), "83/95 = 87,37 %: does not agree with the printed 78 % under any rounding"),
            (
                ("1", "8", "12%"),
                (
                    "1/8 = 12,50 %: agrees with the printed percent; the quotient lies halfway, "
                    "and either neighbour may be printed"
                ),
            ),
            (("828", "956", "hơn 86%"), "828/956 = 86,61 %: agrees with the printed >86 %"),
            (
                ("35", "70", "hơn 50%"),
                (
                    "35/70 = 50,00 %: agrees with the printed >50 % only if the word beside a figure "
                    "(gần, hơn, khoảng) is read loosely"
                ),
            ),
            (
                ("203,592 tỷ", "357,792 tỷ", "57%"),
                "203,592 tỷ/357,792 tỷ = 57 %: agrees with the printed percent within the precision of the figures",
            ),
            (("3", "0", "5%"), "3/0: a share is defined only of a whole above zero, in the unit of the part"),
        ),
    )
    def test_says_why(self, figures: tuple[str, str, str], message: str) -> None:
        """The message is the arithmetic and the reason for the verdict."""
        assert message == check_share(*figures).message

    def test_the_same_as_in_running_text(self) -> None:
        """The helper and a relation found in a text get one finding."""
        assert check_share("71", "75", "94,67%") == judge_share(share("71", "75", "94,67%"))

    def test_takes_values(self) -> None:
        """Numbers and percents may be given without printing them first."""
        assert check_share(71, Decimal(75), Percent(Decimal("94.67"))).verdict is Verdict.CONSISTENT

    def test_trailing_zeros_matter(self) -> None:
        """The figures "40%" and "40,0%" stand for different quotients."""
        assert check_share("403", "1.000", "40%").verdict is Verdict.CONSISTENT
        assert check_share("403", "1.000", "40,0%").verdict is Verdict.POSSIBLE


class TestHedgedCounts:
    """Shares of counts beside gần, hơn or khoảng."""

    @pytest.mark.parametrize(
        ("part", "whole", "percent", "verdict"),
        (
            ("gần 70", "75", "92%", Verdict.CONSISTENT),
            # 95,8 % of 7 would need 6,7 units: no whole part gives it.
            ("khoảng 7", "7", "95,8%", Verdict.CONTRADICTION),
            ("7", "hơn 7", "88%", Verdict.CONSISTENT),
            ("7", "hơn 7", "95,8%", Verdict.CONTRADICTION),
            ("gần 70", "hơn 70", "96%", Verdict.CONSISTENT),
            ("gần 70", "hơn 700", "5%", Verdict.UNUSUAL),
            ("gần 70", "hơn 700", "98%", Verdict.CONTRADICTION),
            ("1.934", "2.200 trở lên", "87,9%", Verdict.CONSISTENT),
            ("1.934", "2.200 trở lên", "97,9%", Verdict.CONTRADICTION),
        ),
    )
    def test_whole_numbers_decide(self, part: str, whole: str, percent: str, verdict: Verdict) -> None:
        """A hedged count stands for whole numbers alone."""
        assert verdict is check_share(part, whole, percent).verdict


class TestOtherWholes:
    """Shares with further wholes printed nearby."""

    def test_a_fitting_base_wins_and_is_named(self) -> None:
        """A percent of all deputies, beside a count of those present, is consistent with that base."""
        finding = judge_share(share("46", "51", "88,46%", "50", "52"))

        assert finding.verdict is Verdict.CONSISTENT
        assert str(finding.reconstruction) == "46/52 = 88,46 %"
        assert str(finding.reason).endswith("takes the share of 52, printed nearby, and not of 51")

    def test_the_stated_base_is_kept_where_it_can_hold(self) -> None:
        """Another base is not looked for where the stated one needs no more than a rounding."""
        assert judge_share(share("13", "62", "20,9%", "62,2")).verdict is Verdict.POSSIBLE

    def test_no_base_fits(self) -> None:
        """Where no printed whole fits, the stated one is shown, and the reason says so."""
        finding = judge_share(share("83", "95", "78%", "96", "0", "96%"))

        assert finding.verdict is Verdict.CONTRADICTION
        assert finding.message.endswith("under any rounding, nor with another whole printed nearby")


class TestLaws:
    """What holds for all figures."""

    @given(st.integers(0, 3000), st.integers(1, 3000), st.integers(0, 3), st.sampled_from(sorted(MODES)))
    def test_true_counts_are_never_accused(self, part: int, whole: int, places: int, mode: str) -> None:
        """A share printed from true counts under one rounding names that rounding, and is no contradiction."""
        printed = Proportion(Decimal(part), Decimal(whole)).percent(decimals=places, rounding=mode)
        finding = check_share(part, whole, printed)

        assert MODES[mode] in finding.roundings
        assert finding.verdict in {Verdict.CONSISTENT, Verdict.POSSIBLE}

    @given(st.integers(0, 200), st.integers(1, 200), st.integers(0, 1099), st.integers(0, 1))
    def test_agrees_with_printing_every_count(self, part: int, whole: int, digits: int, places: int) -> None:
        """The verdict is that of dividing, rounding in each way, and comparing what would be printed."""
        percent = Percent(Decimal(digits).scaleb(-places))
        proportion = Proportion(Decimal(part), Decimal(whole))
        printing = {MODES[mode] for mode in MODES if proportion.percent(decimals=places, rounding=mode) == percent}
        if places and digits % 10 == 0:
            coarse = {proportion.percent(decimals=0, rounding=mode) for mode in (ROUND_HALF_UP, ROUND_HALF_DOWN)}
            printing |= {Rounding.PADDED} if percent in coarse else set()
        finding = check_share(part, whole, percent)

        assert printing == set(finding.roundings)
        if Rounding.NEAREST in printing:
            assert finding.verdict is Verdict.CONSISTENT
        else:
            assert finding.verdict is (Verdict.POSSIBLE if printing else Verdict.CONTRADICTION)

    @given(st.integers(1, 200), st.integers(1, 200), st.integers(0, 1000))
    def test_a_hedged_part_is_any_whole_number_below(self, bound: int, whole: int, digits: int) -> None:
        """A part "dưới b" can print as a percent exactly if some whole number below b does."""
        percent = Percent(Decimal(digits).scaleb(-1))
        unit = Fraction(1, 10)
        fits = any(abs(Fraction(100 * part, whole) - Fraction(percent.value)) <= unit / 2 for part in range(bound))
        verdict = check_share(f"dưới {bound}", whole, percent).verdict

        assert verdict is not (Verdict.CONTRADICTION if fits else Verdict.CONSISTENT)

    @given(st.integers(0, 500), st.integers(1, 500), st.integers(2, 9), st.integers(0, 1000))
    def test_scaling_both_counts_changes_nothing(self, part: int, whole: int, factor: int, digits: int) -> None:
        """A share does not depend on the size of the counts."""
        percent = Percent(Decimal(digits).scaleb(-1))
        one, other = check_share(part, whole, percent), check_share(part * factor, whole * factor, percent)

        assert (one.verdict, one.roundings) == (other.verdict, other.roundings)

    @given(st.integers(0, 500), st.integers(1, 500), st.integers(0, 10000))
    def test_a_decimal_more_never_excuses(self, part: int, whole: int, digits: int) -> None:
        """A percent in contradiction at one decimal stays so when the next digit is printed too."""
        coarse, fine = (Percent(Decimal(digits).scaleb(-2).quantize(Decimal(one))) for one in ("0.1", "0.01"))
        cut = Percent(Decimal(digits).scaleb(-2).quantize(Decimal("0.1"), rounding=ROUND_DOWN))
        if check_share(part, whole, fine).verdict is Verdict.CONSISTENT:
            assert Verdict.CONTRADICTION not in {check_share(part, whole, each).verdict for each in (coarse, cut)}
