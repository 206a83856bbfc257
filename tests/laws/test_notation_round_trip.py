"""What is written can be read again, and nothing but `ParseError` leaves a parser."""

import sys
from collections.abc import Callable
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from vnbulletin import (
    ParseError,
    Percent,
    Proportion,
    format_date,
    format_number,
    format_percent,
    format_proportion,
    parse_date,
    parse_document_number,
    parse_number,
    parse_number_words,
    parse_percent,
    parse_proportion,
)

PARSERS: tuple[Callable[[str], object], ...] = (
    parse_number,
    parse_number_words,
    parse_percent,
    parse_proportion,
    parse_date,
    parse_document_number,
)
WORDS = (
    "không một mốt hai ba bốn tư năm lăm nhăm sáu bảy bẩy tám chín mười mươi trăm linh lẻ nghìn ngàn vạn triệu tỷ rưỡi"
)

examples = settings(max_examples=500, deadline=None)
numbers = st.decimals(allow_nan=False, allow_infinity=False, places=6, min_value=-(10**34) + 1, max_value=10**34 - 1)
counts = st.integers(0, 10**40 - 1).map(Decimal)
precise = st.builds(
    lambda digits, places: Decimal((0, digits, -places)), st.tuples(*[st.integers(0, 9)] * 8), st.integers(0, 8)
)
numerals = st.from_regex(
    r"[-+]?(?:[1-9][0-9]{0,2}(?:\.[0-9]{3}){1,5}|[0-9]{1,12})(?:,[0-9]{1,9})?(?: (?:nghìn|triệu|tỷ)(?: rưỡi)?)?",
    fullmatch=True,
)


def refusal(parse: Callable[[str], object], text: str) -> ParseError | None:
    """Return the error with which a parser refuses *text*, or None where it reads it."""
    try:
        parse(text)
    except ParseError as error:
        return error
    return None


class TestRoundTrip:
    """``parse(format(value)) == value``, with its precision."""

    @examples
    @given(st.one_of(numbers, counts, precise))
    @example(Decimal("1E+3"))
    @example(Decimal("-0"))
    @example(Decimal("9" * 40))
    def test_numbers(self, value: Decimal) -> None:
        """A number is read back with its value and the decimals that it was written with."""
        again = parse_number(format_number(value))

        assert value == again
        assert min(0, int(value.as_tuple().exponent)) == again.as_tuple().exponent

    @examples
    @given(st.one_of(numbers, counts, precise).map(Percent))
    def test_percents(self, percent: Percent) -> None:
        """A percent is read back."""
        assert percent == parse_percent(format_percent(percent))

    @examples
    @given(st.one_of(counts, precise), st.one_of(counts, precise).filter(bool))
    def test_proportions(self, part: Decimal, whole: Decimal) -> None:
        """A proportion is read back with both its numbers."""
        proportion = Proportion(part, whole)

        assert proportion == parse_proportion(format_proportion(proportion))

    @examples
    @given(st.dates())
    def test_dates(self, day: date) -> None:
        """A date of any year is read back."""
        assert day == parse_date(format_date(day))

    @examples
    @given(numerals)
    def test_formatting_what_was_read_settles(self, text: str) -> None:
        """Reading and writing once gives a text that further reading and writing keeps."""
        once = format_number(parse_number(text))

        assert once == format_number(parse_number(once))
        assert parse_number(once) == parse_number(text)

    @examples
    @given(st.integers(1, 31), st.integers(1, 12), st.integers(1, 9999), st.sampled_from("/-."), st.booleans())
    def test_other_writings_of_a_date_settle(self, day: int, month: int, year: int, mark: str, padded: bool) -> None:  # noqa: FBT001 -- drawn
        """Every writing of one date is written again in one way."""
        numeric = f"{day:02d}{mark}{month:02d}{mark}{year:04d}" if padded else f"{day}{mark}{month}{mark}{year:04d}"
        try:
            whole = date(year, month, day)
        except ValueError:
            with pytest.raises(ParseError, match="no such day exists"):
                parse_date(numeric)
        else:
            worded = f"ngày {day} tháng {month} năm {year:04d}"

            assert format_date(parse_date(numeric)) == format_date(parse_date(worded)) == format_date(whole)


@pytest.mark.parametrize("parse", PARSERS, ids=lambda parse: parse.__name__)
class TestRefusal:
    """Nothing but `ParseError` leaves a parser."""

    @settings(max_examples=200, deadline=None)
    @given(data=st.data())
    def test_of_any_text(
        self, parse: Callable[[str], object], typed: Callable[[st.DataObject], str], data: st.DataObject
    ) -> None:
        """Any text is read or refused, and a refusal can be shown and points into the text."""
        text = typed(data)
        error = refusal(parse, text)

        assert error is None or str(error)
        assert error is None or 0 <= error.span.start <= error.span.end <= len(text)
        assert error is None or error.text == text

    @settings(max_examples=200, deadline=None)
    @given(text=st.text(alphabet="0123456789.,/%-+−– \u00a0\u200b\u0301tỷriệunghìngàyMNQ", max_size=24))
    def test_of_near_misses(self, parse: Callable[[str], object], text: str) -> None:
        """Text that looks like notation is read or refused, and every suggestion can be read by the same parser."""
        error = refusal(parse, text)

        assert error is None or [each for each in error.suggestions if refusal(parse, each) is not None] == []

    @settings(max_examples=200, deadline=None)
    @given(words=st.lists(st.sampled_from(WORDS.split()), max_size=8))
    def test_of_number_words(self, parse: Callable[[str], object], words: list[str]) -> None:
        """Number words in any order build one number or none, never an error of another kind."""
        text = " ".join(words)

        assert refusal(parse, text) is not None or parse(text) in range(10**12)

    @settings(max_examples=100, deadline=None)
    @given(
        given=st.one_of(
            st.none(), st.binary(), st.integers(), st.floats(), st.lists(st.text()), st.just(sys.maxsize), st.decimals()
        )
    )
    def test_of_anything_else(self, parse: Callable[[object], object], given: object) -> None:
        """What is no text is refused as such."""
        with pytest.raises(ParseError, match="only a str can be read"):
            parse(given)
