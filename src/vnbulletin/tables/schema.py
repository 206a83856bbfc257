"""This file defines the schema of a table, and derives it from the class of the table's rows."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from enum import StrEnum
from types import MappingProxyType, NoneType
from typing import Any, get_args, get_origin, get_type_hints

from attrs import field, frozen, has

__all__ = ["DECIMAL_DIGITS", "DECIMAL_PLACES", "Column", "ColumnType", "Described", "TableSchema", "schema_of"]

# What a decimal128 holds: 38 digits, of which these stand behind the mark, so that 28 are left before it.
DECIMAL_DIGITS = 38
DECIMAL_PLACES = 10


class ColumnType(StrEnum):
    """What the cells of a column hold; INTEGERS and TEXTS are lists, RECORDS lists of small rows.

    .. versionadded:: 0.1.0
    """

    TEXT = "text"
    CATEGORY = "category"
    INTEGER = "integer"
    DECIMAL = "decimal"
    BOOLEAN = "boolean"
    DAY = "day"
    TEXTS = "text list"
    INTEGERS = "integer list"
    RECORDS = "records"


@frozen(kw_only=True)
class Column:
    """A column of a table: its name, what its cells hold, and what that means.

    *nullable* tells whether a cell may be empty; *unit* is what its numbers count, where they count something;
    *values* are those of a category, in their order; *fields* are the columns of the small rows of RECORDS.

    .. versionadded:: 0.1.0
    """

    name: str
    type: ColumnType
    description: str
    nullable: bool = False
    unit: str = ""
    values: tuple[str, ...] = ()
    fields: tuple["Column", ...] = ()


@frozen(kw_only=True)
class TableSchema:
    """The published form of a table: its columns in order, and the *key* whose cells together tell its rows apart.

    *version* rises when a column is renamed, removed or changes its meaning; a column that is added at the end
    leaves it.

    >>> from vnbulletin.tables.catalogue import TABLES
    >>> TABLES["findings"].id, TABLES["findings"].key
    ('vnbulletin.findings/1', ('article_id', 'finding'))

    .. versionadded:: 0.1.0
    """

    name: str
    version: int
    description: str
    columns: tuple[Column, ...]
    key: tuple[str, ...]

    @property
    def id(self) -> str:
        """The name and version in one string, as files keep it."""
        return f"vnbulletin.{self.name}/{self.version}"

    @property
    def names(self) -> tuple[str, ...]:
        """The names of the columns, in order."""
        return tuple(each.name for each in self.columns)


@frozen
class Described:
    """What the annotation of a row's field says of its column.

    *values* are those of a category whose cells are plain strings.
    """

    description: str
    unit: str = field(default="", kw_only=True)
    values: tuple[str, ...] = field(default=(), kw_only=True)


_TYPES: Mapping[object, ColumnType] = MappingProxyType(
    {
        str: ColumnType.TEXT,
        int: ColumnType.INTEGER,
        Decimal: ColumnType.DECIMAL,
        bool: ColumnType.BOOLEAN,
        date: ColumnType.DAY,
    }
)
_LISTS: Mapping[object, ColumnType] = MappingProxyType({str: ColumnType.TEXTS, int: ColumnType.INTEGERS})


def schema_of(row: type, *, name: str, version: int, description: str, key: tuple[str, ...]) -> TableSchema:
    """Return the schema of the table whose rows are of the class *row*: a column for each of its fields.

    Each field is annotated as `Annotated[type, Described(...)]`.
    """
    return TableSchema(name=name, version=version, description=description, columns=_columns(row), key=key)


def _columns(row: type) -> tuple[Column, ...]:
    hints = get_type_hints(row, include_extras=True)
    return tuple(_column(name, hint) for name, hint in hints.items())


def _column(name: str, hint: Any) -> Column:  # noqa: ANN401 -- an annotation has no type of its own
    described: Described = hint.__metadata__[0]
    kinds = tuple(each for each in get_args(hint.__origin__) if each is not NoneType)
    nullable = NoneType in get_args(hint.__origin__)
    kind = kinds[0] if nullable else hint.__origin__
    values = described.values
    fields: tuple[Column, ...] = ()
    if get_origin(kind) is tuple:
        of = get_args(kind)[0]
        fields = _columns(of) if has(of) else ()
        column_type = ColumnType.RECORDS if fields else _LISTS[of]
    elif issubclass(kind, StrEnum):
        values = values or tuple(each.value for each in kind)
        column_type = ColumnType.CATEGORY
    else:
        column_type = ColumnType.CATEGORY if values else _TYPES[kind]
    return Column(
        name=name,
        type=column_type,
        description=described.description,
        nullable=nullable,
        unit=described.unit,
        values=values,
        fields=fields,
    )
