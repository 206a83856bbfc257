"""This program changes one figure at a time in texts whose figures agree, and counts how often that is noticed.

Usage: python -m tests.bench.detection [MOST]
"""

import sys
from collections import Counter
from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction
from random import Random

from attrs import frozen
from tests.bench.ratios import table
from tests.bench.texts import BULLETINS, EXAMPLES, ROOT, SHORT_TEXTS
from tests.gold.marks import load_gold

from vnbulletin import Finding, Operand, Percent, PercentagePoints, Report, Verdict, analyze
from vnbulletin.checks.operands import figure_operand
from vnbulletin.checks.running import judge_again
from vnbulletin.checks.slips import Slip, misprints

GOLD = ROOT.parent / "shared" / "gold"
# One slip of each kind for each figure; a digit that was left out of the true figure is a digit dropped in print.
DROPPED = {
    Slip.SWAPPED: "two digits swapped",
    Slip.OFF_BY_ONE: "one more or one less",
    Slip.ONE_DIGIT: "one digit changed",
    Slip.DIGIT_TOO_MANY: "one digit dropped",
}


@frozen
class Mutation:
    """One figure of a decided relation that is printed otherwise."""

    text: str
    start: int
    operand: Operand
    meant: Operand
    slip: str
    finding: Finding

    @property
    def mutated(self) -> str:
        """The text with the other figure."""
        return self.text[: self.start] + self.meant.printed + self.text[self.start + len(self.operand.printed) :]

    @property
    def is_catchable(self) -> bool:
        """Tell whether the relation alone, with the other figure, is a contradiction."""
        relation = self.finding.relation.with_operands(lambda each: self.meant if each is self.operand else each)
        return judge_again(self.finding, relation).verdict is Verdict.CONTRADICTION


def texts() -> Iterator[str]:
    """Yield the hand-marked texts, the examples, and further marked texts where they are at hand."""
    yield from (gold.text for gold in (*BULLETINS, *SHORT_TEXTS))
    yield from (path.read_text(encoding="utf-8") for path in sorted(EXAMPLES.glob("*.txt")))
    yield from (load_gold(path).text for path in sorted(GOLD.glob("*.txt")))


def place_of(operand: Operand, role: str) -> int | None:
    """Return where the figure is printed: the whole of a proportion is the last of its mention."""
    if operand.mention is None:
        return None
    text = operand.mention.text
    found = text.rfind(operand.printed) if role == "whole" else text.find(operand.printed)
    return None if found < 0 else operand.mention.span.start + found


def mutations(text: str, report: Report, chance: Random) -> Iterator[Mutation]:
    """Yield one slip of each kind for each figure of each relation that agrees."""
    for finding in report.findings:
        if finding.verdict is not Verdict.CONSISTENT:
            continue
        for role, operand in finding.operands:
            start = place_of(operand, role)
            if start is None or not text.startswith(operand.printed, start):
                continue
            if not isinstance(operand.value, Decimal | Percent | PercentagePoints):
                continue
            by_slip: dict[Slip, list[Operand]] = {}
            for meant, slip in misprints(operand):
                by_slip.setdefault(slip, []).append(meant)
            for slip, name in DROPPED.items():
                if slip in by_slip:
                    yield Mutation(text, start, operand, chance.choice(by_slip[slip]), name, finding)


def is_noticed(mutation: Mutation, report: Report) -> list[Finding]:
    """Return the contradictions of the changed text that hold the changed figure."""
    return [
        each
        for each in report.inconsistent()
        for _, operand in each.operands
        if operand.span is not None and operand.span.start <= mutation.start < operand.span.end
    ]


def is_named(mutation: Mutation, findings: list[Finding]) -> str:
    """Return whether what was printed before is named as what is perhaps meant."""
    repairs = {figure_operand(each.printed).value for finding in findings for each in finding.repairs}
    if not repairs:
        return "unnamed"
    return "named" if repairs == {mutation.operand.value} else "misnamed"


def lines(most: int) -> Iterator[str]:
    """Yield the tables by kind of relation and by kind of slip."""
    chance = Random(5)  # noqa: S311 -- a sample that is the same every time
    every = [each for text in texts() for each in mutations(text, analyze(text), chance)]
    chance.shuffle(every)
    counts: dict[tuple[str, str], Counter[str]] = {}
    reports: dict[str, Report] = {}
    for each in every[:most]:
        text = each.mutated
        if text not in reports:
            reports[text] = analyze(text)
        noticed = is_noticed(each, reports[text])
        for column in (("relation", each.finding.relation.kind), ("slip", each.slip), ("slip", "all")):
            count = counts.setdefault(column, Counter())
            count["mutations"] += 1
            count["catchable"] += each.is_catchable
            count["caught"] += bool(noticed)
            count["both"] += bool(noticed) and each.is_catchable
            count[is_named(each, noticed)] += bool(noticed)
    head = ("", "mutations", "arithmetic can catch", "caught", "of what arithmetic can", "named", "another named")
    for heading in ("relation", "slip"):
        rows = sorted(((name, count) for (group, name), count in counts.items() if group == heading), key=_size)
        yield from table((heading, *head[1:]), (_row(name, count) for name, count in rows))


def _size(row: tuple[str, Counter[str]]) -> int:
    return -row[1]["mutations"]


def _row(name: str, count: Counter[str]) -> tuple[str, ...]:
    return (
        name,
        str(count["mutations"]),
        _percent(count["catchable"], count["mutations"]),
        _percent(count["caught"], count["mutations"]),
        _percent(count["both"], count["catchable"]),
        _percent(count["named"], count["caught"]),
        _percent(count["misnamed"], count["caught"]),
    )


def _percent(part: int, whole: int) -> str:
    return f"{round(Fraction(100 * part, whole))} %" if whole else "–"


if __name__ == "__main__":
    print("\n".join(lines(int(sys.argv[1]) if len(sys.argv) > 1 else sys.maxsize)))  # noqa: T201
