from collections.abc import Callable
from datetime import date
from decimal import Decimal
from functools import partial
from operator import methodcaller
from typing import TYPE_CHECKING

import pytest
from babel import dates, numbers
from babel.core import Locale
from icu4py.messageformat import MessageFormat
from vn_money import format_vnd
from vn_numberwords import format_number_with_dots
from whenever import Date

from vnbulletin import Percent, format_date, format_number, format_percent

if TYPE_CHECKING:
    from tests.bench.conftest import Race

VIETNAMESE = Locale.parse("vi")
BABEL_PERCENT = "#,##0.##%"
BABEL_DATE = "dd/MM/y"
TWO_DIGITS = tuple(f"{number:02d}" for number in range(32))


def floor_of_numbers(value: Decimal | int) -> str:
    """Write a number with one format and the marks changed."""
    return f"{value:,}".replace(",", " ").replace(".", ",").replace(" ", ".")


def floor_of_percents(percent: Percent) -> str:
    """Write a percent with one format and the mark changed."""
    return f"{percent.value}%".replace(".", ",")


def floor_of_dates(day: date) -> str:
    """Write a date with two look-ups, the year being of four digits."""
    return f"{TWO_DIGITS[day.day]}/{TWO_DIGITS[day.month]}/{day.year}"


def itself(given: object) -> object:
    """Return what was given."""
    return given


def share(percent: Percent) -> Decimal:
    """Return a percent as a share of one, which is what Babel and ICU write as a percent."""
    return percent.value.scaleb(-2)


def argument(given: object) -> dict[str, object]:
    """Return the arguments of a message with one number or date."""
    return {"it": share(given) if isinstance(given, Percent) else given}


@pytest.mark.job("write a number")
@pytest.mark.parametrize(
    ("name", "write", "takes"),
    (
        ("vnbulletin", format_number, itself),
        ("floor", floor_of_numbers, itself),
        ("Babel, `'vi'`", partial(numbers.format_decimal, locale="vi"), itself),
        ("Babel, `Locale`", partial(numbers.format_decimal, locale=VIETNAMESE), itself),
        ("icu4py (C++)", MessageFormat("{it,number}", "vi").format, argument),
        ("vn-money", partial(format_vnd, with_symbol=False), itself),
        ("vn-numberwords", format_number_with_dots, itself),
    ),
)
def test_numbers(race: "Race", name: str, write: Callable[[object], object], takes: Callable[[object], object]) -> None:
    """A number is written with dots between its groups and a comma before its decimals."""
    race(name, write, takes=takes)


@pytest.mark.job("write a percent")
@pytest.mark.parametrize(
    ("name", "write", "takes"),
    (
        ("vnbulletin", format_percent, itself),
        ("floor", floor_of_percents, itself),
        ("Babel, `'vi'`", partial(numbers.format_percent, format=BABEL_PERCENT, locale="vi"), share),
        ("Babel, `Locale`", partial(numbers.format_percent, format=BABEL_PERCENT, locale=VIETNAMESE), share),
        ("icu4py (C++)", MessageFormat(f"{{it,number,{BABEL_PERCENT}}}", "vi").format, argument),
    ),
)
def test_percents(
    race: "Race", name: str, write: Callable[[object], object], takes: Callable[[object], object]
) -> None:
    """A percent is written with its decimals."""
    race(name, write, takes=takes)


@pytest.mark.job("write a date")
@pytest.mark.parametrize(
    ("name", "write", "takes"),
    (
        ("vnbulletin", format_date, itself),
        ("floor", floor_of_dates, itself),
        ("Babel, `'vi'`", partial(dates.format_date, format=BABEL_DATE, locale="vi"), itself),
        ("Babel, `Locale`", partial(dates.format_date, format=BABEL_DATE, locale=VIETNAMESE), itself),
        ("icu4py (C++)", MessageFormat(f"{{it,date,{BABEL_DATE}}}", "vi").format, argument),
        ("`date.strftime`", methodcaller("strftime", "%d/%m/%Y"), itself),
        ("whenever (Rust)", methodcaller("format", "DD/MM/YYYY"), Date),
    ),
)
def test_dates(race: "Race", name: str, write: Callable[[object], object], takes: Callable[[object], object]) -> None:
    """A date is written day first, with two digits for its day and month."""
    race(name, write, takes=takes)
