"""This file asks the lexicon which indicator a figure reports, with the words that stand around it."""

import re
from functools import cache

from attrs import evolve, frozen

from vnbulletin.folding import fold
from vnbulletin.lexicon.indicator_tables import indicators
from vnbulletin.lexicon.observation_tables import observation_cues
from vnbulletin.lexicon.patterns import Lead, right_before, whole_words
from vnbulletin.mentions.mention import MentionKind
from vnbulletin.observations.actions import Action
from vnbulletin.observations.indicators import Counted, Surroundings, find_indicator
from vnbulletin.observations.subjects import is_measured
from vnbulletin.relations.evidence.cues import has_inside
from vnbulletin.relations.evidence.item_ends import goes_to_next_item
from vnbulletin.relations.evidence.leads import end_with_unit, is_change
from vnbulletin.relations.passage import Passage, Placed

__all__ = ["Naming", "Told", "indicator_of", "paragraph_of"]

_ITEM = re.compile(r"(?:\s?\([^()]*\))?[^,;:.()]{0,40}(?:\s?\([^()]*\))?(?:,|,?\s(?:và|cùng))\s(?:\w{1,5}\s)?")
_CLAUSE = re.compile(r"[;,](?![0-9])|\svà(?=\s)")
_MARK = re.compile(r"[,;:.()\n]")
# What stands farther away in an endless paragraph tells nothing, and work has to grow with the text alone.
_FARTHEST = 1000
_ABOVE_ITEM = 400
_LONGEST_CUE = 40
_INSIDE = frozenset({",", " và"})
_SHARES = frozenset({MentionKind.PERCENT, MentionKind.RATIO, MentionKind.POINTS})


@frozen(kw_only=True)
class Naming:
    """The figures of a sentence that give statistics, its verbs, and its paragraph with the headline."""

    passage: Passage
    counts: tuple[Placed, ...]
    actions: tuple[Action, ...]
    around: str


@frozen(kw_only=True)
class Told:
    """What the sentence tells of a figure: its subject as printed, its verb, its commendation, whether it is rated."""

    subject: str
    action: Action | None
    award: str | None
    is_rated: bool


def indicator_of(naming: Naming, number: int, told: Told) -> str | None:
    """Return the id of the indicator that a figure of a sentence reports, or None where no words tell one.

    Args:
        naming: The sentence.
        number: Which of its figures.
        told: What is known of the figure.
    """
    passage, placed = naming.passage, naming.counts[number]
    before, unit = _before(naming, number), placed.unit
    is_percent = not unit and (placed.mention.kind in _SHARES or placed.mention.to_record()["unit"] == "%")
    counted = Counted(
        unit=unit,
        subject=fold(told.subject).lower,
        award=told.award,
        is_rated=told.is_rated,
        is_share=placed.mention.kind in _SHARES,
        is_percent=is_percent,
        is_measured=is_measured(unit),
        is_points=placed.mention.kind is MentionKind.POINTS,
        is_part=has_inside(before) or end_with_unit(passage, placed) == placed.end,
        is_denied=told.action is not None and told.action.is_denied,
    )
    led = _led(naming, number)
    words = Surroundings(
        before=before, behind=_behind(naming, number), led=led, shared=_shared(naming, number), around=naming.around
    )
    found = find_indicator(counted, words)
    if found is None and unit and counted.is_share:
        # "bao phủ bảo hiểm y tế 95,6% dân số": what the share is of need not be what it tells.
        found = find_indicator(evolve(counted, unit="", is_percent=placed.mention.kind is not MentionKind.RATIO), words)
    return None if found is None else found.id


def _before(naming: Naming, number: int) -> str:
    """Return the words before a figure; what follows the one before it up to a mark is of that one."""
    lower, placed = naming.passage.lower, naming.counts[number]
    if not number:
        return lower[naming.passage.start : placed.start]
    return lower[_clause_start(naming, number) : placed.start]


def _clause_start(naming: Naming, number: int) -> int:
    """Return where the words behind the noun of the last figure end with a mark, or that figure where none stands."""
    start, end = _end_with_noun(naming, number - 1), naming.counts[number].start
    marks = _CLAUSE.finditer(naming.passage.lower, start, end)
    ends = (each.end() for each in marks if not _is_inside_cue(naming.passage, each))
    return next(ends, naming.counts[number - 1].end)


def _end_with_noun(naming: Naming, number: int) -> int:
    """Return where a figure ends with its noun, whose marks part nothing."""
    placed = naming.counts[number]
    is_behind = placed.unit and naming.passage.lower.startswith(placed.unit, placed.end + 1, naming.passage.end)
    return placed.end + 1 + len(placed.unit) if is_behind else placed.end


def _behind(naming: Naming, number: int) -> str:
    """Return the words behind a figure, up to the next mark or figure; the marks of its unit are none."""
    passage, placed = naming.passage, naming.counts[number]
    ceiling = naming.counts[number + 1].start if number + 1 < len(naming.counts) else passage.end
    marks = _MARK.finditer(passage.lower, _end_with_noun(naming, number), ceiling)
    end = next((each.start() for each in marks if not _is_inside_cue(passage, each)), ceiling)
    return passage.lower[placed.end : end]


@cache
def _phrases_with_marks() -> re.Pattern[str]:
    table = indicators()
    words = (each for row in table.indicators for each in (*row.cues, *row.units))
    return whole_words([each for each in words if "," in each or " và " in each])


def _is_inside_cue(passage: Passage, mark: re.Match[str]) -> bool:
    """Tell whether a mark is one of a fixed phrase ("sản xuất, kinh doanh giỏi", "tổ tiết kiệm và vay vốn")."""
    if mark[0] not in _INSIDE:
        return False
    start, end = max(passage.start, mark.start() - _LONGEST_CUE), min(passage.end, mark.end() + _LONGEST_CUE)
    hits = _phrases_with_marks().finditer(passage.lower, start, end)
    return any(each.start() < mark.start() < each.end() for each in hits)


def _led(naming: Naming, number: int) -> str:
    """Return the words around the first figure of the list that a figure goes on, or none where it begins anew."""
    first = number
    while first and _goes_on(naming, first):
        first -= 1
    if first == number:
        return ""
    floor = naming.counts[first - 1].end if first else naming.passage.start
    head = naming.passage.lower[floor : naming.counts[first].start].rpartition(";")[2]
    return f"{head} {_behind(naming, first)}"


def _goes_on(naming: Naming, number: int) -> bool:
    """Tell whether a figure goes on a list: no verb of its own stands before it, and no noun of its own measure."""
    passage, placed, last = naming.passage, naming.counts[number], naming.counts[number - 1]
    gap = passage.gap(last, placed)
    own = _clause_start(naming, number)
    if ";" in gap or any(own <= each.start < placed.start and not each.is_weak for each in naming.actions):
        return False
    if has_inside(gap) or ":" in gap or is_change(passage, placed):
        return True
    if placed.unit == last.unit and _is_from(passage, last) and _is_to(passage, placed, last.end):
        return True
    is_counted = placed.unit and not is_measured(placed.unit) and not is_measured(last.unit) and last.unit
    return bool(is_counted) and goes_to_next_item(gap)


@cache
def _goes_to() -> Lead:
    return right_before(observation_cues().indicators.goes_to)


@cache
def _goes_from() -> Lead:
    return right_before(observation_cues().indicators.goes_from)


def _is_from(passage: Passage, placed: Placed) -> bool:
    return _goes_from().before(passage.lower, passage.start, placed.start) is not None


def _is_to(passage: Passage, placed: Placed, floor: int) -> bool:
    return _goes_to().before(passage.lower, floor, placed.start) is not None


@cache
def _of_whole() -> Lead:
    return right_before(observation_cues().indicators.of_whole)


def _shared(naming: Naming, number: int) -> str:
    """Return the words behind the last figure of the list that a figure opens ("5 tập thể, 11 cá nhân được khen").

    The whole of the next figure opens no list ("trong 12 chỉ tiêu, 9 chỉ tiêu đạt").
    """
    last = number
    if _of_whole().before(naming.passage.lower, naming.passage.start, naming.counts[number].start) is not None:
        return ""
    while last + 1 < len(naming.counts) and _is_listed(naming, last):
        last += 1
    return "" if last == number else _behind(naming, last)


def _is_listed(naming: Naming, number: int) -> bool:
    """Tell whether nothing but a noun and a mark part a figure from the next one."""
    placed, behind = naming.counts[number], naming.counts[number + 1]
    gap = naming.passage.gap(placed, behind)
    if not _ITEM.fullmatch(gap) or has_inside(gap):
        return False
    return not any(placed.end <= each.start < behind.start for each in naming.actions)


def paragraph_of(passage: Passage) -> str:
    """Return the paragraph of a sentence in folded lower case, as far as it stands close to the sentence."""
    span, folded = passage.paragraph.span, passage.folded
    # An item of a list is understood by what stands above the list.
    above = _ABOVE_ITEM if passage.opens_a_line else 0
    start = max(folded.folded_offset(span.start) - above, passage.start - _FARTHEST, 0)
    return folded.lower[start : min(folded.folded_offset(span.end), passage.end + _FARTHEST)]
