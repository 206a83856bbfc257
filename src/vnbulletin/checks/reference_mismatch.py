"""A document is cited with a type, a day or a subject that is not that of its number.

# reference-mismatch (VNB501)

## What it checks

A document is cited by its symbol, or by its number and its issuer. The noun of its type is held against the letters
of the symbol, and its day, issuer, term and subject against a registry of documents that bulletins cite often.

## Why it matters

A reader looks a document up by its number. One letter more or less in the symbol leads to another document, which
exists and speaks of something else.

## Example

"Nghị quyết số 24-NQ/TW về thi hành Điều lệ Đảng": the resolution with this number is about the Southeast, and the
implementation of the Statutes is Quy định 24-QĐ/TW of 30/7/2021.

## How it is reported

Consistent: the printed day, subject or term is that of the document.
Undetermined: the registry does not hold the document, or nothing printed beside the number tells it from those of
other terms.
Unusual: the noun does not fit the letters; the issuer is another one; the day is another one, with its subject behind
it and no issuer.
Contradiction: the printed subject or day is that of the document with this number and another type, and not that of
the cited one; or the day is another one than that of the document, with its issuer printed. Numbers of the party begin
again with each congress and those of the state with each year, so days are compared within one term or one year only.

## When it stays silent

In symbols of the party QĐ stands for "quyết định" and for "quy định", and neither is held against it.
A document that the registry does not hold, or holds without a verified day, is never accused of its day.

## Rounding

None: documents are identified exactly.

## References

Decree 30/2020/NĐ-CP, Appendix III; Regulation 66-QĐ/TW of 2017 and Guidance 36-HD/VPTW of 2018 for symbols.
The registry names its sources.
"""

import re
from datetime import date

from vnbulletin.checks.check import Check, Severity
from vnbulletin.checks.finding import Finding, Verdict
from vnbulletin.checks.phrases import Phrase, either, phrase, verbatim
from vnbulletin.checks.registered import Cited, fits_letters, read_reference
from vnbulletin.checks.settling import Settlement
from vnbulletin.lexicon.registry_tables import KnownDocument
from vnbulletin.notation.dates.dates import format_date, parse_date
from vnbulletin.notation.documents.documents import DocumentNumber, parse_document_number
from vnbulletin.relations.kinds.statements import Reference
from vnbulletin.relations.relation import Operand

__all__ = ["CHECK", "check_reference", "judge_reference"]

# A document as printed: the noun of its type, and its number.
_PRINTED = re.compile(r"(?P<noun>[^\W\d_][^\d]*?)?(?:\s*số:?)?\s*(?=\d)")


def check_reference(document: str, *, subject: str = "", issuer: str = "", day: str | date | None = None) -> Finding:
    """Check whether what is said of *document* is true of its number (tiếng Việt: “số, ký hiệu văn bản”).

    Args:
        document: The number with or without the noun of its type ("Nghị quyết số 24-NQ/TW").
        subject: What it is about, as printed ("thi hành Điều lệ Đảng").
        issuer: Who issued it, as printed ("Bộ Chính trị").
        day: The day of issue: a date, or one as printed, day first.

    Returns:
        The finding; a document that the registry does not hold is undetermined.

    Raises:
        ParseError: A string is not a document number, or not a whole date.

    >>> check_reference("Nghị quyết số 24-NQ/TW", subject="thi hành Điều lệ Đảng").witnesses
    ('Quy định 24-QĐ/TW (30/07/2021)',)

    .. versionadded:: 0.1.0
    """
    noun = _PRINTED.match(document)
    issued = parse_date(day) if isinstance(day, str) else day
    return judge_reference(
        Reference(
            document=Operand(printed=document, value=parse_document_number(document)),
            type_word=(noun and noun["noun"]) or "",
            subject=subject,
            issuer=issuer,
            day=None if issued is None else Operand(printed=format_date(issued), value=issued),
        )
    )


def judge_reference(relation: Reference) -> Finding:
    """Return the finding on *relation*."""
    number = relation.document.value
    if not isinstance(number, DocumentNumber):
        msg = f"a reference cites a document, got {relation.document.printed!r}"
        raise TypeError(msg)
    cited = read_reference(relation, number)
    verdict, reason, meant = _settled(relation, number, cited)
    label = f"{relation.type_word} {number.symbol}".strip()
    named = () if meant is None else (_named(meant),)
    return CHECK.finding(relation, Settlement(verdict), verbatim(label), reason, named)


def _settled(relation: Reference, number: DocumentNumber, cited: Cited) -> tuple[Verdict, Phrase, KnownDocument | None]:
    """Return the verdict, its reason and the document that was probably meant, if another one was."""
    # A document of another term or year has its number by chance; its subject may be the same.
    own = [each for each in cited.own if not cited.is_of_another_run(each)]
    agreeing = [each for each in own if cited.is_of_day(each)] or [each for each in own if cited.speaks_of(each)]
    others = (each for each in cited.others if not cited.is_of_another_run(each))
    meant = next((each for each in others if cited.speaks_of(each) or cited.is_of_day(each)), None)
    meant = None if agreeing or meant is None or not meant.is_verified else meant
    if meant is not None and any(each.is_verified for each in own):
        return _meant(relation, own, meant, by_subject=cited.speaks_of(meant))
    if not fits_letters(cited.noun, number):
        told = phrase(
            "the letters {letters} stand for {types}, and {noun} is printed",
            letters=number.type_code or "",
            types=either(number.types),
            noun=relation.type_word,
        )
        return Verdict.UNUSUAL, told, meant
    if meant is not None:
        # Without a row of its own the cited document may well exist.
        return Verdict.UNDETERMINED, phrase("it may be {meant} that is meant", meant=_named(meant)), meant
    if agreeing:
        return _agreeing(relation, cited, agreeing)
    misdated = next((each for each in own if each.is_verified and cited.is_of_another_day(each)), None)
    if misdated is not None and not cited.subject:
        return _misdated(relation, cited, misdated)
    if own and relation.term is not None and cited.day is None:
        return Verdict.CONSISTENT, phrase("the registry holds it: {document}", document=_named(own[0])), None
    if cited.own:
        return Verdict.UNDETERMINED, phrase("the number alone does not tell which document it is"), None
    return Verdict.UNDETERMINED, phrase("the registry does not hold this document"), None


def _meant(
    relation: Reference, own: list[KnownDocument], meant: KnownDocument, *, by_subject: bool
) -> tuple[Verdict, Phrase, KnownDocument]:
    """Judge a reference whose subject or day is that of the document with its number and another type."""
    known = next(each for each in own if each.is_verified)
    if by_subject:
        told = phrase(
            "this number is that of {known}; “{subject}” is the subject of {meant}",
            known=_named(known),
            subject=relation.subject,
            meant=_named(meant),
        )
    else:
        told = phrase(
            "this number is that of {known}; the printed day is that of {meant}",
            known=_named(known),
            meant=_named(meant),
        )
    return Verdict.CONTRADICTION, told, meant


def _agreeing(
    relation: Reference, cited: Cited, agreeing: list[KnownDocument]
) -> tuple[Verdict, Phrase, KnownDocument | None]:
    """Judge a reference whose subject or day is that of its document, or of several from different terms."""
    document = agreeing[0]
    if cited.is_of_another_day(document):
        if document.is_verified:
            return _misdated(relation, cited, document)
        return Verdict.UNDETERMINED, phrase("the day of {document} is not certain", document=_named(document)), None
    if document.is_verified and cited.issuer is not None and not cited.is_of_issuer(document):
        told = phrase(
            "{document} was issued by {issuer}, and {printed} is printed",
            document=_named(document),
            issuer=document.issuer,
            printed=relation.issuer,
        )
        return Verdict.UNUSUAL, told, None
    named = either(map(_named, agreeing))
    return Verdict.CONSISTENT, phrase("the registry holds it: {document}", document=named), None


def _misdated(relation: Reference, cited: Cited, document: KnownDocument) -> tuple[Verdict, Phrase, None]:
    """Judge a reference whose day is not that of its document, if the day is said of it and not of something else."""
    day = "" if cited.day is None else format_date(cited.day)
    told = phrase("the document is {document}, and {day} is printed", document=_named(document), day=day)
    # Without its noun "22-QĐ/TW" may be a quyết định, whose numbers run apart.
    number = relation.document.value
    is_one_type = bool(cited.noun) or (isinstance(number, DocumentNumber) and len(number.types) == 1)
    if cited.is_of_issuer(document) and is_one_type:
        return Verdict.CONTRADICTION, told, None
    # "Thực hiện Chỉ thị 05-CT/TW, ngày 20/8/2018 xã họp …": only the subject behind a day makes it the document's.
    is_its_own = not relation.issuer and cited.speaks_of(document)
    return (Verdict.UNUSUAL if is_its_own else Verdict.UNDETERMINED), told, None


def _named(document: KnownDocument) -> str:
    noun = document.noun[0].upper() + document.noun[1:]
    return f"{noun} {document.symbol} ({format_date(document.issued)})"


CHECK = Check.of(Reference, judge_reference, code="VNB501", name="reference-mismatch", severity=Severity.WARNING)
