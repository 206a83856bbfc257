"""This file finds shares told by two lists in one order: "giỏi 25%, khá 46%, yếu 29%; lần lượt là 25, 46 và 29 em"."""

from collections.abc import Iterable, Iterator
from itertools import groupby

from vnbulletin.relations.evidence.class_cues import names_class
from vnbulletin.relations.evidence.leads import has_plan_behind, is_change, tells_what_is
from vnbulletin.relations.evidence.likeness import kindred
from vnbulletin.relations.evidence.plausibility import fits, is_share
from vnbulletin.relations.kinds.parts import Share
from vnbulletin.relations.loose.figures import digits_told
from vnbulletin.relations.operands import part_operand, share_of
from vnbulletin.relations.passage import Passage, Placed

__all__ = ["find_paired_lists"]

_PAIR = 2
_MOST_SENTENCES, _MOST_WHOLES = 6, 20
# How much the digits of each of two percents tell; three or more fit no other whole by chance.
_TELLING = 17
_READING = "the whole that the percent fits"


def find_paired_lists(passages: tuple[Passage, ...], told: Iterable[Share]) -> Iterator[Share]:
    """Yield the shares of a run of counts in the nearest whole that as many percents beside it fit, one by one.

    *told* are the shares that are known: a list that gives a percent to another count than they do is none.
    """
    known = {each.percent.span: each.part.span for each in told}
    for number, passage in enumerate(passages):
        if not passage.has_percent or passage.amounts < _PAIR:
            continue
        near = passages[max(0, number - _MOST_SENTENCES) : number + 1]
        for counts, percents in _paired(passage):
            pairs = zip(counts, percents, strict=True)
            if any(known.get(b.mention.span, a.mention.span) != a.mention.span for a, b in pairs):
                continue
            # "đạt 60% và 40% kế hoạch", "tăng lần lượt 30% và 25%".
            if not any(is_change(passage, each) or has_plan_behind(passage, each) for each in (*percents, *counts)):
                shares = _shares(counts, percents, _wholes(near, counts))
                yield from (each for each in shares if each.percent.span not in known)


def _paired(passage: Passage) -> Iterator[tuple[tuple[Placed, ...], tuple[Placed, ...]]]:
    """Yield each run of exact percents of a sentence with as many counts right before or behind it."""
    figures = (each for each in passage.mentions if each.number is not None or each.percent is not None)
    runs = [tuple(run) for _, run in groupby(figures, lambda each: each.percent is not None)]
    for place, run in enumerate(runs):
        if run[0].percent is None or len(run) < _PAIR or not _tell(run):
            continue
        before = runs[place - 1][-len(run) :] if place else ()
        behind = runs[place + 1][: len(run)] if place + 1 < len(runs) else ()
        yield from ((counts, run) for counts in (before, behind) if len(counts) == len(run))


def _tell(percents: tuple[Placed, ...]) -> bool:
    values = [each.percent.value for each in percents if each.percent is not None and each.is_exact]
    told = len(values) > _PAIR or all(digits_told(each) >= _TELLING for each in values)
    return told and len(values) == len(percents)


def _wholes(near: tuple[Passage, ...], counts: tuple[Placed, ...]) -> list[Placed]:
    """Return the exact counts before a run that it may be some of, the nearest first, few at most."""
    found: list[Placed] = []
    for one in reversed(near):
        for each in reversed(one.mentions):
            if each.number is None or each.start >= counts[0].start or not each.is_exact:
                continue
            if tells_what_is(one, each) and all(_may_be_of(part, each) for part in counts):
                found.append(each)
        if len(found) >= _MOST_WHOLES:
            break
    return found[:_MOST_WHOLES]


def _may_be_of(part: Placed, whole: Placed) -> bool:
    """Tell whether a count names no other thing than a whole: nothing, one of its kind, or a class ("22 vững mạnh")."""
    return not part.unit or kindred(part, whole) or names_class(part.unit)


def _shares(counts: tuple[Placed, ...], percents: tuple[Placed, ...], wholes: Iterable[Placed]) -> tuple[Share, ...]:
    """Return the shares of all counts in the first whole that every pair fits, or none."""
    pairs = tuple(zip(counts, percents, strict=True))
    for whole in wholes:
        if not all(b.percent is not None and is_share(a.number, whole.number, b.percent) for a, b in pairs):
            continue
        shares = tuple(share_of(a, part_operand(whole), b, _READING) for a, b in pairs if a.is_exact)
        if len(shares) == len(pairs) and all(map(fits, shares)):
            return shares
    return ()
