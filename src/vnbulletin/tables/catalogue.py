"""This file lists the tables by name, with their schemas and what makes their rows."""

from collections.abc import Callable, Iterator, Mapping
from types import MappingProxyType
from typing import Any, Literal, TypeAlias

from vnbulletin.tables.article_rows import ARTICLES, article_rows
from vnbulletin.tables.bulletin import Bulletin
from vnbulletin.tables.finding_rows import FINDINGS, finding_rows
from vnbulletin.tables.mention_rows import MENTIONS, mention_rows
from vnbulletin.tables.relation_rows import RELATIONS, relation_rows
from vnbulletin.tables.schema import TableSchema
from vnbulletin.tables.statistic_rows import STATISTICS, statistic_rows
from vnbulletin.tables.table import Table

__all__ = ["TABLES", "TableName", "schema_of", "table_of"]

TableName: TypeAlias = Literal["articles", "mentions", "relations", "findings", "statistics"]

TABLES: Mapping[TableName, TableSchema] = MappingProxyType(
    {
        "articles": ARTICLES,
        "mentions": MENTIONS,
        "relations": RELATIONS,
        "findings": FINDINGS,
        "statistics": STATISTICS,
    }
)
_ROWS: Mapping[TableName, Callable[[Bulletin], Iterator[Any]]] = MappingProxyType(
    {
        "articles": article_rows,
        "mentions": mention_rows,
        "relations": relation_rows,
        "findings": finding_rows,
        "statistics": statistic_rows,
    }
)


def table_of(bulletin: Bulletin, name: TableName) -> Table[Any]:
    """Return the table called *name* of what was read of one bulletin.

    Raises:
        ValueError: There is no table of that name.
    """
    return Table(schema_of(name), tuple(_ROWS[name](bulletin)))


def schema_of(name: TableName) -> TableSchema:
    """Return the schema of the table called *name*.

    Raises:
        ValueError: There is no table of that name.
    """
    if name not in TABLES:
        msg = f"there is no table {name!r}; there are {', '.join(TABLES)}"
        raise ValueError(msg)
    return TABLES[name]
