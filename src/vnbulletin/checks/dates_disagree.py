"""Two days of one text do not fit each other.

# dates-disagree (VNB402)

## What it checks

The day of the story, or the anniversary that its headline tells, is held against the date that the page prints.
A number of years is held against the first and last year or day that stand with it, where "đến nay" is the page's.

## Why it matters

A story that is posted again carries the day of the posting, or even that of the visit: its "năm nay" is then another
year. A number of years that does not fit its ends points to a slip in one of the three.

## Example

"Chiều nay (28/12), …" under the date line "Chủ nhật, 17/01/2021": the page is dated 20 days after its story.
"Kỷ niệm 75 năm (1945-2021)": from 1945 to 2021 are 76 years.

## How it is reported

Consistent: the page is dated on the day of the story or soon after, within 3 days of a day called today and within
30 days of another; or the number of years fits its ends.
Unusual: the page is dated before its story, or long after. A date line is never taken for the day of publication, so
this is no contradiction. Unusual too: a number of years beside two years fits neither their distance nor, with both
ends counted, one more.
Contradiction: an anniversary is told with its first and last year or day, and their distance is another one.

## When it stays silent

The page prints no date; the story tells no day, or one to come, or one of history. "Ngày 1/7, …" may tell since when
something is in force, so a day without its part of the day ("Sáng 1/7") is never called far from the page. A number of
years that is three or more away from the ends beside it is said of something else.

## Rounding

Between two days that are not the same day of the year, the years may be counted up or down.

## References

The Gregorian calendar. The limits of 3 and 30 days are our own.
"""

from datetime import date

from vnbulletin.checks.check import Check
from vnbulletin.checks.finding import Finding, Verdict
from vnbulletin.checks.phrases import Phrase, either, phrase, verbatim
from vnbulletin.checks.settling import Settlement
from vnbulletin.notation.dates.dates import format_date
from vnbulletin.notation.dates.partial_dates import PartialDate
from vnbulletin.notation.periods.durations import Duration
from vnbulletin.relations.kinds.calendar import Chronology
from vnbulletin.relations.relation import Operand

__all__ = ["CHECK", "judge_chronology"]


def judge_chronology(relation: Chronology) -> Finding:
    """Return the finding on *relation*."""
    return _length(relation, relation.length) if relation.length is not None else _distance(relation)


def _distance(relation: Chronology) -> Finding:
    """Judge the order and the distance of two days."""
    earlier, later = _day(relation.earlier), _day(relation.later)
    days = (later - earlier).days
    label = verbatim(f"{format_date(earlier)} – {format_date(later)}")
    if days < 0:
        told = phrase("the page is dated {days} days before its story", days=str(-days))
        return CHECK.finding(relation, Settlement(Verdict.UNUSUAL), label, told)
    if relation.most is not None and days > relation.most:
        told = phrase(
            "the page is dated {days} days later; its date may be that of a later posting or of the visit",
            days=str(days),
        )
        return CHECK.finding(relation, Settlement(Verdict.UNUSUAL), label, told)
    told = phrase("the page is dated {days} days later", days=str(days)) if days else phrase("both are one day")
    return CHECK.finding(relation, Settlement(Verdict.CONSISTENT), label, told)


def _length(relation: Chronology, length: Operand) -> Finding:
    """Judge a number of years with its two ends."""
    if not isinstance(length.value, Duration):
        msg = f"a length of time is compared with its ends, got {length.printed!r}"
        raise TypeError(msg)
    possible = _years_between(relation.earlier, relation.later)
    label = verbatim(f"{relation.earlier.printed} – {relation.later.printed}")
    fits = length.value.years in possible or (relation.counts_both and length.value.years == possible[-1] + 1)
    if fits:
        told = phrase("the printed length, {length}, fits", length=length.printed)
        return CHECK.finding(relation, Settlement(Verdict.CONSISTENT), label, told)
    verdict = Verdict.UNUSUAL if relation.counts_both else Verdict.CONTRADICTION
    return CHECK.finding(relation, Settlement(verdict), label, _other_length(possible, length))


def _other_length(possible: tuple[int, ...], length: Operand) -> Phrase:
    years = either(str(each) for each in possible)
    return phrase("these are {years} years; {length} is printed", years=years, length=length.printed)


def _years_between(earlier: Operand, later: Operand) -> tuple[int, ...]:
    """Return the whole years between two ends; both ways of counting where they are not the same day of the year."""
    if isinstance(earlier.value, PartialDate):
        last_year = later.value.year if isinstance(later.value, PartialDate) else _day(later).year
        return ((last_year or 0) - (earlier.value.year or 0),)
    first, last = _day(earlier), _day(later)
    years, odd = last.year - first.year, (last.month, last.day) < (first.month, first.day)
    if (first.month, first.day) == (last.month, last.day):
        return (years,)
    return (years - 1, years) if odd else (years, years + 1)


def _day(operand: Operand) -> date:
    if not isinstance(operand.value, date):
        msg = f"two days are compared, got {operand.printed!r}"
        raise TypeError(msg)
    return operand.value


CHECK = Check.of(Chronology, judge_chronology, code="VNB402", name="dates-disagree")
