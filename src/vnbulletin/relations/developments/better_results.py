"""This file finds another result for a change whose own does not fit, and tells where several may be meant."""

from vnbulletin.lexicon.cue_tables import relation_cues
from vnbulletin.relations.developments.comparing import Comparison
from vnbulletin.relations.developments.earlier_figures import agrees, fits, may_be_base
from vnbulletin.relations.passage import Passage, Placed

__all__ = ["better_result", "is_of_several"]

_POINTING, _SENTENCES = 24, 2


def is_of_several(passages: tuple[Passage, ...], compared: Comparison, base: Placed) -> bool:
    """Tell whether “con số này” points back to one of several rates: "chung 0,76%, ở nông thôn 0,33%. Con số này …"."""
    return _points_back(passages[-1], compared) and len(_rates_before(passages, compared, base)) > 1


def better_result(passages: tuple[Passage, ...], compared: Comparison, base: Placed) -> Placed | None:
    """Return another figure before the comparison that the earlier figure and the percent fit exactly."""
    before = reversed(passages[-1].mentions[: compared.place])
    fitting = (each for each in before if each != base and may_be_base(base, each) and fits(base, each, compared))
    if (found := next(fitting, None)) is not None or not _points_back(passages[-1], compared):
        return found
    rates = _rates_before(passages, compared, base)
    return next((each for each in rates if may_be_base(base, each) and agrees(base, each, compared)), None)


def _points_back(passage: Passage, compared: Comparison) -> bool:
    """Tell whether the printed words before a comparison point back, be they read as a comma ("Con số này giảm")."""
    start = compared.result.end if compared.result and compared.result.start >= passage.start else passage.start
    words = passage.printed(start, compared.figure.start)[-_POINTING:].lower().split()
    return not {*relation_cues().demonstratives}.isdisjoint(words)


def _rates_before(passages: tuple[Passage, ...], compared: Comparison, base: Placed) -> list[Placed]:
    """Return the rates of the sentence before the comparison, and of those right before it, the nearest first."""
    near = passages[-1].of_its_paragraph(passages[-_SENTENCES:])
    before = (each for one in reversed(near) for each in reversed(one.mentions) if each.start < compared.figure.start)
    return [each for each in before if each.percent is not None and each != base]
