"""This file reads and writes numbers in digits: dot groups, a decimal comma, scale words.

A dot groups three digits and a comma marks decimals ("1.234,5"), as in every
Vietnamese bulletin. English marks are refused with what was probably meant.
"""

import re
from decimal import MAX_EMAX, MAX_PREC, MIN_EMIN, ROUND_HALF_UP, Context, Decimal
from functools import cache

from vnbulletin.errors import ParseError, ParseReason
from vnbulletin.folding import FoldedText
from vnbulletin.lexicon.patterns import any_of
from vnbulletin.lexicon.tables import number_words
from vnbulletin.notation.strictness import folded_notation
from vnbulletin.spans import Span

__all__ = ["EXACT", "NUMERAL", "format_number", "parse_number", "plain", "scale_pattern", "scaled"]

# One numeral in ASCII digits: groups of three by dots or none at all, then decimals by a comma.
NUMERAL = r"(?:[1-9][0-9]{0,2}(?:\.[0-9]{3}){1,13}|[0-9]{1,40})(?:,[0-9]{1,40})?"

# The caller's context may round to a few digits; what is printed is never rounded.
EXACT = Context(prec=MAX_PREC, Emax=MAX_EMAX, Emin=MIN_EMIN)

_PLAIN = re.compile(rf"(?P<sign>[-+])?(?P<numeral>{NUMERAL})")
_SPACED_GROUPS = re.compile(r"[-+]?[1-9][0-9]{0,2}(?: [0-9]{3})+(?:,[0-9]+)?")
_EXPECTED = "a Vietnamese number"
_HALF = Decimal("0.5")
_VIETNAMESE_MARKS = str.maketrans(",.", ".,")


def parse_number(text: str) -> Decimal:
    """Read a number in digits, with scale words if any (nghìn, vạn, triệu, tỷ, rưỡi).

    Accepts "7.897", "95,8", "07", "1 410", "−5", "27.000 tỷ", "2 tỷ 300 triệu" and
    "2 tỷ rưỡi". Refuses English marks ("95.8", "1,234,567") and broken groups.

    Args:
        text: The whole notation, with nothing around it.

    Returns:
        The exact value. Its exponent keeps the printed precision, so "40" and
        "40,0" differ, and "1,5 triệu" is precise to 100,000.

    Raises:
        ParseError: The text is not such a number; its span points into *text*.

    >>> parse_number("7.897"), parse_number("95,80"), parse_number("1,5 triệu")
    (Decimal('7897'), Decimal('95.80'), Decimal('1.5E+6'))

    Source: CLDR 47 (vi) for the marks; counts of published bulletins for the scale words.

    .. versionadded:: 0.1.0
    """
    folded = folded_notation(text, expected=_EXPECTED)
    if hit := _PLAIN.fullmatch(folded.lower):
        return _valued(hit[0])
    if _SPACED_GROUPS.fullmatch(folded.lower):
        return _valued(folded.lower.replace(" ", ""))
    if (value := _read_scaled(folded.lower)) is not None:
        return value
    raise _refusal(folded)


def format_number(
    value: Decimal | int, *, decimals: int | None = None, minimum_digits: int = 1, rounding: str = ROUND_HALF_UP
) -> str:
    """Write *value* with dot groups and a decimal comma.

    Args:
        value: A finite number.
        decimals: How many decimals to print; by default all that *value* holds.
        minimum_digits: Pad the whole part with zeros to this length ("07").
        rounding: A rounding mode of the `decimal` module, used when *decimals* cuts.

    Returns:
        The number as a bulletin prints it.

    >>> format_number(7897), format_number(Decimal("94.666"), decimals=2), format_number(7, minimum_digits=2)
    ('7.897', '94,67', '07')

    .. versionadded:: 0.1.0
    """
    exact = Decimal(value)
    if not exact.is_finite():
        msg = f"only a finite number can be written, got {value}"
        raise ValueError(msg)
    if decimals is not None:
        exact = exact.quantize(Decimal((0, (1,), -decimals)), rounding=rounding, context=EXACT)
    size = exact.copy_abs()
    text = f"{size:,f}".translate(_VIETNAMESE_MARKS)
    if len(f"{size:f}".partition(".")[0]) < minimum_digits:
        whole, mark, fraction = text.replace(".", "").partition(",")
        text = f"{whole.zfill(minimum_digits)}{mark}{fraction}"
    return f"-{text}" if exact < 0 else text


def plain(value: Decimal) -> str:
    """Return *value* as a plain decimal string: no exponent, no padding zeros ("1500000", "12.5").

    >>> plain(Decimal("1.50E+6"))
    '1500000'
    """
    text = f"{value:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


@cache
def scale_pattern() -> str:
    """Return a pattern for a chain of scale words ("nghìn tỷ"), in folded lower case."""
    words = any_of(number_words().scale_powers)
    return rf"(?:{words})(?:\s{{1,3}}(?:{words}))?(?!\w)"


def scaled(numeral: str, scale: str) -> Decimal:
    """Return *numeral*, a match of `NUMERAL`, times the chain of scale words *scale* (empty for none)."""
    powers = number_words().scale_powers
    return _valued(numeral).scaleb(sum(powers[word] for word in scale.split()), context=EXACT)


def _valued(numeral: str) -> Decimal:
    return Decimal(numeral.replace(".", "").replace(",", "."))


@cache
def _term() -> re.Pattern[str]:
    half = number_words().small.half
    return re.compile(
        rf"(?P<numeral>{NUMERAL})\s{{0,3}}(?P<scale>{scale_pattern()})(?:\s{{1,3}}(?P<half>{half}))?\s{{0,3}}"
    )


def _read_scaled(folded: str) -> Decimal | None:
    total: Decimal | None = None
    sign = folded[:1] if folded[:1] in {"-", "+"} else ""
    position, unit = len(sign), None
    while position < len(folded):
        hit = _term().match(folded, position)
        if hit is None:
            return None
        one = scaled("1", hit["scale"])
        value = scaled(hit["numeral"], hit["scale"])
        # "2 tỷ 300 triệu" descends; "300 triệu 2 tỷ" and "2 tỷ 5000 triệu" are slips.
        if unit is not None and value >= unit:
            return None
        if hit["half"]:
            value = EXACT.add(value, EXACT.multiply(one, _HALF))
        # Starting from 0 would lose the printed precision: 0 + 1.5E+6 is 1500000.
        total = value if total is None else EXACT.add(total, value)
        position, unit = hit.end(), one
    return total.copy_negate() if total is not None and sign == "-" else total


def _refusal(folded: FoldedText) -> ParseError:
    found, reason, explanation, suggestions = _diagnosis(folded.lower)
    span = folded.span(found.start, found.end)
    return ParseError(folded.original, span, reason, explanation, expected=_EXPECTED, suggestions=suggestions)


def _diagnosis(folded: str) -> tuple[Span, ParseReason, str, tuple[str, ...]]:
    if re.fullmatch(r"[-+]?[0-9]{1,3}(?:,[0-9]{3}){2,}(?:\.[0-9]+)?|[-+]?[0-9]{1,3}(?:,[0-9]{3})+\.[0-9]+", folded):
        span = Span(folded.index(","), len(folded))
        meant = folded.translate(str.maketrans(",.", ".,"))
        return span, ParseReason.BAD_GROUPING, "a dot groups three digits and a comma marks decimals", (meant,)
    if hit := re.fullmatch(r"([-+]?[0-9]+)(\.[0-9]+)", folded):
        return (
            Span(*hit.span(2)),
            ParseReason.DOT_AS_DECIMAL_MARK,
            "a dot groups three digits",
            (f"{hit[1]},{hit[2][1:]}",),
        )
    if hit := re.search(r"\.(?![0-9]{3}(?![0-9]))[0-9]*", folded):
        return Span(*hit.span()), ParseReason.BAD_GROUPING, "a dot groups exactly three digits", ()
    if hit := re.search(r"[0-9][.,]?(\s+)[.,]?[0-9]", folded):
        tight = re.sub(r"\s+", "", folded)
        suggestions = (tight,) if _PLAIN.fullmatch(tight) else ()
        return Span(*hit.span(1)), ParseReason.STRAY_SPACE, "a space stands inside it", suggestions
    words = list(re.finditer(r"[^-+0-9.,\s]\S*", folded))
    known = (*number_words().scale_powers, number_words().small.half)
    foreign = next((each for each in words if each[0] not in known), None)
    if foreign is None and words:
        reason = "each scale word needs a numeral before it and must be below the one before"
        return Span(*words[0].span()), ParseReason.WRONG_ORDER, reason, ()
    if foreign is None and (hit := re.search(r",(?![0-9])|(?<![0-9]),|(?<=[0-9]),(?=[0-9]*,)", folded)):
        return Span(*hit.span()), ParseReason.UNEXPECTED_CHARACTER, "a comma stands once, between two digits", ()
    if foreign is None and (hit := re.search(r"(?:[0-9]\.?){41,}", folded)):
        return Span(*hit.span()), ParseReason.TOO_LONG, "at most 40 digits may stand on a side of the comma", ()
    span = Span(*foreign.span()) if foreign else Span(0, len(folded))
    return span, ParseReason.UNEXPECTED_CHARACTER, f"{folded[span.start : span.end]!r} does not belong to it", ()
