"""This file finds people told by their qualities behind their whole: "814 em theo học, 503 em nữ, 92 em mồ côi"."""

import re
from collections.abc import Container, Iterator, Sequence
from decimal import Decimal
from functools import cache
from itertools import groupby, islice

from vnbulletin.lexicon.cue_tables import relation_cues
from vnbulletin.lexicon.patterns import any_of, whole_words
from vnbulletin.relations.evidence.cues import opens_having
from vnbulletin.relations.evidence.leads import is_change, tells_what_is
from vnbulletin.relations.evidence.likeness import can_hold, counts_people, same_unit
from vnbulletin.relations.kinds.parts import Share, Subset
from vnbulletin.relations.operands import part_operand, subset_of
from vnbulletin.relations.passage import Passage, Placed
from vnbulletin.relations.shares.sibling_shares import wholes_of_lists
from vnbulletin.relations.statements.name_lists import CAPITAL
from vnbulletin.relations.subsets.within_sentences import named_wholes
from vnbulletin.spans import Span

__all__ = ["find_beside_shares", "find_of_qualities"]

_FEW = 2
_LONGEST_LINK = 120
_LONGEST_CLAUSE = 60
_MOST_SENTENCES = 10
_LEAD = 24
_MOST_BEFORE = 40
# "150 đại biểu dự, tặng quà 35 em mồ côi": a word for children is none for anybody.
_ANYBODY = frozenset({"người", "đồng chí"})
_MARK = re.compile(r"[,;:.()\n]")
# "503 em là người Gia Rai": a people by its name.
_OF_PEOPLE = re.compile(rf"[ ](?:là[ ])?(?:người|dân tộc)[ ][{CAPITAL}]")


@cache
def _qualities() -> re.Pattern[str]:
    return whole_words((*relation_cues().attributes, *relation_cues().states))


@cache
def _composition() -> re.Pattern[str]:
    return whole_words(relation_cues().composition)


@cache
def _of_done() -> re.Pattern[str]:
    # "Trong số người được kết nạp, nữ có 29 đồng chí".
    done = any_of(relation_cues().done)
    return re.compile(
        rf"\W{{0,4}}trong (?:tổng )?số [^,;:.()0-9]{{0,30}}?(?:{done})[ ](?P<verb>\w{{1,9}}(?:[ ]\w{{1,9}})?),"
    )


def find_of_qualities(passages: tuple[Passage, ...], held: Container[Span | None]) -> Iterator[Subset]:
    """Yield two counts of people or more, each with a quality, inside the count before them that can hold each.

    *held* are the parts of sums, which hold no such counts of a later sentence. Behind words like “thành phần” the
    whole is the last count of their noun in a sentence before. No such pair accuses.
    """
    for number, passage in enumerate(passages):
        if len(passage.top_numbers) < _FEW:
            continue
        counted = [each for each in passage.top_numbers if each.number and each.unit and counts_people(each)]
        if len(counted) >= _FEW:
            near = (
                (one, each)
                for one in reversed(passages[max(0, number - _MOST_SENTENCES) : number])
                for each in reversed(one.mentions)
            )
            told = [(one, each) for one, each in islice(near, _MOST_BEFORE) if each.number]
            yield from _in_passage(passage, counted, [seen for seen in told if seen[1].mention.span not in held])


def find_beside_shares(passages: tuple[Passage, ...], shares: tuple[Share, ...]) -> Iterator[Subset]:
    """Yield the count of people by a quality, told without a percent, inside the whole of the shares beside it.

    "nữ có 498 đồng chí (41,1%); dân tộc thiểu số 512 đồng chí (42,2%); có đạo 37 đồng chí".
    """
    if len(shares) < _FEW:
        return
    told = {each.part.span for each in shares}
    known = {each.percent.span: each for each in shares}
    for passage in passages:
        whole = wholes_of_lists(passage, known) if passage.has_percent and len(passage.top_numbers) > _FEW else None
        if whole is None or not isinstance(whole.value, Decimal):
            continue
        for each in passage.top_numbers:
            plain = each.number and each.number < whole.value and each.is_exact and each.mention.span not in told
            if plain and counts_people(each) and _has_quality(passage, each) and tells_what_is(passage, each):
                yield Subset(part=part_operand(each), whole=whole, reading="qualities of the whole")


def _in_passage(
    passage: Passage, counted: Sequence[Placed], earlier: Sequence[tuple[Passage, Placed]]
) -> Iterator[Subset]:
    place = 0
    for qualified, group in groupby(counted, lambda each: _has_quality(passage, each)):
        parts = list(group)
        if qualified and len(parts) >= _FEW:
            # "85 đại biểu trên tổng số 144 người ứng cử, trong đó 18 nữ, 7 …": of those counted, not of all there are.
            before = counted[place - 1] if place else None
            if before is not None and before.start in named_wholes(passage):
                before = counted[place - _FEW] if place >= _FEW else before
            whole = _before(passage, before, parts) if before is not None else _in_earlier(passage, parts, earlier)
            if whole is not None:
                yield from (subset_of(each, whole, "qualities of the whole") for each in parts)
        place += len(parts)


def _has_quality(passage: Passage, placed: Placed) -> bool:
    """Tell whether the clause of a figure, from the mark before it to the one behind it, names a quality."""
    before = _MARK.split(passage.before(placed, _LONGEST_CLAUSE))[-1]
    behind = _MARK.split(passage.after(placed, _LONGEST_CLAUSE))[0]
    if _qualities().search(f"{before if not any(map(str.isdecimal, before)) else ''}|{behind}") is not None:
        return True
    end = placed.end + len(placed.unit) + 1
    return _OF_PEOPLE.match(passage.text, end, min(passage.end, end + _LONGEST_CLAUSE)) is not None


def _before(passage: Passage, whole: Placed, parts: Sequence[Placed]) -> Placed | None:
    """Return the count right before the parts, if their sentence goes on with them and it can hold each."""
    link = passage.gap(whole, parts[0])
    goes_on = ";" not in link or opens_having(link)
    dated = any(whole.end <= each.start < parts[0].start and each.tells_when for each in passage.mentions)
    if dated or not goes_on or len(link) > _LONGEST_LINK or not _holds(passage, whole, parts):
        return None
    return None if any(is_change(passage, each) for each in parts) else whole


def _in_earlier(passage: Passage, parts: Sequence[Placed], earlier: Sequence[tuple[Passage, Placed]]) -> Placed | None:
    """Return the whole that words of composition, or the verb that was said of it, take up from a sentence before."""
    done = _of_done().match(passage.lower, passage.start, parts[0].start)
    if done is not None:
        said = ((one, each) for one, each in earlier if one.before(each, _LEAD).endswith(f" {done['verb']} "))
    elif _composition().search(passage.lower, passage.start, parts[0].start) is not None:
        said = ((one, each) for one, each in earlier if same_unit(each, parts[0]))
    else:
        return None
    return next((each for one, each in said if _holds(one, each, parts)), None)


def _holds(passage: Passage, whole: Placed, parts: Sequence[Placed]) -> bool:
    able = whole.is_exact and all(can_hold(whole, each) and _is_of_its_noun(whole, each) for each in parts)
    return able and tells_what_is(passage, whole)


def _is_of_its_noun(whole: Placed, part: Placed) -> bool:
    """Tell whether the part counts by the noun of the whole, by a word for anybody, or by the quality itself (nữ)."""
    named = whole.head == part.head or part.unit in _ANYBODY
    return named or _qualities().fullmatch(part.unit) is not None
