"""Five real bulletins, each relation of theirs worked out by hand; skipped where the bulletins are not at hand."""

from functools import cache
from pathlib import Path

import pytest

from vnbulletin import Breakdown, Complement, Label, MentionKind, Restatement, Share, Subset, Verdict, analyze
from vnbulletin.reports.report import Report

FOLDER = Path(__file__).resolve().parents[1].parent / "shared" / "seeds"
pytestmark = pytest.mark.skipif(not FOLDER.is_dir(), reason="the sample bulletins are not at hand")

SEEDS = ("000", "001", "002", "003", "004")

# Row of the table worked by hand, kind of relation, operands as printed, verdict.
GOLDEN = (
    ("0-04", "breakdown", ("135", "108", "27"), "consistent"),
    ("0-05", "subset", ("78", "135"), "consistent"),
    ("0-06", "subset", ("16", "78"), "consistent"),
    ("0-08", "target", ("117", "40%"), "possible"),
    ("0-09", "target", ("95,8%", "15,8%"), "consistent"),
    ("0-13", "subset", ("102", "253"), "consistent"),
    ("0-15", "target", ("96%", "6%"), "consistent"),
    ("1-01", "list", ("10",), "consistent"),
    ("2-01", "weekday", ("Thứ 2, Ngày 25 / 10 / 2021",), "consistent"),
    ("2-03", "restatement", ("1-6-2020", "Ngày 1-6-2020"), "consistent"),
    ("2-05", "list", ("hai",), "consistent"),
    ("2-07", "list", ("3",), "consistent"),
    ("3-01", "weekday", ("Chủ nhật,\u00a0 17/01/2021",), "consistent"),
    ("3-03", "breakdown", ("6", "2", "4"), "consistent"),
    ("3-04", "target", ("139", "15,8%"), "consistent"),
    ("4-02", "share", ("71", "75", "94,67%"), "consistent"),
    ("4-03", "share", ("14", "71", "19,72%"), "consistent"),
    ("4-04", "subset", ("14", "71"), "consistent"),
    ("4-05", "breakdown", ("75", "71", "03", "01"), "consistent"),
    ("4-09", "share", ("79", "85", "92,94%"), "consistent"),
    ("4-10", "restatement", ("92,94%", "92,94%"), "consistent"),
    ("4-11", "breakdown", ("85", "79", "05", "01"), "consistent"),
    ("4-12", "subset", ("16", "79"), "consistent"),
    ("4-16", "complement", ("98,06%", "1,94%"), "consistent"),
    ("4-17", "share", ("6.027", "6.110", "98,64%"), "consistent"),
    ("4-18", "share", ("58", "6.110", "0,95%"), "consistent"),
    ("4-19", "share", ("25", "6.110", "0,41%"), "consistent"),
    ("4-20", "breakdown", ("6.110", "6.027", "58", "25"), "consistent"),
    ("4-21", "complement", ("98,64%", "0,95%", "0,41%"), "consistent"),
    ("4-22", "subset", ("922", "6.027"), "consistent"),
    ("1-04", "term", ("nhiệm kỳ 2020-2025",), "consistent"),
    ("1-06", "term", ("nhiệm kỳ 2022-2025",), "consistent"),
    ("1-07", "reference", ("21-KL/TW",), "consistent"),
    ("1-08", "reference", ("01-KL/TW",), "consistent"),
    ("1-08", "reference", ("05-CT/TW",), "consistent"),
    ("1-09", "reference", ("26/CT-TTg",), "consistent"),
    ("2-02", "chronology", ("1 NĂM", "1-6-2020", "1-6-2021"), "consistent"),
    ("2-04", "chronology", ("1-6-2021", "Thứ 2, Ngày 25 / 10 / 2021"), "unusual"),
    ("2-09", "term", ("nhiệm kỳ 2020-2025",), "consistent"),
    ("2-11", "term", ("nhiệm kỳ 2021-2026",), "consistent"),
    ("2-12", "reference", ("1415-QĐ/TU",), "undetermined"),
    ("3-02", "chronology", ("28/12", "Chủ nhật,\u00a0 17/01/2021"), "unusual"),
    ("3-06", "reference", ("35", "ngày 30/5/2019"), "consistent"),
    ("3-07", "reference", ("05",), "consistent"),
    ("3-08", "term", ("nhiệm kỳ 2020 – 2025",), "consistent"),
    ("4-07", "quota", ("14", "71", "75"), "consistent"),
    ("4-13", "quota", ("16", "79", "85"), "unusual"),
    ("4-22", "quota", ("922", "6.027", "6.110"), "consistent"),
    ("4-31", "reference", ("21-NQ/TW",), "consistent"),
    ("4-32", "reference", ("24-NQ/TW",), "contradiction"),
)

# Figures that stand close and claim nothing of each other.
UNRELATED = (
    ("0-05: a count of the best is no third addend", "000", Breakdown, {"135", "108", "27", "78"}),
    ("0-11: different bodies are not added", "000", Breakdown, {"10", "4"}),
    ("1-14: organisations and members are not added", "001", Breakdown, {"23", "13"}),
    ("2-14: admitted and confirmed members are two groups", "002", Restatement, {"412", "421"}),
    ("3-05: the target of the next year", "003", Restatement, {"139", "120"}),
    ("4-05: excellent is inside good", "004", Breakdown, {"14", "71", "03", "01"}),
    ("4-24: two percents of two wholes", "004", Restatement, {"98,06%", "98,64%"}),
    ("4-24: two percents of two wholes", "004", Complement, {"98,06%", "98,64%"}),
    ("4-28: commendations without a total", "004", Breakdown, {"16", "15", "08"}),
    ("4-29: two kinds of body", "004", Subset, {"75", "85"}),
)

# Digits that count nothing, and must not be figures.
LABELS = (
    ("000", "4", "an object of training"),
    ("001", "3", "a prize"),
    ("001", "0228.3849386", "a telephone number"),
    ("001", "68", "a house number"),
    ("002", "19", "a disease"),
    ("004", "1 410", "a visit counter"),
    ("004", "755845", "a visit counter"),
)


@cache
def report_on(seed: str) -> Report:
    """Return the report on the bulletin with this number."""
    return analyze(next(FOLDER.glob(f"{seed}_*.txt")).read_text(encoding="utf-8"))


def rows(seed: str) -> list[tuple[str, tuple[str, ...], str]]:
    """Return kind, printed operands and verdict of each finding."""
    return [
        (each.relation.kind, tuple(operand.printed for _, operand in each.operands), each.verdict.value)
        for each in report_on(seed).findings
    ]


class TestSeeds:
    """What the checks say of real bulletins."""

    @pytest.mark.parametrize(
        ("row", "kind", "operands", "verdict"), GOLDEN, ids=[f"{row[0]} {row[1]}" for row in GOLDEN]
    )
    def test_give_the_worked_verdict(self, row: str, kind: str, operands: tuple[str, ...], verdict: str) -> None:
        """Each relation that was worked out by hand is found, with the verdict of the hand."""
        assert (kind, operands, verdict) in rows(f"00{row[0]}")

    def test_surface_five_findings(self) -> None:
        """Of all relations only five are worth a word, and one of them is an accusation."""
        surfacing = [
            (seed, each.code, each.verdict, tuple(operand.printed for _, operand in each.operands))
            for seed in SEEDS
            for each in report_on(seed).surfacing()
        ]

        assert surfacing == [
            ("000", "VNB201", Verdict.POSSIBLE, ("117", "40%")),
            ("002", "VNB402", Verdict.UNUSUAL, ("1-6-2021", "Thứ 2, Ngày 25 / 10 / 2021")),
            ("003", "VNB402", Verdict.UNUSUAL, ("28/12", "Chủ nhật,\u00a0 17/01/2021")),
            ("004", "VNB502", Verdict.UNUSUAL, ("16", "79", "85")),
            ("004", "VNB501", Verdict.CONTRADICTION, ("24-NQ/TW",)),
        ]

    def test_the_doubtful_target_names_its_targets(self) -> None:
        """The doubtful target says which whole numbers would do, and how."""
        (finding,) = report_on("000").surfacing()

        assert finding.witnesses == ("83", "84")
        assert "83 gives it if cut off, 84 gives it if rounded up" in str(finding.reason)

    def test_the_other_document_is_named(self) -> None:
        """Row 4-32: the subject is that of the document with this number and another type."""
        (finding,) = report_on("004").inconsistent()

        assert finding.witnesses == ("Quy định 24-QĐ/TW (30/07/2021)",)

    def test_the_ceiling_is_counted_in_three_ways(self) -> None:
        """Row 4-13: the rules do not say of what the ceiling is taken, so all three shares are told, and both caps."""
        (finding,) = (each for each in report_on("004").surfacing() if each.code == "VNB502")

        assert "16/79 = 20,25 %" in finding.message
        assert "16/63 = 25,40 %" in finding.message
        assert "16/85 = 18,82 %" in finding.message
        assert "allows 15, or 16 where it is rounded" in finding.message

    def test_the_only_target_is_found(self) -> None:
        """One whole number alone can be the target that 139 members exceed by 15,8 %."""
        (target,) = (each for each in report_on("003").findings if each.relation.kind == "target")

        assert target.witnesses == ("120",)

    @pytest.mark.parametrize("seed", SEEDS)
    def test_no_printed_ratio_is_accused(self, seed: str) -> None:
        """Every ratio printed in these bulletins is right, and called so."""
        shares = [each for each in report_on(seed).findings if isinstance(each.relation, Share)]

        assert {each.verdict for each in shares} <= {Verdict.CONSISTENT}
        assert [each for each in report_on(seed).inconsistent() if each.relation.kind != "reference"] == []

    def test_a_list_with_no_single_reading_is_left_open(self) -> None:
        """Row 2-08: three items are announced, and the sentences after them can be cut into three, five or eight."""
        lists = [each for each in report_on("002").findings if each.relation.kind == "list"]

        assert [each.verdict for each in lists] == [Verdict.CONSISTENT, Verdict.CONSISTENT, Verdict.UNDETERMINED]

    @pytest.mark.parametrize(
        ("seed", "kind", "printed"), [row[1:] for row in UNRELATED], ids=[row[0] for row in UNRELATED]
    )
    def test_do_not_link_what_is_apart(self, seed: str, kind: type, printed: set[str]) -> None:
        """Figures without a claim between them are in no relation of that kind together."""
        found = [
            {operand.printed for _, operand in relation.operands}
            for relation in report_on(seed).relations
            if isinstance(relation, kind)
        ]

        assert [each for each in found if printed <= each] == []

    @pytest.mark.parametrize(("seed", "text", "what"), LABELS, ids=[f"{row[0]} {row[2]}" for row in LABELS])
    def test_do_not_count_what_counts_nothing(self, seed: str, text: str, what: str) -> None:
        """Digits that name, rank or locate are labels."""
        found = [each for each in report_on(seed).mentions if text in each.text and isinstance(each.value, Label)]

        assert found, f"{what} is read as a figure"
        assert {each.kind for each in found} == {MentionKind.LABEL}

    @pytest.mark.parametrize("seed", SEEDS)
    def test_leave_no_digit_unread(self, seed: str) -> None:
        """Every digit of the bulletins lies in a mention."""
        report = report_on(seed)
        text = report.article.folded.original
        read = {place for each in report.mentions for place in range(each.span.start, each.span.end)}

        assert [place for place, sign in enumerate(text) if sign in "0123456789" and place not in read] == []
