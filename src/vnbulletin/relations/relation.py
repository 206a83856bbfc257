"""This file defines Relation and its kinds: what a text claims about its own figures."""

from abc import ABC, abstractmethod
from datetime import date
from decimal import Decimal
from typing import ClassVar, TypeAlias

from attrs import frozen

from vnbulletin.mentions.mention import Mention
from vnbulletin.notation.quantities.bounds import Bound
from vnbulletin.notation.quantities.percents import Percent, PercentagePoints
from vnbulletin.spans import Span

__all__ = [
    "AnnouncedList",
    "Breakdown",
    "Complement",
    "Operand",
    "OperandValue",
    "Relation",
    "Restatement",
    "Share",
    "Subset",
    "Target",
    "WeekdayDate",
]

OperandValue: TypeAlias = Decimal | Percent | PercentagePoints | date


@frozen(kw_only=True)
class Operand:
    """A figure as a relation uses it: its value and bound, and the mention that states it, if a text does.

    A proportion "71/75" gives two operands, 71 and 75, that share one mention.
    *printed* is the figure alone, as printed.
    """

    printed: str
    value: OperandValue
    bound: Bound = Bound.EXACT
    mention: Mention | None = None

    @property
    def span(self) -> Span | None:
        """Where the mention stands, or None for a figure without a text."""
        return None if self.mention is None else self.mention.span


@frozen(kw_only=True)
class Relation(ABC):
    """A typed link between operands, found in a text or built from printed strings.

    *reading* names the reading that was taken where the text allows more than one.
    """

    kind: ClassVar[str]
    reading: str = ""

    @property
    @abstractmethod
    def operands(self) -> tuple[tuple[str, Operand], ...]:
        """The operands with their roles, in the order of the sentence that states the relation."""


@frozen(kw_only=True)
class Share(Relation):
    """*part* of *whole* is printed as *percent* ("71/75 tập thể (94,67%)").

    *other_wholes* are further printed wholes nearby that the percent may have been taken of.
    """

    kind: ClassVar[str] = "share"
    part: Operand
    whole: Operand
    percent: Operand
    other_wholes: tuple[Operand, ...] = ()

    @property
    def operands(self) -> tuple[tuple[str, Operand], ...]:
        """The part, the whole and the percent."""
        return ("part", self.part), ("whole", self.whole), ("percent", self.percent)


@frozen(kw_only=True)
class Breakdown(Relation):
    """*parts* add up to *whole* ("135 mô hình, trong đó có 108 …, 27 …")."""

    kind: ClassVar[str] = "breakdown"
    whole: Operand
    parts: tuple[Operand, ...]

    @property
    def operands(self) -> tuple[tuple[str, Operand], ...]:
        """The whole and its parts."""
        return ("whole", self.whole), *(("part", each) for each in self.parts)


@frozen(kw_only=True)
class Complement(Relation):
    """*parts*, all percents of one whole, add up to 100 per cent ("98,06% … 1,94%")."""

    kind: ClassVar[str] = "complement"
    parts: tuple[Operand, ...]

    @property
    def operands(self) -> tuple[tuple[str, Operand], ...]:
        """The percents."""
        return tuple(("part", each) for each in self.parts)


@frozen(kw_only=True)
class Subset(Relation):
    """*part* is contained in *whole*; no sum is claimed ("trong đó 14/71")."""

    kind: ClassVar[str] = "subset"
    part: Operand
    whole: Operand

    @property
    def operands(self) -> tuple[tuple[str, Operand], ...]:
        """The part and the whole."""
        return ("part", self.part), ("whole", self.whole)


@frozen(kw_only=True)
class Target(Relation):
    """*actual* exceeds its target by *gap* ("kết nạp 139 đảng viên, vượt 15,8% chỉ tiêu").

    The gap is relative for a count and in percentage points for a rate; *target* is
    given where it is printed.
    """

    kind: ClassVar[str] = "target"
    actual: Operand
    gap: Operand
    target: Operand | None = None

    @property
    def operands(self) -> tuple[tuple[str, Operand], ...]:
        """The actual figure, its target where printed, and the gap."""
        target = () if self.target is None else (("target", self.target),)
        return ("actual", self.actual), *target, ("gap", self.gap)


@frozen(kw_only=True)
class Restatement(Relation):
    """One figure is said twice, in the title and in the body or in a lead and its text."""

    kind: ClassVar[str] = "restatement"
    first: Operand
    again: Operand

    @property
    def operands(self) -> tuple[tuple[str, Operand], ...]:
        """The first statement and the later one."""
        return ("first", self.first), ("again", self.again)


@frozen(kw_only=True)
class WeekdayDate(Relation):
    """A weekday is printed with a whole date ("Chủ nhật, 17/01/2021"); *weekday* is its ISO number (Monday is 1)."""

    kind: ClassVar[str] = "weekday"
    date: Operand
    weekday: int

    @property
    def operands(self) -> tuple[tuple[str, Operand], ...]:
        """The date."""
        return (("date", self.date),)


@frozen(kw_only=True)
class AnnouncedList(Relation):
    """A count announces a list that follows ("gồm 10 cơ quan, đơn vị: …").

    *items* are the printed items at one level of separators; where the level is not
    unique they are empty and *reading* says why.
    """

    kind: ClassVar[str] = "list"
    announced: Operand
    items: tuple[str, ...]

    @property
    def operands(self) -> tuple[tuple[str, Operand], ...]:
        """The announced count."""
        return (("announced", self.announced),)
