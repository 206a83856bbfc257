"""This file tells which phrases behind an amount are units: known nouns and measures, and plain Vietnamese phrases."""

import re
import unicodedata
from functools import cache, lru_cache

from vnbulletin.folding import FoldedText, fold
from vnbulletin.lexicon.number_tables import number_words
from vnbulletin.lexicon.patterns import any_of
from vnbulletin.lexicon.time_tables import calendar
from vnbulletin.lexicon.unit_tables import units
from vnbulletin.notation.quantities.bound_words import find_trailing_words, leading_bounds
from vnbulletin.spans import Span

__all__ = [
    "LONGEST_UNIT",
    "begins_with_measure",
    "counts_whole",
    "is_currency",
    "is_known_unit",
    "takes_decimals",
    "unit_fault",
]

LONGEST_UNIT = 200

_MOST_WORDS = 8
# Units are what a text prints, so their number has no end.
_UNITS_KEPT = 1024
_MOST_PARTS = 4
_LONGEST_SYMBOL = 3
_TONES = ("", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323")
_VOWELS = "".join(fold(unicodedata.normalize("NFC", vowel + tone)).text for vowel in "aăâeêioôơuưy" for tone in _TONES)
_LETTERS = f"a-zđ{_VOWELS}"
_SHAPE = re.compile(rf"(?=[{_LETTERS}-]*[{_VOWELS}])[{_LETTERS}]{{1,12}}(?:-[{_LETTERS}]{{1,12}}){{0,3}}")
_CAPITALS = re.compile(rf"[{_LETTERS}fjwz]{{2,7}}")
_ROMAN = re.compile("[IVXLCDM]+")
_TOKEN = re.compile(r"\S+")
_PART = re.compile(r"[^/]*")


def unit_fault(folded: FoldedText, place: Span) -> Span | None:
    """Return the first place inside *place* that is no unit, or None where the whole is one ("đồng/người/năm")."""
    if _is_known(folded, place):
        return None
    parts = [Span(*hit.span()) for hit in _PART.finditer(folded.lower, place.start, place.end) if hit[0]]
    ends = [place.start, *(each.end + 1 for each in parts[:-1])]
    if len(parts) > _MOST_PARTS or len(place) > LONGEST_UNIT or [each.start for each in parts] != ends:
        return place
    if not parts or parts[-1].end != place.end:
        return place
    faults = (_part_fault(folded, _trimmed(folded.lower, each)) for each in parts)
    return next((fault for fault in faults if fault is not None), None)


def is_known_unit(text: str) -> bool:
    """Tell whether *text* is one noun, measure, currency or length of time of the vocabulary."""
    folded = fold(text)
    return _is_known(folded, Span(0, len(folded.text)))


def begins_with_measure(folded: FoldedText, start: int) -> bool:
    """Tell whether a measure or a currency stands at *start*: these may be set close to their digits ("270ha")."""
    hit = _measures().match(folded.lower, start)
    return hit is not None and _is_printed_so(folded, Span(*hit.span()))


@lru_cache(maxsize=_UNITS_KEPT)
def counts_whole(unit: str) -> bool:
    """Tell whether *unit*, in folded lower case, counts things or đồng, of which there is no part of one."""
    head = unit.split("/", maxsplit=1)[0].strip()
    if head in {each.lower() for each in (*units().abbreviations, *units().whole_currencies)}:
        return True
    return _nouns().fullmatch(head) is not None and head not in units().fractional


@lru_cache(maxsize=_UNITS_KEPT)
def takes_decimals(unit: str) -> bool:
    """Tell whether *unit*, in folded lower case, is a measure that may take three decimals; cents are two."""
    head = unit.split("/", maxsplit=1)[0].strip()
    if head in units().fractional:
        return True
    hit = _measures().match(head)
    whole = (*units().currencies, *units().times, *units().ages)
    return hit is not None and hit[0] not in {fold(each).lower for each in whole}


@lru_cache(maxsize=_UNITS_KEPT)
def is_currency(unit: str) -> bool:
    """Tell whether *unit*, in folded lower case, is money, by the person or the year or alone."""
    return _money().match(unit) is not None and not _nouns().match(unit)


@cache
def _money() -> re.Pattern[str]:
    return re.compile(rf"(?:{any_of(units().currencies)})(?=\s{{0,3}}/|\Z)")


@cache
def _nouns() -> re.Pattern[str]:
    nouns = any_of(units().nouns)
    return re.compile(rf"(?:{nouns})(?:(?:\s{{0,2}},\s{{1,3}}|\s{{1,3}}và\s{{1,3}})(?:{nouns})){{0,3}}(?!\w)")


@cache
def _measures() -> re.Pattern[str]:
    # A currency sign is no letter, so letters may follow it only behind a blank or a slash as well.
    return re.compile(
        rf"(?:{any_of((*units().measures, *units().symbols, *units().currencies, *units().times))})(?![\w-])"
    )


@cache
def _symbols() -> frozenset[str]:
    """Return the measures that are written in one way only: "m" is a metre, and "M" says million."""
    written = (*units().measures, *units().symbols, *units().currencies)
    return frozenset(
        each
        for each in written
        if len(each) == 1 or (len(each) <= _LONGEST_SYMBOL and not each.isupper() and fold(each).text.isascii())
    )


def _is_printed_so(folded: FoldedText, place: Span) -> bool:
    symbols = _symbols()
    lower, printed = place.of(folded.lower), place.of(folded.text)
    # A headline prints "HA" and "KM"; one capital may be any word cut short.
    headline = len(printed) > 1 and printed.isupper()
    return lower not in {each.lower() for each in symbols} or printed in symbols or headline


def _is_known(folded: FoldedText, place: Span) -> bool:
    lower = place.of(folded.lower)
    if _nouns().fullmatch(lower):
        return lower != number_words().ordinals.times
    if place.of(folded.text) in units().abbreviations:
        return True
    return _measures().fullmatch(lower) is not None and _is_printed_so(folded, place)


def _part_fault(folded: FoldedText, place: Span) -> Span | None:
    if not place or _is_known(folded, place):
        return None if place else place
    hit = _measures().match(folded.lower, place.start, place.end)
    # "10 m2 đất", "5 kg gạo": a measure may say of what.
    if hit and _is_printed_so(folded, Span(*hit.span())) and folded.lower[hit.end() : hit.end() + 1] == " ":
        rest = _trimmed(folded.lower, Span(hit.end(), place.end))
        if _is_known(folded, rest) or _phrase_fault(folded, rest) is None:
            return None if not _dates(place.of(folded.lower)) else rest
    return _phrase_fault(folded, place)


def _phrase_fault(folded: FoldedText, place: Span) -> Span | None:
    """Return the first word that no plain phrase of one to eight syllables holds, or None."""
    words = [Span(*hit.span()) for hit in _TOKEN.finditer(folded.lower, place.start, place.end)]
    if len(words) > _MOST_WORDS:
        return Span(words[_MOST_WORDS].start, place.end)
    if _opens_otherwise(folded.lower, place):
        return words[0]
    said = [each.of(folded.lower) for each in words]
    named = _opens_with_noun(folded, place)
    for index, word in enumerate(words):
        last = index + 1 == len(words)
        bare = said[index].removesuffix(",") if not last else said[index]
        printed = word.of(folded.text) if last else word.of(folded.text).removesuffix(",")
        if not _is_syllable(printed, len(words)) and not (named and _is_abbreviation(printed)):
            return word
        if (index == 0 or last or said[index - 1].endswith(",")) and bare in units().joints:
            return word
        if bare in _numbers() and (index == 0 or said[index - 1] not in units().ranks):
            return word
    return find_trailing_words(folded.lower, place)


def _opens_with_noun(folded: FoldedText, place: Span) -> bool:
    opener = _TOKEN.match(folded.text, place.start, place.end)
    known = opener is not None and opener[0].removesuffix(",") in units().abbreviations
    return known or _nouns().match(folded.lower, place.start, place.end) is not None


def _is_abbreviation(printed: str) -> bool:
    # "khóa XIII" has a numeral behind it.
    return _CAPITALS.fullmatch(fold(printed).lower) is not None and printed.isupper() and not _ROMAN.fullmatch(printed)


def _opens_otherwise(lower: str, place: Span) -> bool:
    opener = _TOKEN.match(lower, place.start, place.end)
    first = opener[0].rstrip(",") if opener else ""
    return (
        first in _never_first()
        or leading_bounds(lower[place.start : place.end], 0) is not None
        or _not_units().match(lower, place.start, place.end) is not None
        or _dates(place.of(lower))
    )


def _dates(lower: str) -> bool:
    """Tell whether a phrase names a day or a month ("tháng tư", "ngày hai mươi")."""
    first, _, rest = lower.partition(" ")
    second = rest.split(maxsplit=1)[0] if rest.split() else ""
    return first in units().times and second in _months()


@cache
def _months() -> frozenset[str]:
    return frozenset({*calendar().month_numbers, *calendar().lunar_months, *number_words().digit_values})


def _is_syllable(printed: str, words: int) -> bool:
    lower = fold(printed).lower
    if _SHAPE.fullmatch(lower) is None or fold(printed).text[1:] != lower[1:]:
        return False
    # "ô tô", "ý kiến", "y tế" hold syllables of one letter; a bare letter alone is a sign.
    return len(lower) > 1 or (words > 1 and (lower == "y" or not lower.isascii()))


@cache
def _numbers() -> frozenset[str]:
    table = number_words()
    spoken = {word for row in table.digits if row.value for word in row.words}
    small = {table.small.ten, table.small.tens, table.small.hundred, table.small.half, table.small.dozen}
    return frozenset({*spoken, *small, *table.scale_powers})


@cache
def _never_first() -> frozenset[str]:
    table = number_words()
    return _numbers() | {*units().never_first, *table.digit_values, *table.small.zero_tens}


@cache
def _not_units() -> re.Pattern[str]:
    return re.compile(rf"(?:{any_of(units().not_units)})(?!\w)")


def _trimmed(lower: str, place: Span) -> Span:
    text = place.of(lower)
    start = place.start + len(text) - len(text.lstrip())
    return Span(start, max(start, place.end - (len(text) - len(text.rstrip()))))
