"""This file finds parts that exclude each other and exceed their whole: "1.250 người, trong đó nam 680, nữ 750"."""

import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise

from vnbulletin.lexicon.cue_tables import relation_cues
from vnbulletin.lexicon.patterns import any_of, whole_words
from vnbulletin.relations.evidence.class_cues import has_closed
from vnbulletin.relations.evidence.cues import has_inside, is_open_list, opens_having
from vnbulletin.relations.evidence.leads import is_change, tells_what_is
from vnbulletin.relations.evidence.likeness import counts_people, same_unit
from vnbulletin.relations.evidence.sums import amount_of, total_of
from vnbulletin.relations.kinds.parts import Breakdown
from vnbulletin.relations.operands import breakdown_of, part_operand
from vnbulletin.relations.passage import Passage, Placed

__all__ = ["claimed_by_exclusion", "exclude_each_other", "excluded_before"]

_FEWEST, _PAIR = 3, 2
_OPENING = 20
_LONGEST, _NEAR = 60, 24
_MARK = re.compile(r"[,;:.()\n]| và |[0-9]")
_READING = "a closed list"


@cache
def _rows() -> tuple[re.Pattern[str], ...]:
    # The name ends the words: "chưa đạt chuẩn nâng cao" is said of others than "chưa đạt chuẩn".
    return tuple(re.compile(rf"(?:.*?[ ])?(?P<name>{any_of(row)})") for row in relation_cues().exclusive)


@cache
def _names() -> re.Pattern[str]:
    return whole_words(name for row in relation_cues().exclusive for name in row)


def claimed_by_exclusion(passage: Passage) -> Iterator[Breakdown]:
    """Yield a whole with two parts right behind it that nothing can be both of, where they exceed it together.

    Whatever else may overlap or be left out, men and women together are no more than all people.
    """
    numbers = passage.top_numbers
    if len(numbers) < _FEWEST or not passage.says(_names):
        return
    for whole, (one, other) in zip(numbers, pairwise(numbers[1:]), strict=False):
        total = total_of((one, other))
        if total < amount_of(whole) or not all(each.is_exact for each in (whole, one, other)):
            continue
        plain = tells_what_is(passage, whole) and not any(is_change(passage, each) for each in (one, other))
        opens = _opens(passage, whole, one) if total > amount_of(whole) else one.start - whole.end <= _NEAR
        if plain and opens and _exclude(passage, one, other) and _are_of(whole, one, other):
            yield breakdown_of(part_operand(whole), [one, other], _READING)


def excluded_before(passage: Passage, earlier: tuple[Passage, ...]) -> Iterator[Breakdown]:
    """Yield the count of the sentence before that the two of a sentence exceed, of which nothing can be both.

    "331.624 lượt khách, đạt 78% kế hoạch. Trong đó, khách quốc tế 97.678 lượt; khách trong nước 234.216 lượt".
    """
    parts = passage.top_numbers
    if len(parts) != _PAIR or not earlier or not passage.says(_names) or not same_unit(*parts):
        return
    before = earlier[-1]
    opens = has_inside(passage.lower[passage.start : passage.start + _OPENING])
    near = before.paragraph_number == passage.paragraph_number
    whole = next((each for each in before.top_numbers if same_unit(each, parts[0])), None)
    if whole is None or not opens or not near or passage.times or not tells_what_is(before, whole):
        return
    plain = all(each.is_exact and not is_change(passage, each) for each in parts) and whole.is_exact
    if plain and total_of(parts) > amount_of(whole) and exclude_each_other(*((passage, each) for each in parts)):
        yield breakdown_of(part_operand(whole), parts, _READING)


def _opens(passage: Passage, whole: Placed, first: Placed) -> bool:
    """Tell whether nothing but a word for parts stands between: no other figure, and no other clause."""
    # "412 vụ; trong đó …" goes on with the same 412.
    gap = passage.gap(whole, first).replace("; trong đó", ", trong đó")
    if ";" in gap or len(gap) > _LONGEST or any(whole.end <= each.start < first.start for each in passage.mentions):
        return False
    return (has_inside(gap) or has_closed(gap) or opens_having(gap)) and not is_open_list(gap.replace("trong đó", ""))


def _exclude(passage: Passage, one: Placed, other: Placed) -> bool:
    """Tell whether the words around the first name one thing of a row, and those around the second another."""
    gap = passage.gap(one, other)
    if ";" in gap or has_inside(gap) or len(gap) > _LONGEST:
        return False
    return exclude_each_other((passage, one), (passage, other))


def exclude_each_other(*counts: tuple[Passage, Placed]) -> bool:
    """Tell whether the words around two counts name qualities of which nothing has two: “nữ” and “nam”."""
    said = [_sides(passage, each) for passage, each in counts]
    for row in _rows():
        hits = [[hit["name"] for hit in map(row.fullmatch, each) if hit is not None] for each in said]
        if all(len(each) == 1 for each in hits) and hits[0] != hits[1]:
            return True
    return False


def _sides(passage: Passage, placed: Placed) -> tuple[str, str]:
    """Return the words before a figure and those behind it, up to the marks or figures beside it."""
    before = _MARK.split(passage.before(placed, _LONGEST))[-1]
    return before.strip(), _MARK.split(passage.after(placed, _LONGEST))[0].strip()


def _are_of(whole: Placed, one: Placed, other: Placed) -> bool:
    """Tell whether both parts count by the noun of the whole, or people by the name of the quality alone (“11 nam”)."""
    by_name = counts_people(whole)
    named = (each.head in {whole.head, ""} or (by_name and _names().fullmatch(each.unit)) for each in (one, other))
    return whole.head != "" and all(named)
