"""The list of checks: each kind of relation has one, each has a page, and none is found under a wrong name."""

import re
import subprocess
import sys

import pytest

from vnbulletin.checks.finding import Severity, Verdict
from vnbulletin.checks.operands import figure_operand
from vnbulletin.checks.running import ACROSS, CHECKS, Check, all_checks, find_check, listed_checks, run_checks
from vnbulletin.checks.selection import UnknownCheckError
from vnbulletin.relations.kinds.parts import Breakdown, Subset
from vnbulletin.relations.kinds.statements import AnnouncedList
from vnbulletin.relations.relation import Relation

HEADINGS = (
    "What it checks",
    "Why it matters",
    "Example",
    "How it is reported",
    "When it stays silent",
    "Rounding",
    "References",
)


class TestChecks:
    """The tuple of checks."""

    def test_codes_and_names_are_stable(self) -> None:
        """A code once given keeps its defect."""
        assert {each.code: each.name for each in CHECKS} == {
            "VNB101": "share-mismatch",
            "VNB102": "breakdown-mismatch",
            "VNB103": "part-exceeds-whole",
            "VNB104": "complement-mismatch",
            "VNB105": "shared-base-mismatch",
            "VNB201": "target-mismatch",
            "VNB202": "achievement-mismatch",
            "VNB203": "change-mismatch",
            "VNB301": "restatement-differs",
            "VNB302": "list-count-differs",
            "VNB303": "spelling-differs",
            "VNB401": "weekday-mismatch",
            "VNB402": "dates-disagree",
            "VNB403": "term-length",
            "VNB501": "reference-mismatch",
            "VNB502": "quota-exceeded",
            "VNB503": "badge-year",
        }

    def test_those_over_several_bulletins_are_apart(self) -> None:
        """A check over several bulletins has a code and a page, and judges nothing of one text."""
        assert [(each.code, each.name, each.severity) for each in ACROSS] == [
            ("VNB304", "conflicting-report", Severity.WARNING)
        ]
        assert find_check("conflicting-report") in ACROSS
        assert not set(ACROSS) & set(all_checks())
        assert sorted((*all_checks(), *ACROSS), key=lambda each: each.code) == list(listed_checks())

    def test_each_kind_of_relation_has_one_check(self) -> None:
        """No relation is without a check, and none has two."""
        assert sorted(each.kind for each in CHECKS) == sorted(each.kind for each in Relation.__subclasses__())

    @pytest.mark.parametrize("check", (*CHECKS, *ACROSS), ids=lambda check: check.code)
    def test_page_has_every_section(self, check: Check) -> None:
        """The module of a check is its page: a sentence, the title, and every heading in order."""
        assert check.page.splitlines()[0].endswith(".")
        assert f"\n# {check.name} ({check.code})\n" in check.page
        assert tuple(re.findall(r"^## (.+)$", check.page, re.MULTILINE)) == HEADINGS

    @pytest.mark.parametrize("check", (*CHECKS, *ACROSS), ids=lambda check: check.code)
    def test_page_does_not_accuse(self, check: Check) -> None:
        """Pages speak of figures that do not agree, not of who was mistaken."""
        assert not re.search(r"\b(wrong|false|sai)\b", check.page)

    def test_judging_another_kind_is_refused(self) -> None:
        """A check judges its own kind of relation."""
        subset = Subset(part=figure_operand("1"), whole=figure_operand("2"))
        with pytest.raises(TypeError, match="share-mismatch judges a share relation, got subset"):
            find_check("VNB101").judge(subset)

    def test_import_stays_light(self) -> None:
        """Importing the checks imports no Babel and no dateutil."""
        code = "import sys, vnbulletin.checks.running; print({'babel', 'dateutil'} & set(sys.modules))"
        done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

        assert done.stdout.strip() == "set()"


class TestFindCheck:
    """Finding a check by code or name."""

    @pytest.mark.parametrize("asked", ("VNB102", "vnb102", "breakdown-mismatch", "Breakdown-Mismatch"))
    def test_takes_code_or_name(self, asked: str) -> None:
        """A check is found by its code or its name, in either case."""
        assert find_check(asked).code == "VNB102"

    def test_suggests_what_was_meant(self) -> None:
        """An unknown name is refused with close ones."""
        with pytest.raises(UnknownCheckError) as caught:
            find_check("share-mismatches")

        assert str(caught.value) == (
            "'share-mismatches' is not a check: no check has this code or name. "
            "Did you mean 'share-mismatch' or 'shared-base-mismatch'?"
        )
        assert caught.value.suggestions[0] == "share-mismatch"

    def test_suggests_nothing_for_nonsense(self) -> None:
        """A name like no other is refused without a suggestion, as a LookupError."""
        with pytest.raises(LookupError, match=r"no check has this code or name\.$"):
            find_check("xyz")


class TestVerdict:
    """The order of the verdicts."""

    def test_contradiction_is_gravest(self) -> None:
        """Verdicts run from consistent to contradiction."""
        assert max(Verdict, key=lambda each: each.gravity) is Verdict.CONTRADICTION
        assert min(Verdict, key=lambda each: each.gravity) is Verdict.CONSISTENT


class TestRunChecks:
    """Running the checks over relations."""

    def test_one_finding_per_relation_in_order(self) -> None:
        """Every relation gets its finding, the consistent ones too."""
        relations = (
            Breakdown(whole=figure_operand("75"), parts=tuple(map(figure_operand, ("71", "03", "01")))),
            Subset(part=figure_operand("14"), whole=figure_operand("71")),
            AnnouncedList(announced=figure_operand("3"), items=()),
        )
        findings = run_checks(relations)

        assert relations == tuple(each.relation for each in findings)
        assert [each.code for each in findings] == ["VNB102", "VNB103", "VNB302"]
        assert [each.verdict for each in findings] == [
            Verdict.CONSISTENT,
            Verdict.CONSISTENT,
            Verdict.UNDETERMINED,
        ]

    def test_a_finding_becomes_a_record(self) -> None:
        """A finding is written down with its operands and roundings."""
        finding = find_check("VNB103").judge(Subset(part=figure_operand("14"), whole=figure_operand("71")))
        record = finding.to_record()

        assert record["message"] == "14 ≤ 71: the part does not exceed the whole"
        assert finding.operands == finding.relation.operands
        assert record["operands"] == [{"role": "part", "text": "14"}, {"role": "whole", "text": "71"}]
