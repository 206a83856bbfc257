"""Plans and changes over clauses, asides and sentences, on texts that are marked by hand."""

from pathlib import Path

import pytest
from tests.gold.marks import load_gold

from vnbulletin.analysis import analyze
from vnbulletin.checks.finding import Finding, Verdict
from vnbulletin.relations.kinds.developments import Target

FOLDER = Path(__file__).resolve().parents[2] / "corpus" / "develop"
TEXTS = {path.stem: path for path in sorted(FOLDER.glob("*.txt"))}
KINDS = {"growth": "change", "achieve": "achievement", "target": "target"}


def places(finding: Finding) -> frozenset[int]:
    """Return where the figures of a finding begin."""
    return frozenset(operand.span.start for _, operand in finding.relation.operands if operand.span)


class TestFindDevelopments:
    """Short texts, each of one habit of writing, and others that look alike and claim nothing."""

    @pytest.mark.parametrize("name", TEXTS)
    def test_claims_are_found_and_truth_is_left_alone(self, name: str) -> None:
        """Every marked claim has its verdict, and nothing is accused beyond the marked contradictions."""
        gold = load_gold(TEXTS[name])
        report = analyze(gold.text)
        stated = {(each.relation.kind, places(each), each.verdict.value) for each in report.findings}
        claimed = {
            (KINDS[each.kind], frozenset(gold.marks[place].start for place in each.operands), each.verdict)
            for each in gold.claims
            if each.kind in KINDS
        }

        assert {each for each in claimed if each[2] != "undetermined"} <= stated
        accused = {each for each in stated if each[2] == Verdict.CONTRADICTION.value}
        assert accused <= claimed

    @pytest.mark.parametrize(
        ("text", "assigned"),
        (
            ("Huyện xây dựng 47 mô hình, vượt 45% chỉ tiêu tỉnh giao.", True),
            ("Huyện xây dựng 47 mô hình, vượt 45% so với kế hoạch được giao.", True),
            ("Huyện xây dựng 47 mô hình, vượt 45% chỉ tiêu Đại hội giao.", False),
            ("Huyện xây dựng 47 mô hình, vượt 45% kế hoạch 5 năm tỉnh giao.", False),
            ("Trong nhiệm kỳ, huyện xây dựng 47 mô hình, vượt 45% chỉ tiêu tỉnh giao.", False),
            ("Huyện xây dựng 47 mô hình, vượt 45% chỉ tiêu.", False),
            ("Huyện trao 350 suất quà cho 12 xã, vượt 45% chỉ tiêu tỉnh giao.", False),
            ("Bình quân mỗi năm có 47 mô hình, vượt 45% chỉ tiêu tỉnh giao.", False),
        ),
    )
    def test_only_an_assigned_target_of_the_only_count_is_whole(self, text: str, assigned: bool) -> None:  # noqa: FBT001
        """A target of a resolution, of a term or of no named origin may be a share of a longer plan."""
        targets = [each for each in analyze(text).relations if isinstance(each, Target)]

        assert [each.assigned for each in targets] == [assigned]
        assert len(analyze(text).inconsistent()) == assigned
