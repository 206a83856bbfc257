"""This file makes the cells of rows plain, and sees that each fits its column."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from decimal import Decimal
from enum import StrEnum
from itertools import islice
from operator import attrgetter
from types import MappingProxyType
from typing import Any, TypeAlias

from attrs import fields

from vnbulletin.errors import CellError
from vnbulletin.tables.schema import DECIMAL_DIGITS, DECIMAL_PLACES, Column, ColumnType, TableSchema

__all__ = [
    "ROWS_OF_A_BATCH",
    "Fit",
    "any_decimal",
    "fitted",
    "fitted_batches",
    "fitted_columns",
    "fixed_decimal",
    "misfit_of",
    "plain_cell",
]

Fit: TypeAlias = Callable[[Decimal], Decimal | None]
_Check: TypeAlias = Callable[[Any], Any]
_INTEGERS = range(-(2**63), 2**63)
ROWS_OF_A_BATCH = 16_384
# The column that says why a form of fixed scale leaves a number empty.
_MISFIT = "misfit"
_NO_NUMBER = "it is not a number"
_PLAIN = frozenset({str, int, bool, Decimal, date})


def plain_cell(value: Any) -> Any:  # noqa: ANN401 -- a cell is of any of the column types
    """Return the cell as a plain value: a string for a category, a list for a tuple, a dictionary for a small row."""
    if value is None or type(value) in _PLAIN:
        return value
    if isinstance(value, StrEnum):
        return value.value
    if isinstance(value, tuple):
        return [plain_cell(each) for each in value]
    return {each.name: plain_cell(getattr(value, each.name)) for each in fields(type(value))}


class _MisfitError(Exception):
    """A value does not fit; the message says why."""


def any_decimal(value: Decimal) -> Decimal:
    """Return *value*: where decimals are kept as they are, each one fits."""
    return value


def fixed_decimal(value: Decimal) -> Decimal:
    """Return *value* if a decimal128 of the tables' scale holds it exactly."""
    _, digits, exponent = value.as_tuple()
    if not isinstance(exponent, int):
        raise _MisfitError(_NO_NUMBER)
    significant = "".join(map(str, digits)).rstrip("0")
    if not significant:
        return value
    places = -exponent - (len(digits) - len(significant))
    if places > DECIMAL_PLACES:
        msg = f"it has {places} decimals, and the column holds {DECIMAL_PLACES}"
        raise _MisfitError(msg)
    before = value.adjusted() + 1
    if before > DECIMAL_DIGITS - DECIMAL_PLACES:
        msg = f"it has {before} digits before the mark, and the column holds {DECIMAL_DIGITS - DECIMAL_PLACES}"
        raise _MisfitError(msg)
    return value


def misfit_of(numbers: Iterable[tuple[str, Decimal | None]]) -> str:
    """Return which of *numbers*, each with its column, a decimal128 of the tables' scale does not hold, and why.

    >>> misfit_of([("value", Decimal(5)), ("whole", Decimal("1E+40")), ("base", None)])
    'whole: it has 41 digits before the mark, and the column holds 28'
    """
    told = []
    for name, number in numbers:
        try:
            if number is not None:
                fixed_decimal(number)
        except _MisfitError as misfit:
            told.append(f"{name}: {misfit}")
    return "; ".join(told)


def _held_decimal(value: Decimal) -> Decimal | None:
    try:
        return fixed_decimal(value)
    except _MisfitError:
        if not value.is_finite():
            raise
        return None


def fitted(schema: TableSchema, rows: Iterable[object], fit: Fit) -> Iterator[list[Any]]:
    """Yield the cells of each row, plain and in the order of the columns.

    Raises:
        CellError: A cell does not fit its column; it names the row, counted from 0, the column and the value.
    """
    strict = _checks(schema, fit)
    # What a row itself says that a fixed scale does not hold may be left empty there.
    lenient = _checks(schema, _held_decimal) if fit is fixed_decimal else strict
    for number, row in enumerate(rows):
        cells = []
        for column, cell_of, check in lenient if getattr(row, _MISFIT, "") else strict:
            value = cell_of(row)
            try:
                cells.append(check(value))
            except _MisfitError as misfit:
                raise CellError(schema.id, number, column.name, value, str(misfit)) from None
        yield cells


def _checks(schema: TableSchema, fit: Fit) -> list[tuple[Column, _Check, _Check]]:
    return [(column, attrgetter(column.name), _check_of(column, fit)) for column in schema.columns]


def fitted_batches(
    schema: TableSchema, rows: Iterable[object], fit: Fit, size: int = ROWS_OF_A_BATCH
) -> Iterator[list[list[Any]]]:
    """Yield the columns of *size* rows at a time, each a list of its plain cells; at the end those that are left.

    Raises:
        CellError: A cell does not fit its column.
    """
    cells = fitted(schema, rows, fit)
    while batch := list(islice(cells, size)):
        yield [list(column) for column in zip(*batch, strict=True)]


def fitted_columns(schema: TableSchema, rows: Iterable[object], fit: Fit) -> list[tuple[Any, ...]]:
    """Return the columns of all rows, each with its plain cells, and none of no rows.

    Raises:
        CellError: A cell does not fit its column.
    """
    return list(zip(*fitted(schema, rows, fit), strict=True)) or [()] * len(schema.columns)


def _check_of(column: Column, fit: Fit) -> _Check:
    """Return what makes a cell of *column* plain, or refuses it."""
    match column.type:
        case ColumnType.RECORDS:
            check = _each(_record_check(column, fit))
        case ColumnType.TEXTS:
            check = _each(_text)
        case ColumnType.INTEGERS:
            check = _each(_integer)
        case ColumnType.DECIMAL:
            check = fit
        case ColumnType.CATEGORY:
            check = _category_check(column)
        case _:
            check = _CHECKS[column.type]
    return _empty_check(check) if column.nullable else _filled_check(check)


def _empty_check(check: _Check) -> _Check:
    return lambda value: None if value is None else check(value)


def _filled_check(check: _Check) -> _Check:
    def filled(value: object) -> object:
        if value is None:
            msg = "the column is never empty"
            raise _MisfitError(msg)
        return check(value)

    return filled


def _each(check: _Check) -> _Check:
    return lambda values: [check(each) for each in values]


def _record_check(column: Column, fit: Fit) -> _Check:
    checks = [(each.name, attrgetter(each.name), _check_of(each, fit)) for each in column.fields]
    return lambda row: {name: check(cell_of(row)) for name, cell_of, check in checks}


def _category_check(column: Column) -> _Check:
    plain = {each: each for each in column.values}

    def known(value: str) -> str:
        if value not in plain:
            msg = f"the column knows {', '.join(column.values)}"
            raise _MisfitError(msg)
        return plain[value]

    return known


def _text(value: str) -> str:
    # Half of a surrogate pair is no character, and no file or frame takes it.
    return value if value.isascii() else value.encode("utf-8", "backslashreplace").decode()


def _integer(value: int) -> int:
    if value not in _INTEGERS:
        msg = "the column holds 64 bits"
        raise _MisfitError(msg)
    return value


def _as_it_is(value: object) -> object:
    return value


_CHECKS: Mapping[ColumnType, _Check] = MappingProxyType(
    {
        ColumnType.TEXT: _text,
        ColumnType.INTEGER: _integer,
        ColumnType.BOOLEAN: _as_it_is,
        ColumnType.DAY: _as_it_is,
    }
)
