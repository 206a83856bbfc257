"""This file puts into words what a report speaks of: verdicts, counts, days, places, readings and doubts."""

from collections.abc import Callable
from datetime import date, datetime
from decimal import Decimal

from vnbulletin.articles.article import Article
from vnbulletin.checks.finding import Finding, Severity, Verdict
from vnbulletin.checks.phrases import Phrase, phrase, verbatim
from vnbulletin.mentions.mention import Mention, MentionKind, Value, record_value
from vnbulletin.notation.dates.date_times import format_datetime
from vnbulletin.notation.dates.dates import format_date
from vnbulletin.notation.dates.partial_dates import PartialDate, format_partial_date
from vnbulletin.notation.dates.styles import DateTimeStyle
from vnbulletin.notation.numbers.digits import format_number
from vnbulletin.notation.quantities.multiples import Multiple
from vnbulletin.notation.quantities.percents import Percent, PercentagePoints
from vnbulletin.notation.quantities.proportions import Proportion
from vnbulletin.notation.quantities.ranges import Range
from vnbulletin.reports.report import Coverage

__all__ = [
    "KINDS",
    "NO_TITLE",
    "REASONS",
    "TWO_READINGS",
    "VERDICTS",
    "bulletins_counted",
    "check_told",
    "coverage_told",
    "dated",
    "doubts_told",
    "figures_counted",
    "place_told",
    "relations_counted",
]

NO_TITLE = phrase("(no title)")
TWO_READINGS = phrase("two readings")

VERDICTS = {
    Verdict.CONSISTENT: phrase("consistent"),
    Verdict.UNDETERMINED: phrase("undetermined"),
    Verdict.POSSIBLE: phrase("possible"),
    Verdict.UNUSUAL: phrase("unusual"),
    Verdict.CONTRADICTION: phrase("contradiction"),
}

# What is compared with a rule or a register is no matter of arithmetic, and is called so.
_SEVERITIES = {Severity.WARNING: phrase("(warning)"), Severity.NOTE: phrase("(note)")}

KINDS = {
    MentionKind.NUMBER: phrase("number"),
    MentionKind.PERCENT: phrase("percent"),
    MentionKind.POINTS: phrase("points"),
    MentionKind.RATIO: phrase("ratio"),
    MentionKind.RANGE: phrase("range"),
    MentionKind.TIMES: phrase("times"),
    MentionKind.DATE: phrase("date"),
    MentionKind.PERIOD: phrase("period"),
    MentionKind.DURATION: phrase("duration"),
    MentionKind.TIME: phrase("time"),
    MentionKind.DOC: phrase("doc"),
    MentionKind.LABEL: phrase("label"),
}

# A mention keeps its reasons as stable English strings, so that the recognisers need no phrases.
REASONS = {
    str(each): each
    for each in (
        phrase("a comma before three digits may group thousands"),
        phrase("a comma before three digits may mark decimals"),
        phrase("a percent sign may be missing"),
        phrase("no word announces a day, and the numbers may be a part and its whole"),
        phrase("the numbers may be a day and a month"),
        phrase("the percent sign before money may be a slip"),
        phrase("“tăng N lần” may say that N times as much was added"),
    )
}


def check_told(finding: Finding, tell: Callable[[Phrase], str]) -> str:
    """Return the code and the name of the check of a finding, and how severe it is where no arithmetic decides."""
    mild = f" {tell(_SEVERITIES[finding.severity])}" if finding.severity in _SEVERITIES else ""
    return f"{finding.code} {finding.name}{mild}"


def figures_counted(count: int) -> Phrase:
    """Return a count of figures."""
    return phrase("{count} figure", count="1") if count == 1 else phrase("{count} figures", count=str(count))


def relations_counted(count: int) -> Phrase:
    """Return a count of relations."""
    return phrase("{count} relation", count="1") if count == 1 else phrase("{count} relations", count=str(count))


def bulletins_counted(count: int) -> Phrase:
    """Return a count of bulletins."""
    return phrase("{count} bulletin", count="1") if count == 1 else phrase("{count} bulletins", count=str(count))


def coverage_told(coverage: Coverage) -> Phrase:
    """Return the counts in words.

    >>> str(coverage_told(Coverage(38, 21, 17)))
    '38 figures, 21 in relations, 17 decided'
    >>> coverage_told(Coverage(38, 21, 17)).in_language("vi")
    '38 con số, 21 nằm trong quan hệ, 17 kết luận được'
    """
    return phrase(
        "{figures}, {related} in relations, {decided} decided",
        figures=figures_counted(coverage.figures),
        related=str(coverage.in_relations),
        decided=str(coverage.decided),
    )


def dated(article: Article, lang: str) -> Phrase:
    """Return the day of *article*, written as readers of *lang* write days: that of the page where no other is sure."""
    if article.published is not None:
        return phrase("published {day}", day=_day(article.published, lang))
    if article.page_date is not None:
        return phrase("page date {day}", day=_day(article.page_date, lang))
    return phrase("no date")


def place_told(line: int, column: int) -> Phrase:
    """Return a place in a text that came from no file."""
    return phrase("line {line}, column {column}", line=str(line), column=str(column))


def doubts_told(mention: Mention) -> tuple[Phrase, ...]:
    """Return for each other reading of *mention* what it is read as, what it may be instead, and why."""
    return tuple(
        phrase(
            "read as {read}; {instead} is possible: {reason}",
            read=_read_as(mention.kind, mention.value),
            instead=_read_as(other.kind, other.value),
            reason=REASONS.get(other.reason, verbatim(other.reason)),
        )
        for other in mention.alternatives
    )


def _day(day: date, lang: str) -> str:
    if lang != "vi":
        return day.isoformat(" ", "minutes") if isinstance(day, datetime) else day.isoformat()
    return _shown(day)


def _read_as(kind: MentionKind, value: Value) -> Phrase:
    return phrase("{kind} {value}", kind=KINDS[kind], value=_shown(value))


def _shown(value: Value) -> str:
    """Return *value* as a bulletin prints it; what is seldom read in two ways stays as in a record."""
    match value:
        case Decimal():
            return format_number(value)
        case Percent() | PercentagePoints():
            return format_number(value.value)
        case Proportion():
            return f"{format_number(value.part)}/{format_number(value.whole)}"
        case Range():
            return f"{format_number(value.low)}–{format_number(value.high)}"
        case Multiple():
            return format_number(value.factor)
        case PartialDate():
            return format_partial_date(value)
        case datetime():
            return format_datetime(value, style=DateTimeStyle.DATE_FIRST)
        case date():
            return format_date(value)
        case _:
            return record_value(value)
