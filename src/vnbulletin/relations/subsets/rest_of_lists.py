"""This file finds the counts of a list whose rest has no figure: "24 giải, gồm chín giải Ba, còn lại là …"."""

import re
from collections.abc import Container, Iterator, Sequence
from functools import cache
from itertools import pairwise

from vnbulletin.lexicon.cue_tables import relation_cues
from vnbulletin.lexicon.patterns import any_of, whole_words
from vnbulletin.relations.evidence.item_ends import goes_to_next_item
from vnbulletin.relations.evidence.leads import end_with_unit, tells_what_is
from vnbulletin.relations.evidence.likeness import alike, of_its_unit, same_unit
from vnbulletin.relations.evidence.sums import amount_of, total_of
from vnbulletin.relations.kinds.parts import Subset
from vnbulletin.relations.operands import subset_of
from vnbulletin.relations.passage import Passage, Placed
from vnbulletin.relations.subsets.same_things import begins_anew, may_go_on
from vnbulletin.spans import Span

__all__ = ["find_of_rests"]

_FEW = 2
_LONGEST = 80
_OPENS = re.compile(r"[,;:]")


@cache
def _opener() -> re.Pattern[str]:
    closed = any_of(relation_cues().closed)
    return re.compile(rf"[^.;:0-9]{{0,60}}?(?:[,:(]?[ ](?:{closed})(?!\w)|:)[^.;0-9]{{0,40}}")


@cache
def _rest() -> re.Pattern[str]:
    return whole_words((*relation_cues().remainder, *relation_cues().rest_of_list))


def find_of_rests(passage: Passage, parts: Container[Span | None]) -> Iterator[Subset]:
    """Yield the counts of a list behind their whole, where the rest of it is named and not counted.

    *parts* are what sums hold. No such pair accuses: together they have to be less than the whole.
    """
    figures = passage.top_numbers
    if len(figures) < _FEW or not passage.says(_rest):
        return
    for place, whole in enumerate(figures[:-1]):
        if not whole.unit or not whole.is_exact or not _is_led(passage, whole, figures[place + 1]):
            continue
        listed = _listed(passage, whole, figures[place + 1 :])
        if listed and total_of(listed) < amount_of(whole) and _names_rest(passage, listed[-1]):
            free = all(each.mention.span not in parts for each in listed)
            yield from (subset_of(each, whole, "") for each in listed if free and tells_what_is(passage, whole))
        return


def _is_led(passage: Passage, whole: Placed, first: Placed) -> bool:
    """Tell whether “gồm” or a colon leads from a whole to its list, or a mark to some of the same noun.

    "làm việc với 14 đơn vị; qua giám sát, 9 đơn vị thực hiện tốt, số còn lại phải giải trình".
    """
    gap = passage.gap(whole, first)
    if _opener().fullmatch(gap) is not None:
        return True
    dated = any(whole.end <= each.start < first.start for each in passage.times)
    if dated or not same_unit(whole, first) or _OPENS.search(gap) is None or len(gap) > _LONGEST:
        return False
    # A unit that is taken over from a figure before says nothing of a list.
    printed = all(end_with_unit(passage, each) > each.end for each in (whole, first))
    return printed and not begins_anew(passage, first) and may_go_on(passage, first, whole)


def _listed(passage: Passage, whole: Placed, behind: Sequence[Placed]) -> Sequence[Placed]:
    """Return the items right behind a whole, if all count what it does and nothing else follows in the sentence."""
    kin = all(each.unit == "" or of_its_unit(whole, each) or alike(whole, each) for each in behind)
    apart = all(goes_to_next_item(passage.gap(one, other)) for one, other in pairwise(behind))
    return behind if kin and apart else ()


def _names_rest(passage: Passage, last: Placed) -> bool:
    """Tell whether a word for the rest stands behind the last item, with no figure in its sentence."""
    behind = any(
        each.amount is not None or each.percent is not None for each in passage.mentions if each.start > last.start
    )
    return not behind and _rest().search(passage.lower, last.end, passage.end) is not None
