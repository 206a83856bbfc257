from collections.abc import Callable
from typing import Any

import pytest

from vnbulletin.analysis import analyze
from vnbulletin.checks.finding import Verdict
from vnbulletin.lexicon.development_tables import development_cues
from vnbulletin.relations.kinds.developments import Achievement

Claims = Callable[[dict[str, Any]], dict[str, Any]]

TABLE = "TT\tXã\tChỉ tiêu\tKết nạp\tTỷ lệ\n1\tAn Mẫu\t12\t15\t125%\n2\tBình Mẫu\t10\t9\t{}\n3\tChi Mẫu\t8\t8\t100%"


def achievements(text: str) -> list[tuple[str, str | None, str]]:
    """Return the result, the plan and the percent of each achievement that *text* states."""
    found = [each for each in analyze(text).relations if isinstance(each, Achievement)]
    plans = [None if each.target is None else each.target.printed for each in found]
    return [(each.actual.printed, plan, each.percent.printed) for each, plan in zip(found, plans, strict=True)]


class TestFindAchievements:
    """A result and the percent of its plan."""

    @pytest.mark.corpus("achievements")
    def test_claims_of_each_case(self, case: dict[str, Any], claims: Claims, expected: Claims) -> None:
        """Each text states exactly its listed relations, and accuses only where the case says so."""
        assert expected(case) == claims(case)

    @pytest.mark.parametrize("word", development_cues().reach)
    def test_every_word_reaches(self, word: str) -> None:
        """Each word of the vocabulary before a percent of a plan states an achievement."""
        assert achievements(f"Trồng 312 ha rừng, {word} 104% kế hoạch.") == [("312", None, "104%")]

    @pytest.mark.parametrize("noun", development_cues().plans)
    def test_every_noun_names_a_plan(self, noun: str) -> None:
        """Behind each word for a plan it may be printed."""
        assert achievements(f"Trồng 312 ha rừng, đạt 104% {noun} (300 ha).") == [("312", "300", "104%")]

    @pytest.mark.parametrize("base", ("cùng kỳ", "so với cùng kỳ", "so với năm 2020", "số hộ", "diện tích"))
    def test_another_base_is_no_plan(self, base: str) -> None:
        """A percent of something else is not of the plan, though one is printed before."""
        assert achievements(f"Kế hoạch năm là 500 tấn, thu 120 tấn, đạt 98% {base}.") == []

    def test_a_result_is_looked_up_where_its_plan_alone_is_told(self) -> None:
        """A figure of an earlier sentence is taken if it is exactly the percent of the plan."""
        text = "Đã có 2.016 đơn vị máu được hiến. Chỉ tiêu là {} đơn vị, như vậy kết quả đạt 112%."

        assert achievements(text.format("1.800")) == [("2.016", "1.800", "112%")]
        assert achievements(text.format("1.900")) == []

    def test_another_result_is_taken_if_it_alone_fits(self) -> None:
        """Between two results before a plan, the one that fits is meant."""
        text = "Thu 500 tỷ đồng, thu nội địa 312 tỷ đồng, đạt 104,17% dự toán (480 tỷ đồng)."

        assert achievements(text) == [("500 tỷ", "480 tỷ", "104,17%")]


class TestTables:
    """Rows under a head that names a plan, a result and a percent."""

    def test_rows_are_achievements(self) -> None:
        """Each row gives one, with the columns that the head names."""
        assert achievements(TABLE.format("90%")) == [
            ("15", "12", "125%"),
            ("9", "10", "90%"),
            ("8", "8", "100%"),
        ]

    def test_a_row_that_does_not_fit_is_accused_among_rows_that_do(self) -> None:
        """One row of three is told to contradict itself."""
        assert [each.code for each in analyze(TABLE.format("80%")).inconsistent()] == ["VNB202"]

    def test_columns_that_do_not_fit_are_something_else(self) -> None:
        """Where most rows do not fit, the percent is of something else, and nothing is accused."""
        text = "Xã\tChỉ tiêu\tKết nạp\tTỷ lệ\nAn Mẫu\t12\t15\t30%\nBình Mẫu\t10\t9\t18%\nChi Mẫu\t8\t8\t16%"

        assert achievements(text) == []

    @pytest.mark.parametrize("head", ("Xã\tChỉ tiêu\tChỉ tiêu\tTỷ lệ", "Xã\tDân số\tKết nạp\tTỷ lệ", "Xã\tSố\tBảng\tA"))
    def test_a_head_that_names_less_gives_nothing(self, head: str) -> None:
        """Two plans, or none, leave open what the percent is of."""
        assert achievements(f"{head}\nAn Mẫu\t12\t15\t125%") == []

    def test_lines_that_repeat_the_heads(self) -> None:
        """A table of a page is read as lines that say each head again."""
        text = "1. An Mẫu: chỉ tiêu 12; kết nạp 15; tỷ lệ 125%\n2. Bình Mẫu: chỉ tiêu 10; kết nạp 9; tỷ lệ 90%"

        assert achievements(text) == [("15", "12", "125%"), ("9", "10", "90%")]


class TestSolving:
    """Plans that are not printed."""

    @pytest.mark.parametrize(
        ("text", "verdict"),
        (
            ("Kết nạp 33 đảng viên, đạt 110% kế hoạch.", Verdict.CONSISTENT),
            ("Kết nạp 55 đảng viên, đạt 91,6% kế hoạch.", Verdict.POSSIBLE),
            ("Kết nạp 47 đảng viên, đạt 112,3% kế hoạch.", Verdict.UNDETERMINED),
            ("Kết nạp 50 đảng viên, đạt 112,3% kế hoạch.", Verdict.UNDETERMINED),
            ("Trồng 47 ha rừng, đạt 112,3% kế hoạch.", Verdict.UNDETERMINED),
            ("Tạo việc làm cho 15.361 lao động, đạt 57,31% kế hoạch.", Verdict.UNDETERMINED),
        ),
    )
    def test_never_accuses(self, text: str, verdict: Verdict) -> None:
        """Without a printed plan the worst is that a figure was cut off."""
        assert [each.verdict for each in analyze(text).findings] == [verdict]
