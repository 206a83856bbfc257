"""Hypothesis strategies for the values of the library and for their printed forms (extra ``testing``).

A strategy of values is named in the plural (`percents`); a ``printed_`` strategy gives
pairs of a text and the value that it states, so that a test of one's own can hold

>>> from hypothesis import given
>>> from vnbulletin import parse_percent
>>> from vnbulletin.strategies import printed_percents
>>> @given(printed_percents())
... def test_reads_percents(pair):
...     text, value = pair
...     assert parse_percent(text) == value
>>> test_reads_percents()

Where the extra is installed, Hypothesis finds the strategies by itself:
``hypothesis.strategies.from_type(Percent)`` uses them.
"""

from vnbulletin.strategies.printed import (
    printed_dates,
    printed_datetimes,
    printed_document_numbers,
    printed_durations,
    printed_multiples,
    printed_number_words,
    printed_numbers,
    printed_ordinals,
    printed_partial_dates,
    printed_percentage_points,
    printed_percents,
    printed_periods,
    printed_proportions,
    printed_quantities,
    printed_ranges,
    printed_times,
    spellings,
)
from vnbulletin.strategies.values import (
    bounds,
    counts,
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
    spans,
    time_periods,
    word_styles,
)

__all__ = [
    "bounds",
    "counts",
    "dates",
    "document_numbers",
    "durations",
    "multiples",
    "numbers",
    "partial_dates",
    "percentage_points",
    "percents",
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
    "proportions",
    "quantities",
    "ranges",
    "spans",
    "spellings",
    "time_periods",
    "word_styles",
]
