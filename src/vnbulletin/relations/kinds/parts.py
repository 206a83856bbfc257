"""This file defines the relations of parts and wholes."""

from typing import ClassVar

from attrs import frozen

from vnbulletin.relations.relation import Operand, Relation

__all__ = ["Breakdown", "Complement", "Quota", "Share", "SharedBase", "Subset"]


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
class SharedBase(Relation):
    """Counts and their percents are shares of one whole that is not printed ("4.740 đạt 98,1%, trong đó 858 đạt 18%").

    *parts* and *percents* stand in pairs; *rest* is the percent of what no part holds, where it is printed.
    """

    kind: ClassVar[str] = "shared-base"
    parts: tuple[Operand, ...]
    percents: tuple[Operand, ...]
    rest: Operand | None = None

    @property
    def operands(self) -> tuple[tuple[str, Operand], ...]:
        """Each part with its percent, and the percent of the rest where printed."""
        pairs = zip(self.parts, self.percents, strict=True)
        rest = () if self.rest is None else (("rest", self.rest),)
        return *(each for part, percent in pairs for each in (("part", part), ("percent", percent))), *rest


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
class Quota(Relation):
    """*part* of *whole* is a rating whose number the rules limit ("14/71 … hoàn thành xuất sắc").

    *rated* is what all bodies or persons that were rated count, where the text prints it;
    *year* is the year that is rated, on which the rule depends.
    """

    kind: ClassVar[str] = "quota"
    part: Operand
    whole: Operand
    rated: Operand | None = None
    year: int | None = None

    @property
    def operands(self) -> tuple[tuple[str, Operand], ...]:
        """The part, the whole of its rating and better, and all that were rated where printed."""
        rated = () if self.rated is None else (("rated", self.rated),)
        return ("part", self.part), ("whole", self.whole), *rated
