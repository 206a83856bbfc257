"""This file tells whether a later count goes on with the things of an earlier one, by the words beside both."""

import re
from collections.abc import Sequence
from functools import cache

from vnbulletin.lexicon.cue_tables import relation_cues
from vnbulletin.lexicon.patterns import any_of, spotting
from vnbulletin.relations.evidence.cues import speaks_of_other_time
from vnbulletin.relations.evidence.likeness import can_hold
from vnbulletin.relations.passage import Passage, Placed

__all__ = [
    "begins_anew",
    "best_described",
    "clause_before",
    "comes_to",
    "ends_its_noun",
    "is_described",
    "is_of_others",
    "may_go_on",
    "names_other",
    "opens_clause",
    "quality_of",
    "speaks_of_others",
]

_LONGEST = 70
# No mark of a number: "4.529".
_MARK = re.compile(r"[;:()\n\u2013]|[,.](?![0-9])")
_BEHIND = re.compile(rf"{_MARK.pattern}|[0-9]|[ ]và[ ]")
# "UBKT" goes on with its sentence, "Phòng Nội vụ" begins anew.
_NAME = re.compile(r"(?<!\w)[^\W\d_](?=[^\W\d_]*[a-zà-ỹ])[^\W\d_]*")
_HEAD = 12
_SHARED = 2
_LONGEST_NOUN = 4


@cache
def _comes_to() -> re.Pattern[str]:
    cues = relation_cues()
    verbs = {*cues.topic_verbs, *(word for each in cues.stages for word in each.narrow)} - {"vi phạm"}
    # "9 vụ vi phạm giao thông" are of another kind.
    return re.compile(rf"(?:{any_of(verbs)})(?!\w)|vi phạm\Z")


@cache
def _others() -> re.Pattern[str]:
    return spotting(relation_cues().others)


@cache
def _this_time() -> re.Pattern[str]:
    return spotting(relation_cues().this_time)


def comes_to(words: str, start: int = 0) -> bool:
    """Tell whether some words behind a noun open by saying what became of it ("đã thoát nghèo")."""
    return _comes_to().match(words, start) is not None


def clause_before(passage: Passage, placed: Placed) -> str:
    """Return the words between the last mark and a figure."""
    return _MARK.split(passage.before(placed, _LONGEST))[-1]


def opens_clause(passage: Passage, placed: Placed) -> bool:
    """Tell whether nothing but a blank stands between the last mark and a figure."""
    return not clause_before(passage, placed).strip()


def speaks_of_others(lead: str) -> bool:
    """Tell whether some words speak of others than those told before, or of a plan ("bình quân", "phấn đấu")."""
    return _others().search(lead) is not None


def is_of_others(passage: Passage, part: Placed) -> bool:
    """Tell whether the words behind a figure say that it counts none of those told before: "75 đảng viên khác"."""
    behind = passage.after(part, len(part.unit) + _HEAD).removeprefix(f" {part.unit}").strip()
    return behind.startswith(relation_cues().no_such)


def begins_anew(passage: Passage, part: Placed) -> bool:
    """Tell whether a figure is said of others: a name stands in its clause before it, or a word like “khác”."""
    lead = clause_before(passage, part)
    around = f"{lead}|{passage.after(part, len(part.unit) + _HEAD)}"
    if speaks_of_others(around) or speaks_of_other_time(around) or _this_time().search(lead) is not None:
        return True
    start = part.start - len(lead)
    return start != passage.start and _has_name(passage, start, part.start)


def names_other(passage: Passage, part: Placed) -> bool:
    """Tell whether a sentence names somebody or a place before its figure, behind its first word."""
    return _has_name(passage, passage.lower.find(" ", passage.start, part.start), part.start)


def _has_name(passage: Passage, start: int, end: int) -> bool:
    return start >= 0 and any(hit[0][0].isupper() for hit in _NAME.finditer(passage.text, start, end))


def quality_of(passage: Passage, placed: Placed) -> list[str]:
    """Return the words behind a figure up to the next mark or figure, its noun among them."""
    return _BEHIND.split(passage.after(placed, _LONGEST))[0].split()


def ends_its_noun(part: Placed, told: Passage, whole: Placed) -> bool:
    """Tell whether the part counts by the last noun of what a sentence *told*: "104 hồ sơ công trình", "35 công trình".

    So it does behind a word for each time that somebody came: "1.200 lượt người, trong đó 300 người nghèo".
    """
    called = quality_of(told, whole)[1:_LONGEST_NOUN]
    return part.unit != "" and f" {part.unit} " in f" {' '.join(called)} " and can_hold(whole, part)


def may_go_on(passage: Passage, part: Placed, whole: Placed) -> bool:
    """Tell whether the part may be some of the whole: neither an item beside it nor one of another quality."""
    link = passage.gap(whole, part)
    if speaks_of_other_time(clause_before(passage, whole)):
        return False
    # "107 trường hợp được thẩm tra; 1 trường hợp bị đình chỉ", "73 tổ chức … và 26 tổ chức": items of one list.
    listed = opens_clause(passage, part) and opens_clause(passage, whole)
    if (listed and (part.amount == whole.amount or ";" in link)) or (link.endswith(" và ") and not _MARK.search(link)):
        return False
    inner, outer = quality_of(passage, part), quality_of(passage, whole)
    while inner and outer and inner[0] == outer[0]:
        del inner[0], outer[0]
    # "40 đơn khiếu nại, giải quyết 12 đơn tố cáo".
    if not inner or not outer or len({*inner} & {*outer}) >= _SHARED:
        return True
    return inner[0] in {part.head, *relation_cues().elsewhere} or comes_to(" ".join(inner))


def best_described(described: str, seen: Sequence[tuple[Passage, Placed]]) -> Placed | None:
    """Return the nearest of some figures whose clause holds all words of a description, else the nearest of them.

    "Trong số hội viên mới": of "kết nạp mới 2.316 hội viên" rather than of "112.874 hội viên".
    """
    fitting = (each for one, each in seen if is_described(described, one, each))
    return next(fitting, seen[0][1] if seen else None)


def is_described(described: str, passage: Passage, placed: Placed) -> bool:
    """Tell whether the clause of a figure holds all words of a description but its noun and words that point."""
    words = {*described.split()} - {*placed.unit.split()} - _pointing_words()
    return words <= {*clause_before(passage, placed).split(), *quality_of(passage, placed)}


@cache
def _pointing_words() -> frozenset[str]:
    cues = relation_cues()
    pointing = (*cues.pointers, *cues.done, *cues.quantifiers)
    return frozenset(word for each in pointing for word in each.split())
