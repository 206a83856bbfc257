"""This file tells whether a figure is an earlier one: by its words, by those of its brackets, or by its place."""

from vnbulletin.lexicon.cue_tables import relation_cues
from vnbulletin.relations.evidence.leads import end_with_unit, is_time, lead_of
from vnbulletin.relations.loose.figures import Loose, Seen, digits_told, size_of
from vnbulletin.relations.loose.words import is_earlier_time, is_past
from vnbulletin.relations.passage import Passage, Placed

__all__ = ["is_earlier_one", "stands_behind", "stands_since"]

_TELLING = 100


def is_earlier_one(passage: Passage, base: Placed) -> bool:
    """Tell whether a figure is an earlier one by the words beside it, or by those of what its brackets explain or hold.

    "từ 21.940 hộ (7,31%) giảm còn 16.502 hộ (5,46%)", "(năm ngoái 44 lớp, 1.781 em)".
    """
    if is_past(passage, base):
        return True
    if not base.depth:
        return False
    opened = passage.lower.rfind("(", passage.start, base.start)
    inside = next((each for each in passage.mentions if each.start > opened and not is_time(each)), base)
    outside = next((each for each in reversed(passage.mentions) if each.start < opened and not is_time(each)), base)
    if inside is not base:
        return is_earlier_time(passage, inside) or is_past(passage, inside)
    beside = outside.depth < base.depth and opened - end_with_unit(passage, outside) <= 1
    return beside and is_past(passage, outside)


def stands_behind(loose: Loose, base: Placed) -> bool:
    """Tell whether the brackets right behind a difference hold a figure alone: "nhiều hơn 5 giải (khi ấy 26 giải)"."""
    passage = loose.passage
    behind = (each for each in passage.mentions[loose.place + 1 :] if not is_time(each))
    if base.depth <= loose.figure.depth or next(behind, None) is not base:
        return False
    closed = passage.lower[end_with_unit(passage, base) : passage.end].lstrip().startswith(")")
    # "tăng 3 trường (vùng cao 22 trường)" counts some of them.
    before = lead_of(passage, passage.mentions.index(base))[0]
    return closed and (not before or not set(before.split()).isdisjoint(relation_cues().demonstratives))


def stands_since(loose: Loose, result: Seen, base: Seen) -> bool:
    """Tell whether the brackets of “so với” hold the earlier rate, so that only what it became had to be found.

    "So với học kỳ I năm học trước (19,58%), tỉ lệ học sinh giỏi nhích thêm 1,4%": the digits of 20,98% tell enough.
    """
    rates = base.placed.percent is not None and loose.figure.is_exact
    beside = not base.away and base.placed.depth > loose.figure.depth and base.placed.start < loose.figure.start
    telling = digits_told(size_of(result.placed)) >= _TELLING and result.placed.start < base.placed.start
    return rates and beside and telling and is_earlier_time(base.passage, base.placed)
