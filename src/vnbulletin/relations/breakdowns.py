"""This file finds breakdowns: figures that add up to another one.

A breakdown is taken where arithmetic and the sentence agree: the first figures of a
list add up exactly to a figure before it. Only a list that “gồm” opens and the sentence
closes is taken without that, because there a sum is claimed.
"""

from collections.abc import Iterable, Iterator
from decimal import Decimal
from itertools import islice

from attrs import frozen

from vnbulletin.mentions.mention import MentionKind
from vnbulletin.notation.quantities.bounds import Bound
from vnbulletin.relations.closed_lists import claimed_breakdowns, claimed_by_bullets, claimed_by_ratings
from vnbulletin.relations.cues import announces_total, has_inside, has_partition, is_remainder, raises_total
from vnbulletin.relations.kinds.parts import Breakdown
from vnbulletin.relations.likeness import alike, same_unit
from vnbulletin.relations.passage import Passage, Placed, number_operand, part_operand, whole_operand
from vnbulletin.relations.relation import Operand

__all__ = ["find_breakdowns"]

# Without a cue, only a sum that chance does not make is taken.
_TELLING = 100
_FEW = 2
_NEAR = 24
_FARTHEST_WHOLE = 8
_FARTHEST_BULLETS = 24
_MOST_WHOLES = 40


@frozen(kw_only=True)
class _List:
    """Figures that may be parts, and how strongly the text says so."""

    parts: tuple[Placed, ...]
    cued: bool


def find_breakdowns(passages: tuple[Passage, ...]) -> tuple[Breakdown, ...]:
    """Return the breakdowns of an article; each whole and each list is used once, the nearest whole first."""
    found: list[Breakdown] = []
    claimed: set[tuple[int, ...]] = set()
    for number, passage in enumerate(passages):
        earlier = passages[max(0, number - _FARTHEST_WHOLE) : number]
        for each in _in_passage(passage, earlier, passages[0] if passages else None):
            key = tuple(part.mention.span.start for part in each.parts if part.mention)
            if key not in claimed:
                claimed.add(key)
                found.append(each)
    found.extend(_bulleted(passages))
    return tuple(found)


def _in_passage(passage: Passage, earlier: tuple[Passage, ...], title: Passage | None) -> Iterator[Breakdown]:
    top = tuple(each for each in passage.mentions if each.depth == 0 and each.amount is not None)
    yield from _remainder(passage)
    yield from _by_denominator(passage)
    yield from _bracketed(passage)
    yield from _inside_sentence(passage, top)
    yield from _total_last(passage, top)
    numbers = tuple(each for each in top if each.number is not None)
    if len(numbers) >= _FEW:
        before = passage.lower[passage.start : numbers[0].start]
        parts = _List(parts=numbers, cued=has_inside(before) or has_partition(before))
        same, other = _figures_before(passage, earlier, title)
        # A whole in another paragraph needs words that point back to it.
        yield from _found(_match(parts, same) or (_match(parts, other) if parts.cued else None))
    yield from claimed_breakdowns(passage)


def _figures_before(
    passage: Passage, earlier: tuple[Passage, ...], title: Passage | None
) -> tuple[list[Placed], list[Placed]]:
    """Return the figures before the sentence, nearest first: those of its own paragraph, then those of others."""
    same: list[Placed] = []
    other: list[Placed] = []
    for each in reversed(earlier):
        apart = passage.paragraph_number - each.paragraph_number
        near = apart == 0 or (apart == 1 and passage.opens_a_line)
        (same if near else other).extend(reversed(each.mentions))
    if title is not None and title is not passage:
        same.extend(title.mentions)
    return same, other


def _by_denominator(passage: Passage) -> Iterator[Breakdown]:
    """Find "71/75 …; 03/75 …; 01/75": proportions of one whole whose parts make it up."""
    groups: dict[Decimal, list[Placed]] = {}
    for each in passage.mentions:
        if each.proportion is not None and each.proportion.part < each.proportion.whole:
            groups.setdefault(each.proportion.whole, []).append(each)
    for whole, members in groups.items():
        if len(members) >= _FEW and sum(_amount(each) for each in members) == whole:
            yield Breakdown(whole=whole_operand(members[0]), parts=tuple(map(part_operand, members)))
        elif any(map(_amount, members)):
            # Where all are in one class ("3/3"), nothing is left for the others.
            yield from _found(claimed_by_ratings(passage, members))


def _remainder(passage: Passage) -> Iterator[Breakdown]:
    """Find "12/17 khoản thu …; 5 khoản còn lại": a proportion's part and what is left of its whole."""
    for number, ratio in enumerate(passage.mentions):
        if ratio.proportion is None:
            continue
        left = ratio.proportion.whole - ratio.proportion.part
        for rest in passage.mentions[number + 1 :]:
            around = passage.lower[max(passage.start, rest.start - _NEAR) : rest.end + _NEAR]
            if rest.number == left and (alike(ratio, rest) or is_remainder(around)):
                yield Breakdown(whole=whole_operand(ratio), parts=(part_operand(ratio), part_operand(rest)))
                break


def _bracketed(passage: Passage) -> Iterator[Breakdown]:
    """Find "08 (01 đảng bộ, 07 chi bộ)": figures in brackets that make up the figure before them."""
    mentions = passage.mentions
    for number, whole in enumerate(mentions[:-1]):
        following = [each for each in mentions[number + 1 :] if each.number is not None]
        if whole.amount is None or not following:
            continue
        opening = passage.gap(whole, following[0])
        if opening.count("(") <= opening.count(")") or "." in opening:
            continue
        parts = tuple(each for each in following if each.depth > whole.depth or ")" not in passage.gap(whole, each))
        yield from _found(_match(_List(parts=parts, cued=True), (whole,)))


def _inside_sentence(passage: Passage, top: tuple[Placed, ...]) -> Iterator[Breakdown]:
    """Find a whole and its parts behind it in one sentence; “gồm” and “trong đó” let small sums count."""
    for number, whole in enumerate(top[:-1]):
        rest = tuple(each for each in top[number + 1 :] if each.number is not None)
        # The cue may stand behind another figure: "135 mô hình của 71/72 chi bộ, trong đó có 108 …, 27 …".
        starts = (0, *range(1, min(_FEW + 1, len(rest))))
        lists = [_List(parts=rest[start:], cued=_is_cued(passage, whole, rest, start)) for start in starts if rest]
        tried = [each for start, each in enumerate(lists) if start == 0 or each.cued]
        # Two lists may run side by side: "45 tập thể, 92 cá nhân: 3 tập thể, 5 cá nhân; 42 tập thể, 87 cá nhân".
        own = tuple(each for each in passage.mentions if each.start > whole.start and same_unit(whole, each))
        tried.append(_List(parts=tuple(each for each in own if each.number is not None), cued=False))
        fitting = (_match(each, (whole,)) for each in tried)
        yield from _found(next((each for each in fitting if each is not None), None))


def _is_cued(passage: Passage, whole: Placed, rest: tuple[Placed, ...], start: int) -> bool:
    gap = passage.gap(rest[start - 1] if start else whole, rest[start])
    return has_inside(gap) or has_partition(gap)


def _total_last(passage: Passage, top: tuple[Placed, ...]) -> Iterator[Breakdown]:
    """Find "167 tập thể …, 13 chiến sĩ, tính chung hơn 5.000": the total stands behind its parts."""
    for number, whole in enumerate(top):
        before = passage.before(whole)
        parts = top[:number]
        if raises_total(before):
            parts = tuple(each for each in parts if same_unit(each, whole))[-_FEW:]
        elif not announces_total(before):
            continue
        total = sum(_amount(each) for each in parts)
        fits = {
            Bound.EXACT: total == whole.number,
            Bound.ABOVE: total > _amount(whole),
            Bound.BELOW: total < _amount(whole),
        }
        if len(parts) >= _FEW and whole.number is not None and fits.get(whole.mention.bound, False):
            yield Breakdown(whole=number_operand(whole, whole.number), parts=tuple(map(part_operand, parts)))


def _bulleted(passages: tuple[Passage, ...]) -> Iterator[Breakdown]:
    """Find bulleted lines of one figure each that add up to a figure before them."""
    run: list[Placed] = []
    first = 0
    for number, passage in enumerate((*passages, None)):
        figures = [] if passage is None else [each for each in passage.mentions if each.number is not None]
        if passage is not None and passage.opens_a_line and len(figures) == 1:
            first = first if run else number
            run.append(figures[0])
            continue
        if len(run) > _FEW:
            nearest = passages[max(0, first - _FARTHEST_BULLETS) : first]
            before = (each for one in reversed(nearest) for each in reversed(one.mentions))
            wholes = tuple(islice(before, _MOST_WHOLES))
            parts = _List(parts=tuple(run), cued=True)
            claimed = next((claimed_by_bullets(each, parts.parts) for each in wholes if each.number is not None), None)
            yield from _found(_match(parts, wholes, whole_list=True) or claimed)
        run = []


def _match(parts: _List, wholes: Iterable[Placed], *, whole_list: bool = False) -> Breakdown | None:
    """Return the breakdown of the first of *wholes* that the first parts, two or more, add up to."""
    sums: dict[Decimal, int] = {}
    total = Decimal(0)
    for count, part in enumerate(parts.parts, start=1):
        total += _amount(part)
        if count >= _FEW and (not whole_list or count == len(parts.parts)):
            sums.setdefault(total, count)
    fitting = [
        each for each in wholes if each.amount in sums and each.mention.bound is Bound.EXACT and each not in parts.parts
    ]
    # "51 tổ chức, đã xếp loại 51/51": the plain number is the whole, the proportion restates it.
    for whole in sorted(fitting, key=lambda each: (each.amount != fitting[0].amount, each.number is None)):
        members = parts.parts[: sums[_amount(whole)]]
        if parts.cued or _telling(whole, members):
            return Breakdown(whole=_whole_operand(whole), parts=tuple(map(part_operand, members)))
    return None


def _telling(whole: Placed, members: tuple[Placed, ...]) -> bool:
    if any(_amount(each) == 0 for each in members):
        return False
    # "90 nữ, 70 đoàn viên, 20 người có đạo": neighbours of one list are not each other's whole.
    apart = members[0].start - whole.end > _NEAR
    kin = all(same_unit(whole, each) or (apart and alike(whole, each)) for each in members)
    return _amount(whole) >= _TELLING or kin or (len(members) > _FEW and _amount(whole) >= _TELLING / 5)


def _whole_operand(whole: Placed) -> Operand:
    return part_operand(whole) if whole.mention.kind is MentionKind.RATIO else whole_operand(whole)


def _amount(placed: Placed) -> Decimal:
    return placed.amount or Decimal(0)


def _found(breakdown: Breakdown | None) -> Iterator[Breakdown]:
    if breakdown is not None:
        yield breakdown
