"""This file finds percents that make 100 around what lies inside one of them, or in sentences side by side."""

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from decimal import Decimal
from functools import cache

from vnbulletin.lexicon.cue_tables import relation_cues
from vnbulletin.lexicon.patterns import whole_words
from vnbulletin.relations.evidence.class_cues import overlap
from vnbulletin.relations.evidence.cues import has_inside, speaks_of_other_time
from vnbulletin.relations.evidence.leads import is_change
from vnbulletin.relations.kinds.parts import Complement
from vnbulletin.relations.operands import percent_operand
from vnbulletin.relations.passage import Passage, Placed, by_paragraph
from vnbulletin.spans import Span

__all__ = ["find_complements_apart"]

_PAIR, _MOST = 2, 9
_HUNDRED = 100
_WINDOW = 80
# What a percent is inside of ends with its clause, or with the brackets that hold it.
_CLAUSE_ENDS, _ITEM_ENDS = re.compile(r"[;)\n]"), re.compile(r"[,;]")


@cache
def _scales() -> tuple[re.Pattern[str], ...]:
    return tuple(whole_words(scale) for scale in relation_cues().scales)


def find_complements_apart(passages: Sequence[Passage], taken: Collection[Span | None]) -> Iterator[Complement]:
    """Yield the percents of a paragraph that make exactly 100, with others inside them or full stops between.

    "439 tổ chức tốt (62,62%), trong đó 107 tiêu biểu (24,37%); 30,96% khá; 6,42% yếu". Percents in *taken* are told of.
    """
    for paragraph in by_paragraph([each for each in passages if each.has_percent]):
        for run in _runs(paragraph, taken):
            yield from _in_run(run)


def _runs(paragraph: Iterable[Passage], taken: Collection[Span | None]) -> Iterator[list[tuple[Passage, Placed]]]:
    """Yield the neighbours among the percents of a paragraph but those inside others, and those of changes."""
    run: list[tuple[Passage, Placed]] = []
    for passage in paragraph:
        before: Placed | None = None
        nested = False
        for each in passage.mentions:
            if each.percent is None:
                continue
            gap = passage.lower[passage.start : each.start] if before is None else passage.gap(before, each)
            inside = has_inside(gap) and (before is not None or bool(run))
            nested = inside or (nested and _CLAUSE_ENDS.search(gap) is None)
            before = each
            if nested or is_change(passage, each):
                continue
            if each.is_exact and each.mention.span not in taken and each.percent.value > 0:
                run.append((passage, each))
            else:
                yield run
                run = []
    yield run


def _in_run(run: Sequence[tuple[Passage, Placed]]) -> Iterator[Complement]:
    """Yield the stretches of a run that make 100, each percent in one of them."""
    first = 0
    while first < len(run) - 1:
        stretch = _making_hundred(run[first : first + _MOST])
        if stretch and _are_of_one(stretch):
            yield Complement(parts=tuple(percent_operand(each) for _, each in stretch))
            first += len(stretch)
        else:
            first += 1


def _making_hundred(run: Sequence[tuple[Passage, Placed]]) -> Sequence[tuple[Passage, Placed]]:
    total = Decimal(0)
    for count, (_, each) in enumerate(run, start=1):
        total += each.percent.value if each.percent else Decimal(0)
        if total >= _HUNDRED:
            return run[:count] if total == _HUNDRED and count >= _PAIR else ()
    return ()


def _are_of_one(stretch: Sequence[tuple[Passage, Placed]]) -> bool:
    """Tell whether percents are fine enough to make 100 by no chance, of one time, and of no qualities that overlap."""
    fine = sum("." in str(each.percent.value) for _, each in stretch if each.percent)
    told = "".join(dict.fromkeys(passage.lower[passage.start : passage.end] for passage, _ in stretch))
    if fine < _PAIR or overlap(told) or speaks_of_other_time(told):
        return False
    return len(stretch) > _PAIR or _are_two_classes(*stretch)


def _are_two_classes(one: tuple[Passage, Placed], other: tuple[Passage, Placed]) -> bool:
    """Tell whether the words beside two percents name two classes of a scale."""
    return any(_named(scale, *one) and _named(scale, *other) - _named(scale, *one) for scale in _scales())


def _named(scale: re.Pattern[str], passage: Passage, placed: Placed) -> frozenset[str]:
    before = _CLAUSE_ENDS.split(passage.before(placed, _WINDOW))[-1]
    behind = _ITEM_ENDS.split(passage.after(placed, _WINDOW))[0]
    return frozenset(scale.findall(f"{before}|{behind}"))
