from vnbulletin import analyze
from vnbulletin.checks.finding import Verdict
from vnbulletin.corpus import Summary
from vnbulletin.errors import ReadError
from vnbulletin.reports.report import Coverage

WRONG = "Đã xử lý 83/95 vụ (78%)."
RIGHT = "Có 71/75 tập thể (94,67%) xếp loại tốt."


class TestSummary:
    """The counts over many bulletins."""

    def test_adds_up_reports_and_errors(self) -> None:
        """Figures, relations and verdicts are added, and an error counts as unreadable only."""
        wrong, right = analyze(WRONG), analyze(RIGHT)

        summary = Summary().including(wrong).including(ReadError("a.txt", "gone")).including(right)

        assert (summary.bulletins, summary.unreadable, summary.relations) == (2, 1, 2)
        assert summary.coverage == Coverage(
            wrong.coverage.figures + right.coverage.figures,
            wrong.coverage.in_relations + right.coverage.in_relations,
            wrong.coverage.decided + right.coverage.decided,
        )
        assert summary.verdicts[Verdict.CONTRADICTION] == 1
        assert summary.verdicts[Verdict.CONSISTENT] == 1
        assert summary.verdicts[Verdict.UNUSUAL] == 0

    def test_gives_plain_values(self) -> None:
        """Every verdict is counted under its name, also one that did not occur."""
        assert Summary().to_dict() == {
            "bulletins": 0,
            "unreadable": 0,
            "figures": 0,
            "in_relations": 0,
            "decided": 0,
            "relations": 0,
            "verdicts": {"consistent": 0, "undetermined": 0, "possible": 0, "unusual": 0, "contradiction": 0},
        }
