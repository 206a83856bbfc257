"""This file defines the relations of a result with its target, its plan or an earlier figure."""

from typing import ClassVar

from attrs import frozen

from vnbulletin.relations.relation import Operand, Relation

__all__ = ["Achievement", "Change", "Target"]


@frozen(kw_only=True)
class Target(Relation):
    """*actual* exceeds its target by *gap* ("kết nạp 139 đảng viên, vượt 15,8% chỉ tiêu"), or *falls* short by it.

    The gap is printed without a sign; it is relative for a count and in percentage points for a rate. *target* is
    given where it is printed. *falls* tells whether the text says that the result is the smaller one ("hụt 5% so
    với kế hoạch"). *assigned* tells whether the text says that someone assigned it
    ("vượt 45% chỉ tiêu tỉnh giao"), so that the target of a count is a whole number.
    """

    kind: ClassVar[str] = "target"
    actual: Operand
    gap: Operand
    target: Operand | None = None
    assigned: bool = False
    falls: bool = False

    @property
    def operands(self) -> tuple[tuple[str, Operand], ...]:
        """The actual figure, its target where printed, and the gap."""
        target = () if self.target is None else (("target", self.target),)
        return ("actual", self.actual), *target, ("gap", self.gap)


@frozen(kw_only=True)
class Achievement(Relation):
    """*actual* is *percent* of its target or plan ("thu ngân sách đạt 312 tỷ, bằng 104% kế hoạch").

    The target is given where it is printed.
    """

    kind: ClassVar[str] = "achievement"
    actual: Operand
    percent: Operand
    target: Operand | None = None

    @property
    def operands(self) -> tuple[tuple[str, Operand], ...]:
        """The actual figure, its target where printed, and the percent."""
        target = () if self.target is None else (("target", self.target),)
        return ("actual", self.actual), *target, ("percent", self.percent)


@frozen(kw_only=True)
class Change(Relation):
    """*result* differs from *base* by *difference* and by *percent* ("tăng từ 120 lên 150, tăng 30 hộ, 25%").

    Whichever of them is printed is given. *percent* is a percent, percentage points or a
    multiple ("gấp 2,5 lần"); *falls* tells whether the text says that the result is the smaller one, and
    *adds* whether it says “tăng” before a multiple, which may mean the increase alone. *of_base* tells whether the
    percent is what the result is of the base ("bằng 97,5% cùng kỳ"), and not what lies between them.
    """

    kind: ClassVar[str] = "change"
    result: Operand
    base: Operand | None = None
    difference: Operand | None = None
    percent: Operand | None = None
    falls: bool = False
    adds: bool = False
    of_base: bool = False

    @property
    def operands(self) -> tuple[tuple[str, Operand], ...]:
        """The result, and those of base, difference and percent that are printed."""
        others = ("base", self.base), ("difference", self.difference), ("percent", self.percent)
        return ("result", self.result), *((role, each) for role, each in others if each is not None)
