"""A badge of the party is named with years that it is not given for.

# badge-year (VNB503)

## What it checks

The badge of the party is given for certain years of membership. The check holds the printed years against them.

## Why it matters

The years stand in the name of the badge, and a slip makes a badge that does not exist.

## Example

"Huy hiệu 35 năm tuổi Đảng": badges are given for 30 and for 40 years.

## How it is reported

Consistent: the badge is given for these years.
Unusual: it is not; the reason names the years it is given for. A rule is never a contradiction.

## When it stays silent

Years of membership without a badge, as in "đảng viên 35 năm tuổi Đảng", and the day of the round.

## Rounding

None: years are compared exactly.

## References

Guidance 01-HD/TW of 2021, section 18; the badge of 45 years was added by the rules of 25/7/2016.
"""

from vnbulletin.checks.check import Check, Severity
from vnbulletin.checks.finding import Finding, Verdict
from vnbulletin.checks.phrases import phrase, verbatim
from vnbulletin.checks.settling import Settlement
from vnbulletin.lexicon.award_tables import awards
from vnbulletin.notation.numbers.digits import format_number
from vnbulletin.notation.periods.durations import Duration
from vnbulletin.relations.kinds.statements import Badge

__all__ = ["CHECK", "judge_badge"]


def judge_badge(relation: Badge) -> Finding:
    """Return the finding on *relation*."""
    value = relation.years.value
    if not isinstance(value, Duration):
        msg = f"a badge is given for years, got {relation.years.printed!r}"
        raise TypeError(msg)
    known = awards().badges.years
    label = verbatim(f"Huy hiệu {format_number(value.years)} năm")
    if value.years in known:
        return CHECK.finding(
            relation, Settlement(Verdict.CONSISTENT), label, phrase("the badge is given for these years")
        )
    told = phrase("badges are given for {years} years", years=", ".join(map(str, known)))
    return CHECK.finding(relation, Settlement(Verdict.UNUSUAL), label, told)


CHECK = Check.of(Badge, judge_badge, code="VNB503", name="badge-year", severity=Severity.NOTE)
