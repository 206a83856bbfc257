"""This file finds by what a total was raised that grew: "kết nạp 8.214, nâng tổng số lên 201.356, tăng 4,25%"."""

from vnbulletin.relations.developments.comparing import Comparison
from vnbulletin.relations.developments.earlier_figures import restates
from vnbulletin.relations.developments.ways import Way
from vnbulletin.relations.evidence.cues import raises_total
from vnbulletin.relations.evidence.flows import leaves
from vnbulletin.relations.evidence.leads import is_change
from vnbulletin.relations.evidence.likeness import may_be_some_of, of_one_noun
from vnbulletin.relations.passage import Passage, Placed

__all__ = ["raised_by"]

_MOST_SENTENCES = 2
_MOST_BEFORE = 6


def raised_by(passages: tuple[Passage, ...], compared: Comparison, result: Placed) -> Placed | None:
    """Return the nearest count before a raised total of which its percent of growth is that of the difference.

    Others may have left meanwhile, so that a count that does not fit is none.
    """
    passage = passages[-1]
    if compared.figure.percent is None or compared.way is Way.FALL or result.number is None:
        return None
    if not raises_total(passage.before(result)):
        return None
    near = passage.of_its_paragraph(passages[-_MOST_SENTENCES:])
    before = [(one, each) for one in near for each in one.mentions if each.start < result.start and each.number]
    if any(leaves(one, each) for one, each in before[-_MOST_BEFORE:]):
        # More came than the total grew by.
        return None
    for one, each in reversed(before[-_MOST_BEFORE:]):
        fits = (
            may_be_some_of(each, result)
            and of_one_noun(each, result)
            and restates(result, each, compared.figure, falls=False)
        )
        if fits and each.is_exact and not is_change(one, each):
            return each
    return None
