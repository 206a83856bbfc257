"""This file finds changes whose subject is named again, and whose result is printed further back by that name."""

import re
from collections.abc import Iterator
from functools import cache

from vnbulletin.lexicon.development_tables import development_cues
from vnbulletin.lexicon.patterns import any_of
from vnbulletin.relations.passage import Passage, Placed

__all__ = ["figures_named", "named_subject"]

_FARTHEST_SENTENCE = 12
_WHOLE_NAME = 2
_MOST_OF_NAME = 3


@cache
def _named() -> re.Pattern[str]:
    cues = development_cues()
    ways = rf"(?:{any_of((*cues.rise, *cues.fall))})(?:[ ](?:{any_of(cues.hedges)}))*"
    return re.compile(rf"(?:tổng[ ])?(?:số|lượng|số[ ]lượng)[ ](?P<name>\w+(?:[ ]\w+){{1,7}}?)[ ](?:đã[ ])?{ways}")


def named_subject(lead: str) -> str | None:
    """Return what the words before a change call its subject ("số đảng viên bị kỷ luật giảm"), or None."""
    hit = _named().fullmatch(lead)
    return None if hit is None else hit["name"]


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
