"""This file finds the result of a comparison whose clause has no subject: it is that of the clause before."""

import re
from functools import cache

from attrs import evolve

from vnbulletin.lexicon.development_tables import development_cues
from vnbulletin.lexicon.patterns import any_of
from vnbulletin.relations.developments.comparing import Comparison
from vnbulletin.relations.developments.earlier_figures import may_be_base
from vnbulletin.relations.evidence.item_ends import ASIDE
from vnbulletin.relations.evidence.leads import BLANK, between, is_plan, is_time
from vnbulletin.relations.evidence.likeness import alike
from vnbulletin.relations.passage import Passage, Placed

__all__ = ["base_of_opening", "elided_subjects"]

_FARTHEST = 120
_MOST_FIGURES = 6
_COMPARED = re.compile(r"(?<!\w)so(?!\w)")


@cache
def _opener() -> re.Pattern[str]:
    cues = development_cues()
    time = rf"(?:{any_of(cues.earlier)}|(?:(?:{any_of(cues.compared_with)})[ ])?{BLANK})"
    further = rf"(?:[ ](?:{any_of(cues.base_words)}|{BLANK}))*"
    ways = any_of((*cues.rise, *cues.fall, *cues.multiply))
    hedges = rf"(?:[ ](?:{any_of(cues.hedges)}))*"
    # Only a time may stand right before the verb; what is set off by a comma or an aside may be anything.
    what = rf"(?:{time}{further}(?:[ ]?,)?|[^,;.()]{{1,50}}(?:[ ]?,|[ ]?\(\)[ ]?,?))"
    return re.compile(
        rf"(?:.*[,;]|)[ ]?(?:và[ ])?(?:nếu[ ])?so(?:[ ]với)?[ ]{what}[ ](?:thì[ ])?(?:đã[ ])?(?:{ways}){hedges}"
    )


def elided_subjects(
    passages: tuple[Passage, ...], compared: Comparison, compared_here: tuple[Comparison, ...]
) -> tuple[Comparison, ...]:
    """Return the comparison with each result that the clause before offers, where its own is “so với” and no subject.

    "kết nạp 1.842 đảng viên; so với năm 2021 (1.715 đảng viên) tăng 127 đảng viên", "Thu 1.380 tấn. So với vụ trước …".
    """
    passage, figure = passages[-1], compared.figure
    opens = _opening(passage, figure)
    if opens is None:
        return ()
    base = _base_in_aside(passage, opens, figure)
    told = {each.figure for each in compared_here} | {base}
    candidates = _figures_before(passage, opens, told, figure.depth)
    if not candidates and len(passages) > 1 and passages[-2].paragraph_number == passage.paragraph_number:
        candidates = _figures_before(passages[-2], passages[-2].end, told, 0)
    offered = [each for each in candidates if _may_be_compared(each, base, figure)]
    return tuple(evolve(compared, result=each, earlier=base) for each in offered)


def base_of_opening(passage: Passage, compared: Comparison, result: Placed) -> Placed | None:
    """Return the earlier figure in the brackets of “so với năm trước (16 tỷ đồng) tăng 2,4 tỷ đồng”."""
    opens = _opening(passage, compared.figure)
    base = None if opens is None else _base_in_aside(passage, opens, compared.figure)
    return base if base is not None and _may_be_compared(result, base, compared.figure) else None


def _opening(passage: Passage, figure: Placed) -> int | None:
    """Return where “so với” opens the clause of a figure, if nothing but what is compared and the verb follows it."""
    start = max(passage.clause_start(figure), figure.start - _FARTHEST)
    text = " ".join(ASIDE.sub("()", between(passage, start, figure.start)).split())
    if _opener().fullmatch(text) is None:
        return None
    return [each.start() for each in _COMPARED.finditer(passage.lower, start, figure.start)][-1]


def _base_in_aside(passage: Passage, start: int, figure: Placed) -> Placed | None:
    inside = [each for each in passage.mentions if start < each.start < figure.start and each.depth > figure.depth]
    figures = [each for each in inside if not is_time(each)]
    return figures[0] if len(figures) == 1 else None


def _figures_before(passage: Passage, end: int, told: set[Placed | None], depth: int) -> list[Placed]:
    """Return the last figures of the sentence before a place that are no comparison and no plan, nearest first."""
    before = [each for each in passage.mentions if each.start < end and each.depth <= depth and not is_time(each)]
    last = [each for each in reversed(before[-_MOST_FIGURES:]) if each not in told]
    return [
        each for each in last if (each.number is not None or each.percent is not None) and not is_plan(passage, each)
    ]


def _may_be_compared(result: Placed, base: Placed | None, figure: Placed) -> bool:
    """Tell whether a figure is of the kind of the earlier one, and of that of the difference."""
    if base is not None:
        fits_base = may_be_base(base, result) and (base.number is None or base.unit == "" or alike(base, result))
        return fits_base and (figure.number is None or result.number is not None)
    return result.number is not None and figure.number is not None and alike(result, figure)
