"""What says the same in another way is judged the same."""

import unicodedata
from decimal import Decimal
from fractions import Fraction
from typing import Literal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.laws.printing import half_up, numeral

from vnbulletin import Report, Verdict, analyze, check_breakdown, check_complement, check_share
from vnbulletin.intervals import Rounding, interval_of

NEAREST, TRUNCATED, RAISED, PADDED = Rounding
MIRRORED = {NEAREST: NEAREST, TRUNCATED: RAISED, RAISED: TRUNCATED, PADDED: PADDED}
# A sum, shares that agree in several ways, and two that do not.
TEXT = (
    "Tỉnh có 7.835 chi bộ, gồm 6.027 chi bộ hoàn thành tốt nhiệm vụ, 1.750 chi bộ hoàn thành nhiệm vụ và 58 chi bộ "
    "không hoàn thành nhiệm vụ.\n\n"
    "Kết quả, có 6.027/6.110 đảng viên (98,64%) xếp loại tốt; 3.609/4.088 hộ (88,2%) thoát nghèo; "
    "6.659/8.159 người (86,1%) tham gia. Toàn tỉnh kết nạp 1.390 đảng viên, vượt 15,8% so với chỉ tiêu.\n\n"
    "Huyện có 1.090 đảng viên, gồm 789 đảng viên hoàn thành tốt nhiệm vụ, 207 đảng viên hoàn thành nhiệm vụ và 93 "
    "đảng viên không hoàn thành nhiệm vụ."
)


def verdicts(report: Report) -> list[tuple[str, str]]:
    """Return each relation's kind with its verdict."""
    return [(each.relation.kind, each.verdict.value) for each in report.findings]


def meant(report: Report) -> list[list[str]]:
    """Return the values that the contradictions perhaps mean."""
    return [[repair.printed.replace(".", "") for repair in blame.repairs] for blame in report.blame]


class TestFigures:
    """Laws of the checks on single relations."""

    @given(parts=st.lists(st.integers(0, 999), min_size=2, max_size=6), off=st.integers(-1, 1), data=st.data())
    def test_the_order_of_the_parts_is_nothing(self, parts: list[int], off: int, data: st.DataObject) -> None:
        """Parts in another order give the same verdict, roundings and flags."""
        mixed = data.draw(st.permutations(parts))
        whole = str(max(0, sum(parts) + off))
        tenths = [[f"{numeral(each, 1)}%" for each in order] for order in (parts, mixed)]
        one, other = (check_breakdown(whole, map(str, order)) for order in (parts, mixed))
        first, second = map(check_complement, tenths)

        assert one.verdict is other.verdict
        assert (first.verdict, first.roundings, first.flags) == (second.verdict, second.roundings, second.flags)

    @given(whole=st.integers(1, 500), data=st.data(), places=st.integers(0, 2), off=st.integers(-2, 2))
    def test_the_rest_of_a_whole_is_judged_alike(self, whole: int, data: st.DataObject, places: int, off: int) -> None:
        """The rest with the rest of the percent agrees as the part does: cut off for one is raised for the other."""
        part = data.draw(st.integers(0, whole))
        hundred = 100 * 10**places
        units = min(hundred, max(0, half_up(Fraction(part * hundred, whole)) + off))
        one = check_share(str(part), str(whole), f"{numeral(units, places)}%")
        rest = check_share(str(whole - part), str(whole), f"{numeral(hundred - units, places)}%")

        assert one.verdict is rest.verdict
        assert {MIRRORED[each] for each in one.roundings} == {*rest.roundings}
        assert one.flags == rest.flags

    @given(part=st.integers(0, 500), whole=st.integers(1, 500), units=st.integers(0, 1500), tens=st.integers(1, 3))
    def test_ten_times_the_counts_are_the_same_share(self, part: int, whole: int, units: int, tens: int) -> None:
        """A share is that of ten times as many of ten times as many."""
        percent = f"{numeral(units, 1)}%"
        one, other = (
            check_share(numeral(part * factor, 0), numeral(whole * factor, 0), percent) for factor in (1, 10**tens)
        )

        assert (one.verdict, one.roundings, one.flags, one.excludes) == (
            other.verdict,
            other.roundings,
            other.flags,
            other.excludes,
        )

    @given(
        parts=st.lists(st.integers(0, 999), min_size=2, max_size=5), off=st.integers(-3, 3), places=st.integers(1, 3)
    )
    def test_a_sum_in_another_unit_is_the_same_sum(self, parts: list[int], off: int, places: int) -> None:
        """Amounts with decimals in tỷ and in triệu, with the same digits, give the same verdict."""
        whole = max(0, sum(parts) + off)
        in_billions = [f"{numeral(each, places)} tỷ" for each in (whole, *parts)]
        in_millions = [f"{numeral(each, places)} triệu" for each in (whole, *parts)]
        one, other = (check_breakdown(total, rest) for total, *rest in (in_billions, in_millions))

        assert (one.verdict, one.roundings) == (other.verdict, other.roundings)

    @given(st.decimals(-1000, 1000, places=2), st.sampled_from(tuple(Rounding)))
    def test_the_negative_of_a_figure_stands_for_the_negatives(self, value: Decimal, rounding: Rounding) -> None:
        """Rounding is the same on both sides of zero."""
        assert interval_of(-value, rounding) == -interval_of(value, rounding)

    @given(st.integers(0, 10**7), st.integers(1, 10**7))
    def test_dots_are_nothing(self, part: int, whole: int) -> None:
        """Counts with and without dots are the same counts."""
        grouped, plain = (
            check_share(numeral(part, 0, dots=dots), numeral(whole, 0, dots=dots), "12,5%") for dots in (True, False)
        )

        assert (grouped.verdict, grouped.roundings) == (plain.verdict, plain.roundings)


class TestTexts:
    """Laws of whole texts."""

    def test_the_text_has_every_verdict_that_matters(self) -> None:
        """The laws below are about a text that is judged in several ways."""
        assert verdicts(analyze(TEXT)) == [
            ("breakdown", "consistent"),
            ("share", "consistent"),
            ("share", "possible"),
            ("share", "contradiction"),
            ("target", "consistent"),
            ("breakdown", "contradiction"),
        ]

    @pytest.mark.parametrize("form", ("NFC", "NFD"))
    @pytest.mark.parametrize("dot", (".", ""))
    def test_letters_and_dots_are_nothing(self, form: Literal["NFC", "NFD"], dot: str) -> None:
        """Another Unicode form and another mark between the groups change no verdict and no blame."""
        numbers = ("7.835", "6.027", "1.750", "6.110", "3.609", "4.088", "6.659", "8.159", "1.390", "1.090")
        text = TEXT
        for each in numbers:
            text = text.replace(each, each.replace(".", dot))
        changed = analyze(unicodedata.normalize(form, text))

        assert verdicts(changed) == verdicts(analyze(TEXT))
        assert meant(changed) == meant(analyze(TEXT))

    @settings(deadline=None)  # the first text reads every table
    @given(
        st.permutations(
            (
                "789 chi bộ hoàn thành tốt nhiệm vụ",
                "207 chi bộ hoàn thành nhiệm vụ",
                "93 chi bộ không hoàn thành nhiệm vụ",
            )
        )
    )
    def test_the_order_of_a_list_is_nothing(self, items: list[str]) -> None:
        """A list in another order is the same breakdown."""
        first, second, third = items
        for whole, verdict in ((1089, Verdict.CONSISTENT), (1090, Verdict.CONTRADICTION)):
            report = analyze(f"Huyện có {numeral(whole, 0)} chi bộ, gồm {first}, {second} và {third}.")

            assert [each.verdict for each in report.findings] == [verdict]
