"""This file makes pandas frames of rows."""

from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from vnbulletin.errors import MissingExtraError
from vnbulletin.tables.cells import any_decimal, fitted_columns
from vnbulletin.tables.schema import Column, ColumnType, TableSchema

if TYPE_CHECKING:
    import pandas as pd

__all__ = ["pandas_frame"]

_FEATURE = "a pandas frame"
# Seconds reach from the year 1 to 9999; the nanoseconds of older frames end in 2262.
_TYPES: Mapping[ColumnType, str] = MappingProxyType(
    {
        ColumnType.TEXT: "string",
        ColumnType.INTEGER: "Int64",
        ColumnType.BOOLEAN: "boolean",
        ColumnType.DAY: "datetime64[s]",
    }
)


def pandas_frame(schema: TableSchema, rows: Iterable[object]) -> "pd.DataFrame":
    """Return the rows as a pandas frame; decimals and lists are objects, which keep any number of decimals.

    Raises:
        CellError: A cell does not fit its column.
        MissingExtraError: pandas is not installed.
    """
    try:
        import pandas as pd  # noqa: PLC0415 -- it comes with the extra
    except ImportError:
        raise MissingExtraError(_FEATURE, "pandas") from None
    columns = fitted_columns(schema, rows, any_decimal)
    return pd.DataFrame(
        {
            column.name: pd.Series(list(values), dtype=_type(column, pd))
            for column, values in zip(schema.columns, columns, strict=True)
        }
    )


def _type(column: Column, pd: Any) -> Any:  # noqa: ANN401 -- pandas is not typed
    if column.type is ColumnType.CATEGORY:
        return pd.CategoricalDtype(list(column.values))
    return _TYPES.get(column.type, "object")
