import tomllib
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from vnbulletin.errors import ParseError
from vnbulletin.notation.dates.partial_dates import PartialDate
from vnbulletin.notation.periods.periods import TimePeriod, format_period, parse_period

if TYPE_CHECKING:
    from tests.notation.conftest import Refusal

CORPUS = tomllib.loads(Path(__file__).with_name("corpus").joinpath("periods.toml").read_text(encoding="utf-8"))
ACCEPTED = [(each["group"], *row) for each in CORPUS["accepted"] for row in each["rows"]]
WORDS = "từ đến nay và năm tháng quý ngày đầu cuối nửa hết nhiệm kỳ học 6 12 2022 2021 28/12 1 15/6/2022 I III – - / %"


def years(first: int, last: int) -> TimePeriod:
    """Return the period from one year to another."""
    return TimePeriod(PartialDate(year=first), PartialDate(year=last))


@st.composite
def ends(draw: st.DrawFn) -> PartialDate:
    """Draw an end of a period: a day, a month, a quarter or a year, perhaps without what is coarser."""
    day = draw(st.dates())
    year = draw(st.sampled_from((day.year, 2022, None)))
    try:
        return draw(
            st.sampled_from(
                (
                    PartialDate(year=day.year),
                    PartialDate(year=year, quarter=(day.month + 2) // 3),
                    PartialDate(year=year, month=day.month),
                    PartialDate(year=year, month=day.month, day=min(day.day, 28)),
                    PartialDate(day=day.day),
                    PartialDate(year=day.year, month=day.month, day=day.day),
                )
            )
        )
    except ValueError:
        return PartialDate(year=2022)


def period_or_none(start: PartialDate, end: PartialDate | None) -> TimePeriod | None:
    """Return a period, or None where there is none."""
    try:
        return TimePeriod(start, end)
    except ValueError:
        return None


any_end = ends()
any_period = st.one_of(
    st.builds(period_or_none, any_end, st.one_of(st.none(), any_end)),
    any_end.map(lambda end: TimePeriod(end, end)),
    st.builds(
        lambda year, first, count: TimePeriod(
            PartialDate(year=year, month=first), PartialDate(year=year, month=min(12, first + count))
        ),
        st.sampled_from((None, 2022, 7)),
        st.integers(1, 12),
        st.integers(0, 11),
    ),
).filter(bool)


def refusal(text: str) -> ParseError | None:
    """Return the error with which a text is refused, or None where it is read."""
    try:
        parse_period(text)
    except ParseError as error:
        return error
    return None


class TestTimePeriod:
    """Stretches of time."""

    @pytest.mark.parametrize(
        ("period", "text"),
        (
            (years(2020, 2025), "2020/2025"),
            (years(2021, 2021), "2021"),
            (TimePeriod(PartialDate(year=2022, month=1), PartialDate(year=2022, month=6)), "2022-01/2022-06"),
            (TimePeriod(PartialDate(month=1), PartialDate(month=9)), "XXXX-01/XXXX-09"),
            (TimePeriod(PartialDate(year=2022, quarter=1), PartialDate(year=2022, quarter=2)), "2022-Q1/2022-Q2"),
            (TimePeriod(PartialDate(year=2022, quarter=1), PartialDate(year=2022, quarter=1)), "2022-Q1"),
            (TimePeriod(PartialDate(year=2020), None), "2020/.."),
        ),
        ids=lambda value: value if isinstance(value, str) else "",
    )
    def test_is_written_as_both_ends(self, period: TimePeriod, text: str) -> None:
        """The string of a record holds the start and the end, once where they are the same, and two dots for open."""
        assert text == period.isoformat()

    @pytest.mark.parametrize(
        ("start", "end"),
        (
            (PartialDate(year=2016), PartialDate(year=2012)),
            (PartialDate(year=2022, month=6), PartialDate(year=2022, month=1)),
            (PartialDate(year=2022, month=6, day=15), PartialDate(year=2022, month=6, day=1)),
            (PartialDate(year=2022, quarter=3), PartialDate(year=2022, quarter=2)),
            (PartialDate(year=2022, quarter=3), PartialDate(year=2022, month=2)),
        ),
    )
    def test_cannot_run_backwards(self, start: PartialDate, end: PartialDate) -> None:
        """An end that lies wholly before the start is refused."""
        with pytest.raises(ValueError, match="a period must not end before it starts"):
            TimePeriod(start, end)

    @pytest.mark.parametrize(
        ("start", "end"),
        (
            (PartialDate(month=4, day=27), PartialDate(year=2022, month=4, day=29)),
            (PartialDate(month=4), PartialDate(year=2022)),
            (PartialDate(day=5), PartialDate(month=6, day=15)),
            (PartialDate(day=5), PartialDate(month=6)),
        ),
    )
    def test_shares_what_its_end_prints(self, start: PartialDate, end: PartialDate) -> None:
        """A start without the year or the month of its end is refused: in print the end lends both."""
        with pytest.raises(ValueError, match="the start needs the month and year of its end"):
            TimePeriod(start, end)

    @pytest.mark.parametrize(
        ("start", "end", "message"),
        (
            (PartialDate(year=2022), PartialDate(month=5), "the end needs the year of its start"),
            (PartialDate(year=2022, month=4, day=27), PartialDate(month=4, day=29), "the end needs the year"),
            (PartialDate(month=5), PartialDate(day=4), "the end needs the month of its start"),
            (PartialDate(day=5), PartialDate(day=4), "its last day lies before its first, and no month is printed"),
            (PartialDate(year=2022), PartialDate(year=2022, quarter=1), "the end adds no day to the start"),
            (PartialDate(year=2022, month=3), PartialDate(year=2022, quarter=1), "the end adds no day to the start"),
            (PartialDate(quarter=1), PartialDate(month=2), "the end adds no day to the start"),
        ),
    )
    def test_has_an_end_that_goes_on(self, start: PartialDate, end: PartialDate, message: str) -> None:
        """An end that cannot be compared with its start, or lies in it, is refused."""
        with pytest.raises(ValueError, match=message):
            TimePeriod(start, end)

    @pytest.mark.parametrize("end", (PartialDate(), PartialDate(month=6, day=1, hour=8)), ids=("nothing", "hour"))
    def test_runs_over_whole_days(self, end: PartialDate) -> None:
        """An end without any part, or with a clock time, is none, at either side."""
        for start, last in ((end, None), (PartialDate(month=6), end)):
            with pytest.raises(ValueError, match="an end of a period is a day, a month, a quarter or a year"):
                TimePeriod(start, last)

    @pytest.mark.parametrize(
        ("start", "end"),
        (
            # over a new year
            (PartialDate(month=12, day=28), PartialDate(month=1, day=3)),
            # one end says more than the other
            (PartialDate(year=2022, month=6), PartialDate(year=2022)),
        ),
    )
    def test_may_leave_its_order_open(self, start: PartialDate, end: PartialDate) -> None:
        """Ends that cannot be compared are taken as printed."""
        assert f"{start.isoformat()}/{end.isoformat()}" == TimePeriod(start, end).isoformat()

    @pytest.mark.parametrize(
        ("text", "first", "last"),
        (
            ("6 tháng đầu năm 2022", date(2022, 1, 1), date(2022, 6, 30)),
            ("quý I/2022", date(2022, 1, 1), date(2022, 3, 31)),
            ("nhiệm kỳ 2020-2025", date(2020, 1, 1), date(2025, 12, 31)),
            ("từ 27/4 đến ngày 29/4/2022", date(2022, 4, 27), date(2022, 4, 29)),
            ("tháng 2/2024", date(2024, 2, 1), date(2024, 2, 29)),
        ),
    )
    def test_has_a_first_and_a_last_day(self, text: str, first: date, last: date) -> None:
        """Both days belong to the period."""
        period = parse_period(text)

        assert (first, last) == (period.first_day(), period.last_day())

    def test_may_have_no_last_day(self) -> None:
        """An open period has a first day only, and one without a year has neither."""
        period = parse_period("từ năm 2020 đến nay")

        assert date(2020, 1, 1) == period.first_day()
        with pytest.raises(ValueError, match="an open period has no last day"):
            period.last_day()
        with pytest.raises(ValueError, match="days cannot be counted without a year"):
            parse_period("6 tháng đầu năm").first_day()


class TestParsePeriod:
    """Reading periods."""

    @pytest.mark.parametrize(
        ("text", "value"), [row[1:] for row in ACCEPTED], ids=[f"{row[0]}: {row[1]}" for row in ACCEPTED]
    )
    def test_reads_what_bulletins_print(self, text: str, value: str) -> None:
        """Each way of printing a period is read, and what is written of it is read as the same."""
        period = parse_period(text)

        assert value == period.isoformat()
        assert period == parse_period(format_period(period))

    @pytest.mark.refused("periods")
    def test_refuses_the_rest(self, refused: "Refusal") -> None:
        """Whatever else is refused with a reason and a place, and each suggestion can be read."""
        refused.check(parse_period)

        assert all(parse_period(each).start for each in refused.suggestions)

    def test_says_what_was_meant(self) -> None:
        """The error is a sentence and a caret under the place."""
        with pytest.raises(ParseError) as caught:
            parse_period("nhiệm kỳ 2016-2012")

        assert str(caught.value) == (
            "'nhiệm kỳ 2016-2012' is not a period: its end lies before its start. Did you mean 'nhiệm kỳ 2012-2016'?\n"
            "    nhiệm kỳ 2016-2012\n"
            "             ^^^^^^^^^"
        )

    @settings(max_examples=500, deadline=None)
    @given(st.lists(st.sampled_from(WORDS.split()), max_size=9).map(" ".join))
    @example("- - - - - - - - - - - - - - - -")
    def test_refuses_with_readable_suggestions(self, text: str) -> None:
        """Words of periods in any order are read, or refused with suggestions that are."""
        error = refusal(text)

        if error is None:
            assert parse_period(text) == parse_period(format_period(parse_period(text)))
        else:
            assert 0 <= error.span.start <= error.span.end <= len(text)
            assert [each for each in error.suggestions if refusal(each)] == []


class TestFormatPeriod:
    """Writing periods."""

    @pytest.mark.parametrize(
        ("text", "written"),
        (
            ("2021", "năm 2021"),
            ("tháng 06-2022", "tháng 6/2022"),
            ("quý 1 năm 2022", "quý I/2022"),
            ("nửa đầu năm 2022", "6 tháng đầu năm 2022"),
            ("nửa cuối năm 2022", "6 tháng cuối năm 2022"),
            ("9 tháng năm 2020", "9 tháng đầu năm 2020"),
            ("năm 0005 đến năm 0010", "từ năm 0005 đến năm 0010"),
            ("nhiệm kỳ 2020 – 2025", "nhiệm kỳ 2020-2025"),
            ("từ ngày 1 đến 15/6/2022", "từ ngày 01/06/2022 đến ngày 15/06/2022"),
            ("từ 2020 đến nay", "từ năm 2020 đến nay"),
            ("tháng 2-5/2022", "từ tháng 2/2022 đến tháng 5/2022"),
            ("ngày 5", "ngày 5"),
        ),
    )
    def test_is_canonical(self, text: str, written: str) -> None:
        """Every writing of a period is written again in one way."""
        assert written == format_period(parse_period(text))

    @settings(max_examples=500, deadline=None)
    @given(any_period)
    def test_is_read_again(self, period: TimePeriod) -> None:
        """Whatever a period holds, it is written so that it is read as an equal one."""
        assert period == parse_period(format_period(period))


class TestNamedPeriod:
    """What a bulletin calls a period."""

    @pytest.mark.parametrize("text", ("nhiệm kỳ 2020-2025", "Giai đoạn 2016-2020", "năm học 2021-2022"))
    def test_keeps_its_name(self, text: str) -> None:
        """The name is kept as printed, and written again."""
        period = parse_period(text)

        assert text == f"{period.name} {period.start.year}-{period.end.year if period.end else ''}"
        assert text == format_period(period)

    def test_is_compared_without_its_name(self) -> None:
        """Two periods with the same ends are equal, whatever they are called."""
        assert parse_period("nhiệm kỳ 2020-2025") == parse_period("2020-2025")

    def test_of_a_school_has_no_days(self) -> None:
        """A school year begins and ends on days that nothing prints, so none is given."""
        year = parse_period("năm học 2021-2022")
        with pytest.raises(ValueError, match="on days that are not printed: 2021/2022"):
            year.first_day()
        with pytest.raises(ValueError, match="on days that are not printed: 2021/2022"):
            year.last_day()

    def test_of_a_term_has_days(self) -> None:
        """The years of a term are calendar years."""
        assert parse_period("nhiệm kỳ 2020-2025").last_day().isoformat() == "2025-12-31"

    @pytest.mark.parametrize("last", (PartialDate(year=1991), PartialDate(year=1953), None), ids=repr)
    def test_of_a_school_has_two_years(self, last: PartialDate | None) -> None:
        """The two years of a school year follow each other."""
        with pytest.raises(ValueError, match="'năm học' runs over two years that follow each other"):
            TimePeriod(PartialDate(year=1953), last, name="năm học")

    def test_has_a_known_name(self) -> None:
        """A name that no period has is refused, with those that are known."""
        with pytest.raises(ValueError, match="'cuộc đời' names no period; known are "):
            TimePeriod(PartialDate(year=2020), PartialDate(year=2025), name="cuộc đời")
