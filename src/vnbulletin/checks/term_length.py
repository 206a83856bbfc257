"""A term does not last as long as its body's terms do, or its years are not those of its ordinal.

# term-length (VNB403)

## What it checks

A body's term is printed with its years, as in "Đại hội Đảng bộ tỉnh lần thứ XX, nhiệm kỳ 2020-2025". The check holds
their number against how long such a body serves, and the ordinals of the national congress and of the National
Assembly against the years of their terms.

## Why it matters

Years of terms are copied from text to text, and a slip in one of them moves a congress into another term.

## Example

"Quốc hội khóa XV, nhiệm kỳ 2016-2021": the fifteenth serves from 2021 to 2026.

## How it is reported

Consistent: the term lasts as long as those of its body, or is the one of its ordinal.
Unusual: it lasts longer or shorter; or it begins in the year of its ordinal and ends in another.
Contradiction: the years are those of another national term than that of the ordinal.
Undetermined: no body is named, or the term is of an earlier time, and it does not last five years.

## When it stays silent

Cells of the party meet twice in five years, so two and three years are right for them. Ordinals are counted by each
body for itself and never compared between bodies: a provincial congress may be the fourteenth where the national one
is the thirteenth. Ordinals that the table does not hold are left alone.

## Rounding

None: years are counted exactly.

## References

Statutes of the Communist Party of Vietnam, Article 13; Constitution of 2013, Articles 71 and 115; Regulation 24-QĐ/TW
of 30/7/2021.
"""

from vnbulletin.checks.check import Check, Severity
from vnbulletin.checks.finding import Finding, Verdict
from vnbulletin.checks.phrases import Phrase, either, phrase, verbatim
from vnbulletin.checks.settling import Settlement
from vnbulletin.folding import fold
from vnbulletin.lexicon.term_tables import NationalTerm, terms
from vnbulletin.notation.periods.periods import TimePeriod, parse_period
from vnbulletin.relations.kinds.calendar import Term
from vnbulletin.relations.relation import Operand

__all__ = ["CHECK", "check_term", "judge_term"]

_USUAL = 5


def check_term(term: str, *, body: str = "", ordinal: int | None = None) -> Finding:
    """Check whether *term* lasts as long as those of *body* (tiếng Việt: “nhiệm kỳ”).

    Args:
        term: A term with its first and last year, as printed ("nhiệm kỳ 2020-2025").
        body: The body as printed ("đảng bộ tỉnh"), or a national one ("Quốc hội").
        ordinal: The number of a national term ("khóa XV" is 15).

    Returns:
        The finding.

    Raises:
        ParseError: *term* is not a period.
        TypeError: *term* has no first and last year.

    >>> check_term("nhiệm kỳ 2016-2021", body="Quốc hội", ordinal=15).message
    '2016-2021: the term with this ordinal is 2021-2026'

    .. versionadded:: 0.1.0
    """
    years = Operand(printed=term, value=parse_period(term))
    return judge_term(Term(years=years, body=body, ordinal=ordinal))


def judge_term(relation: Term) -> Finding:
    """Return the finding on *relation*."""
    value = relation.years.value
    if not isinstance(value, TimePeriod) or value.end is None or value.start.year is None or value.end.year is None:
        msg = f"a term has a first and a last year, got {relation.years.printed!r}"
        raise TypeError(msg)
    first, last = value.start.year, value.end.year
    label = verbatim(f"{first}-{last}")
    national = _national(relation)
    verdict, told = _of_length(relation, first, last) if national is None else _of_ordinal(national, first, last)
    return CHECK.finding(relation, Settlement(verdict), label, told)


def _national(relation: Term) -> NationalTerm | None:
    """Return the national term with the ordinal of *relation*, or None where the table does not hold it."""
    body = next((each for each in terms().national if each.body == relation.body), None)
    return None if body is None or relation.ordinal is None else body.by_ordinal.get(relation.ordinal)


def _of_ordinal(term: NationalTerm, first: int, last: int) -> tuple[Verdict, Phrase]:
    years = f"{term.first}-{term.last}"
    if (first, last) == (term.first, term.last):
        return Verdict.CONSISTENT, phrase("these are the years of the term with this ordinal")
    told = phrase("the term with this ordinal is {years}", years=years)
    return (Verdict.CONTRADICTION if first != term.first and term.is_verified else Verdict.UNUSUAL), told


def _of_length(relation: Term, first: int, last: int) -> tuple[Verdict, Phrase]:
    length, named = last - first, fold(relation.body).lower
    body = next((each for each in terms().bodies if named in each.words or named == each.name), None)
    # The first assemblies served for other lengths of time, so that an unknown ordinal tells nothing.
    if body is None or first < body.valid_from or relation.ordinal is not None:
        if length == _USUAL:
            return Verdict.CONSISTENT, phrase("the term lasts {years} years", years=str(length))
        return Verdict.UNDETERMINED, phrase("no body is named whose terms are known")
    if length in body.lengths or f"{first}-{last}" in body.exceptions:
        return Verdict.CONSISTENT, phrase("the term lasts {years} years", years=str(length))
    told = phrase(
        "the term lasts {years} years, and terms of {body} last {usual}",
        years=str(length),
        body=relation.body,
        usual=either(str(each) for each in body.lengths),
    )
    return Verdict.UNUSUAL, told


CHECK = Check.of(Term, judge_term, code="VNB403", name="term-length", severity=Severity.NOTE)
