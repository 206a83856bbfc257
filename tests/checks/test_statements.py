"""Restatements, announced lists and weekdays: one thing said twice."""

import tomllib
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from vnbulletin.checks.finding import Finding, Verdict
from vnbulletin.checks.list_count_differs import judge_list
from vnbulletin.checks.operands import Figure, figure_operand
from vnbulletin.checks.restatement_differs import judge_restatement
from vnbulletin.checks.weekday_mismatch import check_weekday, judge_weekday
from vnbulletin.errors import ParseError
from vnbulletin.notation.quantities.percents import Percent
from vnbulletin.relations.kinds.calendar import WeekdayDate
from vnbulletin.relations.kinds.statements import AnnouncedList, Restatement
from vnbulletin.relations.relation import Operand

ROWS = tomllib.loads(Path(__file__).with_name("corpus").joinpath("others.toml").read_text(encoding="utf-8"))
FOUNDED, LATER = date(2020, 6, 1), date(2021, 6, 1)


def restated(first: Figure, again: Figure) -> Finding:
    """Judge one figure said twice."""
    return judge_restatement(Restatement(first=figure_operand(first), again=figure_operand(again)))


def restated_day(first: date, again: date) -> Finding:
    """Judge one date said twice."""
    operands = (Operand(printed=each.isoformat(), value=each) for each in (first, again))
    return judge_restatement(Restatement(first=next(operands), again=next(operands)))


def listed(announced: str, *items: str, reading: str = "") -> Finding:
    """Judge a list that a count announces."""
    return judge_list(AnnouncedList(announced=figure_operand(announced), items=items, reading=reading))


class TestJudgeRestatement:
    """A figure that is printed twice."""

    @pytest.mark.parametrize("row", ROWS["restatement"], ids=lambda row: f"{row['source']} {row['first']}")
    def test_published_restatements(self, row: dict[str, Any]) -> None:
        """Each published restatement gets the verdict worked out by hand, in either order."""
        assert row["verdict"] == restated(row["first"], row["again"]).verdict
        assert row["verdict"] == restated(row["again"], row["first"]).verdict

    @pytest.mark.parametrize(
        ("first", "again", "verdict"),
        (
            ("92,9%", "92,94%", Verdict.CONSISTENT),
            ("92,9%", "92,96%", Verdict.POSSIBLE),
            ("93%", "92,4%", Verdict.POSSIBLE),
            ("93%", "91,9%", Verdict.CONTRADICTION),
            ("92,90%", "92,9%", Verdict.CONSISTENT),
            ("1,2 triệu", "1.234.567", Verdict.CONSISTENT),
            ("709", "701", Verdict.CONTRADICTION),
            ("gần 600", "hơn 500", Verdict.CONSISTENT),
            ("gần 600", "412", Verdict.UNUSUAL),
            ("hơn 900", "412", Verdict.UNUSUAL),
            ("gần 196", "gần 196", Verdict.CONSISTENT),
            ("15,8%", "15,8 điểm %", Verdict.CONSISTENT),
            ("16", "16%", Verdict.UNDETERMINED),
        ),
    )
    def test_precision_and_hedges(self, first: str, again: str, verdict: Verdict) -> None:
        """A coarser figure agrees with what rounds to it, and a hedge is never accused."""
        assert verdict is restated(first, again).verdict

    def test_dates_are_equal_or_not(self) -> None:
        """A date said twice is one date, and is no figure."""
        mixed = Restatement(first=Operand(printed="1-6-2020", value=FOUNDED), again=figure_operand("2.020"))

        assert restated_day(FOUNDED, FOUNDED).verdict is Verdict.CONSISTENT
        assert restated_day(FOUNDED, LATER).message == (
            "01/06/2020 ≠ 01/06/2021: the two statements of one figure do not agree"
        )
        assert judge_restatement(mixed).verdict is Verdict.UNDETERMINED

    def test_says_what_it_compared(self) -> None:
        """The message sets the two statements side by side."""
        assert restated("92,94%", "92,94%").message == "92,94 % = 92,94 %: both statements can stand for one value"
        assert restated("hơn 540", "541").message == ">540 ~ 541: both statements can stand for one value"
        assert str(restated("92,9%", "92,96%").reason) == "both can stand for one value only if they were cut off"
        assert restated("gần 196", "196").message == (
            "<196 ≠ 196: the two statements agree only if the word beside a figure (gần, hơn, khoảng) is read loosely"
        )
        assert str(restated("16", "16%").reason) == "the two statements are not in one unit"

    @given(st.decimals("0", "100", places=3), st.integers(0, 3), st.integers(0, 3))
    def test_one_true_value_is_never_accused(self, true: Decimal, one: int, other: int) -> None:
        """A value printed at two precisions agrees with itself."""
        first, again = (
            Percent(true.quantize(Decimal(1).scaleb(-each), rounding=ROUND_HALF_UP)) for each in (one, other)
        )

        assert restated(first, again).verdict is Verdict.CONSISTENT


class TestJudgeList:
    """A count and the list it announces."""

    @pytest.mark.parametrize(
        ("announced", "count", "verdict"),
        (
            ("10", 10, Verdict.CONSISTENT),
            ("10", 9, Verdict.CONTRADICTION),
            ("10", 11, Verdict.CONTRADICTION),
            ("hơn 10", 12, Verdict.CONSISTENT),
            ("hơn 10", 10, Verdict.UNUSUAL),
            ("10", 0, Verdict.UNDETERMINED),
        ),
    )
    def test_counts_the_items(self, announced: str, count: int, verdict: Verdict) -> None:
        """A list holds as many items as announced, or the two do not agree."""
        assert verdict is listed(announced, *map(str, range(count))).verdict

    def test_says_why_nothing_was_counted(self) -> None:
        """A list without one reading passes on why."""
        assert listed("3", reading="three or five items").message == "3 announced: three or five items"
        assert str(listed("3").reason) == "the list cannot be split in one way only"

    def test_says_what_it_counted(self) -> None:
        """The message sets the announced count beside the items."""
        assert listed("3", "a", "b").message == (
            "3 announced, 2 listed: the list does not agree with the announced count"
        )
        assert str(listed("2", "a", "b").reason) == "the list holds as many items as announced"
        assert str(listed("hơn 2", "a", "b").reason).startswith("the list agrees with the announced count only if")


class TestCheckWeekday:
    """A weekday and a date."""

    @pytest.mark.parametrize("row", ROWS["weekday"], ids=lambda row: f"{row['source']} {row['date']}")
    def test_published_weekdays(self, row: dict[str, Any]) -> None:
        """Each published date line gets the verdict of the calendar."""
        assert row["verdict"] == check_weekday(row["weekday"], row["date"]).verdict

    def test_names_both_weekdays(self) -> None:
        """A mismatch names the weekday of the date and the printed one."""
        assert check_weekday("Thứ ba", "15/12/2016").message == (
            "15/12/2016 is Thứ Năm: the printed weekday is Thứ Ba, which does not agree"
        )

    def test_takes_values(self) -> None:
        """An ISO number and a date may be given without printing them first."""
        assert check_weekday(7, date(2021, 1, 17)) == check_weekday("Chủ nhật", "17/01/2021")

    @pytest.mark.parametrize(("weekday", "day"), (("Thứ tám", "17/01/2021"), ("Chủ nhật", "31/02/2021")))
    def test_refuses_what_is_no_day(self, weekday: str, day: str) -> None:
        """An unknown weekday and an impossible date are refused."""
        with pytest.raises(ParseError):
            check_weekday(weekday, day)

    @pytest.mark.parametrize("number", (0, 8))
    def test_refuses_numbers_outside_the_week(self, number: int) -> None:
        """ISO numbers run from 1 to 7."""
        with pytest.raises(ValueError, match="between 1"):
            check_weekday(number, "17/01/2021")

    def test_a_figure_is_no_date(self) -> None:
        """A relation with a figure for a date is a mistake of the caller."""
        with pytest.raises(TypeError, match="compared with a date"):
            judge_weekday(WeekdayDate(date=figure_operand("17"), weekday=7))

    @settings(deadline=None)  # the first call imports Babel
    @given(st.dates(), st.integers(1, 6))
    def test_one_weekday_in_seven_agrees(self, day: date, shift: int) -> None:
        """A date agrees with its own weekday and with no other."""
        other = (day.isoweekday() + shift - 1) % 7 + 1

        assert check_weekday(day.isoweekday(), day).verdict is Verdict.CONSISTENT
        assert check_weekday(other, day).verdict is Verdict.CONTRADICTION
