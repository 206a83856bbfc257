"""This file finds counts that narrow another count down: some of those named, or a later step of one business."""

import re
from collections.abc import Container, Iterator
from functools import cache
from itertools import pairwise

from vnbulletin.lexicon.cue_tables import Stages, relation_cues
from vnbulletin.lexicon.patterns import whole_words
from vnbulletin.relations.evidence.cues import links_whole
from vnbulletin.relations.evidence.leads import is_called_earlier, is_time, tells_what_is
from vnbulletin.relations.evidence.likeness import alike, may_be_some_of
from vnbulletin.relations.kinds.parts import Subset
from vnbulletin.relations.operands import subset_of
from vnbulletin.relations.passage import Passage, Placed
from vnbulletin.relations.subsets.same_things import begins_anew, may_go_on
from vnbulletin.spans import Span

__all__ = ["find_narrowings", "label_of"]

_FARTHEST = 5
_LONGEST_NAME = 5
_BARE_WITHIN = " trong "
_FRONTED = "đối với "
_MARK = re.compile(r"[,;()]")
_NAME_END = re.compile(r"[,;:.()–]| và ")


@cache
def _stages() -> tuple[tuple[re.Pattern[str], re.Pattern[str]], ...]:
    return tuple(map(_patterns, relation_cues().stages))


def _patterns(stages: Stages) -> tuple[re.Pattern[str], re.Pattern[str]]:
    return whole_words(stages.wide), whole_words(stages.narrow)


@cache
def _narrow() -> re.Pattern[str]:
    return whole_words(word for each in relation_cues().stages for word in each.narrow)


def find_narrowings(passage: Passage, parts: Container[Span | None]) -> Iterator[Subset]:
    """Find "52 đại biểu trên tổng số 55 đại biểu" and "tiếp nhận 63 đơn, đã giải quyết 39 đơn".

    *parts* are what sums hold. No such pair accuses: where the later figure is the larger one, the text speaks of
    something else.
    """
    yield from _of_named(passage)
    yield from _of_earlier_step(passage, parts)


def label_of(passage: Passage, placed: Placed) -> str:
    """Return the words that name a figure from before ("khiển trách" of "khiển trách 19"), or nothing."""
    before = passage.before(placed)
    edge = max((hit.end() for hit in _NAME_END.finditer(before)), default=0)
    name = before[edge:].strip()
    return name if name and len(name.split()) <= _LONGEST_NAME and not any(map(str.isdigit, name)) else ""


def _of_named(passage: Passage) -> Iterator[Subset]:
    for part, whole in pairwise(passage.mentions):
        if part.number is None or whole.number is None or part.depth != whole.depth or not alike(part, whole):
            continue
        gap = passage.gap(part, whole)
        if (links_whole(gap) or gap.endswith(_BARE_WITHIN)) and part.number <= whole.number:
            yield subset_of(part, whole, "the whole is named")


def _of_earlier_step(passage: Passage, parts: Container[Span | None]) -> Iterator[Subset]:
    if _narrow().search(passage.lower, passage.start, passage.end) is None:
        return
    top = [each for each in passage.mentions if each.depth == 0]
    for number, part in enumerate(top):
        if part.number is None or not number:
            continue
        said = _clause(passage, top, number)
        # What a sum holds already is no later step of something else.
        if _narrow().search(said) is None or part.mention.span in parts or begins_anew(passage, part):
            continue
        wide = tuple(wide for wide, narrow in _stages() if narrow.search(said))
        whole = _wider(passage, top, number, wide)
        if whole is not None:
            yield subset_of(part, whole, "a later step")


def _wider(passage: Passage, top: list[Placed], number: int, wide: tuple[re.Pattern[str], ...]) -> Placed | None:
    """Return the nearest figure of the same sort that a wide verb is said of, if it can hold the part."""
    part = top[number]
    for place in range(number - 1, max(-1, number - 1 - _FARTHEST), -1):
        whole = top[place]
        if is_time(whole) and not is_called_earlier(passage, whole):
            return None
        if whole.amount is None or not may_be_some_of(part, whole) or not tells_what_is(passage, whole):
            continue
        # "kiểm tra 24 tổ chức, …; đối với 97 đảng viên, kết luận 74": what was done to all of them was said before.
        fronted = passage.before(whole).endswith(_FRONTED)
        said = passage.lower[passage.start : whole.start] if fronted else _clause(passage, top, place)
        if any(each.search(said) for each in wide) and may_go_on(passage, part, whole):
            return whole
    return None


def _clause(passage: Passage, top: list[Placed], number: int) -> str:
    """Return the words around a figure: from the mark or the figure before it to the one behind it."""
    placed = top[number]
    behind = top[number + 1].start if number + 1 < len(top) else passage.end
    # "kiểm tra 5 tổ chức và 38 đảng viên": figures that no mark parts share their verb.
    first = number
    while first and not _MARK.search(passage.gap(top[first - 1], top[first])):
        first -= 1
    ahead = top[first - 1].end if first else passage.start
    before = passage.lower[ahead : placed.start]
    edge = max(before.rfind(","), before.rfind(";"), before.rfind("(")) + 1
    return f"{before[edge:]} {_MARK.split(passage.lower[placed.end : behind])[0]}"
