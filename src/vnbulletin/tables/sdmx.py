"""This file writes statistics as SDMX-CSV 2.0, with the concepts of the standard where it has them."""

import csv
import os
import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from decimal import Decimal
from itertools import tee
from types import MappingProxyType
from typing import IO

from attrs import frozen

from vnbulletin.mentions.mention import MentionKind
from vnbulletin.notation.numbers.digits import plain
from vnbulletin.observations.statistic import Direction, Measure
from vnbulletin.tables.cells import any_decimal, fitted
from vnbulletin.tables.comma_separated import csv_text
from vnbulletin.tables.sdmx_codes import observation_status, unit_measure
from vnbulletin.tables.sdmx_periods import time_period
from vnbulletin.tables.statistic_rows import STATISTICS, StatisticRow
from vnbulletin.tables.writing import opened_text

__all__ = ["COMPONENTS", "STRUCTURE_ID", "Component", "SdmxExport", "write_sdmx_csv"]

STRUCTURE_ID = "VNBULLETIN:STATISTICS(1.0.0)"
# Codes that SDMX code lists share: what is not known, and what does not apply.
_UNKNOWN = "_U"
_NOT_APPLICABLE = "_Z"
_UNSEPARATED = re.compile("[^A-Z0-9]+")


@frozen
class Component:
    """A column of the export: its id, its role in the data structure, what it holds, and how it is read of a row."""

    id: str
    role: str
    description: str
    cell: Callable[[StatisticRow], str]


@frozen
class SdmxExport:
    """How many statistics an export holds, and how many it leaves out for each reason.

    .. versionadded:: 0.1.0
    """

    written: int
    left_out: Mapping[str, int]


def write_sdmx_csv(rows: Iterable[StatisticRow], target: str | os.PathLike[str] | IO[str]) -> SdmxExport:
    """Write statistics as observations in SDMX-CSV 2.0, in UTF-8.

    An observation needs one value and a period with both ends. What has none is left out and counted, and so is a
    statistic that only repeats an earlier one. Every action is I, information. A text that a spreadsheet would take
    for a formula gets an apostrophe before it, as in `Table.to_csv`.

    Args:
        rows: The rows of a table of statistics.
        target: A path, which is replaced whole once everything is written, or an open text file (newline="").

    Returns:
        How many are written, and how many are left out, by reason.

    Raises:
        CellError: A cell does not fit its column.
        WriteError: The path cannot be written; what was there before is untouched.

    .. versionadded:: 0.1.0
    """
    left_out: Counter[str] = Counter()
    written = 0
    # What a table would refuse is refused here too.
    taken, checked = tee(rows)
    with opened_text(target, "utf-8") as file:
        writer = csv.writer(file, lineterminator="\r\n")
        writer.writerow(("STRUCTURE", "STRUCTURE_ID", "ACTION", *(each.id for each in COMPONENTS)))
        for row, _ in zip(taken, fitted(STATISTICS, checked, any_decimal), strict=True):
            if reason := _reason_to_leave_out(row):
                left_out[reason] += 1
            else:
                writer.writerow(("datastructure", STRUCTURE_ID, "I", *(each.cell(row) for each in COMPONENTS)))
                written += 1
    return SdmxExport(written, MappingProxyType(dict(left_out)))


def _reason_to_leave_out(row: StatisticRow) -> str:
    if row.duplicate_of is not None:
        return "it repeats an earlier one"
    if row.value is None:
        return "a range has no single value"
    if row.kind is MentionKind.TIMES and row.direction is Direction.DOWN:
        return "a fall told in times has no sign"
    if row.period is None:
        return "its period is not known"
    if row.period_start is None:
        return "its period has no days that are printed"
    return "" if row.period_end is not None else "its period is still open"


def _code(text: str | None) -> str:
    """Return *text* as an id of a code: NAM_DINH for Nam Định."""
    if text is None:
        return _UNKNOWN
    apart = unicodedata.normalize("NFD", text).upper().replace("Đ", "D")
    letters = "".join(each for each in apart if not unicodedata.combining(each))
    return _UNSEPARATED.sub("_", letters).strip("_") or _UNKNOWN


def _period(row: StatisticRow) -> str:
    return "" if row.period_start is None or row.period_end is None else time_period(row.period_start, row.period_end)


def _rating(row: StatisticRow) -> str:
    if row.rating is None:
        return _NOT_APPLICABLE
    return f"{row.rating}_OR_HIGHER" if row.rating_or_higher else row.rating


def _measure(row: StatisticRow) -> str:
    """Return what is measured; the count of a proportion is the part of its base, and no share in per cent."""
    is_part = row.measure in {Measure.LEVEL, Measure.SHARE} and row.kind is MentionKind.RATIO
    return "PART" if is_part else row.measure.upper()


def _decimals(row: StatisticRow) -> str:
    exponent = Decimal(0) if row.value is None else row.value
    places = exponent.as_tuple().exponent
    return str(max(0, -places)) if isinstance(places, int) else ""


def _number(value: Decimal | None) -> str:
    return "" if value is None else plain(value)


COMPONENTS = (
    Component("REF_AREA", "dimension", "the province, as an id made of its name", lambda row: _code(row.province)),
    Component(
        "REP_AGENCY", "dimension", "who reports it, as printed", lambda row: csv_text(row.organisation or _UNKNOWN)
    ),
    Component("INDICATOR", "dimension", "the id of the indicator", lambda row: csv_text(row.indicator or _UNKNOWN)),
    Component(
        "MEASURE", "dimension", "LEVEL, SHARE in per cent, PART of a proportion, ACHIEVEMENT, GAP or CHANGE", _measure
    ),
    Component(
        "UNIT_MEASURE",
        "dimension",
        "the code of the unit, see below; _U where it has none",
        lambda row: unit_measure(row.kind, row.unit),
    ),
    Component("VALUE_TYPE", "dimension", "RESULT, TARGET or FORECAST", lambda row: row.status.upper()),
    Component("RATING", "dimension", "the level of a rating, with _OR_HIGHER for trở lên", _rating),
    Component("ARTICLE", "dimension", "the id of the article", lambda row: csv_text(row.article_id)),
    Component("STATISTIC", "dimension", "its running number in the article", lambda row: str(row.statistic)),
    Component("TIME_PERIOD", "dimension", "the period: 2022, 2022-S1, 2022-Q1, 2022-01, 2022-01-01/P9M", _period),
    Component(
        "OBS_VALUE",
        "measure",
        "the exact value, below zero for a fall; the part of a proportion",
        lambda row: _number(row.value),
    ),
    Component(
        "OBS_STATUS",
        "attribute",
        "U in a contradiction, else F forecast, E estimated or hedged, A normal",
        observation_status,
    ),
    Component("UNIT_MULT", "attribute", "0: values are in single units", lambda _: "0"),
    Component("DECIMALS", "attribute", "how many decimals the value has", _decimals),
    Component(
        "BASE_VALUE",
        "attribute",
        "the whole of a proportion or share, the plan, or the earlier figure",
        lambda row: _number(row.base if row.whole is None else row.whole),
    ),
    Component("UNIT_TEXT", "attribute", "what is counted, as printed", lambda row: csv_text(row.unit)),
    Component("SUBJECT", "attribute", "the same with the words that narrow it", lambda row: csv_text(row.subject)),
    Component("ACTION_TEXT", "attribute", "the words of what was done", lambda row: csv_text(row.action)),
    Component("BOUND", "attribute", "what a word beside it says: exact, below, at-least …", lambda row: row.bound),
    Component("VERDICT", "attribute", "the gravest verdict on it, if any", lambda row: row.verdict or ""),
    Component("PRINTED", "attribute", "the figure, as printed", lambda row: csv_text(row.text)),
)
