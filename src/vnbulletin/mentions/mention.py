"""This file defines Mention: a place where the text states a value, and how it is written down as a record."""

from datetime import date, datetime, time
from decimal import Decimal
from enum import StrEnum
from functools import singledispatch
from typing import Any, TypeAlias

from attrs import frozen

from vnbulletin.notation.dates.partial_dates import PartialDate
from vnbulletin.notation.documents.documents import DocumentNumber
from vnbulletin.notation.numbers.digits import plain
from vnbulletin.notation.periods.durations import Duration
from vnbulletin.notation.periods.periods import TimePeriod
from vnbulletin.notation.quantities.bounds import Bound
from vnbulletin.notation.quantities.multiples import Multiple
from vnbulletin.notation.quantities.percents import Percent, PercentagePoints
from vnbulletin.notation.quantities.proportions import Proportion
from vnbulletin.notation.quantities.ranges import Range
from vnbulletin.spans import Span

__all__ = ["FIGURES", "Alternative", "Label", "LabelKind", "Mention", "MentionKind", "Value", "record_value"]


class MentionKind(StrEnum):
    """What a mention states; the values are those of a record's ``kind``.

    .. versionadded:: 0.1.0
    """

    NUMBER = "number"
    PERCENT = "percent"
    POINTS = "points"
    RATIO = "ratio"
    RANGE = "range"
    TIMES = "times"
    DATE = "date"
    PERIOD = "period"
    DURATION = "duration"
    TIME = "time"
    DOC = "doc"
    LABEL = "label"


FIGURES = frozenset(
    {
        MentionKind.NUMBER,
        MentionKind.PERCENT,
        MentionKind.POINTS,
        MentionKind.RATIO,
        MentionKind.RANGE,
        MentionKind.TIMES,
    }
)


class LabelKind(StrEnum):
    """Why digits are no figure: what they name, rank or locate instead.

    .. versionadded:: 0.1.0
    """

    TELEPHONE = "telephone"
    ADDRESS = "address"
    COUNTER = "counter"
    RANK = "rank"
    ORDINAL = "ordinal"
    MODEL = "model"
    ROAD = "road"
    PLATE = "plate"
    SCORE = "score"
    LIST_NUMBER = "list-number"
    PLACE = "place"
    UNIT = "unit"
    CLAUSE = "clause"
    PAGE = "page"
    SCALE = "scale"
    SLOGAN = "slogan"
    NUMBERED = "numbered"
    NOTE = "note"
    FURNITURE = "furniture"
    NO_DATE = "no-date"
    UNEXPLAINED = "unexplained"


@frozen
class Label:
    """Digits that name, rank or locate something and count nothing ("giải 3", a telephone number).

    *kind* says which: "place" is a district, a house or a street; "unit" a military or organised
    unit; "clause" a part of a document; "slogan" a quoted watchword; "no-date" has the
    shape of a date and names no day; "unexplained" is what no rule reads.

    .. versionadded:: 0.1.0
    """

    text: str
    kind: LabelKind = LabelKind.UNEXPLAINED


Value: TypeAlias = (
    Decimal
    | Percent
    | PercentagePoints
    | Proportion
    | Range
    | Multiple
    | date
    | datetime
    | PartialDate
    | TimePeriod
    | Duration
    | time
    | DocumentNumber
    | Label
)


@frozen(kw_only=True)
class Alternative:
    """Another reading of the same digits, and why it is possible.

    .. versionadded:: 0.1.0
    """

    kind: MentionKind
    value: Value
    reason: str


# A frozen object is filled faster through its dictionary than slot by slot, and a text holds many mentions.
@frozen(kw_only=True, slots=False)
class Mention:
    """A place in the text that states a value.

    *unit* is the head noun phrase that is counted, as printed; *recogniser* names the
    rule that read it; *span* points into the text as it was given. *alternatives* are the
    readings that nothing in the text rules out; where there is none, the reading is certain.

    .. versionadded:: 0.1.0
    """

    span: Span
    text: str
    kind: MentionKind
    value: Value
    unit: str = ""
    bound: Bound = Bound.EXACT
    recogniser: str = ""
    alternatives: tuple[Alternative, ...] = ()

    @property
    def is_figure(self) -> bool:
        """Tell whether it states an amount: a number, percent, points, ratio, range or multiple."""
        return self.kind in FIGURES

    def to_record(self) -> dict[str, Any]:
        """Return the mention as a record of plain strings and offsets.

        A label's record also holds its ``label`` kind, and ``alternatives`` are there where two readings stand.

        >>> at = Span(4, 9)
        >>> percent = Percent(Decimal("95.8"))
        >>> Mention(span=at, text="95,8%", kind=MentionKind.PERCENT, value=percent).to_record()["value"]
        '95.8'
        """
        record: dict[str, Any] = {
            "start": self.span.start,
            "end": self.span.end,
            "text": self.text,
            "kind": self.kind.value,
            "value": record_value(self.value),
            "unit": "%" if isinstance(self.value, Range) and self.value.is_percent else self.unit,
            "bound": self.bound.value,
        }
        if isinstance(self.value, Label):
            record["label"] = self.value.kind.value
        if self.alternatives:
            record["alternatives"] = [
                {"kind": each.kind.value, "value": record_value(each.value), "reason": each.reason}
                for each in self.alternatives
            ]
        return record


@singledispatch
def record_value(value: Value) -> str:
    """Return *value* as the exact string of a record: plain decimals, ISO 8601 with X, symbols as printed."""
    msg = f"no record is defined for {type(value).__name__}"
    raise TypeError(msg)


@record_value.register
def _(value: Decimal) -> str:
    return plain(value)


@record_value.register
def _(value: Percent | PercentagePoints) -> str:
    return plain(value.value)


@record_value.register
def _(value: Proportion) -> str:
    return f"{plain(value.part)}/{plain(value.whole)}"


@record_value.register
def _(value: Range) -> str:
    return f"{plain(value.low)}..{plain(value.high)}"


@record_value.register
def _(value: Multiple) -> str:
    return plain(value.factor)


@record_value.register
def _(value: date | PartialDate | Duration) -> str:
    return value.isoformat()


@record_value.register
def _(value: TimePeriod) -> str:
    # A record names both ends even where they are the same.
    return f"{value.start.isoformat()}/{'..' if value.end is None else value.end.isoformat()}"


@record_value.register
def _(value: datetime) -> str:
    return value.isoformat(timespec="minutes")


@record_value.register
def _(value: time) -> str:
    return f"T{value.isoformat(timespec='minutes')}"


@record_value.register
def _(value: DocumentNumber) -> str:
    return value.symbol


@record_value.register
def _(value: Label) -> str:
    return value.text
