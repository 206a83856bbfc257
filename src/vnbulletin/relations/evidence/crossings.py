"""This file tells whether the items of a list may count some things twice: "50 nhà xây mới; 48 nhà cho hộ nghèo"."""

import re
from collections.abc import Iterable, Sequence
from functools import cache
from itertools import pairwise

from vnbulletin.lexicon.cue_tables import relation_cues
from vnbulletin.lexicon.patterns import any_of
from vnbulletin.relations.evidence.class_cues import denies, names_rating, overlap
from vnbulletin.relations.evidence.cues import is_remainder
from vnbulletin.relations.evidence.item_ends import ASIDE, ITEM_END
from vnbulletin.relations.evidence.sums import amount_of, total_of
from vnbulletin.relations.passage import Passage, Placed

__all__ = ["may_cross", "name_overlapping"]

_PAIR, _NEAR = 2, 40
_AND = " và "
_OTHER = "khác"


@cache
def _sorting() -> tuple[re.Pattern[str], ...]:
    return _openings(relation_cues().sorting)


@cache
def _contrasts() -> tuple[re.Pattern[str], ...]:
    cues = relation_cues()
    return _openings((*cues.exclusive, *cues.contrasts))


def _openings(rows: Iterable[Iterable[str]]) -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(rf"(?:{any_of(row)})(?!\w)") for row in rows)


def may_cross(passage: Passage, whole: Placed, parts: Sequence[Placed], end: int) -> bool:
    """Tell whether nothing says that a list sorts its whole by one question, so that its items may overlap.

    “Và” before the last item closes a list that divides. Without it, items that answer two questions (which houses,
    for whom) may overlap, and two items that exceed the whole do, unless they are worded as one question's answers.
    """
    if _AND in passage.gap(parts[-2], parts[-1]) or any(each.head != whole.head for each in parts):
        return False
    ends = [*(each.start for each in parts[1:]), end]
    said = [_quality(passage.lower[each.end : stop], each.unit) for each, stop in zip(parts, ends, strict=True)]
    if _are_the_rest(said[-1], said[:-1]) or all(map(_names_grade, said)):
        return False
    asked = {_question(each) for each in said}
    if len(asked) > 1:
        return True
    exceeds = len(parts) == _PAIR and total_of(parts) > amount_of(whole)
    return exceeds and asked == {None} and not all(_answer_alike(*pair) for pair in pairwise(said))


def _quality(text: str, unit: str) -> str:
    """Return what is said of the things of an item behind their noun."""
    return ITEM_END.split(ASIDE.sub("", text))[0].strip(" .:").removeprefix(unit).strip()


def _are_the_rest(last: str, others: Sequence[str]) -> bool:
    """Tell whether a quality is that of all others: “khác”, or a denial of one before ("đạt chuẩn", "chưa đạt")."""
    if is_remainder(last) or _OTHER in last.split():
        return True
    return denies(last) and any({*last.split()} & {*each.split()} for each in others)


@cache
def _grade() -> re.Pattern[str]:
    cues = relation_cues()
    names = any_of({each for row in (*cues.scales, *cues.contrasts) for each in row})
    # "đạt mức xuất sắc", "xếp loại tốt", "ở mức hoàn thành nhiệm vụ".
    return re.compile(
        rf"(?:(?:được[ ])?(?:{any_of(cues.graded)})[ ])?(?:(?:{any_of(cues.grades)})[ ])?(?:{names})(?!\w)"
    )


def _names_grade(quality: str) -> bool:
    """Tell whether a quality is one of a scale, be it behind words that say so."""
    return names_rating(quality) or _grade().match(quality) is not None


def _question(quality: str) -> int | None:
    """Return the number of the question that a quality answers by its first word; a plain one answers none of them."""
    return next((number for number, row in enumerate(_sorting()) if row.match(quality)), None)


def _answer_alike(one: str, other: str) -> bool:
    """Tell whether two qualities begin with one word ("cấp tỉnh", "cấp huyện"), or exclude each other."""
    if one.partition(" ")[0] == other.partition(" ")[0]:
        return True
    return any(row.match(one) is not None and row.match(other) is not None for row in _contrasts())


def name_overlapping(told: Iterable[tuple[Passage, Placed]]) -> bool:
    """Tell whether the words around figures name qualities that one person may have two of ("20 nữ, 40 dân tộc")."""
    return overlap(" ".join(f"{passage.before(each, _NEAR)} {passage.after(each, _NEAR)}" for passage, each in told))
