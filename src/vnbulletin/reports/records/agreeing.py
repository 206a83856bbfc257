"""This file sees that an exact value agrees with what stands beside it: its readable value, and the printed digits."""

import re
from decimal import Decimal

from vnbulletin.errors import RecordError
from vnbulletin.mentions.mention import Value, record_value
from vnbulletin.notation.quantities.percents import Percent, PercentagePoints
from vnbulletin.notation.quantities.proportions import Proportion

__all__ = ["refuse_disagreement"]

_LONGEST = 40
# Of letters, a scale word or an ending may change the value.
_FIGURE = re.compile(r"[-−]?[\d.,\s%]+", re.ASCII)
_NO_DIGIT = re.compile(r"\D", re.ASCII)


def refuse_disagreement(exact: Value, told: str, printed: str) -> None:
    """Refuse an exact value that is another than *told*, or that has other digits than the figure *printed*.

    Which of its marks groups digits, and which begins the decimals, is what a reading says of a printed figure; so
    only the digits are compared, without the zeros around them, and those of figures without words alone.

    Raises:
        RecordError: It is another.

    >>> refuse_disagreement(Decimal("95.9"), "95.8", "95,8")
    Traceback (most recent call last):
        ...
    vnbulletin.errors.RecordError: .exact: it is 95.9, and the value beside it '95.8'
    """
    known = record_value(exact)
    if known != told:
        raise RecordError(
            path=".exact", reason=f"it is {known[:_LONGEST]}, and the value beside it {told[:_LONGEST]!r}"
        )
    figures, parts = printed.split("/"), _numbers(exact)
    if len(figures) != len(parts) or not all(map(_FIGURE.fullmatch, figures)):
        return
    if any(_digits(figure) != _digits(f"{part:f}") for figure, part in zip(figures, parts, strict=True)):
        raise RecordError(path=".exact", reason=f"it is {known[:_LONGEST]}, and the text has {printed[:_LONGEST]!r}")


def _numbers(exact: Value) -> tuple[Decimal, ...]:
    match exact:
        case Decimal():
            return (exact,)
        case Percent() | PercentagePoints():
            return (exact.value,)
        case Proportion():
            return exact.part, exact.whole
        case _:
            return ()


def _digits(figure: str) -> str:
    return _NO_DIGIT.sub("", figure).strip("0")
