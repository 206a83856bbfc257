"""Read the figures of Vietnamese bulletins exactly, and find those that cannot all be true.

Three doors: `analyze` gives a `Report` on a whole bulletin; the ``parse_`` and
``format_`` functions read and write single figures; the ``check_`` functions judge
figures without any text around them.

>>> from vnbulletin import analyze
>>> report = analyze("Kết quả, có 71/75 tập thể (94,67%) hoàn thành tốt nhiệm vụ.")
>>> print(report.findings[0].reconstruction)
71/75 tập thể = 94,67 %
"""

from importlib import import_module
from typing import TYPE_CHECKING

from vnbulletin.homes import HOMES, loaded

if TYPE_CHECKING:
    from vnbulletin.analysis import analyze
    from vnbulletin.articles.article import Article
    from vnbulletin.articles.clauses import Sentence
    from vnbulletin.articles.pages import read_page
    from vnbulletin.articles.paragraphs import FurnitureKind, Mark, MarkKind, Paragraph, ParagraphKind
    from vnbulletin.articles.reading import read_article, read_file
    from vnbulletin.catalogues import UnknownLanguageError
    from vnbulletin.checks.achievement_mismatch import check_achievement
    from vnbulletin.checks.blame import Blame
    from vnbulletin.checks.breakdown_mismatch import check_breakdown
    from vnbulletin.checks.change_mismatch import check_change
    from vnbulletin.checks.check import Check
    from vnbulletin.checks.complement_mismatch import check_complement
    from vnbulletin.checks.finding import Finding, Flag, Repair, Severity, Verdict
    from vnbulletin.checks.profile import RoundingProfile
    from vnbulletin.checks.quota_exceeded import check_quota
    from vnbulletin.checks.reference_mismatch import check_reference
    from vnbulletin.checks.selection import Selection
    from vnbulletin.checks.share_mismatch import check_share
    from vnbulletin.checks.shared_base_mismatch import check_shared_base
    from vnbulletin.checks.spelling_differs import check_spelling
    from vnbulletin.checks.target_mismatch import check_target
    from vnbulletin.checks.term_length import check_term
    from vnbulletin.checks.weekday_mismatch import check_weekday
    from vnbulletin.checks.whole_numbers import Solution, solve_share, solve_target
    from vnbulletin.comparisons.comparing import compare_reports
    from vnbulletin.comparisons.comparison import Comparison, CrossFinding, ReportedFigure, Uncompared, UncomparedReason
    from vnbulletin.errors import (
        CellError,
        MissingExtraError,
        ParseError,
        ParseReason,
        ReadError,
        RecordError,
        VnBulletinError,
        WriteError,
    )
    from vnbulletin.intervals import Interval, Rounding
    from vnbulletin.mentions.mention import Alternative, Label, LabelKind, Mention, MentionKind
    from vnbulletin.mentions.scanning import find_mentions
    from vnbulletin.notation.dates.clock_times import format_time, parse_time
    from vnbulletin.notation.dates.date_times import format_datetime, parse_datetime
    from vnbulletin.notation.dates.dates import format_date, parse_date
    from vnbulletin.notation.dates.partial_dates import PartialDate, format_partial_date, parse_partial_date
    from vnbulletin.notation.dates.styles import DateStyle, DateTimeStyle, TimeStyle, WeekdayStyle
    from vnbulletin.notation.dates.weekdays import printed_weekday
    from vnbulletin.notation.documents.documents import DocumentNumber, format_document_number, parse_document_number
    from vnbulletin.notation.documents.types import Regime
    from vnbulletin.notation.numbers.digits import format_number, parse_number
    from vnbulletin.notation.numbers.ordinals import format_ordinal, parse_ordinal
    from vnbulletin.notation.numbers.spelling import WordStyle, format_number_words
    from vnbulletin.notation.numbers.words import parse_number_words
    from vnbulletin.notation.periods.durations import Duration, format_duration, parse_duration
    from vnbulletin.notation.periods.periods import TimePeriod, format_period, parse_period
    from vnbulletin.notation.quantities.bounds import Bound
    from vnbulletin.notation.quantities.multiples import Multiple, format_multiple, parse_multiple
    from vnbulletin.notation.quantities.percents import (
        Percent,
        PercentagePoints,
        format_percent,
        format_percentage_points,
        parse_percent,
        parse_percentage_points,
    )
    from vnbulletin.notation.quantities.proportions import Proportion, format_proportion, parse_proportion
    from vnbulletin.notation.quantities.quantities import Quantity, format_quantity, parse_quantity
    from vnbulletin.notation.quantities.ranges import Range, format_range, parse_range
    from vnbulletin.observations.assembling import find_statistics
    from vnbulletin.observations.statistic import (
        Direction,
        Measure,
        PeriodSource,
        Reported,
        ReportedPeriod,
        ReportedRating,
        Statistic,
        Status,
    )
    from vnbulletin.relations.kinds.calendar import Chronology, Term, WeekdayDate
    from vnbulletin.relations.kinds.developments import Achievement, Change, Target
    from vnbulletin.relations.kinds.parts import Breakdown, Complement, Quota, Share, SharedBase, Subset
    from vnbulletin.relations.kinds.statements import AnnouncedList, Badge, Reference, Restatement, Spelling
    from vnbulletin.relations.linking import find_relations
    from vnbulletin.relations.relation import Operand, Relation
    from vnbulletin.reports.records.json_schema import report_schema
    from vnbulletin.reports.report import Coverage, Report
    from vnbulletin.spans import Span
    from vnbulletin.tables.schema import Column, ColumnType, TableSchema
    from vnbulletin.tables.sdmx import SdmxExport, write_sdmx_csv
    from vnbulletin.tables.table import Table, concatenate

__all__ = [
    "Achievement",
    "Alternative",
    "AnnouncedList",
    "Article",
    "Badge",
    "Blame",
    "Bound",
    "Breakdown",
    "CellError",
    "Change",
    "Check",
    "Chronology",
    "Column",
    "ColumnType",
    "Comparison",
    "Complement",
    "Coverage",
    "CrossFinding",
    "DateStyle",
    "DateTimeStyle",
    "Direction",
    "DocumentNumber",
    "Duration",
    "Finding",
    "Flag",
    "FurnitureKind",
    "Interval",
    "Label",
    "LabelKind",
    "Mark",
    "MarkKind",
    "Measure",
    "Mention",
    "MentionKind",
    "MissingExtraError",
    "Multiple",
    "Operand",
    "Paragraph",
    "ParagraphKind",
    "ParseError",
    "ParseReason",
    "PartialDate",
    "Percent",
    "PercentagePoints",
    "PeriodSource",
    "Proportion",
    "Quantity",
    "Quota",
    "Range",
    "ReadError",
    "RecordError",
    "Reference",
    "Regime",
    "Relation",
    "Repair",
    "Report",
    "Reported",
    "ReportedFigure",
    "ReportedPeriod",
    "ReportedRating",
    "Restatement",
    "Rounding",
    "RoundingProfile",
    "SdmxExport",
    "Selection",
    "Sentence",
    "Severity",
    "Share",
    "SharedBase",
    "Solution",
    "Span",
    "Spelling",
    "Statistic",
    "Status",
    "Subset",
    "Table",
    "TableSchema",
    "Target",
    "Term",
    "TimePeriod",
    "TimeStyle",
    "Uncompared",
    "UncomparedReason",
    "UnknownLanguageError",
    "Verdict",
    "VnBulletinError",
    "WeekdayDate",
    "WeekdayStyle",
    "WordStyle",
    "WriteError",
    "__version__",
    "analyze",
    "check_achievement",
    "check_breakdown",
    "check_change",
    "check_complement",
    "check_quota",
    "check_reference",
    "check_share",
    "check_shared_base",
    "check_spelling",
    "check_target",
    "check_term",
    "check_weekday",
    "compare_reports",
    "concatenate",
    "find_mentions",
    "find_relations",
    "find_statistics",
    "format_date",
    "format_datetime",
    "format_document_number",
    "format_duration",
    "format_multiple",
    "format_number",
    "format_number_words",
    "format_ordinal",
    "format_partial_date",
    "format_percent",
    "format_percentage_points",
    "format_period",
    "format_proportion",
    "format_quantity",
    "format_range",
    "format_time",
    "parse_date",
    "parse_datetime",
    "parse_document_number",
    "parse_duration",
    "parse_multiple",
    "parse_number",
    "parse_number_words",
    "parse_ordinal",
    "parse_partial_date",
    "parse_percent",
    "parse_percentage_points",
    "parse_period",
    "parse_proportion",
    "parse_quantity",
    "parse_range",
    "parse_time",
    "printed_weekday",
    "read_article",
    "read_file",
    "read_page",
    "report_schema",
    "solve_share",
    "solve_target",
    "write_sdmx_csv",
]


def __dir__() -> list[str]:
    return list(__all__)


def __getattr__(name: str) -> object:
    # Each name is loaded when it is first asked for, so that a program that parses a date loads no checks.
    is_version = name == "__version__"
    value = import_module("importlib.metadata").version(__name__) if is_version else loaded(__name__, HOMES, name)
    globals()[name] = value
    return value
