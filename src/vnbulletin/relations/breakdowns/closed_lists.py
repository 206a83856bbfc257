"""This file finds sums that a text claims, whether or not they add up: a closed list behind its whole.

Such a claim may become an accusation, so it needs more than nearness: “gồm” opens the
list, or a colon does and the miss looks like one slip of the pen; and no run of the list
may add up to the whole after all.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import combinations, pairwise

from attrs import evolve

from vnbulletin.lexicon.cue_tables import relation_cues
from vnbulletin.lexicon.patterns import any_of
from vnbulletin.mentions.mention import MentionKind
from vnbulletin.mentions.units import is_measure
from vnbulletin.notation.numbers.digits import last_place
from vnbulletin.notation.quantities.bounds import Bound
from vnbulletin.relations.breakdowns.money_inside import behind_plan, money_exceeds, money_exceeds_near_plan
from vnbulletin.relations.evidence.class_cues import names_lowest_rating, names_rating
from vnbulletin.relations.evidence.crossings import may_cross
from vnbulletin.relations.evidence.cues import has_attributes, has_inside, is_open_list
from vnbulletin.relations.evidence.item_ends import goes_to_next_item, some_item_without_figure
from vnbulletin.relations.evidence.leads import end_with_unit, has_plan_behind, is_plan
from vnbulletin.relations.evidence.likeness import (
    alike,
    are_bearers,
    are_its_nouns,
    count_its_nouns,
    kindred,
    makes_up,
    of_one_noun,
    same_unit,
)
from vnbulletin.relations.evidence.sums import (
    amount_of,
    is_mended_by_a_slip,
    is_one_slip_off,
    looks_like_a_slip,
    some_run_fits,
    total_of,
)
from vnbulletin.relations.kinds.parts import Breakdown
from vnbulletin.relations.operands import breakdown_of, part_operand, whole_operand
from vnbulletin.relations.passage import Passage, Placed

__all__ = ["claimed_breakdowns", "claimed_by_bullets", "claimed_by_ratings"]

_LEAST, _MOST_RATINGS = 2, 6
_COLON = re.compile(r"[^.;,()]{0,40}:[ \n][^.;:,]{0,40}\Z")
_OTHERS = re.compile(r"[^.,;:()]{0,40} (?:khác|còn lại)[ ]?(?:[.;(]|\Z)")
_MONEY = "amounts of money do not overlap"
_AND = " và "
_INSIDE = ("trong đó ", "trong đó có ")
_TENTH = 10


@cache
def _leading() -> re.Pattern[str]:
    # One of these stands between a whole and a list that is claimed to be its parts.
    cues = relation_cues()
    return re.compile(f":|{any_of((*cues.closed, *cues.inside, *cues.divides))}")


@cache
def _opener() -> re.Pattern[str]:
    # The cue must follow its whole closely: "41 tổ chức, gồm 24 …".
    return re.compile(
        rf"[^.;:]{{0,80}}?[,:]?[ ](?:{any_of(relation_cues().closed)})(?:[ ]có)?[ :]{{1,2}}[^.;:,]{{0,30}}\Z"
    )


@cache
def _divided() -> re.Pattern[str]:
    # "7.318 ca …; xếp theo phân loại thì loại 1: 96 ca": all of the whole, and the list ends with its sentence.
    words, first = any_of(relation_cues().divides), "[^.;:,0-9]{0,40}(?:[0-9]{1,2}: )?"
    return re.compile(rf"[^.:0-9]{{0,80}}?[,;][ ](?:nếu[ ])?(?:{words})[ :]{first}\Z")


def claimed_breakdowns(passage: Passage) -> Iterator[Breakdown]:
    """Yield the breakdowns that a sentence claims.

    The list must be closed: top-level numbers to the end of the sentence, one per item,
    of one kind with the whole, nothing open or nested among them, no hedge on any.
    Amounts of money behind “trong đó” claim only that together they do not exceed the whole.
    """
    top = passage.top_numbers
    for number, whole in enumerate(top[:-_LEAST] if passage.says(_leading) else (), start=1):
        past = behind_plan(passage, whole, top[number:])
        if past:
            parts = _clause_of(passage, whole, past)
            if len(parts) >= _LEAST and money_exceeds_near_plan(passage, whole, top[number], parts):
                yield breakdown_of(part_operand(whole), parts, _MONEY)
        if _leading().search(passage.lower, whole.end, top[number].start) is None:
            continue
        parts = _clause_of(passage, whole, top[number:])
        if len(parts) < _LEAST:
            continue
        reading = _hedged(passage, whole, parts) or _claim(passage, whole, parts)
        if reading is not None:
            yield breakdown_of(part_operand(whole), parts, reading)


def claimed_by_bullets(whole: Placed, parts: tuple[Placed, ...]) -> Breakdown | None:
    """Return the breakdown that bulleted lines right behind *whole* claim, if their miss looks like a slip."""
    plain = all(each.is_exact and each.number is not None for each in (whole, *parts))
    if not plain or not all(alike(whole, each) for each in parts) or some_run_fits(whole, parts):
        return None
    if not looks_like_a_slip(amount_of(whole), total_of(parts)):
        return None
    return breakdown_of(part_operand(whole), parts, "a list in bullets")


def claimed_by_ratings(passage: Passage, members: list[Placed]) -> Breakdown | None:
    """Return the breakdown that the ratings of one set of bodies claim: "71/75 …; 03/75 …; 02/75 “Không hoàn thành …”".

    Each proportion must name a rating and the last the lowest one, no choice of them may
    make up the whole, since a rating may lie inside another, and the miss must look like a slip.
    """
    first, last = members[0], members[-1]
    if first.proportion is None or not _LEAST < len(members) <= _MOST_RATINGS:
        return None
    ends = [*(each.start for each in members[1:]), passage.end]
    texts = [passage.lower[each.end : end] for each, end in zip(members, ends, strict=True)]
    if not all(map(names_rating, texts)) or not names_lowest_rating(texts[-1]):
        return None
    whole, parts = first.proportion.whole, [*map(amount_of, members)]
    chosen = (each for size in range(_LEAST, len(parts) + 1) for each in combinations(parts, size))
    if any(sum(each) == whole for each in chosen) or not looks_like_a_slip(whole, total_of(members)):
        return None
    if not all(each.is_exact for each in members) or last.depth != first.depth:
        return None
    return breakdown_of(whole_operand(first), members, "all ratings of one set")


def _hedged(passage: Passage, whole: Placed, parts: list[Placed]) -> str | None:
    """Read "gần 300 thí sinh, gồm 120 …, 95 … và 76 …": the parts keep to the word beside the whole."""
    bound, size = whole.mention.bound, amount_of(whole)
    if bound is Bound.EXACT:
        return None
    total = total_of(parts)
    keeps = {Bound.BELOW: total < size, Bound.ABOVE: total > size, Bound.ABOUT: True}.get(bound, False)
    near = abs(total - size) <= min(size / _TENTH, last_place(size))
    if not keeps or not near or not _opener().match(passage.gap(whole, parts[0])):
        return None
    plainly = evolve(whole, mention=evolve(whole.mention, bound=Bound.EXACT), is_exact=True)
    return "a closed list of a hedged whole" if _closed(passage, plainly, parts) else None


def _claim(passage: Passage, whole: Placed, parts: list[Placed]) -> str | None:
    gap = passage.gap(whole, parts[0])
    if some_run_fits(whole, tuple(parts)):
        return None
    if money_exceeds(passage, whole, parts):
        return _MONEY
    if _opener().match(gap) and _last_is_all_others(passage, whole, parts):
        return "a list with all others"
    if not looks_like_a_slip(amount_of(whole), total_of(parts)):
        return None
    if may_cross(passage, whole, parts, _end_of(passage, whole, parts)):
        return None
    if not _closed(passage, whole, parts) and not _of_its_nouns(passage, whole, parts):
        return None
    one_unit = all(same_unit(whole, each) for each in parts) or count_its_nouns(whole, tuple(parts))
    # "318 lao động: 97 người gián tiếp và 231 người trực tiếp": by another word for them, too many of them.
    one_unit = one_unit or (total_of(parts) > amount_of(whole) and all(of_one_noun(whole, each) for each in parts))
    if _opener().match(gap) or _of_its_nouns(passage, whole, parts):
        return "a closed list"
    if len(parts) > _LEAST and _divided().match(gap) and is_one_slip_off(whole, parts):
        return "a closed list"
    behind = passage.lower[end_with_unit(passage, whole) : parts[0].start]
    return (
        "a list behind a colon" if _COLON.match(behind) and (one_unit or _are_bearers(passage, whole, parts)) else None
    )


def _of_its_nouns(passage: Passage, whole: Placed, parts: list[Placed]) -> bool:
    """Tell whether the list counts each noun of the whole: "108 tập thể, cá nhân, trong đó có 32 … và 76 …"."""
    exact = all(each.is_exact for each in (whole, *parts))
    gap = passage.gap(whole, parts[0])
    # Behind “trong đó” a name may begin: "trong đó huyện khen 18 tập thể".
    opened = _opener().match(gap) is not None or (has_inside(gap) and gap.endswith(_INSIDE) and ";" not in gap)
    return exact and opened and are_its_nouns(whole, tuple(parts))


def _last_is_all_others(passage: Passage, whole: Placed, parts: list[Placed]) -> bool:
    """Tell whether the last item closes the list for certain: "gồm 125 cán bộ hội, … và 15.683 hội viên khác"."""
    between, tail = passage.lower[whole.end : parts[-1].start], passage.after(parts[-1])
    last = _end_of(passage, whole, parts)
    if len(parts) <= _LEAST or is_open_list(between) or has_attributes(between) or _OTHERS.match(tail) is None:
        return False
    if not all(each.is_exact for each in (whole, *parts)) or some_item_without_figure(passage, parts, last):
        return False
    # "11.270 phương tiện, gồm 214 ô tô, 10.838 mô tô và 218 phương tiện khác": all are of the kind of the others.
    named = same_unit(whole, parts[-1]) and not any(is_measure(each.unit) for each in parts)
    return all(kindred(whole, each) for each in parts) or (named and is_mended_by_a_slip(whole, parts))


def _clause_of(passage: Passage, whole: Placed, candidates: Sequence[Placed]) -> list[Placed]:
    parts = [candidates[0]]
    for each in candidates[1:]:
        gap = passage.gap(parts[-1], each)
        if not goes_to_next_item(gap):
            break
        if len(parts) >= _LEAST and ";" in gap and ";" not in passage.lower[parts[0].start : parts[-1].end]:
            # Commas part the items, so that something else begins here.
            break
        if len(parts) >= _LEAST and (is_plan(passage, each) or _goes_on(passage, whole, parts, each)):
            break
        parts.append(each)
    return parts


def _goes_on(passage: Passage, whole: Placed, parts: list[Placed], following: Placed) -> bool:
    """Tell whether something else follows behind a semicolon, where commas part the items, or behind “và” and a comma.

    "… và 30 hợp tác xã; doanh thu 2,4 tỷ đồng", "gồm 27 đảng bộ và 35 chi bộ, với 5.218 đảng viên".
    """
    if following.proportion is not None and ";" in passage.gap(parts[-1], following):
        return ";" not in passage.lower[parts[0].start : parts[-1].end]
    if following.unit == "" or any(kindred(each, following) for each in (whole, *parts)):
        return False
    gap = passage.gap(parts[-1], following)
    if has_inside(gap):
        # "97 hộ trồng chè và 233 hộ trồng rừng, trong đó có hộ trồng cả hai loại": still of the list.
        return False
    if ";" not in passage.lower[parts[0].start : parts[-1].end] and ";" in gap:
        return True
    bare = len(parts) > _LEAST and all(passage.gap(*pair).startswith(",") for pair in pairwise((*parts, following)))
    if bare and not is_open_list(passage.after(parts[-1])):
        # "gồm dưỡng sinh 804, thơ ca 297, thể thao 142, quy tụ 58.902 người": the items print no unit.
        return True
    return _AND in passage.gap(parts[-2], parts[-1]) and "," in gap


def _end_of(passage: Passage, whole: Placed, parts: list[Placed]) -> int:
    """Return where the list ends: with its clause where something else follows, or with the sentence."""
    last = parts[-1]
    behind = (each for each in passage.mentions if each.start > last.start and each.depth == 0)
    following = next((each for each in behind if each.mention.is_figure), None)
    # "và 58 phiên trực tuyến, đạt 148% kế hoạch": the percent is of all of them.
    planned = following is not None and following.percent is not None and has_plan_behind(passage, following)
    if planned and following is not None and passage.gap(last, following).count(",") == 1:
        return passage.lower.index(",", last.end, following.start)
    if following is None or following.percent is not None or not _goes_on(passage, whole, parts, following):
        return passage.end
    mark = ";" if ";" in passage.gap(last, following) else ","
    return passage.lower.index(mark, last.end, following.start)


def _closed(passage: Passage, whole: Placed, parts: list[Placed]) -> bool:
    last = parts[-1]
    end = _end_of(passage, whole, parts)
    tail = passage.lower[last.end : end]
    # "48 điển hình, gồm …" leaves nothing open.
    between = passage.lower[end_with_unit(passage, whole) : last.start]
    inside = [each for each in passage.mentions if whole.end < each.start < end]
    more = any(each.start > last.start and each.depth == 0 and each.mention.is_figure for each in inside)
    if more or is_open_list(between) or is_open_list(tail):
        return False
    labels = (each for each in inside if each.mention.kind is MentionKind.LABEL)
    if any(passage.lower[each.end] != ":" for each in labels):
        # "loại khá 258, thôn Tây 50, loại tốt 207": what reads as a name may be a part, but not in "loại 1: 84".
        return False
    # "339 đồng chí vi phạm tư cách": that is a rating, and no quality.
    described = has_attributes(between) or (has_attributes(tail) and not names_lowest_rating(tail))
    overlapping = described and not _by_sex(between + tail, parts)
    if overlapping or some_item_without_figure(passage, parts, end):
        return False
    if not all(each.is_exact for each in (whole, *parts)):
        return False
    # People have attributes that overlap (nữ, dân tộc, đảng viên): only one and the same unit is a partition of them.
    kin = all(same_unit(whole, each) or (each.mention.unit == "" and not is_measure(whole.unit)) for each in parts)
    heads = {each.head for each in (whole, *parts)}
    one_kind = len(heads) == 1 and "" not in heads
    one_word = all(same_unit(parts[0], each) and alike(whole, each) for each in parts)
    if makes_up(whole, tuple(parts)):
        return True
    # "60 đoàn viên, thanh niên, gồm 20 đoàn viên …": two kinds in the whole, one in the list.
    claimed = kin or one_kind or one_word or _are_bearers(passage, whole, parts)
    one_noun = claimed and not is_measure(whole.unit) and "," not in whole.unit
    return one_noun or count_its_nouns(whole, tuple(parts))


def _are_bearers(passage: Passage, whole: Placed, parts: list[Placed]) -> bool:
    """Tell whether the parts are such as "17 tập thể và 32 cá nhân", and no more words speak of some of them alone."""
    tail = passage.lower[end_with_unit(passage, parts[-1]) : _end_of(passage, whole, parts)]
    return not tail.strip(" .;\n") and are_bearers(whole, tuple(parts))


def _by_sex(text: str, parts: list[Placed]) -> bool:
    """Tell whether the list is "11 đồng chí nam và 5 đồng chí nữ", which does not overlap."""
    return len(parts) == _LEAST and {"nam", "nữ"} <= set(re.findall(r"\w+", text))
