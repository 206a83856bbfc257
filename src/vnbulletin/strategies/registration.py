"""This file tells Hypothesis which strategy makes which type; the entry point of the package calls it."""

from hypothesis.strategies import SearchStrategy, register_type_strategy

from vnbulletin.notation.dates.partial_dates import PartialDate
from vnbulletin.notation.documents.documents import DocumentNumber
from vnbulletin.notation.numbers.spelling import WordStyle
from vnbulletin.notation.periods.durations import Duration
from vnbulletin.notation.periods.periods import TimePeriod
from vnbulletin.notation.quantities.multiples import Multiple
from vnbulletin.notation.quantities.percents import Percent, PercentagePoints
from vnbulletin.notation.quantities.proportions import Proportion
from vnbulletin.notation.quantities.quantities import Quantity
from vnbulletin.notation.quantities.ranges import Range
from vnbulletin.spans import Span
from vnbulletin.strategies import values

__all__ = ["STRATEGIES", "register"]

# Without these, Hypothesis would build a Percent from NaN, and a proportion of zero.
STRATEGIES: dict[type, SearchStrategy[object]] = {
    DocumentNumber: values.document_numbers(),
    Duration: values.durations(),
    Multiple: values.multiples(),
    PartialDate: values.partial_dates(),
    Percent: values.percents(),
    PercentagePoints: values.percentage_points(),
    Proportion: values.proportions(),
    Quantity: values.quantities(),
    Range: values.ranges(),
    Span: values.spans(),
    TimePeriod: values.time_periods(),
    WordStyle: values.word_styles(),
}


def register() -> None:
    """Register each strategy for its type."""
    for kind, strategy in STRATEGIES.items():
        register_type_strategy(kind, strategy)
