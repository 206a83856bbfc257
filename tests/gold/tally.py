"""This file counts how well the library reads hand-marked texts, and writes the counts as a table."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from decimal import Decimal

from attrs import frozen
from tests.gold.claims import Claim
from tests.gold.marks import GoldText
from tests.gold.matching import Found, Pairing, found_in, misses, pair, units_agree
from tests.gold.values import FIGURE_KINDS, TIME_KINDS

from vnbulletin import Report, Span, analyze

__all__ = ["Judged", "Tally", "counted", "judged_in", "table", "tally_of"]

Tally = Counter[str]
# The kinds of relation in a report for each kind of claim; an “other” claim is none of them.
_RELATIONS = {
    "share": {"share"},
    "sum": {"breakdown", "complement"},
    "subset": {"subset"},
    "target": {"target"},
    "achieve": {"achievement"},
    "growth": {"change"},
    "weekday": {"weekday"},
    "count": {"list"},
    "same": {"restatement"},
}


@frozen
class Judged:
    """The claims of a text, each with the verdicts of what is found of it, and what is said of true figures."""

    claims: tuple[tuple[Claim, set[str]], ...]
    accused: tuple[str, ...]


def tally_of(texts: Iterable[GoldText]) -> Tally:
    """Return the counts of all *texts* together."""
    return sum(map(counted, texts), Tally())


def counted(gold: GoldText) -> Tally:
    """Return the counts of one text."""
    report = analyze(gold.text)
    found = found_in(each.to_record() for each in report.mentions)
    tally = Tally(texts=1, characters=len(gold.text))
    tally.update(_reading(pair(gold, found)))
    tally["spans wrong"] = sum(gold.text[each.start : each.end] != each.text for each in found)
    tally["digits unclaimed"] = _unclaimed(gold.text, found)
    tally["marks"] = sum(mark.kind != "opt" for mark in gold.marks)
    tally.update(f"{miss.of} differs" for miss in misses(gold, found))
    tally.update(_relating(gold, report))
    return tally


def table(tally: Tally) -> Iterator[str]:
    """Yield the lines of the table: for each group its marks, and how much of it was read.

    >>> for line in table(Tally({"doc marked": 4, "doc hit": 3, "doc beyond": 1})):
    ...     if "doc" in line:
    ...         print(line)
    | documents | 4 | 0.7500 | 0.7500 | 0.7500 |
    """
    yield f"{tally['texts']} texts, {tally['characters']} characters, {tally['marks']} marks"
    yield ""
    yield "| what | marked | precision | recall | f1 |"
    yield "| --- | ---: | ---: | ---: | ---: |"
    for name, said in (("figures", "figures"), ("times", "times"), ("doc", "documents")):
        marked, hit, beyond = (tally[f"{name} {each}"] for each in ("marked", "hit", "beyond"))
        cells = (_share(hit, hit + beyond), _share(hit, marked), _share(2 * hit, 2 * hit + beyond + marked - hit))
        yield f"| {said} | {marked} | {' | '.join(cells)} |"
    yield ""
    yield "| of what was read | asked | right |"
    yield "| --- | ---: | ---: |"
    for name, said in (
        ("unit", "units"),
        ("bound", "bounds"),
        ("relation", "relations found"),
        ("verdict", "verdicts of those"),
    ):
        yield f"| {said} | {tally[f'{name} asked']} | {_share(tally[f'{name} right'], tally[f'{name} asked'])} |"
    yield ""
    yield (
        f"not exactly as marked: {tally['reading differs']} readings, {tally['bound differs']} bounds, "
        f"{tally['unit differs']} units"
    )
    yield (
        f"spans wrong: {tally['spans wrong']}; digits unclaimed: {tally['digits unclaimed']}; "
        f"false accusations: {tally['false accusations']}"
    )


def _reading(pairing: Pairing) -> Iterator[str]:
    """Yield the name of each count that a pairing raises by one, as often as it raises it."""
    for mark, hit in pairing.matched:
        group = _group(mark.kind)
        yield f"{group} marked"
        if hit is None:
            continue
        yield f"{group} hit"
        if group == "figures":
            yield "bound asked"
            if hit.bound == mark.bound:
                yield "bound right"
            if mark.unit:
                yield "unit asked"
                if units_agree(mark.unit, hit.unit):
                    yield "unit right"
    for each in pairing.beyond:
        yield f"{_group(each.kind)} beyond"


def _relating(gold: GoldText, report: Report) -> Iterator[str]:
    """Yield the counts of the relations of *report*."""
    judged = judged_in(gold, report)
    for claim, verdicts in judged.claims:
        yield "relation asked"
        if verdicts:
            yield from ("relation right", "verdict asked")
        if claim.verdict in verdicts:
            yield "verdict right"
    yield from ("false accusations" for _ in judged.accused)


def judged_in(gold: GoldText, report: Report) -> Judged:
    """Return what *report* says of the claims of a text; one that nothing decides asks for nothing."""
    stated = [
        (relation.kind, _marks_at(gold, [each.span for _, each in relation.operands if each.span]), finding)
        for relation, finding in zip(report.relations, report.findings, strict=True)
    ]
    claims = [each for each in gold.claims if each.kind in _RELATIONS and each.verdict != "undetermined"]
    errors = [each.operands for each in gold.claims if each.verdict == "contradiction"]

    def verdicts(claim: Claim) -> set[str]:
        kinds = _RELATIONS[claim.kind]
        return {said.verdict.value for kind, at, said in stated if kind in kinds and at == claim.operands}

    return Judged(
        claims=tuple((claim, verdicts(claim)) for claim in claims),
        accused=tuple(
            said.message
            for _, at, said in stated
            if said.verdict.value == "contradiction" and not any(at & each for each in errors)
        ),
    )


def _marks_at(gold: GoldText, spans: list[Span]) -> frozenset[int]:
    return frozenset(
        place
        for place, mark in enumerate(gold.marks)
        for span in spans
        if mark.start < span.end and span.start < mark.end
    )


def _unclaimed(text: str, found: tuple[Found, ...]) -> int:
    claimed = {place for each in found for place in range(each.start, each.end)}
    return sum(not claimed.issuperset(range(*hit.span())) for hit in re.finditer("[0-9]+", text))


def _group(kind: str) -> str:
    return "figures" if kind in FIGURE_KINDS else "times" if kind in TIME_KINDS else kind


def _share(part: int, whole: int) -> str:
    return str((Decimal(part) / whole).quantize(Decimal("0.0001"))) if whole else "–"
