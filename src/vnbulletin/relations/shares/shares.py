"""This file finds shares: a part, its whole and the percent that restates them."""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Iterator
from decimal import Decimal
from itertools import chain, islice

from attrs import evolve, frozen

from vnbulletin.notation.quantities.bounds import Bound
from vnbulletin.notation.quantities.proportions import Proportion
from vnbulletin.relations.evidence.class_cues import denies
from vnbulletin.relations.evidence.cues import has_inside
from vnbulletin.relations.evidence.digit_slips import are_a_slip_apart
from vnbulletin.relations.evidence.leads import figure_before
from vnbulletin.relations.evidence.likeness import alike, same_unit
from vnbulletin.relations.evidence.plausibility import fits, is_near, is_share, is_slip, is_swap, may_print, prints
from vnbulletin.relations.kinds.parts import Breakdown, Share
from vnbulletin.relations.operands import part_operand, share_of, whole_operand
from vnbulletin.relations.passage import Passage, Placed
from vnbulletin.relations.relation import Operand
from vnbulletin.relations.shares.bases import bases_behind, bases_far
from vnbulletin.relations.shares.counts_behind import find_counts_behind, says_much
from vnbulletin.relations.shares.meant_percents import is_meant, stands_plainly
from vnbulletin.relations.shares.named_wholes import named_shares
from vnbulletin.relations.shares.rounded_shares import share_of_measures
from vnbulletin.relations.statements.restating import Restated, Told, restated_parts
from vnbulletin.spans import Span

__all__ = ["find_shares"]

_FARTHEST_SENTENCE = 12
_MOST_WHOLES = 40
_MOST_AROUND = 60
_PAIR = 2
_MAKES_UP = re.compile(r"\([ ]?chiếm[ ]\Z")
_WORD = re.compile(r"\w+")
_OF_BREAKDOWN = "the whole of the breakdown"


@frozen
class _Sentence:
    """A sentence with those before it, what it restates in percents, and the breakdown of each part."""

    passage: Passage
    near: tuple[Passage, ...]
    told: tuple[Restated, ...]
    whole_of: dict[Span | None, Breakdown]


def find_shares(passages: tuple[Passage, ...], restated: Told, breakdowns: tuple[Breakdown, ...]) -> tuple[Share, ...]:
    """Return the shares of an article, in text order; *restated* is what its sentences restate in percents.

    A proportion brings its own whole. A number takes the whole of the breakdown that it
    is a part of, or a whole that the sentence names ("trên tổng số"), and otherwise
    only a whole before it that its percent fits: nothing is claimed by nearness alone.
    """
    whole_of = {part.span: each for each in breakdowns for part in each.parts}
    found: list[Share] = []
    plain: set[Span] = set()
    for number, passage in enumerate(passages):
        if not passage.has_percent:
            continue
        told = restated[passage]
        plain.update(each.percent.mention.span for each in told if stands_plainly(passage, each.percent))
        sentence = _Sentence(passage, passages[max(0, number - _FARTHEST_SENTENCE) : number + 1], told, whole_of)
        around = passages[max(0, number - _FARTHEST_SENTENCE) : number + _FARTHEST_SENTENCE + 1]
        behind = passages[number + 1 : number + 2]
        named = (*named_shares(passage), *find_counts_behind(passage, behind))
        taken = {each.percent.span for each in named}
        parts = (each for each in told if each.percent.mention.span not in taken)
        shares = (_of_some_whole(sentence, each) for each in parts)
        for share in (*named, *(_by_plain_number(each, sentence.near) for each in shares if each is not None)):
            others = _other_wholes(share, passage.of_its_paragraph(around), whole_of.get(share.part.span))
            found.append(share if fits(share) else evolve(share, other_wholes=tuple(others)))
    listed = any(each.reading == _OF_BREAKDOWN for each in found)
    near = Counter(each.whole.span for each in found if listed and is_near(each))
    return tuple(
        each
        for each in found
        if each.reading != _OF_BREAKDOWN or is_meant(each, near[each.whole.span], plain=each.percent.span in plain)
    )


def _of_some_whole(sentence: _Sentence, given: Restated) -> Share | None:
    if (own := _own_whole(given.part, given.percent)) is not None:
        # "gần 2/3 số hộ (65%)": a hedged fraction is no count, so it claims no exact share.
        sure = given.part.is_exact and (not given.weak or (given.alone and is_slip(own, least=_PAIR + 1)))
        return own if sure or prints(own) else _of_ratios(given)
    if (of_ratio := _of_ratios(given)) is not None:
        return of_ratio
    breakdown = sentence.whole_of.get(given.part.mention.span)
    claimed = None if breakdown is None else _share(given, breakdown.whole, _OF_BREAKDOWN)
    if claimed is not None and breakdown is not None:
        # Where the list is of this whole, a percent that was cut off is of it too, and of no other far away.
        cut_off = may_print(claimed) and _is_of_whole_list(sentence, breakdown)
        if cut_off or fits(claimed):
            return claimed
    siblings = frozenset(part.span for part in breakdown.parts) if breakdown else frozenset()
    fitting = _fitting_whole(sentence, given, siblings)
    if fitting is not None or given.weak:
        return fitting
    if breakdown is not None and not _is_of_whole_list(sentence, breakdown):
        sibling = _of_sibling(given, breakdown)
        apart = sibling is not None and _leaves_out(sentence.passage, given, breakdown)
        return _share(given, breakdown.whole, "the whole before the part") if apart else sibling or claimed
    return claimed or _slipped(sentence.passage, given)


def _is_of_whole_list(sentence: _Sentence, breakdown: Breakdown) -> bool:
    """Tell whether the whole gives the percents of two parts of the list: then the others are meant of it too."""
    parts = {each.span for each in breakdown.parts}
    size = breakdown.whole.value if isinstance(breakdown.whole.value, Decimal) else None
    told = ((each.part, each.percent.percent) for each in sentence.told if each.part.mention.span in parts)
    return sum([percent is not None and is_share(part.amount, size, percent) for part, percent in told]) >= _PAIR


def _leaves_out(passage: Passage, given: Restated, breakdown: Breakdown) -> bool:
    """Tell whether the part is what the only other part leaves of the whole: "131 đạt mức này; 33 chưa đạt"."""
    spans = {part.span for part in breakdown.parts}
    other = [each for each in passage.mentions if each.mention.span in spans and each is not given.part]
    if len(spans) != _PAIR or not other or other[0].start > given.part.start:
        return False
    said, told = passage.gap(other[0], given.part), passage.lower[given.part.end : given.percent.start]
    # "72 cơ sở vi phạm, 24 cơ sở chưa khắc phục": what is denied has to be what is said of the others.
    common = set(_WORD.findall(said)) & set(_WORD.findall(told)) - set(given.part.unit.split())
    return bool(common) and denies(told) and not denies(said) and not has_inside(said + told)


def _of_sibling(given: Restated, breakdown: Breakdown) -> Share | None:
    """Return the share of another part of the list: "142 xã đạt chuẩn (76,8%), 38 xã nâng cao (26,8%)" of these 142."""
    wholes = (each for each in breakdown.parts if each.bound is Bound.EXACT)
    shares = (_share(given, each, "the whole that the percent fits") for each in wholes)
    exact = given.part.is_exact
    return next((each for each in shares if exact and each.whole.span != each.part.span and may_print(each)), None)


def _of_ratios(given: Restated) -> Share | None:
    """Return the share of a proportion further ahead in the clause, if it fits: "68/128 trường có 100% … (53,1%)"."""
    shares = (_own_whole(each, given.percent) for each in given.ratios)
    return next((each for each in shares if each is not None and fits(each)), None)


def _share(given: Restated, whole: Operand, reading: str) -> Share:
    return share_of(given.part, whole, given.percent, reading)


def _own_whole(part: Placed, percent: Placed) -> Share | None:
    if part.proportion is None:
        return None
    return share_of(part, whole_operand(part), percent)


def _slipped(passage: Passage, given: Restated) -> Share | None:
    """Return the share of the one whole right before the part, if the percent is one slip of the pen off.

    "Tiếp nhận 76 vụ, hòa giải thành 67 vụ, đạt 81,16%" for 88,16: nobody else can be meant.
    """
    before = [each for each in passage.mentions if each.start < given.part.start and each.mention.is_figure]
    if not before or before[-1].number is None or before[-1].head != given.part.head or not given.part.unit:
        return None
    if not all(each.is_exact for each in (before[-1], given.part, given.percent)):
        return None
    share = _share(given, part_operand(before[-1]), "the whole before the part")
    slipped = is_slip(share) and same_unit(before[-1], given.part)
    return share if slipped or is_swap(share) else None


def _fitting_whole(sentence: _Sentence, given: Restated, siblings: frozenset[Span | None]) -> Share | None:
    passage, near = sentence.passage, sentence.near
    percent = given.percent.percent
    if not given.part.is_exact or percent is None:
        return None
    # A whole percent fits many wholes, so only those of its own paragraph are asked.
    far = int(percent.value.as_tuple().exponent) < 0
    asked = near if far else passage.of_its_paragraph(near)
    nearest = (each for one in reversed(asked) for each in reversed(one.mentions))
    before = (each for each in nearest if each.start < given.part.start and each.mention.span not in siblings)
    counted = {part.start for part, _ in restated_parts(sentence.told)}
    behind = bases_behind(passage, given.part, given.percent)
    distant = () if far else bases_far(passage, given.part, given.percent, near)
    asked_wholes = tuple(islice(chain(before, behind, distant), _MOST_WHOLES))
    aside: Share | None = None
    for each in asked_wholes:
        between = passage.lower[max(passage.start, each.end) : given.part.start]
        for number, operand in _wholes(each, inside=each.proportion is not None and has_inside(between)):
            # Numbers before operands: most figures are not the whole.
            if not is_share(given.part.amount, number, percent):
                continue
            share = _share(given, operand(each), "the whole that the percent fits")
            # "98,5% hộ (12.300 hộ) …; 1,5% (187 hộ) …": a count with a percent of its own stands beside, not above.
            if each.proportion is None and each.start in counted and not has_inside(between):
                continue
            if each.depth <= given.part.depth or each.start > given.part.start:
                return share
            # "dư nợ 4.752 tỷ đồng, hoàn thành 99,94% kế hoạch (4.755 tỷ đồng)": brackets explain something else.
            aside = aside or share
    if aside is not None:
        return aside
    every = asked_wholes
    if given.weak:
        # "giới thiệu 2.486 đoàn viên, đã kết nạp 1.312 đoàn viên, bằng 52,7% số được giới thiệu": in its sentence.
        asked_wholes = tuple(each for each in passage.mentions if same_unit(each, given.part) and each in asked_wholes)
    return _cut_off(passage, given, asked_wholes) or share_of_measures(passage, given, asked_wholes, every)


def _cut_off(passage: Passage, given: Restated, wholes: tuple[Placed, ...]) -> Share | None:
    """Return the share of a whole of the kind of the part, if the percent, of three digits or more, was cut off.

    "đỡ 3.046 ca sinh; 1.187 sản phụ phải mổ (chiếm 38,96%)": what its brackets call a share is one of the count
    before, whatever that is called.
    """
    percent = given.percent.percent
    if percent is None or len(percent.value.as_tuple().digits) <= _PAIR:
        return None
    before = figure_before(passage, passage.mentions.index(given.part))
    called = _MAKES_UP.search(passage.before(given.percent)) is not None and given.percent.depth > given.part.depth
    other = before if called and says_much(given.percent) else None
    kin = (each for each in wholes if each.number is not None and (each is other or alike(each, given.part)))
    exact = (each for each in kin if each.is_exact)
    shares = (_share(given, part_operand(each), "the whole that the percent fits, cut off") for each in exact)
    return next((each for each in shares if may_print(each)), None)


def _by_plain_number(share: Share, near: tuple[Passage, ...]) -> Share:
    """Return the share of the plain number that a proportion only repeats: "2.645 đồng chí … 2.645/2.993"."""
    if share.whole.mention is None or not isinstance(share.whole.mention.value, Proportion):
        return share
    if share.whole.span == share.part.span:
        return share
    placed = [each for one in reversed(near) for each in reversed(one.mentions)]
    if share.whole.mention.value.part == share.whole.mention.value.whole:
        # "78/78 tổ chức cơ sở đảng được đánh giá": it says all of the whole itself.
        return share
    spans = (share.part.span, share.whole.span)
    part, ratio = (next((each for each in placed if each.mention.span == span), None) for span in spans)
    if part is None or ratio is None or ratio.proportion is None:
        return share
    of_part = share.whole.value == ratio.proportion.part
    kin = ratio if ratio.unit else part
    plain = (each for each in placed if each.number == share.whole.value and each.start < ratio.start)
    found = next((each for each in plain if of_part or alike(each, kin)), None)
    return share if found is None else evolve(share, whole=part_operand(found))


def _wholes(placed: Placed, *, inside: bool) -> tuple[tuple[Decimal, Callable[[Placed], Operand]], ...]:
    """Return the numbers of a figure that may be a whole, each with what makes it an operand."""
    if not placed.is_exact or placed.amount is None:
        return ()
    if placed.proportion is None:
        return ((placed.amount, part_operand),)
    # "169/171 xã đạt chuẩn; có 67 xã nâng cao, tương đương 39,6% tổng số xã đạt chuẩn": of the 169.
    part, whole = (placed.proportion.part, part_operand), (placed.proportion.whole, whole_operand)
    return (part, whole) if inside else (whole, part)


def _other_wholes(share: Share, sentences: list[Passage], siblings: Breakdown | None) -> Iterator[Operand]:
    """Yield further printed wholes of the paragraph around; a sibling part of the same breakdown is none."""
    excluded = {share.part.span, share.whole.span}
    if siblings is not None:
        excluded |= {each.span for each in siblings.parts}
    seen = {share.whole.value}
    start = share.percent.span.start if share.percent.span else 0
    paragraph = [each for one in sentences for each in one.mentions]
    place = bisect_left(paragraph, start, key=lambda each: each.mention.span.start)
    around = paragraph[max(0, place - _MOST_AROUND) : place + _MOST_AROUND]
    counted = {each.number for each in around}
    for placed in around:
        if placed.mention.span in excluded or placed.amount is None:
            continue
        operand = whole_operand(placed)
        # "49/52 phiếu, 50/52 phiếu, 46/51 phiếu": what only others are out of, a digit off, was misprinted here.
        if placed.proportion and operand.value not in counted and _misprints(share, operand):
            continue
        if operand.value not in seen and _larger(operand, share.part):
            seen.add(operand.value)
            yield operand


def _misprints(share: Share, other: Operand) -> bool:
    """Tell whether a proportion prints a whole that is one slip of the pen off another one."""
    own, whole = share.whole.value, other.value
    return share.whole.span == share.part.span and own != whole and are_a_slip_apart(f"{own}", f"{whole}")


def _larger(whole: Operand, part: Operand) -> bool:
    return isinstance(whole.value, Decimal) and isinstance(part.value, Decimal) and whole.value > part.value
