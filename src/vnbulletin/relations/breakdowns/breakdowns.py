"""This file finds breakdowns: figures that add up to another one.

A breakdown is taken where arithmetic and the sentence agree: the first figures of a
list add up exactly to a figure before it. Only a list that “gồm” opens and the sentence
closes is taken without that, because there a sum is claimed.
"""

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import accumulate, pairwise

from attrs import evolve

from vnbulletin.articles.article import ParagraphKind
from vnbulletin.notation.quantities.bounds import Bound
from vnbulletin.relations.breakdowns.announced_ratios import all_of, claimed_by_announcement
from vnbulletin.relations.breakdowns.bracketed_lists import claimed_by_brackets
from vnbulletin.relations.breakdowns.bracketed_sums import find_bracketed_sums
from vnbulletin.relations.breakdowns.claimed_rests import claimed_by_the_rest
from vnbulletin.relations.breakdowns.closed_lists import claimed_breakdowns, claimed_by_ratings
from vnbulletin.relations.breakdowns.closing_totals import find_closing_totals
from vnbulletin.relations.breakdowns.counted_names import claimed_by_names
from vnbulletin.relations.breakdowns.fitting_sums import Parts, fitting_sum
from vnbulletin.relations.breakdowns.given_awards import find_given_awards
from vnbulletin.relations.breakdowns.headed_lists import claimed_by_heading
from vnbulletin.relations.breakdowns.item_lists import find_item_lists
from vnbulletin.relations.breakdowns.large_pairs import find_large_pairs
from vnbulletin.relations.breakdowns.lists_going_on import find_lists_going_on
from vnbulletin.relations.breakdowns.merged_totals import find_merged_totals
from vnbulletin.relations.breakdowns.nested_lists import without_nested
from vnbulletin.relations.breakdowns.opened_lists import find_opened_lists
from vnbulletin.relations.breakdowns.remainders import find_remainders
from vnbulletin.relations.breakdowns.sums_apart import find_sums_apart
from vnbulletin.relations.breakdowns.tallied_lines import find_tallied_lines
from vnbulletin.relations.breakdowns.whole_scales import claimed_by_whole_scale
from vnbulletin.relations.developments.contributed_points import find_contributed_points
from vnbulletin.relations.evidence.class_cues import has_closed, overlap
from vnbulletin.relations.evidence.cues import announces_total, has_inside, has_partition, raises_total
from vnbulletin.relations.evidence.leads import is_change
from vnbulletin.relations.evidence.likeness import alike, kind_of, kindred, of_its_unit, only_measures, same_unit
from vnbulletin.relations.evidence.sums import amount_of, some_run_fits, total_of
from vnbulletin.relations.kinds.parts import Breakdown
from vnbulletin.relations.operands import breakdown_of, part_operand, whole_operand
from vnbulletin.relations.passage import Passage, Placed

__all__ = ["find_breakdowns"]

_HEADS = frozenset({ParagraphKind.KICKER, ParagraphKind.TITLE})
_FEW = 2
_MARK = re.compile(r"[,;:.]")
_TELLING = 20
_FARTHEST_WHOLE = 8


def find_breakdowns(passages: tuple[Passage, ...]) -> tuple[Breakdown, ...]:
    """Return the breakdowns of an article; each whole and each list is used once, the nearest whole first."""
    found: list[Breakdown] = []
    claimed: set[tuple[int, ...]] = set()
    heads = tuple(each for each in passages[:_FARTHEST_WHOLE] if each is passages[0] or each.paragraph.kind in _HEADS)
    counted = [(passage, _counted(passage)) for passage in passages]
    for number, passage in enumerate(passages):
        found.extend(find_contributed_points(passage))
        if not passage.amounts:
            continue
        earlier = passages[max(0, number - _FARTHEST_WHOLE) : number]
        behind = passages[number + 1 : number + 1 + _FARTHEST_WHOLE]
        for each in (
            *find_remainders(passage, earlier, behind),
            *_in_passage(passage, counted[number][1], earlier, heads),
        ):
            key = tuple(part.mention.span.start for part in each.parts if part.mention)
            if key not in claimed:
                claimed.add(key)
                found.append(each)
    found.extend(find_tallied_lines(passages))
    found.extend(find_closing_totals(counted, {each.whole.span for each in found}))
    found.extend(find_sums_apart(counted, found))
    found.extend(find_large_pairs(passages, found))
    found.extend(find_item_lists(passages, found))
    return tuple(found)


def _counted(passage: Passage) -> tuple[Placed, ...]:
    """Return the figures of a sentence that may stand in a sum; those in brackets and of change do not."""
    if passage.amounts < _FEW:
        return ()
    counted = (each for each in passage.mentions if each.depth == 0 and each.amount is not None)
    return tuple(each for each in counted if not is_change(passage, each))


def _in_passage(
    passage: Passage, top: tuple[Placed, ...], earlier: tuple[Passage, ...], heads: tuple[Passage, ...]
) -> Iterator[Breakdown]:
    if passage.amounts < _FEW:
        yield from find_merged_totals(passage, earlier)
        return
    yield from find_lists_going_on(passage, earlier)
    yield from find_given_awards(passage)
    yield from _by_denominator(passage)
    yield from find_bracketed_sums(passage)
    yield from _inside_sentence(passage, top)
    yield from _total_last(passage, top)
    yield from _whole_before(passage, top, earlier, heads)
    yield from find_merged_totals(passage, earlier)
    yield from claimed_breakdowns(passage)
    yield from find_opened_lists(passage)
    yield from claimed_by_brackets(passage)
    yield from claimed_by_the_rest(passage)
    yield from claimed_by_heading(passage, top, earlier)
    yield from claimed_by_names(passage, earlier)
    yield from claimed_by_whole_scale(passage)


def _whole_before(
    passage: Passage, top: tuple[Placed, ...], earlier: tuple[Passage, ...], heads: tuple[Passage, ...]
) -> Iterator[Breakdown]:
    """Find the parts of a figure of an earlier sentence or the headline: all figures, or those of a unit."""
    numbers = tuple(each for each in top if each.number is not None)
    if len(numbers) < _FEW:
        return
    before = passage.lower[passage.start : numbers[0].start]
    cued = has_inside(before) or has_partition(before)
    same, other = _figures_before(passage, earlier, heads)
    of_units = (
        tuple(each for each in numbers if each.unit == unit) for unit in dict.fromkeys(each.unit for each in numbers)
    )
    for figures in (numbers, *(each for each in of_units if _FEW <= len(each) < len(numbers))):
        parts = Parts(figures=figures, cued=cued and figures is numbers)
        # A whole in another paragraph needs words that point back to it, or a list that can hardly be of anything else.
        found = fitting_sum(parts, same) or (fitting_sum(parts, other) if cued else _far_whole(figures, other))
        if found is not None and not _overlaps(passage, found) and _ends_list(passage, figures, len(found.parts)):
            yield _of_body(found, other)
            return


def _of_body(found: Breakdown, other: list[Placed]) -> Breakdown:
    """Return the breakdown of the figure of the story that says again the one of the headline, if there is one."""
    first = found.whole.mention
    if first is None:
        return found
    again = (each for each in other if each.number == found.whole.value and each.is_exact)
    alike_again = (each for each in again if kind_of(each.unit) == kind_of(first.unit))
    whole = next((each for each in alike_again if each.mention.span.start > first.span.start), None)
    return found if whole is None else evolve(found, whole=part_operand(whole))


def _ends_list(passage: Passage, figures: tuple[Placed, ...], count: int) -> bool:
    """Tell whether the first figures are a list of their own, and no comma leads to more of their unit."""
    if count == len(figures):
        return True
    last, following = figures[count - 1 : count + 1]
    return not same_unit(last, following) or ";" in passage.gap(last, following)


def _far_whole(figures: tuple[Placed, ...], wholes: list[Placed]) -> Breakdown | None:
    one_unit = len(figures) > _FEW and all(same_unit(figures[0], each) for each in figures)
    if not one_unit or total_of(figures) < _TELLING:
        return None
    kin = [each for each in wholes if alike(each, figures[0])]
    return fitting_sum(Parts(figures=figures, cued=True), kin, whole_list=True)


def _overlaps(passage: Passage, found: Breakdown) -> bool:
    """Tell whether the parts are qualities that overlap (nữ, dân tộc), so that their sum is chance."""
    spans = {each.span for each in (found.whole, *found.parts)}
    places = [each for each in passage.mentions if each.mention.span in spans]
    if not places or has_closed(passage.lower[passage.start : places[0].start]):
        return False
    before = _MARK.split(passage.before(places[0]))[-1]
    after = _MARK.split(passage.after(places[-1]))[0]
    return overlap(before + passage.lower[places[0].start : places[-1].end] + after)


def _figures_before(
    passage: Passage, earlier: tuple[Passage, ...], heads: tuple[Passage, ...]
) -> tuple[list[Placed], list[Placed]]:
    """Return the figures before the sentence, nearest first: those of its own paragraph, then those of others."""
    same: list[Placed] = []
    other: list[Placed] = []
    for each in reversed(earlier):
        apart = passage.paragraph_number - each.paragraph_number
        near = apart == 0 or (apart == 1 and passage.opens_a_line)
        (same if near else other).extend(reversed(each.mentions))
    same.extend(each for head in heads if head.start < passage.start for each in head.mentions)
    return same, other


def _by_denominator(passage: Passage) -> Iterator[Breakdown]:
    """Find "71/75 …; 03/75 …; 01/75": proportions of one whole whose parts make it up."""
    groups: dict[Decimal, list[Placed]] = {}
    for each in passage.mentions:
        if each.proportion is not None and each.proportion.part < each.proportion.whole:
            groups.setdefault(each.proportion.whole, []).append(each)
    for whole, members in groups.items():
        if len(members) >= _FEW and total_of(members) == whole:
            every = all_of(passage, members)
            yield breakdown_of(whole_operand(members[0]) if every is None else part_operand(every), members)
        elif any(map(amount_of, members)):
            # Where all are in one class ("3/3"), nothing is left for the others.
            yield from _found(claimed_by_ratings(passage, members) or claimed_by_announcement(passage, members))


def _inside_sentence(passage: Passage, top: tuple[Placed, ...]) -> Iterator[Breakdown]:
    """Find a whole and its parts behind it in one sentence; “gồm” and “trong đó” let small sums count."""
    divisions: list[Breakdown] = []
    nests = has_inside(passage.lower[passage.start : passage.end])
    told = [each for each in passage.mentions if each.number is not None and not is_change(passage, each)]
    for number, whole in enumerate(top[:-1]):
        rest = tuple(each for each in top[number + 1 :] if each.number is not None and not only_measures(whole, each))
        # Two lists may run side by side: "45 tập thể, 92 cá nhân: 3 tập thể, 5 cá nhân; 42 tập thể, 87 cá nhân".
        own = tuple(each for each in told if each.start > whole.start and same_unit(whole, each))
        own = own or _of_alike(passage, whole, rest)
        rest = without_nested(passage, rest) if nests else rest
        # Before any words are read: neighbours, or the first of the same unit, have to make up the whole.
        if not some_run_fits(whole, rest) and amount_of(whole) not in set(accumulate(map(amount_of, own))):
            continue
        # The cue may stand behind another figure: "135 mô hình của 71/72 chi bộ, trong đó có 108 …, 27 …".
        starts = [each for each in range(len(rest)) if each == 0 or _is_cued(passage, whole, rest, each)]
        done = 0
        while starts and (done or starts[0] <= _FEW):
            start = starts.pop(0)
            if start < done:
                continue
            parts = Parts(figures=_of_one_list(passage, rest[start:]), cued=_is_cued(passage, whole, rest, start))
            each = fitting_sum(parts, (whole,), whole_list=start > 0 and start == done)
            if each is None and has_closed(passage.gap(rest[start - 1] if start else whole, rest[start])):
                # "212 phần thưởng, gồm: 1 Huân chương; 9 Bằng khen …": “gồm” opens the list of other nouns, too.
                each = fitting_sum(Parts(figures=rest[start:], cued=True), (whole,), whole_list=True)
            if each is not None and not _overlaps(passage, each) and not _divided(each, divisions):
                yield each
                divisions.append(each)
                # Behind a first division may stand another one of the same whole: by level, then by form.
                done = start + len(each.parts)
                starts = sorted({*starts, *([done] if done < len(rest) else [])})
        side = _of_one_list(passage, own)
        if not done and (each := fitting_sum(Parts(figures=side, cued=False), (whole,))) is not None:
            yield from _found(None if _overlaps(passage, each) or _divided(each, divisions) else each)


def _of_alike(passage: Passage, whole: Placed, rest: tuple[Placed, ...]) -> tuple[Placed, ...]:
    """Return the figures behind “gồm” that count what the whole does by a shorter name, beside those of another list.

    "14 lớp tập huấn cho 1.260 lượt cán bộ, gồm 5 lớp … cho 410 lượt người, 9 lớp … cho 850 lượt người".
    """
    kin = tuple(each for each in rest if alike(whole, each))
    return kin if kin and has_closed(passage.gap(whole, kin[0])) else ()


def _divided(found: Breakdown, divisions: list[Breakdown]) -> bool:
    """Tell whether whole and parts stand side by side in a list already found: "sớm 60, đúng hạn 58, muộn 2"."""
    spans = {found.whole.span, *(each.span for each in found.parts)}
    return any(spans <= {each.span for each in one.parts} for one in divisions)


def _of_one_list(passage: Passage, figures: tuple[Placed, ...]) -> tuple[Placed, ...]:
    """Cut the list where a semicolon begins something else: "9 cuộc đột xuất; phát hiện 17 cơ sở vi phạm"."""
    for number, (one, other) in enumerate(pairwise(figures), start=1):
        strangers = one.unit and other.unit and not kindred(one, other)
        gap = passage.gap(one, other)
        # "46 em hoàn thành, trong đó 16 em xuất sắc": the second lies in the first.
        if has_inside(gap) or (strangers and ";" in gap):
            return figures[:number]
    return figures


def _is_cued(passage: Passage, whole: Placed, rest: tuple[Placed, ...], start: int) -> bool:
    gap = passage.gap(rest[start - 1] if start else whole, rest[start])
    # "19 cơ sở Hội cuối năm: 08 cơ sở xuất sắc, 10 cơ sở …".
    listed = not start and ":" in gap and all(each.number and of_its_unit(whole, each) for each in rest)
    return listed or has_inside(gap) or has_partition(gap)


def _total_last(passage: Passage, top: tuple[Placed, ...]) -> Iterator[Breakdown]:
    """Find "167 tập thể …, 13 chiến sĩ, tính chung hơn 5.000": the total stands behind its parts."""
    for number, whole in enumerate(top[_FEW:], start=_FEW):
        before = passage.before(whole)
        parts = top[:number]
        if raises_total(before):
            parts = tuple(each for each in parts if same_unit(each, whole))[-_FEW:]
        elif not announces_total(before):
            continue
        total = total_of(parts)
        fits = {
            Bound.EXACT: total == whole.number,
            Bound.ABOVE: total > amount_of(whole),
            Bound.BELOW: total < amount_of(whole),
        }
        if len(parts) >= _FEW and whole.number is not None and fits.get(whole.mention.bound, False):
            yield breakdown_of(part_operand(whole), parts)


def _found(breakdown: Breakdown | None) -> Iterator[Breakdown]:
    if breakdown is not None:
        yield breakdown
