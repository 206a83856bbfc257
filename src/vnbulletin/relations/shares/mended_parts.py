"""This file finds percents that tell what a part should be: it mends the sum that misses, and is that share of it."""

from collections.abc import Container, Iterable, Iterator, Sequence
from decimal import Decimal

from vnbulletin.relations.evidence.digit_slips import are_a_slip_apart
from vnbulletin.relations.evidence.plausibility import is_share
from vnbulletin.relations.evidence.sums import adds_up
from vnbulletin.relations.kinds.parts import Breakdown, Share
from vnbulletin.relations.operands import percent_operand
from vnbulletin.relations.passage import Passage, Placed
from vnbulletin.relations.relation import Operand
from vnbulletin.spans import Span

__all__ = ["find_mended_shares"]

_LEAST_PLACES = 2


def find_mended_shares(
    passages: Sequence[Passage], breakdowns: Iterable[Breakdown], taken: Container[Span | None]
) -> Iterator[Share]:
    """Yield the share that a percent tells of a part with a slip: 1.038 + 564 + 2.163 of 4.215, and 61,99% is 2.613.

    The percent, of two decimals or more, stands in the sentence of the list or the next one, and is not *taken* by
    another relation.
    """
    missing = {each.parts[-1].span: each for each in breakdowns if each.reading and _misses(each)}
    for number, passage in enumerate(passages if missing else ()):
        found = [missing[each.mention.span] for each in passage.mentions if each.mention.span in missing]
        for percent in _percents_of(passage.of_its_paragraph(passages[number : number + 2])) if found else ():
            for each in found if percent.mention.span not in taken else ():
                part = _told_by(each, percent)
                if part is not None:
                    told = percent_operand(percent)
                    yield Share(part=part, whole=each.whole, percent=told, reading="the whole of the breakdown")


def _misses(breakdown: Breakdown) -> bool:
    return all(isinstance(each.value, Decimal) for _, each in breakdown.operands) and not adds_up(breakdown)


def _percents_of(passages: Iterable[Passage]) -> Iterator[Placed]:
    """Yield the percents of two decimals or more."""
    told = (each for passage in passages for each in passage.mentions if each.percent is not None and each.is_exact)
    return (each for each in told if each.percent and _places(each.percent.value) >= _LEAST_PLACES)


def _places(value: Decimal) -> int:
    return -int(value.as_tuple().exponent)


def _told_by(breakdown: Breakdown, percent: Placed) -> Operand | None:
    """Return the part that, one slip of the pen mended, makes up the whole with the others and is that percent."""
    values = [each.value for each in breakdown.parts if isinstance(each.value, Decimal)]
    size, told = breakdown.whole.value, percent.percent
    if not isinstance(size, Decimal) or told is None:
        return None
    for part, printed in zip(breakdown.parts, values, strict=True):
        meant = size - sum(values, start=Decimal(0)) + printed
        slipped = are_a_slip_apart(f"{printed.normalize():f}", f"{meant.normalize():f}")
        if slipped and is_share(meant, size, told) and not is_share(printed, size, told):
            return part
    return None
