"""This file knows what the letters of a document's symbol stand for, and whose document they make it."""

import re
from enum import StrEnum
from functools import cache

from vnbulletin.lexicon.document_tables import documents

__all__ = ["Regime", "code_of", "is_issuer", "known_nouns", "nouns_of", "regime_of", "spelled_issuer"]


class Regime(StrEnum):
    """Whose rules a document's symbol follows.

    >>> Regime("party").name
    'PARTY'

    Source: Regulation 66-QĐ/TW of 2017 for the party, Decree 30/2020/NĐ-CP for the state.

    .. versionadded:: 0.1.0
    """

    #: "21-NQ/TW": number, dash, type, slash, issuer
    PARTY = "party"
    #: "26/CT-TTg", "30/2020/NĐ-CP": number, slash, type, dash, issuer
    STATE = "state"
    UNKNOWN = "unknown"


@cache
def _codes() -> dict[str, str]:
    return {row.code.casefold(): row.code for row in documents().types}


@cache
def _issuers() -> dict[str, str]:
    table = documents()
    return {each.casefold(): each for each in (*table.issuers, *table.party_issuers, *table.state_issuers)}


@cache
def _nouns() -> dict[str, dict[Regime, tuple[str, ...]]]:
    return {
        row.code: {
            Regime.PARTY: row.party or row.state,
            Regime.STATE: row.state or row.party,
            Regime.UNKNOWN: (*row.state, *(each for each in row.party if each not in row.state)),
        }
        for row in documents().types
    }


@cache
def _owners() -> dict[str, Regime]:
    """Return the regime of each noun and each type's letters that only one regime has."""
    owners: dict[str, set[Regime]] = {}
    for row in documents().types:
        for regime, nouns in ((Regime.PARTY, row.party), (Regime.STATE, row.state)):
            for each in (row.code, *nouns) if nouns else ():
                owners.setdefault(each, set()).add(regime)
    return {each: next(iter(regimes)) for each, regimes in owners.items() if len(regimes) == 1}


@cache
def known_nouns() -> tuple[str, ...]:
    """Return every noun that names a type, in folded lower case."""
    listed = [each for each in documents().nouns if each != documents().any_type]
    return tuple(dict.fromkeys([*listed, *(noun for row in documents().types for noun in (*row.party, *row.state))]))


def code_of(letters: str) -> str | None:
    """Return the letters of a known type in their standard case, or None."""
    return _codes().get(letters.casefold())


def nouns_of(code: str | None, regime: Regime) -> tuple[str, ...]:
    """Return the nouns that the letters of a type may stand for in a regime; none for unknown letters."""
    return _nouns()[code][regime] if code in _nouns() else ()


def is_issuer(letters: str) -> bool:
    """Tell whether *letters*, perhaps with the number of a term behind them ("QH15"), are those of an issuer."""
    return re.sub(r"[0-9]+\Z", "", letters).casefold() in _issuers()


def spelled_issuer(letters: str) -> str:
    """Return an issuer in its standard case; one that is unknown and all in lower case in capitals."""
    name = letters.rstrip("0123456789")
    return (_issuers().get(name.casefold()) or (name.upper() if name.islower() else name)) + letters[len(name) :]


def regime_of(issuer: str | None, *, code: str | None, noun: str | None, has_year: bool, shape: Regime) -> Regime:
    """Return the regime of a symbol: a year settles it, then a known issuer, its marks, its type."""
    named = code is not None or issuer is not None or noun is not None
    if has_year and named:
        return Regime.STATE
    first = re.split("[-/]", issuer)[0].rstrip("0123456789") if issuer else ""
    if first in documents().party_issuers:
        return Regime.PARTY
    if first in documents().state_issuers:
        return Regime.STATE
    if shape is not Regime.UNKNOWN:
        return shape
    return _owners().get(code or "") or _owners().get(noun or "") or Regime.UNKNOWN
