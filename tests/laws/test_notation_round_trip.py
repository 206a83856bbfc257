"""What is written can be read again: values, and every printed form of them."""

from collections.abc import Callable
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import example, find, given, settings
from hypothesis import strategies as st

import vnbulletin
from vnbulletin import format_number, format_number_words, parse_number, parse_number_words, strategies

# The names of the parser and of the formatter end in the first, those of the strategy in the second.
NOTATIONS = {
    "number": "numbers",
    "number_words": "number_words",
    "ordinal": "ordinals",
    "percent": "percents",
    "percentage_points": "percentage_points",
    "proportion": "proportions",
    "multiple": "multiples",
    "range": "ranges",
    "quantity": "quantities",
    "date": "dates",
    "time": "times",
    "datetime": "datetimes",
    "partial_date": "partial_dates",
    "period": "periods",
    "duration": "durations",
    "document_number": "document_numbers",
}
SMALLEST = {
    "number": "0",
    "number_words": "không",
    "ordinal": "thứ nhất",
    "percent": "0%",
    "percentage_points": "0 điểm phần trăm",
    "proportion": "0/1",
    "multiple": "gấp 0 lần",
    "range": "0-0",
    "quantity": "0",
    "date": "01/01/2000",
    "time": "00:00",
    "datetime": "00:00, 01/01/2000",
    "partial_date": "năm 2000",
    "period": "năm 2000",
    "duration": "1 năm",
    "document_number": "1-CT/TW",
}

examples = settings(max_examples=300, deadline=None)
numbers = st.decimals(allow_nan=False, allow_infinity=False, places=6, min_value=-(10**34) + 1, max_value=10**34 - 1)
counts = st.integers(0, 10**40 - 1).map(Decimal)
precise = st.builds(
    lambda digits, places: Decimal((0, digits, -places)), st.tuples(*[st.integers(0, 9)] * 8), st.integers(0, 8)
)
every_notation = pytest.mark.parametrize("name", NOTATIONS)


def reader(name: str) -> Callable[[str], object]:
    """Return the parser of a notation."""
    parse: Callable[[str], object] = getattr(vnbulletin, f"parse_{name}")
    return parse


def writer(name: str) -> Callable[[object], str]:
    """Return the formatter of a notation."""
    write: Callable[[object], str] = getattr(vnbulletin, f"format_{name}")
    return write


def printed(name: str) -> st.SearchStrategy[tuple[str, Any]]:
    """Return the strategy of the printed forms of a notation, each with its value."""
    pairs: st.SearchStrategy[tuple[str, Any]] = getattr(strategies, f"printed_{NOTATIONS[name]}")()
    return pairs


class TestNotations:
    """The laws of every notation."""

    def test_leave_none_out(self) -> None:
        """Whatever can be parsed can be formatted, and is here."""
        known = {kind: {f"{kind}_{name}" for name in NOTATIONS} for kind in ("parse", "format")}
        shown = {
            kind: {name for name in vnbulletin.__all__ if name.startswith(f"{kind}_")} for kind in ("parse", "format")
        }

        assert shown == known

    @every_notation
    @examples
    @given(data=st.data())
    def test_read_every_printed_form_and_settle(self, name: str, data: st.DataObject) -> None:
        """Each printed form is read to the value that it states, and reading and writing then keep its text."""
        read, write = reader(name), writer(name)
        text, value = data.draw(printed(name))
        once = write(read(text))

        assert value == read(text)
        assert once == write(read(once))

    @every_notation
    def test_shrink_to_what_is_said(self, name: str) -> None:
        """A failing test is shown with the simplest form, as the strategy's docstring says."""
        simplest = settings(max_examples=2000, derandomize=True, database=None, deadline=None)
        text, _ = find(printed(name), lambda _: True, settings=simplest)

        assert text == SMALLEST[name]


class TestNumbers:
    """Numbers beyond those that bulletins hold."""

    @examples
    @given(st.one_of(numbers, counts, precise))
    @example(Decimal("1E+3"))
    @example(Decimal("-0"))
    @example(Decimal("9" * 40))
    def test_in_digits(self, value: Decimal) -> None:
        """A number is read back with its value and the decimals that it was written with."""
        again = parse_number(format_number(value))

        assert value == again
        assert min(0, int(value.as_tuple().exponent)) == again.as_tuple().exponent

    @examples
    @given(st.one_of(numbers, counts, precise))
    def test_in_words(self, value: Decimal) -> None:
        """A number is read back from its words, and its decimals with it."""
        again = parse_number_words(format_number_words(value))

        assert value == again
        assert min(0, int(value.as_tuple().exponent)) == min(0, int(again.as_tuple().exponent))
