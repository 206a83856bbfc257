"""Read the figures of Vietnamese bulletins exactly, and find those that cannot all be true.

Three doors: `analyze` gives a `Report` on a whole bulletin; the ``parse_`` and
``format_`` functions read and write single figures; the ``check_`` functions judge
figures without any text around them.

>>> report = analyze("Kết quả, có 71/75 tập thể (94,67%) hoàn thành tốt nhiệm vụ.")
>>> print(report.findings[0].reconstruction)
71/75 = 94,67 %
"""

from vnbulletin.analysis import analyze
from vnbulletin.articles.article import Article, Paragraph, ParagraphKind
from vnbulletin.articles.reading import read_article, read_file
from vnbulletin.checks.breakdown_mismatch import check_breakdown
from vnbulletin.checks.complement_mismatch import check_complement
from vnbulletin.checks.finding import Finding, Verdict
from vnbulletin.checks.share_mismatch import check_share
from vnbulletin.checks.target_mismatch import check_target
from vnbulletin.checks.weekday_mismatch import check_weekday
from vnbulletin.errors import MissingExtraError, ParseError, ParseReason, ReadError, VnBulletinError
from vnbulletin.intervals import Interval, Rounding
from vnbulletin.mentions.mention import Label, Mention, MentionKind
from vnbulletin.mentions.scanning import find_mentions
from vnbulletin.notation.bounds import Bound
from vnbulletin.notation.dates import format_date, parse_date
from vnbulletin.notation.documents import DocumentNumber, parse_document_number
from vnbulletin.notation.durations import Duration
from vnbulletin.notation.multiples import Multiple
from vnbulletin.notation.number_words import parse_number_words
from vnbulletin.notation.numbers import format_number, parse_number
from vnbulletin.notation.partial_dates import PartialDate
from vnbulletin.notation.percents import Percent, PercentagePoints, format_percent, parse_percent
from vnbulletin.notation.periods import TimePeriod
from vnbulletin.notation.proportions import Proportion, format_proportion, parse_proportion
from vnbulletin.notation.ranges import Range
from vnbulletin.relations.linking import find_relations
from vnbulletin.relations.relation import (
    AnnouncedList,
    Breakdown,
    Complement,
    Operand,
    Relation,
    Restatement,
    Share,
    Subset,
    Target,
    WeekdayDate,
)
from vnbulletin.reports.report import Coverage, Report
from vnbulletin.spans import Span

__all__ = [
    "AnnouncedList",
    "Article",
    "Bound",
    "Breakdown",
    "Complement",
    "Coverage",
    "DocumentNumber",
    "Duration",
    "Finding",
    "Interval",
    "Label",
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
    "Proportion",
    "Range",
    "ReadError",
    "Relation",
    "Report",
    "Restatement",
    "Rounding",
    "Share",
    "Span",
    "Subset",
    "Target",
    "TimePeriod",
    "Verdict",
    "VnBulletinError",
    "WeekdayDate",
    "__version__",
    "analyze",
    "check_breakdown",
    "check_complement",
    "check_share",
    "check_target",
    "check_weekday",
    "find_mentions",
    "find_relations",
    "format_date",
    "format_number",
    "format_percent",
    "format_proportion",
    "parse_date",
    "parse_document_number",
    "parse_number",
    "parse_number_words",
    "parse_percent",
    "parse_proportion",
    "read_article",
    "read_file",
]


def __dir__() -> list[str]:
    return list(__all__)


def __getattr__(name: str) -> str:
    # Reading the installed version takes a sixth of the whole import, and few ask for it.
    if name == "__version__":
        from importlib.metadata import version  # noqa: PLC0415 -- see above

        return version("vnbulletin")
    msg = f"module {__name__!r} has no attribute {name!r}"
    raise AttributeError(msg)
