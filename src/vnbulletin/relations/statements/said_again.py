"""This file finds counts of the body that a later sentence says again: "Phân tích 141 đối tượng bị bắt …"."""

from collections.abc import Iterator
from decimal import Decimal

from vnbulletin.relations.evidence.class_cues import denies
from vnbulletin.relations.evidence.digit_slips import telling_digits
from vnbulletin.relations.evidence.leads import end_with_unit, tells_what_is
from vnbulletin.relations.evidence.likeness import kind_of, same_unit
from vnbulletin.relations.evidence.sums import amount_of
from vnbulletin.relations.kinds.statements import Restatement
from vnbulletin.relations.operands import part_operand
from vnbulletin.relations.passage import Passage, Placed
from vnbulletin.relations.statements.all_taken import all_of, takes_all
from vnbulletin.relations.subsets.same_things import comes_to

__all__ = ["find_said_again"]

_TELLING, _TWO_DIGITS = 3, 10
_FARTHEST = 8
_NEAR = 16
_NEXT = 2


def find_said_again(passages: tuple[Passage, ...], told: tuple[Restatement, ...]) -> Iterator[Restatement]:
    """Yield each count of a telling size with the last one of its value and noun that a sentence before it has.

    Only equal figures are taken, so that none accuses. *told* says which are said again already.
    """
    said = {each.again.span for each in told}
    last: dict[tuple[Decimal, str], tuple[int, Passage, Placed]] = {}
    kin: dict[tuple[Decimal, str], tuple[int, Passage, Placed]] = {}
    for number, passage in enumerate(passages):
        for placed in passage.mentions:
            if placed.number is None or placed.unit == "":
                continue
            here, same, like = (number, passage, placed), (placed.number, placed.unit), kind_of(placed.unit)
            # "36 cán bộ, giáo viên; cả 36 người đều …": all of them, by another noun.
            known = last.get(same) or kin.get((placed.number, like))
            last[same] = kin[placed.number, like] = here
            if known is None or number - known[0] > _FARTHEST or placed.mention.span in said:
                continue
            place, one, first = known
            # "165 thanh niên …. 165 tân binh …": by another noun, in the next sentence or the one behind.
            near = same_unit(first, placed) or number - place <= _NEXT
            again = near and number > place and _is_telling(placed)
            again = again or _says_all(passage, first, placed)
            again = again or (number - place == 1 and _opens_with_it(one, first, passage, placed))
            if again or (number - place <= _NEXT and takes_all(one, first, passage, placed)):
                yield Restatement(first=part_operand(first), again=part_operand(placed))


def _says_all(passage: Passage, first: Placed, placed: Placed) -> bool:
    """Tell whether the figure is all of what its sentence counted before: "huyện có 14 xã thì cả 14 xã đều …"."""
    here = first.start >= passage.start and first.is_exact and placed.is_exact
    return here and all_of().search(passage.before(placed, _NEAR)) is not None


def _opens_with_it(one: Passage, first: Placed, passage: Passage, placed: Placed) -> bool:
    """Tell whether a count opens its sentence as the subject of what became of it: "có 25 buổi. 25 buổi đã thu hút"."""
    near = one.paragraph_number == passage.paragraph_number and placed.start == passage.start
    if not near or not same_unit(first, placed) or amount_of(placed) < _TWO_DIGITS or not tells_what_is(one, first):
        return False
    words = passage.lower[end_with_unit(passage, placed) : passage.end].lstrip()
    return first.is_exact and placed.is_exact and comes_to(words) and not denies(words[:_NEAR])


def _is_telling(placed: Placed) -> bool:
    """Tell whether the figure is exact, outside brackets, and has three digits or more that are no zeros at its end."""
    return placed.is_exact and placed.depth == 0 and telling_digits(placed) >= _TELLING
