"""This file completes comparisons with the result or the earlier figure that their own clause leaves out."""

from attrs import evolve

from vnbulletin.relations.developments.change_cues import speaks_of_base
from vnbulletin.relations.developments.comparing import Comparison
from vnbulletin.relations.developments.earlier_figures import (
    Rise,
    agrees,
    differs,
    goes_the_way,
    restates,
    told_of_asides,
)
from vnbulletin.relations.developments.elided_subjects import base_of_opening, elided_subjects
from vnbulletin.relations.developments.then_and_now import then_and_now
from vnbulletin.relations.developments.ways import Way
from vnbulletin.relations.passage import Passage, Placed

__all__ = ["completed"]


def completed(
    passages: tuple[Passage, ...],
    compared: Comparison,
    compared_here: tuple[Comparison, ...],
    percent: Placed | None,
    grown: dict[Placed, Rise],
) -> Comparison | None:
    """Return a comparison with what the clauses before it tell of it, or None where what they tell does not fit."""
    if compared.result is None:
        offered = elided_subjects(passages, compared, compared_here)
        fitting = next((each for each in offered if _fits_all(each, percent)), None)
        if fitting is not None or not offered:
            return fitting or compared
        return offered[0] if len(offered) == 1 and offered[0].earlier is not None else None
    if compared.result in grown:
        return told_of_asides(passages[-1], compared, grown[compared.result])
    if compared.earlier is not None:
        return compared
    base = base_of_opening(passages[-1], compared, compared.result)
    return _since(passages[-1], compared) if base is None else evolve(compared, earlier=base)


def _since(passage: Passage, compared: Comparison) -> Comparison:
    """Add the figure of an earlier time in the same sentence: one that fits, or the only one where both are rates.

    Of counts some may have come and others gone ("đầu năm còn 84 hộ, nay còn 21 hộ, giảm 70 hộ, phát sinh 7 hộ").
    """
    result = compared.result
    bases = [base for base, now in then_and_now(passage) if now == result]
    if result is None or not bases:
        return compared
    base = next((each for each in bases if agrees(each, result, compared)), None)
    between = passage.mentions[passage.mentions.index(bases[0]) + 1 : passage.mentions.index(result)]
    alone = len(bases) == 1 and all(each.percent is None for each in between)
    rates = alone and bases[0].percent is not None and compared.figure.number is None
    if base is None and rates and not speaks_of_base(compared.lead, passage.after(compared.figure)):
        base = bases[0] if goes_the_way(bases[0], result, falls=compared.way is Way.FALL) else None
    return compared if base is None else evolve(compared, earlier=base)


def _fits_all(compared: Comparison, percent: Placed | None) -> bool:
    """Tell whether all that is printed of a change fits exactly, so that its result needs no clearer word."""
    result, figure, base = compared.result, compared.figure, compared.earlier
    if result is None:
        return False
    falls = compared.way is Way.FALL
    if figure.number is None:
        return base is not None and agrees(base, result, compared)
    if percent is not None and not restates(result, figure, percent, falls=falls):
        return False
    return (percent is not None and base is None) or (base is not None and differs(base, result, figure, falls=falls))
