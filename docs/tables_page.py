"""The page on the tables, written from their schemas: `python docs/tables_page.py` renews it."""

from collections.abc import Iterator
from pathlib import Path

from vnbulletin.lexicon.unit_code_tables import unit_codes
from vnbulletin.tables.catalogue import TABLES
from vnbulletin.tables.schema import DECIMAL_DIGITS, DECIMAL_PLACES, Column, ColumnType, TableSchema
from vnbulletin.tables.sdmx import COMPONENTS, STRUCTURE_ID

__all__ = ["PAGE", "tables_page"]

PAGE = Path(__file__).parent / "reference" / "tables.md"

_OPENING = f"""\
# Tables

What is read of a bulletin fills five tables.
`Report.table(name)` gives one of them, and `concatenate` joins those of many bulletins.
How to use them with pandas, polars, DuckDB and spreadsheets is shown in [](../how-to/tables.md).

Each table has a schema with a name and a version.
The version rises when a column is renamed, removed or changes its meaning; a column that is added at the end leaves it.
Frames and Arrow streams have the columns of the schema in its order, and so have files.

Every row names its article, by the source that was given with the text or else by a digest of the text, so the tables join by `article_id`.
Rows of one article name each other by running numbers from 0: `statistics.mention` is a `mentions.mention`, `findings.relation` a `relations.relation`.
The key of a table tells its rows apart, also when the tables of many bulletins are joined, as long as each bulletin has a source of its own.
Of files the source is the path as it was given, and a file that several paths lead to is read once; a copy of it under another name is a bulletin of its own.
Two texts with one source, or one text twice without any, have equal keys: give each its own to `read_article`.

## Types

| type | records | pandas | polars | Arrow, Parquet, DuckDB | CSV |
|---|---|---|---|---|---|
| text | `str` | `string` | `String` | `string` | as it is, see below |
| category | `str` | `category` | `Enum` | `dictionary<string>` | as it is |
| integer | `int` | `Int64` | `Int64` | `int64` | digits |
| decimal | `Decimal` | `object` of `Decimal` | `Decimal({DECIMAL_DIGITS}, {DECIMAL_PLACES})` | `decimal128({DECIMAL_DIGITS}, {DECIMAL_PLACES})` | plain decimals with a point |
| boolean | `bool` | `boolean` | `Boolean` | `bool` | `true`, `false` |
| day | `date` | `datetime64[s]` | `Date` | `date32` | ISO 8601 |
| text list, integer list | `list` | `object` | `List` | `list` | JSON |
| records | `list` of `dict` | `object` | `List(Struct)` | `list<struct>` | JSON |

Nothing is rounded.
Polars and Arrow hold {DECIMAL_DIGITS - DECIMAL_PLACES} digits before the mark and {DECIMAL_PLACES} behind it; records, pandas, CSV and JSON lines hold a decimal of any length.
A number that is longer is empty in polars, Arrow and Parquet, and the column `misfit` of its row says which one and why; `value_text` and `text` have it exactly, and the other rows of its bulletin are as ever.
The end of an interval whose decimals never end, such as a third, is empty in every form, with the same column.
A row of your own whose `misfit` is empty raises a `CellError` instead, which names the row, the column and the value.

In CSV an empty text and an empty cell look alike; the table of each schema says which columns may be empty.
A text that a spreadsheet would take for a formula (it begins with `=`, `+`, `-`, `@`, a tab or the end of a line, and is no plain number) gets an apostrophe before it.
Controls, and signs that turn the direction of a text, are written as escapes such as `\\x1b`.
JSON lines and Parquet keep every text as it is.
In all of them, half of a surrogate pair, which only a broken text or file name holds, is written as its escape.
"""

_SDMX = f"""
## SDMX-CSV

`write_sdmx_csv` writes the table of statistics as SDMX-CSV 2.0 under the data structure `{STRUCTURE_ID}`.
The columns `STRUCTURE`, `STRUCTURE_ID` and `ACTION` (always `I`) come first.
The ids are those of the concepts of SDMX where it has one; `MEASURE`, `VALUE_TYPE`, `RATING`, `ARTICLE`, `STATISTIC`, `BASE_VALUE`, `UNIT_TEXT`, `SUBJECT`, `ACTION_TEXT`, `BOUND`, `VERDICT` and `PRINTED` are our own.
`_U` is what is not known, `_Z` what does not apply.
"""

_UNITS = """
`UNIT_MEASURE` tells the unit of `OBS_VALUE`; a change may be in per cent, in the unit of its figure or a multiple, so it is a dimension.
There is no list that holds all of the units, so its codes are of several: `PT` (percent) and `PN` (a pure number, for multiples such as gấp 2,5 lần) are those of the SDMX structures for macroeconomic statistics; money has the code of ISO 4217, and measures the common code of UN/CEFACT Recommendation 20, in which `C62` is one thing or person counted; `PP` (percentage points) is our own.
A unit that has no code there, or that may mean several things, is `_U`: a compound such as tạ/ha, điểm, đô la without its country.
Nothing is converted, and `UNIT_TEXT` always has the unit as printed.

| code | unit | as printed |
|---|---|---|
"""

_LEFT_OUT = """
A figure that is no level is an observation of its own `MEASURE`: a `SHARE` in per cent of its `BASE_VALUE`, an achievement in per cent of a plan, a gap to a target, a change from an earlier figure.
A proportion such as 71/75 is a `PART`: its `OBS_VALUE` is the count 71, and its `BASE_VALUE` the whole 75.
`OBS_VALUE` of a change or a gap that goes down is below zero: "giảm 12%" is −12, and "hụt 5 đảng viên so với kế hoạch" is −5; `BOUND` is turned round with it, so "giảm hơn 12%" is −12 and `below`.
Do not add them up with levels, nor percents (`PT`) with percentage points (`PP`).
A school year is written as the year from 1 September (`2022-09-01/P1Y`): its days are not printed, and this is how school years are reckoned.

`OBS_STATUS` has codes of `CL_OBS_STATUS`, the gravest that fits:

| code | name in the list | where |
|---|---|---|
| `U` | low reliability | a finding about the figure is a contradiction |
| `F` | forecast value | it is told of what is to come (dự kiến, dự báo) |
| `E` | estimated value | it is estimated of what is there already (ước đạt), or a word makes it approximate (khoảng, gần, hơn) |
| `A` | normal value | everything else, limits (ít nhất, không quá) and targets included |

A target is a normal value of the series of targets; `VALUE_TYPE` tells it from results, and has `FORECAST` for ước đạt too.
`M` and the other codes of missing values are never written: what has no value is no observation.

What an observation cannot hold is left out, and counted by its reason in what the function returns: ranges, which have no single value; figures whose period is not known, still open, or runs over two years on days that nobody prints and no usage fixes, such as a financial year (niên độ), a season (mùa giải) or a winter crop (vụ đông xuân); falls told in times ("giảm 2 lần"), which have no sign; and figures that repeat an earlier one.
The reasons of the coordinates, the intervals and the references to mentions, relations and findings are in the tables only.
There is no `FREQ`: each observation stands alone, and none is a series.
"""


def tables_page() -> str:
    """Return the text of the page."""
    parts = [
        _OPENING,
        *("\n".join(_section(each)) for each in TABLES.values()),
        _SDMX,
        *_components(),
        *_unit_codes(),
        _LEFT_OUT,
    ]
    return "\n".join(part.strip("\n") + "\n" for part in parts)


def _section(schema: TableSchema) -> Iterator[str]:
    yield f"## {schema.name}"
    yield ""
    yield schema.description
    yield f"Schema `{schema.id}`; key `{'`, `'.join(schema.key)}`."
    yield ""
    yield "| column | type | may be empty | what it holds |"
    yield "|---|---|---|---|"
    for column in schema.columns:
        yield f"| `{column.name}` | {column.type.value} | {'yes' if column.nullable else ''} | {_meaning(column)} |"
    for column in schema.columns:
        if column.type is ColumnType.RECORDS:
            yield ""
            yield f"Each record of `{column.name}` has:"
            yield ""
            yield from (f"- `{each.name}` ({each.type.value}): {each.description}" for each in column.fields)


def _meaning(column: Column) -> str:
    unit = f", in {column.unit}" if column.unit else ""
    values = f": {', '.join(f'`{each}`' for each in column.values)}" if column.values else ""
    return f"{column.description}{unit}{values}".replace("|", "\\|")


def _components() -> Iterator[str]:
    rows = [f"| `{each.id}` | {each.role} | {each.description} |" for each in COMPONENTS]
    yield "\n".join(("| column | role | what it holds |", "|---|---|---|", *rows))


def _unit_codes() -> Iterator[str]:
    rows = [f"| `{each.code}` | {each.name} | {', '.join(each.units)} |" for each in unit_codes().codes]
    yield _UNITS + "\n".join(rows)


if __name__ == "__main__":
    PAGE.write_text(tables_page(), encoding="utf-8")
