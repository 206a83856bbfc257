"""Figures of several bulletins: what conflicts, what agrees, and what is left alone because it is not certain."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.gold.marks import read_gold

from vnbulletin import analyze, compare_reports, read_article
from vnbulletin.checks.finding import Verdict
from vnbulletin.comparisons.comparison import Comparison, UncomparedReason
from vnbulletin.notation.numbers.digits import format_number
from vnbulletin.reports.report import Report

ROOT = Path(__file__).parents[2]
TOLD = "Năm 2022, Đảng bộ tỉnh Nam Định kết nạp {} đảng viên."
RATE = "Năm 2022, Đảng bộ tỉnh Nam Định có {} tổ chức đảng hoàn thành tốt nhiệm vụ trở lên."
LATER = "Năm 2023, Đảng bộ tỉnh Nam Định kết nạp 250 đảng viên, {} so với {}."


def reports(*texts: str) -> Iterator[Report]:
    """Yield the reports of texts that are called a.txt, b.txt and so on."""
    for number, text in enumerate(texts):
        yield analyze(read_article(text, source=f"{chr(ord('a') + number)}.txt"))


def compared(*texts: str) -> Comparison:
    """Compare texts that are called a.txt, b.txt and so on."""
    return compare_reports(reports(*texts))


def dated(day: str, text: str) -> str:
    """Return a bulletin with the date line *day* above its text."""
    return f"Kết quả công tác xây dựng Đảng\n{day}\n\n{text}\n"


def plain(path: Path) -> str:
    """Return the text of a bulletin, without its marks where it has some."""
    text = path.read_text(encoding="utf-8")
    return read_gold(text).text if "⟦" in text else text


class TestConflicts:
    """The same figure in two bulletins."""

    def test_two_values_are_found_with_both_sources(self) -> None:
        """The finding names its check, both bulletins and both figures."""
        (found,) = compared(TOLD.format("2.164"), TOLD.format("2.146")).inconsistent()

        assert (found.finding.code, found.finding.name) == ("VNB304", "conflicting-report")
        assert [(found.source_of(role), each.printed) for role, each in found.finding.operands] == [
            ("a.txt", "2.164"),
            ("b.txt", "2.146"),
        ]
        assert (found.first.excerpt.line, found.first.excerpt.column) == (1, 41)

    @pytest.mark.parametrize(
        ("first", "again"),
        (
            (TOLD.format("2.164"), TOLD.format("2.164") + " Đó là kết quả tốt."),
            (TOLD.format("hơn 540"), TOLD.format("541")),
            (RATE.format("95,8%"), RATE.format("95,77%")),
            (TOLD.format("200"), TOLD.format("250").replace("2022", "2023")),
            (TOLD.format("200"), TOLD.format("112").replace("Năm 2022", "6 tháng đầu năm 2022")),
            (TOLD.format("200"), TOLD.format("112").replace("Nam Định", "Thái Bình")),
            (TOLD.format("200"), TOLD.format("112").replace("Đảng bộ tỉnh", "Đảng bộ huyện Hải Hậu, tỉnh")),
            (TOLD.format("200"), TOLD.format("112").replace("đảng viên", "đảng viên là nữ")),
            (TOLD.format("200"), TOLD.format("112").replace("Năm 2022,", "Năm 2022, trong dịp 19/5,")),
            (TOLD.format("200"), TOLD.format("112").replace("kết nạp", "phấn đấu kết nạp")),
        ),
    )
    def test_what_agrees_or_is_of_another_thing_is_left_alone(self, first: str, again: str) -> None:
        """Equal values, other periods, places, subjects and plans give nothing to look at."""
        assert compared(first, again).surfacing() == ()

    @pytest.mark.parametrize(
        "again",
        (
            "Năm 2022, Đảng bộ tỉnh Nam Định kết nạp 2.146 đồng chí.",
            "Năm 2022, Đảng bộ tỉnh Nam Định kết nạp 2.146 đảng viên mới.",
            "Năm 2022, Đảng bộ tỉnh Nam Định kết nạp vào Đảng 2.146 đảng viên.",
            "Năm 2022, Đảng bộ tỉnh Nam Định kết nạp 2.146 đảng viên và 3 chi bộ được thành lập.",
            "Trong năm 2022, Đảng bộ tỉnh Nam Định đã kết nạp được 2.146 đảng viên.",
        ),
    )
    def test_other_words_for_one_thing_are_seen_through(self, again: str) -> None:
        """What is counted and done may be called by another word of the indicator."""
        assert len(compared(TOLD.format("2.164"), again).inconsistent()) == 1

    @pytest.mark.parametrize(
        ("template", "first", "again"),
        (
            ("Năm 2022, Đảng bộ tỉnh Nam Định lát {} viên gạch ở sân đình của 3 xã.", "20", "21"),
            ("Năm 2022, tại 3 huyện, Đảng bộ tỉnh Nam Định kết nạp {} đảng viên là nữ.", "20", "21"),
        ),
    )
    def test_one_sentence_but_for_the_figure_is_of_one_thing(self, template: str, first: str, again: str) -> None:
        """A sentence that is printed again tells its figure again, whatever the lexicon knows of it."""
        assert len(compared(template.format(first), template.format(again) + " Hết.").inconsistent()) == 1
        assert compared(template.format(first), template.format(again).replace("3", "4")).findings == ()

    @pytest.mark.parametrize(
        "template",
        (
            "Cụ thể, năm 2022, Đảng bộ tỉnh Nam Định lát {} viên gạch ở sân đình của 3 xã.",
            "Trong năm, Đảng bộ tỉnh Nam Định lát {} viên gạch ở sân đình của 3 xã miền núi.",
            "Năm 2022, tỉnh Nam Định xảy ra {} vụ.",
        ),
    )
    def test_a_sentence_that_leans_on_others_is_not(self, template: str) -> None:
        """One that refers back, names no year or is short may be said of two things."""
        assert compared(template.format("20"), template.format("21") + " Hết.").findings == ()

    def test_twelve_months_are_a_year(self) -> None:
        """A period is its days, however it is written."""
        again = TOLD.format("2.146").replace("Năm 2022", "Từ tháng 01/2022 đến tháng 12/2022")

        assert len(compared(TOLD.format("2.164"), again).inconsistent()) == 1

    def test_a_name_with_its_province_is_one_without_it(self) -> None:
        """“Đảng bộ tỉnh” of a bulletin from Nam Định is “Đảng bộ tỉnh Nam Định”."""
        again = f"Nam Định: xây dựng Đảng\n\nTỉnh Nam Định. {TOLD.format('2.146').replace(' Nam Định', '')}"

        assert len(compared(TOLD.format("2.164"), again).inconsistent()) == 1

    def test_a_later_bulletin_may_update(self) -> None:
        """Where the days differ, the explanation says which bulletin is the later one."""
        first, again = dated("15/01/2023", TOLD.format("2.164")), dated("20/02/2023", TOLD.format("2.146"))
        (found,) = compared(again, first).inconsistent()

        assert (found.first.source, found.again.source) == ("b.txt", "a.txt")
        assert "the later bulletin, of 20/02/2023, may update the figure" in found.finding.message

    def test_a_correction_is_told_as_such(self) -> None:
        """What a correction says otherwise is no contradiction."""
        again = f"Đính chính\n\n{TOLD.format('2.146')}"
        (found,) = compared(TOLD.format("2.164"), again).findings

        assert found.verdict is Verdict.UNUSUAL
        assert found.again.is_correction

    def test_a_period_that_runs_may_grow(self) -> None:
        """A year's figure of December is no conflict with that of January, and is listed."""
        first, again = dated("15/12/2022", TOLD.format("2.146")), dated("20/01/2023", TOLD.format("2.164"))
        comparison = compared(first, again)

        assert comparison.findings == ()
        assert set(comparison.reasons) == {UncomparedReason.STILL_RUNNING}

    def test_one_day_has_one_figure_of_a_period_that_runs(self) -> None:
        """Of two bulletins of one day, neither is the later one."""
        first, again = (dated("15/12/2022", TOLD.format(each)) for each in ("2.146", "2.164"))

        assert len(compared(first, again).inconsistent()) == 1

    def test_three_statements_make_a_finding_a_pair(self) -> None:
        """Each pair of different statements is judged once, however often each is printed."""
        texts = [TOLD.format(each) + " " * number for number, each in enumerate(("200", "201", "202", "200"))]

        assert len(compared(*texts).inconsistent()) == 3

    def test_many_statements_cost_little(self) -> None:
        """Of very many statements each is compared with its neighbours alone."""
        comparison = compared(*(TOLD.format(number) for number in range(100, 160)))

        assert len(comparison.inconsistent()) == 59


class TestUncertainty:
    """What is not certain accuses nobody, and is listed."""

    @pytest.mark.parametrize(
        ("text", "reason"),
        (
            ("Năm 2022, Đảng bộ kết nạp {} đảng viên.", UncomparedReason.NO_BODY),
            ("Năm 2022, Đảng bộ huyện, tỉnh Nam Định kết nạp {} đảng viên.", UncomparedReason.NO_BODY),
            ("Năm 2022, Thành ủy Huế kết nạp ở trường {} đảng viên.", UncomparedReason.NARROWED),
            ("Đảng bộ tỉnh Nam Định kết nạp {} đảng viên.", UncomparedReason.NO_PERIOD),
            ("Năm 2022, Đảng bộ tỉnh Nam Định lát {} viên gạch.", UncomparedReason.NO_INDICATOR),
            ("Năm 2022, Đảng bộ tỉnh Nam Định kết nạp {0}-3{0} đảng viên.", UncomparedReason.NO_NUMBER),
        ),
    )
    def test_is_listed_with_its_reason(self, text: str, reason: UncomparedReason) -> None:
        """A figure without indicator, body, period or number is compared with none."""
        comparison = compared(text.format("20"), text.format("21"))

        assert comparison.findings == ()
        assert comparison.reasons == {reason: 2}
        assert {each.source for each in comparison.uncompared} == {"a.txt", "b.txt"}

    def test_two_values_in_one_bulletin_tell_of_two_things(self) -> None:
        """A bulletin that prints two values for one key tells something that the key does not hold."""
        twice = f"{TOLD.format('200')} {TOLD.format('117')}"
        comparison = compared(twice, TOLD.format("201"))

        assert comparison.findings == ()
        assert comparison.reasons == {UncomparedReason.TOLD_TWICE: 2}

    def test_one_page_under_two_addresses_is_read_once(self) -> None:
        """The same text counts as repeated."""
        comparison = compared(TOLD.format("200"), TOLD.format("200"))

        assert (comparison.bulletins, comparison.repeated, comparison.statistics) == (2, 1, 1)


class TestChanges:
    """A change whose earlier figure is printed in another bulletin."""

    @pytest.mark.parametrize(
        ("change", "since", "verdict"),
        (
            ("tăng 25%", "năm trước", Verdict.CONSISTENT),
            ("tăng 25%", "cùng kỳ năm trước", Verdict.CONSISTENT),
            ("tăng 25%", "năm 2022", Verdict.CONSISTENT),
            ("tăng 20%", "năm trước", Verdict.CONTRADICTION),
            ("giảm 25%", "năm ngoái", Verdict.CONTRADICTION),
        ),
    )
    def test_is_judged_with_the_earlier_bulletin(self, change: str, since: str, verdict: Verdict) -> None:
        """The arithmetic is that of changes within one bulletin, and both sources are told."""
        (found,) = compared(TOLD.format("200"), LATER.format(change, since)).findings

        assert (found.finding.code, found.verdict) == ("VNB203", verdict)
        assert [(role, found.source_of(role)) for role, _ in found.finding.operands] == [
            ("result", "b.txt"),
            ("base", "a.txt"),
            ("percent", "b.txt"),
        ]
        assert "another bulletin" in found.finding.message

    @pytest.mark.parametrize(
        ("change", "verdict"),
        (("tăng 50 đảng viên", Verdict.CONSISTENT), ("tăng 60 đảng viên", Verdict.CONTRADICTION)),
    )
    def test_a_difference_alone_is_judged_too(self, change: str, verdict: Verdict) -> None:
        """Within its own bulletin nothing could be held against it."""
        (found,) = compared(TOLD.format("200"), LATER.format(change, "năm trước")).findings

        assert (found.finding.code, found.verdict) == ("VNB203", verdict)

    @pytest.mark.parametrize("since", ("tháng trước", "năm 2021", "kế hoạch", "đầu nhiệm kỳ"))
    def test_since_another_time_is_left_alone(self, since: str) -> None:
        """Only a change since the year before is compared with it."""
        assert compared(TOLD.format("200"), LATER.format("tăng 20%", since)).findings == ()

    def test_needs_the_earlier_figure_to_be_certain(self) -> None:
        """Two earlier bulletins that differ are a conflict, and no base."""
        found = compared(TOLD.format("200"), TOLD.format("208"), LATER.format("tăng 20%", "năm trước")).findings

        assert [each.finding.code for each in found] == ["VNB304"]

    def test_each_bulletin_may_round_in_its_own_way(self) -> None:
        """An earlier figure that was cut off is no contradiction."""
        first = "Năm 2022, UBND tỉnh Nam Định thu ngân sách đạt 1,1 nghìn tỷ đồng."
        again = "Năm 2023, UBND tỉnh Nam Định thu ngân sách đạt 1.300 tỷ đồng, tăng 9% so với năm trước."

        assert [each.verdict for each in compared(first, again).inconsistent()] == []


class TestCounts:
    """Every figure that is looked at is counted once."""

    @pytest.mark.parametrize(
        ("texts", "compared_and_others"),
        (
            ((TOLD.format("200"),), (0, 1, 0, 0)),
            ((TOLD.format("200"), TOLD.format("201")), (2, 0, 0, 0)),
            ((TOLD.format("200"), TOLD.format("200")), (0, 1, 0, 0)),
            ((TOLD.format("200"), LATER.format("tăng 25%", "năm trước")), (3, 0, 0, 0)),
            ((TOLD.format("200"), LATER.format("tăng 50 đảng viên", "năm trước")), (3, 0, 0, 0)),
            ((TOLD.format("200"), LATER.format("tăng 25%", "tháng trước")), (0, 3, 0, 0)),
            ((f"{TOLD.format('200')} {TOLD.format('200')}", TOLD.format("201")), (2, 0, 1, 0)),
            ((f"{TOLD.format('200')} {TOLD.format('117')}", TOLD.format("201")), (0, 1, 0, 2)),
            (("Có 5 xã đạt chuẩn. Trong 5 xã này có 2 xã nghèo.", TOLD.format("201")), (0, 1, 1, 2)),
        ),
    )
    def test_add_up(self, texts: tuple[str, ...], compared_and_others: tuple[int, ...]) -> None:
        """A figure is compared, told by no other bulletin, told before, or uncertain."""
        found = compared(*texts)

        assert (found.compared, found.unmatched, found.duplicates, len(found.uncompared)) == compared_and_others
        assert found.statistics == sum(compared_and_others)
        counts = found.counts()
        told = (counts["compared"], counts["unmatched"], counts["duplicates"], *counts["uncompared"].values())
        assert counts["statistics"] == sum(told)

    def test_hold_all_figures_of_a_corpus(self) -> None:
        """No figure of the bulletins of a year is lost or counted twice."""
        texts = [path.read_text(encoding="utf-8") for path in sorted((ROOT / "examples" / "year").glob("*.txt"))]
        read = tuple(reports(*texts))

        assert compare_reports(read).statistics == sum(len(report.statistics) for report in read)

    def test_leave_no_finding_without_figures(self) -> None:
        """A finding is about figures that count as compared, also one about a change."""
        found = compared(TOLD.format("200"), LATER.format("tăng 20%", "năm trước"))

        assert len(found.findings) == 1
        assert found.compared == 3


class TestRecords:
    """The comparison as plain values."""

    def test_names_the_source_of_each_operand(self) -> None:
        """Offsets of two texts stand beside the source that they are of."""
        record = compared(TOLD.format("2.164"), TOLD.format("2.146")).to_dict()
        (finding,) = record["findings"]

        assert [(each["source"], each["start"]) for each in finding["operands"]] == [("a.txt", 40), ("b.txt", 40)]
        assert [each["text"] for each in finding["reports"]] == ["2.164", "2.146"]
        assert record["summary"]["verdicts"]["contradiction"] == 1


class TestTrueCorpora:
    """Bulletins that people wrote, as one corpus."""

    @pytest.mark.parametrize("folder", ("tests/corpus/manners", "examples/bulletins"))
    def test_nothing_is_accused(self, folder: str) -> None:
        """Bulletins of different bodies and years contradict each other nowhere."""
        files = sorted((ROOT / folder).glob("*.txt"))
        texts = (plain(path) for path in files)
        comparison = compare_reports(
            analyze(read_article(text, source=path.name)) for path, text in zip(files, texts, strict=True)
        )

        assert comparison.bulletins == len(files)
        assert [each.finding.message for each in comparison.surfacing()] == []


@settings(max_examples=25, deadline=None)
@given(st.integers(100, 99_999), st.sampled_from(("", "hơn ", "gần ", "khoảng ")), st.integers(0, 2))
def test_two_bulletins_of_one_true_number_never_conflict(number: int, hedge: str, zeros: int) -> None:
    """A number that one bulletin prints exactly and another rounded behind a hedge is never a contradiction."""
    step = 10**zeros
    rounded = number // step * step + (step if hedge == "gần " else 0)
    first, again = TOLD.format(format_number(number)), TOLD.format(f"{hedge}{format_number(rounded)}")

    assert compared(first, f"{again} " if hedge or not zeros else first).inconsistent() == ()
