"""This file finds complements: percents of one whole that add up to 100 per cent."""

from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

from vnbulletin.notation.quantities.bounds import Bound
from vnbulletin.notation.quantities.percents import Percent
from vnbulletin.relations.breakdowns.classes import are_all_classes
from vnbulletin.relations.breakdowns.complements_apart import find_complements_apart
from vnbulletin.relations.evidence.class_cues import denies, names_rate, overlap, tells_rest
from vnbulletin.relations.evidence.cues import is_open_list, is_remainder, without_remainder
from vnbulletin.relations.evidence.digit_slips import are_a_slip_apart, are_a_swap_apart
from vnbulletin.relations.evidence.item_ends import goes_to_next_item
from vnbulletin.relations.evidence.leads import is_change
from vnbulletin.relations.evidence.plausibility import is_near, is_slip
from vnbulletin.relations.evidence.sums import total_percent
from vnbulletin.relations.kinds.parts import Breakdown, Complement, Share
from vnbulletin.relations.operands import percent_operand
from vnbulletin.relations.passage import Passage, Placed
from vnbulletin.spans import Span

__all__ = ["find_complements"]

_NOTHING = Decimal(0)
_HUNDRED = 100
_TENTH = 10
_LONGEST_RUN = 9
_PAIR, _LEAST = 2, 3


def find_complements(
    passages: tuple[Passage, ...], breakdowns: tuple[Breakdown, ...], shares: tuple[Share, ...]
) -> tuple[Complement, ...]:
    """Return the complements of an article.

    Two kinds are taken: the percents that restate all parts of one breakdown, and
    neighbouring percents of a sentence that add up to 100 as far as their decimals can tell.
    """
    found = [*_of_breakdowns(breakdowns, shares)]
    taken = {operand.span for each in found for operand in each.parts}
    for one in _of_shares(shares):
        if taken.isdisjoint(each.span for each in one.parts):
            found.append(one)
            taken |= {each.span for each in one.parts}
    for passage in passages:
        if not passage.has_percent:
            continue
        found.extend(each for each in _neighbours(passage) if not taken & {one.span for one in each.parts})
    taken.update(operand.span for each in found for operand in each.parts)
    return (*found, *find_complements_apart(passages, taken))


def _of_breakdowns(breakdowns: tuple[Breakdown, ...], shares: tuple[Share, ...]) -> Iterator[Complement]:
    shared = {each.part.span for each in shares}
    told = [each for each in breakdowns if all(part.span in shared for part in each.parts) and _closes(each)]
    spans = {part.span for each in told for part in each.parts}
    meant = [each for each in shares if each.part.span in spans and (is_near(each) or is_slip(each, least=_LEAST))]
    percent_of = {(each.part.span, each.whole.value): each.percent for each in meant}
    fitting = {each.percent.span for each in meant if is_near(each)}
    for each in told if meant else ():
        percents = [percent_of.get((part.span, each.whole.value)) for part in each.parts]
        known = tuple([one for one in percents if one is not None])
        # One slip of the pen among the percents of three parts or more leaves no doubt of what is meant.
        slips = sum(one.span not in fitting for one in known)
        sure = slips == 0 or (slips == 1 and len(known) >= _LEAST)
        if sure and len(known) == len(percents) and all(one.bound is Bound.EXACT for one in known):
            yield Complement(parts=known, reading="the percents of one breakdown")


def _of_shares(shares: tuple[Share, ...]) -> Iterator[Complement]:
    """Yield the percents of three shares or more of one whole that make 100, whether or not their parts make it up."""
    of_whole: dict[object, list[Share]] = {}
    for each in shares:
        of_whole.setdefault((each.whole.span, each.whole.value), []).append(each)
    for told in of_whole.values():
        percents = [each.percent for each in sorted(told, key=lambda each: each.percent.span or Span(0, 0))]
        values = [each.value.value for each in percents if isinstance(each.value, Percent)]
        exact = len(values) >= _LEAST and all(each.bound is Bound.EXACT for each in percents)
        if exact and sum(values, start=_NOTHING) == _HUNDRED:
            yield Complement(parts=tuple(percents), reading="the percents of one breakdown")


def _closes(breakdown: Breakdown) -> bool:
    values = [each.value for each in (breakdown.whole, *breakdown.parts)]
    numbers = [each for each in values if isinstance(each, Decimal)]
    return len(numbers) == len(values) and sum(numbers[1:]) == numbers[0]


def _neighbours(passage: Passage) -> Iterator[Complement]:
    percents = [each for each in passage.mentions if each.percent is not None]
    # "hoàn thành xuất sắc 10 đơn vị (62,5%), hoàn thành tốt 5 đơn vị (31,25%)": a list may print them all in brackets.
    for depth in (0, 1) if len(percents) >= _PAIR else ():
        for run in _runs(passage, [each for each in percents if each.depth == depth]):
            yield from _whole_of(passage, run)
    # "82,95% đủ điều kiện, …; 192 người phải hoãn (17,05%)": all of a sentence, one in brackets, to the last decimal.
    if len({each.depth for each in percents}) > 1 and total_percent(percents) == _HUNDRED:
        for run in _runs(passage, percents):
            if run == percents and (
                _is_with_rest(passage, run)
                or (passage.amounts and _have_decimals(run) and _makes_hundred(passage, run))
            ):
                yield Complement(parts=tuple(map(percent_operand, run)))


def _have_decimals(run: list[Placed]) -> bool:
    """Tell whether each percent has a decimal, or two where there is but a pair, which chance makes easily."""
    least = _PAIR if len(run) == _PAIR else 1
    return all(-int(each.percent.value.as_tuple().exponent) >= least for each in run if each.percent)


def _runs(passage: Passage, percents: list[Placed]) -> Iterator[list[Placed]]:
    """Yield the neighbours, two or more, that are exact and tell no change."""
    run: list[Placed] = []
    for each in percents if len(percents) >= _PAIR else ():
        if each.is_exact and not is_change(passage, each):
            run.append(each)
            continue
        if len(run) >= _PAIR:
            yield run
        run = []
    if len(run) >= _PAIR:
        yield run


def _whole_of(passage: Passage, run: list[Placed]) -> Iterator[Complement]:
    """Yield the stretches of *run* that make 100; one that does exactly goes before a shorter one that nearly does."""
    if are_all_classes(passage, run) and (_is_hundred(run) or _is_slip_off(run)):
        yield Complement(parts=tuple(map(percent_operand, run)), reading="all classes of a scale")
        return
    near = abs(total_percent(run) - _HUNDRED) * _TENTH <= _HUNDRED
    if near and _is_with_rest(passage, run) and (_is_hundred(run) or _is_slip_off(run)):
        yield Complement(parts=tuple(map(percent_operand, run)), reading="what is left is told")
        return
    first = 0
    while first < len(run) - 1:
        making = _making_hundred(passage, run[first : first + _LONGEST_RUN])
        if making:
            exact = [each for each in making if total_percent(each) == _HUNDRED]
            stretch = exact[0] if exact else making[-1]
            yield Complement(parts=tuple(map(percent_operand, stretch)))
            first += len(stretch)
        else:
            first += 1


def _making_hundred(passage: Passage, run: list[Placed]) -> list[list[Placed]]:
    """Return the beginnings of *run*, two percents or more, that make 100, each rounded by less than one."""
    making: list[list[Placed]] = []
    total = _NOTHING
    for count, each in enumerate(run, start=1):
        value = each.percent.value if each.percent else _NOTHING
        total += value
        if value <= 0 or total > _HUNDRED + count:
            break
        if count >= _PAIR and total >= _HUNDRED - count and _makes_hundred(passage, run[:count]):
            making.append(run[:count])
    return making


def _is_with_rest(passage: Passage, run: list[Placed]) -> bool:
    """Tell whether the last of all percents of a sentence is what is left: "đồng ý 87%, không đồng ý 12%, còn lại 1%".

    Before it each stands beside the other, none inside another or of a rate of its own, and nothing is counted.
    """
    gaps = [passage.gap(one, other) for one, other in pairwise(run)]
    if not tells_rest(gaps[-1]) or any(each.percent and each not in run for each in passage.mentions):
        return False
    within = [each for each in passage.top_numbers if run[0].start < each.start]
    listed = "".join(gaps)
    plain = all(map(goes_to_next_item, gaps)) and not names_rate(listed) and not overlap(listed)
    return plain and not within and not is_open_list(without_remainder(listed))


def _is_hundred(run: list[Placed]) -> bool:
    """Tell whether the percents make 100 as far as their decimals can tell."""
    return abs(total_percent(run) - _HUNDRED) * 2 <= _units(run)


def _is_slip_off(run: list[Placed]) -> bool:
    """Tell whether one digit changed, or two swapped, of one percent makes them 100; else a class may hold another."""
    gap = total_percent(run) - _HUNDRED
    return any(_is_slip(each.percent.value, gap, len(run)) for each in run if each.percent)


def _is_slip(printed: Decimal, gap: Decimal, most: int) -> bool:
    exponent = min(0, int(printed.as_tuple().exponent), int(gap.as_tuple().exponent))
    last = Decimal((0, (1,), exponent))
    digits = _digits(printed, exponent)
    # What the others were rounded by may be missing or too much.
    near = (printed - gap + last * off for off in range(-(most // 2), most // 2 + 1))
    meant = [_digits(each, exponent).zfill(len(digits)) for each in near if each > 0]
    return any(are_a_slip_apart(digits, each) or are_a_swap_apart(digits, each) for each in meant)


def _digits(value: Decimal, exponent: int) -> str:
    return str(int(value.scaleb(-exponent)))


def _units(run: list[Placed]) -> Decimal:
    """Return the sum of the last places of the percents."""
    places = [int(each.percent.value.as_tuple().exponent) for each in run if each.percent]
    return sum([Decimal((0, (1,), place)) for place in places], start=_NOTHING)


def _makes_hundred(passage: Passage, run: list[Placed]) -> bool:
    values = [each.percent.value for each in run if each.percent]
    gap = abs(sum(values, start=_NOTHING) - _HUNDRED)
    if max(values) >= _HUNDRED or _are_of_several(passage, run):
        return False
    # "91,2% học sinh xếp loại tốt, 8,1% loại khá, 0,7% loại đạt": three that make 100 exactly are of one whole.
    if len(run) > _PAIR and gap == 0:
        return True
    if len({each.head for each in run if each.head}) > 1 or gap * 2 > _units(run):
        return False
    # Two whole percents that make 100 are common by chance; with decimals they are not.
    if not any("." in str(value) for value in values):
        return False
    return len(run) > _PAIR or (gap == 0 and not _of_two_rates(passage, *run))


def _are_of_several(passage: Passage, run: list[Placed]) -> bool:
    """Tell whether the percents are of qualities that overlap, or the last is told in a clause of its own."""
    gaps = [passage.gap(one, other) for one, other in pairwise(run)]
    around = f"{passage.before(run[0]).rpartition(';')[2]}{''.join(gaps)}{passage.after(run[-1]).partition(';')[0]}"
    parted = [";" in each for each in gaps]
    return overlap(around) or (parted[-1] and not all(parted))


def _of_two_rates(passage: Passage, first: Placed, second: Placed) -> bool:
    """Tell whether each percent is a rate of its own: "tỷ lệ trẻ tiêm chủng đạt 96,4%, tỷ lệ hộ nghèo còn 3,6%"."""
    gap = passage.gap(first, second)
    return names_rate(gap) and not denies(gap) and not is_remainder(gap)
