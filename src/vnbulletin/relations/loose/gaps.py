"""This file finds changes one slip of the pen off, where both figures that they are between are surely told."""

import re
from decimal import Decimal
from functools import cache

from attrs import frozen

from vnbulletin.lexicon.development_tables import development_cues
from vnbulletin.lexicon.loose_tables import loose_cues
from vnbulletin.notation.quantities.percents import PercentagePoints
from vnbulletin.relations.evidence.digit_slips import are_a_slip_apart
from vnbulletin.relations.evidence.leads import BLANK, end_with_unit, figure_before, is_change, is_plan, is_time
from vnbulletin.relations.evidence.plausibility import slips_from
from vnbulletin.relations.evidence.ratios import in_percent
from vnbulletin.relations.evidence.years import years_of
from vnbulletin.relations.kinds.developments import Change
from vnbulletin.relations.loose.figures import Loose, digits_told
from vnbulletin.relations.loose.words import (
    Claim,
    earlier_times_in,
    is_earlier_time,
    is_past,
    said_around,
    said_before,
    subject_of,
)
from vnbulletin.relations.operands import figure_operand
from vnbulletin.relations.passage import Passage, Placed

__all__ = ["gap_slip_of"]

_MARKS = re.compile(r"[,;:()]")
_LEAST = 100
_LEAST_DIGITS = 3
# A difference of so many digits is hardly another one with a slip by chance.
_SURE = 1000
_PAIR = 2
_MOST_SENTENCES = 2


@frozen
class _Pair:
    """What became of a figure, and the earlier one."""

    result: Placed
    base: Placed


def gap_slip_of(loose: Loose, claim: Claim) -> Change | None:
    """Return the change between two counts of a unit, one of them earlier by its words, beside its difference.

    "3.718 hộ đang còn dư nợ; cuối năm 2022 mới có 3.245 hộ, như thế đã tăng 483 hộ" for 473; and with the earlier one
    behind: "1.486.200 lượt khách, tăng 161.300 lượt so cùng kỳ; 4 tháng đầu năm trước đón 1.334.900 lượt".
    """
    if not loose.figure.is_exact:
        return None
    if isinstance(loose.figure.mention.value, PercentagePoints):
        return _points_slip(loose, loose.figure.mention.value.value, falls=claim is Claim.FALL)
    if not _follows(loose):
        return None
    pair = _pair_before(loose) or _pair_around(loose)
    falls = claim is Claim.FALL
    if pair is None or not _is_slip(loose.figure, pair, falls=falls):
        return None
    gap = figure_operand(loose.figure)
    percent = None if loose.figure.percent is None else gap
    difference = gap if percent is None else None
    result, base = figure_operand(pair.result), figure_operand(pair.base)
    return Change(result=result, base=base, difference=difference, percent=percent, falls=falls)


def _points_slip(loose: Loose, by: Decimal, *, falls: bool) -> Change | None:
    """Return the change of the only two rates before points, one of them earlier, by which they miss it by a slip.

    "chiếm 7,02%; trong khi cuối năm 2016 … chiếm 9,45%. Như vậy, tỷ lệ hộ nghèo giảm 2,34 điểm %" for 2,43.
    """
    told = [(one, each) for one in _sentences(loose) for each in one.mentions if each.percent is not None]
    if len(told) != _PAIR or any(each.start > loose.figure.start or not each.is_exact for _, each in told):
        return None
    earlier = [each for one, each in told if is_earlier_time(one, each)] or _of_first_year(told)
    said = {word for one, _ in told for word in one.lower[one.start : one.end].replace(",", " ").split()}
    # The rate of something else has another name.
    known = said.union(_hence_words(), *(each.split() for each in loose_cues().rate))
    if len(earlier) != 1 or any(is_change(*each) for each in told) or not known.issuperset(_subject(loose)):
        return None
    if not _names_one_rate(*told):
        return None
    base, result = earlier[0], next(each for _, each in told if each is not earlier[0])
    before, after = base.stated or Decimal(0), result.stated or Decimal(0)
    right = before - after if falls else after - before
    printed, exact = _digits(by, right)
    if len(printed) < _LEAST_DIGITS or right <= 0 or not are_a_slip_apart(printed, exact):
        return None
    now, then, points = map(figure_operand, (result, base, loose.figure))
    return Change(result=now, base=then, percent=points, falls=falls)


def _names_one_rate(first: tuple[Passage, Placed], second: tuple[Passage, Placed]) -> bool:
    """Tell whether the words before a rate say nothing that those before another one do not, but for its time."""
    led, known = (_MARKS.sub(" ", said_before(one, one.mentions.index(each))).split() for one, each in (second, first))
    cues = development_cues()
    times = (*cues.earlier, *cues.base_words, *cues.base_verbs, *cues.contrasts, *cues.now, *cues.now_verbs)
    plain = (each.split() for each in (*times, *loose_cues().share))
    return {BLANK, *known}.union(*plain).issuperset(led)


def _of_first_year(told: list[tuple[Passage, Placed]]) -> list[Placed]:
    """Return the figure of the earlier year, where each is said of one."""
    years = [years_of(*each) for each in told]
    if any(len(each) != 1 for each in years) or years[0] == years[1]:
        return []
    return [told[years.index(min(years, key=min))][1]]


def _subject(loose: Loose) -> list[str]:
    return subject_of(loose.lead).split()


def _is_slip(gap: Placed, pair: _Pair, *, falls: bool) -> bool:
    """Tell whether a difference, or a percent of three digits, is the right one with one slip of the pen."""
    result, base = pair.result.number or Decimal(0), pair.base.number or Decimal(0)
    right = base - result if falls else result - base
    if right <= 0 or base <= 0:
        return False
    if gap.percent is not None:
        return slips_from(in_percent(right, base), gap.percent, least=_LEAST_DIGITS)
    return gap.number is not None and gap.number >= _LEAST and are_a_slip_apart(*_digits(right, gap.number))


def _pair_before(loose: Loose) -> _Pair | None:
    """Return the only two counts of the unit of a difference in its sentence and the one before it."""
    gap = loose.figure
    if gap.number is None:
        return None
    told = [(each, placed) for each in _sentences(loose) for placed in each.mentions if _is_like(placed, gap)]
    earlier = [(each, placed) for each, placed in told if is_past(each, placed)]
    # "hội viên vay vốn" has a word that may be of an earlier time.
    if len(earlier) == _PAIR:
        earlier = [each for each in earlier if is_earlier_time(*each)]
    if len(told) != _PAIR or len(earlier) != 1 or any(is_change(*each) for each in told):
        return None
    base, (passage, last) = earlier[0][1], told[-1]
    result = next(placed for _, placed in told if placed is not base)
    # The second may leave out what the first counts; one that says more ("1.508 hộ vay") counts others.
    if last.unit != gap.unit or _goes_on(passage, last) or last is not figure_before(loose.passage, loose.place):
        return None
    return _Pair(result, base)


def _pair_around(loose: Loose) -> _Pair | None:
    """Return the count right before a change, and the only one of its unit behind it, if that is the earlier one."""
    result = _before(loose)
    if result is None or result.number is None or not result.unit or not result.is_exact or result.depth:
        return None
    gap = loose.figure
    if is_change(loose.passage, result) or is_plan(loose.passage, result) or not _counts_in(gap, result):
        return None
    for passage in (loose.passage, *loose.next):
        behind = [each for each in passage.mentions if each.start > gap.start and _is_counted_in(each, result)]
        if behind:
            return _Pair(result, behind[0]) if _is_compared_with(loose, passage, behind) else None
    return None


def _before(loose: Loose) -> Placed | None:
    """Return the figure before a change; a percent in brackets says it again: "1.142 đồng chí (49,27%), tăng …"."""
    ahead = [each for each in loose.passage.mentions[: loose.place] if not is_time(each)]
    asides = [each for each in ahead[-1:] if each.percent is not None and each.depth > loose.figure.depth]
    return next(iter(ahead[: len(ahead) - len(asides)][-1:]), None)


def _is_counted_in(placed: Placed, result: Placed) -> bool:
    return placed.number is not None and _counts_in(placed, result)


def _counts_in(placed: Placed, result: Placed) -> bool:
    """Tell whether a figure is a rate, or printed in the unit of a result, with fewer or more words."""
    words, others = f"{placed.unit} ", f"{result.unit} "
    return placed.number is None or (placed.unit != "" and (words.startswith(others) or others.startswith(words)))


def _is_compared_with(loose: Loose, passage: Passage, behind: list[Placed]) -> bool:
    """Tell whether the first figure behind a change, in its sentence the only one, is of the time that it names."""
    base = behind[0]
    if passage is loose.passage and len(behind) > 1:
        return False
    said = loose.said_behind.strip().removeprefix(loose.figure.unit).strip()
    named, own = earlier_times_in(f"{loose.lead} | {said}"), earlier_times_in(said_around(passage, base))
    if not base.is_exact or is_change(passage, base):
        return False
    if BLANK in said:
        # "so với năm 2016 (năm 2016 kết nạp 1.020 đồng chí)": the same time is named beside both.
        return _is_of_its_time(loose, passage, base) and _says_nothing_new(loose, passage, base)
    number = loose.figure.number
    telling = number is not None and digits_told(number) >= _SURE
    if own and (telling or _says_nothing_new(loose, passage, base)):
        # "giảm 12,8% so với kế hoạch; cùng kỳ 251 vụ" is compared with another figure.
        return not named.isdisjoint(own) if named or said else True
    # Only a day or a year beside it: then many digits have to tell.
    return bool(named) and telling and is_past(passage, base)


def _is_of_its_time(loose: Loose, passage: Passage, base: Placed) -> bool:
    """Tell whether the time right behind a change is named again right before an earlier figure in its brackets."""
    if passage is not loose.passage or base.depth <= loose.figure.depth:
        return False
    between = [each for each in passage.mentions if loose.figure.start < each.start < base.start]
    values = {each.mention.value for each in between}
    return len(between) == _PAIR and len(values) == 1 and all(each.tells_when for each in between)


def _says_nothing_new(loose: Loose, passage: Passage, base: Placed) -> bool:
    """Tell whether the words before an earlier figure name its time, or stand before the change as well."""
    own = loose.passage
    said = set(own.lower[own.start : loose.figure.start].replace(",", " ").split())
    cues = development_cues()
    times = (*cues.earlier, *cues.base_words, *cues.base_verbs, *loose_cues().hence)
    known = said.union((BLANK, "so", "với"), *(each.split() for each in times))
    words = said_before(passage, passage.mentions.index(base)).replace(";", " ").replace(",", " ").replace("(", " ")
    return known.issuperset(words.split())


def _sentences(loose: Loose) -> list[Passage]:
    """Return the sentence of a difference and the one before it in its paragraph."""
    return loose.passage.of_its_paragraph(loose.near[-_MOST_SENTENCES:])


def _is_like(placed: Placed, gap: Placed) -> bool:
    """Tell whether a count before a difference is printed in its unit, with more words behind that at most."""
    same = gap.unit and (placed.unit == gap.unit or placed.unit.startswith(f"{gap.unit} "))
    return bool(same) and placed.start < gap.start and placed.number is not None


def _follows(loose: Loose) -> bool:
    """Tell whether a difference has no subject of its own: only words that draw a conclusion stand before its verb."""
    words = subject_of(loose.lead).split()
    return _hence_words().issuperset(words)


@cache
def _hence_words() -> frozenset[str]:
    return frozenset(word for each in loose_cues().hence for word in each.split())


def _goes_on(passage: Passage, placed: Placed) -> bool:
    """Tell whether more words stand behind a figure and its unit before the next mark."""
    rest = passage.lower[end_with_unit(passage, placed) : passage.end].lstrip()
    return rest[:1] not in {",", ".", ";", ")", ""}


def _digits(*values: Decimal) -> list[str]:
    """Return the digits of some values down to the last place that any of them has."""
    last = min(int(each.normalize().as_tuple().exponent) for each in values)
    return [f"{each.scaleb(-last):.0f}" for each in values]
