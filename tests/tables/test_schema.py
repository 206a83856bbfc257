from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Annotated

import pytest
from attrs import fields, frozen

from vnbulletin.checks.running import CHECKS
from vnbulletin.lexicon.rating_tables import ratings
from vnbulletin.relations.relation import Relation
from vnbulletin.tables.catalogue import TABLES
from vnbulletin.tables.mention_rows import MentionRow
from vnbulletin.tables.relation_rows import KINDS
from vnbulletin.tables.schema import Column, ColumnType, Described, TableSchema, schema_of
from vnbulletin.tables.statistic_rows import RATINGS, StatisticRow

every_table = pytest.mark.parametrize("schema", TABLES.values(), ids=list(TABLES))


class Colour(StrEnum):
    """A category of the tests."""

    RED = "red"
    BLUE = "blue"


@frozen(kw_only=True)
class Small:
    """A small row."""

    role: Annotated[str, Described("its role")]


@frozen(kw_only=True)
class Row:
    """A row with a column of each type."""

    text: Annotated[str, Described("a text")]
    category: Annotated[Colour | None, Described("a category")]
    listed: Annotated[str, Described("another", values=("a", "b"))]
    integer: Annotated[int, Described("an integer", unit="xã")]
    decimal: Annotated[Decimal | None, Described("a decimal")]
    boolean: Annotated[bool, Described("a boolean")]
    day: Annotated[date | None, Described("a day")]
    texts: Annotated[tuple[str, ...], Described("texts")]
    integers: Annotated[tuple[int, ...], Described("integers")]
    records: Annotated[tuple[Small, ...], Described("small rows")]


class TestSchemaOf:
    """A schema that is derived from the class of the rows."""

    schema = schema_of(Row, name="rows", version=2, description="Rows.", key=("text",))

    def test_has_a_column_for_each_field(self) -> None:
        """The columns are the fields, in their order, with the types of their annotations."""
        assert self.schema.names == tuple(each.name for each in fields(Row))
        assert [each.type for each in self.schema.columns] == [
            ColumnType.TEXT,
            ColumnType.CATEGORY,
            ColumnType.CATEGORY,
            ColumnType.INTEGER,
            ColumnType.DECIMAL,
            ColumnType.BOOLEAN,
            ColumnType.DAY,
            ColumnType.TEXTS,
            ColumnType.INTEGERS,
            ColumnType.RECORDS,
        ]

    def test_may_be_empty_where_the_field_may_be_none(self) -> None:
        """A column is nullable just where its field may be None."""
        assert [each.name for each in self.schema.columns if each.nullable] == ["category", "decimal", "day"]

    def test_keeps_what_is_described(self) -> None:
        """A column keeps its description, its unit, the values of its category and the fields of its small rows."""
        columns = {each.name: each for each in self.schema.columns}

        assert columns["integer"] == Column(
            name="integer", type=ColumnType.INTEGER, description="an integer", unit="xã"
        )
        assert columns["category"].values == ("red", "blue")
        assert columns["listed"].values == ("a", "b")
        assert columns["records"].fields == (Column(name="role", type=ColumnType.TEXT, description="its role"),)

    def test_is_named_with_its_version(self) -> None:
        """The id of a schema is its name and version in the library's own space."""
        assert self.schema.id == "vnbulletin.rows/2"


class TestTables:
    """The five published schemas."""

    def test_are_five(self) -> None:
        """There are these tables and no others."""
        assert list(TABLES) == ["articles", "mentions", "relations", "findings", "statistics"]

    @every_table
    def test_join_by_their_article(self, schema: TableSchema) -> None:
        """Each table opens with the id of the article, which is the first part of its key."""
        assert schema.names[0] == schema.key[0] == "article_id"

    @every_table
    def test_have_a_key_that_is_never_empty(self, schema: TableSchema) -> None:
        """The columns of a key are columns of the table, and their cells are never empty."""
        columns = {each.name: each for each in schema.columns}

        assert [name for name in schema.key if columns[name].nullable] == []

    @every_table
    def test_describe_every_column(self, schema: TableSchema) -> None:
        """Each column, and each field of its small rows, says what it means, without a stop at its end."""
        told = [each.description for column in schema.columns for each in (column, *column.fields)]

        assert [each for each in told if not each or each.endswith(".")] == []

    def test_know_every_kind_of_relation(self) -> None:
        """The category of relations holds each kind that the library finds."""
        kinds = {each.kind for each in Relation.__subclasses__() if each.__module__.startswith("vnbulletin.")}

        assert set(KINDS) == kinds
        assert {check.kind for check in CHECKS} <= set(KINDS)

    def test_know_every_rating(self) -> None:
        """The category of ratings holds the levels of the vocabulary, from the highest."""
        assert tuple(each.code for each in ratings().levels) == RATINGS

    def test_share_the_columns_of_a_figure(self) -> None:
        """What mentions and statistics both tell of a figure is named alike."""
        shared = {"start", "end", "text", "kind", "value", "whole", "low", "high", "value_text", "unit", "bound"}

        assert shared <= {each.name for each in fields(MentionRow)} & {each.name for each in fields(StatisticRow)}
