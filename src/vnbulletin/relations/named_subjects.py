"""This file finds changes whose subject is named again, and whose result is printed further back by that name."""

import re
from collections.abc import Iterator
from functools import cache

from vnbulletin.lexicon.development_tables import development_cues
from vnbulletin.lexicon.patterns import any_of
from vnbulletin.relations.comparing import Comparison, Way
from vnbulletin.relations.leads import lead_of
from vnbulletin.relations.passage import Passage, Placed

__all__ = ["figures_named", "figures_of_clause", "named_subjects"]

_FARTHEST_SENTENCE = 12
_WHOLE_NAME = 2
_MOST_OF_NAME = 3


@cache
def _named() -> re.Pattern[str]:
    cues = development_cues()
    ways = rf"(?:(?P<rise>{any_of(cues.rise)})|(?P<fall>{any_of(cues.fall)}))(?:[ ](?:{any_of(cues.hedges)}))*"
    return re.compile(rf"(?:tổng[ ])?(?:số|lượng|số[ ]lượng)[ ](?P<name>\w+(?:[ ]\w+){{1,7}}?)[ ](?:đã[ ])?{ways}")


def named_subjects(passage: Passage) -> Iterator[tuple[Comparison, str]]:
    """Yield the changes whose subject is named before the verb ("số đảng viên bị kỷ luật giảm 14 trường hợp")."""
    for place, figure in enumerate(passage.mentions):
        if figure.number is None and figure.percent is None:
            continue
        lead, set_off = lead_of(passage, place)
        hit = _named().fullmatch(lead)
        if hit is not None:
            way = Way.FALL if hit["fall"] else Way.RISE
            yield Comparison(place=place, figure=figure, way=way, lead=lead, set_off=set_off), hit["name"]


def figures_named(passages: tuple[Passage, ...], name: str, before: Placed) -> Iterator[Placed]:
    """Yield the figures before a place whose words begin with a name, nearest first ("186 đảng viên bị kỷ luật")."""
    wanted = name.split()
    for passage in reversed(passages[-_FARTHEST_SENTENCE:]):
        for each in reversed(passage.mentions):
            if each.number is None or each.start >= before.start:
                continue
            words = re.findall(r"\w+|[^\w\s]", passage.after(each))
            alike = next(
                (place for place, pair in enumerate(zip(words, wanted, strict=False)) if pair[0] != pair[1]), None
            )
            shared = min(len(words), len(wanted)) if alike is None else alike
            if shared >= _MOST_OF_NAME or shared == len(wanted) >= _WHOLE_NAME:
                yield each


def figures_of_clause(passage: Passage, name: str, before: Placed) -> Iterator[Placed]:
    """Yield the figures of the sentence before a place whose unit a name begins with, nearest first.

    "kiểm tra 5 tổ chức và 64 đảng viên; số đảng viên được kiểm tra tăng 28%".
    """
    for each in reversed(passage.mentions):
        counted = each.number is not None and each.start < before.start and each.depth == before.depth
        if counted and each.unit and f"{name} ".startswith(f"{each.unit} "):
            yield each
