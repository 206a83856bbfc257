from collections.abc import Callable
from typing import Any

import pytest

from vnbulletin.analysis import analyze
from vnbulletin.checks.finding import Verdict
from vnbulletin.lexicon.cue_tables import relation_cues
from vnbulletin.notation.quantities.bounds import Bound
from vnbulletin.relations.kinds.parts import Share

Claims = Callable[[dict[str, Any]], dict[str, Any]]


def shares(text: str) -> list[Share]:
    """Return the shares that *text* states."""
    return [each for each in analyze(text).relations if isinstance(each, Share)]


class TestFindShares:
    """A part, its whole and the percent that restates them."""

    @pytest.mark.corpus("shares")
    def test_claims_of_each_case(self, case: dict[str, Any], claims: Claims, expected: Claims) -> None:
        """Each text states exactly its listed relations, and accuses only where the case says so."""
        assert expected(case) == claims(case)

    @pytest.mark.parametrize("word", (*relation_cues().share, *relation_cues().share_after_comma))
    def test_every_cue_behind_a_comma_states_a_share(self, word: str) -> None:
        """Each word of the vocabulary links a proportion and its percent."""
        (share,) = shares(f"Có 71/75 tập thể khá, {word} 94,67%.")

        assert tuple(operand.printed for _, operand in share.operands) == ("71", "75", "94,67%")

    @pytest.mark.parametrize("word", relation_cues().not_share)
    def test_no_change_states_a_share(self, word: str) -> None:
        """A percent of growth or of a plan is no share, however well it fits."""
        assert shares(f"Có 71/75 tập thể khá, {word} 94,67%.") == []

    @pytest.mark.parametrize("word", relation_cues().compared)
    def test_a_base_behind_the_percent_accuses_nothing(self, word: str) -> None:
        """A percent of a plan or of another time is no share that could be wrong."""
        report = analyze(f"Có 71/75 tập thể khá, đạt 50% {word} đề ra.")

        assert report.surfacing() == ()

    @pytest.mark.parametrize("word", relation_cues().of_whole)
    def test_every_word_names_a_whole(self, word: str) -> None:
        """Each word of the vocabulary between two counts makes the second the whole."""
        text = f"Tòa xử 3.609 vụ {word} 4.088 vụ, đạt 88,2%."

        assert [each.reading for each in shares(text)] == ["the whole is named"]

    def test_keeps_the_hedge_of_a_percent(self) -> None:
        """“hơn” before the percent bounds the percent, and not the proportion."""
        (share,) = shares("Rà soát 828/956 hộ, đạt hơn 86%.")

        assert (share.part.bound, share.whole.bound, share.percent.bound) == (Bound.EXACT, Bound.EXACT, Bound.ABOVE)

    def test_lists_other_wholes_of_the_paragraph(self) -> None:
        """Further printed counts above the part may be what the percent was taken of; parts of one list are none."""
        (share,) = shares("Hội đồng có 66 đại biểu. Tín nhiệm cao 56/64 phiếu (84,85%), thấp 8 phiếu.")

        assert [each.printed for each in share.other_wholes] == ["66"]

    def test_another_whole_saves_a_share(self) -> None:
        """Where another whole fits, the share is no contradiction."""
        saved, lost = (
            analyze(f"Tín nhiệm cao 56/64 phiếu (84,85%). {rest}").findings[0]
            for rest in ("Hội đồng có 66 đại biểu.", "Hội đồng họp kín.")
        )

        assert Verdict.CONSISTENT is saved.verdict
        assert Verdict.CONTRADICTION is lost.verdict

    def test_a_percent_far_behind_restates_nothing(self) -> None:
        """Between a proportion and its percent stands no long story."""
        story = "sau nhiều tháng bám sát cơ sở và lắng nghe ý kiến của bà con " + "các thôn bản " * 6 + "xa xôi"

        assert shares(f"Có 71/75 tập thể {story}, đạt 94,67%.") == []

    @pytest.mark.parametrize("mark", (";", "."))
    def test_a_mark_parts_items(self, mark: str) -> None:
        """Behind a semicolon or a full stop another item begins."""
        assert shares(f"Có 71/75 tập thể khá{mark} Số giỏi có tỷ lệ 94,67%.") == []
