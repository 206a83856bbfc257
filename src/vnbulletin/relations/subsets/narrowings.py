"""This file finds counts that narrow another count down: some of those named, or a later step of one business."""

import re
from collections.abc import Container, Iterator
from functools import cache
from itertools import pairwise

from vnbulletin.lexicon.cue_tables import Stages, relation_cues
from vnbulletin.lexicon.patterns import whole_words
from vnbulletin.mentions.units import is_measure
from vnbulletin.notation.quantities.bounds import Bound
from vnbulletin.relations.evidence.cues import links_whole, speaks_of_other_time
from vnbulletin.relations.evidence.flows import holds_others
from vnbulletin.relations.evidence.leads import is_called_earlier, is_change, is_time, tells_what_is
from vnbulletin.relations.evidence.likeness import alike, may_be_some_of
from vnbulletin.relations.kinds.parts import Subset
from vnbulletin.relations.operands import subset_of
from vnbulletin.relations.passage import Passage, Placed
from vnbulletin.relations.subsets.same_things import begins_anew, may_go_on
from vnbulletin.spans import Span

__all__ = ["comes_before", "find_narrowings", "label_of"]

_PAIR = 2
_FARTHEST = 5
_LONGEST_NAME = 5
_BARE_WITHIN = " trong "
_FRONTED = "đối với "
_OF_TOTAL = (" trong tổng số ", " trên tổng số ")
_MARK = re.compile(r"[,;()]")
_NAME_END = re.compile(r"[,;:.()–]| và ")


@cache
def _stages() -> tuple[tuple[re.Pattern[str], re.Pattern[str]], ...]:
    return tuple(map(_patterns, relation_cues().stages))


def _patterns(stages: Stages) -> tuple[re.Pattern[str], re.Pattern[str]]:
    return whole_words(stages.wide), whole_words(stages.narrow)


@cache
def _wide() -> re.Pattern[str]:
    return whole_words(word for each in relation_cues().stages for word in each.wide)


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
        if part.number is None or whole.number is None or part.depth != whole.depth or part.number > whole.number:
            continue
        gap = passage.gap(part, whole)
        # "Có 8 trong 184 đơn vị": the noun of both stands behind the second.
        # "159 công đoàn cơ sở trong tổng số 176 doanh nghiệp": the words put one noun into the other.
        bare = part.unit == "" and gap == _BARE_WITHIN and whole.unit
        if not alike(part, whole) and not bare and not _names_total(part, whole, gap):
            continue
        # "30 người đương nhiệm, trên 200 người do cơ sở bầu": more than so many.
        if whole.mention.bound is Bound.ABOVE and "," in gap:
            continue
        if gap.endswith(_BARE_WITHIN) or links_whole(gap):
            yield subset_of(part, whole, "the whole is named")


def _names_total(part: Placed, whole: Placed, gap: str) -> bool:
    if not gap.endswith(_OF_TOTAL) or _MARK.search(gap) is not None or not part.unit or not whole.unit:
        return False
    return not is_measure(part.unit) and not is_measure(whole.unit)


def _of_earlier_step(passage: Passage, parts: Container[Span | None]) -> Iterator[Subset]:
    if len(passage.top) < _PAIR:
        return
    top = [each for each in passage.mentions if each.depth == 0]
    for number, part in enumerate(top):
        if part.number is None or not _has_wider(part, top[max(0, number - _FARTHEST) : number]):
            continue
        if not passage.says(_narrow):
            continue
        said = _clause(passage, top, number)
        if _narrow().search(said) is None or begins_anew(passage, part) or holds_others(passage, part):
            continue
        whole = _wider(passage, top, number, said)
        # "thụ lý 49 vụ, so với cùng kỳ năm 2018 số giải quyết tăng 3 vụ".
        if whole is not None and is_change(passage, part) and speaks_of_other_time(passage.gap(whole, part)):
            continue
        # What a sum holds already is no later step of what none holds: "thụ lý 6.161 vụ, xử 6.120 vụ" of two totals.
        if whole is not None and (part.mention.span not in parts or whole.mention.span in parts):
            yield subset_of(part, whole, "a later step")


def _has_wider(part: Placed, before: list[Placed]) -> bool:
    """Tell whether a figure before another may hold it by its number and unit, which costs less than their words."""
    for each in before:
        if may_be_some_of(part, each):
            break
    else:
        return False
    return True


def _wider(passage: Passage, top: list[Placed], number: int, said: str) -> Placed | None:
    """Return the nearest figure of the same sort that the verb before that of *said* is said of, if it may hold it."""
    part = top[number]
    for place in range(number - 1, max(-1, number - 1 - _FARTHEST), -1):
        whole = top[place]
        if is_time(whole) and not is_called_earlier(passage, whole):
            return None
        if whole.amount is None or not may_be_some_of(part, whole) or not tells_what_is(passage, whole):
            continue
        # "kiểm tra 24 tổ chức, …; đối với 97 đảng viên, kết luận 74": what was done to all of them was said before.
        fronted = passage.before(whole).endswith(_FRONTED)
        words = passage.lower[passage.start : whole.start] if fronted else _clause(passage, top, place)
        if comes_before(words, said) and may_go_on(passage, part, whole):
            return whole
    return None


def comes_before(words: str, said: str) -> bool:
    """Tell whether some words hold a wide verb of a business that others hold a later one of."""
    if _wide().search(words) is None:
        return False
    return any(wide.search(words) and narrow.search(said) for wide, narrow in _stages())


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
