"""This file finds differences one slip of the pen off, where both figures that they are between are surely told."""

from decimal import Decimal

from vnbulletin.lexicon.loose_tables import loose_cues
from vnbulletin.relations.evidence.digit_slips import are_a_slip_apart
from vnbulletin.relations.evidence.leads import end_with_unit, figure_before, is_change
from vnbulletin.relations.kinds.developments import Change
from vnbulletin.relations.loose.figures import Loose
from vnbulletin.relations.loose.words import Claim, is_earlier_time, is_past, subject_of
from vnbulletin.relations.operands import figure_operand
from vnbulletin.relations.passage import Passage, Placed

__all__ = ["gap_slip_of"]

_LEAST = 100
_PAIR = 2
_MOST_SENTENCES = 2


def gap_slip_of(loose: Loose, claim: Claim) -> Change | None:
    """Return the change between the only two counts of a unit, one of them earlier by its words, beside its difference.

    "3.718 hộ đang còn dư nợ; cuối năm 2022 mới có 3.245 hộ, như thế đã tăng 483 hộ" for 473.
    """
    gap = loose.figure
    if gap.number is None or gap.number < _LEAST or not gap.is_exact or not _follows(loose):
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
    falls = claim is Claim.FALL
    # The second may leave out what the first counts; one that says more ("1.508 hộ vay") counts others.
    if last.unit != gap.unit or _goes_on(passage, last) or last is not figure_before(loose.passage, loose.place):
        return None
    right = _difference(result, base, falls=falls)
    if right <= 0 or not are_a_slip_apart(_digits(right), _digits(gap.number)):
        return None
    return Change(result=figure_operand(result), base=figure_operand(base), difference=figure_operand(gap), falls=falls)


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
    known = {word for each in loose_cues().hence for word in each.split()}
    return all(each in known for each in words)


def _goes_on(passage: Passage, placed: Placed) -> bool:
    """Tell whether more words stand behind a figure and its unit before the next mark."""
    rest = passage.lower[end_with_unit(passage, placed) : passage.end].lstrip()
    return rest[:1] not in {",", ".", ";", ")", ""}


def _difference(result: Placed, base: Placed, *, falls: bool) -> Decimal:
    first, second = result.number or Decimal(0), base.number or Decimal(0)
    return second - first if falls else first - second


def _digits(value: Decimal) -> str:
    return "".join(map(str, value.normalize().as_tuple().digits))
