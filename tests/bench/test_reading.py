import re
from collections.abc import Callable
from datetime import date, datetime
from decimal import Decimal
from functools import partial
from typing import TYPE_CHECKING

import dateparser
import pytest
from babel.core import Locale
from babel.dates import parse_date as babel_date
from babel.numbers import parse_decimal
from dateparser.date import DateData, DateDataParser
from dateutil.parser import parse as dateutil_date
from price_parser import Price
from vn_money import parse_vnd
from vn_numberwords import parse_vietnamese_number
from whenever import Date

from vnbulletin import Percent, parse_date, parse_number, parse_percent

if TYPE_CHECKING:
    from tests.bench.conftest import Race

VIETNAMESE = Locale.parse("vi")
NUMERAL = r"(?:[1-9][0-9]{0,2}+(?:\.[0-9]{3}){1,13}|[0-9]{1,40})(?:,[0-9]{1,40})?"
NUMBER = re.compile(rf"[-+]?{NUMERAL}").fullmatch
PERCENT = re.compile(rf"[-+]?{NUMERAL}%").fullmatch
DIGITS = re.compile(r"([0-9]{1,2})/([0-9]{1,2})/([0-9]{4})").fullmatch
WORDS_AND_DIGITS = re.compile(r"ngày ([0-9]{1,2}) tháng ([0-9]{1,2}) năm ([0-9]{4})").fullmatch


def floor_of_numbers(text: str) -> Decimal:
    """Read a number with one match and the constructor."""
    if NUMBER(text) is None:
        raise ValueError(text)
    return Decimal(text.replace(".", "").replace(",", "."))


def floor_of_percents(text: str) -> Percent:
    """Read a percent with one match and the constructors."""
    if PERCENT(text) is None:
        raise ValueError(text)
    return Percent(Decimal(text[:-1].replace(".", "").replace(",", ".")))


def floor_of_dates(text: str) -> date:
    """Read a date in digits with one match and the constructor."""
    hit = DIGITS(text)
    if hit is None:
        raise ValueError(text)
    day, month, year = hit.groups()
    return date(int(year), int(month), int(day))


def floor_of_long_dates(text: str) -> date:
    """Read a date in words and digits with one match and the constructor."""
    hit = WORDS_AND_DIGITS(text)
    if hit is None:
        raise ValueError(text)
    day, month, year = hit.groups()
    return date(int(year), int(month), int(day))


def without_sign(text: str, *, locale: Locale | str) -> Decimal:
    """Read a percent with Babel, which reads numbers only."""
    return parse_decimal(text[:-1], locale=locale, strict=True)


def number_of(answer: object) -> object:
    """Return the number in *answer*, whatever holds it."""
    match answer:
        case Percent():
            return answer.value
        case Price():
            return answer.amount
        case _:
            return answer


def date_of(answer: object) -> object:
    """Return the date in *answer*, whatever holds it."""
    match answer:
        case datetime():
            return answer.date()
        case Date():
            return answer.to_stdlib()
        case DateData(date_obj=datetime() as moment):
            return moment.date()
        case _:
            return answer


@pytest.mark.job("read a number")
@pytest.mark.parametrize(
    ("name", "read"),
    (
        ("vnbulletin", parse_number),
        ("floor", floor_of_numbers),
        ("Babel strict, `'vi'`", partial(parse_decimal, locale="vi", strict=True)),
        ("Babel strict, `Locale`", partial(parse_decimal, locale=VIETNAMESE, strict=True)),
        ("Babel, `'vi'`", partial(parse_decimal, locale="vi")),
        ("Babel, `Locale`", partial(parse_decimal, locale=VIETNAMESE)),
        ("price-parser", partial(Price.fromstring, decimal_separator=",")),
        ("vn-money", parse_vnd),
        ("vn-numberwords", parse_vietnamese_number),
    ),
)
def test_numbers(race: "Race", name: str, read: Callable[[str], object]) -> None:
    """A number in digits is read exactly."""
    race(name, read, value=number_of)


@pytest.mark.job("read a percent")
@pytest.mark.parametrize(
    ("name", "read"),
    (
        ("vnbulletin", parse_percent),
        ("floor", floor_of_percents),
        ("Babel strict, `'vi'`", partial(without_sign, locale="vi")),
        ("Babel strict, `Locale`", partial(without_sign, locale=VIETNAMESE)),
        ("price-parser", partial(Price.fromstring, decimal_separator=",")),
    ),
)
def test_percents(race: "Race", name: str, read: Callable[[str], object]) -> None:
    """A percent is read exactly."""
    race(name, read, value=number_of)


@pytest.mark.job("read a date in digits")
@pytest.mark.parametrize(
    ("name", "read"),
    (
        ("vnbulletin", parse_date),
        ("floor", floor_of_dates),
        ("Babel, `'vi'`", partial(babel_date, locale="vi")),
        ("Babel, `Locale`", partial(babel_date, locale=VIETNAMESE)),
        ("dateparser", partial(dateparser.parse, languages=["vi"])),
        ("dateparser, `DateDataParser` kept", DateDataParser(languages=["vi"]).get_date_data),
        ("dateutil", partial(dateutil_date, dayfirst=True)),
        ("`datetime.strptime`", lambda text: datetime.strptime(text, "%d/%m/%Y")),  # noqa: DTZ007 -- only its date is used
        ("whenever (Rust)", partial(Date.parse, pattern="DD/MM/YYYY")),
    ),
)
def test_dates(race: "Race", name: str, read: Callable[[str], object]) -> None:
    """A date in digits is read day first."""
    race(name, read, value=date_of)


@pytest.mark.job("read a date in words and digits")
@pytest.mark.parametrize(
    ("name", "read"),
    (
        ("vnbulletin", parse_date),
        ("floor", floor_of_long_dates),
        ("Babel, `'vi'`", partial(babel_date, locale="vi")),
        ("Babel, `Locale`", partial(babel_date, locale=VIETNAMESE)),
        ("dateparser", partial(dateparser.parse, languages=["vi"])),
        ("dateutil", partial(dateutil_date, dayfirst=True)),
        ("`datetime.strptime`", lambda text: datetime.strptime(text, "ngày %d tháng %m năm %Y")),  # noqa: DTZ007 -- the same
    ),
)
def test_long_dates(race: "Race", name: str, read: Callable[[str], object]) -> None:
    """A date with the words “ngày … tháng … năm …” is read."""
    race(name, read, value=date_of)
