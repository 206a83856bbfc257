"""This file defines Statistic: a printed figure with its coordinates, and why each of them is what it is."""

from enum import StrEnum

from attrs import frozen

from vnbulletin.checks.finding import Finding
from vnbulletin.intervals import Interval
from vnbulletin.mentions.mention import Alternative, Mention, Value
from vnbulletin.notation.periods.periods import TimePeriod
from vnbulletin.notation.quantities.bounds import Bound
from vnbulletin.observations.signing import is_below_zero, is_unsigned, negated, negated_alternatives
from vnbulletin.relations.relation import Operand, Relation

__all__ = [
    "Direction",
    "Measure",
    "PeriodSource",
    "Reported",
    "ReportedPeriod",
    "ReportedRating",
    "Statistic",
    "Status",
    "goes_below_zero",
]


class Measure(StrEnum):
    """What a figure measures: LEVEL an amount, SHARE a part of a base, and what compares two levels.

    ACHIEVEMENT is how much of a plan was reached, GAP how far a result lies from its target, CHANGE how far from
    an earlier figure.

    .. versionadded:: 0.1.0
    """

    LEVEL = "level"
    SHARE = "share"
    ACHIEVEMENT = "achievement"
    GAP = "gap"
    CHANGE = "change"


class Direction(StrEnum):
    """Which way a change or a gap goes: UP ("tăng", "vượt") or DOWN ("giảm", "hụt").

    .. versionadded:: 0.1.0
    """

    UP = "up"
    DOWN = "down"


class Status(StrEnum):
    """Whether a figure was reached, is aimed at, or is expected (SDMX: observation status).

    .. versionadded:: 0.1.0
    """

    RESULT = "result"
    TARGET = "target"
    FORECAST = "forecast"


class PeriodSource(StrEnum):
    """Where the period of a figure was read, from the nearest words to the farthest.

    REVIEW is the year that the story says it reviews; ARTICLE the day of the bulletin itself.

    .. versionadded:: 0.1.0
    """

    SENTENCE = "sentence"
    PARAGRAPH = "paragraph"
    HEADLINE = "headline"
    REVIEW = "review"
    ARTICLE = "article"


@frozen(kw_only=True)
class ReportedPeriod:
    """The time that a figure is of, where that was read, and why; without a period *reason* says why none is known.

    .. versionadded:: 0.1.0
    """

    period: TimePeriod | None
    source: PeriodSource | None
    reason: str


@frozen(kw_only=True)
class ReportedRating:
    """The level of a rating that a figure counts: its *code* ("HTT"), and whether higher ones are counted too.

    .. versionadded:: 0.1.0
    """

    code: str
    or_higher: bool = False

    def __str__(self) -> str:
        return f"{self.code}+" if self.or_higher else self.code


@frozen(kw_only=True)
class Reported:
    """A name that the text tells of a figure, such as who reports it, and what tells it; None where nothing does.

    .. versionadded:: 0.1.0
    """

    name: str | None
    reason: str


@frozen(kw_only=True)
class Statistic:
    """A printed figure of the story with its coordinates.

    *mention* is the figure as printed. *direction* is the way of a change or a gap, and None for what has none or
    does not tell it. Of one that goes down *value*, *bound* and *interval* have the sign that its words stand for:
    "giảm hơn 12%" is below −12, and "hụt 5 đảng viên" is −5, so that a column of changes can be added up and drawn.
    A number of times has no sign ("giảm 2 lần"), and *direction* alone tells its way.

    *restated* are the other figures that state the same amount: its percent in
    brackets, and where it is printed again. *indicator* is the id of the lexicon, or None; of what was not done it is
    never that of what was. *subject* is what is counted, with the words that narrow it, or what an amount of money
    or of another measure is of; *unit* its head as printed; *action* the words of what was done ("kết nạp"), or was
    not ("chưa kết nạp"), empty where there are none. *interval* holds the true values that the figure allows under the
    rounding of its text. *base* is the whole of a share, the plan of an achievement or of a gap, or the earlier
    figure of a change, where it is printed. *award* is the title or form of commendation. *duplicate_of* is the
    statistic that says the same, by its mention: the earlier one, or that of the count where the headline prints
    its percent alone.

    .. versionadded:: 0.1.0
    """

    mention: Mention
    restated: tuple[Mention, ...] = ()
    measure: Measure
    direction: Direction | None = None
    indicator: str | None
    subject: str
    action: str
    interval: Interval
    base: Operand | None = None
    rating: ReportedRating | None = None
    award: str | None = None
    period: ReportedPeriod
    status: Status
    status_reason: str
    organisation: Reported
    province: Reported
    duplicate_of: Mention | None = None
    relations: tuple[Relation, ...] = ()
    findings: tuple[Finding, ...] = ()

    @property
    def value(self) -> Value:
        """The exact value; below zero for a change or a gap that goes down."""
        return negated(self.mention.value) if self.turns_sign else self.mention.value

    @property
    def unit(self) -> str:
        """What is counted, as printed: the head of the noun phrase."""
        return self.mention.unit

    @property
    def bound(self) -> Bound:
        """What the bound word beside the figure says of the value ("gần", "trở lên"); turned round with its sign."""
        return self.mention.bound.mirrored if self.turns_sign else self.mention.bound

    @property
    def alternatives(self) -> tuple[Alternative, ...]:
        """The other readings of the figure, with the sign of the value."""
        return negated_alternatives(self.mention.alternatives) if self.turns_sign else self.mention.alternatives

    @property
    def turns_sign(self) -> bool:
        """Whether the words tell a sign that the figure itself does not print."""
        return goes_below_zero(self.mention.value, self.direction)


def goes_below_zero(value: Value, direction: Direction | None) -> bool:
    """Tell whether a figure that is printed above zero goes below it by its words."""
    return direction is Direction.DOWN and not is_below_zero(value) and not is_unsigned(value)
