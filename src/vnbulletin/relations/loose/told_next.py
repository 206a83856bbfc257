"""This file tells whether a change is of two figures close before it, by their times and places."""

import re
from decimal import Decimal
from functools import cache

from vnbulletin.lexicon.cue_tables import relation_cues
from vnbulletin.lexicon.development_tables import development_cues
from vnbulletin.lexicon.loose_tables import loose_cues
from vnbulletin.lexicon.patterns import any_of
from vnbulletin.lexicon.unit_tables import units
from vnbulletin.mentions.units import is_measure
from vnbulletin.relations.evidence.leads import BLANK, between, figure_before, is_change, is_time
from vnbulletin.relations.evidence.likeness import counts_people, of_its_unit, same_unit
from vnbulletin.relations.evidence.years import years_of
from vnbulletin.relations.loose.figures import Loose, Seen
from vnbulletin.relations.loose.words import is_earlier_time, is_planned, subject_of
from vnbulletin.relations.passage import Passage, Placed

__all__ = ["count_one_thing", "has_no_subject", "is_told_next", "name_one_thing", "opens_with_change"]

_ALL, _NONE = 100, Decimal(0)
_PAIR = 2
_LONGEST = 60


def is_told_next(loose: Loose, result: Seen, base: Seen) -> bool:
    """Tell whether a change stands beside its base and its result in a sentence before, or right behind both.

    "41 giải. … Năm học trước, con số này là 33 giải, như thế tăng 8 giải"; "94,6%; năm 2018 là 93,2%. Mức tăng 1,4
    điểm phần trăm". What only fits has few digits, so that the places have to tell.
    """
    if result.outside or base.outside or not result.away or not name_one_thing(result.placed, base.placed):
        return False
    if base.away:
        return _closes_sentence_before(loose, result, base) and _has_earlier_time(result, base)
    if loose.figure.number is None:
        return _is_compared(loose, result, base)
    if base.placed.depth > loose.figure.depth or is_earlier_time(base.passage, base.placed):
        return _counts_as(loose.figure, base.placed)
    beside = figure_before(loose.passage, loose.place) is base.placed and has_no_subject(loose.lead)
    return beside and _counts_as(loose.figure, base.placed) and _is_of_earlier_year(result, base)


def _is_compared(loose: Loose, result: Seen, base: Seen) -> bool:
    """Tell whether points or a percent are those of the figure of the sentence before over one that is called earlier.

    "đạt 90%. Kết quả này cao hơn 1,5 điểm phần trăm so với mức 88,5% của năm 2024"; a percent has to be exact.
    """
    rate, stated = result.placed.percent is not None, loose.figure.percent
    like = [each for each in result.passage.mentions if (each.percent is not None) is rate and not is_time(each)]
    if result.away > 1 or like[-1:] != [result.placed] or not has_no_subject(loose.lead):
        return False
    before, after = base.placed.amount or _NONE, result.placed.amount or _NONE
    fits = rate if stated is None else not rate and abs(after - before) * _ALL == before * stated.value
    return fits and is_earlier_time(base.passage, base.placed)


def count_one_thing(one: Placed, other: Placed) -> bool:
    """Tell whether two counts have one noun, or one of them a word for any body: "1.032 CĐCS … là 988 đơn vị"."""
    first, second = one.unit, other.unit
    if first == second or not first or not second:
        return first == second != ""
    bodies = relation_cues().bodies
    return (first in bodies or second in bodies) and not any(map(is_measure, {first, second}.difference(bodies)))


def name_one_thing(one: Placed, other: Placed) -> bool:
    """Tell whether two figures are rates, or counts of one thing, which one of them may call new: "đảng viên mới"."""
    if one.percent is not None or other.percent is not None:
        return one.percent is not None and other.percent is not None
    return of_its_unit(one, other) or count_one_thing(one, other) or _are_people(one, other)


def _are_people(one: Placed, other: Placed) -> bool:
    """Tell whether one of two counts of people calls them what anybody is called: "231 đồng chí"."""
    anybody = units().anybody
    return counts_people(one) and counts_people(other) and (one.unit in anybody or other.unit in anybody)


def _counts_as(gap: Placed, base: Placed) -> bool:
    return gap.number is None or same_unit(base, gap) or _are_people(base, gap)


def _closes_sentence_before(loose: Loose, result: Seen, base: Seen) -> bool:
    """Tell whether a change opens its sentence, and the last two figures before it are those that it is between."""
    if base.away > 1 or result.away > _PAIR or not _counts_as(loose.figure, base.placed):
        return False
    if not opens_with_change(loose.passage, loose.place):
        return False
    last = [each for each in base.passage.mentions if not is_time(each)][-_PAIR:]
    both = {id(each.placed) for each in (result, base)}
    if result.away == base.away:
        return {id(each) for each in last} == both
    return last == [base.placed]


def opens_with_change(passage: Passage, place: int) -> bool:
    """Tell whether a figure opens its sentence, with only words of a change before it: "Mức tăng là 8 giải"."""
    placed = passage.mentions[place]
    if figure_before(passage, place) is not None or placed.start - passage.start > _LONGEST:
        return False
    said = between(passage, passage.start, placed.start).replace(",", " ").split()
    return bool(said) and (_change_words() | set(placed.unit.split())).issuperset(said)


@cache
def _change_words() -> frozenset[str]:
    cues, more = development_cues(), loose_cues()
    words = (*cues.hedges, *cues.restating, *cues.rise, *cues.fall, *more.rise, *more.fall)
    # "So với năm 2022 tăng 15%": the base has to be of that time.
    return _plain_words().union({BLANK}, (word for each in (*words, *cues.earlier) for word in each.split()))


def has_no_subject(lead: str) -> bool:
    """Tell whether the words before a change only draw a conclusion: "như vậy mức tăng"."""
    subject = subject_of(lead)
    return _plain_words().issuperset(subject.split()) or _pointing().fullmatch(subject) is not None


@cache
def _pointing() -> re.Pattern[str]:
    # "kết quả này", "tỷ lệ ấy": whatever was told last.
    return re.compile(rf"(?:{any_of(loose_cues().pointing)})[ ](?:{any_of(relation_cues().demonstratives)})")


@cache
def _plain_words() -> frozenset[str]:
    return frozenset(word for each in (*loose_cues().hence, *loose_cues().changes) for word in each.split())


def _has_earlier_time(result: Seen, base: Seen) -> bool:
    return is_earlier_time(base.passage, base.placed) or _is_of_earlier_year(result, base)


def _is_of_earlier_year(result: Seen, base: Seen) -> bool:
    """Tell whether a figure is said of a year, no later one of what became of it, and is neither plan nor change."""
    years = years_of(base.passage, base.placed)
    known = years_of(result.passage, result.placed)
    if not years or (known and max(known) <= max(years)) or is_planned(base.passage, base.placed):
        return False
    return not is_change(base.passage, base.placed) and not is_change(result.passage, result.placed)
