"""This file finds counts inside that of all in a place, or in classes: "Toàn huyện 20 xã; 04 xã được công nhận"."""

import re
from collections import deque
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import takewhile

from vnbulletin.lexicon.cue_tables import relation_cues
from vnbulletin.lexicon.patterns import any_of, whole_words
from vnbulletin.relations.evidence.leads import is_change, tells_what_is
from vnbulletin.relations.evidence.likeness import can_hold, may_be_some_of, same_unit
from vnbulletin.relations.evidence.literals import may_say
from vnbulletin.relations.kinds.parts import Subset
from vnbulletin.relations.operands import subset_of
from vnbulletin.relations.passage import Passage, Placed

__all__ = ["find_in_scopes"]

_CLASS_WORDS = ("loại", "mức")
_FEW = 2
_MOST_BEFORE = 12
_LEAD = 24
_LONGEST = 60
_LONGEST_LIST = 300
_MARK = re.compile(r"[;:.()\n]|,[ ](?=[0-9])")


@cache
def _scope() -> re.Pattern[str]:
    return re.compile(rf"\W{{0,4}}(?:{any_of(relation_cues().scopes)})(?:[ ][^\W\d_]+){{1,3}}[ ](?:hiện[ ])?(?:có[ ])?")


@cache
def _added() -> re.Pattern[str]:
    return whole_words(relation_cues().added)


@cache
def _classes() -> re.Pattern[str]:
    names = any_of({name for scale in relation_cues().scales for name in scale} | {"xuất sắc"})
    words = any_of(_CLASS_WORDS)
    return re.compile(rf"(?<!\w)(?:{words})[ ]((?:{names})(?:(?:,[ ]|[ ]và[ ]|[ ]?-[ ]?|/)(?:{names}))*)(?!\w)")


def find_in_scopes(passages: tuple[Passage, ...]) -> Iterator[Subset]:
    """Yield the counts of one noun that lie inside the count of it in all the place, or in classes named together.

    No such pair accuses: only counts that the whole can hold are taken.
    """
    classed: deque[tuple[Placed, set[str]]] = deque(maxlen=_MOST_BEFORE)
    paragraph = None
    for passage in passages:
        if not passage.top_numbers:
            continue
        if passage.paragraph_number != paragraph:
            paragraph = passage.paragraph_number
            classed.clear()
        figures = [each for each in passage.top_numbers if each.number and each.unit]
        if len(figures) >= _FEW and figures[0] is passage.mentions[0]:
            yield from _in_place(passage, figures)
        if figures and may_say(passage, _CLASS_WORDS) and passage.says(_classes):
            yield from _in_classes(passage, figures, classed)


def _in_place(passage: Passage, figures: Sequence[Placed]) -> Iterator[Subset]:
    whole, part = figures[0], figures[1]
    if not whole.is_exact or not same_unit(whole, part) or not can_hold(whole, part):
        return
    link = passage.gap(whole, part)
    if not link.startswith((f" {whole.unit};", f" {whole.unit},", f" {whole.unit}:")):
        return
    if _scope().fullmatch(passage.lower, passage.start, whole.start) is None:
        return
    near = (each for each in figures[1:] if each.start - whole.end < _LONGEST_LIST)
    for each in takewhile(lambda one: not _is_more(passage, one), near):
        if same_unit(whole, each) and can_hold(whole, each):
            yield subset_of(each, whole, "some of all in the place")


def _is_more(passage: Passage, placed: Placed) -> bool:
    """Tell whether the count is new beside the whole, a plan, or of another time ("thêm 2 xã", "năm nay thêm …")."""
    lead = passage.before(placed, _LEAD)
    dated = any(each.tells_when and each.start < placed.start for each in passage.mentions)
    return dated or _added().search(lead) is not None or not tells_what_is(passage, placed)


def _in_classes(
    passage: Passage, figures: Sequence[Placed], classed: deque[tuple[Placed, set[str]]]
) -> Iterator[Subset]:
    """Find "284 học viên đạt loại khá, giỏi …. Loại giỏi là 61 đồng chí": one of the classes of a count before."""
    for place, each in enumerate(figures):
        start = figures[place - 1].end if place else passage.start
        before = _MARK.split(passage.lower[max(start, each.start - _LONGEST) : each.start])[-1]
        named = _named(before) or _named(_MARK.split(passage.after(each, _LONGEST))[0])
        if len(named) == 1:
            wholes = (whole for whole, classes in reversed(classed) if named < classes and may_be_some_of(each, whole))
            whole = next(wholes, None)
            if whole is not None and not is_change(passage, each):
                yield subset_of(each, whole, "one class of several")
        elif named:
            classed.append((each, named))


def _named(text: str) -> set[str]:
    hit = _classes().search(text)
    return set() if hit is None else set(re.split(r",[ ]|[ ]và[ ]|[ ]?-[ ]?|/", hit[1]))
