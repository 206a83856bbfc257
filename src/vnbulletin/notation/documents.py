"""This file reads document numbers: party symbols "21-NQ/TW", state symbols "26/CT-TTg" and "30/2020/NĐ-CP"."""

import re

from attrs import frozen

from vnbulletin.errors import ParseError, ParseReason
from vnbulletin.notation.strictness import folded_notation
from vnbulletin.spans import Span

__all__ = ["SYMBOL", "DocumentNumber", "parse_document_number"]

_LETTERS = r"[A-ZĐƯÔÂÊĂƠ][A-Za-zĐđƯưÔôÂâÊêĂăƠơ]{0,9}[0-9]{0,2}"
# A number, perhaps with a letter, perhaps a year, then parts that begin with a capital.
SYMBOL = rf"[0-9]{{1,5}}[a-z]?(?:/(?:19|20)[0-9]{{2}})?(?:\s{{0,2}}[-/–]\s{{0,2}}{_LETTERS}){{1,4}}(?![\w])"

_SYMBOL = re.compile(
    r"(?P<number>[0-9]{1,5}[a-z]?)(?:/(?P<year>(?:19|20)[0-9]{2}))?(?P<tail>(?:[-/](?:" + _LETTERS + r")){1,4})"
)


@frozen
class DocumentNumber:
    """A document's number or symbol (số, ký hiệu): "21-NQ/TW", "26/CT-TTg", or the bare "05" of "Chỉ thị 05".

    *symbol* is as printed but for stray spaces; *number* keeps its leading zeros;
    *year* is printed in normative acts only.
    """

    symbol: str
    number: str
    year: int | None = None


def parse_document_number(text: str) -> DocumentNumber:
    """Read a document number with its symbol ("21-NQ/TW", "433/QĐ-Thu", "22 – NQ/TW").

    Args:
        text: The whole notation; stray spaces and an en dash are mended.

    Returns:
        The number and, for a normative act, its year.

    Raises:
        ParseError: The text is not a number followed by a symbol.

    >>> parse_document_number("30/2020/NĐ-CP")
    DocumentNumber(symbol='30/2020/NĐ-CP', number='30', year=2020)

    Source: Decree 30/2020/NĐ-CP, Appendix III; Regulation 66-QĐ/TW of 2017.

    .. versionadded:: 0.1.0
    """
    folded = folded_notation(text, expected="a document number")
    symbol = re.sub(r"\s+", "", folded.text).replace("–", "-")
    hit = _SYMBOL.fullmatch(symbol)
    if hit is None:
        reason = "a number, a mark and the letters of a type and an issuer are needed"
        span = Span(0, len(text))
        raise ParseError(text, span, ParseReason.UNEXPECTED_CHARACTER, reason, expected="a document number")
    return DocumentNumber(symbol, hit["number"], int(hit["year"]) if hit["year"] else None)
