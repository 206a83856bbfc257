"""More are rated excellent than the rules of the party allow.

# quota-exceeded (VNB502)

## What it checks

Of the party's bodies or members that did well, some are rated excellent, as in "79/85 … hoàn thành tốt nhiệm vụ,
trong đó, 16/79 … hoàn thành xuất sắc nhiệm vụ". The check holds their number against the ceiling of the rated year.

## Why it matters

Since 2018 the rules limit the highest rating, so a number above the ceiling asks for an explanation or for a look at
the figures.

## Example

"16/79 tổ chức cơ sở đảng hoàn thành xuất sắc nhiệm vụ": 20 % of 79 is 15,8, so 15 may be, or 16 where the ceiling is
rounded.

## How it is reported

Consistent: the number keeps to the ceiling of those rated good, the excellent among them.
Unusual: it does not. The reason gives the share of the excellent among those rated good with and without them, and
among all that were rated, and the ceiling in whole numbers, cut off and rounded, since the rules do not say which
of these they mean.
Undetermined: no rated year is printed.
A rule of law is never a contradiction.

## When it stays silent

Years before 2018, other organisations (the Youth Union, trade unions, civil servants), and figures that are not
printed as proportions.

## Rounding

None: counts are compared exactly.

## References

Guidance 21-HD/BTCTW of 18/10/2019 for the ratings of 2018 to 2022, Regulation 124-QĐ/TW of 4/10/2023 for those of 2023
and 2024, Regulation 366-QĐ/TW of 30/8/2025 since; the last allows 25 % for units with outstanding results.
"""

from fractions import Fraction
from math import floor

from vnbulletin.checks.check import Check, Severity
from vnbulletin.checks.denotation import number_of
from vnbulletin.checks.finding import Finding, Verdict
from vnbulletin.checks.operands import Figure, figure_operand
from vnbulletin.checks.phrases import Phrase, phrase, verbatim
from vnbulletin.checks.settling import Settlement
from vnbulletin.checks.wording import figure, rounded
from vnbulletin.lexicon.rating_tables import Ceiling, ratings
from vnbulletin.notation.numbers.digits import format_number
from vnbulletin.relations.kinds.parts import Quota
from vnbulletin.relations.relation import Operand

__all__ = ["CHECK", "check_quota", "judge_quota"]

_PLACES = 2


def check_quota(part: Figure, whole: Figure, *, year: int, rated: Figure | None = None) -> Finding:
    """Check whether *part* rated excellent keeps to the ceiling (tiếng Việt: “không vượt quá 20 %”).

    Args:
        part: How many were rated excellent.
        whole: How many were rated good, the excellent among them.
        year: The year that is rated.
        rated: How many were rated at all, where it is printed.

    Returns:
        The finding; it is never graver than unusual.

    Raises:
        ParseError: A string is not a figure.

    >>> check_quota("16", "79", year=2022, rated="85").verdict.value
    'unusual'

    .. versionadded:: 0.1.0
    """
    among = None if rated is None else figure_operand(rated)
    return judge_quota(Quota(part=figure_operand(part), whole=figure_operand(whole), rated=among, year=year))


def judge_quota(relation: Quota) -> Finding:
    """Return the finding on *relation*."""
    if number_of(relation.whole) <= 0:
        none = verbatim(f"{figure(relation.part)}/{figure(relation.whole)}")
        return CHECK.finding(relation, Settlement(Verdict.UNDETERMINED), none, phrase("none was rated good"))
    label = _quotient(relation.part, relation.whole)
    if relation.year is None:
        return CHECK.finding(relation, Settlement(Verdict.UNDETERMINED), label, phrase("the rated year is not printed"))
    ceiling = ratings().ceiling(relation.year)
    if ceiling is None:
        told = phrase("no ceiling was in force for the ratings of {year}", year=str(relation.year))
        return CHECK.finding(relation, Settlement(Verdict.UNDETERMINED), label, told)
    cap = Fraction(number_of(relation.whole)) * ceiling.percent / 100
    if number_of(relation.part) <= cap:
        told = phrase("the number keeps to the ceiling of {percent} %", percent=str(ceiling.percent))
        return CHECK.finding(relation, Settlement(Verdict.CONSISTENT), label, told)
    return CHECK.finding(relation, Settlement(Verdict.UNUSUAL), label, _exceeding(relation, ceiling, cap))


def _exceeding(relation: Quota, ceiling: Ceiling, cap: Fraction) -> Phrase:
    """Say by which counts the ceiling is exceeded: the rules do not tell which one they mean."""
    rest = number_of(relation.whole) - number_of(relation.part)
    others = Operand(printed=format_number(rest), value=rest)
    without = _quotient(relation.part, others) if rest > 0 else phrase("none")
    among_all = (
        phrase("not printed")
        if relation.rated is None or number_of(relation.rated) <= 0
        else _quotient(relation.part, relation.rated)
    )
    return phrase(
        "the ceiling of {percent} % allows {cut}, or {rounded} where it is rounded; of those rated good without"
        " the excellent: {without}; of all that were rated: {among_all}",
        percent=str(ceiling.percent),
        cut=format_number(floor(cap)),
        rounded=format_number(floor(cap + Fraction(1, 2))),
        without=without,
        among_all=among_all,
    )


def _quotient(part: Operand, whole: Operand) -> Phrase:
    share = rounded(Fraction(number_of(part)) * 100 / Fraction(number_of(whole)), _PLACES)
    return verbatim(f"{figure(part)}/{figure(whole)} = {share} %")


CHECK = Check.of(Quota, judge_quota, code="VNB502", name="quota-exceeded", severity=Severity.NOTE)
