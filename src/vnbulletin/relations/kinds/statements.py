"""This file defines the relations of figures with what else the text says: restatements, lists, words, documents."""

from typing import ClassVar

from attrs import frozen

from vnbulletin.relations.relation import Operand, Relation

__all__ = ["AnnouncedList", "Badge", "Reference", "Restatement", "Spelling"]


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


@frozen(kw_only=True)
class Spelling(Relation):
    """A number stands in words and in digits beside each other ("05 (năm) tập thể")."""

    kind: ClassVar[str] = "spelling"
    digits: Operand
    words: Operand

    @property
    def operands(self) -> tuple[tuple[str, Operand], ...]:
        """The number in digits and in words."""
        return ("digits", self.digits), ("words", self.words)


@frozen(kw_only=True)
class Reference(Relation):
    """A document is cited with its number, and perhaps with its type, its day, its issuer and its subject.

    *type_word* ("Nghị quyết"), *issuer* ("Ban Chấp hành Trung ương") and *subject* ("thi hành
    Điều lệ Đảng") are as printed, empty where they are not; *day* is the printed day of issue, and
    *term* the ordinal of the issuer's term ("khóa XIII").
    """

    kind: ClassVar[str] = "reference"
    document: Operand
    type_word: str = ""
    issuer: str = ""
    subject: str = ""
    day: Operand | None = None
    term: int | None = None

    @property
    def operands(self) -> tuple[tuple[str, Operand], ...]:
        """The document's number, and its day where printed."""
        day = () if self.day is None else (("day", self.day),)
        return ("document", self.document), *day


@frozen(kw_only=True)
class Badge(Relation):
    """A badge of the party is named with the years of membership that it is given for ("Huy hiệu 30 năm tuổi Đảng")."""

    kind: ClassVar[str] = "badge"
    years: Operand

    @property
    def operands(self) -> tuple[tuple[str, Operand], ...]:
        """The years."""
        return (("years", self.years),)
