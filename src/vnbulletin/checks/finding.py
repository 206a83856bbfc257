"""This file defines Finding and Verdict: what a check says of one relation."""

from enum import StrEnum
from typing import Any

from attrs import field, frozen, validators

from vnbulletin.checks.phrases import Phrase
from vnbulletin.intervals import Rounding
from vnbulletin.relations.relation import Operand, Relation

__all__ = ["Finding", "Verdict"]


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
        return list(Verdict).index(self)


@frozen(kw_only=True)
class Finding:
    """What a check says of one relation; consistent relations get one too.

    *reconstruction* is the arithmetic in one line ("71/75 = 94,67 %"); *reason* says
    in one sentence why the verdict follows; *roundings* are the roundings under which
    the figures agree, none where no figure is rounded; *witnesses* are values of an unprinted figure that would agree.
    """

    code: str
    name: str
    verdict: Verdict
    relation: Relation
    reconstruction: Phrase = field(validator=validators.instance_of(Phrase))
    reason: Phrase = field(validator=validators.instance_of(Phrase))
    roundings: tuple[Rounding, ...] = ()
    witnesses: tuple[str, ...] = ()

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
        return f"{self.reconstruction.in_language(lang)}: {self.reason.in_language(lang)}"

    def to_record(self, lang: str = "en") -> dict[str, Any]:
        """Return the finding as a record of plain values, with its explanation in *lang*.

        Raises:
            UnknownLanguageError: There is no catalogue of that language.
        """
        return {
            "code": self.code,
            "name": self.name,
            "verdict": self.verdict.value,
            "message": self.explain(lang),
            "reconstruction": self.reconstruction.in_language(lang),
            "reason": self.reason.in_language(lang),
            "reading": self.relation.reading,
            "roundings": [each.value for each in self.roundings],
            "witnesses": list(self.witnesses),
            "operands": operand_records(self.relation),
        }


def operand_records(relation: Relation) -> list[dict[str, str | int]]:
    """Return the operands of *relation* as records; one without a text has no offsets."""
    records: list[dict[str, str | int]] = []
    for role, operand in relation.operands:
        place = {} if operand.span is None else {"start": operand.span.start, "end": operand.span.end}
        text = operand.printed if operand.mention is None else operand.mention.text
        records.append({"role": role, **place, "text": text})
    return records
