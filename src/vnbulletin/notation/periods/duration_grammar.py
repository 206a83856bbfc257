"""This file reads the amounts and units of a length of time, and says what is wrong with one."""

import itertools
import re
from decimal import Decimal
from functools import cache

from attrs import frozen

from vnbulletin.errors import ParseError, ParseReason
from vnbulletin.folding import FoldedText
from vnbulletin.lexicon.number_tables import number_words
from vnbulletin.lexicon.patterns import any_of
from vnbulletin.lexicon.time_tables import periods
from vnbulletin.notation.numbers.digits import EXACT, format_number, parse_number
from vnbulletin.notation.numbers.words import parse_number_words
from vnbulletin.notation.strictness import folded_notation, refusal
from vnbulletin.spans import Span

__all__ = ["read_amounts"]

_EXPECTED = "a duration"
_HALF = Decimal("0.5")
_TOKEN = re.compile(r"[0-9][0-9.,]*(?<![.,])|[^\s0-9,]+|\S")
_COUNT = re.compile(r"[0-9][0-9.,]*\s{0,3}")
_JOIN = re.compile(r"\s{0,3}(?:,\s{0,3}|\s(?:và\s{1,3})?)|\s{0,3}")
_MOST_TOKENS = 60
_MOST_READINGS = 4
_LONGEST_NAME = 20
_BELOW_ZERO = "a length of time is not below zero"


@frozen
class _Part:
    """One amount with its unit, in folded offsets; *amount* is that of the text, without the half behind the unit."""

    start: int
    end: int
    amount: Decimal
    unit: str
    halved: bool


@cache
def _unit() -> re.Pattern[str]:
    half = number_words().small.half
    return re.compile(rf"(?P<unit>{any_of(periods().unit_fields)})(?!\w)(?P<half>\s{{1,3}}{half}(?!\w))?")


@cache
def _other_unit() -> re.Pattern[str]:
    return re.compile(rf"(?:{any_of(word for row in periods().other_units for word in row.words)})(?!\w)")


def read_amounts(text: object) -> dict[str, Decimal]:
    """Return the amount of each field of a duration that *text* prints, or raise a `ParseError`."""
    folded = folded_notation(text, expected=_EXPECTED)
    found = _divisions(folded.lower)
    if not found:
        raise _diagnosis(folded)
    if len(found) > 1:
        readings = tuple(_written(parts) for parts in found[:2])
        reason = f"it may be {' or '.join(map(repr, readings))}"
        raise _refusal(folded, Span(0, len(folded.lower)), ParseReason.AMBIGUOUS, reason, readings)
    _check_order(folded, found[0])
    return {_field(part): _total(part) for part in found[0]}


def _field(part: _Part) -> str:
    return periods().unit_fields[part.unit]


def _total(part: _Part) -> Decimal:
    return EXACT.add(part.amount, _HALF) if part.halved else part.amount


def _divisions(lower: str) -> list[tuple[_Part, ...]]:
    """Return each way in which the whole text is a row of amounts with units; "năm" is a five and a year."""
    tokens = [hit.span() for hit in _TOKEN.finditer(lower)]
    if len(tokens) > _MOST_TOKENS:
        return []
    ends: dict[int, list[tuple[_Part, ...]]] = {0: [()]}
    for start, _ in tokens:
        # The place behind a part and its joint may be reached once for every way to it.
        for before in ends.get(start, []):
            for part in _parts_at(lower, start, tokens):
                if before and before[-1].halved:
                    continue
                joint = _JOIN.match(lower, part.end)
                after = part.end if joint is None or joint.end() == len(lower) else joint.end()
                ends.setdefault(after, []).append((*before, part))
                del ends[after][_MOST_READINGS:]
    return [parts for parts in ends.get(len(lower), []) if parts]


def _parts_at(lower: str, start: int, tokens: list[tuple[int, int]]) -> list[_Part]:
    parts = []
    for place, _ in tokens:
        if place <= start or (unit := _unit().match(lower, place)) is None:
            continue
        if (amount := _amount(lower[start:place].rstrip())) is None:
            continue
        name = " ".join(unit["unit"].split())
        # "2,5 tháng rưỡi" says its half twice.
        if unit["half"] is None:
            parts.append(_Part(start, unit.end(), amount, name, halved=False))
        elif amount == amount.to_integral_value():
            parts.append(_Part(start, unit.end(), amount, name, halved=True))
    return parts


def _amount(text: str) -> Decimal | None:
    if text == periods().half:
        return _HALF
    try:
        amount = Decimal(parse_number_words(text)) if text[:1].isalpha() else parse_number(text)
    except ParseError:
        return None
    return amount if amount >= 0 else None


def _check_order(folded: FoldedText, parts: tuple[_Part, ...]) -> None:
    ranks = {row.field: number for number, row in enumerate(periods().units)}
    for before, part in itertools.pairwise(parts):
        place, fields = Span(part.start, part.end), [_field(each) for each in parts]
        if fields.count(_field(part)) > 1 and _field(before) == _field(part):
            raise _refusal(folded, place, ParseReason.WRONG_ORDER, f"{part.unit!r} is counted twice")
        if ranks[_field(before)] > ranks[_field(part)]:
            reason = "a larger unit stands before a smaller one"
            meant = _written(sorted(parts, key=lambda each: ranks[_field(each)]))
            once = len(set(fields)) == len(fields)
            raise _refusal(folded, place, ParseReason.WRONG_ORDER, reason, (meant,) if once else ())


def _written(parts: list[_Part] | tuple[_Part, ...]) -> str:
    return " ".join(f"{format_number(_total(part))} {part.unit}" for part in parts)


def _refusal(
    folded: FoldedText, place: Span, reason: ParseReason, explanation: str, suggestions: tuple[str, ...] = ()
) -> ParseError:
    return refusal(folded, place, reason, explanation, expected=_EXPECTED, suggestions=suggestions)


def _diagnosis(folded: FoldedText) -> ParseError:
    """Return the error of the first place from which no amount with its unit can be read."""
    lower = folded.lower
    tokens = [hit.span() for hit in _TOKEN.finditer(lower)]
    if len(tokens) > _MOST_TOKENS:
        place = Span(tokens[_MOST_TOKENS][0], len(lower))
        return _refusal(folded, place, ParseReason.TOO_LONG, f"at most {_MOST_TOKENS} words are read")
    start = 0
    while start < len(lower):
        parts = _parts_at(lower, start, tokens)
        if not parts or parts[0].end == len(lower):
            break
        joint = _JOIN.match(lower, parts[0].end)
        start = parts[0].end if joint is None else joint.end()
    return _first_fault(folded, start)


def _first_fault(folded: FoldedText, start: int) -> ParseError:
    lower = folded.lower
    unit = next(
        (hit for hit in _unit().finditer(lower, start) if not lower[hit.start() - 1 : hit.start()].isalpha()), None
    )
    if unit is None:
        return _without_unit(folded, start)
    if unit.start() == start:
        place = Span(start, unit.end("unit"))
        return _refusal(folded, place, ParseReason.NOT_COMPLETE, f"the amount before {unit['unit']!r} is missing")
    head = Span(start, len(lower[: unit.start()].rstrip()))
    if _amount(head.of(lower)) is None:
        return _bad_amount(folded, head, unit["unit"])
    half = number_words().small.half
    if unit["half"]:
        place = Span(unit.end() - len(half), unit.end())
        return _refusal(folded, place, ParseReason.UNEXPECTED_CHARACTER, f"{half!r} adds a half to a whole amount only")
    return _refusal(folded, head, ParseReason.WRONG_ORDER, f"{half!r} stands behind the last unit")


def _without_unit(folded: FoldedText, start: int) -> ParseError:
    lower = folded.lower
    rest = lower[start:]
    if _amount(rest) is not None:
        return _refusal(folded, Span(len(lower), len(lower)), ParseReason.NOT_COMPLETE, "the unit of time is missing")
    count = _COUNT.match(lower, start)
    if start > 0 and count is None:
        return _refusal(
            folded, Span(start, len(lower)), ParseReason.UNEXPECTED_CHARACTER, "nothing may stand behind it"
        )
    other = _other_unit().search(lower, start)
    begins = other.start() if other else start if count is None else count.end()
    return _unknown_unit(folded, Span(begins, len(lower)), "" if start else lower[:begins].rstrip())


def _unknown_unit(folded: FoldedText, place: Span, count: str) -> ParseError:
    name = " ".join(place.of(folded.lower).split())
    row = next((row for row in periods().other_units if name in row.words), None)
    amount = _amount(count)
    meant = (
        ()
        if row is None or amount is None
        else (f"{format_number(_shortest(EXACT.multiply(amount, Decimal(row.times))))} {row.of}",)
    )
    short = name if len(name) <= _LONGEST_NAME else f"{name[:_LONGEST_NAME]}…"
    return _refusal(folded, place, ParseReason.UNKNOWN_UNIT, f"{short!r} is no unit of a duration", meant)


def _shortest(amount: Decimal) -> Decimal:
    whole = amount.to_integral_value()
    return whole if whole == amount else amount


def _bad_amount(folded: FoldedText, place: Span, unit: str) -> ParseError:
    text = place.of(folded.lower)
    if text.split()[0] in number_words().signs.minus and any(sign.isdecimal() for sign in text):
        return _refusal(folded, place, ParseReason.OUT_OF_RANGE, _BELOW_ZERO)
    try:
        parse_number_words(text) if text[:1].isalpha() else parse_number(text)
    except ParseError as error:
        where = error.span.shifted(place.start)
        # What the amount should have been is the whole text only where nothing else is printed.
        alone = place.start == 0 and folded.lower[place.end :].strip() == unit
        meant = tuple(f"{each} {unit}" for each in error.suggestions if alone and _amount(each) is not None)
        return _refusal(folded, where, error.reason, error.explanation, meant)
    return _refusal(folded, place, ParseReason.OUT_OF_RANGE, _BELOW_ZERO)
