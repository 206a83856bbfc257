"""This file reads the letters of a document's symbol, and says what is wrong with one."""

import re
from functools import cache, lru_cache

from attrs import frozen

from vnbulletin.errors import ParseError, ParseReason
from vnbulletin.folding import FoldedText
from vnbulletin.lexicon.document_tables import documents
from vnbulletin.lexicon.patterns import any_of
from vnbulletin.notation.documents.types import (
    Regime,
    code_of,
    is_issuer,
    known_nouns,
    nouns_of,
    regime_of,
    spelled_issuer,
)
from vnbulletin.notation.strictness import refusal
from vnbulletin.spans import Span

__all__ = ["LETTERS", "SymbolParts", "canonical_tail", "read_tail", "whole_number"]

# One part of a symbol begins with a capital and may end in the number of a term ("UBTVQH15").
LETTERS = r"[A-ZĐƯÔÂÊĂƠ][A-Za-zĐđƯưÔôÂâÊêĂăƠơ]{0,9}[0-9]{0,2}"

_ANY_CASE = r"[A-Za-zĐđƯưÔôÂâÊêĂăƠơ]{1,10}[0-9]{0,2}"
_EXPECTED = "a document number"
_PART = re.compile(rf"(?P<mark>[-/])(?P<letters>{_ANY_CASE})")
_SYMBOL = re.compile(
    r"(?P<number>[0-9]{1,5}[A-Za-z]?)(?:\s?/\s?(?P<year>(?:19|20)[0-9]{2})(?![0-9]))?"
    rf"(?P<tail>(?:\s{{0,2}}[-–/]\s{{0,2}}{_ANY_CASE}(?!\w)){{0,4}})"
)
_LONG_NUMBER = re.compile(r"[0-9]{6,}")


@frozen
class SymbolParts:
    """What the letters of a symbol say, in their standard case; *type_code* and *organisation* may be missing."""

    type_code: str | None
    organisation: str | None
    types: tuple[str, ...]
    regime: Regime


@lru_cache(maxsize=1024)
def read_tail(tail: str, *, noun: str | None, has_year: bool) -> SymbolParts:
    """Return what "-NQ/TW" says behind a number, beside the *noun* before it; *tail* may be empty."""
    hits = list(_PART.finditer(tail))
    marks = [hit["mark"] for hit in hits]
    shape = Regime.STATE if has_year and hits else _SHAPES.get("".join(marks[:2]), Regime.UNKNOWN)
    code = code_of(hits[0]["letters"]) if hits else None
    alone = len(hits) == 1
    if code is None and not alone and shape is Regime.PARTY and not is_issuer(hits[0]["letters"]):
        code = hits[0]["letters"]
    rest = hits[1:] if code is not None else hits
    issuer = "".join(f"{hit['mark']}{spelled_issuer(hit['letters'])}" for hit in rest)[1:] or None
    regime = regime_of(issuer, code=code, noun=noun, has_year=has_year, shape=shape)
    types = nouns_of(code, regime) if noun is None else (noun,)
    return SymbolParts(code, issuer, types, regime)


_SHAPES = {"-/": Regime.PARTY, "/-": Regime.STATE}


def canonical_tail(parts: SymbolParts, *, has_year: bool) -> str:
    """Return the letters of a symbol with the marks that its regime sets, as `read_tail` reads them."""
    code, issuer = parts.type_code, parts.organisation
    if code is None:
        if issuer is None:
            return ""
        inner = re.search("[-/]", issuer)
        # Behind unknown letters the marks alone tell the regimes apart.
        mark = "/" if has_year or inner is None or parts.regime is Regime.STATE else inner[0]
        return f"{mark}{issuer}"
    if issuer is None:
        return f"/{code}" if has_year or parts.regime is Regime.STATE else f"-{code}"
    if parts.regime is Regime.STATE and code_of(code):
        return f"/{code}-{issuer}"
    return f"-{code}-{issuer}" if parts.regime is Regime.UNKNOWN else f"-{code}/{issuer}"


@frozen
class WholeNumber:
    """A document number cut into its noun, number, year and letters; *symbol* has no stray spaces."""

    noun: str | None
    number: str
    year: int | None
    tail: str

    @property
    def symbol(self) -> str:
        """The number with its letters, as printed but for stray spaces."""
        return f"{self.number}{'' if self.year is None else f'/{self.year}'}{self.tail}"


@cache
def _lead() -> re.Pattern[str]:
    nouns = any_of([*known_nouns(), documents().any_type])
    return re.compile(rf"(?:(?P<noun>{nouns})(?!\w)\s{{1,3}})?(?P<word>số(?:\s{{0,3}}:\s{{0,3}}|\s{{1,3}}))?")


def whole_number(folded: FoldedText) -> WholeNumber:
    """Return the parts of *folded*, a whole document number, or raise a `ParseError`."""
    lead = _lead().match(folded.lower)
    begins = 0 if lead is None else lead.end()
    hit = _SYMBOL.match(folded.text, begins)
    if hit is None or hit.end() != len(folded.text):
        raise _malformed(folded, begins, hit)
    tail = re.sub(r"\s", "", hit["tail"]).replace("–", "-")
    if not tail and begins == 0:
        raise _bare(folded, hit)
    noun = None if lead is None or lead["noun"] is None else " ".join(lead["noun"].split())
    _check_case(folded, hit, named=begins > 0)
    noun = None if noun == documents().any_type else noun
    _check_noun(folded, noun, tail, hit)
    return WholeNumber(noun, hit["number"], int(hit["year"]) if hit["year"] else None, tail)


def _refusal(
    folded: FoldedText, place: Span, reason: ParseReason, explanation: str, suggestions: tuple[str, ...] = ()
) -> ParseError:
    return refusal(folded, place, reason, explanation, expected=_EXPECTED, suggestions=suggestions)


def _malformed(folded: FoldedText, begins: int, hit: re.Match[str] | None) -> ParseError:
    if long := _LONG_NUMBER.match(folded.text, begins):
        return _refusal(folded, Span(*long.span()), ParseReason.TOO_LONG, "its number has at most five digits")
    if hit is None:
        place = Span(begins, len(folded.text))
        return _refusal(folded, place, ParseReason.UNEXPECTED_CHARACTER, "a number must stand before its letters")
    if hit["tail"] or begins > 0:
        place = Span(hit.end(), len(folded.text))
        return _refusal(folded, place, ParseReason.UNEXPECTED_CHARACTER, "this does not belong to it")
    reason = "behind its number stand the letters of a type or an issuer"
    return _refusal(folded, Span(hit.end("number"), len(folded.text)), ParseReason.UNEXPECTED_CHARACTER, reason)


def _bare(folded: FoldedText, hit: re.Match[str]) -> ParseError:
    reason = "the letters of a type or an issuer are missing, or the noun before it"
    symbol = re.sub(r"\s", "", hit[0])
    return _refusal(folded, Span(hit.end(), hit.end()), ParseReason.NOT_COMPLETE, reason, (f"số {symbol}",))


def _check_case(folded: FoldedText, hit: re.Match[str], *, named: bool) -> None:
    parts = list(re.finditer(_ANY_CASE, folded.text[hit.start("tail") : hit.end()]))
    small = next((each for each in parts if each[0][0].islower()), None)
    if small is None:
        return
    first = parts[0][0]
    # "21-nq/tw" can be nothing else; "5-l" and "10/m" can.
    if (code_of(first) or is_issuer(first)) and (len(parts) > 1 or named):
        return
    place = Span(hit.start("tail") + small.start(), hit.start("tail") + small.end())
    reason = f"{small[0]!r} is in lower case, and no known type with its issuer"
    raise _refusal(folded, place, ParseReason.UNKNOWN_WORD, reason)


def _check_noun(folded: FoldedText, noun: str | None, tail: str, hit: re.Match[str]) -> None:
    first = _PART.match(tail)
    code = code_of(first["letters"]) if first else None
    if noun is None or code is None or first is None:
        return
    meant = nouns_of(code, Regime.UNKNOWN)
    if noun in meant or not meant:
        return
    symbol = re.sub(r"\s", "", hit[0]).replace("–", "-")
    reason = f"{noun!r} and {first['letters']!r} name two types"
    suggestions = tuple(f"{each} số {symbol}" for each in meant)
    raise _refusal(folded, Span(0, len(noun)), ParseReason.AMBIGUOUS, reason, suggestions)
