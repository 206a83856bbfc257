"""This file reads what stands between the bound words of a quantity: an amount of any kind, and its unit."""

import re
from decimal import Decimal
from functools import cache
from typing import TypeAlias

from attrs import frozen

from vnbulletin.errors import ParseError, ParseReason
from vnbulletin.folding import FoldedText
from vnbulletin.lexicon.number_tables import number_words
from vnbulletin.lexicon.patterns import any_of
from vnbulletin.lexicon.unit_tables import units
from vnbulletin.notation.numbers.digits import format_number
from vnbulletin.notation.numbers.scales import scale_pattern
from vnbulletin.notation.numbers.words import parse_number_words
from vnbulletin.notation.quantities.amount_places import amount_opener, digits_at, malformed_at, spoken_at, spoken_ends
from vnbulletin.notation.quantities.amounts import Whole, read_amount, read_piece, read_unscaled, readable
from vnbulletin.notation.quantities.multiples import Multiple, parse_multiple
from vnbulletin.notation.quantities.percents import Percent, PercentagePoints
from vnbulletin.notation.quantities.proportions import OUT_OF, Proportion, parse_proportion
from vnbulletin.notation.quantities.ranges import Range, descending, parse_range, read_ends
from vnbulletin.notation.quantities.thousands import doubtful, respelled
from vnbulletin.notation.quantities.unit_phrases import begins_with_measure, counts_whole, is_known_unit, unit_fault
from vnbulletin.notation.strictness import refusal
from vnbulletin.spans import Span

__all__ = ["Amount", "QuantityValue", "measured_amount"]

QuantityValue: TypeAlias = Decimal | Percent | PercentagePoints | Proportion | Multiple | Range
_TIMES = re.compile(r"gấp(?!\w)")
_SIGN = re.compile(r"\s{0,3}(?P<points>điểm\s{0,3})?(?:%|phần\s{1,3}trăm(?!\w))")
_LOOSE_TIMES = re.compile(r"\s{0,3}(?<!\w)lần\Z|(?<=[0-9])lần\Z")
_OPENER = re.compile(r"(?:từ|giữa)(?!\w)")
_BLANKS = re.compile(r"\s*")


@frozen
class Amount:
    """A value and the place of its unit in the folded text, if it has one."""

    value: QuantityValue
    unit: Span | None = None


@frozen
class _Split:
    """Where a phrase parts into its digits or number words, a sign, and a unit."""

    amount: Span
    end: int
    kind: str = ""
    unit: Span | None = None


def measured_amount(folded: FoldedText, place: Span, *, whole: Whole) -> Amount:
    """Return the amount and the unit that fill *place*."""
    if _TIMES.match(folded.lower, place.start, place.end):
        return Amount(read_piece(folded, place, parse_multiple, whole=whole))
    if ends := _range().fullmatch(folded.lower, place.start, place.end):
        low = "low" if ends["low"] else "first"
        return _read_range(folded, Span(*ends.span(low)), Span(*ends.span("high" if low == "low" else "second")), whole)
    if hit := _proportion().match(folded.lower, place.start, place.end):
        # More slashes make a date or a symbol, which the parser of proportions refuses as such.
        more = folded.lower[hit.end() : place.end].lstrip().startswith("/")
        read = Span(hit.start(), place.end if more else hit.end())
        proportion = read_piece(folded, read, parse_proportion, whole=whole)
        fault = _fault(folded, Span(read.end, place.end), read)
        if fault is not None:
            raise _unknown_unit(folded, fault, Span(read.end, place.end), whole=whole)
        unit = _unit(folded.lower, read.end, place.end)
        _refuse_thousands(folded, read, unit, whole=whole)
        return Amount(proportion, unit)
    return _read_single(folded, _split(folded, place, whole=whole), whole=whole)


@cache
def _range() -> re.Pattern[str]:
    words = rf"\s{{1,3}}(?={amount_opener()})"
    return re.compile(
        rf"(?:từ\s{{1,3}})?(?P<low>(?!từ\s|giữa\s).+?)"
        rf"(?:\s{{0,3}}[-–]\s{{0,3}}(?=[0-9])|\s{{1,3}}(?:đến|tới){words})(?P<high>.+)"
        rf"|giữa\s{{1,3}}(?P<first>.+?)\s{{1,3}}và{words}(?P<second>.+)"
    )


@cache
def _proportion() -> re.Pattern[str]:
    scales = any_of(number_words().scale_powers)
    number = rf"[0-9][0-9.,]{{0,100}}(?:\s{{0,3}}(?:{scales})(?!\w)){{0,2}}"
    return re.compile(rf"{number}(?:\s{{0,3}}/\s{{0,3}}|{OUT_OF})(?=[0-9]){number}")


@cache
def _prefixed_currency() -> re.Pattern[str]:
    return re.compile(
        rf"(?P<currency>{any_of(units().currencies)})(?![^\W\d_])[.]?\s{{0,3}}(?P<number>[0-9][0-9.,]{{0,60}})"
    )


def _read_single(folded: FoldedText, split: _Split, *, whole: Whole) -> Amount:
    if split.kind == "percent":
        return Amount(Percent(read_unscaled(folded, split.amount, whole=whole)), split.unit)
    if split.kind == "points":
        return Amount(PercentagePoints(read_unscaled(folded, split.amount, whole=whole)))
    if split.kind == "times":
        return Amount(_read_times(folded, split, whole=whole))
    value = read_amount(folded, split.amount, whole=whole)
    _refuse_thousands(folded, split.amount, split.unit, whole=whole)
    return Amount(value, split.unit)


def _refuse_thousands(folded: FoldedText, place: Span, unit: Span | None, *, whole: Whole) -> None:
    """Refuse an amount whose comma may mark decimals, or thousands in English."""
    counted = unit.of(folded.lower) if unit else ""
    doubts = doubtful(place.of(folded.lower), counted)
    if not doubts:
        return
    reason = "its comma may mark decimals or, as in English, thousands"
    before, printed, after = folded.text[: place.start], place.of(folded.text), folded.text[place.end :]
    spellings = [respelled(printed, doubts, lambda each: each.replace(",", "."))]
    # What comes whole has no decimals, unless they are of a thousand or a million.
    if not counts_whole(counted) or re.search(scale_pattern(), printed.lower()):
        spellings.append(respelled(printed, doubts, lambda each: each.rstrip("0").rstrip(",")))
    meant = readable(whole[1], (f"{before}{each}{after}" for each in spellings))
    fault = doubts[0].shifted(place.start)
    raise refusal(folded, fault, ParseReason.AMBIGUOUS, reason, expected=whole[0], suggestions=meant)


def _read_times(folded: FoldedText, split: _Split, *, whole: Whole) -> Multiple:
    factor = read_amount(folded, split.amount, whole=whole)
    place = Span(split.amount.start, split.end)
    if factor != factor.to_integral_value():
        return read_piece(folded, place, parse_multiple, whole=whole)
    reason = "it may say how often, or how many times as much"
    meant = readable(whole[1], (f"{folded.text[: place.start]}gấp {folded.text[place.start :]}",))
    raise refusal(folded, place, ParseReason.AMBIGUOUS, reason, expected=whole[0], suggestions=meant)


def _read_range(folded: FoldedText, low: Span, high: Span, whole: Whole) -> Amount:
    first, second = _split(folded, low, whole=whole), _split(folded, high, whole=whole)
    for split, end in ((first, low), (second, high)):
        if split.kind in {"points", "times"}:
            place = _unit(folded.lower, split.amount.end, end.end) or end
            reason = "a range is of amounts or of percents"
            raise refusal(folded, place, ParseReason.UNEXPECTED_CHARACTER, reason, expected=whole[0])
    places = (Span(first.amount.start, first.end), Span(second.amount.start, second.end))
    if not second.kind:
        _refuse_thousands(folded, Span(first.amount.start, second.amount.end), second.unit, whole=whole)
    if first.unit is None:
        return Amount(read_ends(folded, *places, whole=whole), second.unit)
    if second.unit is None or first.unit.of(folded.lower) != second.unit.of(folded.lower):
        reason = "its two ends have to be of one unit"
        raise refusal(folded, second.unit or Span(high.end, high.end), ParseReason.AMBIGUOUS, reason, expected=whole[0])
    if first.kind or second.kind:
        return Amount(read_ends(folded, *places, whole=whole), second.unit)
    # An end with a unit of its own shares no scale word: "từ 1 đồng đến 2 triệu đồng".
    least, most = (read_amount(folded, each, whole=whole) for each in places)
    if least > most:
        raise descending(folded, *places, whole=whole)
    return Amount(Range(least, most), second.unit)


def _split(folded: FoldedText, place: Span, *, whole: Whole) -> _Split:
    """Return the one way to part *place* into an amount, its sign and its unit, or raise why there is none."""
    if malformed := malformed_at(folded.lower, place):
        read_amount(folded, malformed, whole=whole)
    digits = digits_at(folded.lower, place)
    amounts = [digits] if digits else list(spoken_ends(folded.lower, place))
    if not amounts:
        raise _no_amount(folded, place, whole=whole)
    splits: list[_Split] = []
    first_fault: Span | None = None
    for amount in amounts:
        split, fault = _part(folded, amount, place.end)
        if fault is None:
            splits.append(split)
        first_fault = first_fault or fault
    if not splits:
        if not digits and (run := spoken_at(folded.lower, place)):
            _refuse_two_numbers(folded, run, whole=whole)
        raise _unknown_unit(folded, first_fault or place, Span(amounts[0].end, place.end), whole=whole)
    _refuse_five_or_years(folded, splits[0], place.end, whole=whole)
    if len(splits) > 1:
        raise _two_readings(folded, place, splits, whole=whole)
    return splits[0]


def _refuse_two_numbers(folded: FoldedText, run: Span, *, whole: Whole) -> None:
    """Refuse number words that say two numbers ("hai ba người"); those that build none are for others to explain."""
    try:
        read_amount(folded, run, whole=whole)
    except ParseError as error:
        if error.reason is ParseReason.AMBIGUOUS:
            raise


def _refuse_five_or_years(folded: FoldedText, split: _Split, end: int, *, whole: Whole) -> None:
    """Refuse "hai mươi năm người": behind number words and before a noun, “năm” may be five or years."""
    printed = split.unit.of(folded.lower) if split.unit else ""
    first, _, rest = printed.partition(" ")
    if split.amount.of(folded.lower)[-1] in "0123456789" or first != number_words().small.years or not rest:
        return
    if split.unit is None or is_known_unit(printed) or rest.split()[0] in units().not_spoken:
        return
    spoken = Span(split.amount.start, split.unit.start + len(first))
    before, after = folded.text[: spoken.start], folded.text[spoken.end : end]
    said: tuple[str, ...] = ()
    try:
        parse_number_words(spoken.of(folded.lower))
    except ParseError as error:
        said = error.suggestions
    years = f"{format_number(read_amount(folded, split.amount, whole=whole))} {first}"
    # Years of people are none; years of work are.
    spoken_out = said if said and is_known_unit(rest) else (*said, years)
    meant = readable(whole[1], (f"{before}{each}{after}{folded.text[end:]}" for each in spoken_out))
    reason = f"{first!r} may be five, or years"
    fault = Span(split.unit.start, spoken.end)
    raise refusal(folded, fault, ParseReason.AMBIGUOUS, reason, expected=whole[0], suggestions=meant)


def _part(folded: FoldedText, amount: Span, end: int) -> tuple[_Split, Span | None]:
    """Return how ``[amount.start, end)`` parts behind *amount*, and the place that is no unit, if any."""
    lower = folded.lower
    if hit := _SIGN.match(lower, amount.end, end):
        kind = "points" if hit["points"] else "percent"
        rest = Span(hit.end(), end)
        slash = kind == "percent" and lower.startswith("/", hit.end())
        fault = unit_fault(folded, Span(rest.start + 1, end)) if slash else _fault(folded, rest, amount)
        unit = rest if slash else _unit(lower, rest.start, end)
        if kind == "points" and rest:
            fault = unit or rest
        return _Split(amount, hit.end(), kind, unit), fault
    if hit := _LOOSE_TIMES.match(lower, amount.end, end):
        return _Split(amount, hit.end(), "times"), None
    rest = Span(amount.end, end)
    return _Split(amount, amount.end, "", _unit(lower, amount.end, end)), _fault(folded, rest, amount)


def _unit(lower: str, start: int, end: int) -> Span | None:
    blanks = _BLANKS.match(lower, start, end)
    begin = blanks.end() if blanks else start
    return Span(begin, end) if begin < end else None


def _fault(folded: FoldedText, rest: Span, amount: Span) -> Span | None:
    """Return the place in *rest*, behind *amount*, that keeps it from being a unit, or None."""
    unit = _unit(folded.lower, rest.start, rest.end)
    if unit is None:
        return None
    fault = unit_fault(folded, unit)
    in_digits = folded.lower[amount.end - 1] in "0123456789"
    if fault is None and unit.start == amount.end and in_digits and not begins_with_measure(folded, unit.start):
        return unit
    spoken = amount.of(folded.lower)
    if fault is not None or any(each in "0123456789" for each in spoken):
        return fault
    opener = unit.of(folded.lower).split(maxsplit=1)[0]
    # “năm” is a year and “không” is not: alone they count only what is known to be counted.
    unsure = number_words().digit_values.get(spoken) == 0 or spoken == number_words().small.years
    vague = opener in units().not_spoken and not is_known_unit(unit.of(folded.lower))
    return unit if vague or (unsure and not is_known_unit(unit.of(folded.lower))) else None


def _unknown_unit(folded: FoldedText, fault: Span, rest: Span, *, whole: Whole) -> ParseError:
    spaced = f"{folded.text[: rest.start]} {folded.text[rest.start :]}"
    meant = readable(whole[1], (spaced,)) if rest.start == fault.start else ()
    reason = f"{fault.of(folded.text)!r} belongs to no unit"
    return refusal(folded, fault, ParseReason.UNKNOWN_UNIT, reason, expected=whole[0], suggestions=meant)


def _no_amount(folded: FoldedText, place: Span, *, whole: Whole) -> ParseError:
    if hit := _prefixed_currency().match(folded.lower, place.start, place.end):
        currency, number = (folded.text[slice(*hit.span(name))] for name in ("currency", "number"))
        meant = f"{folded.text[: hit.start()]}{number} {currency}{folded.text[hit.end() :]}"
        reason, fault = "its unit stands behind an amount", Span(*hit.span("currency"))
        suggestions = readable(whole[1], (meant,))
        return refusal(folded, fault, ParseReason.WRONG_ORDER, reason, expected=whole[0], suggestions=suggestions)
    if run := spoken_at(folded.lower, place):
        read_amount(folded, run, whole=whole)
    if _OPENER.match(folded.lower, place.start, place.end):
        read_piece(folded, place, parse_range, whole=whole)
    word = place.of(folded.lower).split(maxsplit=1)[0]
    fault = Span(place.start, place.start + len(word))
    reason = "an amount, in digits or in words, has to come first"
    return refusal(folded, fault, ParseReason.UNEXPECTED_CHARACTER, reason, expected=whole[0])


def _two_readings(folded: FoldedText, place: Span, splits: list[_Split], *, whole: Whole) -> ParseError:
    meant = []
    for split in splits:
        number = format_number(read_amount(folded, split.amount, whole=whole))
        meant.append(folded.text[: place.start] + number + folded.text[split.amount.end :])
    reason = "its words part into an amount and a unit in two ways"
    suggestions = readable(whole[1], meant)
    return refusal(folded, place, ParseReason.AMBIGUOUS, reason, expected=whole[0], suggestions=suggestions)
