"""This file defines Finding and Verdict: what a check says of one relation."""

from enum import StrEnum
from typing import Any

from attrs import field, frozen, validators

from vnbulletin.checks.phrases import Phrase, phrase
from vnbulletin.intervals import Rounding
from vnbulletin.relations.relation import Operand, Relation

__all__ = ["Finding", "Flag", "Repair", "Severity", "Verdict", "operand_record", "operand_records"]


class Verdict(StrEnum):
    """Whether the figures of a relation can all be true, from the mildest to the gravest.

    CONSISTENT: they can, rounding to nearest. UNDETERMINED: what is printed does not
    decide. POSSIBLE: only if a figure was cut off or raised. UNUSUAL: they can, against
    an expectation. CONTRADICTION: they cannot, under any rounding.
    """

    CONSISTENT = "consistent"
    UNDETERMINED = "undetermined"
    POSSIBLE = "possible"
    UNUSUAL = "unusual"
    CONTRADICTION = "contradiction"

    @property
    def gravity(self) -> int:
        """The place in the order from mildest (0) to gravest."""
        return _GRAVITIES[self]


_GRAVITIES = {each: place for place, each in enumerate(Verdict)}


class Severity(StrEnum):
    """What a failing check means: ERROR for arithmetic and calendars, WARNING for references, NOTE for rules of law."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


class Flag(StrEnum):
    """What else there is to say of figures that agree.

    TIE: only because a true value lies exactly halfway between two that could be
    printed. ONLY_BY_ROUNDING: not if each figure is taken as the exact number that it
    prints. PADDED: only if a final zero was filled in ("17,30" for 17,339).
    """

    TIE = "tie"
    ONLY_BY_ROUNDING = "only-by-rounding"
    PADDED = "padded"


@frozen(kw_only=True)
class Repair:
    """One figure that, if it read *printed*, would let all the relations around it hold; perhaps it was meant.

    *slip* names what may have happened to it, such as "digits swapped", or is empty.
    """

    role: str
    operand: Operand
    printed: str
    slip: str = ""

    def to_record(self) -> dict[str, str | int]:
        """Return the repair as a record of plain values."""
        place = operand_record(self.role, self.operand) | {"text": self.operand.printed}
        return {**place, "perhaps": self.printed, "slip": self.slip}


# A frozen object is filled faster through its dictionary than slot by slot.
@frozen(kw_only=True, slots=False)
class Finding:
    """What a check says of one relation; consistent relations get one too.

    *reconstruction* is the arithmetic in one line ("71/75 = 94,67 %"); *reason* says
    in one sentence why the verdict follows; *roundings* are the roundings under which
    the figures agree, none where no figure is rounded, and *excludes* those under which
    they would not; *witnesses* are values of an unprinted figure that would agree.
    *because* tells what else of the text led to the verdict; *repairs* holds the one change
    that would let everything around a contradiction hold, where only one is likely.
    """

    code: str
    name: str
    verdict: Verdict
    relation: Relation
    reconstruction: Phrase = field(validator=validators.instance_of(Phrase))
    reason: Phrase = field(validator=validators.instance_of(Phrase))
    roundings: tuple[Rounding, ...] = ()
    witnesses: tuple[str, ...] = ()
    flags: tuple[Flag, ...] = ()
    excludes: tuple[Rounding, ...] = ()
    severity: Severity = Severity.ERROR
    because: Phrase | None = None
    repairs: tuple[Repair, ...] = ()

    @property
    def operands(self) -> tuple[tuple[str, Operand], ...]:
        """The operands of the relation, with their roles."""
        return self.relation.operands

    @property
    def message(self) -> str:
        """The explanation in English, in one line."""
        return self.explain("en")

    def explain(self, lang: str = "vi") -> str:
        """Return the reconstruction and the reason in one line, in the language *lang* ("vi" or "en").

        Every number in it stands in the finding's fields.

        Raises:
            UnknownLanguageError: There is no catalogue of that language.
        """
        told = f"{self.reconstruction.in_language(lang)}: {self.reason.in_language(lang)}"
        because = () if self.because is None else (self.because,)
        hints = (
            phrase("perhaps {value} is meant and not {printed}", value=each.printed, printed=each.operand.printed)
            for each in self.repairs
        )
        return "; ".join((told, *(more.in_language(lang) for more in (*because, *hints))))

    def to_record(self, lang: str = "en") -> dict[str, Any]:
        """Return the finding as a record of plain values, with its explanation in *lang*.

        Raises:
            UnknownLanguageError: There is no catalogue of that language.
        """
        return {
            "code": self.code,
            "name": self.name,
            "verdict": self.verdict.value,
            "severity": self.severity.value,
            "message": self.explain(lang),
            "reconstruction": self.reconstruction.in_language(lang),
            "reason": self.reason.in_language(lang),
            "because": None if self.because is None else self.because.in_language(lang),
            "reading": self.relation.reading,
            "roundings": [each.value for each in self.roundings],
            "excludes": [each.value for each in self.excludes],
            "flags": [each.value for each in self.flags],
            "witnesses": list(self.witnesses),
            "repairs": [each.to_record() for each in self.repairs],
            "operands": operand_records(self.relation),
        }


def operand_records(relation: Relation) -> list[dict[str, str | int]]:
    """Return the operands of *relation* as records; one without a text has no offsets."""
    return [operand_record(role, operand) for role, operand in relation.operands]


def operand_record(role: str, operand: Operand) -> dict[str, str | int]:
    """Return one operand as a record: its role, where it stands, and its text."""
    place = {} if operand.span is None else {"start": operand.span.start, "end": operand.span.end}
    text = operand.printed if operand.mention is None else operand.mention.text
    return {"role": role, **place, "text": text}
