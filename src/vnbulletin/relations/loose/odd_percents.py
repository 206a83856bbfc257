"""This file finds percents that are not those of a change of which base, result and difference agree."""

from decimal import Decimal
from fractions import Fraction

from vnbulletin.mentions.units import is_measure
from vnbulletin.relations.developments.change_cues import explains, goes_on
from vnbulletin.relations.evidence.leads import end_with_unit, figure_before
from vnbulletin.relations.evidence.likeness import of_its_unit, same_unit
from vnbulletin.relations.evidence.plausibility import is_printed_in_disorder, slips_from
from vnbulletin.relations.evidence.ratios import in_percent, is_ratio
from vnbulletin.relations.kinds.developments import Change
from vnbulletin.relations.loose.figures import Loose, digits_told
from vnbulletin.relations.loose.words import Claim, is_average, is_past
from vnbulletin.relations.operands import figure_operand, percent_operand
from vnbulletin.relations.passage import Passage, Placed

__all__ = ["odd_percent_of", "says_again"]

_LEAST_DIGITS = 3
_MOST_BEFORE = 6
# How many times its deviation a percent is at least that may be meant, and how much its digits and the counts tell.
_NEAR, _TELLING, _LEAST_GAP = 10, 100, 20


def odd_percent_of(loose: Loose, difference: Placed, claim: Claim) -> Change | None:
    """Return the change whose percent right behind its difference was taken of the result, or is a slip of the pen off.

    "từ 1.640 tỷ đồng lên 1.960 tỷ đồng, tăng 320 tỷ đồng, tương đương 16,3%": the 320 are 19,5 % of what there was.
    Any other percent may be one of rates, which are not printed.
    """
    falls, by = claim is Claim.FALL, difference.number
    if by is None or by <= 0 or not difference.is_exact or not _restates(loose, difference, falls=falls):
        return None
    pair = _pair(loose, difference, by, falls=falls)
    if pair is None or not _is_odd(loose, difference, *pair):
        return None
    result, base = map(figure_operand, pair)
    gap = figure_operand(difference)
    return Change(result=result, base=base, difference=gap, percent=percent_operand(loose.figure), falls=falls)


def _restates(loose: Loose, difference: Placed, *, falls: bool) -> bool:
    """Tell whether nothing but a word for the same stands between a difference and a percent, and nothing behind."""
    figure = loose.figure
    if figure.start < difference.start or not figure.is_exact or is_average(loose.lead):
        return False
    return says_again(loose.passage, difference, figure, falls=falls) and _ends(loose.said_behind)


def says_again(passage: Passage, difference: Placed, percent: Placed, *, falls: bool) -> bool:
    """Tell whether a percent behind a bracket or a comma is its difference once more, by the words between them."""
    words = passage.lower[end_with_unit(passage, difference) : percent.start].strip()
    mark, lead = words[:1], words[1:].strip()
    return mark in {"(", ","} and explains(lead, falls=falls, bracketed=mark == "(")


def _ends(behind: str) -> bool:
    """Tell whether the words behind a percent give it no subject of its own ("16,3% do tăng giá")."""
    return not behind.strip() or (goes_on(f" {behind}") and behind.split(maxsplit=1)[0] == "so")


def _pair(loose: Loose, difference: Placed, by: Decimal, *, falls: bool) -> tuple[Placed, Placed] | None:
    """Return the only two counts of its unit before a difference that it is exactly between, the result first.

    The result may close the sentence before, if its earlier figure is the one right before the difference.
    """
    plain = [each for each in _counts(loose.passage, difference) if same_unit(each, difference)]
    last = figure_before(loose.passage, loose.passage.mentions.index(difference))
    ahead = [each for one in loose.passage.of_its_paragraph(loose.near[-2:-1]) for each in _counts(one, difference)]
    pairs = [
        (result, base)
        for base in plain
        for result in (*plain, *(ahead if base is last else ()))
        if _size(base) - _size(result) == (by if falls else -by) and is_past(loose.passage, base)
    ]
    return pairs[0] if len(pairs) == 1 else None


def _counts(passage: Passage, difference: Placed) -> list[Placed]:
    """Return the last counts of its unit before a difference that no word hedges."""
    counts = [each for each in passage.mentions if each.start < difference.start and of_its_unit(each, difference)]
    return [each for each in counts[-_MOST_BEFORE:] if each.number is not None and each.is_exact]


def _is_odd(loose: Loose, difference: Placed, result: Placed, base: Placed) -> bool:
    stated, by = loose.figure.percent, _size(difference)
    if stated is None or is_ratio(by, _size(base), stated):
        return False
    right = in_percent(by, _size(base))
    if is_ratio(by, _size(result), stated) or slips_from(right, stated, least=_LEAST_DIGITS):
        return True
    # "412 vụ, năm 2023 xảy ra 455 vụ, giảm 43 vụ (8,56%)": counts are not rounded, and rates change by other points.
    if is_printed_in_disorder(right, stated, least=_LEAST_DIGITS):
        return True
    close = abs(right - Fraction(stated.value)) * _NEAR <= right and digits_told(stated.value) >= _TELLING
    return close and digits_told(by) >= _LEAST_GAP and not is_measure(difference.unit)


def _size(placed: Placed) -> Decimal:
    return placed.number or Decimal(0)
