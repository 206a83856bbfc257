"""This file turns printed strings and plain values into operands, for checks without a text around them."""

import re
from decimal import Decimal
from functools import cache
from typing import TypeAlias

from vnbulletin.folding import fold
from vnbulletin.lexicon.patterns import any_of
from vnbulletin.lexicon.unit_tables import bounds
from vnbulletin.notation.numbers.digits import format_number, parse_number
from vnbulletin.notation.quantities.bounds import Bound
from vnbulletin.notation.quantities.percents import Percent, PercentagePoints, format_percent, parse_percent
from vnbulletin.relations.relation import Operand, OperandValue

__all__ = ["Figure", "figure_operand", "percent_operand"]

Figure: TypeAlias = str | int | Decimal | Percent | PercentagePoints | Operand

_SIGNS = ("%", "phần trăm")
_POINTS = re.compile(r"\s{1,3}điểm\s{1,3}(?:%|phần trăm)\Z")


def figure_operand(given: Figure) -> Operand:
    """Return *given* as an operand: a percent or points where the sign is printed, else an amount.

    A bound word may stand beside a printed figure ("hơn 86%", "90% trở lên").

    >>> figure_operand("hơn 86%").value, figure_operand("hơn 86%").bound.name
    (Percent(value=Decimal('86')), 'ABOVE')
    """
    if isinstance(given, Operand):
        return given
    if not isinstance(given, str):
        return _operand_of_value(given)
    bound, numeral = _split_bound(given)
    return Operand(printed=numeral, value=_read(numeral), bound=bound)


def percent_operand(given: Figure) -> Operand:
    """Return *given* as an operand in per cent, where the sign may be left out ("94,67").

    >>> percent_operand("94,67").value
    Percent(value=Decimal('94.67'))
    """
    operand = figure_operand(given)
    if not isinstance(operand.value, Decimal):
        return operand
    return Operand(printed=operand.printed, value=Percent(operand.value), bound=operand.bound, mention=operand.mention)


def _operand_of_value(given: object) -> Operand:
    match given:
        case Percent():
            return Operand(printed=format_percent(given), value=given)
        case PercentagePoints():
            return Operand(printed=f"{format_number(given.value)} điểm %", value=given)
        case int() | Decimal():
            return Operand(printed=format_number(given), value=Decimal(given))
        case _:
            msg = f"a figure is a str, an int, a Decimal, a Percent or PercentagePoints, got {type(given).__name__}"
            raise TypeError(msg)


def _read(numeral: str) -> OperandValue:
    folded = fold(numeral).lower
    if hit := _POINTS.search(folded):
        return PercentagePoints(parse_number(folded[: hit.start()]))
    return parse_percent(numeral) if folded.endswith(_SIGNS) else parse_number(numeral)


@cache
def _bounds_before() -> tuple[tuple[re.Pattern[str], Bound], ...]:
    # A digit must follow, so that "khoảng" alone does not cut "khoảng chừng 5".
    return tuple(
        (re.compile(rf"(?:{any_of(row.words)})\s{{1,3}}(?=[0-9])"), Bound(row.sign)) for row in bounds().before
    )


@cache
def _bounds_after() -> tuple[tuple[re.Pattern[str], Bound], ...]:
    return tuple((re.compile(rf"\s{{1,3}}(?:{any_of(row.words)})\Z"), Bound(row.sign)) for row in bounds().after)


def _split_bound(text: str) -> tuple[Bound, str]:
    folded = fold(text).lower
    for pattern, bound in _bounds_before():
        if hit := pattern.match(folded):
            return bound, folded[hit.end() :]
    for pattern, bound in _bounds_after():
        if hit := pattern.search(folded):
            return bound, folded[: hit.start()]
    return Bound.EXACT, text
