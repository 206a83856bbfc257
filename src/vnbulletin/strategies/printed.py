"""This file generates printed forms: each is a pair of a text and the value that it states."""

import unicodedata
from collections.abc import Callable
from datetime import date, datetime, time
from decimal import Decimal
from functools import partial
from typing import TypeVar

from hypothesis import strategies as st

from vnbulletin.notation.dates.clock_times import format_time
from vnbulletin.notation.dates.date_times import format_datetime
from vnbulletin.notation.dates.dates import format_date
from vnbulletin.notation.dates.partial_dates import PartialDate, format_partial_date
from vnbulletin.notation.dates.styles import DateStyle, DateTimeStyle, TimeStyle, WeekdayStyle
from vnbulletin.notation.documents.documents import DocumentNumber, format_document_number
from vnbulletin.notation.numbers.digits import format_number
from vnbulletin.notation.numbers.ordinals import format_ordinal
from vnbulletin.notation.numbers.spelling import format_number_words
from vnbulletin.notation.periods.durations import Duration, format_duration
from vnbulletin.notation.periods.periods import TimePeriod, format_period
from vnbulletin.notation.quantities.multiples import Multiple, format_multiple
from vnbulletin.notation.quantities.percents import Percent, PercentagePoints, format_percent, format_percentage_points
from vnbulletin.notation.quantities.proportions import Proportion, format_proportion
from vnbulletin.notation.quantities.quantities import Quantity, format_quantity
from vnbulletin.notation.quantities.ranges import Range, format_range
from vnbulletin.strategies.values import (
    dates,
    document_numbers,
    durations,
    multiples,
    numbers,
    partial_dates,
    percentage_points,
    percents,
    proportions,
    quantities,
    ranges,
    time_periods,
    word_styles,
)

__all__ = [
    "printed_dates",
    "printed_datetimes",
    "printed_document_numbers",
    "printed_durations",
    "printed_multiples",
    "printed_number_words",
    "printed_numbers",
    "printed_ordinals",
    "printed_partial_dates",
    "printed_percentage_points",
    "printed_percents",
    "printed_periods",
    "printed_proportions",
    "printed_quantities",
    "printed_ranges",
    "printed_times",
    "spellings",
]

Value = TypeVar("Value")


def spellings(text: str) -> st.SearchStrategy[str]:
    """Return other spellings of *text* that say the same to a reader; shrinks to *text* itself.

    They differ in the Unicode form, in capitals and in the kind of space.
    """
    return st.sampled_from([change(text) for change in _CHANGES])


def printed_numbers() -> st.SearchStrategy[tuple[str, Decimal]]:
    """Return numbers in digits, grouped or not, padded, signed or counted in scale words; shrinks to "0"."""
    return _respelled(
        st.builds(
            lambda value, write, minus: (write(value).replace("-", minus), value),
            numbers(),
            st.sampled_from(_NUMERALS),
            st.sampled_from(("-", "\u2212", "âm ")),
        )
    )


def printed_number_words() -> st.SearchStrategy[tuple[str, Decimal]]:
    """Return numbers in words, in every style; shrinks to "không"."""
    return _respelled(
        st.builds(lambda value, style: (format_number_words(value, style=style), value), numbers(), word_styles())
    )


def printed_ordinals() -> st.SearchStrategy[tuple[str, int]]:
    """Return ordinals in words and in digits; shrinks to "thứ nhất"."""
    return _respelled(
        st.builds(
            lambda value, write: (write(value), value),
            st.integers(1, 9999),
            st.sampled_from((format_ordinal, "thứ {}".format, lambda value: f"lần {format_ordinal(value)}")),
        )
    )


def printed_percents() -> st.SearchStrategy[tuple[str, Percent]]:
    """Return percents with their sign set close, apart or in words; shrinks to "0%"."""
    return _respelled(
        st.builds(
            lambda value, sign: (format_percent(value, style=sign), value),
            percents(),
            st.sampled_from(("close", "spaced", "words")),
        )
    )


def printed_percentage_points() -> st.SearchStrategy[tuple[str, PercentagePoints]]:
    """Return percentage points with a sign or in words; shrinks to "0 điểm phần trăm"."""
    return _respelled(
        st.builds(
            lambda value, sign: (format_percentage_points(value, style=sign), value),
            percentage_points(),
            st.sampled_from(("words", "sign")),
        )
    )


def printed_proportions() -> st.SearchStrategy[tuple[str, Proportion]]:
    """Return proportions with a slash or in words; shrinks to "0/1"."""
    return _respelled(
        st.builds(
            lambda value, style: (format_proportion(value, style=style), value),
            proportions(),
            st.sampled_from(("slash", "words")),
        )
    )


def printed_multiples() -> st.SearchStrategy[tuple[str, Multiple]]:
    """Return multiples; shrinks to "gấp 0 lần"."""
    return _written(multiples(), format_multiple)


def printed_ranges() -> st.SearchStrategy[tuple[str, Range]]:
    """Return ranges with a dash or in words; shrinks to the range from 0 to 0."""
    return _respelled(
        st.builds(
            lambda value, style: (format_range(value, style=style), value),
            ranges(),
            st.sampled_from(("dash", "words")),
        )
    )


def printed_quantities() -> st.SearchStrategy[tuple[str, Quantity]]:
    """Return quantities with their bound and unit; a unit is kept as printed, so its letters do not change.

    Shrinks to "0".
    """
    return quantities().map(lambda value: (format_quantity(value), value))


def printed_dates() -> st.SearchStrategy[tuple[str, date]]:
    """Return whole dates in every style, with and without a weekday; shrinks to "01/01/2000"."""
    return _respelled(
        st.builds(
            lambda value, style, weekday: (format_date(value, style=style, weekday=weekday), value),
            dates(),
            st.sampled_from(DateStyle),
            st.one_of(st.none(), st.sampled_from(WeekdayStyle)),
        )
    )


def printed_times() -> st.SearchStrategy[tuple[str, time]]:
    """Return clock times of whole minutes in every style; shrinks to "00:00"."""
    moments = st.builds(time, st.integers(0, 23), st.integers(0, 59))
    return _respelled(
        st.builds(lambda value, style: (format_time(value, style=style), value), moments, st.sampled_from(TimeStyle))
    )


def printed_datetimes() -> st.SearchStrategy[tuple[str, datetime]]:
    """Return whole dates with a clock time of whole minutes; shrinks to midnight of 1 January 2000."""
    moments = st.builds(
        lambda day, hour, minute: datetime(day.year, day.month, day.day, hour, minute),  # noqa: DTZ001 -- none is printed
        dates(),
        st.integers(0, 23),
        st.integers(0, 59),
    )
    return _respelled(
        st.builds(
            lambda value, style: (format_datetime(value, style=style), value), moments, st.sampled_from(DateTimeStyle)
        )
    )


def printed_partial_dates() -> st.SearchStrategy[tuple[str, PartialDate]]:
    """Return dates of which some parts are printed, in every style; shrinks to a bare year."""
    return _respelled(
        st.builds(
            lambda value, style: (format_partial_date(value, style=style), value),
            partial_dates(),
            st.sampled_from(DateStyle),
        )
    )


def printed_periods() -> st.SearchStrategy[tuple[str, TimePeriod]]:
    """Return periods; shrinks to one year."""
    return _written(time_periods(), format_period)


def printed_durations() -> st.SearchStrategy[tuple[str, Duration]]:
    """Return lengths of time; shrinks to "1 năm"."""
    return _written(durations(), format_duration)


def printed_document_numbers() -> st.SearchStrategy[tuple[str, DocumentNumber]]:
    """Return document numbers; a symbol is kept as printed, so its letters do not change; shrinks to "1-CT/TW"."""
    return document_numbers().map(lambda value: (format_document_number(value), value))


def _spaced(space: str, value: Decimal) -> str:
    return format_number(value, grouping="space").replace("\u00a0", space)


_SCALES = ("largest", "nghìn", "ngàn", "vạn", "triệu", "tỷ", "tỉ", "nghìn tỷ")
_NUMERALS: tuple[Callable[[Decimal], str], ...] = (
    format_number,
    partial(format_number, grouping="none"),
    partial(format_number, minimum_digits=2),
    partial(format_number, minimum_digits=3),
    *(partial(_spaced, space) for space in (" ", "\u00a0", "\u2009", "\u202f")),
    *(partial(format_number, scale=scale) for scale in _SCALES),
)


def _unbreakable(text: str) -> str:
    return text.replace(" ", "\u00a0")


def _decomposed(text: str) -> str:
    return unicodedata.normalize("NFD", text)


_CHANGES: tuple[Callable[[str], str], ...] = (str, _decomposed, str.upper, str.capitalize, _unbreakable)


def _respelled(pairs: st.SearchStrategy[tuple[str, Value]]) -> st.SearchStrategy[tuple[str, Value]]:
    return st.builds(lambda pair, change: (change(pair[0]), pair[1]), pairs, st.sampled_from(_CHANGES))


def _written(values: st.SearchStrategy[Value], write: Callable[[Value], str]) -> st.SearchStrategy[tuple[str, Value]]:
    return _respelled(values.map(lambda value: (write(value), value)))
