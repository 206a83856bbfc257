"""This file makes polars frames of rows."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from vnbulletin.errors import MissingExtraError
from vnbulletin.tables.cells import fitted_columns, fixed_decimal
from vnbulletin.tables.schema import DECIMAL_DIGITS, DECIMAL_PLACES, Column, ColumnType, TableSchema

if TYPE_CHECKING:
    import polars as pl

__all__ = ["polars_frame"]

_FEATURE = "a polars frame"


def polars_frame(schema: TableSchema, rows: Iterable[object]) -> "pl.DataFrame":
    """Return the rows as a polars frame.

    Raises:
        CellError: A cell does not fit its column.
        MissingExtraError: polars is not installed.
    """
    try:
        import polars as pl  # noqa: PLC0415 -- it comes with the extra
    except ImportError:
        raise MissingExtraError(_FEATURE, "polars") from None
    columns = fitted_columns(schema, rows, fixed_decimal)
    series = zip(schema.columns, columns, strict=True)
    return pl.DataFrame([pl.Series(each.name, values, _type(each, pl), strict=True) for each, values in series])


def _type(column: Column, pl: Any) -> Any:  # noqa: ANN401 -- the module is a value here
    match column.type:
        case ColumnType.TEXT:
            return pl.String
        case ColumnType.CATEGORY:
            return pl.Enum(column.values)
        case ColumnType.INTEGER:
            return pl.Int64
        case ColumnType.DECIMAL:
            return pl.Decimal(DECIMAL_DIGITS, DECIMAL_PLACES)
        case ColumnType.BOOLEAN:
            return pl.Boolean
        case ColumnType.DAY:
            return pl.Date
        case ColumnType.TEXTS:
            return pl.List(pl.String)
        case ColumnType.INTEGERS:
            return pl.List(pl.Int64)
        case ColumnType.RECORDS:
            return pl.List(pl.Struct([pl.Field(each.name, _type(each, pl)) for each in column.fields]))
