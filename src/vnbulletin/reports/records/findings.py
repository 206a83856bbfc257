"""This file defines the records of findings and of what may be meant otherwise."""

from typing import Annotated

from attrs import frozen

from vnbulletin.checks.finding import Flag, Severity, Verdict
from vnbulletin.checks.phrases import Phrase
from vnbulletin.intervals import Rounding
from vnbulletin.reports.records.keys import Key
from vnbulletin.reports.records.relations import OperandRecord, PlacedOperand

__all__ = ["BlameRecord", "BlamedRecord", "FindingRecord", "PhrasesRecord", "RepairRecord"]


@frozen(kw_only=True)
class RepairRecord(OperandRecord):
    """A figure that, if it read otherwise, would let all the relations around it hold."""

    perhaps: Annotated[str, Key("what it would read")]
    slip: Annotated[str, Key("what may have happened to it, or nothing")]


@frozen(kw_only=True)
class PhrasesRecord:
    """The sentences of a finding, before they are told in a language."""

    reconstruction: Annotated[Phrase, Key("the arithmetic")]
    reason: Annotated[Phrase, Key("why the verdict follows")]
    because: Annotated[Phrase | None, Key("what else of the text led to it")] = None


@frozen(kw_only=True)
class FindingRecord:
    """What a check says of one relation; others name it by its number in this list, from 0."""

    code: Annotated[str, Key("the code of the check")]
    name: Annotated[str, Key("the name of the check")]
    verdict: Annotated[Verdict, Key("whether the figures can all be true")]
    severity: Annotated[Severity, Key("what a failing check means")]
    message: Annotated[str, Key("the explanation in one line", derived=True)]
    reconstruction: Annotated[str, Key("the arithmetic in one line", derived=True)]
    reason: Annotated[str, Key("why the verdict follows", derived=True)]
    because: Annotated[str | None, Key("what else of the text led to it", derived=True)]
    reading: Annotated[str, Key("the reading of its relation", derived=True)]
    roundings: Annotated[tuple[Rounding, ...], Key("the roundings under which the figures agree")]
    excludes: Annotated[tuple[Rounding, ...], Key("those under which they would not")]
    flags: Annotated[tuple[Flag, ...], Key("what else there is to say of figures that agree")]
    witnesses: Annotated[tuple[str, ...], Key("values of an unprinted figure that would agree")]
    repairs: Annotated[tuple[RepairRecord, ...], Key("what is perhaps meant")]
    operands: Annotated[tuple[PlacedOperand, ...], Key("the figures of its relation", derived=True)]
    relation: Annotated[int, Key("the relation that it judges")]
    phrases: Annotated[PhrasesRecord, Key("its sentences, for any language")]


@frozen(kw_only=True)
class BlamedRecord:
    """A contradiction of a group."""

    code: Annotated[str, Key("the code of the check", derived=True)]
    operands: Annotated[tuple[PlacedOperand, ...], Key("the figures of its relation", derived=True)]
    finding: Annotated[int, Key("its finding")]


@frozen(kw_only=True)
class BlameRecord:
    """Contradictions that share figures, and which of their figures may not be what was meant."""

    findings: Annotated[tuple[BlamedRecord, ...], Key("the contradictions")]
    suspects: Annotated[tuple[tuple[OperandRecord, ...], ...], Key("the smallest sets of figures that may be wrong")]
    repairs: Annotated[tuple[RepairRecord, ...], Key("what is perhaps meant")]
    reason: Annotated[str | None, Key("why nothing is named, where that is so", derived=True)]
    phrase: Annotated[Phrase | None, Key("the same, for any language")] = None
