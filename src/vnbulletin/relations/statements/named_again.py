"""This file finds figures that a later sentence says again by what they count: "giúp 6 chi bộ yếu kém …"."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import cache
from itertools import takewhile

from attrs import frozen

from vnbulletin.articles.article import ParagraphKind
from vnbulletin.folding import fold
from vnbulletin.lexicon.cue_tables import relation_cues
from vnbulletin.mentions.units import is_measure
from vnbulletin.relations.evidence.class_cues import denies
from vnbulletin.relations.evidence.cues import speaks_of_other_time
from vnbulletin.relations.evidence.digit_slips import digits_of
from vnbulletin.relations.evidence.leads import between, tells_what_is
from vnbulletin.relations.evidence.likeness import is_age, kindred, same_unit
from vnbulletin.relations.kinds.statements import Restatement
from vnbulletin.relations.operands import part_operand
from vnbulletin.relations.passage import Passage, Placed
from vnbulletin.relations.subsets.same_things import speaks_of_others

__all__ = ["find_named_again"]

_MOST_BEFORE = 6
_WINDOW = 90
_MOST_WORDS = 12
_LONGEST_VERB = 16
_LONG_NAME, _MOST_SKIPPED = 4, 4
# A headline says one thing alone.
_NAME_OF_HEAD = 3
# How many words of its name tell a figure of no digits, one and so on from others of its size.
_LEAST_WORDS = 4, 4, 2, 1, 0
_END = re.compile(r"[;.:\n](?![0-9])|[ ]và[ ](?=[0-9])")
_MARK = re.compile(r"[,;:()]")
_WORD = re.compile(r"[^\W_]+(?:[.,/][0-9]+)*%?")


@frozen(kw_only=True, eq=False)
class _Said:
    """A figure with the telling words before and behind it, and whether it is of others or of another time."""

    placed: Placed
    before: tuple[str, ...]
    behind: tuple[str, ...]
    of_others: bool


@cache
def _fillers() -> frozenset[str]:
    return frozenset(fold(each).lower for each in relation_cues().fillers)


def find_named_again(passages: tuple[Passage, ...], told: Sequence[Restatement]) -> Iterator[Restatement]:
    """Yield each exact count that a sentence before has with the same words beside it, by its name and its value.

    Only equal figures are taken, so that none accuses. *told* says which are said again already.
    """
    said = {each.again.span for each in told}
    seen: dict[Decimal, list[tuple[Passage, Placed]]] = {}
    for passage in passages:
        if not passage.amounts:
            continue
        own = [(each, each.amount) for each in passage.mentions if each.amount is not None and each.is_exact]
        for placed, amount in own:
            if amount not in seen or placed.number is None or placed.mention.span in said:
                continue
            first = None if _is_other(placed) else _named_before(passage, placed, seen[amount])
            if first is not None:
                yield Restatement(first=part_operand(first), again=part_operand(placed))
        for placed, amount in own:
            kept = seen.setdefault(amount, [])
            kept.append((passage, placed))
            del kept[:-_MOST_BEFORE]


def _is_other(placed: Placed) -> bool:
    return is_measure(placed.unit) or is_age(placed)


def _named_before(passage: Passage, placed: Placed, before: Sequence[tuple[Passage, Placed]]) -> Placed | None:
    again: _Said | None = None
    for one, first in reversed(before):
        if _is_other(first) or not _may_be_one(first, placed) or (one.opens_a_line and passage.opens_a_line):
            continue
        if _are_side_by_side(one, first, passage, placed):
            continue
        earlier, again = _said(one, first), again or _said(passage, placed)
        least = _NAME_OF_HEAD if one.paragraph.kind is ParagraphKind.TITLE else _LONG_NAME
        if earlier.of_others or again.of_others or not _is_named_alike(earlier, again, least):
            continue
        # Asked last, for it reads all words before both.
        if tells_what_is(one, first) and tells_what_is(passage, placed):
            return first
    return None


def _may_be_one(first: Placed, placed: Placed) -> bool:
    return not first.unit or not placed.unit or kindred(first, placed) or placed.unit in relation_cues().bodies


def _said(passage: Passage, placed: Placed) -> _Said:
    behind = _END.split(between(passage, placed.end, min(passage.end, placed.end + _WINDOW)))[0]
    before = between(passage, max(passage.start, placed.start - _WINDOW), placed.start)
    # "Không hoàn thành nhiệm vụ: 17": the name stands before the colon.
    before = _END.split(before.rstrip(" :"))[-1]
    nouns = {*placed.unit.replace(",", " ").split()}
    return _Said(
        placed=placed,
        before=tuple(_words(before, nouns)[-_MOST_WORDS:]),
        behind=tuple(_words(behind, nouns)[:_MOST_WORDS]),
        of_others=_is_of_others(f"{_MARK.split(before)[-1]} {_MARK.split(behind)[0]}"),
    )


def _is_of_others(clause: str) -> bool:
    return speaks_of_other_time(clause) or speaks_of_others(clause)


def _words(text: str, nouns: set[str]) -> list[str]:
    return [each for each in _WORD.findall(text) if each not in nouns and each not in _fillers()]


def _is_named_alike(first: _Said, again: _Said, long_name: int) -> bool:
    """Tell whether as much of the name of a figure as its digits ask for stands beside the earlier one."""
    near = {*first.before, *first.behind}
    behind = len(list(takewhile(near.__contains__, again.behind)))
    before = len(list(takewhile(near.__contains__, reversed(again.before))))
    least = _LEAST_WORDS[min(len(digits_of(again.placed).strip("0")), len(_LEAST_WORDS) - 1)]
    if behind == 0 and _has_one_name(first, again, long_name):
        return True
    # Without a word of its name, nothing but the noun beside it tells what it counts.
    return (behind >= least or before > least) and (behind > 0 or before > 0 or first.placed.unit != "")


def _has_one_name(first: _Said, again: _Said, least: int) -> bool:
    """Tell whether one long name stands behind both, with a few words that lead to it, and one noun or a word for any.

    "11 tổ chức hoàn thành xuất sắc nhiệm vụ", "11 đơn vị được xếp loại hoàn thành xuất sắc nhiệm vụ".
    """
    if not same_unit(first.placed, again.placed) and again.placed.unit not in relation_cues().bodies:
        return False
    if any(denies(" ".join(each.behind[:_MOST_SKIPPED])) for each in (first, again)):
        return False
    return not _names_in(first.behind, least).isdisjoint(_names_in(again.behind, least))


def _names_in(words: tuple[str, ...], least: int) -> set[tuple[str, ...]]:
    """Return the runs of *least* words, enough for a name, that begin close behind a figure."""
    starts = range(min(_MOST_SKIPPED, len(words) - least) + 1)
    return {words[each : each + least] for each in starts}


def _are_side_by_side(one: Passage, first: Placed, passage: Passage, placed: Placed) -> bool:
    """Tell whether one word stands right before both: "Chi hội Đông có 12 hội viên. Chi hội Tây có 12 hội viên"."""
    words = (each.before(it, _LONGEST_VERB).split()[-1:] for each, it in ((one, first), (passage, placed)))
    before, again = words
    return bool(before) and before == again and before[0].isalpha()
