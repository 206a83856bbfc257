"""This file finds ratings whose number the rules limit: the excellent among those of the party that did well."""

import re
from collections.abc import Iterator
from functools import cache

from vnbulletin.lexicon.patterns import whole_words
from vnbulletin.lexicon.rating_tables import ratings
from vnbulletin.notation.dates.partial_dates import PartialDate
from vnbulletin.relations.kinds.parts import Quota
from vnbulletin.relations.operands import part_operand, whole_operand
from vnbulletin.relations.passage import Passage, Placed, by_paragraph

__all__ = ["find_quotas"]


@cache
def _level(number: int) -> re.Pattern[str]:
    return whole_words((ratings().levels[number].name,))


@cache
def _party() -> re.Pattern[str]:
    return whole_words(ratings().bound.party)


@cache
def _others() -> re.Pattern[str]:
    return whole_words(ratings().bound.others)


def find_quotas(passages: tuple[Passage, ...]) -> tuple[Quota, ...]:
    """Return each proportion of the excellent among those that did well ("71/75 …; trong đó, 14/71 … xuất sắc").

    Only what is rated in the party is taken: its paragraph names the party's bodies or members, and no others.
    """
    excellent = {each: pairs for each in passages if each.amounts > 1 and (pairs := tuple(_excellent(each)))}
    bound = _bound_paragraphs(passages, {each.paragraph_number for each in excellent}) if excellent else set()
    found: list[Quota] = []
    year: int | None = None
    for passage in passages if bound else ():
        before = year
        for part, good in excellent.get(passage, ()) if passage.paragraph_number in bound else ():
            named = _last_year(passage, part.start) or before
            found.append(
                Quota(part=part_operand(part), whole=whole_operand(part), rated=whole_operand(good), year=named)
            )
        year = _last_year(passage, passage.end) or before
    return tuple(found)


def _bound_paragraphs(passages: tuple[Passage, ...], asked: set[int]) -> set[int]:
    """Return the numbers of those of the paragraphs asked for that speak of the party alone."""
    told = (each for each in by_paragraph(passages) if each[0].paragraph_number in asked)
    return {each[0].paragraph_number for each in told if _is_bound(each)}


def _is_bound(paragraph: tuple[Passage, ...]) -> bool:
    """Tell whether a paragraph names bodies or members of the party, and none of other organisations."""
    sentences = [each.lower[each.start : each.end] for each in paragraph]
    return any(map(_party().search, sentences)) and not any(map(_others().search, sentences))


def _excellent(passage: Passage) -> Iterator[tuple[Placed, Placed]]:
    """Yield each proportion rated excellent whose whole is the part of one rated good before it."""
    rated = [each for each in passage.mentions if each.proportion is not None]
    for number, part in enumerate(rated):
        if part.proportion is None or _level(0).search(_rating(passage, rated, number)) is None:
            continue
        for earlier in range(number):
            good = rated[earlier]
            if (
                good.proportion is not None
                and good.proportion.part == part.proportion.whole
                and _level(1).search(_rating(passage, rated, earlier)) is not None
            ):
                yield part, good
                break


def _rating(passage: Passage, rated: list[Placed], number: int) -> str:
    """Return what is said of a proportion: the text behind it up to the next one."""
    end = rated[number + 1].start if number + 1 < len(rated) else passage.end
    return passage.lower[rated[number].end : end]


def _last_year(passage: Passage, place: int) -> int | None:
    """Return the year that the sentence named last before *place*, or None where it named none."""
    days = (each.mention.value for each in reversed(passage.mentions) if each.start < place)
    return next((each.year for each in days if isinstance(each, PartialDate) and each.year is not None), None)
