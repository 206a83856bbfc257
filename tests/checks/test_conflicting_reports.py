"""One figure in two bulletins: what agrees under some roundings of theirs, and what cannot."""

from decimal import ROUND_CEILING, ROUND_DOWN, ROUND_HALF_UP, Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vnbulletin.checks.conflicting_report import judge_reports
from vnbulletin.checks.finding import Finding, Severity, Verdict
from vnbulletin.checks.operands import figure_operand
from vnbulletin.notation.quantities.percents import Percent, format_percent
from vnbulletin.relations.kinds.statements import Restatement

ROUNDINGS = st.sampled_from((ROUND_HALF_UP, ROUND_DOWN, ROUND_CEILING))
PLACES = st.integers(0, 4)


def judged(first: str, again: str) -> Finding:
    """Judge one figure that two bulletins print."""
    return judge_reports(Restatement(first=figure_operand(first), again=figure_operand(again)))


class TestJudgeReports:
    """A figure in two bulletins."""

    @pytest.mark.parametrize(
        ("first", "again", "verdict"),
        (
            ("2.164", "2.164", Verdict.CONSISTENT),
            ("2.164", "2.146", Verdict.CONTRADICTION),
            ("95,8%", "95,77%", Verdict.CONSISTENT),
            ("95,8%", "95,80%", Verdict.CONSISTENT),
            ("95,8%", "95,7%", Verdict.POSSIBLE),
            ("95,8%", "95,74%", Verdict.POSSIBLE),
            ("95,8%", "95,6%", Verdict.CONTRADICTION),
            ("96%", "95,8%", Verdict.CONSISTENT),
            ("96%", "94,2%", Verdict.CONTRADICTION),
            ("hơn 540", "541", Verdict.CONSISTENT),
            ("hơn 540", "600", Verdict.UNUSUAL),
            ("hơn 540", "539", Verdict.UNUSUAL),
            ("hơn 540", "300", Verdict.CONTRADICTION),
            ("gần 9.000", "8.962", Verdict.CONSISTENT),
            ("90% trở lên", "90% trở lên", Verdict.CONSISTENT),
            ("90% trở lên", "85% trở lên", Verdict.CONTRADICTION),
            ("90% trở lên", "95%", Verdict.CONSISTENT),
            ("1,5 triệu", "1.480.000", Verdict.CONSISTENT),
            ("12", "12%", Verdict.UNDETERMINED),
        ),
    )
    def test_asks_whether_one_value_stands_behind_both(self, first: str, again: str, verdict: Verdict) -> None:
        """The verdict is that worked out by hand, in either order."""
        assert verdict == judged(first, again).verdict
        assert verdict == judged(again, first).verdict

    def test_warns_and_shows_both(self) -> None:
        """The finding is a warning, and tells both figures in either language."""
        finding = judged("2.164", "2.146")

        assert finding.severity is Severity.WARNING
        assert finding.explain("vi").startswith("2.164 ≠ 2.146: hai bản tin")

    @given(st.integers(1, 10_000), st.data())
    def test_one_share_under_any_two_roundings_never_conflicts(self, whole: int, data: st.DataObject) -> None:
        """Two bulletins that print one true share, each rounded in its own way, are never accused."""
        share = Decimal(100 * data.draw(st.integers(0, whole))) / whole
        printed = (
            format_percent(Percent(share.quantize(Decimal(1).scaleb(-data.draw(PLACES)), data.draw(ROUNDINGS))))
            for _ in range(2)
        )

        assert judged(*printed).verdict.gravity <= Verdict.POSSIBLE.gravity

    @given(st.integers(0, 9_999), st.integers(0, 9_999))
    def test_two_counts_agree_only_where_they_are_equal(self, first: int, again: int) -> None:
        """A count without a hedge is exact."""
        assert (judged(str(first), str(again)).verdict is Verdict.CONSISTENT) == (first == again)
