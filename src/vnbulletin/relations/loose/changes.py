"""This file finds the result, and the earlier figure, of a change that no relation explains, where they fit exactly."""

from collections.abc import Callable
from decimal import Decimal
from fractions import Fraction
from typing import TypeAlias

from attrs import evolve

from vnbulletin.lexicon.loose_tables import loose_cues
from vnbulletin.mentions.mention import MentionKind
from vnbulletin.notation.quantities.bounds import Bound
from vnbulletin.notation.quantities.multiples import Multiple
from vnbulletin.notation.quantities.percents import Percent, PercentagePoints
from vnbulletin.relations.developments.earlier_figures import restates
from vnbulletin.relations.developments.named_subjects import figures_named, named_subject
from vnbulletin.relations.evidence.leads import figure_before, is_change, lead_of
from vnbulletin.relations.kinds.developments import Change
from vnbulletin.relations.loose.earlier_ones import is_earlier_one, stands_behind, stands_since
from vnbulletin.relations.loose.figures import (
    Ends,
    Loose,
    Seen,
    agree,
    count_operand,
    digits_told,
    ends_of,
    is_percent_of,
    nearest_pair,
    size_of,
)
from vnbulletin.relations.loose.told_next import count_one_thing, is_told_next
from vnbulletin.relations.loose.words import Claim, is_average, is_earlier_time, is_past, speak_of_earlier_time
from vnbulletin.relations.operands import figure_operand
from vnbulletin.relations.passage import Passage, Placed
from vnbulletin.relations.relation import Operand

__all__ = ["change_either_way", "change_of", "change_of_two"]

# Whether the words beside a figure make it an earlier one.
Told: TypeAlias = Callable[[Passage, Placed], bool]

_MOST_BASES, _MOST_RESULTS = 12, 12
_MOST_AWAY = 3
_PLACES = 2
_ALL = 100
_SPOKEN = 3
_TIMES = frozenset({"gấp", "bằng"})
# How much the digits tell of a figure that is explained in its own sentence, in its paragraph, and further away.
_BESIDE, _NEAR, _FAR = 8, 17, 100


def change_of(loose: Loose, claim: Claim) -> Change | None:
    """Return the change that a percent, points, a number of times or a difference tells of two figures around it."""
    if is_average(loose.lead):
        return None
    if loose.figure.mention.kind is MentionKind.TIMES:
        return _of_times(loose)
    falls = claim is Claim.FALL
    return _of_difference(loose, falls=falls) if loose.figure.percent is None else _of_percent(loose, falls=falls)


def change_either_way(loose: Loose) -> Change | None:
    """Return the change that a percent tells whose words say no way, if its digits tell enough to know it by them.

    "87 vụ (cùng kỳ 102 vụ), tức đã kéo xuống được 14,7%".
    """
    stated, points = loose.figure.percent, loose.figure.mention.value
    value = points.value if isinstance(points, PercentagePoints) else None if stated is None else stated.value
    if value is None or is_average(loose.lead):
        return None
    telling = digits_told(value) >= _FAR
    if stated is None:
        # Points are a difference of rates, whatever verb stands before them.
        up, down = (bool(set(words).intersection(loose.lead.split())) for words in (loose_cues().up, loose_cues().down))
        ways = [way for way in (False, True) if not (up or down) or (down if way else up)]
        change = _in_order(*[_of_difference(loose, falls=way) for way in ways])
        return change if telling or (change is not None and _is_since(loose, change)) else None
    if not telling or not speak_of_earlier_time((*loose.near[-_SPOKEN:], *loose.next)):
        return None
    change = _of_percent(loose, falls=True, told=is_earlier_time) or _of_percent(
        loose, falls=False, told=is_earlier_time
    )
    # Of three rates any may be the change of the others.
    return None if change is None or isinstance(change.result.value, Percent) else change


def _in_order(*changes: Change | None) -> Change | None:
    """Return the first change whose earlier figure stands before its result, or else the first."""
    told = [each for each in changes if each is not None]
    ordered = (each for each in told if each.base is not None and _start(each.base) < _start(each.result))
    return next(ordered, told[0] if told else None)


def _is_since(loose: Loose, change: Change) -> bool:
    """Tell whether a change is between two figures of its sentence, one of which is called earlier."""
    spans = {each.mention.span for each in loose.passage.mentions}
    own = (each for each in loose.passage.mentions if change.base is not None and each.mention.span == change.base.span)
    return change.result.span in spans and any(is_earlier_time(loose.passage, each) for each in own)


def _start(operand: Operand) -> int:
    return 0 if operand.span is None else operand.span.start


def change_of_two(loose: Loose, difference: Placed, claim: Claim) -> Change | None:
    """Return the change by a difference and its percent: the base is the result less the difference."""
    falls, percent = claim is Claim.FALL, loose.figure
    by, stated = difference.number, percent.percent
    if by is None or stated is None or by <= 0 or is_average(loose.lead):
        return None
    hedged = _hedged_before(loose, min(loose.place, loose.passage.mentions.index(difference)))
    for seen in (*hedged, *loose.before, *(each for each in loose.behind if not each.away)):
        result = seen.placed.amount
        if result is None or seen.placed is difference:
            continue
        base = result + by if falls else result - by
        if not is_percent_of(by, base, percent) or not (agree(seen.placed, difference) or _is_next(seen, difference)):
            continue
        exact = Fraction(by) * _ALL == Fraction(base) * Fraction(stated.value)
        if _is_telling(seen, digits_told(stated.value), exact=exact):
            earlier = _printed_base(loose, base, seen.placed, difference)
            return _change((seen.placed, earlier), difference=difference, percent=percent, falls=falls)
    return _of_named(loose, difference, falls=falls)


def _of_named(loose: Loose, difference: Placed, *, falls: bool) -> Change | None:
    """Return the change of the nearest figure that bears the name of what changed, however little the digits tell."""
    name = named_subject(lead_of(loose.passage, loose.passage.mentions.index(difference))[0])
    if name is None:
        return None
    named = figures_named(loose.near, name, difference)
    result = next((each for each in named if restates(each, difference, loose.figure, falls=falls)), None)
    return None if result is None else _change((result, None), difference=difference, percent=loose.figure, falls=falls)


def _is_next(seen: Seen, difference: Placed) -> bool:
    """Tell whether a figure is the one right before a difference, whatever the difference calls what it counts."""
    passage = seen.passage
    return not seen.away and figure_before(passage, passage.mentions.index(difference)) is seen.placed


def _printed_base(loose: Loose, value: Decimal, result: Placed, difference: Placed) -> Placed | None:
    """Return the printed earlier figure that a result and its difference leave, if the sentences print it."""
    around = (*loose.before[:_MOST_BASES], *loose.behind)
    same = (each for each in around if each.placed.amount == value and each.placed not in {result, difference})
    told = (each for each in same if agree(each.placed, result) and is_past(each.passage, each.placed))
    return next((each.placed for each in told), None)


def _of_percent(loose: Loose, *, falls: bool, told: Told = is_past) -> Change | None:
    stated = loose.figure.percent
    if stated is None or stated.value <= 0:
        return None
    low, high = ends_of(loose.figure)
    low, high = (_ALL - high, _ALL - low) if falls else (_ALL + low, _ALL + high)
    # Whatever all but vanished fell by almost 100 %.
    telling = not falls or digits_told(_ALL - stated.value) >= _BESIDE

    def ends(base: Seen, size: Decimal) -> tuple[Decimal, Decimal] | None:
        if base.placed.percent is not None:
            # Rates differ by points, whatever sign is printed.
            return _changed(size, stated.value, falls=falls) if loose.figure.is_exact else None
        return (size * low.scaleb(-_PLACES), size * high.scaleb(-_PLACES)) if telling else None

    pair = _pair(loose, ends, told)
    return None if pair is None else _change(pair, percent=loose.figure, falls=falls)


def _of_difference(loose: Loose, *, falls: bool) -> Change | None:
    value = loose.figure.mention.value
    rates = isinstance(value, PercentagePoints)
    by = value.value if isinstance(value, PercentagePoints) else loose.figure.number
    if by is None or by <= 0:
        return None

    def ends(base: Seen, size: Decimal) -> tuple[Decimal, Decimal] | None:
        counted = (base.placed.percent is not None) is rates
        return _changed(size, by, falls=falls) if counted and (rates or _agree(base.placed, loose.figure)) else None

    pair = _pair(loose, ends, lambda passage, base: is_earlier_one(passage, base) or stands_behind(loose, base))
    if pair is None:
        return None
    if rates:
        return _change(pair, percent=loose.figure, falls=falls)
    return _change(pair, difference=loose.figure, falls=falls)


def _of_times(loose: Loose) -> Change | None:
    times = loose.figure.mention.value
    if not isinstance(times, Multiple) or not loose.figure.is_exact or _TIMES.isdisjoint(loose.lead.split()):
        return None
    factor = times.factor
    half = Decimal((0, (5,), min(0, int(factor.as_tuple().exponent)) - 1))

    def ends(base: Seen, size: Decimal) -> tuple[Decimal, Decimal] | None:
        return None if base.placed.percent is not None else (size * (factor - half), size * (factor + half))

    pair = _pair(loose, ends, is_past, hedged=_hedged_before(loose, loose.place))
    return None if pair is None else _change(pair, percent=loose.figure, falls=False)


def _hedged_before(loose: Loose, place: int) -> tuple[Seen, ...]:
    """Return the count before a change if a word hedges it: "khoảng 2,14 tỉ đồng, gấp 1,5 lần", "gần 300 xã, tăng 5%".

    *place* is that of the change.
    """
    before = figure_before(loose.passage, place)
    if before is None or before.number is None or before.is_exact:
        return ()
    return (Seen(loose.passage, before, 0, outside=False),)


def _changed(size: Decimal, by: Decimal, *, falls: bool) -> tuple[Decimal, Decimal]:
    changed = size - by if falls else size + by
    return changed, changed


def _pair(loose: Loose, ends: Ends, told: Told, *, hedged: tuple[Seen, ...] = ()) -> tuple[Placed, Placed] | None:
    """Return the nearest figure before a change, and an earlier figure of it by the words beside that, that fit."""

    def joined(result: Seen, base: Seen) -> bool:
        return _is_pair(loose, result, base) and told(base.passage, base.placed)

    before = loose.before[:_MOST_BASES]
    # "tăng 16% so với cùng kỳ, hiện là 41,1%": what became of it may follow.
    later = (each for each in loose.behind if not each.away)
    return nearest_pair((*hedged, *before[:_MOST_RESULTS], *later), (*loose.behind, *before), ends, joined)


def _is_pair(loose: Loose, result: Seen, base: Seen) -> bool:
    """Tell whether two figures that fit count the same, and are near enough for what the digits of the change tell."""
    value = loose.figure.mention.value
    by = value.factor if isinstance(value, Multiple) else value.value if isinstance(value, PercentagePoints) else None
    by = loose.figure.stated if by is None else by
    named = base.placed.percent is not None or bool(result.placed.unit or base.placed.unit)
    if by is None or not named or not _agree(result.placed, base.placed):
        return False
    if base.placed.percent is None and all(is_change(each.passage, each.placed) for each in (result, base)):
        # "787 tổ chức (tăng 11), gồm 269 đảng bộ (tăng 8), 518 chi bộ (tăng 3)": 11 are divided as 787 are.
        return False
    further = max(result.away, base.away)
    if 0 < further <= _MOST_AWAY and is_told_next(loose, result, base):
        return True
    if stands_since(loose, result, base):
        return True
    # Three figures of one sentence that add up need no many digits.
    sums = not further and (loose.figure.percent is None or base.placed.percent is not None)
    if sums and not isinstance(value, Multiple):
        return True
    if digits_told(by) < _FAR and not further and _is_clause_behind(loose, result, base):
        return False
    if not further and _is_exact(result.placed, base.placed, by) and is_earlier_time(base.passage, base.placed):
        return True
    return _is_telling(result if result.away == further else base, digits_told(by), exact=False)


def _agree(one: Placed, other: Placed) -> bool:
    return agree(one, other) or count_one_thing(one, other)


def _is_exact(result: Placed, base: Placed, percent: Decimal) -> bool:
    """Tell whether two counts differ by a percent of the second with nothing rounded."""
    first, second = size_of(result), size_of(base)
    return result.percent is None and abs(first - second) * _ALL == second * percent


def _is_clause_behind(loose: Loose, result: Seen, base: Seen) -> bool:
    """Tell whether a semicolon parts a change from both figures, so that it is of something else as soon as of them."""
    if base.placed.start > loose.figure.start:
        return False
    end = max(each.placed.end for each in (result, base) if each.placed.start < loose.figure.start)
    return ";" in loose.passage.lower[end : loose.figure.start]


def _is_telling(seen: Seen, digits: int, *, exact: bool) -> bool:
    """Tell whether a figure this far away hardly fits by chance."""
    if seen.outside:
        return digits >= _FAR
    return digits >= (_NEAR if seen.away and not exact else _BESIDE)


def _change(
    pair: tuple[Placed, Placed | None],
    *,
    difference: Placed | None = None,
    percent: Placed | None = None,
    falls: bool,
) -> Change:
    result, base = pair
    # "nhỉnh hơn 245 triệu đồng": the word compares, and hedges nothing.
    return Change(
        result=count_operand(result),
        base=None if base is None else count_operand(base),
        difference=None if difference is None else evolve(figure_operand(difference), bound=Bound.EXACT),
        percent=None if percent is None else figure_operand(percent),
        falls=falls,
    )
