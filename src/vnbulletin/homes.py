"""This file says which module each public name is loaded from, and loads it."""

from collections.abc import Mapping
from importlib import import_module
from types import MappingProxyType

__all__ = ["HOMES", "loaded"]

HOMES: Mapping[str, str] = MappingProxyType(
    {
        "analysis": "analyze",
        "articles.article": "Article",
        "articles.clauses": "Sentence",
        "articles.pages": "read_page",
        "articles.paragraphs": "FurnitureKind Mark MarkKind Paragraph ParagraphKind",
        "articles.reading": "read_article read_file",
        "catalogues": "UnknownLanguageError",
        "checks.achievement_mismatch": "check_achievement",
        "checks.blame": "Blame",
        "checks.breakdown_mismatch": "check_breakdown",
        "checks.change_mismatch": "check_change",
        "checks.check": "Check",
        "checks.complement_mismatch": "check_complement",
        "checks.finding": "Finding Flag Repair Severity Verdict",
        "checks.profile": "RoundingProfile",
        "checks.quota_exceeded": "check_quota",
        "checks.reference_mismatch": "check_reference",
        "checks.selection": "Selection",
        "checks.share_mismatch": "check_share",
        "checks.shared_base_mismatch": "check_shared_base",
        "checks.spelling_differs": "check_spelling",
        "checks.target_mismatch": "check_target",
        "checks.term_length": "check_term",
        "checks.weekday_mismatch": "check_weekday",
        "checks.whole_numbers": "Solution solve_share solve_target",
        "comparisons.comparing": "compare_reports",
        "comparisons.comparison": "Comparison CrossFinding ReportedFigure Uncompared UncomparedReason",
        "errors": "CellError MissingExtraError ParseError ParseReason ReadError RecordError VnBulletinError WriteError",
        "intervals": "Interval Rounding",
        "mentions.mention": "Alternative Label LabelKind Mention MentionKind",
        "mentions.scanning": "find_mentions",
        "notation.dates.clock_times": "format_time parse_time",
        "notation.dates.date_times": "format_datetime parse_datetime",
        "notation.dates.dates": "format_date parse_date",
        "notation.dates.partial_dates": "PartialDate format_partial_date parse_partial_date",
        "notation.dates.styles": "DateStyle DateTimeStyle TimeStyle WeekdayStyle",
        "notation.dates.weekdays": "printed_weekday",
        "notation.documents.documents": "DocumentNumber format_document_number parse_document_number",
        "notation.documents.types": "Regime",
        "notation.numbers.digits": "format_number parse_number",
        "notation.numbers.ordinals": "format_ordinal parse_ordinal",
        "notation.numbers.spelling": "WordStyle format_number_words",
        "notation.numbers.words": "parse_number_words",
        "notation.periods.durations": "Duration format_duration parse_duration",
        "notation.periods.periods": "TimePeriod format_period parse_period",
        "notation.quantities.bounds": "Bound",
        "notation.quantities.multiples": "Multiple format_multiple parse_multiple",
        "notation.quantities.percents": (
            "Percent PercentagePoints format_percent format_percentage_points parse_percent parse_percentage_points"
        ),
        "notation.quantities.proportions": "Proportion format_proportion parse_proportion",
        "notation.quantities.quantities": "Quantity format_quantity parse_quantity",
        "notation.quantities.ranges": "Range format_range parse_range",
        "observations.assembling": "find_statistics",
        "observations.statistic": (
            "Direction Measure PeriodSource Reported ReportedPeriod ReportedRating Statistic Status"
        ),
        "relations.kinds.calendar": "Chronology Term WeekdayDate",
        "relations.kinds.developments": "Achievement Change Target",
        "relations.kinds.parts": "Breakdown Complement Quota Share SharedBase Subset",
        "relations.kinds.statements": "AnnouncedList Badge Reference Restatement Spelling",
        "relations.linking": "find_relations",
        "relations.relation": "Operand Relation",
        "reports.records.json_schema": "report_schema",
        "reports.report": "Coverage Report",
        "spans": "Span",
        "tables.schema": "Column ColumnType TableSchema",
        "tables.sdmx": "SdmxExport write_sdmx_csv",
        "tables.table": "Table concatenate",
    }
)


def loaded(package: str, homes: Mapping[str, str], name: str) -> object:
    """Return a public name of a package, which is loaded with its module when it is first asked for.

    Raises:
        AttributeError: None of *homes*, the names of each module, holds the name.
    """
    home = next((each for each, names in homes.items() if name in names.split()), None)
    if home is None:
        msg = f"module {package!r} has no attribute {name!r}"
        raise AttributeError(msg)
    return getattr(import_module(f"{package}.{home}"), name)
