"""This file defines the relations of days and years."""

from typing import ClassVar

from attrs import frozen

from vnbulletin.relations.relation import Operand, Relation

__all__ = ["Chronology", "Term", "WeekdayDate"]


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
class Chronology(Relation):
    """Two days of one text have an order and a distance: those of a story and its page, or the ends of a length.

    *earlier* is expected not to lie behind *later*, nor long before it: no more than *most*
    days, where that is given. *length* is their printed distance ("kỷ niệm 75 năm (1945-2020)");
    *counts_both* tells whether the years of both ends may be counted in it ("5 năm 2016-2020").
    """

    kind: ClassVar[str] = "chronology"
    earlier: Operand
    later: Operand
    length: Operand | None = None
    most: int | None = None
    counts_both: bool = False

    @property
    def operands(self) -> tuple[tuple[str, Operand], ...]:
        """The printed distance, if any, and the two days."""
        length = () if self.length is None else (("length", self.length),)
        return *length, ("earlier", self.earlier), ("later", self.later)


@frozen(kw_only=True)
class Term(Relation):
    """A body's term is printed with its years ("nhiệm kỳ 2020-2025"), perhaps with its ordinal.

    *body* is the body as printed and *ordinal* the number of its congress, both empty where the text names none.
    """

    kind: ClassVar[str] = "term"
    years: Operand
    body: str = ""
    ordinal: int | None = None

    @property
    def operands(self) -> tuple[tuple[str, Operand], ...]:
        """The years of the term."""
        return (("years", self.years),)
