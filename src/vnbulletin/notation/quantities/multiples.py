"""This file defines multiples, how many times another figure, with their reading and writing."""

import re
from decimal import ROUND_HALF_UP, Decimal
from functools import total_ordering

from attrs import field, frozen

from vnbulletin.errors import ParseReason
from vnbulletin.folding import FoldedText
from vnbulletin.lexicon.number_tables import number_words
from vnbulletin.notation.numbers.digits import EXACT, NUMERAL, format_number, valued
from vnbulletin.notation.quantities.amounts import finite, read_amount, read_piece, readable
from vnbulletin.notation.strictness import folded_notation, matched, refusal, require_type
from vnbulletin.spans import Span

__all__ = ["Multiple", "format_multiple", "parse_multiple"]


@total_ordering
@frozen
class Multiple:
    """A multiplier ("gấp 2,5 lần"): how many times another figure, never below zero.

    >>> Multiple(Decimal("1.5")) < Multiple(Decimal(2))
    True

    Source: counts of published bulletins.

    .. versionadded:: 0.1.0
    """

    factor: Decimal = field(validator=finite)

    @factor.validator
    def _multiplies(self, _attribute: object, value: Decimal) -> None:
        if value < 0:
            msg = f"a multiple must not be negative, got {value}"
            raise ValueError(msg)

    def __lt__(self, other: object) -> bool:
        return self.factor < other.factor if isinstance(other, Multiple) else NotImplemented


_EXPECTED = "a multiple"
_DOUBLE = "đôi"
_PLAIN = re.compile(rf"(?:gấp )?({NUMERAL}) lần")
_WRITTEN = re.compile(r"(?P<times>gấp\s{1,3})?(?P<amount>.+?)(?P<closed>\s{0,3}(?<!\w)lần|(?<=[0-9])lần)?")
_HALVED = re.compile(r"gấp\s{1,3}(?P<amount>.+?)\s{1,3}lần\s{1,3}(?P<half>rưỡi)")
_CHANGED = re.compile(r"(?P<verb>tăng|giảm)\s{1,3}(?P<rest>.+)")
_ORDINAL = re.compile(r"(?:lần\s{1,3})?thứ(?!\w)|lần(?=\s)")


def parse_multiple(text: str) -> Multiple:
    """Read a multiple (số lần): "gấp 2,5 lần", "2,5 lần", "gấp ba", "gấp đôi", "gấp rưỡi", "gấp 2 lần rưỡi".

    Refuses "tăng 2 lần", which says twice as much or twice more, and an ordinal ("lần thứ 5").

    Args:
        text: The whole notation, with nothing around it.

    Returns:
        The factor, exact: “gấp đôi” is 2 and “gấp rưỡi” is 1.5.

    Raises:
        ParseError: The text is not a multiple; its span points into *text*.

    >>> parse_multiple("gấp 2,5 lần"), parse_multiple("gấp rưỡi")
    (Multiple(factor=Decimal('2.5')), Multiple(factor=Decimal('1.5')))

    Source: counts of published bulletins, where one of three in "tăng N lần" means the increase alone.

    .. versionadded:: 0.1.0
    """
    hit = matched(_PLAIN, text)
    if hit is not None:
        return Multiple(valued(hit[1]))
    return _read_unusual(folded_notation(text, expected=_EXPECTED))


def format_multiple(multiple: Multiple, *, decimals: int | None = None, rounding: str = ROUND_HALF_UP) -> str:
    """Write a multiple in digits ("gấp 2,5 lần").

    Args:
        multiple: How many times another figure.
        decimals: How many decimals to print; by default all that the value holds.
        rounding: A rounding mode of the `decimal` module, used when *decimals* cuts.

    Raises:
        TypeError: *multiple* is not a `Multiple`.

    >>> format_multiple(Multiple(Decimal("2.5")))
    'gấp 2,5 lần'

    Source: counts of published bulletins.

    .. versionadded:: 0.1.0
    """
    require_type(multiple, Multiple)
    return f"gấp {format_number(multiple.factor, decimals=decimals, rounding=rounding)} lần"


def _read_unusual(folded: FoldedText) -> Multiple:
    if changed := _CHANGED.fullmatch(folded.lower):
        _refuse_change(folded, changed)
    if ordinal := _ORDINAL.match(folded.lower):
        reason = "an ordinal names one time and multiplies nothing"
        place = Span(*ordinal.span())
        raise refusal(folded, place, ParseReason.UNEXPECTED_CHARACTER, reason, expected=_EXPECTED)
    hit = _WRITTEN.fullmatch(folded.lower)
    place = Span(*hit.span("amount")) if hit else Span(0, len(folded.lower))
    if halved := _HALVED.fullmatch(folded.lower):
        return _read_halved(folded, halved)
    if hit and hit["times"] and not hit["closed"] and (factor := _named_factors().get(hit["amount"])):
        return Multiple(factor)
    factor = read_amount(folded, place, whole=(_EXPECTED, parse_multiple))
    if hit is None or not (hit["times"] or hit["closed"]):
        reason = "“gấp” or “lần” has to say that it multiplies"
        end = Span(len(folded.lower), len(folded.lower))
        meant = readable(parse_multiple, (f"gấp {folded.text} lần",))
        raise refusal(folded, end, ParseReason.MISSING_SIGN, reason, expected=_EXPECTED, suggestions=meant)
    if factor < 0:
        reason = "a multiple is never below zero"
        raise refusal(folded, place, ParseReason.OUT_OF_RANGE, reason, expected=_EXPECTED)
    return Multiple(factor)


def _read_halved(folded: FoldedText, halved: re.Match[str]) -> Multiple:
    """Return a factor with its half ("gấp 2 lần rưỡi")."""
    factor = read_amount(folded, Span(*halved.span("amount")), whole=(_EXPECTED, parse_multiple))
    if factor <= 0 or factor.as_tuple().exponent != 0:
        reason = "a half stands behind whole times, in ones"
        place = Span(*halved.span("half"))
        raise refusal(folded, place, ParseReason.UNEXPECTED_CHARACTER, reason, expected=_EXPECTED)
    return Multiple(EXACT.add(factor, Decimal("0.5")))


def _named_factors() -> dict[str, Decimal]:
    return {_DOUBLE: Decimal(2), number_words().small.half: Decimal("1.5")}


def _refuse_change(folded: FoldedText, changed: re.Match[str]) -> None:
    """Refuse a rise or a fall by times, and say what a rise can mean."""
    place = Span(*changed.span("verb"))
    rest = folded.text[changed.start("rest") :]
    factor = read_piece(folded, Span(*changed.span("rest")), parse_multiple, whole=(_EXPECTED, parse_multiple)).factor
    if changed["rest"].startswith("gấp"):
        reason = "the verb does not belong to it"
        raise refusal(folded, place, ParseReason.UNEXPECTED_CHARACTER, reason, expected=_EXPECTED, suggestions=(rest,))
    if changed["verb"] == "giảm":
        reason = "a fall by times may divide or may take away"
        raise refusal(folded, place, ParseReason.AMBIGUOUS, reason, expected=_EXPECTED)
    reason = "a rise by times may end at so many times the figure, or add so many times to it"
    meant = (format_multiple(Multiple(factor)), format_multiple(Multiple(EXACT.add(factor, 1))))
    raise refusal(folded, place, ParseReason.AMBIGUOUS, reason, expected=_EXPECTED, suggestions=meant)
