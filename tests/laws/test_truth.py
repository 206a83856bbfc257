"""Whoever prints true figures in one way is never accused; what no figures allow is never passed."""

from fractions import Fraction
from itertools import product

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from tests.laws.printing import WRITERS, Writer, counts_of, cut_off, half_down, half_up, numeral, printed, raised

from vnbulletin import Report, Verdict, analyze, check_breakdown, check_complement, check_share, check_target
from vnbulletin.intervals import Rounding

writers = st.sampled_from(tuple(WRITERS.values()))
places = st.integers(0, 3)
small = st.integers(1, 200)


def share(part: int, whole: int, decimals: int, write: Writer) -> str:
    """Return the percent of *part* in *whole* as the writer prints it."""
    return f"{printed(Fraction(100 * part, whole), decimals, write)}%"


def text_of(parts: list[int], decimals: int, write: Writer) -> str:
    """Return a bulletin of true figures: a sum, a share of each part, and a list of percents."""
    whole = sum(parts)
    classes = ("hoàn thành xuất sắc", "hoàn thành tốt", "hoàn thành", "không hoàn thành")
    stated = [
        f"{numeral(part, 0)} chi bộ {name} nhiệm vụ ({share(part, whole, decimals, write)})"
        for part, name in zip(parts, classes, strict=False)
    ]
    ratios = [
        f"{numeral(part, 0)}/{numeral(whole, 0)} chi bộ ({share(part, whole, decimals, write)}) {name} nhiệm vụ"
        for part, name in zip(parts, classes, strict=False)
    ]
    return (
        f"Tỉnh có {numeral(whole, 0)} chi bộ được xếp loại, gồm {', '.join(stated[:-1])} và {stated[-1]}.\n\n"
        f"Kết quả, có {'; '.join(ratios)}."
    )


class TestSoundness:
    """True figures, printed in one way."""

    @given(part=st.integers(0, 10**6), rest=st.integers(0, 10**6), decimals=places, write=writers)
    def test_a_true_share_agrees(self, part: int, rest: int, decimals: int, write: Writer) -> None:
        """A share of counts can be true, and is consistent for a writer who rounds to nearest."""
        whole = part + rest or 1
        finding = check_share(numeral(part, 0), numeral(whole, 0), share(part, whole, decimals, write))

        assert finding.verdict is not Verdict.CONTRADICTION
        assert finding.verdict is Verdict.CONSISTENT or write in {cut_off, raised}

    @given(target=st.integers(1, 10**5), more=st.integers(0, 10**5), decimals=places, write=writers)
    def test_a_true_gap_agrees(self, target: int, more: int, decimals: int, write: Writer) -> None:
        """A gap above a printed or an unprinted target can be true."""
        gap = share(more, target, decimals, write)
        actual = numeral(target + more, 0)

        assert check_target(actual, gap, target=numeral(target, 0)).verdict is not Verdict.CONTRADICTION
        unprinted = check_target(actual, gap)
        assert unprinted.verdict in {Verdict.CONSISTENT, Verdict.POSSIBLE}
        assert unprinted.verdict is Verdict.CONSISTENT or write in {cut_off, raised}

    @given(parts=counts_of(2, 6), decimals=places, write=writers)
    def test_true_classes_make_a_hundred(self, parts: list[int], decimals: int, write: Writer) -> None:
        """The percents of all classes can make 100."""
        finding = check_complement([share(each, sum(parts), decimals, write) for each in parts])

        assert finding.verdict is not Verdict.CONTRADICTION
        assert finding.verdict is Verdict.CONSISTENT or write in {cut_off, raised}

    @given(parts=counts_of(2, 6), scale=st.integers(1, 3), decimals=st.integers(0, 2), write=writers)
    def test_true_amounts_add_up(self, parts: list[int], scale: int, decimals: int, write: Writer) -> None:
        """Amounts that were rounded, and their rounded sum, can be true."""
        values = [Fraction(each, 10**scale) for each in (sum(parts), *parts)]
        whole, *rest = [f"{printed(each, decimals, write)} tỷ" for each in values]
        finding = check_breakdown(whole, rest)

        assert finding.verdict is not Verdict.CONTRADICTION

    @settings(deadline=None)  # the first text reads every table
    @example(parts=[0, 3, 0, 0], decimals=1, write=half_up)
    @given(parts=st.lists(st.integers(0, 3000), min_size=2, max_size=4).filter(any), decimals=places, write=writers)
    def test_a_text_of_true_figures_is_not_accused(self, parts: list[int], decimals: int, write: Writer) -> None:
        """Sum, shares and list, in one text by one writer: the profile of the writer accuses nobody either."""
        report = analyze(text_of(parts, decimals, write))

        assert report.inconsistent() == ()
        assert report.blame == ()

    def test_texts_are_related_at_all(self) -> None:
        """The law above is about relations that are found."""
        kinds = {each.kind for each in analyze(text_of([60, 25, 11, 4], 1, half_up)).relations}

        assert {"share", "breakdown"} <= kinds


def can_print(part: int, whole: int, units: int, decimals: int) -> dict[Rounding, bool]:
    """Return under which roundings part/whole prints as so many units, by trying every writer."""
    value = Fraction(100 * part * 10**decimals, whole)
    return {
        Rounding.NEAREST: units in {half_up(value), half_down(value)},
        Rounding.TRUNCATED: units == cut_off(value),
        Rounding.RAISED: units == raised(value),
    }


class TestCompleteness:
    """Every verdict is that of trying all."""

    @given(whole=small, data=st.data(), decimals=st.integers(0, 2))
    def test_shares(self, whole: int, data: st.DataObject, decimals: int) -> None:
        """A share agrees under exactly the roundings by which some writer prints it."""
        part = data.draw(st.integers(0, whole))
        near = half_up(Fraction(100 * part * 10**decimals, whole))
        units = data.draw(st.integers(max(0, near - 3), near + 3))
        finding = check_share(str(part), str(whole), f"{numeral(units, decimals)}%")
        usual = {each for each, can in can_print(part, whole, units, decimals).items() if can}

        assert {*finding.roundings} - {Rounding.PADDED} == usual
        assert (finding.verdict is Verdict.CONSISTENT) == (Rounding.NEAREST in usual)
        assert (finding.verdict is Verdict.CONTRADICTION) == (not finding.roundings)

    @given(actual=small, gap=st.integers(0, 300), decimals=st.integers(0, 1))
    def test_unprinted_targets(self, actual: int, gap: int, decimals: int) -> None:
        """A target is found exactly if one of all whole numbers gives the gap, and only such are named."""
        finding = check_target(str(actual), f"{numeral(gap, decimals)}%")
        can = {
            target: {
                each for each, prints in can_print(actual - target, target, gap, decimals).items() if prints
            }
            for target in range(1, actual + 1)
        }  # fmt: skip
        nearest = {str(target) for target, ways in can.items() if Rounding.NEAREST in ways}
        other = {str(target) for target, ways in can.items() if ways}

        if gap:  # a gap of zero is also that of a target just above
            assert (finding.verdict is Verdict.CONSISTENT) == bool(nearest)
            if finding.verdict is Verdict.CONSISTENT:
                assert {*finding.witnesses} <= nearest
                assert len(finding.witnesses) == min(3, len(nearest))
            assert finding.verdict is not Verdict.UNUSUAL or not other

    @given(parts=st.lists(st.integers(0, 60), min_size=1, max_size=4), off=st.integers(-2, 2))
    def test_sums_of_counts(self, parts: list[int], off: int) -> None:
        """A sum of counts agrees exactly if it is the sum."""
        whole = max(0, sum(parts) + off)
        finding = check_breakdown(str(whole), map(str, parts))

        assert finding.verdict is (Verdict.CONSISTENT if whole == sum(parts) else Verdict.CONTRADICTION)

    @given(parts=st.lists(st.integers(1, 99), min_size=2, max_size=3), rest=st.integers(-4, 4), decimals=places)
    def test_percents_that_make_a_hundred(self, parts: list[int], rest: int, decimals: int) -> None:
        """Percents agree exactly if values on a fine grid do: quarters of a unit tell open ends from closed ones."""
        hundred = 100 * 10**decimals
        units = [*parts, hundred - sum(parts) + rest]
        # The last percent takes what is left, so it may be pushed over 100 by hand.
        if not 0 < units[-1] <= hundred:
            return
        finding = check_complement([f"{numeral(each, decimals)}%" for each in units])
        steps = {
            Rounding.NEAREST: (-2, -1, 0, 1, 2),
            Rounding.TRUNCATED: (0, 1, 2, 3),
            Rounding.RAISED: (-3, -2, -1, 0),
        }
        can = {
            each
            for each, offsets in steps.items()
            if any(4 * sum(units) + sum(chosen) == 4 * hundred for chosen in product(offsets, repeat=len(units)))
        }

        assert {*finding.roundings} - {Rounding.PADDED} == can
        assert (finding.verdict is Verdict.CONSISTENT) == (Rounding.NEAREST in can)


def verdicts(report: Report) -> list[tuple[str, str]]:
    """Return each relation's kind with its verdict."""
    return [(each.relation.kind, each.verdict.value) for each in report.findings]


class TestMonotony:
    """More digits say more."""

    @given(whole=small, data=st.data(), decimals=st.integers(0, 2), digit=st.integers(0, 9))
    def test_another_digit_does_not_excuse(self, whole: int, data: st.DataObject, decimals: int, digit: int) -> None:
        """A percent that contradicts its counts is not made consistent by printing one more digit of it."""
        part = data.draw(st.integers(0, whole))
        units = data.draw(st.integers(0, 100 * 10**decimals))
        shorter = check_share(str(part), str(whole), f"{numeral(units, decimals)}%")
        longer = check_share(str(part), str(whole), f"{numeral(10 * units + digit, decimals + 1)}%")

        if shorter.verdict is Verdict.CONTRADICTION:
            assert longer.verdict is not Verdict.CONSISTENT

    @pytest.mark.parametrize("decimals", range(6))
    def test_true_digits_stay_consistent(self, decimals: int) -> None:
        """However many digits are printed, the true ones agree."""
        assert check_share("71", "75", share(71, 75, decimals, half_up)).verdict is Verdict.CONSISTENT
