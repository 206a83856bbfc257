"""This file finds what was added to a total inside it: "thành lập 12 HTX, nâng tổng số lên 57 HTX"."""

import re
from collections.abc import Container, Iterator
from functools import cache

from vnbulletin.lexicon.cue_tables import relation_cues
from vnbulletin.lexicon.development_tables import development_cues
from vnbulletin.lexicon.patterns import any_of
from vnbulletin.relations.evidence.class_cues import has_comparison
from vnbulletin.relations.evidence.cues import find_inside, has_attributes, raises_total
from vnbulletin.relations.evidence.flows import leaves
from vnbulletin.relations.evidence.leads import is_change, names_plan
from vnbulletin.relations.evidence.likeness import can_hold, counts_people, same_unit
from vnbulletin.relations.evidence.literals import core_words, may_say
from vnbulletin.relations.kinds.parts import Subset
from vnbulletin.relations.operands import subset_of
from vnbulletin.relations.passage import Passage, Placed
from vnbulletin.spans import Span

__all__ = ["find_added"]

_MOST_SENTENCES = 4
_LONGEST = 90
_TOTAL, _NUMBER_OF = "tổng số", " số "
_JOINED = re.compile(r"[^.;,:()]{0,40}[ ]và[ ](?:tổng[ ])?số[ ][^.;,:()]{0,40}[ ]lên[ ]")


@cache
def _raising() -> tuple[str, ...]:
    return core_words((*relation_cues().raising, _TOTAL))


def find_added(passages: tuple[Passage, ...], parts: Container[Span | None]) -> Iterator[Subset]:
    """Yield the last count of its noun before each raised total, in its sentence or, at its head, the one before.

    *parts*, which sums hold, are passed over: their whole was added. No such pair accuses.
    """
    for number, passage in enumerate(passages):
        if passage.amounts and may_say(passage, _raising()):
            near = passage.of_its_paragraph(passages[max(0, number - _MOST_SENTENCES) : number])
            yield from _in_sentence(passage, next((each for each in reversed(near) if each.amounts), None), parts)


def _in_sentence(passage: Passage, before: Passage | None, parts: Container[Span | None]) -> Iterator[Subset]:
    counts = _counts(passage)
    raised: Placed | None = None
    for total in passage.top_numbers:
        said = passage.before(total, _LONGEST)
        if not raises_total(said) and not _goes_on(passage, raised, total) and _grown().search(said) is None:
            continue
        _, named, name = said.rpartition(_NUMBER_OF)
        # "số chị đăng ký ba tiêu chuẩn thi đua lên 220.262 chị": what its name counts was not added.
        raised, own = total, [each for each in counts if each.start < total.start - (len(name) if named else 0)]
        for added in reversed(_outside(passage, own, total) or (_counts(before) if before is not None else [])):
            if added.mention.span in parts or not _may_be_added(total, added, name if own else ""):
                continue
            told = (each for each in passage.mentions if added.end <= each.start < total.start)
            # "tăng 8,25% so với tổng số cuối năm 2010", "vượt kế hoạch năm 2016": a time that they are compared with.
            dated = any(each.tells_when and not _is_compared_with(passage, added, each) for each in told)
            if not own or not dated:
                yield subset_of(added, total)
            break


def _outside(passage: Passage, counts: list[Placed], total: Placed) -> list[Placed]:
    """Return the counts but those that “trong đó” puts inside one of them up to the total, which was not they."""
    for opened in find_inside(passage.lower, passage.start, total.start):
        inner = [each for each in counts if each.start > opened]
        # "giới thiệu 170 đoàn viên ưu tú, trong đó 119 được kết nạp, nâng tổng số lên 674": these came to it.
        item = passage.lower[opened : total.start].partition(",")[0]
        qualities = len(inner) > 1 or has_attributes(item)
        if qualities and ";" not in passage.lower[opened : total.start]:
            return [each for each in counts if each.start < opened] or counts
    return counts


def _goes_on(passage: Passage, raised: Placed | None, total: Placed) -> bool:
    """Tell whether “và” joins a total to the one raised before: "đưa số tổ chức lên 522 và số đoàn viên lên 9.978"."""
    return raised is not None and _JOINED.fullmatch(passage.gap(raised, total)) is not None


@cache
def _grown() -> re.Pattern[str]:
    # "tổng số công đoàn cơ sở vì thế tăng lên 159".
    grown = any_of(development_cues().up_to)
    return re.compile(rf"(?<!\w){_TOTAL}[ ][^.;,0-9]{{1,50}}[ ](?:{grown})[ ]\Z")


def _is_compared_with(passage: Passage, added: Placed, time: Placed) -> bool:
    """Tell whether the clause of a time, behind a count, compares the count with that time, or names its plan."""
    clause = passage.gap(added, time).rpartition(",")[2]
    return has_comparison(clause) or " so " in clause or names_plan(clause)


def _counts(passage: Passage) -> list[Placed]:
    counts = [each for each in passage.mentions if each.number and each.depth == 0 and not is_change(passage, each)]
    return [each for each in counts if not leaves(passage, each)]


def _may_be_added(total: Placed, added: Placed, name: str) -> bool:
    """Tell whether a count may have come to a total, of which its noun or its *name* says that it counts the same."""
    named = same_unit(total, added) or (total.unit != "" and added.unit.startswith(f"{total.unit} "))
    # "kết nạp 119 đoàn viên, nâng số đảng viên lên 674 đồng chí".
    people = name != "" and counts_people(total) and counts_people(added)
    named = named or people or (added.unit != "" and f" {added.unit.lower()} " in f" {name}")
    return named and can_hold(total, added)
