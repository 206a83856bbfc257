import unicodedata
from datetime import date, datetime
from decimal import Decimal

import pytest
from attrs import evolve

from vnbulletin.analysis import analyze
from vnbulletin.articles.article import Article, Paragraph, ParagraphKind
from vnbulletin.catalogues import UnknownLanguageError
from vnbulletin.checks.finding import Finding, Severity, Verdict
from vnbulletin.checks.share_mismatch import check_share, judge_share
from vnbulletin.mentions.mention import Mention, MentionKind
from vnbulletin.notation.quantities.percents import Percent
from vnbulletin.notation.quantities.proportions import Proportion
from vnbulletin.relations.kinds.parts import Share
from vnbulletin.relations.relation import Operand
from vnbulletin.reports.report import Report
from vnbulletin.reports.text import Line, Segment, Style, plain_text, report_lines
from vnbulletin.spans import Span

TITLE = "Vĩnh Phúc: 83/95 vụ đã làm rõ"
BODY = "Công an làm rõ 83/95 vụ (78%); hòa giải 71/75 vụ (94,67%)."


def share_in(text: str, ratio: str, percent: str) -> Share:
    """Return the share of a proportion, by its last occurrence, and a percent of *text*."""
    part, whole = (Decimal(each) for each in ratio.split("/"))
    at, percent_at = text.rindex(ratio), text.index(percent)
    proportion = Mention(
        span=Span(at, at + len(ratio)), text=ratio, kind=MentionKind.RATIO, value=Proportion(part, whole)
    )
    value = Percent(Decimal(percent.removesuffix("%").replace(",", ".")))
    printed = Mention(
        span=Span(percent_at, percent_at + len(percent)), text=percent, kind=MentionKind.PERCENT, value=value
    )
    return Share(
        part=Operand(printed=f"{part}", value=part, mention=proportion),
        whole=Operand(printed=f"{whole}", value=whole, mention=proportion),
        percent=Operand(printed=percent, value=value, mention=printed),
    )


def report_on(text: str, *shares: Share, title: str | None = None, source: str | None = None) -> Report:
    """Return a report on *shares*, made by hand."""
    paragraphs = () if title is None else (Paragraph(kind=ParagraphKind.TITLE, span=Span(0, len(title)), text=title),)
    mentions = {
        operand.mention.span: operand.mention
        for share in shares
        for _, operand in share.operands
        if operand.mention is not None
    }
    return Report(
        article=Article(text=text, paragraphs=paragraphs, source=source),
        mentions=tuple(mentions.values()),
        relations=shares,
        findings=tuple(judge_share(share) for share in shares),
    )


@pytest.fixture
def report() -> Report:
    """Return a report with a contradiction and a consistent finding in one paragraph."""
    text = f"{TITLE}\n{BODY}"
    wrong, right = share_in(text, "83/95", "78%"), share_in(text, "71/75", "94,67%")
    return report_on(text, wrong, right, title=TITLE, source="vinh_phuc.txt")


class TestPlainText:
    """A report as a string."""

    def test_gives_title_source_counts_and_findings(self, report: Report) -> None:
        """A finding shows its place, its verdict, the marked figures, the arithmetic and the reason."""
        expected = f"""\
Vĩnh Phúc: 83/95 vụ đã làm rõ
vinh_phuc.txt
no date; 4 figures, 4 in relations, 4 decided; 2 relations

vinh_phuc.txt:2:16: contradiction VNB101 share-mismatch
    Công an làm rõ «83/95» vụ («78%»); hòa giải 71/75 vụ (94,67%).
    {report.findings[0].message}"""

        assert expected == plain_text(report)

    def test_is_what_str_gives(self, report: Report) -> None:
        """`str(report)` is the plain text with the default verdict."""
        assert plain_text(report) == str(report)

    def test_shows_consistent_findings_when_asked(self, report: Report) -> None:
        """The mildest verdict to be shown can be chosen."""
        shown = plain_text(report, Verdict.CONSISTENT)

        assert "vinh_phuc.txt:2:41: consistent VNB101 share-mismatch" in shown
        assert "hòa giải «71/75» vụ («94,67%»)." in shown

    def test_says_line_and_column_without_a_source(self, report: Report) -> None:
        """A text that came from no file has a line and a column, but no name."""
        unnamed = evolve(report, article=evolve(report.article, source=None))

        assert "\nline 2, column 16: contradiction" in plain_text(unnamed)

    def test_gives_each_place_of_a_finding(self) -> None:
        """Figures far apart are shown at each place, and each place can be opened."""
        text = f"Kết quả 83/95 vụ\n{'dài ' * 50}đạt 78% vụ"
        shown = plain_text(report_on(text, share_in(text, "83/95", "78%"), source="a.txt")).splitlines()

        assert shown[4] == "a.txt:1:9: contradiction VNB101 share-mismatch"
        assert shown[5] == "    Kết quả «83/95» vụ"
        assert shown[6] == "  a.txt:2:205"
        assert shown[7].endswith("dài đạt «78%» vụ")

    def test_shows_a_finding_without_a_text(self, report: Report) -> None:
        """A finding on printed strings has no place, but is still shown."""
        finding: Finding = check_share("83", "95", "78%")
        shown = plain_text(evolve(report, relations=(finding.relation,), findings=(finding,)))

        assert "\n\ncontradiction VNB101 share-mismatch\n    83/95" in shown

    @pytest.mark.parametrize(
        ("page_date", "published", "expected"),
        (
            (None, None, "no date"),
            (date(2022, 7, 8), None, "page date 2022-07-08"),
            (date(2022, 7, 8), date(2022, 7, 7), "published 2022-07-07"),
            (datetime(2022, 7, 8, 9, 15), None, "page date 2022-07-08 09:15"),  # noqa: DTZ001 -- pages print no zone
        ),
        ids=["none", "page", "published", "with its time"],
    )
    def test_prefers_the_date_of_publication(
        self, report: Report, page_date: date | None, published: date | None, expected: str
    ) -> None:
        """The date of the page stands in where the publication is not certain."""
        dated = evolve(report, article=evolve(report.article, page_date=page_date, published=published))

        assert plain_text(dated).splitlines()[2].startswith(f"{expected}; ")

    def test_lets_no_text_steer_the_terminal(self) -> None:
        """An escape sequence in a title or a source does not reach the output."""
        title = "\x1b[2JTiêu đề"
        shown = plain_text(report_on(title, title=title, source="\x1b]0;a\x07.txt"))

        assert "\x1b" not in shown
        assert "(no title)" not in shown


class TestReportLines:
    """A report as styled lines."""

    def test_names_the_style_of_every_segment(self, report: Report) -> None:
        """Figures, their marks, places and verdicts have styles of their own."""
        segments = [segment for line in report_lines(report) for segment in line.segments]

        assert [each.text for each in segments if each.style is Style.FIGURE] == ["83/95", "78%"]
        assert [each.text for each in segments if each.style is Style.MARK] == ["«", "»"] * 2
        assert [each.text for each in segments if each.style is Style.CONTRADICTION] == ["contradiction"]
        assert [each.text for each in segments if each.style is Style.PLACE] == ["vinh_phuc.txt", "vinh_phuc.txt:2:16"]

    def test_has_a_style_for_each_verdict(self) -> None:
        """A verdict and its style have one name."""
        assert [verdict.value for verdict in Verdict] == [Style(verdict.value).value for verdict in Verdict]


class TestLine:
    """One line."""

    def test_is_written_with_its_indent(self) -> None:
        """The text of a line is its blanks and its segments."""
        assert str(Line((Segment("a "), Segment("b", Style.FIGURE)), indent=2)) == "  a b"


class TestDoubts:
    """Figures that can be read in two ways."""

    def test_names_both_readings_and_the_reason(self) -> None:
        """A doubtful figure is shown in its place, with what it was read as, what it may be instead, and why."""
        text = plain_text(analyze("Thu nhập bình quân đạt 28,6% triệu đồng."))

        assert text.endswith(
            "line 1, column 24: two readings\n"
            "    Thu nhập bình quân đạt «28,6%» triệu đồng.\n"
            "    read as percent 28,6; number 28.600.000 is possible: the percent sign before money may be a slip"
        )

    def test_is_silent_where_a_reading_is_certain(self) -> None:
        """Nothing is said of figures with one reading."""
        assert "two readings" not in plain_text(analyze("Đạt 95,8% kế hoạch năm 2021."))


class TestReading:
    """The reading that a finder took."""

    def test_stands_below_the_reason(self) -> None:
        """A reader sees why the figures were put together."""
        shown = plain_text(analyze("Toàn xã có 45 chi bộ, gồm 24 chi bộ thôn và 19 chi bộ trường."))

        assert shown.splitlines()[-1] == "    reading: a closed list"

    def test_is_not_said_twice(self) -> None:
        """Where the reading is the reason, one line says it."""
        shown = plain_text(analyze("Các xã đã ban hành 3 nghị quyết gồm: một; hai; …"), Verdict.CONSISTENT)

        assert "the list stays open" in shown
        assert "reading:" not in shown


class TestLanguages:
    """A report in Vietnamese."""

    def test_speaks_vietnamese_throughout(self, report: Report) -> None:
        """Counts, days, verdicts and reasons change; code, name and place stay."""
        assert (
            plain_text(report, lang="vi")
            == """\
Vĩnh Phúc: 83/95 vụ đã làm rõ
vinh_phuc.txt
không có ngày; 4 con số, 4 nằm trong quan hệ, 4 kết luận được; 2 quan hệ

vinh_phuc.txt:2:16: không khớp VNB101 share-mismatch
    Công an làm rõ «83/95» vụ («78%»); hòa giải 71/75 vụ (94,67%).
    83/95 = 87,37 %: không khớp với tỷ lệ đã in 78 % theo bất kỳ cách làm tròn nào"""
        )

    def test_tells_doubts_in_vietnamese(self) -> None:
        """A doubtful figure is told in its place."""
        text = plain_text(analyze("Thu nhập bình quân đạt 28,6% triệu đồng."), lang="vi")

        assert text.endswith(
            "dòng 1, cột 24: hai cách đọc\n"
            "    Thu nhập bình quân đạt «28,6%» triệu đồng.\n"
            "    đọc là phần trăm 28,6; cũng có thể là số 28.600.000: dấu phần trăm trước số tiền có thể là do gõ nhầm"
        )

    def test_is_what_the_report_gives(self, report: Report) -> None:
        """`to_text` is the plain text, in English unless asked otherwise."""
        assert plain_text(report, lang="vi") == report.to_text(lang="vi")
        assert str(report) == report.to_text()
        assert plain_text(report, Verdict.CONSISTENT) == report.to_text(least=Verdict.CONSISTENT)

    def test_own_words_are_composed(self, report: Report) -> None:
        """What the report adds to the text is in composed letters, so that a terminal counts its columns well."""
        lines = plain_text(report, Verdict.CONSISTENT, "vi").splitlines()

        assert all(unicodedata.is_normalized("NFC", line) for line in lines)

    @pytest.mark.parametrize("lang", ("fr", "VI", ""))
    def test_refuses_other_languages_at_once(self, report: Report, lang: str) -> None:
        """The error comes with the call and not with the first line."""
        with pytest.raises(UnknownLanguageError):
            report_lines(report, lang=lang)
        with pytest.raises(UnknownLanguageError):
            report.to_text(lang=lang)
        with pytest.raises(UnknownLanguageError):
            report.to_dict(lang=lang)

    @pytest.mark.parametrize(
        ("severity", "lang", "expected"),
        (
            (Severity.ERROR, "en", "contradiction VNB101 share-mismatch\n"),
            (Severity.WARNING, "en", "contradiction VNB101 share-mismatch (warning)\n"),
            (Severity.NOTE, "vi", "không khớp VNB101 share-mismatch (lưu ý)\n"),
        ),
    )
    def test_calls_what_is_no_arithmetic_by_its_severity(
        self, report: Report, severity: Severity, lang: str, expected: str
    ) -> None:
        """A reader sees whether a rule of law or the figures themselves are at stake."""
        mild = evolve(report, findings=tuple(evolve(each, severity=severity) for each in report.findings))

        assert expected in mild.to_text(lang=lang)
