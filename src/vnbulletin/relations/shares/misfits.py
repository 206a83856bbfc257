"""This file finds percents that misfit the whole of those beside them, or the one at the head of their sentence."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Container, Iterable, Iterator, Sequence
from decimal import Decimal
from fractions import Fraction
from functools import cache
from itertools import chain

from vnbulletin.folding import fold
from vnbulletin.lexicon.cue_tables import relation_cues
from vnbulletin.lexicon.patterns import any_of
from vnbulletin.notation.quantities.bounds import Bound
from vnbulletin.relations.evidence.likeness import is_age, kindred
from vnbulletin.relations.evidence.plausibility import fits, is_share
from vnbulletin.relations.evidence.ratios import in_percent
from vnbulletin.relations.kinds.parts import Share, Subset
from vnbulletin.relations.operands import share_of, whole_operand
from vnbulletin.relations.passage import Passage, Placed, by_paragraph
from vnbulletin.relations.shares.slipped_shares import is_slip_of
from vnbulletin.relations.statements.restating import Told, restated_parts
from vnbulletin.spans import Span

__all__ = ["find_misfits"]

_FEW, _MANY = 2, 3
_PAIR = 2
_ENDS = re.compile(r"[ ]?(?:[.,;)]|\Z)")
# A percent farther from its share than this part of it is of something else.
_FARTHEST = Fraction(1, 8)
_ALL = 100
_MOST_SIZES, _MOST_SIBLINGS = 40, 8
_READING = "the whole of the percents beside it"


def find_misfits(
    passages: Sequence[Passage],
    restated: Told,
    shares: Iterable[Share],
    subsets: Iterable[Subset],
    told: Container[Span | None],
) -> Iterator[Share]:
    """Yield the percents that no figure of the article explains and that misfit what the text takes them of.

    Of a paragraph, those which stand as others do that are of one whole: near their shares, of parts that count what
    the whole or its other parts do, beside two others, or beside one where *subsets* put the part into the whole.
    Those behind the first part of a whole at the head of a sentence say so at any distance. *told* are the figures
    that other relations explain.
    """
    known = {each.percent.span: each for each in shares if fits(each)}
    inside = {(each.part.span, each.whole.span) for each in subsets}
    headed = [each for each in _headed(restated, inside) if each[1].mention.span not in told]
    if not known and not headed:
        return
    sizes = sorted({each.amount for one in passages for each in one.mentions if each.amount is not None})
    for part, percent, named in headed:
        if not _is_explained(part, percent, sizes):
            yield share_of(part, whole_operand(named), percent, "the whole is named")
    everywhere = _of_one_whole([*known.values()])
    for paragraph in by_paragraph(passages):
        pairs = [*chain.from_iterable(restated_parts(restated.get(each, ())) for each in paragraph)]
        siblings = _siblings(pairs, known) if len(pairs) > 1 else []
        # Where all shares of an article are of one whole, those of a paragraph of their own are, too.
        siblings = siblings or (everywhere if len(everywhere) >= _MANY else [])
        for part, percent in pairs if siblings else ():
            if percent.mention.span in known or percent.mention.span in told:
                continue
            whole = siblings[0].whole
            listed = len(siblings) >= _FEW or (part.mention.span, whole.span) in inside
            # "41 tổ chức cơ sở đảng. … 24 tổ chức cơ sở đảng, chiếm 59%. Có 15 tổ chức cơ sở đảng …, 36,7%" for 36,6 %.
            listed = listed or (_are_of_one_name(part, siblings[0]) and is_slip_of(part, whole, percent))
            if listed and _may_be_of(part, percent, siblings) and not _is_explained(part, percent, sizes):
                yield share_of(part, whole, percent, _READING)


@cache
def _heading() -> re.Pattern[str]:
    return re.compile(rf"\W*(?:{any_of(relation_cues().of_named)})[ ]")


def _headed(
    restated: Told, inside: Container[tuple[Span | None, Span | None]]
) -> Iterator[tuple[Placed, Placed, Placed]]:
    """Yield parts with their percents and wholes: "Trong 215 người ấy, 47 người là cấp ủy viên, tương đương 12,8%"."""
    for passage, given in restated.items():
        figures = [each for each in passage.mentions[: _PAIR + 1] if each.mention.is_figure]
        if len(figures) <= _PAIR or not given:
            continue
        (whole, part, percent), first = figures, given[0]
        plain = whole.is_exact and part.is_exact and percent.is_exact and not first.weak
        if not plain or first.part is not part or first.percent is not percent or whole.number is None:
            continue
        if (part.mention.span, whole.mention.span) not in inside or _ENDS.match(passage.after(percent)) is None:
            continue
        if _heading().fullmatch(passage.lower, passage.start, whole.start) is not None:
            yield part, percent, whole


def _siblings(pairs: Sequence[tuple[Placed, Placed]], known: dict[Span | None, Share]) -> list[Share]:
    """Return the shares of a paragraph that fit, where all are of one plain whole."""
    return _of_one_whole([known[percent.mention.span] for _, percent in pairs if percent.mention.span in known])


def _of_one_whole(fitting: list[Share]) -> list[Share]:
    if not fitting:
        return []
    one = len({each.whole.span for each in fitting}) == 1 and fitting[0].whole.bound is Bound.EXACT
    return fitting if one and isinstance(fitting[0].whole.value, Decimal) else []


def _may_be_of(part: Placed, percent: Placed, siblings: Sequence[Share]) -> bool:
    whole, stated = siblings[0].whole, percent.percent
    if whole.mention is None or part.number is None or stated is None or not isinstance(whole.value, Decimal):
        return False
    # A part before its whole, or the whole itself, stands in no list of its parts.
    if not part.is_exact or not percent.is_exact or part.number >= whole.value:
        return False
    if not part.unit or is_age(part) or part.mention.span.start < whole.mention.span.start:
        return False
    others = [each.part.mention for each in siblings if each.part.mention is not None]
    if not any(kindred(part, Placed.of(each, 0, 0)) for each in (whole.mention, *others[:_MOST_SIBLINGS])):
        return False
    share = in_percent(part.number, whole.value)
    return abs(share - Fraction(stated.value)) <= share * _FARTHEST


def _are_of_one_name(part: Placed, sibling: Share) -> bool:
    """Tell whether a part, its whole and the part beside it bear one name of more than one word."""
    mentions = (sibling.whole.mention, sibling.part.mention)
    units = {part.unit, *(None if each is None else fold(each.unit).lower for each in mentions)}
    return len(units) == 1 and " " in part.unit


def _is_explained(part: Placed, percent: Placed, sizes: Sequence[Decimal]) -> bool:
    """Tell whether the percent is the share of the part in one of *sizes*, which ascend."""
    stated = percent.percent
    if part.number is None or stated is None or not stated.value:
        return False
    place = Fraction(Decimal(1).scaleb(int(stated.value.as_tuple().exponent)))
    parts, value = Fraction(part.number) * _ALL, Fraction(stated.value)
    low = bisect_left(sizes, parts / (value + place))
    high = bisect_right(sizes, parts / (value - place)) if value > place else len(sizes)
    # Among so many figures one is the whole that is meant.
    return high - low > _MOST_SIZES or any(is_share(part.number, each, stated) for each in sizes[low:high])
