"""This file finds where an amount ends that opens a phrase, in digits or in words."""

import re
from collections.abc import Iterator
from functools import cache

from vnbulletin.errors import ParseError
from vnbulletin.lexicon.number_tables import number_words
from vnbulletin.lexicon.patterns import any_of
from vnbulletin.lexicon.unit_tables import units
from vnbulletin.notation.numbers.digits import NUMERAL
from vnbulletin.notation.numbers.scales import scale_pattern
from vnbulletin.notation.numbers.words import parse_number_words
from vnbulletin.notation.quantities.amounts import MOST_WORDS
from vnbulletin.spans import Span

__all__ = ["amount_opener", "digits_at", "malformed_at", "spoken_at", "spoken_ends"]

_CLUSTER = re.compile(r"[-+]?[.,]?[0-9](?:[0-9.,]|\s{1,3}(?=,\s{0,3}[0-9])|(?<=,)\s{1,3}(?=[0-9])){0,1000}")
_TOKEN = re.compile(r"[^\s,]+")


@cache
def _digits() -> re.Pattern[str]:
    table = number_words()
    # “5 tỷ phú” are five people, and “tỷ lệ” is one word.
    scale = rf"\s{{0,3}}(?!(?:{any_of(units().scaled_nouns)})(?!\w)){scale_pattern()}"
    term = rf"{scale}(?:\s{{1,3}}{table.small.half}(?!\w))?"
    numeral = rf"(?:[1-9][0-9]{{0,2}}(?:\s[0-9]{{3}}){{1,13}}(?:,[0-9]{{1,40}})?|{NUMERAL})(?![.,]?[0-9])"
    minus = rf"(?:[-+]|(?:{any_of(table.signs.minus)})\s{{1,3}})?"
    return re.compile(rf"{minus}{numeral}(?:{term}(?:\s{{1,3}}{NUMERAL}{term}){{0,3}})?")


@cache
def _spoken() -> frozenset[str]:
    table = number_words()
    small = table.small
    others = (small.ten, small.tens, small.hundred, small.half, small.dozen, *small.zero_tens)
    return frozenset({*table.digit_values, *table.scale_powers, *others, *table.signs.minus, table.signs.comma})


@cache
def amount_opener() -> str:
    """Return a pattern for what an amount begins with: digits, or a word from one to ten."""
    table = number_words()
    words = any_of([table.small.ten, *(word for row in table.digits if row.value for word in row.words)])
    return rf"(?:[-+]?[0-9]|(?:{words})(?!\w))"


@cache
def _scaled_nouns() -> re.Pattern[str]:
    return re.compile(rf"(?:{any_of(units().scaled_nouns)})(?!\w)")


def digits_at(lower: str, place: Span) -> Span | None:
    """Return where the amount in digits stands that opens *place*, or None."""
    hit = _digits().match(lower, place.start, place.end)
    return Span(*hit.span()) if hit else None


def malformed_at(lower: str, place: Span) -> Span | None:
    """Return the digits that open *place* and go beyond any well-formed amount ("95.8", "94, 67"), or None."""
    cluster = _CLUSTER.match(lower, place.start, place.end)
    whole = digits_at(lower, place)
    return Span(*cluster.span()) if cluster and (whole is None or whole.end < cluster.end()) else None


def spoken_at(lower: str, place: Span) -> Span | None:
    """Return the run of number words that opens *place*, or None."""
    words = _run(lower, place)
    return Span(words[0].start, words[-1].end) if words else None


def spoken_ends(lower: str, place: Span) -> Iterator[Span]:
    """Yield the amounts in words that open *place*, the longest first: of "hai mươi năm", “hai mươi” is one."""
    words = _run(lower, place)
    if len(words) > MOST_WORDS:
        return
    # Of all number words only “năm” can begin a unit, so at most the last one stands outside.
    for size in range(len(words), max(0, len(words) - 2), -1):
        said = Span(words[0].start, words[size - 1].end)
        if _scaled_nouns().match(lower, words[size - 1].start, place.end):
            continue
        try:
            parse_number_words(said.of(lower))
        except ParseError:
            continue
        yield said


def _run(lower: str, place: Span) -> list[Span]:
    words: list[Span] = []
    for hit in _TOKEN.finditer(lower, place.start, place.end):
        if hit[0] not in _spoken() or lower[words[-1].end if words else place.start : hit.start()].strip():
            break
        words.append(Span(*hit.span()))
    return words
