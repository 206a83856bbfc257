"""This file asks which figures, if they read otherwise, would let everything around a contradiction hold."""

from collections.abc import Callable, Iterable, Iterator
from decimal import Decimal
from itertools import chain, combinations
from typing import Any, TypeAlias

from attrs import evolve, field, frozen, mutable

from vnbulletin.checks.denotation import exponent_of, number_of
from vnbulletin.checks.finding import Finding, Repair, Verdict, operand_record
from vnbulletin.checks.phrases import Phrase, phrase
from vnbulletin.checks.shared_figures import Figure, Placed, figure_of, figures_of, groups
from vnbulletin.checks.slips import Slip, misprinted_numbers, with_number
from vnbulletin.checks.solving import numbers_within, readings
from vnbulletin.intervals import REALS, Interval, Rounding
from vnbulletin.notation.quantities.bounds import Bound
from vnbulletin.notation.quantities.percents import Percent, PercentagePoints
from vnbulletin.relations.relation import Operand, Relation

__all__ = ["Blame", "find_blame", "with_repairs"]

Judge: TypeAlias = Callable[[Finding, Relation], Finding]
_Change: TypeAlias = dict[Figure, Operand]

_NUMBERS = (Decimal, Percent, PercentagePoints)
_NOWHERE = (-1, -1, "")
# Texts are small; what passes these limits is left without blame, so that time stays bounded.
_MOST_GROUPS = 20
_MOST_FIGURES = 14
_MOST_FINDINGS = 40
_MOST_TRIALS = 2000
_MOST_VALUES = 4


@frozen(kw_only=True)
class Blame:
    """Contradictions that share figures, and which of their figures may not be what was meant.

    *suspects* holds the smallest sets of figures whose change lets all the relations
    around them hold, of one or two figures each. *repairs* names what was perhaps meant,
    where that is one set and one value, or the only one that a slip of the pen explains;
    else it is empty, and *reason* says why.
    """

    findings: tuple[Finding, ...]
    suspects: tuple[tuple[Operand, ...], ...] = ()
    repairs: tuple[Repair, ...] = ()
    reason: Phrase | None = None

    def to_record(self, lang: str = "en") -> dict[str, Any]:
        """Return the blame as a record of plain values, with its reason in *lang*; findings stand with their operands.

        Raises:
            UnknownLanguageError: There is no catalogue of that language.
        """
        return {
            "findings": [
                {"code": each.code, "operands": [operand_record(*one) for one in each.operands]}
                for each in self.findings
            ],
            "suspects": [[operand_record("", each) for each in one] for one in self.suspects],
            "repairs": [each.to_record() for each in self.repairs],
            "reason": None if self.reason is None else self.reason.in_language(lang),
        }


def find_blame(findings: tuple[Finding, ...], judge: Judge) -> tuple[Blame, ...]:
    """Return one blame for each group of contradictions that share figures, in text order.

    Args:
        findings: All findings of a text; those that hold bound what may be changed.
        judge: Judges a changed relation by the check of a finding.

    Returns:
        Blames; figures without a text have no place to be changed in, and give none.

    Source: Fellegi and Holt, 1976: the fewest changes that satisfy all edits, here with one or two figures.
    """
    if not any(each.verdict is Verdict.CONTRADICTION for each in findings):
        return ()
    every = [Placed(each, figures_of(each)) for each in findings]
    failing = [each for each in every if each.finding.verdict is Verdict.CONTRADICTION and each.figures]
    using: dict[Figure, list[int]] = {}
    for number, each in enumerate(every):
        for key in each.figures if each.finding.verdict is not Verdict.CONTRADICTION else ():
            using.setdefault(key, []).append(number)
    found: list[Blame] = []
    left = _MOST_TRIALS
    for group in groups(failing):
        touched = dict.fromkeys(chain.from_iterable(each.figures for each in group))
        around = sorted({number for key in touched for number in using.get(key, ())})
        if (
            left <= 0
            or len(found) >= _MOST_GROUPS
            or len(touched) > _MOST_FIGURES
            or len(group) + len(around) > _MOST_FINDINGS
        ):
            found.append(Blame(findings=_findings(group), reason=phrase("too many figures hang together")))
        else:
            search = _Search(tuple(group), tuple(every[number] for number in around), judge, left)
            found.append(search.blame())
            left = search.left
    return tuple(found)


def with_repairs(findings: tuple[Finding, ...], blames: tuple[Blame, ...]) -> tuple[Finding, ...]:
    """Return *findings*, where a contradiction carries what is perhaps meant by a figure of its own."""
    repaired: dict[int, Finding] = {}
    for blame in blames:
        for finding in blame.findings if blame.repairs else ():
            own = tuple(
                evolve(each, role=role)
                for each in blame.repairs
                for role, operand in finding.operands
                if figure_of(operand) == figure_of(each.operand)
            )
            repaired[id(finding)] = evolve(finding, repairs=own)
    return tuple(repaired.get(id(each), each) for each in findings)


def _findings(placed: Iterable[Placed]) -> tuple[Finding, ...]:
    return tuple(each.finding for each in placed)


@mutable
class _Search:
    """The search through the changes of one group, with *left* judgements to spend."""

    group: tuple[Placed, ...]
    around: tuple[Placed, ...]
    judge: Judge
    left: int
    misprints: dict[Figure, dict[Decimal, Slip]] = field(factory=dict, init=False)

    def blame(self) -> Blame:
        operands = self._operands()
        singles = [{key: each} for key, operand in operands.items() for each in self._candidates(key, operand)]
        found = [change for change in singles if self._holds(change)]
        if not found and len(self.group) > 1:
            found = [change for change in self._pairs(operands) if self._holds(change)]
        return self._told(found, operands)

    def _operands(self) -> dict[Figure, Operand]:
        every = [operand for each in self.group for operand in each.figures.items()]
        twice = {key for each in self.group if (key := _repeated(each.finding)) is not None}
        return {
            key: operand
            for key, operand in every
            if key not in twice and operand.bound is Bound.EXACT and isinstance(operand.value, _NUMBERS)
        }

    def _candidates(self, key: Figure, operand: Operand) -> list[Operand]:
        """Return what the figure may have been meant to read, if it alone is not what was meant."""
        within = REALS
        for each in self.group:
            within &= _within(each, key)
        bounded = within.low is not None and within.high is not None
        solved = numbers_within(within, exponent_of(operand), most=_MOST_VALUES + 1) if bounded else ()
        if bounded and len(solved) <= _MOST_VALUES:
            # No slip makes another number than these.
            return _written(operand, solved)
        return _written(operand, (*self._likely(key, operand, within), *solved[:_MOST_VALUES]))

    def _likely(self, key: Figure, operand: Operand, within: Interval) -> list[Decimal]:
        return [number for number in self._misprints(key, operand) if number in within]

    def _misprints(self, key: Figure, operand: Operand) -> dict[Decimal, Slip]:
        if key not in self.misprints:
            self.misprints[key] = dict(misprinted_numbers(operand))
        return self.misprints[key]

    def _pairs(self, operands: dict[Figure, Operand]) -> Iterator[_Change]:
        # A half of a pair must mend a relation of its own, or the pair would be no smallest set.
        mending = {key: self._mending(key, operand) for key, operand in operands.items()}
        for one, other in combinations(mending, 2):
            yield from ({one: first, other: second} for first in mending[one] for second in mending[other])

    def _mending(self, key: Figure, operand: Operand) -> list[Operand]:
        numbers: list[Decimal] = []
        for each in self.group:
            if key in each.figures:
                numbers += self._likely(key, operand, _within(each, key))
        return _written(operand, numbers)

    def _holds(self, change: _Change) -> bool:
        if self.left <= 0:
            return False
        for each in self.group:
            if change.keys().isdisjoint(each.figures) or not self._agrees(each.finding, change):
                return False
        return not any(self._worsens(each, change) for each in self.around)

    def _agrees(self, finding: Finding, change: _Change) -> bool:
        judged = self._judged(finding, change)
        # Cutting off is a habit of real offices, so what it explains may be meant too.
        return judged.verdict is Verdict.CONSISTENT or (
            judged.verdict is Verdict.POSSIBLE and Rounding.TRUNCATED in judged.roundings
        )

    def _worsens(self, placed: Placed, change: _Change) -> bool:
        if change.keys().isdisjoint(placed.figures):
            return False
        return self._judged(placed.finding, change).verdict.gravity > placed.finding.verdict.gravity

    def _judged(self, finding: Finding, change: _Change) -> Finding:
        self.left -= 1
        changed = finding.relation.with_operands(lambda each: change.get(figure_of(each) or _NOWHERE, each))
        return self.judge(finding, changed)

    def _told(self, found: list[_Change], operands: dict[Figure, Operand]) -> Blame:
        keys = dict.fromkeys(tuple(change) for change in found)
        suspects = tuple(tuple(operands[key] for key in one) for one in keys)
        likely = [change for change in found if all(self._slip(key, operands[key], one) for key, one in change.items())]
        meant = found if len(found) == 1 else likely
        reason = None
        if self.left <= 0:
            meant, reason = [], phrase("too many figures hang together")
        elif not found:
            reason = phrase("no other reading of one or two figures lets all of them agree")
        elif len(meant) != 1:
            reason = phrase("more than one figure may be meant otherwise")
        repairs = self._repairs(meant[0], operands) if reason is None else ()
        return Blame(findings=_findings(self.group), suspects=suspects, repairs=repairs, reason=reason)

    def _slip(self, key: Figure, operand: Operand, meant: Operand) -> str:
        slip = self._misprints(key, operand).get(number_of(meant))
        return "" if slip is None else slip.value

    def _repairs(self, change: _Change, operands: dict[Figure, Operand]) -> tuple[Repair, ...]:
        return tuple(
            Repair(
                role=next(role for each in self.group for role, one in each.finding.operands if figure_of(one) == key),
                operand=operands[key],
                printed=each.printed,
                slip=self._slip(key, operands[key], each),
            )
            for key, each in change.items()
        )


def _within(placed: Placed, key: Figure) -> Interval:
    own = placed.figures.get(key)
    return REALS if own is None else readings(placed.finding.relation, own)


def _written(operand: Operand, numbers: Iterable[Decimal]) -> list[Operand]:
    """Return the figure as it would be printed with each of *numbers* but its own."""
    written = (with_number(operand, each) for each in numbers)
    several = {each.printed: each for each in written if each is not None}
    several.pop(operand.printed, None)
    return list(several.values())


def _repeated(finding: Finding) -> Figure | None:
    keys = [figure_of(operand) for _, operand in finding.operands]
    return next((key for key in keys if key is not None and keys.count(key) > 1), None)
