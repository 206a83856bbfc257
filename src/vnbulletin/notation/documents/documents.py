"""This file reads and writes document numbers: party symbols "21-NQ/TW", state symbols "26/CT-TTg", "30/2020/NĐ-CP"."""

import re
from functools import lru_cache

from attrs import field, frozen, validators

from vnbulletin.notation.documents.grammar import LETTERS, SymbolParts, canonical_tail, read_tail, whole_number
from vnbulletin.notation.documents.types import Regime, known_nouns, nouns_of
from vnbulletin.notation.strictness import folded_notation, matched, require_type

__all__ = ["SYMBOL", "DocumentNumber", "Regime", "format_document_number", "parse_document_number"]

# A number, perhaps with a letter, perhaps a year, then parts that begin with a capital.
SYMBOL = rf"[0-9]{{1,5}}[a-z]?(?:/(?:19|20)[0-9]{{2}})?(?:[ ]{{0,2}}[-/–][ ]{{0,2}}{LETTERS}){{1,4}}(?![\w])"

_PLAIN = re.compile(
    r"(?P<number>[0-9]{1,5})(?:/(?P<year>(?:19|20)[0-9]{2}))?(?P<tail>(?:-[A-ZĐ]{1,4}/|/[A-ZĐ]{1,4}-)[A-Z][A-Za-z]{0,9})"
)


def _letters(pattern: str) -> "str | None":
    letters: str | None = field(default=None, validator=validators.optional(validators.matches_re(pattern)))
    return letters


@frozen
class DocumentNumber:
    """A document's number or symbol (số, ký hiệu): "21-NQ/TW", "26/CT-TTg", or the bare "05" of "Chỉ thị 05".

    *symbol* is as printed but for stray spaces, and two numbers with the same parts are
    equal however they are printed. *number* keeps its leading zeros; *year* is printed in
    normative acts only. *type_code* and *organisation* are the letters of the type and of
    the issuer. *types* holds each noun that the type may stand for: "QĐ" of the party is a
    quyết định or a quy định until its noun is printed. *regime* says whose rules it follows.

    Parts that no symbol can print together, and a symbol of another number, raise a `ValueError`.

    >>> DocumentNumber("05", "05").regime
    <Regime.UNKNOWN: 'unknown'>

    Source: Decree 30/2020/NĐ-CP, Appendix III; Regulation 66-QĐ/TW of 2017.

    .. versionadded:: 0.1.0
    """

    symbol: str = field(eq=False, validator=validators.instance_of(str))
    number: str = field(validator=validators.matches_re(r"[0-9]{1,5}[A-Za-z]?"))
    year: int | None = field(default=None, validator=validators.optional(validators.in_(range(1900, 2100))))
    type_code: str | None = _letters(r"[^\W\d_]{1,10}[0-9]{0,2}")
    types: tuple[str, ...] = field(default=(), validator=validators.instance_of(tuple))
    organisation: str | None = _letters(r"[^\W\d_]{1,10}[0-9]{0,2}(?:[-/][^\W\d_]{1,10}[0-9]{0,2}){0,3}")
    regime: Regime = field(default=Regime.UNKNOWN, validator=validators.instance_of(Regime))

    def __attrs_post_init__(self) -> None:
        printed = self.number if self.year is None else f"{self.number}/{self.year}"
        if not self.symbol.startswith(printed):
            msg = f"the symbol {self.symbol!r} does not begin with {printed!r}"
            raise ValueError(msg)
        if _noun(_parts(self), has_year=self.year is not None) is None:
            msg = f"no symbol prints these parts together: {_parts(self)}"
            raise ValueError(msg)


def _parts(value: DocumentNumber) -> SymbolParts:
    return SymbolParts(value.type_code, value.organisation, value.types, value.regime)


@lru_cache(maxsize=1024)
def _noun(parts: SymbolParts, *, has_year: bool) -> str | None:
    """Return the noun that must stand before a symbol with these parts, empty for none, or None where none helps."""
    tail = canonical_tail(parts, has_year=has_year)
    meant = nouns_of(parts.type_code, Regime.UNKNOWN) or known_nouns()
    for noun in (None, *(each for each in parts.types if len(parts.types) == 1 and each in meant)):
        if read_tail(tail, noun=noun, has_year=has_year) == parts:
            return noun or ""
    return None


def parse_document_number(text: str) -> DocumentNumber:
    """Read a document number (“21-NQ/TW”, “30/2020/NĐ-CP”, “Chỉ thị số 05”).

    Accepts a party symbol, a state symbol with or without its year, and either with "số" or
    the type's noun before it; behind a noun or "số" the number may stand alone. Stray spaces,
    an en dash and letters in lower case are mended. Refuses what has digits only ("71/75",
    "28/12"), and a noun that contradicts the letters ("Chỉ thị 21-NQ/TW").

    Args:
        text: The whole notation, with nothing around it.

    Returns:
        The number with the parts of its symbol.

    Raises:
        ParseError: The text is not a document number; its span points into *text*.

    >>> value = parse_document_number("21-NQ/TW")
    >>> value.number, value.type_code, value.types, value.organisation, value.regime.value
    ('21', 'NQ', ('nghị quyết',), 'TW', 'party')
    >>> parse_document_number("Nghị định 45/2014").year
    2014

    Source: Decree 30/2020/NĐ-CP, Appendix III; Regulation 66-QĐ/TW of 2017.

    .. versionadded:: 0.1.0
    """
    hit = matched(_PLAIN, text)
    if hit is not None:
        return _valued(text, hit["number"], int(hit["year"]) if hit["year"] else None, hit["tail"], None)
    found = whole_number(folded_notation(text, expected="a document number"))
    return _valued(found.symbol, found.number, found.year, found.tail, found.noun)


def format_document_number(value: DocumentNumber) -> str:
    """Write a document number as its regime sets it: "21-NQ/TW" for the party, "26/CT-TTg" for the state.

    A noun stands before it where the letters alone say less, and "số" before a number alone.

    Args:
        value: The parts of a document number; what was printed otherwise is written in the standard way.

    Returns:
        The symbol, behind its noun where the symbol alone would be read otherwise.

    Raises:
        TypeError: *value* is not a `DocumentNumber`.

    >>> format_document_number(parse_document_number("03/CT – TLĐ"))
    '03/CT-TLĐ'
    >>> format_document_number(parse_document_number("Quy định 66-qđ/tw"))
    'Quy định số 66-QĐ/TW'

    Source: Decree 30/2020/NĐ-CP, Appendix I; Guidance 36-HD/VPTW of 2018.

    .. versionadded:: 0.1.0
    """
    require_type(value, DocumentNumber)
    has_year = value.year is not None
    tail = canonical_tail(_parts(value), has_year=has_year)
    noun = _noun(_parts(value), has_year=has_year)
    symbol = f"{value.number}{f'/{value.year}' if has_year else ''}{tail}"
    if noun:
        return f"{noun[0].upper()}{noun[1:]} số {symbol}"
    return symbol if tail else f"số {symbol}"


def _valued(symbol: str, number: str, year: int | None, tail: str, noun: str | None) -> DocumentNumber:
    parts = read_tail(tail, noun=noun, has_year=year is not None)
    return DocumentNumber(symbol, number, year, parts.type_code, parts.types, parts.organisation, parts.regime)
