"""A list does not hold as many items as its announcement counts.

# list-count-differs (VNB302)

## What it checks

A count announces a list, as in "gồm 10 cơ quan, đơn vị: Ban Tổ chức, Ủy ban Kiểm tra, …".
The check counts the printed items and compares.

## Why it matters

A list that is one short leaves out a unit that the reader looks for.

## Example

"6 địa phương, là: …" followed by six names agrees; five names do not.

## How it is reported

Consistent: there are as many items as announced.
Unusual: the announced count is hedged ("hơn 10 đơn vị") and fits only if the word is read loosely.
Contradiction: there are more or fewer items.

## When it stays silent

Where the separators allow more than one way to split the list, no items are given and the count is undetermined.
Names such as "Đảng ủy Khối các Cơ quan và Doanh nghiệp" hold a separator of their own.

## Rounding

None: items are counted.

## References

None: a list is counted, nothing is estimated.
"""

from decimal import Decimal

from vnbulletin.checks.check import Check
from vnbulletin.checks.finding import Finding, Verdict
from vnbulletin.checks.phrases import Phrase, phrase
from vnbulletin.checks.readings import reading_told
from vnbulletin.checks.settling import Settlement, settle
from vnbulletin.checks.wording import LOOSELY, figure, unit_of
from vnbulletin.intervals import Interval
from vnbulletin.relations.kinds.statements import AnnouncedList
from vnbulletin.relations.relation import Operand

__all__ = ["CHECK", "judge_list"]


def judge_list(relation: AnnouncedList) -> Finding:
    """Return the finding on *relation*."""
    settled = _settled(relation)
    return CHECK.finding(relation, settled, _counts(relation), _reason(relation, settled))


def _settled(relation: AnnouncedList) -> Settlement:
    if not relation.items:
        return Settlement(Verdict.UNDETERMINED)
    count = str(len(relation.items))
    return settle((relation.announced, Operand(printed=count, value=Decimal(count))), _same)


def _same(values: tuple[Interval, ...]) -> bool:
    announced, listed = values
    return announced.meets(listed)


def _counts(relation: AnnouncedList) -> Phrase:
    announced = f"{figure(relation.announced)}{unit_of((relation.announced,))}"
    if not relation.items:
        return phrase("{count} announced", count=announced)
    return phrase("{count} announced, {items} listed", count=announced, items=str(len(relation.items)))


def _reason(relation: AnnouncedList, settled: Settlement) -> Phrase:
    match settled.verdict:
        case Verdict.UNDETERMINED:
            return reading_told(relation.reading) or phrase("the list cannot be split in one way only")
        case Verdict.UNUSUAL:
            return phrase("the list agrees with the announced count {loosely}", loosely=LOOSELY)
        case Verdict.CONTRADICTION:
            return phrase("the list does not agree with the announced count")
        case _:
            return phrase("the list holds as many items as announced")


CHECK = Check.of(AnnouncedList, judge_list, code="VNB302", name="list-count-differs")
