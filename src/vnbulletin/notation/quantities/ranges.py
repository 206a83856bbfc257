"""This file defines ranges, two ends printed together, with their reading and writing."""

import re
from decimal import ROUND_HALF_UP, Decimal
from typing import Literal

from attrs import field, frozen, validators

from vnbulletin.errors import ParseError, ParseReason
from vnbulletin.folding import FoldedText
from vnbulletin.notation.numbers.digits import NUMERAL, format_number, valued
from vnbulletin.notation.quantities.amounts import Whole, finite, read_unscaled, readable
from vnbulletin.notation.quantities.pairs import lower_scale, read_pair, refuse_shared_tens, scale_of
from vnbulletin.notation.quantities.percents import PERCENT_SIGN
from vnbulletin.notation.quantities.thousands import COMMA_OF_THREE
from vnbulletin.notation.strictness import folded_notation, matched, refusal, require_type
from vnbulletin.spans import Span

__all__ = ["Range", "descending", "format_range", "parse_range", "read_ends"]


@frozen
class Range:
    """Two ends printed together ("180 - 200", "6-7%"), both included; *is_percent* when they end in a percent sign.

    The ends may be equal, and never descend.

    >>> Range(Decimal(6), Decimal(7), is_percent=True).high
    Decimal('7')

    Source: counts of published bulletins.

    .. versionadded:: 0.1.0
    """

    low: Decimal = field(validator=finite)
    high: Decimal = field(validator=finite)
    is_percent: bool = field(default=False, validator=validators.instance_of(bool))

    @high.validator
    def _ascends(self, _attribute: object, value: Decimal) -> None:
        if value < self.low:
            msg = f"a range must not descend, got {self.low} to {value}"
            raise ValueError(msg)


_EXPECTED = "a range"
_PLAIN = re.compile(rf"({NUMERAL})[-–]({NUMERAL})(%)?")
_SPLIT = re.compile(
    r"(?:(?P<opener>từ|giữa)\s{1,3})?(?P<low>.+?)"
    r"(?P<joint>\s{0,3}[-–]\s{0,3}|\s{1,3}(?:đến|tới|và)\s{1,3})(?P<high>.+)"
)
_SIGNED = re.compile(rf"(?P<amount>.+?)\s{{0,3}}(?P<sign>{PERCENT_SIGN})")
_NUMERAL = re.compile(NUMERAL)
_STYLES = ("dash", "words")
_HUNDRED = 100
_FAR_ABOVE = 10


def parse_range(text: str) -> Range:
    """Read a range (khoảng từ … đến): "180 - 200", "6-7%", "4-5 triệu", "từ 85% đến 90%", "giữa 1000 và 2000".

    One percent sign or one scale word behind the high end counts for both ends; each end
    may have its own. Refuses ends that descend, and a sign behind the low end alone.

    Args:
        text: The whole notation, with nothing around it.

    Returns:
        Both ends, exact; equal ends are a range of one value.

    Raises:
        ParseError: The text is not a range; its span points into *text*.

    >>> parse_range("4-5 triệu"), parse_range("từ 85% đến 90%").is_percent
    (Range(low=Decimal('4E+6'), high=Decimal('5E+6'), is_percent=False), True)

    Source: the ways of printing counted in 3,078 news texts of 2014-2019.

    .. versionadded:: 0.1.0
    """
    hit = matched(_PLAIN, text)
    if hit is not None:
        low, high = map(valued, hit.group(1, 2))
        if low <= high:
            return Range(low, high, hit[3] is not None)
    return _read_unusual(folded_notation(text, expected=_EXPECTED))


def format_range(
    ends: Range,
    *,
    decimals: int | None = None,
    scale: str = "",
    rounding: str = ROUND_HALF_UP,
    style: Literal["dash", "words"] = "dash",
) -> str:
    """Write a range with a "dash" ("85-90%") or in "words" ("từ 85% đến 90%"); ends below zero take words.

    *scale* is that of `format_number`, and counts both ends; "largest" is that of the high
    end. A `ValueError` says that percents take none.

    Args:
        ends: The low and the high end.
        decimals: How many decimals to print; by default all that the value holds.
        rounding: A rounding mode of the `decimal` module, used when *decimals* cuts.
        style: Whether a "dash" or "words" stand between them.
        scale: Scale words that both ends are counted in ("triệu"); empty for none.

    Raises:
        TypeError: *ends* is not a `Range`.
        ValueError: *style* or *scale* is unknown, or *scale* is asked for percents.

    >>> format_range(Range(Decimal(180), Decimal(200)))
    '180-200'
    >>> format_range(Range(Decimal(85), Decimal(90), is_percent=True), style="words")
    'từ 85% đến 90%'
    >>> format_range(Range(Decimal(4_000_000), Decimal(5_500_000)), scale="triệu")
    '4-5,5 triệu'

    Source: counts of published bulletins.

    .. versionadded:: 0.1.0
    """
    require_type(ends, Range)
    if style not in _STYLES:
        msg = f"a range is written with {', '.join(map(repr, _STYLES))}, not with {style!r}"
        raise ValueError(msg)
    if scale and ends.is_percent:
        msg = f"percents are counted in no scale words, got {scale!r}"
        raise ValueError(msg)
    words = scale_of(ends.high, scale)
    low, high = (
        format_number(each, decimals=decimals, scale=words, rounding=rounding) for each in (ends.low, ends.high)
    )
    sign = "%" if ends.is_percent else ""
    # A dash before a minus cannot be told from a minus before a minus.
    if style == "words" or ends.low < 0:
        return f"từ {low}{sign} đến {high}{sign}"
    return f"{low.removesuffix(words).rstrip()}-{high}{sign}"


def read_ends(folded: FoldedText, low: Span, high: Span, *, whole: Whole) -> Range:
    """Return the range whose ends, with their percent signs if any, stand at *low* and *high*."""
    low_sign, high_sign = (_SIGNED.fullmatch(each.of(folded.lower)) for each in (low, high))
    if low_sign and not high_sign:
        reason = "the percent sign stands behind its first end only"
        meant = readable(whole[1], (f"{folded.text[: high.end]}{low_sign['sign']}{folded.text[high.end :]}",))
        end = Span(high.end, high.end)
        raise refusal(folded, end, ParseReason.MISSING_SIGN, reason, expected=whole[0], suggestions=meant)
    if high_sign:
        places = (_amount_of(low, low_sign), _amount_of(high, high_sign))
        first, second = (read_unscaled(folded, each, whole=whole) for each in places)
    else:
        refuse_shared_tens(folded, low, high, whole=whole)
        first, second = read_pair(folded, low, high, whole=whole)
    if first > second:
        raise descending(folded, low, high, whole=whole)
    return Range(first, second, high_sign is not None)


def _read_unusual(folded: FoldedText) -> Range:
    hit = _SPLIT.fullmatch(folded.lower)
    if hit is None:
        reason = "a dash or “đến” has to join two ends"
        place = Span(len(folded.lower), len(folded.lower))
        raise refusal(folded, place, ParseReason.NOT_COMPLETE, reason, expected=_EXPECTED)
    if (hit["joint"].strip() == "và") != (hit["opener"] == "giữa"):
        reason = "“và” joins two ends behind “giữa” only, and nothing else does there"
        place = Span(*hit.span("joint"))
        raise refusal(folded, place, ParseReason.WRONG_ORDER, reason, expected=_EXPECTED)
    return read_ends(folded, Span(*hit.span("low")), Span(*hit.span("high")), whole=(_EXPECTED, parse_range))


def _amount_of(end: Span, signed: re.Match[str] | None) -> Span:
    return Span(end.start, end.start + signed.end("amount")) if signed else end


def descending(folded: FoldedText, low: Span, high: Span, *, whole: Whole) -> ParseError:
    """Return the error of a range whose ends stand at *low* and *high* in the wrong order."""
    expected, parse = whole
    text = folded.text
    candidates = _mended(folded, low, high)
    # The ends change places whole ("90%-85%"), or only their digits do ("90-85%").
    for first, second in ((low, high), (_digits(folded, low), _digits(folded, high))):
        between = text[first.end : second.start]
        candidates.append(text[: first.start] + second.of(text) + between + first.of(text) + text[second.end :])
    meant = readable(parse, candidates)[:1]
    place, reason = Span(low.start, high.end), "its ends descend"
    return refusal(folded, place, ParseReason.WRONG_ORDER, reason, expected=expected, suggestions=meant)


def _mended(folded: FoldedText, low: Span, high: Span) -> list[str]:
    """Return what ends that only seem to descend may mean: a mark written the English way, or a scale left out."""
    text = folded.text
    if hit := COMMA_OF_THREE.match(high.of(text)):
        return [text[: high.start] + hit[0].replace(",", ".") + text[high.start + hit.end() :]]
    first, second = (valued(hit[0]) if (hit := _NUMERAL.match(each.of(text))) else None for each in (low, high))
    if first is None or second is None or first < _HUNDRED or first < second * _FAR_ABOVE:
        return []
    # "900-1 tỷ": so far apart, the first end counts the scale below.
    return [lower_scale(folded, low, high)]


def _digits(folded: FoldedText, end: Span) -> Span:
    hit = re.match(r"[-+]?[0-9.,]+", end.of(folded.lower))
    return Span(end.start, end.start + hit.end()) if hit else end
