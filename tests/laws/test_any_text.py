"""Any text can be analysed, and the report is a function of the text."""

import json
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from vnbulletin import Report, analyze

LONG = (
    "1" * 20_000,
    "1 " * 10_000,
    "1/" * 10_000,
    "1-1/1 " * 4_000,
    "(" * 20_000,
    "“ba " * 5_000,
    "năm " * 5_000,
    "trong đó 1 đảng viên, " * 1_000,
    "\n" * 20_000,
    "từ 1 đến " * 3_000,
    "71/75 (94,67%); " * 1_000,
    "- 5 xã\n" * 2_000,
    "hai mươi " * 4_000,
    "0" * 41 + "%",
    "a\u0301" * 10_000,
)


class TestAnyText:
    """Texts of any kind."""

    @settings(max_examples=400, deadline=None)
    @given(data=st.data())
    def test_is_analysed(self, typed: Callable[[st.DataObject], str], data: st.DataObject) -> None:
        """A report is made, rendered and turned into JSON whatever the text is."""
        text = typed(data)
        report = analyze(text)

        assert len(report.findings) == len(report.relations)
        assert json.loads(report.to_json())["schema"] == "vnbulletin.report/1"
        assert isinstance(str(report), str)

    @pytest.mark.parametrize(
        "text",
        (
            # amounts that do not descend, side by side
            "5 triệu 3 tỷ",
            "0 triệu 1 triệu",
            "1 nghìn 5000 nghìn đồng",
            # words that build no number before a noun
            "hai ba đơn vị",
            "mười năm mô hình",
            "một trăm hai đảng viên",
            # wholes and targets of nothing
            "0/0 xã (0%)",
            "5 đảng viên, vượt 0% so với chỉ tiêu 0",
            "5 xã, vượt 100% so với chỉ tiêu",
            # more digits than any count has
            "9" * 41,
            f"{'9' * 40}/{'9' * 40} xã ({'9' * 40}%)",
            f"{'9' * 40} đảng viên, vượt 5% so với chỉ tiêu",
        ),
        ids=lambda text: text[:40],
    )
    def test_is_analysed_where_figures_are_odd(self, text: str) -> None:
        """Figures that cannot be, or that build nothing, end in no error."""
        assert str(analyze(text))

    @settings(max_examples=100, deadline=None)
    @given(data=st.data())
    def test_gives_one_report(self, typed: Callable[[st.DataObject], str], data: st.DataObject) -> None:
        """The same text gives the same report."""
        text = typed(data)

        assert analyze(text).to_dict() == analyze(text).to_dict()

    @settings(max_examples=200, deadline=None)
    @given(data=st.data())
    def test_gives_a_report_that_is_read_again(
        self, typed: Callable[[st.DataObject], str], data: st.DataObject
    ) -> None:
        """The JSON of a report holds all of it, with figures of any length and halves of surrogate pairs."""
        report = analyze(typed(data))

        assert Report.from_json(report.to_json()) == report

    @pytest.mark.parametrize("text", [each[:4_000] for each in LONG], ids=lambda text: text[:10])
    def test_gives_a_report_that_is_read_again_where_it_is_long(self, text: str) -> None:
        """What one sign fills from end to end comes back too."""
        report = analyze(text)

        assert Report.from_json(report.to_json()) == report

    @settings(max_examples=200, deadline=None)
    @given(data=st.data())
    def test_counts_what_it_covers(self, typed: Callable[[st.DataObject], str], data: st.DataObject) -> None:
        """Of the figures some are in relations, and of those some are decided."""
        coverage = analyze(typed(data)).coverage

        assert coverage.figures >= coverage.in_relations >= coverage.decided >= 0

    @pytest.mark.parametrize("text", LONG, ids=lambda text: ascii(text[:12]))
    def test_takes_long_monotony(self, text: str) -> None:
        """Long runs of one thing are read within a moment, and lose no digit."""
        report = analyze(text)
        covered = sum(sign.isdigit() for each in report.mentions for sign in each.text)

        assert sum(sign.isdigit() for sign in text) == covered
