"""This file defines quantities, an amount with its unit and its bound, with their reading and writing."""

import re
from decimal import ROUND_HALF_UP, Decimal
from functools import cache

from attrs import field, frozen, validators

from vnbulletin.errors import ParseReason
from vnbulletin.folding import FoldedText, fold
from vnbulletin.lexicon.number_tables import number_words
from vnbulletin.lexicon.unit_tables import units
from vnbulletin.notation.numbers.digits import NUMERAL, format_number, valued
from vnbulletin.notation.quantities.amounts import read_piece, readable
from vnbulletin.notation.quantities.bound_words import (
    BoundPhrase,
    bound_said,
    differs,
    leading_bounds,
    standard_words,
    stands_behind,
    trailing_bound,
)
from vnbulletin.notation.quantities.bounds import Bound
from vnbulletin.notation.quantities.grammar import Amount, QuantityValue, measured_amount
from vnbulletin.notation.quantities.multiples import Multiple, format_multiple, parse_multiple
from vnbulletin.notation.quantities.percents import Percent, PercentagePoints, format_percent, format_percentage_points
from vnbulletin.notation.quantities.proportions import Proportion, format_proportion
from vnbulletin.notation.quantities.ranges import Range, format_range
from vnbulletin.notation.quantities.thousands import unmistakable
from vnbulletin.notation.quantities.unit_phrases import LONGEST_UNIT, is_currency, unit_fault
from vnbulletin.notation.strictness import folded_notation, matched, refusal, require_type
from vnbulletin.spans import Span

__all__ = ["Quantity", "QuantityValue", "format_quantity", "parse_quantity"]


def _spelling(unit: str) -> str:
    return " ".join(fold(unit).lower.split())


@frozen
class Quantity:
    """An amount as a bulletin prints it (số lượng): its value, its unit, and the bound beside it.

    *unit* is the phrase that is counted, as printed; points and multiples have none. *bound_words*
    are the words of the bound as printed ("khoảng gần"), because "gần" also says near; two
    quantities are equal whatever word says their bound, and however their unit is spelt
    ("ủy viên", "uỷ viên"). A range takes no bound but "about".

    >>> Quantity(Decimal(9000), unit="đảng viên", bound=Bound.BELOW).bound.name
    'BELOW'

    Source: counts of published bulletins.

    .. versionadded:: 0.1.0
    """

    value: QuantityValue = field()
    unit: str = field(default="", kw_only=True, validator=validators.instance_of(str), eq=_spelling)
    bound: Bound = field(default=Bound.EXACT, kw_only=True, converter=Bound)
    bound_words: str = field(default="", kw_only=True, eq=False, validator=validators.instance_of(str))

    @value.validator
    def _is_an_amount(self, _attribute: object, value: object) -> None:
        if not isinstance(value, QuantityValue) or (isinstance(value, Decimal) and not value.is_finite()):
            msg = f"the value of a quantity must be an amount, got {value!r}"
            raise ValueError(msg)

    @unit.validator
    def _is_a_unit(self, _attribute: object, unit: str) -> None:
        if unit in _plain_units() or not unit:
            fits = not unit or not isinstance(self.value, Multiple | PercentagePoints)
        else:
            folded = folded_notation(unit, expected="a unit", longest=LONGEST_UNIT)
            # A percent may be one by the year: "6%/năm".
            start = 1 if isinstance(self.value, Percent) and folded.text.startswith("/") else 0
            fits = unit_fault(folded, Span(start, len(folded.text))) is None
            fits = fits and not isinstance(self.value, Multiple | PercentagePoints)
        if not fits:
            msg = f"{unit!r} is not a unit of {type(self.value).__name__}"
            raise ValueError(msg)

    @bound.validator
    def _is_one_bound(self, _attribute: object, bound: Bound) -> None:
        if isinstance(self.value, Range) and bound not in _BOUNDS_OF_RANGES:
            msg = f"a range has two bounds of its own, and takes no {bound.name}"
            raise ValueError(msg)

    @bound_words.validator
    def _say_the_bound(self, _attribute: object, words: str) -> None:
        if (
            words
            and bound_said(folded_notation(words, expected="a bound", longest=LONGEST_UNIT).text) is not self.bound
        ):
            msg = f"{words!r} does not say the bound {self.bound.name}"
            raise ValueError(msg)
        if words and differs(words) and not is_currency(_spelling(self.unit)):
            msg = f"{words!r} may say a difference, and bounds money alone"
            raise ValueError(msg)


_BOUNDS_OF_RANGES = (Bound.EXACT, Bound.ABOUT)


@cache
def _plain_units() -> frozenset[str]:
    return frozenset((*units().nouns, *units().measures)) - {number_words().ordinals.times}


_PLAIN = re.compile(rf"({NUMERAL})(?: ([^\W\d_]+(?: [^\W\d_]+){{0,3}}))?")
_TIMES = re.compile(r"gấp\s{1,3}")
_FROM = re.compile(r"từ\s{1,3}")
_EXPECTED = "a quantity"


def parse_quantity(text: str) -> Quantity:
    """Read an amount with its unit and bound: "gần 9.000 đảng viên", "28,6 triệu đồng/người/năm", "90% trở lên".

    The amount is in digits or in words, and may be a percent, points, a proportion, a
    multiple or a range. A unit is a noun, a measure or a currency of the vocabulary, or
    any phrase of one to eight Vietnamese words. Whatever is neither amount, bound nor
    unit is refused, and so is what can be read in two ways ("2 lần", "2,100 suất").

    Args:
        text: The whole notation, with nothing around it.

    Returns:
        The value, exact; the unit and the bound words as printed.

    Raises:
        ParseError: The text is not one quantity; its span points into *text*.

    >>> parse_quantity("khoảng gần 6 nghìn tỷ đồng")
    Quantity(value=Decimal('6E+12'), unit='đồng', bound=<Bound.BELOW: '<'>, bound_words='khoảng gần')

    Source: nouns, approximators and bounds counted in 3,078 news texts of 2014-2019.

    .. versionadded:: 0.1.0
    """
    hit = matched(_PLAIN, text)
    if hit is not None and "," not in hit[1] and (hit[2] is None or hit[2] in _plain_units()):
        return Quantity(valued(hit[1]), unit=hit[2] or "")
    folded = folded_notation(text, expected=_EXPECTED)
    phrase, place = _bound_of(folded)
    amount, inner = _amount_of(folded, place, phrase)
    phrase = phrase or inner
    if phrase is not None:
        _refuse_two_bounds(folded, phrase, amount)
    bound = phrase.bound if phrase and phrase.bound else Bound.EXACT
    return Quantity(
        amount.value,
        unit=_printed(folded, amount.unit),
        bound=bound,
        bound_words=_printed(folded, phrase.place if phrase else None),
    )


def format_quantity(
    quantity: Quantity, *, decimals: int | None = None, scale: str = "", rounding: str = ROUND_HALF_UP
) -> str:
    """Write a quantity with its bound words and its unit ("gần 9.000 đảng viên", "27 điểm trở lên").

    *scale* is that of `format_number`, and counts plain amounts, ranges and proportions;
    percents, points and multiples have none. Where a bound has no words, the word that says
    no more than the bound is written. Three decimals that may be read as thousands
    ("2,125 suất") get a zero behind them; a `ValueError` says so where *decimals* asks for three.

    Args:
        quantity: A value with its unit and bound.
        decimals: How many decimals to print; by default all that the value holds.
        rounding: A rounding mode of the `decimal` module, used when *decimals* cuts.
        scale: The scale words that its numbers are counted in, as in `format_number`.

    Raises:
        TypeError: *quantity* is not a `Quantity`.
        ValueError: *decimals* would leave a comma before three digits, which may be thousands.

    >>> format_quantity(Quantity(Decimal("2.86E+7"), unit="đồng/người/năm", bound=Bound.ABOUT), scale="triệu")
    'khoảng 28,6 triệu đồng/người/năm'

    Source: counts of published bulletins.

    .. versionadded:: 0.1.0
    """
    require_type(quantity, Quantity)
    words = quantity.bound_words or standard_words(quantity.bound)
    amount = _written(quantity, decimals=decimals, scale=scale, rounding=rounding)
    close = not quantity.unit or quantity.unit.startswith("/")
    measured = amount if not quantity.unit else f"{amount}{'' if close else ' '}{quantity.unit}"
    if not words:
        return measured
    return f"{measured} {words}" if stands_behind(words) else f"{words} {measured}"


def _written(quantity: Quantity, *, decimals: int | None, scale: str, rounding: str) -> str:
    match quantity.value:
        case Percent() as percent:
            return format_percent(percent, decimals=decimals, rounding=rounding)
        case PercentagePoints() as points:
            return format_percentage_points(points, decimals=decimals, rounding=rounding)
        case Multiple() as multiple:
            return format_multiple(multiple, decimals=decimals, rounding=rounding)
        case Range(is_percent=True) as ends:
            return format_range(ends, decimals=decimals, rounding=rounding)
        case Proportion() as proportion:
            amount = format_proportion(proportion, scale=scale)
        case Range() as ends:
            amount = format_range(ends, decimals=decimals, scale=scale, rounding=rounding)
        case Decimal() as number:
            amount = format_number(number, decimals=decimals, scale=scale, rounding=rounding)
    plain = unmistakable(amount, _spelling(quantity.unit))
    if decimals is not None and plain != amount and not isinstance(quantity.value, Proportion):
        msg = f"the comma of {amount!r} may be read as thousands before {quantity.unit!r}; ask for other decimals"
        raise ValueError(msg)
    return plain


def _refuse_two_bounds(folded: FoldedText, phrase: BoundPhrase, amount: Amount) -> None:
    """Refuse a side around a range, and a comparison that may say how far two things differ."""
    words = phrase.place.of(folded.lower)
    unit = amount.unit.of(folded.lower) if amount.unit else ""
    reason, meant = "", ""
    if isinstance(amount.value, Range) and phrase.bound not in _BOUNDS_OF_RANGES:
        reason = "a range has two bounds of its own"
    elif phrase.bound and differs(words) and not is_currency(unit):
        reason = "it may bound the amount, or say by how much two things differ"
        meant = standard_words(phrase.bound) + folded.text[phrase.place.end :]
    if reason:
        suggestions = readable(parse_quantity, (folded.text[: phrase.place.start] + meant,)) if meant else ()
        raise refusal(folded, phrase.place, ParseReason.AMBIGUOUS, reason, expected=_EXPECTED, suggestions=suggestions)


def _bound_of(folded: FoldedText) -> tuple[BoundPhrase | None, Span]:
    """Return the bound words around the amount, and the place between them."""
    end = len(folded.lower)
    before, after = leading_bounds(folded.lower, 0), trailing_bound(folded.lower, 0)
    phrase = after if before is None else before
    if before is not None and (after is not None or before.bound is None):
        reason = "its bound words do not say one thing"
        place = before.place if after is None else after.place
        raise refusal(folded, place, ParseReason.AMBIGUOUS, reason, expected=_EXPECTED)
    start = _behind_blanks(folded.lower, before.place.end) if before else 0
    if after:
        end = len(folded.lower[: after.place.start].rstrip())
        # “từ 27 điểm trở lên”: here “từ” opens no range.
        start = hit.end() if (hit := _FROM.match(folded.lower)) else 0
    if start >= end:
        reason = "no amount stands beside its bound words"
        place = phrase.place if phrase else Span(0, end)
        raise refusal(folded, place, ParseReason.NOT_COMPLETE, reason, expected=_EXPECTED)
    return phrase, Span(start, end)


def _amount_of(folded: FoldedText, place: Span, phrase: BoundPhrase | None) -> tuple[Amount, BoundPhrase | None]:
    """Return the amount at *place*; inside a multiple there may be bound words as well ("gấp hơn 2 lần")."""
    times = _TIMES.match(folded.lower, place.start, place.end)
    inner = leading_bounds(folded.lower, times.end()) if times else None
    if inner is None:
        return measured_amount(folded, place, whole=(_EXPECTED, parse_quantity)), None
    if phrase is not None or inner.bound is None:
        reason = "its bound words do not say one thing"
        raise refusal(folded, inner.place, ParseReason.AMBIGUOUS, reason, expected=_EXPECTED)
    rest = Span(min(_behind_blanks(folded.lower, inner.place.end), place.end), place.end)
    return Amount(read_piece(folded, rest, parse_multiple, whole=(_EXPECTED, parse_quantity))), inner


def _behind_blanks(lower: str, start: int) -> int:
    return start + len(lower[start:]) - len(lower[start:].lstrip())


def _printed(folded: FoldedText, place: Span | None) -> str:
    return folded.span(place.start, place.end).of(folded.original) if place is not None else ""
