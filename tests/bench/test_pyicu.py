from datetime import UTC, date, datetime
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest

from vnbulletin import Percent

if TYPE_CHECKING:
    from tests.bench.conftest import Race

icu = pytest.importorskip("icu", reason="PyICU is not installed: it is compiled against the headers of ICU")

NAME = "PyICU (C++)"
VIETNAMESE = icu.Locale("vi")
NUMBERS = icu.NumberFormat.createInstance(VIETNAMESE)
PERCENTS = icu.NumberFormat.createPercentInstance(VIETNAMESE)
PERCENTS.setMaximumFractionDigits(2)
WORDS = icu.RuleBasedNumberFormat(icu.URBNFRuleSetTag.SPELLOUT, VIETNAMESE)
READ_DIGITS, READ_LONG, WRITTEN = (
    icu.SimpleDateFormat(pattern, VIETNAMESE) for pattern in ("d/M/y", "'ngày' d 'tháng' M 'năm' y", "dd/MM/y")
)
# ICU takes a date for a moment, in the zone of the machine unless it is told.
for each in (READ_DIGITS, READ_LONG, WRITTEN):
    each.setTimeZone(icu.TimeZone.getGMT())
    each.setLenient(False)


def number_of(answer: object) -> Decimal:
    """Return the number in *answer* by its shortest digits."""
    return Decimal(str(answer))


def percent_of(answer: object) -> Decimal:
    """Return the percent in *answer*, a share of one."""
    return number_of(answer).scaleb(2)


def date_of(answer: float) -> date:
    """Return the date of a moment."""
    return datetime.fromtimestamp(answer, UTC).date()


def number_for(given: object) -> object:
    """Return *given* as one of the numbers that PyICU takes."""
    match given:
        case Percent():
            return float(given.as_fraction())
        case Decimal():
            return float(given)
        case _:
            return given


def moment_of(day: date) -> datetime:
    """Return the moment at which *day* begins."""
    return datetime(day.year, day.month, day.day, tzinfo=UTC)


@pytest.mark.job("read a number")
def test_reads_numbers(race: "Race") -> None:
    """A number in digits is read."""
    race(NAME, NUMBERS.parse, value=number_of)


@pytest.mark.job("read a percent")
def test_reads_percents(race: "Race") -> None:
    """A percent is read."""
    race(NAME, PERCENTS.parse, value=percent_of)


@pytest.mark.job("read a date in digits")
def test_reads_dates(race: "Race") -> None:
    """A date in digits is read."""
    race(NAME, READ_DIGITS.parse, value=date_of)


@pytest.mark.job("read a date in words and digits")
def test_reads_long_dates(race: "Race") -> None:
    """A date with the words “ngày … tháng … năm …” is read."""
    race(NAME, READ_LONG.parse, value=date_of)


@pytest.mark.job("read a number in words")
def test_reads_words(race: "Race") -> None:
    """A number in words is read."""
    race(NAME, WORDS.parse, value=number_of)


@pytest.mark.job("write a number")
def test_writes_numbers(race: "Race") -> None:
    """A number is written."""
    race(NAME, NUMBERS.format, takes=number_for)


@pytest.mark.job("write a percent")
def test_writes_percents(race: "Race") -> None:
    """A percent is written."""
    race(NAME, PERCENTS.format, takes=number_for)


@pytest.mark.job("write a date")
def test_writes_dates(race: "Race") -> None:
    """A date is written."""
    race(NAME, WRITTEN.format, takes=moment_of)


@pytest.mark.job("write a number in words")
def test_writes_words(race: "Race") -> None:
    """A number is written in words."""
    race(NAME, WORDS.format)
