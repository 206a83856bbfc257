"""This file makes Arrow tables and streams of rows."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

from vnbulletin.errors import MissingExtraError
from vnbulletin.tables.cells import fitted_batches, fixed_decimal
from vnbulletin.tables.schema import DECIMAL_DIGITS, DECIMAL_PLACES, Column, ColumnType, TableSchema

if TYPE_CHECKING:
    import pyarrow as pa

__all__ = ["arrow_schema", "arrow_table", "batch_stream", "batches"]

_FEATURE = "an Arrow table"


def arrow_table(schema: TableSchema, rows: Iterable[object]) -> "pa.Table":
    """Return the rows as one Arrow table.

    Raises:
        CellError: A cell does not fit its column.
        MissingExtraError: pyarrow is not installed.
    """
    pa = _pyarrow()
    target = arrow_schema(schema)
    return pa.Table.from_batches(batches(target, schema, rows), target)


def batch_stream(schema: TableSchema, rows: Iterable[object]) -> "pa.RecordBatchReader":
    """Return a reader that makes batches of the rows while it is read.

    Raises:
        MissingExtraError: pyarrow is not installed.
    """
    pa = _pyarrow()
    target = arrow_schema(schema)
    return pa.RecordBatchReader.from_batches(target, batches(target, schema, rows))


def batches(target: "pa.Schema", schema: TableSchema, rows: Iterable[object]) -> Iterator["pa.RecordBatch"]:
    """Yield the rows as record batches of the Arrow schema *target*."""
    pa = _pyarrow()
    for columns in fitted_batches(schema, rows, fixed_decimal):
        arrays = [
            _array(column, cells, field.type)
            for column, cells, field in zip(schema.columns, columns, target, strict=True)
        ]
        yield pa.RecordBatch.from_arrays(arrays, schema=target)


def arrow_schema(schema: TableSchema) -> "pa.Schema":
    """Return the Arrow schema of a table, with its id and the descriptions of its columns as metadata.

    Raises:
        MissingExtraError: pyarrow is not installed.
    """
    pa = _pyarrow()
    told = {
        "vnbulletin.schema": schema.id,
        "vnbulletin.table": schema.name,
        "vnbulletin.version": str(schema.version),
        "description": schema.description,
    }
    return pa.schema([_field(each) for each in schema.columns], metadata=told)


def _array(column: Column, cells: list[Any], arrow_type: "pa.DataType") -> "pa.Array":
    pa = _pyarrow()
    if column.type is not ColumnType.CATEGORY:
        return pa.array(cells, arrow_type)
    # Every batch has the same dictionary, in the order of the schema.
    places = {value: place for place, value in enumerate(column.values)}
    indices = pa.array([None if cell is None else places[cell] for cell in cells], arrow_type.index_type)
    return pa.DictionaryArray.from_arrays(indices, pa.array(column.values, pa.string()))


def _field(column: Column) -> "pa.Field":
    told = {"description": column.description, **({"unit": column.unit} if column.unit else {})}
    return _pyarrow().field(column.name, _type(column), nullable=column.nullable, metadata=told)


def _type(column: Column) -> "pa.DataType":
    pa = _pyarrow()
    match column.type:
        case ColumnType.TEXT:
            return pa.string()
        case ColumnType.CATEGORY:
            return pa.dictionary(pa.int32(), pa.string())
        case ColumnType.INTEGER:
            return pa.int64()
        case ColumnType.DECIMAL:
            return pa.decimal128(DECIMAL_DIGITS, DECIMAL_PLACES)
        case ColumnType.BOOLEAN:
            return pa.bool_()
        case ColumnType.DAY:
            return pa.date32()
        case ColumnType.TEXTS:
            return pa.list_(pa.string())
        case ColumnType.INTEGERS:
            return pa.list_(pa.int64())
        case ColumnType.RECORDS:
            return pa.list_(pa.struct([_field(each) for each in column.fields]))


def _pyarrow() -> Any:  # noqa: ANN401 -- a module that is not typed
    try:
        import pyarrow as pa  # noqa: PLC0415 -- it comes with the extra
    except ImportError:
        raise MissingExtraError(_FEATURE, "arrow") from None
    return pa
