"""This file defines the records of relations: one class for each kind, made from the kind's own fields."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Annotated, Any, Literal, get_type_hints

from attrs import NOTHING, field, fields, frozen, make_class

from vnbulletin.checks.finding import Verdict
from vnbulletin.notation.quantities.bounds import Bound
from vnbulletin.relations.kinds.calendar import Chronology, Term, WeekdayDate
from vnbulletin.relations.kinds.developments import Achievement, Change, Target
from vnbulletin.relations.kinds.parts import Breakdown, Complement, Quota, Share, SharedBase, Subset
from vnbulletin.relations.kinds.statements import AnnouncedList, Badge, Reference, Restatement, Spelling
from vnbulletin.relations.relation import Operand, OperandValue, Relation
from vnbulletin.reports.records.keys import Key, Place

__all__ = ["RELATIONS", "RELATION_RECORDS", "OperandRecord", "PlacedOperand", "RelationRecord", "own_keys", "role_of"]


@frozen(kw_only=True)
class PlacedOperand(Place):
    """A figure of a relation, for readers."""

    role: Annotated[str, Key("what it is in the relation")]


@frozen(kw_only=True)
class OperandRecord(PlacedOperand):
    """A figure as a relation uses it; what is left out is as its mention says."""

    mention: Annotated[int | None, Key("the mention that states it")] = None
    printed: Annotated[str | None, Key("the figure alone, as printed")] = None
    value: Annotated[OperandValue | None, Key("its value")] = None
    bound: Annotated[Bound | None, Key("its bound")] = None


@frozen(kw_only=True)
class RelationRecord:
    """What the text claims about its own figures; others name it by its number in this list, from 0."""

    kind: Annotated[str, Key("what is claimed")]
    operands: Annotated[tuple[OperandRecord, ...], Key("its figures, in the order of the sentence")]
    reading: Annotated[str, Key("the reading that was taken where there are several")]
    verdict: Annotated[Verdict | None, Key("the gravest verdict of its findings", derived=True)]
    check: Annotated[str | None, Key("the code of the check that gave it", derived=True)]


_KINDS: tuple[type[Relation], ...] = (
    Achievement,
    AnnouncedList,
    Badge,
    Breakdown,
    Change,
    Chronology,
    Complement,
    Quota,
    Reference,
    Restatement,
    Share,
    SharedBase,
    Spelling,
    Subset,
    Target,
    Term,
    WeekdayDate,
)
RELATIONS: Mapping[str, type[Relation]] = MappingProxyType({each.kind: each for each in _KINDS})
# What the operands of these fields say is never judged, so a relation does not list them with the others.
_BESIDE = frozenset({"other_wholes"})


def role_of(name: str) -> str:
    """Return the role of the operands that the field *name* of a relation holds: parts are each a part."""
    return {"parts": "part", "percents": "percent"}.get(name, name)


def own_keys(kind: type[Relation]) -> tuple[str, ...]:
    """Return the fields of a kind of relation that its operands and its reading do not tell."""
    hints = get_type_hints(kind)
    told = (Operand, Operand | None, tuple[Operand, ...])
    return tuple(
        each.name
        for each in fields(kind)
        if each.name in _BESIDE or (each.name != "reading" and hints[each.name] not in told)
    )


def _record_class(kind: type[Relation]) -> type[RelationRecord]:
    hints, own = get_type_hints(kind), {}
    for name in own_keys(kind):
        hint: Any = tuple[OperandRecord, ...] if name in _BESIDE else hints[name]
        own[name] = _key(hint, _MEANINGS[name], default=getattr(fields(kind), name).default)
    own["kind"] = _key(Literal[kind.kind], "what is claimed")
    made: type[RelationRecord] = make_class(
        f"{kind.__name__}Record", own, bases=(RelationRecord,), frozen=True, kw_only=True, slots=True
    )
    made.__doc__ = (kind.__doc__ or "").strip().partition("\n")[0]
    return made


def _key(hint: Any, meaning: str, default: object = NOTHING) -> Any:  # noqa: ANN401 -- annotations have no type
    annotation: Any = Annotated[hint, Key(meaning)]
    return field(default=default, type=annotation)


_MEANINGS = {
    "adds": "whether the text says “tăng” before a multiple",
    "assigned": "whether the text says that someone assigned the target",
    "body": "the body, as printed",
    "counts_both": "whether the years of both ends may be counted",
    "falls": "whether the result is said to be the smaller one",
    "issuer": "the body that issued the document, as printed",
    "items": "the printed items of the list",
    "most": "how many days may lie between",
    "of_base": "whether the percent is what the result is of the earlier figure",
    "ordinal": "the number of the body's congress",
    "other_wholes": "further printed wholes that the percent may be taken of",
    "subject": "what the document is on, as printed",
    "term": "the ordinal of the issuer's term",
    "type_word": "the type of the document, as printed",
    "weekday": "the number of the printed weekday; Monday is 1",
    "year": "the year that is rated",
}
RELATION_RECORDS: Mapping[str, type[RelationRecord]] = MappingProxyType(
    {each.kind: _record_class(each) for each in _KINDS}
)
