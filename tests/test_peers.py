"""Pairs of input and value from the tests of other libraries; skipped where they are not at hand.

Each row is read right, or refused because it is no standard Vietnamese; none is read wrong.
"""

import json
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from vnbulletin import (
    Bound,
    ParseError,
    PartialDate,
    Percent,
    Proportion,
    Range,
    WordStyle,
    format_date,
    format_number,
    format_number_words,
    format_percent,
    parse_date,
    parse_number,
    parse_number_words,
    parse_ordinal,
    parse_partial_date,
    parse_percent,
    parse_period,
    parse_proportion,
    parse_quantity,
)

FOLDER = Path(__file__).resolve().parents[1].parent / "shared" / "peers"
pytestmark = pytest.mark.skipif(not FOLDER.is_dir(), reason="the pairs of other libraries are not at hand")

Row = dict[str, Any]

# A bare "trăm", a comma without its whole part, English letters for thousands, and a sign set apart.
NOT_STANDARD_NUMBERS = {
    "trăm", ",77", "100K", "100k", "3M", "3000K", "1,2M", "1200K", ",0012G", "- 1.200.000", "-1,2M", "-1200K",
    "-,0012G",
}  # fmt: skip
# The unit first, two amounts in one, "K" or "k", "chấm" for the comma, and currencies spelled in other languages.
NOT_STANDARD_MONEY = {
    "$10", "$10.000", "10K$", "$10k", "USD1,23", "2 đô la và 23 xen", "hai đô la và 23 xen", "2 đô 23 xu", "hai đô 23",
    "2 chấm 23 đô la", "hai phẩy 23 đô", "10K đồng", "10k đồng", "VN$1000", "EUR 20", "EUR29,99", "Rs. 20", "Rs 20",
    "20Rs", "Rs20", "20 Rupees 43", "hai mươi rupees 43", "hai mươi rupees 43 xen", "INR33", "£9", "GBP3,01",
    "GBP 3,01",
    "1 AED.", "xấp xỉ VND1000-VND2000", "từ 1 phẩy 1 đến một chấm ba đô la", "kém hơn 7k đồng",
    "nhiều hơn 1 đô la và bốn mươi hai xen", "ít nhất $1,42", "trên một đô la và 42 xu", "cao hơn $1,42",
    "từ $1,42 trở lên",
}  # fmt: skip
UPPER, LOWER = {Bound.BELOW, Bound.AT_MOST}, {Bound.ABOVE, Bound.AT_LEAST}


def rows(table: str, *kinds: str) -> list[Any]:
    """Return the rows of these kinds in a table, each once."""
    path = FOLDER / f"{table}.json"
    found: list[Row] = json.loads(path.read_text(encoding="utf-8")) if path.exists() else []
    chosen = {json.dumps(row, sort_keys=True): row for row in found if not kinds or row["kind"] in kinds}
    return [pytest.param(row, id=f"{row['kind']}: {row['input']}") for row in chosen.values()]


def of_day(first: date, last: date) -> list[str]:
    """Return both days of a period as ISO strings."""
    return [first.isoformat(), last.isoformat()]


def range_of(text: str) -> list[str]:
    """Return the ends of a range of figures, of years or of days."""
    try:
        period = parse_period(text)
    except ParseError:
        value = parse_quantity(text).value
        assert isinstance(value, Range)
        return [f"{value.low:f}", f"{value.high:f}"]
    return period.isoformat().split("/")


def period_of(text: str) -> list[str]:
    """Return the ends of a period as the table has them: years where years are printed, else days."""
    period = parse_period(text)
    years = period.start == PartialDate(year=period.start.year)
    return period.isoformat().split("/") if years else of_day(period.first_day(), period.last_day())


def bounded(text: str) -> tuple[str, str]:
    """Return the figure of a quantity and the sign of its bound."""
    quantity = parse_quantity(text)
    value = quantity.value.value if isinstance(quantity.value, Percent) else quantity.value
    return str(value), quantity.bound.value


def written_date(spec: str) -> str:
    """Return a date in one of the styles that the table names."""
    day, style = spec.split("|")
    write: dict[str, Callable[[date], str]] = {
        "short": format_date,
        "admin": lambda each: format_date(each, style="administrative"),
        "full": lambda each: format_date(each, style="administrative", weekday="wide"),
    }
    return write[style](date.fromisoformat(day))


READERS: dict[str, Callable[[str], object]] = {
    "number": parse_number,
    "number_words": parse_number_words,
    "percent": lambda text: parse_percent(text).value,
    "ratio": parse_proportion,
    "date": lambda text: parse_date(text).isoformat(),
    "partial_date": parse_partial_date,
    "period": period_of,
    "range": range_of,
    "approx": bounded,
    "format_number": lambda text: format_number(Decimal(text)),
    "format_percent": lambda text: format_percent(Percent.of(Decimal(text))),
    "format_date": written_date,
    "spellout": lambda text: format_number_words(Decimal(text)),
}


def expected(row: Row) -> list[object]:
    """Return the values that a row allows, as the reader of its kind gives them."""
    value = row["expected"]
    match row["kind"]:
        case "number" | "number_words" | "percent":
            return [Decimal(value)]
        case "ratio":
            return [Proportion(*map(Decimal, value))]
        case "partial_date":
            return [PartialDate(**value)]
        case "approx":
            # "gần" also says near, which the table notes as a second sign.
            return [(value["value"], value["mod"].removesuffix("~") or "~")]
        case "spellout":
            return list(value) if isinstance(value, list) else [value]
        case _:
            return [value]


class TestProbe:
    """Ninety-four cases of thirteen kinds."""

    @pytest.mark.parametrize("row", rows("probe"))
    def test_is_read_right(self, row: Row) -> None:
        """A case is read or written as it has to be, or refused where it has to be."""
        read = READERS[row["kind"]]
        if row["expected"] is None:
            with pytest.raises(ParseError):
                read(row["input"])
        else:
            assert read(row["input"]) in expected(row)


class TestNumbers:
    """Numbers, ordinals and amounts of money."""

    @pytest.mark.parametrize("row", rows("numbers", "number"))
    def test_numbers(self, row: Row) -> None:
        """Each parser that takes a number gives its value; one of them takes every standard form."""
        found = []
        for parse in (parse_number, parse_number_words):
            try:
                found.append(parse(row["input"]))
            except ParseError:
                continue

        assert set(found) <= {Decimal(row["expected"])}
        assert bool(found) is (row["input"] not in NOT_STANDARD_NUMBERS)

    @pytest.mark.parametrize("row", rows("numbers", "ordinal"))
    def test_ordinals(self, row: Row) -> None:
        """Ordinals in words and in digits are read."""
        assert parse_ordinal(row["input"]) == int(row["expected"])

    @pytest.mark.parametrize("row", rows("numbers", "spellout"))
    def test_spelled_numbers(self, row: Row) -> None:
        """What others write in words is read, and ours is the same where the style can be chosen."""
        value, words = Decimal(row["input"]), row["expected"]
        styles = (
            WordStyle(zero_tens="lẻ", four=four, decimals="number", zero_hundreds=filled)
            for four in ("tư", "bốn")
            for filled in ("always", "last", "never")
        )

        assert value == parse_number_words(words)
        # "một nghìn lẻ chín mươi bảy" is read, and no style writes it.
        assert words in {format_number_words(value, style=style) for style in styles} or "lẻ chín mươi" in words

    @pytest.mark.parametrize("row", rows("numbers", "money"))
    def test_money(self, row: Row) -> None:
        """An amount, then its unit, is read with its bound; every other order is refused."""
        if row["input"] in NOT_STANDARD_MONEY:
            with pytest.raises(ParseError):
                parse_quantity(row["input"])
            return
        quantity, wanted = parse_quantity(row["input"]), row["expected"]
        match quantity.value:
            case Range(low=low, high=high):
                assert [low, high] == [Decimal(each) for each in wanted["between"]]
            case _ if "simple" in wanted:
                assert (Decimal(wanted["simple"]), Bound.EXACT) == (quantity.value, quantity.bound)
            case _:
                side, bounds = ("under", UPPER) if "under" in wanted else ("above", LOWER)
                assert Decimal(wanted[side]) == quantity.value
                assert quantity.bound in bounds


class TestDates:
    """Dates of running text, whole and partial."""

    @pytest.mark.parametrize("row", rows("dates"))
    def test_dates(self, row: Row) -> None:
        """Each is read to the parts that it prints."""
        assert parse_partial_date(row["input"]).isoformat() == row["expected"]
        if len(row["expected"]) == len("1975-04-08"):
            assert parse_date(row["input"]).isoformat() == row["expected"]
