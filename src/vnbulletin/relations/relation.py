"""This file defines Relation, what a text claims about its own figures, and its operands."""

from abc import ABC, abstractmethod
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Any, ClassVar, Self, TypeAlias

from attrs import evolve, field, fields, frozen

from vnbulletin.mentions.mention import Mention
from vnbulletin.notation.dates.partial_dates import PartialDate
from vnbulletin.notation.documents.documents import DocumentNumber
from vnbulletin.notation.periods.durations import Duration
from vnbulletin.notation.periods.periods import TimePeriod
from vnbulletin.notation.quantities.bounds import Bound
from vnbulletin.notation.quantities.multiples import Multiple
from vnbulletin.notation.quantities.percents import Percent, PercentagePoints
from vnbulletin.spans import Span

__all__ = ["Operand", "OperandValue", "Relation"]

OperandValue: TypeAlias = (
    Decimal | Percent | PercentagePoints | Multiple | date | PartialDate | TimePeriod | Duration | DocumentNumber
)

# Most figures are printed without decimals; a look at their quantum costs far less than one at their digits.
_ONE = Decimal(1)


@frozen(kw_only=True)
class Operand:
    """A figure as a relation uses it: its value and bound, and the mention that states it, if a text does.

    A proportion "71/75" gives two operands, 71 and 75, that share one mention.
    *printed* is the figure alone, as printed. *number* is what it states in its printed unit, None for a date, a
    length of time or a document; *exponent* is the power of ten of its last printed digit, -2 for "94,67%".
    """

    printed: str
    value: OperandValue
    bound: Bound = Bound.EXACT
    mention: Mention | None = None
    number: Decimal | None = field(init=False, eq=False, repr=False)
    exponent: int | None = field(init=False, eq=False, repr=False)

    @number.default
    def _number(self) -> Decimal | None:
        value = self.value
        match value:
            case Decimal():
                return value
            case Percent() | PercentagePoints():
                return value.value
            case Multiple():
                return value.factor
            case _:
                return None

    @exponent.default
    def _exponent(self) -> int | None:
        if self.number is None or self.number.same_quantum(_ONE):
            return None if self.number is None else 0
        exponent = self.number.as_tuple().exponent
        return exponent if isinstance(exponent, int) else None

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

    def with_operands(self, read: Callable[[Operand], Operand]) -> Self:
        """Return the relation with *read* of each operand in its place, wherever a field holds one."""
        changes: dict[str, Any] = {}
        for each in fields(type(self)):
            value = getattr(self, each.name)
            if isinstance(value, Operand):
                changes[each.name] = read(value)
            elif isinstance(value, tuple):
                changes[each.name] = tuple(read(one) if isinstance(one, Operand) else one for one in value)
        return evolve(self, **changes)
