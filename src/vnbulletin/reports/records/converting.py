"""This file turns plain values into records and exact values, and exact values into plain ones, through cattrs."""

import re
from collections.abc import Callable, Mapping
from datetime import date, datetime, time
from decimal import Decimal
from enum import Enum
from functools import cache, partial
from operator import is_
from types import MappingProxyType, NoneType, UnionType
from typing import TYPE_CHECKING, Any, Union, get_args, get_origin

from attrs import has

from vnbulletin.checks.phrases import Phrase
from vnbulletin.mentions.mention import Label, MentionKind
from vnbulletin.notation.dates.partial_dates import PartialDate
from vnbulletin.notation.documents.documents import DocumentNumber
from vnbulletin.notation.periods.durations import Duration
from vnbulletin.notation.periods.periods import TimePeriod
from vnbulletin.notation.quantities.multiples import Multiple
from vnbulletin.notation.quantities.percents import Percent, PercentagePoints
from vnbulletin.notation.quantities.proportions import Proportion
from vnbulletin.notation.quantities.ranges import Range
from vnbulletin.reports.records.keys import Day
from vnbulletin.reports.records.phrases import phrase_of
from vnbulletin.reports.records.problems import REFUSALS, EntryError
from vnbulletin.reports.records.relations import RELATION_RECORDS, RelationRecord

if TYPE_CHECKING:
    from cattrs import Converter

__all__ = ["DAY", "DECIMAL", "KINDS", "TAGS", "TIME", "alternatives_of", "converter", "exact_record"]

# What stands under "type" in an exact value.
TAGS: Mapping[str, type] = MappingProxyType(
    {
        "number": Decimal,
        "percent": Percent,
        "points": PercentagePoints,
        "ratio": Proportion,
        "range": Range,
        "times": Multiple,
        "date": date,
        "datetime": datetime,
        "partial-date": PartialDate,
        "period": TimePeriod,
        "duration": Duration,
        "time": time,
        "doc": DocumentNumber,
        "label": Label,
    }
)
_TAG_OF = MappingProxyType({kind: tag for tag, kind in TAGS.items()})
# What a mention of each kind holds.
KINDS: Mapping[MentionKind, tuple[type, ...]] = MappingProxyType(
    {each: (date, datetime, PartialDate) if each is MentionKind.DATE else (TAGS[each],) for each in MentionKind}
)
_SCALARS = frozenset({Decimal, date, datetime, time})

# As `str` of a Decimal writes it; without limits a few characters could stand for a billion digits.
DECIMAL = r"-?[0-9]{1,200}(\.[0-9]{1,200})?(E[+-]?[0-9]{1,3})?"
_IS_DECIMAL = re.compile(DECIMAL).fullmatch
DAY = r"[0-9]{4}-[0-9]{2}-[0-9]{2}(T[0-9:.+-]{5,30})?"
TIME = r"[0-9]{2}:[0-9:.+-]{2,30}"
_IS_DAY, _IS_TIME = re.compile(DAY).fullmatch, re.compile(TIME).fullmatch


def alternatives_of(hint: object) -> tuple[type, ...]:
    """Return the types that the union *hint* offers besides None; none where it is no union of several."""
    if get_origin(hint) not in {UnionType, Union}:
        return ()
    several = tuple(each for each in get_args(hint) if each is not NoneType)
    return several if len(several) > 1 else ()


def exact_record(value: object) -> dict[str, Any]:
    """Return a value of a mention or an operand as a record with its type; every number in it is a string.

    >>> exact_record(Percent(Decimal("95.80")))
    {'type': 'percent', 'value': '95.80'}

    Raises:
        TypeError: It is no such value.
    """
    tag = _TAG_OF.get(type(value))
    if tag is None:
        msg = f"no record is defined for {type(value).__name__}"
        raise TypeError(msg)
    plain = converter().unstructure(value)
    return {"type": tag, **plain} if isinstance(plain, dict) else {"type": tag, "value": plain}


@cache
def converter() -> "Converter":
    """Return the converter of records: it refuses unknown keys, and takes no value for one of another type."""
    import cattrs  # noqa: PLC0415 -- importing the library stays cheap

    made = cattrs.Converter(omit_if_default=True, unstruct_collection_overrides={tuple: list})
    made.register_structure_hook_factory(has, lambda kind: _object_hook(made, kind))
    hooks: dict[type, Callable[[object, Any], object]] = {
        Decimal: lambda given, _: _decimal(given),
        date: lambda given, _: _day(given, date),
        datetime: lambda given, _: _day(given, datetime),
        time: lambda given, _: _time(given),
        Phrase: lambda given, _: phrase_of(given),
        RelationRecord: lambda given, _: _relation(made, given),
    }
    for plain in (str, int, bool):
        made.register_structure_hook(plain, _primitive)
    # A hook by type would take the types below it too: a moment for a day.
    for kind, hook in hooks.items():
        made.register_structure_hook_func(partial(is_, kind), hook)
    made.register_structure_hook_func(
        lambda hint: bool(alternatives_of(hint)), lambda given, hint: _one_of(made, given, hint)
    )
    made.register_structure_hook_func(
        lambda hint: is_(get_origin(hint), tuple), lambda given, hint: _listed(made, given, hint)
    )
    made.register_unstructure_hook(Decimal, str)
    for moment in (date, datetime, time):
        made.register_unstructure_hook(moment, lambda given: given.isoformat())
    return made


def _object_hook(made: "Converter", kind: type) -> Callable[[object, object], object]:
    from cattrs.gen import make_dict_structure_fn  # noqa: PLC0415 -- as above

    structure: Callable[[Any, Any], object] = make_dict_structure_fn(kind, made, _cattrs_forbid_extra_keys=True)
    return lambda given, _: structure(_plain(given, dict), kind)


def _listed(made: "Converter", given: Any, hint: object) -> tuple[object, ...]:  # noqa: ANN401 -- a list of anything
    kind = get_args(hint)[0]
    structure = made.get_structure_hook(kind)
    _plain(given, list)
    entries: list[object] = []
    # cattrs would look for the problems of all entries, which takes long where each has some.
    for number, each in enumerate(given):
        try:
            entries.append(structure(each, kind))
        except (*REFUSALS, ExceptionGroup) as error:
            raise EntryError(number, error) from None
    return tuple(entries)


def _primitive(given: object, kind: type) -> object:
    # The enumerations of strings are types below `str`, and come here too.
    return kind(given) if issubclass(kind, Enum) else _plain(given, kind)


def _plain(given: object, kind: type) -> object:
    # A boolean is an integer to Python, and to no reader of JSON.
    if type(given) is not kind:
        msg = f"{_NAMES[kind]} is expected, not {_name_of(given)}"
        raise TypeError(msg)
    return given


_NAMES = {str: "a text", int: "a whole number", bool: "true or false", list: "a list", dict: "an object"}


def _name_of(given: object) -> str:
    return "null" if given is None else _NAMES.get(type(given), "a number that is not whole")


def _text(given: object) -> str:
    return str(_plain(given, str))


def _decimal(given: object) -> Decimal:
    text = _text(given)
    if _IS_DECIMAL(text) is None:
        msg = f"{text[:_LONGEST]!r} is no plain decimal"
        raise ValueError(msg)
    return Decimal(text)


def _day(given: object, *kinds: type) -> date:
    text = _text(given)
    hit = _IS_DAY(text)
    kind = datetime if hit is not None and hit[1] else date
    if hit is None or kind not in kinds:
        msg = f"{text[:_LONGEST]!r} is no such day in ISO 8601"
        raise ValueError(msg)
    return kind.fromisoformat(text)


def _time(given: object) -> time:
    text = _text(given)
    if _IS_TIME(text) is None:
        msg = f"{text[:_LONGEST]!r} is no time in ISO 8601"
        raise ValueError(msg)
    return time.fromisoformat(text)


def _one_of(made: "Converter", given: object, hint: object) -> object:
    """Return one of several types: days are told by their form, all others by their tag."""
    if given is None and NoneType in get_args(hint):
        return None
    several = alternatives_of(hint)
    if set(several) == set(get_args(Day)):
        return _day(given, *several)
    if not isinstance(given, dict):
        msg = f"an object is expected, not {_name_of(given)}"
        raise TypeError(msg)
    kind = TAGS.get(_text(given.get("type")))
    if kind not in several:
        msg = f"there is no such type here: {given['type'][:_LONGEST]!r}"
        raise ValueError(msg)
    body = {key: each for key, each in given.items() if key != "type"}
    if kind not in _SCALARS:
        return made.structure(body, kind)
    if set(body) != {"value"}:
        msg = f"{given['type']!r} has a value, and nothing else"
        raise ValueError(msg)
    return made.structure(body["value"], kind)


def _relation(made: "Converter", given: object) -> RelationRecord:
    kind = given.get("kind") if isinstance(given, dict) else None
    record = RELATION_RECORDS.get(kind) if isinstance(kind, str) else None
    if record is None:
        msg = "there is no such kind of relation"
        raise ValueError(msg)
    return made.structure(given, record)


_LONGEST = 40
