"""Days, lengths and terms: what the calendar and the congresses say."""

from datetime import date

import pytest

from vnbulletin.analysis import analyze
from vnbulletin.checks.dates_disagree import judge_chronology
from vnbulletin.checks.finding import Finding, Verdict
from vnbulletin.checks.operands import figure_operand
from vnbulletin.checks.term_length import check_term, judge_term
from vnbulletin.relations.kinds.calendar import Chronology, Term
from vnbulletin.relations.relation import Operand

STORY = "Khối các cơ quan triển khai nhiệm vụ\n\n{} Đảng ủy khối họp bàn việc năm tới cùng các chi bộ."

PAGES = (
    ("17/01/2021", "Chiều nay (28/12),", Verdict.UNUSUAL, "the page is dated 20 days later"),
    ("28/12/2020", "Chiều nay (28/12),", Verdict.CONSISTENT, "both are one day"),
    ("30/12/2020", "Sáng nay, ngày 28/12,", Verdict.CONSISTENT, "the page is dated 2 days later"),
    ("17/01/2021", "Ngày 28/12,", Verdict.CONSISTENT, "the page is dated 20 days later"),
    ("02/02/2021", "Sáng 28/12,", Verdict.UNUSUAL, "the page is dated 36 days later"),
    ("28/12/2020", "Sáng 05/01/2021,", Verdict.UNUSUAL, "the page is dated 8 days before its story"),
)

LENGTHS = (
    ("Xã kỷ niệm 75 năm Quốc khánh (1945-2020).", Verdict.CONSISTENT),
    ("Xã kỷ niệm 75 năm Quốc khánh (1945-2021).", Verdict.CONTRADICTION),
    ("Xã kỷ niệm 1 năm thành lập (1-6-2020 - 1-6-2021).", Verdict.CONSISTENT),
    ("Xã kỷ niệm 2 năm thành lập (1-6-2020 - 1-6-2021).", Verdict.CONTRADICTION),
    ("Xã kỷ niệm 1 năm thành lập (1-6-2020 - 5-6-2021).", Verdict.CONSISTENT),
    ("Xã kỷ niệm 2 năm thành lập (1-6-2020 - 5-6-2021).", Verdict.CONSISTENT),
    ("Xã kỷ niệm 1 năm thành lập (5-6-2020 - 1-6-2021).", Verdict.CONSISTENT),
    ("Xã kỷ niệm 3 năm thành lập (5-6-2020 - 1-6-2021).", Verdict.CONTRADICTION),
    ("Kế hoạch 5 năm 2016-2020.", Verdict.CONSISTENT),
    ("Kế hoạch 5 năm (2015-2020).", Verdict.CONSISTENT),
    ("Tròn 90 năm (1930-2020).", Verdict.CONSISTENT),
    ("Tròn 90 năm (1930-2022).", Verdict.UNUSUAL),
)

TERMS = (
    ("Đại hội Đảng bộ tỉnh lần thứ XX, nhiệm kỳ 2020-2025", Verdict.CONSISTENT),
    ("Đại hội Đảng bộ tỉnh lần thứ XX, nhiệm kỳ 2020-2024", Verdict.UNUSUAL),
    ("Đại hội chi bộ, nhiệm kỳ 2020-2022", Verdict.CONSISTENT),
    ("Đại hội chi bộ, nhiệm kỳ 2022-2025", Verdict.CONSISTENT),
    ("Đại hội chi bộ, nhiệm kỳ 2020-2024", Verdict.UNUSUAL),
    ("HĐND huyện nhiệm kỳ 2004-2011", Verdict.CONSISTENT),
    ("HĐND huyện nhiệm kỳ 2016-2020", Verdict.UNUSUAL),
    ("nguyên Chủ tịch HĐND xã nhiệm kỳ 2010-2013", Verdict.UNDETERMINED),
    ("Liên đoàn bóng đá nhiệm kỳ 2018-2022", Verdict.UNDETERMINED),
    ("Đảng bộ xã giúp Liên đoàn bóng đá nhiệm kỳ 2018-2022", Verdict.UNDETERMINED),
    ("Đại hội đại biểu toàn quốc lần thứ XIII của Đảng, nhiệm kỳ 2021-2026", Verdict.CONSISTENT),
    ("Đại hội đại biểu toàn quốc lần thứ XIII của Đảng (nhiệm kỳ 2020-2025)", Verdict.CONTRADICTION),
    ("Đại hội XII của Đảng, nhiệm kỳ 2016-2020", Verdict.UNUSUAL),
    ("Ban Chấp hành Trung ương Đảng khóa XII, nhiệm kỳ 2011-2016", Verdict.CONTRADICTION),
    # A union has a central committee too.
    ("Ban Chấp hành Trung ương khóa XI, nhiệm kỳ 2017-2022", Verdict.CONSISTENT),
    ("Đại hội đại biểu toàn quốc lần thứ XII của Hội, nhiệm kỳ 2022-2027", Verdict.CONSISTENT),
    ("Đại hội XIV của Đảng bộ huyện, nhiệm kỳ 2020-2025", Verdict.CONSISTENT),
    ("Quốc hội khóa XV, nhiệm kỳ 2021-2026", Verdict.CONSISTENT),
    ("Quốc hội khóa XIV (2016-2021)", Verdict.CONSISTENT),
    ("Quốc hội khóa XIV (2021-2026)", Verdict.CONTRADICTION),
    ("Quốc hội khóa XV, nhiệm kỳ 2016-2021", Verdict.CONTRADICTION),
    ("Quốc hội khóa V, nhiệm kỳ 1975-1976", Verdict.UNDETERMINED),
    ("Đảng bộ tỉnh nhiệm kỳ 2001-2005", Verdict.UNDETERMINED),
    ("Đại hội iiii của Đảng, nhiệm kỳ 2021-2026", Verdict.CONSISTENT),
)


def finding_on(text: str, kind: str) -> Finding:
    """Return the first finding of *kind* on a text."""
    return next(each for each in analyze(text).findings if each.relation.kind == kind)


class TestJudgeChronology:
    """Two days, and lengths with their ends."""

    @pytest.mark.parametrize(("page", "opening", "verdict", "told"), PAGES)
    def test_pages_and_their_stories(self, page: str, opening: str, verdict: Verdict, told: str) -> None:
        """A page may be dated soon after its story; a date line is no proof, so nothing is accused."""
        finding = finding_on(f"{page}\n\n{STORY.format(opening)}", "chronology")

        assert (finding.verdict, told in finding.message) == (verdict, True), finding.message

    @pytest.mark.parametrize(
        ("page", "opening"),
        (
            ("28/12/2020", "Ngày 05/01/2021, theo kế hoạch, huyện sẽ mở hội nghị;"),
            ("28/12/2020", "Ngày 05/01/2021,"),
            ("02/02/2021", "Ngày 28/12,"),
            ("28/12/2020", "Trong những năm qua,"),
            ("28/12/2020", "Ngày 03/02/1930,"),
        ),
        ids=("to come", "after the page", "long before the page", "no day", "history"),
    )
    def test_other_openings_tell_no_day(self, page: str, opening: str) -> None:
        """What is to come, or long past, or told without a part of the day, may not be what the story reports."""
        kinds = [each.kind for each in analyze(f"{page}\n\n{STORY.format(opening)}").relations]

        assert "chronology" not in kinds

    @pytest.mark.parametrize(("day", "verdict"), (("25/10/2021", Verdict.UNUSUAL), ("05/6/2021", Verdict.CONSISTENT)))
    def test_a_festive_headline_tells_its_day(self, day: str, verdict: Verdict) -> None:
        """A page of an anniversary that is dated long after it was posted again."""
        head = f"KỶ NIỆM 1 NĂM THÀNH LẬP ĐẢNG BỘ KHỐI (1-6-2020 - 1-6-2021)\n\nThứ Hai, {day}\n\n"
        body = "Một năm qua, các chi bộ trong khối làm được nhiều việc, việc nào cũng có người lo."
        findings = [each for each in analyze(head + body).findings if each.relation.kind == "chronology"]

        assert [each.verdict for each in findings] == [Verdict.CONSISTENT, verdict]

    def test_a_page_may_prepare_for_the_day(self) -> None:
        """Before the anniversary its headline says nothing of the page's day."""
        head = "KỶ NIỆM 1 NĂM THÀNH LẬP ĐẢNG BỘ KHỐI (1-6-2020 - 1-6-2021)\n\n20/5/2021\n\n"
        body = "Một năm qua, các chi bộ trong khối làm được nhiều việc, việc nào cũng có người lo."
        report = analyze(head + body)

        assert [each.verdict for each in report.findings] == [Verdict.CONSISTENT]

    @pytest.mark.parametrize(("text", "verdict"), LENGTHS, ids=[row[0] for row in LENGTHS])
    def test_lengths_and_their_ends(self, text: str, verdict: Verdict) -> None:
        """Years between two ends are exact; beside two years both ends may be counted."""
        assert finding_on(text, "chronology").verdict is verdict

    @pytest.mark.parametrize(("since", "verdict"), ((2016, Verdict.CONSISTENT), (2015, Verdict.UNUSUAL)))
    @pytest.mark.parametrize("opening", ("Từ năm", "Kết quả từ năm", "Từ"))
    def test_a_length_till_now_ends_with_the_page(self, since: int, verdict: Verdict, opening: str) -> None:
        """The years from a printed one to that of the page, both of which may be counted."""
        story = f"20/5/2020\n\nXã làm đường\n\n{opening} {since} đến nay (4 năm), bà con trong xã cùng nhau làm đường."

        assert finding_on(story, "chronology").verdict is verdict

    @pytest.mark.parametrize(
        "text",
        (
            "Xã kỷ niệm 70 năm thành lập ngành gắn với phong trào thi đua (2016-2020).",
            "Qua 20 năm 2001-2010 và 2011-2020, xã đổi thay nhiều.",
        ),
    )
    def test_a_length_far_from_the_ends_is_of_something_else(self, text: str) -> None:
        """Nothing is claimed where the years beside a length can hardly be its own."""
        assert analyze(text).relations == ()

    def test_tells_it_in_vietnamese(self) -> None:
        """Each explanation has its Vietnamese form."""
        assert finding_on(LENGTHS[1][0], "chronology").explain("vi") == (
            "1945 – 2021: khoảng này là 76 năm, không khớp với 75 năm đã in"
        )

    def test_figures_are_no_days(self) -> None:
        """A relation with figures for days or for a length is a mistake of the caller."""
        figure, day = figure_operand("17"), Operand(printed="1/6/2020", value=date(2020, 6, 1))

        with pytest.raises(TypeError, match="two days are compared"):
            judge_chronology(Chronology(earlier=figure, later=day))
        with pytest.raises(TypeError, match="a length of time"):
            judge_chronology(Chronology(earlier=day, later=day, length=figure))


class TestJudgeTerm:
    """Terms and their years."""

    @pytest.mark.parametrize(("text", "verdict"), TERMS, ids=[row[0] for row in TERMS])
    def test_verdicts(self, text: str, verdict: Verdict) -> None:
        """Each body has its own length; ordinals count for national bodies only."""
        assert finding_on(f"Xã học tập văn kiện {text}.", "term").verdict is verdict

    def test_tells_it_in_vietnamese(self) -> None:
        """Each explanation has its Vietnamese form."""
        assert finding_on("Quốc hội khóa XV, nhiệm kỳ 2016-2021", "term").explain("vi") == (
            "2016-2021: nhiệm kỳ của khóa này là 2021-2026"
        )

    def test_of_a_printed_term(self) -> None:
        """A term without a text is judged by the body that is given."""
        assert check_term("nhiệm kỳ 2020-2024", body="Đảng bộ tỉnh").verdict is Verdict.UNUSUAL
        assert check_term("2020-2022", body="chi bộ").verdict is Verdict.CONSISTENT
        assert check_term("2021-2026", body="Quốc hội", ordinal=15).verdict is Verdict.CONSISTENT

    def test_a_figure_is_no_term(self) -> None:
        """A relation with a figure for its years is a mistake of the caller."""
        with pytest.raises(TypeError, match="a first and a last year"):
            judge_term(Term(years=figure_operand("5")))
