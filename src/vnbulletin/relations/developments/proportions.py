"""This file reads proportions of a result to its own plan ("312/300 hội viên"): their shares, and their gaps."""

from collections.abc import Iterator

from vnbulletin.relations.developments.comparing import Comparison
from vnbulletin.relations.developments.ways import Way
from vnbulletin.relations.evidence.leads import has_plan_behind, is_time
from vnbulletin.relations.evidence.ratios import may_be_ratio
from vnbulletin.relations.kinds.developments import Achievement, Change, Target
from vnbulletin.relations.kinds.parts import Share
from vnbulletin.relations.operands import part_operand, percent_operand, whole_operand
from vnbulletin.relations.passage import Passage

__all__ = ["as_printed", "find_gaps_of_proportions"]


def as_printed(relation: Target | Achievement | Change) -> Target | Achievement | Change | Share:
    """Return *relation*, or the share that it is where one proportion prints both the result and its plan.

    "312/300 hội viên, đạt 104% kế hoạch" restates its proportion, as "71/75 tập thể (94,67%)" does.
    """
    if not isinstance(relation, Achievement) or relation.target is None or relation.target.span != relation.actual.span:
        return relation
    return Share(part=relation.actual, whole=relation.target, percent=relation.percent, reading=relation.reading)


def find_gaps_of_proportions(
    passages: tuple[Passage, ...], compared: tuple[tuple[Comparison, ...], ...]
) -> Iterator[Target]:
    """Yield what proportions exceed their own plans by ("kết nạp 312/300 hội viên, vượt 4% chỉ tiêu").

    A gap that no word says to be that of a plan has to fit.
    """
    for passage, ones in zip(passages, compared, strict=True):
        for each in ones:
            if each.way is Way.EXCEED and each.result is None and each.figure.percent is not None:
                yield from _gap(passage, each)


def _gap(passage: Passage, compared: Comparison) -> Iterator[Target]:
    before = [each for each in passage.mentions[: compared.place] if not is_time(each)]
    ratio = before[-1] if before else None
    gap = compared.figure
    if ratio is None or ratio.proportion is None or gap.percent is None or passage.gap(ratio, gap).count(",") > 1:
        return
    part, whole = ratio.proportion.part, ratio.proportion.whole
    claimed = has_plan_behind(passage, gap) or may_be_ratio(part - whole, whole, gap.percent)
    if part > whole and ";" not in passage.gap(ratio, gap) and claimed:
        yield Target(actual=part_operand(ratio), target=whole_operand(ratio), gap=percent_operand(gap))
