"""Which figures become statistics, and what belongs to each."""

from decimal import Decimal
from fractions import Fraction

import pytest

from vnbulletin import Measure, PeriodSource, Statistic, Status, analyze, find_statistics, read_article


def statistics_of(text: str) -> tuple[Statistic, ...]:
    """Return the statistics of *text*."""
    return find_statistics(read_article(text))


class TestFigures:
    """Which figures become statistics."""

    def test_a_percent_in_brackets_belongs_to_its_count(self) -> None:
        """A percent that restates the count beside it makes no statistic of its own."""
        (found,) = statistics_of("Năm 2022 có 71/75 tập thể (94,67%) xếp loại “Hoàn thành tốt nhiệm vụ”.")

        assert [each.text for each in found.restated] == ["94,67%"]
        assert (found.measure, found.value.part, found.unit) == (Measure.SHARE, Decimal(71), "tập thể")  # type: ignore[union-attr]

    def test_a_share_names_its_base(self) -> None:
        """A count that is a share of another one has it as its base."""
        whole, part = statistics_of("Có 182 đảng viên, trong đó 57 đồng chí là cấp ủy viên, chiếm 31,32%.")

        assert (part.base and part.base.printed, part.measure, whole.base) == ("182", Measure.LEVEL, None)

    def test_gaps_changes_and_achievements_are_their_own(self) -> None:
        """What compares two figures is a statistic with its measure and its base."""
        text = "Năm 2022 kết nạp 134 đảng viên, đạt 67% chỉ tiêu (200 đảng viên), giảm 6 đảng viên so với năm 2021."
        found = {each.mention.text: each for each in statistics_of(text)}

        assert {printed: each.measure.value for printed, each in found.items()} == {
            "134": "level",
            "67%": "achievement",
            "200": "level",
            "6": "change",
        }
        assert found["67%"].base is not None
        assert found["67%"].base.printed == "200"
        assert found["200"].status is Status.TARGET
        assert found["67%"].subject == found["134"].subject == "đảng viên"

    @pytest.mark.parametrize("text", ("", "Chào mừng hội nghị.", "Điện thoại: 0228.3849386"))
    def test_a_text_without_figures_has_none(self, text: str) -> None:
        """Where no figure is told, there is no statistic."""
        assert statistics_of(text) == ()

    def test_times_labels_and_documents_are_none(self) -> None:
        """Days, ranks and document numbers count nothing."""
        assert statistics_of("Ngày 5/7/2022, theo Nghị quyết số 21-NQ/TW, đội đạt giải 3.") == ()

    def test_stand_in_text_order(self) -> None:
        """The statistics stand in the order of their figures, and each points to its own."""
        text = "Có 5 xã, 6 phường.\n\nKết nạp 7 hội viên; tặng 8 suất quà."
        found = statistics_of(text)

        assert [text[each.mention.span.start : each.mention.span.end] for each in found] == ["5", "6", "7", "8"]


class TestDuplicates:
    """Figures that are printed again."""

    def test_a_repeated_paragraph_repeats_its_figures(self) -> None:
        """A caption that is printed twice tells one thing, and the second copy names the first."""
        caption = "Lãnh đạo huyện trao 25 suất quà cho các hộ nghèo tại xã Tân Lập sáng nay."
        found = statistics_of(f"Huyện trao quà Tết\n\n{caption}\n\n{caption}\n\nNăm 2022, huyện hỗ trợ 90 hộ nghèo.")
        printed = [each for each in found if each.mention.text == "25"]

        assert [each.duplicate_of and each.duplicate_of.span for each in printed] == [None, printed[0].mention.span]

    def test_a_headline_that_is_said_again(self) -> None:
        """A figure of the headline that the body says again is the one that the body's names."""
        text = (
            "Huyện kết nạp 164 đảng viên\n\nNăm 2022, Đảng bộ huyện đã kết nạp 164 đảng viên mới, đạt chỉ tiêu đề ra."
        )
        first, again = (each for each in statistics_of(text) if each.mention.text == "164")

        assert (first.duplicate_of, again.duplicate_of) == (None, first.mention)


class TestReasons:
    """Every coordinate says why."""

    def test_of_a_period(self) -> None:
        """A period names its source and the words that tell it, and where none is known says so."""
        sentence, paragraph = statistics_of("Năm 2020 có 5 xã đạt chuẩn. Toàn huyện trồng 90 ha rừng.")
        (unknown,) = statistics_of("Toàn huyện trồng 90 ha rừng.")

        assert (sentence.period.source, paragraph.period.source) == (PeriodSource.SENTENCE, PeriodSource.PARAGRAPH)
        assert "“Năm 2020” stands in the sentence" in sentence.period.reason
        assert (unknown.period.period, unknown.period.source) == (None, None)
        assert unknown.period.reason == "neither the text nor its page tells a time"

    def test_of_the_headline_and_the_review(self) -> None:
        """The headline tells the time before the year that the story says it reviews."""
        (headed,) = statistics_of("Công tác hội năm 2019\n\nHội đã kết nạp 30 hội viên trong các xã vùng cao.")
        (reviewed,) = statistics_of(
            "Hội nghị tổng kết công tác năm 2019 diễn ra tại huyện.\n\nHội kết nạp 30 hội viên."
        )

        assert (headed.period.source, reviewed.period.source) == (PeriodSource.HEADLINE, PeriodSource.REVIEW)

    def test_of_a_status(self) -> None:
        """A target names the word that makes it one."""
        (found,) = statistics_of("Năm 2023, Hội phấn đấu kết nạp 30 hội viên.")

        assert (found.status, found.status_reason) == (Status.TARGET, "“phấn đấu” stands before it")

    def test_of_an_organisation(self) -> None:
        """Where the text names no body, none is made up."""
        (found,) = statistics_of("Kết nạp 30 hội viên.")

        assert (found.organisation.name, found.organisation.reason) == (
            None,
            "the text names no organisation before the figure",
        )


class TestIntervals:
    """The true values that a figure allows."""

    def test_a_count_is_exact(self) -> None:
        """A count without a bound word stands for itself."""
        (found,) = statistics_of("Có 45 hội viên.")

        assert found.interval.point == 45

    def test_a_bound_word_opens_one_side(self) -> None:
        """“Gần 9.000” lies below the number, and a count is whole."""
        (found,) = statistics_of("Có gần 9.000 hội viên.")

        assert (found.interval.low, found.interval.high, found.interval.high_closed) == (
            Fraction(0),
            Fraction(8999),
            True,
        )

    def test_a_percent_is_rounded_as_its_text_rounds(self) -> None:
        """Where no share tells how the text rounds, every usual rounding is allowed; where some do, theirs alone."""
        alone = statistics_of("Tỷ lệ hộ nghèo còn 2,4%.")[-1]
        shares = "Có 2/3 xã (66,67%), 5/6 thôn (83,33%), 5/7 tổ (71,43%), 1/6 hội (16,67%). "
        among = statistics_of(f"{shares}Tỷ lệ hộ nghèo còn 2,4%.")[-1]

        assert (alone.interval.low, alone.interval.high) == (Fraction("2.3"), Fraction("2.5"))
        assert (among.interval.low, among.interval.high) == (Fraction("2.35"), Fraction("2.45"))

    def test_a_range_lies_between_its_ends(self) -> None:
        """A range has the values from its low end to its high one."""
        (found,) = statistics_of("Mỗi xã trồng 10 - 15 ha rừng.")

        assert (found.interval.low, found.interval.high) == (Fraction(10), Fraction(15))


class TestLinks:
    """Relations and findings of a statistic."""

    def test_names_what_the_checks_say(self) -> None:
        """A contradiction stands with each of its figures."""
        report = analyze("Đã xử lý 83/95 vụ (78%).")
        (found,) = report.statistics

        assert [each.verdict.value for each in found.findings] == ["contradiction"]
        assert found.relations == tuple(each.relation for each in found.findings)

    def test_a_report_works_them_out_once(self) -> None:
        """The statistics of a report are those of its article, found at the first use."""
        report = analyze("Năm 2020 có 5 xã đạt chuẩn.")

        assert report.statistics is report.statistics
        assert report.statistics == find_statistics(report.article)

    def test_a_record_holds_every_column(self) -> None:
        """A statistic's record is plain values, and exact ones are texts."""
        (record,) = analyze("Năm 2022 có 71/75 tập thể (94,67%) hoàn thành tốt nhiệm vụ.").to_dict()["statistics"]

        assert (record["value"], record["period"], record["rating"], record["status"]) == (
            "71/75",
            "2022",
            "HTT",
            "result",
        )
        assert (record["low"], record["high"], record["verdict"]) == ("71", "71", "consistent")
        assert [each["text"] for each in record["restated"]] == ["94,67%"]


class TestBadInput:
    """Texts that nobody would write."""

    @pytest.mark.parametrize(
        "text",
        (
            "năm 2022 " * 400,
            "(" * 300 + "5 xã",
            "Hoàn thành tốt nhiệm vụ " * 300 + "5",
            "5 xã, " * 800,
            "phấn đấu 5 " * 500,
            "trong năm\n" * 500 + "7 xã",
        ),
        ids=("years", "brackets", "ratings", "figures", "plans", "lines"),
    )
    def test_is_read_without_complaint(self, text: str) -> None:
        """Whatever stands in a text, each of its figures gives at most one statistic."""
        found = statistics_of(text)

        assert len({each.mention.span for each in found}) == len(found)
