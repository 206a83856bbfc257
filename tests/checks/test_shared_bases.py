"""Counts and percents of one unprinted whole, and numbers in words: exact witnesses."""

from decimal import ROUND_HALF_UP, Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vnbulletin.checks.finding import Verdict
from vnbulletin.checks.operands import figure_operand
from vnbulletin.checks.shared_base_mismatch import check_shared_base, judge_shared_base
from vnbulletin.checks.spelling_differs import check_spelling, judge_spelling
from vnbulletin.errors import ParseError
from vnbulletin.notation.quantities.percents import Percent
from vnbulletin.relations.kinds.parts import SharedBase
from vnbulletin.relations.kinds.statements import Spelling


def printed(part: int, whole: int, places: int) -> Percent:
    """Return the share of *part* in *whole*, rounded to nearest at *places* decimals."""
    return Percent((Decimal(part) * 100 / whole).quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP))


class TestCheckSharedBase:
    """Wholes that several percents bind."""

    @pytest.mark.parametrize(
        ("pairs", "rest", "verdict", "witnesses"),
        (
            ([("4.740", "98,1%"), ("858", "18%")], None, "consistent", ("4.832", "4.831", "4.833")),
            ([("6.110", "98,06%")], "1,94%", "consistent", ("6.231",)),
            ([("2", "67%"), ("1", "33%")], None, "consistent", ("3",)),
            ([("2", "66%"), ("1", "33%")], None, "possible", ("3",)),
            ([("439", "62,62%"), ("107", "24,37%")], None, "contradiction", ()),
            ([("5", "10%"), ("0", "0%")], None, "consistent", ("50", "49", "51")),
            ([("5", "10%"), ("0", "4%")], None, "contradiction", ()),
            ([("7", "100%"), ("3", "50%")], None, "contradiction", ()),
        ),
    )
    def test_verdicts_by_hand(
        self, pairs: list[tuple[str, str]], rest: str | None, verdict: str, witnesses: tuple[str, ...]
    ) -> None:
        """Each verdict and each witness was worked out by hand."""
        found = check_shared_base(pairs, rest=rest)

        assert (found.verdict.value, found.witnesses) == (verdict, witnesses)

    @given(st.integers(1, 200), st.data())
    def test_is_sound_and_complete(self, whole: int, data: st.DataObject) -> None:
        """Shares that a whole gives never contradict, and the witnesses are those of trying every whole."""
        parts = data.draw(st.lists(st.integers(1, whole), min_size=2, max_size=4))
        places = data.draw(st.integers(0, 2))
        pairs = [(part, printed(part, whole, places)) for part in parts]
        found = check_shared_base(pairs)
        half = Decimal(5).scaleb(-places - 1)
        fitting = {
            each
            for each in range(max(parts), 20_000)
            if all(abs(Decimal(part) * 100 / each - share.value) <= half for part, share in pairs)
        }

        assert found.verdict is Verdict.CONSISTENT
        assert {int(each.replace(".", "")) for each in found.witnesses} <= fitting
        assert len(found.witnesses) == min(3, len(fitting))

    @pytest.mark.parametrize(
        ("parts", "percents"),
        (((), ()), (("5",), ("10%",)), (("5", "6"), ("10%", "12")), (("5", "6%"), ("10%", "12%"))),
    )
    def test_what_binds_no_whole_is_undetermined(self, parts: tuple[str, ...], percents: tuple[str, ...]) -> None:
        """One pair, or figures of other kinds, say nothing."""
        relation = SharedBase(parts=tuple(map(figure_operand, parts)), percents=tuple(map(figure_operand, percents)))

        assert judge_shared_base(relation).verdict is Verdict.UNDETERMINED

    def test_too_many_pairs_are_undetermined(self) -> None:
        """The reason says that there are more than are judged together."""
        found = check_shared_base([("5", "10%")] * 41)

        assert (found.verdict, "more than 40" in found.message) == (Verdict.UNDETERMINED, True)

    def test_amounts_bind_a_whole_that_is_no_count(self) -> None:
        """Hectares have no whole-number whole, so there is no witness."""
        found = check_shared_base([("12,5", "25%"), ("6,25", "12,5%")])

        assert (found.verdict, found.witnesses) == (Verdict.CONSISTENT, ())

    def test_hedged_counts_are_read_loosely_at_most(self) -> None:
        """“gần 5” of 50 is unusual rather than a contradiction."""
        found = check_shared_base([("gần 5", "10,00%"), ("10", "20,00%")])

        assert found.verdict is Verdict.UNUSUAL

    def test_both_languages(self) -> None:
        """The Vietnamese explanation has the same figures."""
        found = check_shared_base([("439", "62,62%"), ("107", "24,37%")])

        assert found.explain("vi").startswith("439 (62,62 %), 107 (24,37 %): các tỷ lệ không khớp với cùng một tổng")


class TestCheckSpelling:
    """Digits and words."""

    @pytest.mark.parametrize(
        ("digits", "words", "verdict"),
        (
            ("05", "năm", "consistent"),
            ("120.000.000", "một trăm hai mươi triệu", "consistent"),
            ("1,5 triệu", "một triệu rưỡi", "consistent"),
            ("05", "bốn", "contradiction"),
            ("105", "một trăm linh sáu", "contradiction"),
        ),
    )
    def test_verdicts(self, digits: str, words: str, verdict: str) -> None:
        """Equal values agree, whatever their notation."""
        assert check_spelling(digits, words).verdict.value == verdict

    def test_words_must_be_a_number(self) -> None:
        """Other words are refused."""
        with pytest.raises(ParseError):
            check_spelling("5", "tập thể")

    def test_a_percent_is_not_spelled_by_a_number(self) -> None:
        """Figures of two kinds are undetermined."""
        relation = Spelling(digits=figure_operand("5%"), words=figure_operand("5"))

        assert judge_spelling(relation).verdict is Verdict.UNDETERMINED
