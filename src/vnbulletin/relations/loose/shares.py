"""This file finds the part and the whole of a percent that no relation explains, where they fit exactly."""

import re
from collections.abc import Iterator
from decimal import ROUND_HALF_UP, Decimal
from functools import cache
from itertools import chain

from vnbulletin.lexicon.cue_tables import relation_cues
from vnbulletin.lexicon.development_tables import development_cues
from vnbulletin.lexicon.loose_tables import loose_cues
from vnbulletin.lexicon.patterns import any_of
from vnbulletin.mentions.units import is_measure
from vnbulletin.relations.evidence.cues import speaks_of_other_time
from vnbulletin.relations.evidence.leads import is_change
from vnbulletin.relations.evidence.likeness import alike, is_age, kindred, may_be_some_of, same_unit
from vnbulletin.relations.evidence.rounding import may_round_share
from vnbulletin.relations.kinds.parts import Share
from vnbulletin.relations.loose.figures import Loose, Seen, digits_told, is_percent_of
from vnbulletin.relations.loose.words import is_planned, is_rate, names_share, said_around, said_behind
from vnbulletin.relations.operands import part_operand, share_of, whole_operand
from vnbulletin.relations.passage import Placed

__all__ = [
    "called_so",
    "is_compared",
    "loose_share_of",
    "makes_hundred",
    "share_of_all",
    "share_of_part_behind",
    "share_of_ratio_behind",
]

_MARK = re.compile(r"[.;:]")
_CLAUSE = re.compile(r"[,;]")
_PARTED = re.compile(r"[.;:()]")
_MOST_PARTS, _MOST_CHANGES = 2, 2
_MOST_WORDS = 8
_NAMED_TWICE = 2
_MOST_AWAY = 3
_ALL = 100
_LARGE = 10
_READING = "the whole that the percent fits"
# How much the digits tell of a percent whose whole is named or in its sentence, in its paragraph, and further away.
_BESIDE, _NEAR, _FAR, _FARTHEST = 17, 50, 500, 1000


@cache
def _prepositions() -> re.Pattern[str]:
    return re.compile(rf"(?:(?:{any_of(loose_cues().of_what)})(?:[ ]|\Z))+")


def loose_share_of(loose: Loose) -> Share | None:
    """Return the share of a figure right before a percent in one of its kind that the percent fits, the nearest."""
    stated = loose.figure.percent
    if stated is None or not 0 < stated.value < _ALL or digits_told(stated.value) < _BESIDE:
        return None
    parts = [*_parts(loose)]
    fitting = [(number, part, each) for number, part in enumerate(parts) for each in _wholes(loose, part)]
    fitting = fitting or [(0, part, each) for part in parts[:1] for each in _rounded_wholes(loose, part)]
    if not fitting or is_compared(loose):
        return None
    # "làm rõ 162 vụ, bắt 241 đối tượng; tỷ lệ khám phá lên tới 87,1%": a rate may be of an earlier count.
    most = 1 if is_rate(loose.lead) and digits_told(stated.value) >= _FAR else 0
    # "0,21% tổng dư nợ": the whole that is called so goes before one of another debt.
    for called in (*_names_behind(loose), None):
        for number, part, whole in fitting:
            beside = not number or (whole.away <= most and alike(part, whole.placed))
            if beside and _is_whole(part, whole, called, stated.value):
                return share_of(part, part_operand(whole.placed), loose.figure, _READING)
    return None


def share_of_all(loose: Loose) -> Share | None:
    """Return the share of a count right before a percent "tổng số" or "số hộ …", in one of its unit named so.

    "5.160 bằng khen được trao. Người lao động nhận 2.064 bằng khen, 40% tổng số": few digits tell enough.
    """
    said, stated = loose.said_behind.strip(), loose.figure.percent
    of_all = _all_of().match(said)
    if of_all is None or stated is None or not 0 < stated.value < _ALL or is_compared(loose):
        return None
    near = [each for each in loose.before if each.away <= 1 and not each.outside]
    for part in _parts(loose):
        wholes = (each for each in near if each.placed is not part and alike(part, each.placed))
        larger = [each for each in wholes if each.placed.number and part.number and each.placed.number > part.number]
        for each in larger[:1]:
            named = of_all.end() == len(said) or (said.startswith(f"số {part.unit}") and called_so(loose, each))
            if named and not _is_taken(each) and _is_of(part, each.placed, loose.figure):
                return share_of(part, part_operand(each.placed), loose.figure, _READING)
    return None


def _is_taken(whole: Seen) -> bool:
    """Tell whether a figure is no whole but what something changed by, or a plan."""
    return is_change(whole.passage, whole.placed) or is_planned(whole.passage, whole.placed)


def _is_of(part: Placed, whole: Placed, percent: Placed) -> bool:
    return part.number is not None and whole.number is not None and is_percent_of(part.number, whole.number, percent)


@cache
def _all_of() -> re.Pattern[str]:
    return re.compile(rf"(?:(?:của|trong|trên)[ ])?(?:{any_of((*loose_cues().all_of, 'số'))})(?!\w)")


def share_of_ratio_behind(loose: Loose) -> Share | None:
    """Return the share of the ratio behind a percent that says it again and fits: "92% chức việc (1.150/1.250 vị)"."""
    behind = loose.passage.mentions[loose.place + 1 : loose.place + 2]
    for each in behind:
        ratio, words = each.proportion, loose.passage.gap(loose.figure, each)
        opens = words.rstrip().endswith("(") and words.count("(") == 1 and ";" not in words
        concludes = _concludes().search(words) is not None
        most = _MOST_WORDS * _MOST_PARTS if concludes else _MOST_WORDS
        # "tỷ lệ còn cao hơn: 96,43%, nhờ khám phá được 27/28 vụ": many digits tell enough, but for 2/3.
        large = ratio is not None and ratio.whole >= _LARGE
        told = large and _tells_far(loose)
        apart = not told or _PARTED.search(words) is not None
        if ratio is None or (apart and not (opens or concludes)) or len(words.split()) > most or is_compared(loose):
            continue
        if ratio.part <= ratio.whole and is_percent_of(ratio.part, ratio.whole, loose.figure):
            return share_of(each, whole_operand(each), loose.figure)
    return None


@cache
def _concludes() -> re.Pattern[str]:
    # "81,5% trường đạt chuẩn, nghĩa là 97/119 trường".
    words = any_of((*relation_cues().percent_first, *loose_cues().meaning))
    return re.compile(rf"\A[^;:.()]*[, ](?:{words})[ ]\Z")


def share_of_part_behind(loose: Loose) -> Share | None:
    """Return the share of the count right behind a percent in a figure before it: "chiếm 4,2% số này với 386 bản"."""
    stated, part = loose.figure.percent, next(iter(loose.passage.mentions[loose.place + 1 : loose.place + 2]), None)
    if stated is None or part is None or part.number is None or not part.unit:
        return None
    gap = loose.passage.gap(loose.figure, part)
    # "60% trong số đó, tức 36.750 hộ": the count says the percent again.
    again = _is_named_again(gap)
    if not again and not names_share(loose.lead) and _concludes().search(gap) is None:
        return None
    told = part.is_exact and (again or (_MARK.search(gap) is None and len(gap.split()) <= _MOST_WORDS))
    if not told or digits_told(stated.value) < _BESIDE or is_change(loose.passage, part) or is_compared(loose):
        return None
    near = (each for each in loose.before if each.away <= _MOST_PARTS and not each.outside)
    wholes = (each.placed for each in near if may_be_some_of(part, each.placed))
    fitting = (each for each in wholes if each.number and is_percent_of(part.number, each.number, loose.figure))
    whole = next(fitting, None)
    return None if whole is None else share_of(part, part_operand(whole), loose.figure, _READING)


def _is_named_again(gap: str) -> bool:
    """Tell whether what a percent is of is named again before a count: "4,5% chưa hài lòng; số chưa hài lòng là"."""
    said = _CLAUSE.split(gap)
    name = said[0].split()
    return len(said) == _NAMED_TWICE and len(name) >= _NAMED_TWICE and f" {' '.join(name)} " in f" {said[1]} "


def _wholes(loose: Loose, part: Placed) -> Iterator[Seen]:
    """Yield the figures around that the percent makes the part a share of, those behind it first."""
    for each in chain(loose.behind, loose.before):
        whole, size = each.placed.number, part.number
        inside = whole is not None and size is not None and size <= whole and each.placed is not part
        if inside and whole is not None and size is not None and is_percent_of(size, whole, loose.figure):
            yield each


def _rounded_wholes(loose: Loose, part: Placed) -> Iterator[Seen]:
    """Yield the measures before that the percent may be of within what all leave open: "38,57 tỷ of 73,96, 52,2%"."""
    percent = loose.figure.percent
    if not is_measure(part.unit) or percent is None or digits_told(percent.value) < _NEAR or part.number is None:
        return
    for away, one in enumerate(reversed(loose.near[-_MOST_AWAY:])):
        for each in reversed(one.mentions):
            larger = each.number is not None and each.number > part.number and each.start < part.start
            if larger and same_unit(part, each) and may_round_share(part, each, loose.figure):
                yield Seen(one, each, away, one.paragraph_number != loose.passage.paragraph_number)


def is_compared(loose: Loose) -> bool:
    """Tell whether what follows a percent makes it one of a plan or of another time."""
    behind = loose.said_behind
    return loose.has_plan_behind or "so" in behind.split() or speaks_of_other_time(behind)


def makes_hundred(loose: Loose) -> bool:
    """Tell whether another percent of the sentence and this make 100: "103 tổ chức (98,09%) và 02 tổ chức (1,91%)".

    They are of one whole that is not printed, and neither count is part of the other. Where one has more decimals
    ("56,2%", "43,84%"), the other may be rounded.
    """
    own = loose.figure.percent
    rates = [each.percent.value for each in loose.passage.mentions if each.percent and each is not loose.figure]
    return own is not None and any(_makes_up(own.value, each) for each in rates)


def _makes_up(one: Decimal, other: Decimal) -> bool:
    coarser = max(one, other, key=lambda each: each.as_tuple().exponent)
    finer = other if coarser is one else one
    return (_ALL - finer).quantize(coarser, rounding=ROUND_HALF_UP) == coarser


def _tells_far(loose: Loose) -> bool:
    """Tell whether a percent has digits enough to tell what it is of outside its paragraph."""
    return loose.figure.percent is not None and digits_told(loose.figure.percent.value) >= _FAR


def _parts(loose: Loose) -> Iterator[Placed]:
    """Yield the count right before a percent, and the one before that, where no other clause or percent is between."""
    _, comma, verb = loose.lead.rpartition(",")
    restates = verb.strip() in (*relation_cues().share, *(development_cues().reach if comma else ()))
    found, rate = 0, is_rate(loose.lead) or restates
    most = 2 * _MOST_WORDS if rate else _MOST_WORDS
    # "120 hộ nghèo; tỷ lệ thoát nghèo đạt 60%": few digits behind a semicolon are of anything.
    telling = rate and _tells_far(loose)
    share, changes = restates or names_share(loose.lead), 0
    for each in reversed(loose.passage.mentions[: loose.place]):
        gap = loose.passage.gap(each, loose.figure)
        if share and changes < _MOST_CHANGES and ";" not in gap and is_change(loose.passage, each):
            # "còn 418 người, giảm 194 người (giảm 31,7%), chiếm 3,31%": what it changed by is not what is a share.
            changes += 1
            continue
        if changes and each.depth > loose.figure.depth:
            # "tăng 12 vụ (2%), đạt 95,17%": in brackets stands what the change is.
            continue
        if each.percent is not None or (";" in gap and not telling):
            return
        if each.number is None:
            continue
        if len(gap.split()) > most * (found + changes + 1) or is_change(loose.passage, each) or is_age(each):
            return
        if each.is_exact and each.unit:
            yield each
        found += 1
        if found == _MOST_PARTS:
            return


def _names_behind(loose: Loose) -> tuple[str, ...]:
    """Return what the words right behind a percent call that of which it is: “tổng dư nợ”, and shorter “dư nợ”."""
    said = loose.said_behind.strip()
    hit = _prepositions().match(said)
    # "tổng trị giá nhập khẩu", "số án đã giải quyết": the last words tell most.
    last = said.split()[-_MOST_PARTS:] if len(said.split()) > _MOST_PARTS else ()
    return tuple(dict.fromkeys(each for each in (said, said[hit.end() :] if hit else "", " ".join(last)) if each))


def called_so(loose: Loose, whole: Seen) -> bool:
    """Tell whether the words right behind a percent, if there are any, are among those around a figure.

    A figure with a percent of the same words is another share of them: "30.151 hộ, chiếm 54,6% số hộ".
    """
    names = _names_behind(loose)
    around = said_around(whole.passage, whole.placed)
    return not names or (any(f" {each} " in around for each in names) and not _is_share_of_them(loose, whole))


def _is_share_of_them(loose: Loose, whole: Seen) -> bool:
    place = whole.passage.mentions.index(whole.placed) + 1
    percents = (each for each in whole.passage.mentions[place : place + 1] if each.percent is not None)
    beside = (each for each in percents if each is not loose.figure)
    return any(said_behind(whole.passage, each) == loose.said_behind for each in beside)


def _is_whole(part: Placed, whole: Seen, name: str | None, stated: Decimal) -> bool:
    """Tell whether a figure may be the whole: of the kind of the part, and near or named enough for its percent."""
    named = name is not None and f" {name} " in said_around(whole.passage, whole.placed)
    # "64,4% số hộ đăng ký. Số hộ đăng ký là 91.520": what it counts stands before it.
    bare = named and name is not None and " " in name and not whole.placed.unit
    if not bare and (part.unit.count("/") != whole.placed.unit.count("/") or not kindred(part, whole.placed)):
        return False
    if is_change(whole.passage, whole.placed):
        return False
    if name is not None:
        return named
    far = _FAR if same_unit(part, whole.placed) else _FARTHEST
    return digits_told(stated) >= (far if whole.outside else _NEAR if whole.away else _BESIDE)
