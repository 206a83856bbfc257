"""This file finds the figures behind “trong đó” and its like, each inside a figure before the words."""

import re
from collections.abc import Iterator
from itertools import chain, pairwise

from vnbulletin.lexicon.cue_tables import relation_cues
from vnbulletin.lexicon.unit_tables import units
from vnbulletin.mentions.units import is_measure
from vnbulletin.relations.evidence.class_cues import has_comparison
from vnbulletin.relations.evidence.cues import ends_inside, find_inside, raises_total, speaks_of_other_time
from vnbulletin.relations.evidence.item_ends import ASIDE
from vnbulletin.relations.evidence.leads import end_with_unit, is_change, is_plan, tells_what_is
from vnbulletin.relations.evidence.likeness import (
    alike,
    can_hold,
    counts_people,
    may_be_some_of,
    of_one_noun,
    same_unit,
)
from vnbulletin.relations.kinds.parts import Subset
from vnbulletin.relations.operands import subset_of
from vnbulletin.relations.passage import Passage, Placed
from vnbulletin.relations.subsets.narrowings import label_of
from vnbulletin.relations.subsets.same_things import ends_its_noun, is_of_others, quality_of
from vnbulletin.relations.subsets.within_sentences import named_wholes
from vnbulletin.spans import Span

__all__ = ["find_inside_words"]

_PAIR = 2
_NEW, _NEAR = "mới ", 24
_APART = ("riêng", "riêng có")
_LAST_ITEM = re.compile(r"[,;][ ]| và ")
_NAMED = re.compile(r"[ ](?:[^\W\d]+[ ]){1,6}?(?:là[ ]|có[ ]|:[ ])?")
_LIST_MARK = re.compile(r";(?=[ ](?:[0-9]|\Z))")


def find_inside_words(passage: Passage, before: Passage | None, parts: set[Span | None]) -> Iterator[Subset]:
    """Find the figures behind “trong đó”, each inside the nearest figure of its kind before the words.

    Only the first of them is claimed whatever it says; a later one may speak of
    something else ("…, nâng tổng số lên 5.120"), so it is taken only where it can lie inside.
    """
    cues = [*find_inside(passage.lower, passage.start, passage.end), passage.end]
    if len(cues) < _PAIR:
        return
    figures = [each for each in passage.mentions if each.amount is not None]
    for cue, following in pairwise(cues):
        # "Riêng 75 đảng viên khác chưa được xếp loại": none of those told.
        behind = [each for each in figures if cue < each.start < following and not is_of_others(passage, each)]
        listed = [each for each in behind if each.number is not None and each.depth == behind[0].depth]
        if listed and not _points_back(passage, cue, figures, listed[0]):
            yield from _inside(passage, before, cue, listed, parts)


def _inside(
    passage: Passage, before: Passage | None, cue: int, listed: list[Placed], parts: set[Span | None]
) -> Iterator[Subset]:
    wholes, own = _wholes_before(passage, before, cue, listed[0], parts)
    wholes = _without_totals(passage, passage if own or before is None else before, wholes, listed[0])
    # "73 xã trong tổng số 86 xã …, trong đó 29 xã": of those counted, not of all there are, if they can hold it.
    all_there_are = named_wholes(passage) if own and len(wholes) > 1 else set()
    held: Placed | None = None
    for number, part in enumerate(listed):
        if _ends_before(passage, cue, part, wholes if own else []):
            if held is None or not can_hold(held, part) or not _is_next_named(passage, listed[number - 1], part):
                break
            yield subset_of(part, held)
            continue
        said = passage.lower[cue : part.start]
        # "vượt 7,5% mức đề ra là 120 triệu đồng": a plan is no part.
        if number and has_comparison(_LAST_ITEM.split(said)[-1]):
            break
        # “riêng” may also turn to another time or place: "riêng năm 2021 tặng 25".
        apart = passage.lower.endswith(_APART, passage.start, cue)
        if apart and _is_sister(passage, wholes, part):
            break
        claimed = own and number == 0 and not apart
        counted = [each for each in wholes if each.start not in all_there_are and can_hold(each, part)] or wholes
        told = passage if own or before is None else before
        same = _of_quality(passage, part, told, wholes)
        whole = same or _named_alike(passage, part, told, counted) or _whole_of(part, told, counted)
        if part.mention.span in parts and (not own or (apart and not (whole and of_one_noun(whole, part)))):
            # A list of its own says what it makes up.
            continue
        if whole is not None and (
            (same and not apart) or (claimed and _exceeds_all(wholes, part)) or can_hold(whole, part)
        ):
            yield subset_of(part, whole)
            held = whole


def _is_sister(passage: Passage, wholes: list[Placed], part: Placed) -> bool:
    """Tell whether a count is one more of a list: "Phước 52 đảng viên; …; riêng Sơn mới được 13 đảng viên"."""
    listed = [each for each in wholes if same_unit(each, part)]
    ahead = zip(listed, [*listed[1:], part], strict=True)
    return len(listed) > _PAIR and all(";" in passage.gap(first, second) for first, second in ahead)


def _wholes_before(
    passage: Passage, before: Passage | None, cue: int, first: Placed, parts: set[Span | None]
) -> tuple[list[Placed], bool]:
    """Return the figures that may hold what the words at *cue* put inside, and whether they stand in its sentence."""
    figures = [each for each in passage.mentions if each.amount is not None]
    # "đạt 109,4% so với chỉ tiêu 9.000 đoàn viên …, trong đó": what was planned holds nothing.
    wholes = [each for each in figures if each.end <= cue and tells_what_is(passage, each)]
    # "Chỉ tiêu giao là 2.754 thanh niên, trong đó có 4 nữ": a plan alone holds what the words put into it.
    wholes = wholes or _planned(passage, figures[0], cue, first)
    if wholes or before is None:
        return _of_its_item(passage, wholes, cue, first), bool(wholes)
    # "Kết nạp 541 đảng viên. Trong đó, khối sản xuất 446 đảng viên": the words open a sentence of their own.
    told = (each for each in before.mentions if each.amount is not None and each.depth == 0)
    wholes = [each for each in told if not is_change(before, each)]
    # "186 suất, gồm 42, 79 và 65 suất. Trong đó, 54 suất …": of all of them, not of the last.
    of_list = [each for each in wholes if each.mention.span in parts]
    # One part alone is no list: "386 xã … trong tổng số 467 xã", of which the rest stands further on.
    wholes = [each for each in wholes if len(of_list) < _PAIR or each not in of_list] or wholes
    # "386 xã … trong tổng số 467 xã. Trong đó, 29 xã …": of those counted, not of all there are.
    named = named_wholes(before)
    return [each for each in wholes if each.start not in named] or wholes, False


def _without_totals(passage: Passage, told: Passage, wholes: list[Placed], part: Placed) -> list[Placed]:
    """Return *wholes* but the totals that others came to, where the part is said to be new as well.

    "kết nạp 208 người, nâng tổng số lên 8.575 đảng viên. Trong đó, 45 đảng viên mới là trưởng thôn".
    """
    if _NEW not in f"{part.unit} {passage.after(part, _NEAR).removeprefix(f' {part.unit}')}":
        return wholes
    added = [each for each in wholes if not raises_total(told.before(each))]
    return added if any(can_hold(each, part) for each in added) else wholes


def _is_next_named(passage: Passage, before: Placed, part: Placed) -> bool:
    """Tell whether a semicolon parts a count from one of its unit with a percent, and it only names who are counted.

    "trong đó nữ là 176.386 người, chiếm 62,46%; người nước ngoài là 4.518 người."
    """
    gap, end = passage.gap(before, part), end_with_unit(passage, part)
    rated = any(each.percent is not None and before.end < each.start < part.start for each in passage.mentions)
    name = gap.rpartition(";")[2]
    plain = _NAMED.fullmatch(name) is not None and not has_comparison(name) and not speaks_of_other_time(name)
    closes = passage.lower[end : end + 1] in {";", ",", "(", "."} or end >= passage.end
    return rated and gap.count(";") == 1 and plain and closes and same_unit(before, part)


def _planned(passage: Passage, first: Placed, cue: int, part: Placed) -> list[Placed]:
    return [first] if first.end <= cue and is_plan(passage, first) and can_hold(first, part) else []


def _of_its_item(passage: Passage, wholes: list[Placed], cue: int, first: Placed) -> list[Placed]:
    """Return those of *wholes* in the last item before the words, if they can hold what follows: "…; 89 giải, gồm"."""
    item = passage.lower.rfind(";", passage.start, cue)
    last = [each for each in wholes if each.start > item]
    return last if any(can_hold(each, first) for each in last) else wholes


def _points_back(passage: Passage, cue: int, figures: list[Placed], following: Placed) -> bool:
    """Tell whether the words at *cue* say what the count before them is of: "64 xã trong số này lên hạng, 3 xã …"."""
    last = next((each for each in reversed(figures) if each.end <= cue), None)
    if last is None or "," not in passage.lower[cue : following.start]:
        return False
    return passage.lower[end_with_unit(passage, last) : cue].strip() in relation_cues().inside


def _ends_before(passage: Passage, cue: int, part: Placed, wholes: list[Placed]) -> bool:
    """Tell whether what the words at *cue* put inside *wholes* of their sentence ends before a figure behind them."""
    # "riêng năm 2022 có 30 mô hình": another time begins.
    # "764 xã (tăng 261 xã so với cuối năm 2021) và 83 xã": the brackets tell of another time.
    dated = any(cue <= each.start < part.start and each.depth <= part.depth for each in passage.times)
    if dated and not _is_of_longer_time(passage, wholes, part):
        return True
    # "Trong đó, 124 xã nâng cao; 29 xã kiểu mẫu": a list that is a sentence of its own may part its counts so.
    # "764 xã nâng cao (tăng 261 xã so với năm trước) và 83 xã kiểu mẫu": an aside turns to nothing else.
    said = ASIDE.sub("", passage.lower[cue : part.start])
    if not wholes:
        # "Trong đó, cấp tỉnh 12 hộ; cấp huyện 19 hộ": so may items that open with one word.
        items = said.split("; ")
        openings = {" ".join(each.lstrip(" ,:").split()[:1]) for each in items}
        said = ", ".join(items) if len(openings) == 1 else _LIST_MARK.sub(",", said)
    return ends_inside(said) or "/" in part.unit


def _is_of_longer_time(passage: Passage, wholes: list[Placed], part: Placed) -> bool:
    """Tell whether the last figure before counts the same, can hold the part, and no time stands before it.

    "Phong trào thu được 1.905 đơn vị máu, riêng năm 2011 được 486 đơn vị".
    """
    last = wholes[-1] if wholes else None
    alone = last is not None and not any(each.start < last.start for each in passage.times)
    return last is not None and alone and last.head == part.head != "" and can_hold(last, part)


def _exceeds_all(wholes: list[Placed], part: Placed) -> bool:
    """Tell whether the part is more than all figures of its very noun before it together: they may be one whole."""
    same = [each.amount for each in wholes if of_one_noun(each, part) and each.amount is not None]
    # "kết nạp 208 đảng viên, nâng tổng số lên 8.575": what stands without its noun may hold the part as well.
    bare = any(not each.unit and can_hold(each, part) for each in wholes)
    return bool(same) and not bare and part.amount is not None and part.amount > sum(same)


def _whole_of(part: Placed, told: Passage, wholes: list[Placed]) -> Placed | None:
    nearest = [each for each in reversed(wholes) if each.depth <= part.depth]
    # "62 cán bộ, giáo viên, nhân viên, trong đó 54 giáo viên": the noun of the part is one of the whole's.
    kin = [each for each in nearest if alike(each, part) or part.unit in each.unit.split(", ")]
    # "530 học sinh, …, khối 12: 175 em. Trong đó, nữ 285 em": the nearest that can hold it.
    # "250 đại biểu, trong đó 180 hộ nông dân": a household for each.
    # "16 học sinh đoạt giải, trong đó có 3 giải Nhất": a prize for each.
    for_each = part.head in relation_cues().households or part.unit.lower() in units().ranked
    others = [each for each in nearest[:1] if not kin and for_each and counts_people(each)]
    # "104 hồ sơ công trình, trong đó 35 công trình": the last noun of the whole's.
    others = others or [each for each in nearest[:1] if not kin and ends_its_noun(part, told, each)]
    # "54 tỉnh, thành; trong đó 25 nơi", "52 xe đạp, trong đó 20 chiếc": a noun for any body, or for any thing.
    if not kin and part.unit in {*relation_cues().bodies, *relation_cues().things}:
        others = [each for each in nearest[:1] if each.unit and not counts_people(each) and not is_measure(each.unit)]
    held = (each for each in [*kin, *nearest] if may_be_some_of(part, each))
    return next(chain(held, (each for each in others if can_hold(each, part))), kin[0] if kin else None)


def _of_quality(passage: Passage, part: Placed, told: Passage, wholes: list[Placed]) -> Placed | None:
    """Return the people that a sentence *told* with the word behind the part's noun, where it told of others as well.

    "62 người chết, 95 người bị thương. Trong đó, đường bộ làm 60 người chết".
    """
    quality = _behind_noun(passage, part) if part.unit and counts_people(part) else ()
    told_of = {each: _behind_noun(told, each) for each in wholes if same_unit(each, part)}
    same = [each for each, said in told_of.items() if said == quality]
    return same[0] if quality and len(told_of) >= _PAIR and len(same) == 1 else None


def _behind_noun(passage: Passage, placed: Placed) -> tuple[str, ...]:
    """Return the two words behind the noun of a count, its quality: "bị thương" of "95 người bị thương"."""
    return tuple(quality_of(passage, placed)[len(placed.unit.split()) :][:_PAIR])


def _named_alike(passage: Passage, part: Placed, told: Passage, wholes: list[Placed]) -> Placed | None:
    """Return the figure of the same name, of those that a sentence *told*.

    "khiển trách 3, khai trừ 4 (trong số đó, … khai trừ 4)"; "chết 62 người, bị thương 95 người".
    """
    name = label_of(passage, part)
    able = [each for each in wholes if can_hold(each, part)] if name else []
    return next((each for each in able if label_of(told, each) == name), None)
