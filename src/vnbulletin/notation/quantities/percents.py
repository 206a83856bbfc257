"""This file defines percents and percentage points, with their reading and writing."""

import re
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction
from functools import total_ordering
from typing import Literal

from attrs import field, frozen

from vnbulletin.errors import ParseError, ParseReason
from vnbulletin.folding import FoldedText
from vnbulletin.notation.numbers.digits import EXACT, NUMERAL, format_number
from vnbulletin.notation.quantities.amounts import Whole, finite, read_amount, read_unscaled, readable
from vnbulletin.notation.strictness import folded_notation, refusal, require_type
from vnbulletin.spans import Span

__all__ = [
    "PERCENT_SIGN",
    "Percent",
    "PercentagePoints",
    "format_percent",
    "format_percentage_points",
    "parse_percent",
    "parse_percentage_points",
]


@total_ordering
@frozen
class Percent:
    """A share in per cent, as printed (phần trăm): ``Percent(Decimal("95.8"))`` is "95,8%".

    The exponent of *value* keeps the printed precision; percents compare by value.

    >>> Percent(Decimal("95.8")).as_fraction()
    Fraction(479, 500)

    Source: counts of published bulletins.

    .. versionadded:: 0.1.0
    """

    value: Decimal = field(validator=finite)

    @classmethod
    def of(
        cls, share: Fraction | Decimal | int, *, decimals: int | None = None, rounding: str = ROUND_HALF_UP
    ) -> "Percent":
        """Return a share of one in per cent, rounded once to *decimals* by a `decimal` rounding mode.

        Without *decimals* the percent is exact; a `ValueError` says where none is ("1/3").

        >>> Percent.of(Decimal("0.958")), Percent.of(Fraction(71, 75), decimals=2)
        (Percent(value=Decimal('95.8')), Percent(value=Decimal('94.67')))
        """
        require_type(share, Fraction, Decimal, int)
        if decimals is None:
            return cls(_exact_percent(share))
        exact = Fraction(share) * 100
        # The sign of the remainder is all that lies beyond this digit, so the quotient never rounds twice.
        whole, rest = divmod(abs(exact.numerator) * 10 ** (decimals + 2), exact.denominator)
        digits = Decimal(whole * 10 + (1 if rest else 0)).scaleb(-(decimals + 3), context=EXACT)
        signed = digits.copy_negate() if exact < 0 else digits
        return cls(signed.quantize(Decimal((0, (1,), -decimals)), rounding=rounding, context=EXACT))

    def as_fraction(self) -> Fraction:
        """Return the share as an exact fraction of one."""
        return Fraction(self.value) / 100

    def __lt__(self, other: object) -> bool:
        return self.value < other.value if isinstance(other, Percent) else NotImplemented


@total_ordering
@frozen
class PercentagePoints:
    """A difference between two percents (điểm phần trăm); a type of its own, because it is no share.

    >>> PercentagePoints(Decimal("0.3")) < PercentagePoints(Decimal(1))
    True

    Source: reports of the Vietnamese statistics office.

    .. versionadded:: 0.1.0
    """

    value: Decimal = field(validator=finite)

    def __lt__(self, other: object) -> bool:
        return self.value < other.value if isinstance(other, PercentagePoints) else NotImplemented


# The sign of per cent, in folded lower case, to stand in a group.
PERCENT_SIGN = r"%|phần\s{1,3}trăm"

_PLAIN = re.compile(rf"[-+]?{NUMERAL}%").fullmatch
_PERCENT = re.compile(rf"(?P<amount>.*?)\s{{0,3}}(?P<sign>{PERCENT_SIGN})")
_POINTS = re.compile(rf"(?P<amount>.*?)\s{{0,3}}điểm\s{{0,3}}(?P<sign>{PERCENT_SIGN})")
_SIGN_AT_END = re.compile(rf"(?:{PERCENT_SIGN})\Z")
_POINT_AT_END = re.compile(r"(?<!\w)điểm\Z")
_PER_MILLE = re.compile(r"(?:‰|phần\s{1,3}(?:nghìn|ngàn|vạn))\Z")
_PERCENT_SIGNS = {"close": "%", "spaced": " %", "words": " phần trăm"}
_POINT_SIGNS = {"words": " điểm phần trăm", "sign": " điểm %"}


def parse_percent(text: str) -> Percent:
    """Read a percent (phần trăm): "95,8%", "95,8 %", "95,8 phần trăm", "chín mươi lăm phần trăm".

    Refuses a dot as decimal mark ("95.8%"), a stray space ("94, 67%"), a missing sign,
    per mille, scale words and percentage points.

    Args:
        text: The whole notation, with nothing around it.

    Returns:
        The percent as printed: "95,8%" is 95.8, not 0.958.

    Raises:
        ParseError: The text is not a percent; its span points into *text*.

    >>> parse_percent("95,8%")
    Percent(value=Decimal('95.8'))

    Source: counts of published bulletins; "phần trăm" in words is rare.

    .. versionadded:: 0.1.0
    """
    try:
        hit = _PLAIN(text)
    except TypeError:
        hit = None
    if hit is not None:
        return Percent(Decimal(text[:-1].replace(".", "").replace(",", ".")))
    whole = ("a percent", parse_percent)
    folded = folded_notation(text, expected=whole[0])
    signed = _PERCENT.fullmatch(folded.lower)
    if signed is None:
        raise _without_sign(folded, ("%", " phần trăm"), whole=whole)
    if point := _POINT_AT_END.search(signed["amount"]):
        reason = "percentage points are the difference of two percents"
        raise refusal(folded, Span(*point.span()), ParseReason.UNEXPECTED_CHARACTER, reason, expected=whole[0])
    return Percent(_amount(folded, signed, whole=whole))


def parse_percentage_points(text: str) -> PercentagePoints:
    """Read percentage points (điểm phần trăm): "0,3 điểm phần trăm", "0,3 điểm %".

    Refuses a percent ("0,3%"), which is a share and no difference, and points of anything else.

    Args:
        text: The whole notation, with nothing around it.

    Returns:
        The points as printed: "0,3 điểm %" is 0.3.

    Raises:
        ParseError: The text is not in percentage points; its span points into *text*.

    >>> parse_percentage_points("0,3 điểm phần trăm")
    PercentagePoints(value=Decimal('0.3'))

    Source: reports of the Vietnamese statistics office; counts of published bulletins.

    .. versionadded:: 0.1.0
    """
    whole = ("a number of percentage points", parse_percentage_points)
    folded = folded_notation(text, expected=whole[0])
    if signed := _POINTS.fullmatch(folded.lower):
        return PercentagePoints(_amount(folded, signed, whole=whole))
    if percent := _PERCENT.fullmatch(folded.lower):
        reason = "a percent is a share, and a difference of percents is printed in points"
        meant = readable(whole[1], (f"{folded.text[: percent.end('amount')]} điểm {percent['sign']}",))
        place = Span(*percent.span("sign"))
        raise refusal(folded, place, ParseReason.MISSING_SIGN, reason, expected=whole[0], suggestions=meant)
    ending = " %" if _POINT_AT_END.search(folded.lower) else " điểm %"
    raise _without_sign(folded, (ending, " điểm phần trăm"), whole=whole)


def format_percent(
    percent: Percent,
    *,
    decimals: int | None = None,
    rounding: str = ROUND_HALF_UP,
    style: Literal["close", "spaced", "words"] = "close",
) -> str:
    """Write a percent with a decimal comma; its sign stands "close" ("95,8%"), "spaced", or in "words".

    Args:
        percent: A share in per cent.
        decimals: How many decimals to print; by default all that the value holds.
        rounding: A rounding mode of the `decimal` module, used when *decimals* cuts.
        style: Whether its sign stands "close", "spaced" or in "words".

    Raises:
        TypeError: *percent* is not a `Percent`; a bare number could be a share of one.
        ValueError: *style* is unknown.

    >>> format_percent(Percent(Decimal("95.8"))), format_percent(Percent(Decimal("94.666")), decimals=2, style="spaced")
    ('95,8%', '94,67 %')

    Source: counts of published bulletins, where the sign stands close 99 times out of 100.

    .. versionadded:: 0.1.0
    """
    require_type(percent, Percent)
    return format_number(percent.value, decimals=decimals, rounding=rounding) + _written(style, _PERCENT_SIGNS)


def format_percentage_points(
    points: PercentagePoints,
    *,
    decimals: int | None = None,
    rounding: str = ROUND_HALF_UP,
    style: Literal["words", "sign"] = "words",
) -> str:
    """Write percentage points in "words" ("0,3 điểm phần trăm"), or with the "sign" ("0,3 điểm %").

    Args:
        points: A difference of two percents.
        decimals: How many decimals to print; by default all that the value holds.
        rounding: A rounding mode of the `decimal` module, used when *decimals* cuts.
        style: Whether its unit stands in "words" or with the "sign".

    Raises:
        TypeError: *points* is not a `PercentagePoints`.
        ValueError: *style* is unknown.

    >>> format_percentage_points(PercentagePoints(Decimal("0.3")))
    '0,3 điểm phần trăm'

    Source: reports of the Vietnamese statistics office.

    .. versionadded:: 0.1.0
    """
    require_type(points, PercentagePoints)
    return format_number(points.value, decimals=decimals, rounding=rounding) + _written(style, _POINT_SIGNS)


def _exact_percent(share: Fraction | Decimal | int) -> Decimal:
    if isinstance(share, Decimal):
        return share.scaleb(2, context=EXACT)
    exact = Fraction(share) * 100
    # A quotient ends in decimals if its divisor is made of twos and fives: then some power of ten holds it.
    places = next((each for each in range(41) if 10**each % exact.denominator == 0), None)
    if places is None:
        msg = f"{share} is no exact percent of forty decimals; say how many decimals to keep"
        raise ValueError(msg)
    return Decimal(exact.numerator * (10**places // exact.denominator)).scaleb(-places, context=EXACT)


def _written(style: str, signs: dict[str, str]) -> str:
    if style not in signs:
        msg = f"a sign is written {', '.join(map(repr, signs))}, not {style!r}"
        raise ValueError(msg)
    return signs[style]


def _amount(folded: FoldedText, signed: re.Match[str], *, whole: Whole) -> Decimal:
    place = Span(*signed.span("amount"))
    if not place:
        reason = "no number stands before its sign"
        raise refusal(folded, Span(0, 0), ParseReason.EMPTY, reason, expected=whole[0])
    if _SIGN_AT_END.search(signed["amount"]):
        reason, again = "its sign stands twice", Span(*signed.span("sign"))
        raise refusal(folded, again, ParseReason.UNEXPECTED_CHARACTER, reason, expected=whole[0])
    return read_unscaled(folded, place, whole=whole)


def _without_sign(folded: FoldedText, signs: tuple[str, str], *, whole: Whole) -> ParseError:
    """Return the error of a number whose sign is missing, or raise the error of what is no number."""
    expected, parse = whole
    if other := _PER_MILLE.search(folded.lower):
        reason = f"{other[0]!r} counts in other parts than hundredths"
        return refusal(folded, Span(*other.span()), ParseReason.UNEXPECTED_CHARACTER, reason, expected=expected)
    end = Span(len(folded.text), len(folded.text))
    numbers = [folded.text]
    try:
        read_amount(folded, Span(0, end.end), whole=("a number", lambda _: None))
    except ParseError as error:
        numbers += error.suggestions
    sign = signs[0] if re.search("[0-9]", folded.lower) else signs[1]
    if meant := readable(parse, (number + sign for number in numbers)):
        reason = "its sign is missing"
        return refusal(folded, end, ParseReason.MISSING_SIGN, reason, expected=expected, suggestions=meant)
    read_amount(folded, Span(0, end.end), whole=whole)
    return refusal(folded, end, ParseReason.MISSING_SIGN, "its sign is missing", expected=expected)
