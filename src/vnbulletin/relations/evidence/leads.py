"""This file reads the words right before and behind a figure: what it is compared as, and whether it is a plan."""

import re
from bisect import bisect_left
from functools import cache
from operator import attrgetter

from vnbulletin.lexicon.development_tables import development_cues
from vnbulletin.lexicon.loose_tables import loose_cues
from vnbulletin.lexicon.patterns import any_of, whole_words
from vnbulletin.mentions.mention import MentionKind
from vnbulletin.relations.evidence.change_words import ends_with_not_share
from vnbulletin.relations.evidence.cues import has_attributes
from vnbulletin.relations.evidence.item_ends import ASIDE
from vnbulletin.relations.passage import Passage, Placed

__all__ = [
    "BLANK",
    "LONGEST_LEAD",
    "between",
    "compares_with_plan",
    "end_with_unit",
    "figure_before",
    "has_plan_behind",
    "is_bare_aside",
    "is_called_earlier",
    "is_change",
    "is_earlier",
    "is_of_some",
    "is_plan",
    "is_time",
    "lead_of",
    "lead_over_aside",
    "names_plan",
    "tells_what_is",
    "tells_what_is_now",
    "without_asides",
]

# What stands for a time in the words between two figures.
BLANK = "#"
_START = attrgetter("start")

_TIMES = frozenset(
    {MentionKind.DATE, MentionKind.PERIOD, MentionKind.DURATION, MentionKind.TIME, MentionKind.LABEL, MentionKind.DOC}
)
# The last mark of a stretch, which is searched for from its end.
_COMPARED = "so với"
_DELIMITER = re.compile(r".*([,;:()\u2013]| - )", re.DOTALL)
# A colon does not part a plan from its figure: "kế hoạch năm: 300 ha".
_CLAUSE = re.compile(r".*([,;()\u2013])", re.DOTALL)
LONGEST_LEAD = 90
_LONGEST_QUALITY = 40
_CHANGE_WINDOW = 48


@cache
def _planned() -> re.Pattern[str]:
    cues = development_cues()
    hedges = rf"(?:[ ](?:{any_of(cues.hedges)})|[ ]?:|[ ]?=)*"
    # "đạt chỉ tiêu 60" may tell the plan or what was reached; "kế hoạch trồng rừng năm 2022 là 300 ha" names a plan.
    of_what = (
        rf"(?:(?:[ ](?:{any_of(cues.plan_words)}|#))*|(?:[ ][\w#]{{1,9}}){{1,6}}?[ ]?(?:{any_of(cues.least)}|:|=))"
    )
    return re.compile(rf"(?P<before>(?:.*[ ])?)(?:{any_of(cues.plans)})(?P<of>{of_what}){hedges}")


@cache
def _plan_words() -> re.Pattern[str]:
    return whole_words(development_cues().plans)


@cache
def _reached() -> re.Pattern[str]:
    cues = development_cues()
    # "chưa đạt chỉ tiêu 60" tells the plan.
    unmet = "".join(rf"(?<!(?<!\w){each}[ ])" for each in cues.unmet)
    return re.compile(rf"(?<!\w){unmet}(?:{any_of((*cues.reach, *cues.exceed))})[ ](?:\Z|là )")


@cache
def _earlier() -> re.Pattern[str]:
    cues = development_cues()
    # "so với 1.000 tấn", "cùng kỳ là 185 tỷ đồng", "đầu năm là 4,61%".
    goes_on = rf"(?:[ ](?:{any_of((*cues.base_words, *cues.base_verbs))}|#))*"
    named = any_of((*cues.earlier, *cues.compared_with))
    compared = rf"so(?:[ ]với)?(?:[ ](?:{named}|#)(?!\w){goes_on})?"
    contrast = rf"(?:(?:{any_of(cues.contrasts)})[ ])?"
    return re.compile(
        rf"(?:{compared}|{contrast}(?:{any_of(cues.earlier)})(?!\w){goes_on})(?:[ ](?:{any_of(cues.hedges)}))*[ ]?:?"
    )


@cache
def _plan_behind() -> re.Pattern[str]:
    plans = any_of(development_cues().plans)
    planned = rf"(?:so[ ](?:với[ ])?|của[ ]|trên[ ])?(?:mức[ ]|tổng[ ]|các[ ])?(?:{plans})"
    # "96% so với dự kiến": what somebody took upon himself is a plan only where it is compared with.
    undertaken = rf"so[ ]với[ ](?:mức[ ]|số[ ])?(?:{any_of(loose_cues().undertaken)})"
    return re.compile(rf"\s{{0,2}}(?:{planned}|{undertaken})(?!\w)")


def is_time(placed: Placed) -> bool:
    """Tell whether the mention is no figure: a day, a length of time, a label or a document."""
    # Most are figures, which is seen faster than their kind.
    return placed.amount is None and placed.percent is None and placed.mention.kind in _TIMES


def figure_before(passage: Passage, place: int) -> Placed | None:
    """Return the last mention before the one at *place* that is no time, or None."""
    for each in reversed(passage.mentions[:place]):
        if not is_time(each):
            return each
    return None


def has_plan_behind(passage: Passage, placed: Placed) -> bool:
    """Tell whether what follows a percent is a word for a plan ("đạt 104% kế hoạch")."""
    return _plan_behind().match(passage.after(placed)) is not None


def compares_with_plan(passage: Passage, placed: Placed) -> bool:
    """Tell whether a word for a plan stands behind a figure and its unit ("hụt 4 đảng viên so với kế hoạch")."""
    # Behind a percent a word for a plan may have been taken for its unit.
    start = placed.end if placed.number is None else end_with_unit(passage, placed)
    return _plan_behind().match(passage.lower, start, passage.end) is not None


def is_plan(passage: Passage, placed: Placed) -> bool:
    """Tell whether the figure is called a plan by the words right before it ("chỉ tiêu 60")."""
    lead, _ = lead_of(passage, passage.mentions.index(placed), cut=_CLAUSE)
    hit = _planned().fullmatch(lead)
    if hit is None or _reached().search(hit["before"]) is not None:
        return False
    return _reached().search(f"{hit['of']} ") is None


def tells_what_is(passage: Passage, placed: Placed) -> bool:
    """Tell whether the figure is neither what something changed by nor a plan."""
    return not is_change(passage, placed) and not is_plan(passage, placed)


def tells_what_is_now(passage: Passage, placed: Placed) -> bool:
    """Tell whether the figure is neither of these, nor an earlier one that something is compared with."""
    return tells_what_is(passage, placed) and not is_called_earlier(passage, placed)


def names_plan(text: str) -> bool:
    """Tell whether some words in lower case name a plan."""
    return _plan_words().search(text) is not None


def between(passage: Passage, start: int, end: int) -> str:
    """Return the lower-case text of the range with single blanks, and a mark in place of each time."""
    return _blanked(passage, start, end, _within(passage, start, end))


def _blanked(passage: Passage, start: int, end: int, held: tuple[Placed, ...]) -> str:
    if not held:
        return " ".join(passage.lower[start:end].split())
    pieces, place = "", start
    for each in held:
        if each.start >= start and each.end <= end and is_time(each):
            pieces += passage.lower[place : each.start] + BLANK
            place = each.end
    return " ".join((pieces + passage.lower[place:end]).split())


def without_asides(text: str) -> str:
    """Return the text with single blanks, without what stands in brackets."""
    return " ".join(ASIDE.sub(" ", text).split())


def lead_of(passage: Passage, place: int, *, cut: re.Pattern[str] = _DELIMITER) -> tuple[str, bool]:
    """Return the words between a figure and the mark or figure before it, and whether it is a mark."""
    end = passage.mentions[place].start
    return _words_up_to(passage, _behind_figure(passage, place, end), end, cut)


def lead_over_aside(passage: Passage, place: int) -> tuple[str, bool] | None:
    """Return the words before the brackets right before a figure: "cao hơn năm 2022 (91,2%) 3,4 điểm"."""
    before = passage.mentions[place - 1] if place else None
    placed = passage.mentions[place]
    if (
        before is None
        or before.depth <= placed.depth
        or passage.lower[end_with_unit(passage, before) : placed.start].strip() != ")"
    ):
        return None
    opened = passage.lower.rfind("(", passage.start, before.start)
    start = _behind_figure(passage, place - 1, opened)
    if start > opened or "(" in passage.lower[opened + 1 : before.start]:
        return None
    return _words_up_to(passage, start, opened, _DELIMITER)


def _behind_figure(passage: Passage, place: int, end: int) -> int:
    """Return where the words up to *end* begin: behind the last figure before *place*, and not far away."""
    start, last = max(passage.start, end - LONGEST_LEAD), figure_before(passage, place)
    return start if last is None else max(start, end_with_unit(passage, last))


def _words_up_to(passage: Passage, start: int, end: int, cut: re.Pattern[str]) -> tuple[str, bool]:
    """Return the words of a range behind its last mark, if it has one, and whether they open a sentence or a clause."""
    held = _within(passage, start, end)
    mark = cut.match(passage.lower, start, end)
    for each in reversed(held):
        # A mark inside a mention parts nothing.
        if mark is not None and each.start <= mark.start(1) < each.end:
            mark = cut.match(passage.lower, start, max(start, each.start))
    begin = start if mark is None else mark.end()
    return _blanked(passage, begin, end, held), mark is not None or start == passage.start


def _within(passage: Passage, start: int, end: int) -> tuple[Placed, ...]:
    """Return the mentions that lie at least partly between two places."""
    close = bisect_left(passage.mentions, end, key=_START)
    begin = close
    while begin and passage.mentions[begin - 1].end > start:
        begin -= 1
    return passage.mentions[begin:close]


def end_with_unit(passage: Passage, placed: Placed) -> int:
    """Return where a figure ends with the unit that stands right behind it."""
    if not placed.unit:
        return placed.end
    place = placed.end
    while place < passage.end and passage.lower[place].isspace():
        place += 1
    return place + len(placed.unit) if passage.lower.startswith(placed.unit, place, passage.end) else placed.end


def is_bare_aside(passage: Passage, placed: Placed, behind: Placed) -> bool:
    """Tell whether nothing in the brackets behind a figure says what the one there is: "104% kế hoạch (300 ha)"."""
    place = passage.mentions.index(placed)
    return placed.depth > behind.depth and placed.start > behind.start and lead_of(passage, place)[0] == ""


def is_of_some(passage: Passage, placed: Placed) -> bool:
    """Tell whether a quality behind a figure makes it count some of what was counted before ("(25 đảng viên nữ)")."""
    clause, _, _ = passage.after(placed, _LONGEST_QUALITY).partition(")")
    return has_attributes(re.split(r"[,;.]", clause, maxsplit=1)[0])


def is_change(passage: Passage, placed: Placed) -> bool:
    """Tell whether the figure says by how much another one changed: "1.264 em, tăng 312 em"."""
    known = passage.changes.get(placed.start)
    if known is None:
        known = passage.changes[placed.start] = ends_with_not_share(passage.before(placed, _CHANGE_WINDOW))
    return known


def is_called_earlier(passage: Passage, placed: Placed) -> bool:
    """Tell whether the words before a figure, or a time, make it what something is compared with."""
    return is_earlier(lead_of(passage, passage.mentions.index(placed))[0])


def is_earlier(lead: str) -> bool:
    """Tell whether the words before a figure make it an earlier one (“so với”, “cùng kỳ là”)."""
    # "tăng 11 cơ sở đảng so với năm 2011": a noun may stand before it.
    return _earlier().fullmatch(lead, max(0, lead.rfind(_COMPARED))) is not None
