import json
from datetime import date
from typing import assert_type

import pandas as pd
import polars as pl
import pyarrow as pa
import pytest
from attrs import evolve

from vnbulletin.analysis import analyze
from vnbulletin.checks.finding import Verdict
from vnbulletin.reports.records.report import SCHEMA
from vnbulletin.reports.report import Coverage, Report
from vnbulletin.tables.article_rows import ArticleRow
from vnbulletin.tables.catalogue import TABLES
from vnbulletin.tables.finding_rows import FindingRow
from vnbulletin.tables.mention_rows import MentionRow
from vnbulletin.tables.relation_rows import RelationRow
from vnbulletin.tables.statistic_rows import STATISTICS, StatisticRow
from vnbulletin.tables.table import Table

PAGE = """\
Thứ Năm, 12/05/2022 | 09:30

Huyện Mẫu: 40/45 tổ chức đảng xếp loại tốt

Một năm nhiều việc khó, song các chi bộ vẫn giữ được nền nếp sinh hoạt.

Toàn huyện có 45 tổ chức cơ sở đảng; 40/45 tổ chức (88,89%) hoàn thành tốt nhiệm vụ, đã xử lý 83/95 vụ (78%).

Các chi bộ kết nạp 117 đảng viên, vượt 40% so với chỉ tiêu. Cụm gồm 3 xã: An Mẫu, Bình Mẫu, Cao Mẫu.

LÊ MẪU
Theo: https://huyenmau.example.org/
"""
GRAVITIES = (Verdict.CONSISTENT, Verdict.UNDETERMINED, Verdict.POSSIBLE, Verdict.UNUSUAL, Verdict.CONTRADICTION)
ARTICLE_KEYS = {
    "title", "kicker", "summary", "date_line", "page_date", "published", "published_reason", "agency", "byline",
    "outlet", "source_line", "source", "event_date", "event_reason", "end_mark", "province", "province_reason",
    "text", "paragraphs",
}  # fmt: skip
MENTION_KEYS = ["start", "end", "text", "kind", "value", "unit", "bound", "recogniser", "exact"]
RELATION_KEYS = ["kind", "operands", "reading", "verdict", "check"]
FINDING_KEYS = {
    "code", "name", "verdict", "severity", "message", "reconstruction", "reason", "because", "reading", "roundings",
    "excludes", "flags", "witnesses", "repairs", "operands", "relation", "phrases",
}  # fmt: skip


def number(figure: str) -> dict[str, object]:
    """Return what a record tells of a number that is a part of its mention."""
    return {"printed": figure, "value": {"type": "number", "value": figure}}


@pytest.fixture(scope="module")
def report() -> Report:
    """Return the report on a page with relations of several verdicts."""
    return analyze(PAGE)


@pytest.fixture(scope="module")
def empty() -> Report:
    """Return the report on a text without figures."""
    return analyze("Hội nghị thành công tốt đẹp.")


class TestReport:
    """An article with what was read in it and what the checks say."""

    def test_relations_and_findings_run_in_parallel(self, report: Report) -> None:
        """Each finding judges the relation of its place, the consistent ones included."""
        assert report.relations == tuple(each.relation for each in report.findings)
        assert Verdict.CONSISTENT in {each.verdict for each in report.findings}

    def test_verdicts_of_the_page(self, report: Report) -> None:
        """The page's relations come in text order with their verdicts."""
        assert [(each.relation.kind, each.code, each.verdict.value) for each in report.findings] == [
            ("weekday", "VNB401", "consistent"),
            ("restatement", "VNB301", "consistent"),
            ("share", "VNB101", "consistent"),
            ("share", "VNB101", "contradiction"),
            ("target", "VNB201", "possible"),
            ("list", "VNB302", "consistent"),
        ]

    @pytest.mark.parametrize("least", GRAVITIES)
    def test_surfacing_keeps_what_is_grave_enough(self, least: Verdict, report: Report) -> None:
        """Findings at least as grave as asked for come in text order; nothing else is left out."""
        surfacing = report.surfacing(least)

        assert [each for each in report.findings if GRAVITIES.index(each.verdict) >= GRAVITIES.index(least)] == list(
            surfacing
        )

    def test_surfacing_begins_with_what_is_possible(self, report: Report) -> None:
        """By default consistent and undetermined relations stay silent."""
        assert [each.verdict.value for each in report.surfacing()] == ["contradiction", "possible"]
        assert report.surfacing(Verdict.CONSISTENT) == report.findings

    def test_inconsistent_is_what_cannot_be_true(self, report: Report, empty: Report) -> None:
        """Only contradictions are inconsistent."""
        assert [tuple(operand.printed for _, operand in each.operands) for each in report.inconsistent()] == [
            ("83", "95", "78%")
        ]
        assert empty.inconsistent() == ()

    def test_is_a_value(self, report: Report) -> None:
        """Two reports on one text are equal, and none can be changed."""
        assert report == analyze(PAGE)
        with pytest.raises(AttributeError):
            report.findings = ()  # type: ignore[misc]

    def test_is_printed_as_text(self, report: Report) -> None:
        """A report prints as its plain rendering."""
        assert report.findings[3].message in str(report)


class TestCoverage:
    """How much of the text the checks reach."""

    def test_counts_each_figure_once(self, report: Report) -> None:
        """A proportion that fills two roles is one figure; dates and labels are none."""
        figures = [each for each in report.mentions if each.is_figure]

        assert Coverage(figures=len(figures), in_relations=8, decided=8) == report.coverage
        assert [each.text for each in figures] == [
            "40/45", "45", "40/45", "88,89%", "83/95", "78%", "117", "40%", "3",
        ]  # fmt: skip

    def test_counts_nothing_in_a_text_without_figures(self, empty: Report) -> None:
        """No figures, no coverage."""
        assert Coverage(0, 0, 0) == empty.coverage

    def test_what_nothing_decides_is_related_only(self) -> None:
        """A relation that stays undetermined reaches a figure and decides none."""
        report = analyze("Khối nêu 3 việc: chăm lo đời sống, nhà ở, việc làm, học tập của đoàn viên.")

        assert Coverage(figures=1, in_relations=1, decided=0) == report.coverage

    def test_a_date_in_a_relation_is_no_figure(self) -> None:
        """A weekday's date is related, and not counted."""
        report = analyze("Khối họp vào Chủ nhật, 17/01/2021.")

        assert len(report.relations) == 1
        assert Coverage(0, 0, 0) == report.coverage

    def test_never_decides_more_than_it_relates(self, report: Report) -> None:
        """Decided figures are related, and related ones are figures."""
        coverage = report.coverage

        assert coverage.decided <= coverage.in_relations <= coverage.figures


class TestToDict:
    """A report as plain values."""

    def test_has_the_keys_of_the_schema(self, report: Report, empty: Report) -> None:
        """Every report has the same keys in the same order, the empty one too."""
        keys = ["schema", "article", "mentions", "statistics", "relations", "findings", "blame", "rounding_profile"]
        keys += ["coverage", "least", "lang"]

        assert keys == list(report.to_dict())
        assert keys == list(empty.to_dict())
        assert report.to_dict()["schema"] == SCHEMA == "vnbulletin.report/1"
        assert [each["text"] for each in report.to_dict()["statistics"]][:1] == ["40/45"]
        assert empty.to_dict()["statistics"] == []

    def test_describes_the_article(self, report: Report, empty: Report) -> None:
        """What the page does not print is null, and dates are in ISO 8601."""
        article = report.to_dict()["article"]

        assert set(article) == ARTICLE_KEYS == set(empty.to_dict()["article"])
        assert article["title"] == "Huyện Mẫu: 40/45 tổ chức đảng xếp loại tốt"
        assert article["byline"] == "LÊ MẪU"
        assert article["page_date"] == "2022-05-12T09:30:00"
        assert article["source_line"] == "Theo: https://huyenmau.example.org/"
        assert (article["kicker"], article["agency"], article["source"]) == (None, None, None)
        assert (article["event_date"], article["province"], article["end_mark"]) == (None, None, None)
        assert article["event_reason"] == "the story does not open with a day"
        assert article["province_reason"] == "no province is named"
        assert empty.to_dict()["article"]["title"] is None
        assert all(each is None or isinstance(each, str) for key, each in article.items() if key != "paragraphs")
        assert article["text"] == PAGE
        assert [PAGE[each["start"] : each["end"]] for each in article["paragraphs"]] == [
            each.text for each in report.article.paragraphs
        ]

    def test_a_day_without_a_clock_is_a_date(self, report: Report) -> None:
        """A page date without a time is written as a day."""
        dated = evolve(report.article, published=date(2022, 5, 12), source="bai.txt")

        article = evolve(report, article=dated).to_dict()["article"]

        assert (article["published"], article["source"]) == ("2022-05-12", "bai.txt")

    def test_lists_every_mention(self, report: Report) -> None:
        """Mentions are records of offsets and strings, in text order."""
        mentions = report.to_dict()["mentions"]

        assert [each.to_record() for each in report.mentions] == [
            {key: each for key, each in mention.items() if key not in {"recogniser", "exact"}} for mention in mentions
        ]
        assert all(list(each) == MENTION_KEYS for each in mentions)
        assert all(isinstance(each["start"], int) and isinstance(each["end"], int) for each in mentions)
        assert all(isinstance(each[key], str) for each in mentions for key in MENTION_KEYS[2:-1])
        assert [each["text"] for each in mentions] == [PAGE[each["start"] : each["end"]] for each in mentions]
        assert sorted(mentions, key=lambda each: each["start"]) == mentions

    def test_lists_every_relation_with_its_verdict(self, report: Report) -> None:
        """Relations name their operands' roles and places, the verdict and the check."""
        relations = report.to_dict()["relations"]

        assert all(list(each)[: len(RELATION_KEYS)] == RELATION_KEYS for each in relations)
        assert [list(each)[len(RELATION_KEYS) :] for each in relations] == [["weekday"], [], [], [], [], ["items"]]
        assert [each.code for each in report.findings] == [each["check"] for each in relations]
        assert [each.verdict.value for each in report.findings] == [each["verdict"] for each in relations]
        start = PAGE.index("83/95")
        ratio = [each.text for each in report.mentions].index("83/95")
        assert relations[3] == {
            "kind": "share",
            "operands": [
                {"role": "part", "start": start, "end": start + 5, "text": "83/95", "mention": ratio, **number("83")},
                {"role": "whole", "start": start, "end": start + 5, "text": "83/95", "mention": ratio, **number("95")},
                {
                    "role": "percent",
                    "start": PAGE.index("78%"),
                    "end": PAGE.index("78%") + 3,
                    "text": "78%",
                    "mention": ratio + 1,
                },
            ],
            "reading": "",
            "verdict": "contradiction",
            "check": "VNB101",
        }

    @pytest.mark.parametrize("least", GRAVITIES)
    def test_lists_findings_from_a_verdict_on(self, least: Verdict, report: Report) -> None:
        """*least* chooses the mildest verdict listed; relations and coverage do not depend on it."""
        record = report.to_dict(least=least)

        assert [each.message for each in report.surfacing(least)] == [each["message"] for each in record["findings"]]
        assert record["least"] == least.value
        assert report.to_dict()["relations"] == record["relations"]
        assert report.to_dict()["coverage"] == record["coverage"]

    def test_a_finding_explains_itself(self, report: Report) -> None:
        """A finding's record holds its code, name, verdict, message and operands."""
        (finding, _) = report.to_dict(least=Verdict.POSSIBLE)["findings"]

        assert set(finding) == FINDING_KEYS
        assert (finding["code"], finding["name"], finding["verdict"]) == ("VNB101", "share-mismatch", "contradiction")
        (repair,) = finding["repairs"]
        hint = f"perhaps {repair['perhaps']} is meant and not {repair['text']}"
        assert f"{finding['reconstruction']}: {finding['reason']}; {hint}" == finding["message"]
        assert [each["role"] for each in finding["operands"]] == ["part", "whole", "percent"]

    def test_counts_the_coverage(self, report: Report) -> None:
        """Coverage is three counts, in all and for each kind of figure."""
        coverage = report.to_dict()["coverage"]
        kinds = coverage.pop("kinds")

        assert coverage == {"figures": 9, "in_relations": 8, "decided": 8}
        assert {key: sum(each[key] for each in kinds.values()) for key in coverage} == coverage
        assert kinds["percent"] == {"figures": 3, "in_relations": 3, "decided": 3}
        assert list(kinds) == ["ratio", "number", "percent"]

    def test_names_what_may_be_meant(self, report: Report) -> None:
        """Blame tells which sets of figures are open to doubt, and which one a slip explains."""
        (blame,) = report.to_dict()["blame"]
        start = PAGE.index("78%")

        assert [each["code"] for each in blame["findings"]] == ["VNB101"]
        assert [[each["text"] for each in one] for one in blame["suspects"]] == [["83/95"], ["83/95"], ["78%"]]
        assert blame["reason"] is None
        assert blame["repairs"] == [
            {
                "role": "percent",
                "start": start,
                "end": start + 3,
                "text": "78%",
                "perhaps": "87%",
                "slip": "digits swapped",
                "mention": [each.text for each in report.mentions].index("78%"),
            }
        ]

    def test_shows_how_shares_were_rounded(self, report: Report, empty: Report) -> None:
        """The profile counts what each rounding explains."""
        assert report.to_dict()["rounding_profile"] == report.rounding_profile.to_record()
        assert empty.rounding_profile.surviving == ("nearest", "truncated", "raised")


class TestToJson:
    """A report as JSON."""

    @pytest.mark.parametrize("least", GRAVITIES)
    def test_round_trips(self, least: Verdict, report: Report) -> None:
        """Reading the JSON gives the plain values again."""
        assert report.to_dict(least=least) == json.loads(report.to_json(least=least))

    def test_keeps_vietnamese_on_one_line(self, report: Report, empty: Report) -> None:
        """Letters stay as they are, and a report is one line."""
        printed = report.to_json()

        assert "tổ chức đảng xếp loại tốt" in printed
        assert "\\u" not in printed
        assert printed.count("\n") == 0
        assert empty.to_json().startswith('{"schema": "vnbulletin.report/1", ')


class TestTables:
    """The report as tables."""

    def test_are_named(self, report: Report) -> None:
        """Each table holds what the report holds, with its own rows."""
        assert_type(report.table("articles"), Table[ArticleRow])
        assert_type(report.table("mentions"), Table[MentionRow])
        assert_type(report.table("relations"), Table[RelationRow])
        assert_type(report.table("findings"), Table[FindingRow])
        assert_type(report.table("statistics"), Table[StatisticRow])
        lengths = {name: len(report.table(name).to_records()) for name in TABLES}

        assert lengths == {
            "articles": 1,
            "mentions": len(report.mentions),
            "relations": len(report.relations),
            "findings": len(report.findings),
            "statistics": len(report.statistics),
        }

    def test_refuses_another_name(self, report: Report) -> None:
        """A name that is no table is an error that lists those that are."""
        with pytest.raises(ValueError, match="there is no table 'blame'; there are articles, "):
            report.table("blame")  # type: ignore[call-overload]  # what is refused at run time too

    def test_shortcuts_give_the_statistics(self, report: Report) -> None:
        """Records, frames and the Arrow stream of a report are those of its statistics."""
        records = report.table("statistics").to_records()
        pandas_frame = assert_type(report.to_frame(), pd.DataFrame)
        polars_frame = assert_type(report.to_frame("polars"), pl.DataFrame)
        arrow_table = assert_type(report.to_frame("pyarrow"), pa.Table)

        assert report.to_records() == records
        assert polars_frame.to_dicts() == arrow_table.to_pylist() == pa.table(report).to_pylist() == records
        assert list(pandas_frame["value"]) == [each["value"] for each in records]

    def test_of_an_empty_report(self, empty: Report) -> None:
        """A text without figures has no statistics, and all their columns."""
        assert empty.to_records() == []
        assert empty.to_frame("polars").columns == list(STATISTICS.names)
