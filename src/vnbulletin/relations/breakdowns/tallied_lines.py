"""This file finds lines of one figure each, and columns of a table, that add up to a figure before or among them."""

import re
from collections.abc import Iterator
from functools import cache
from itertools import accumulate, groupby, islice

from vnbulletin.folding import fold
from vnbulletin.lexicon.cue_tables import relation_cues
from vnbulletin.relations.breakdowns.closed_lists import claimed_by_bullets
from vnbulletin.relations.breakdowns.fitting_sums import Parts, fitting_sum
from vnbulletin.relations.evidence.class_cues import has_other_flows
from vnbulletin.relations.evidence.cues import has_inside, has_partition, is_open_list
from vnbulletin.relations.evidence.likeness import kindred, same_unit
from vnbulletin.relations.evidence.sums import amount_of, is_one_slip_off, looks_like_a_slip, total_of
from vnbulletin.relations.kinds.parts import Breakdown
from vnbulletin.relations.operands import breakdown_of, part_operand
from vnbulletin.relations.passage import Passage, Placed
from vnbulletin.relations.shares.scale_lines import claimed_by_scale

__all__ = ["find_tallied_lines"]

_LEAST_LINES = 3
_BESIDE = 8
# "Án hình sự: giải quyết 612/614 vụ": a verb may stand before a proportion.
_VERB_BESIDE = 24
_FARTHEST = 24
_MOST_WHOLES = 40
_LABELLED = re.compile(r"[^:.;\n]{2,80}:[ ]{0,3}")
_TOTAL = re.compile(r"(?<!\w)(?:tổng|cộng)(?!\w)")
_CELL = "\t"
_OPENED = 2
_FEW_SENTENCES = 6
_BULLETS = 2
_NEAR = 20


@cache
def _total_rows() -> frozenset[str]:
    return frozenset(fold(each).lower for each in relation_cues().total_rows)


def find_tallied_lines(passages: tuple[Passage, ...]) -> Iterator[Breakdown]:
    """Yield the breakdowns that three lines or more, or three rows or more of one column, make up."""
    title = passages[0].mentions if passages else ()
    for first, run in _runs(passages):
        before = (
            each for one in reversed(passages[max(0, first - _FARTHEST) : first]) for each in reversed(one.mentions)
        )
        below = _total_below(run, passages[first + len(run) : first + len(run) + 1])
        wholes = (*below, *islice(before, _MOST_WHOLES), *(title if first else ()))
        lines = [(passage, figures[0]) for passage, figures in run]
        if _is_row(run[0][0]):
            # Between the table and what announces it stands the row of its heads.
            announced = passages[max(0, first - 2) : first]
            yield from _columns(run, wholes, examples=any(is_open_list(_text(each)) for each in announced))
        else:
            yield from _summed(lines, wholes, _announcing(passages, first, lines))


def _announcing(passages: tuple[Passage, ...], first: int, lines: list[tuple[Passage, Placed]]) -> tuple[Placed, ...]:
    """Return the figures of the sentence right before the lines; behind “Trong đó:” those just too small.

    Behind a sentence without figures that opens the lines ("Chi tiết theo khoản thu như sau:") that is the one of its
    paragraph which one slip parts from their sum.
    """
    numbers = [
        [each for each in one.mentions if each.number is not None] for one in passages[max(0, first - 2) : first]
    ]
    if numbers and numbers[-1] and _tells_some(passages[first - 1]):
        return ()
    if len(numbers) < _OPENED or numbers[-1]:
        return tuple(numbers[-1]) if numbers else ()
    opener, total = passages[first - 1], total_of(figure for _, figure in lines)
    if _opens_lines(opener):
        figures = tuple(figure for _, figure in lines)
        before = opener.of_its_paragraph(passages[max(0, first - _FEW_SENTENCES) : first])
        slipped = [each for one in before for each in one.top_numbers if is_one_slip_off(each, figures)]
        return tuple(slipped) if len(slipped) == 1 else ()
    if not has_inside(_text(opener)) or any(has_other_flows(_text(passage)) for passage, _ in lines):
        return ()
    return tuple(each for each in numbers[0] if 0 < (total - amount_of(each)) * _NEAR <= total)


def _tells_some(passage: Passage) -> bool:
    """Tell whether a sentence before lines tells some of its whole itself: "41 đơn vị đạt, trong đó 12 tiêu biểu"."""
    return has_inside(_text(passage)) and not _text(passage).rstrip().endswith(":")


def _opens_lines(passage: Passage) -> bool:
    return _text(passage).rstrip().endswith(":") and has_partition(_text(passage))


def _total_below(run: list[tuple[Passage, list[Placed]]], passages: tuple[Passage, ...]) -> tuple[Placed, ...]:
    """Return the total of the sentence below the lines: "Tổng diện tích đạt 445 ha", "Toàn trường có 27 lớp"."""
    figures = [each for passage in passages for each in passage.mentions if each.number is not None][:1]
    return tuple(each for each in figures if _TOTAL.search(passages[0].before(each)) or same_unit(each, run[0][1][0]))


def _runs(passages: tuple[Passage, ...]) -> Iterator[tuple[int, list[tuple[Passage, list[Placed]]]]]:
    """Yield where a run of lines begins, and its lines with their figures."""
    first = 0
    for told, group in groupby(passages, key=_tells_amounts):
        stretch = [*group]
        if told and len(stretch) >= _LEAST_LINES:
            yield from _runs_in(stretch, first)
        first += len(stretch)


def _tells_amounts(passage: Passage) -> bool:
    return passage.amounts > 0


def _runs_in(stretch: list[Passage], start: int) -> Iterator[tuple[int, list[tuple[Passage, list[Placed]]]]]:
    """Yield the runs among neighbours that all tell amounts, the first of which stands at *start*."""
    run: list[tuple[Passage, list[Placed]]] = []
    first = start
    for number, passage in enumerate((*stretch, None), start=start):
        figures = _figures(passage) if passage is not None else []
        if passage is not None and figures and (not run or _goes_on(run[0], passage, figures)):
            first = first if run else number
            run.append((passage, figures))
            continue
        if len(run) >= _LEAST_LINES:
            yield first, run
        run = [(passage, figures)] if passage is not None and figures else []
        first = number


def _goes_on(first: tuple[Passage, list[Placed]], passage: Passage, figures: list[Placed]) -> bool:
    """Tell whether a line is of the sort of the first: both rows of a table, both counts, or both proportions."""
    same = (first[1][0].proportion is None) is (figures[0].proportion is None)
    # "- Nguồn vốn …: + Ngân hàng …; + Quỹ …" and "- Quỹ hội …": another bullet begins another list.
    bullets = (each.lower[each.start] for each in (first[0], passage) if each.opens_a_line)
    return same and _is_row(passage) == _is_row(first[0]) and len(set(bullets)) < _BULLETS


def _figures(passage: Passage) -> list[Placed]:
    """Return the figures of a row, or the one that a line tells; those in brackets and behind “trong đó” explain it."""
    numbers = [each for each in passage.mentions if each.number is not None]
    if numbers and _is_row(passage):
        return numbers
    counted = [each for each in passage.mentions if each.amount is not None]
    if counted and counted[0].proportion is not None:
        return _proportion(passage, counted)
    if not numbers:
        return []
    hit = _LABELLED.match(passage.lower, passage.start, passage.end)
    labelled = hit is not None and 0 <= numbers[0].start - hit.end() <= _BESIDE and _is_whole_line(passage)
    if not (passage.opens_a_line or labelled):
        return []
    further = [each for each in numbers[1:] if each.depth == 0]
    plain = all(has_inside(passage.lower[numbers[0].end : each.start]) for each in further)
    return numbers[:1] if plain else []


def _proportion(passage: Passage, counted: list[Placed]) -> list[Placed]:
    """Return the proportion that a label opens, if all behind it count something else: "- Án dân sự: 738/760 vụ"."""
    hit = _LABELLED.match(passage.lower, passage.start, passage.end)
    labelled = hit is not None and 0 <= counted[0].start - hit.end() <= _VERB_BESIDE
    if not labelled or not (passage.opens_a_line or _is_whole_line(passage)):
        return []
    further = any(each.depth == 0 and (each.proportion or kindred(counted[0], each)) for each in counted[1:])
    return [] if further or not counted[0].is_exact else counted[:1]


def _is_whole_line(passage: Passage) -> bool:
    line = passage.paragraph.text.strip()
    return "\n" not in line and passage.printed(passage.start, passage.end).strip() == line


def _is_row(passage: Passage) -> bool:
    return _CELL in passage.paragraph.text


def _text(passage: Passage) -> str:
    return passage.lower[passage.start : passage.end]


def _summed(
    lines: list[tuple[Passage, Placed]], wholes: tuple[Placed, ...], announcing: tuple[Placed, ...]
) -> Iterator[Breakdown]:
    """Yield the sum of the lines; one that misses is claimed only of what the sentence right before them counts."""
    figures = tuple(each for _, each in lines)
    total = next((each for passage, each in lines if _TOTAL.search(passage.before(each))), None)
    if total is not None:
        others = tuple(each for each in figures if each is not total)
        if total_of(others) == total.number:
            yield breakdown_of(part_operand(total), others)
        return
    bulleted = all(passage.opens_a_line for passage, _ in lines)
    claimed = (claimed_by_bullets(each, figures) for each in announcing) if bulleted else ()
    fitting = fitting_sum(Parts(figures=figures, cued=True), wholes, whole_list=True)
    by_scale = claimed_by_scale(lines, wholes)
    found = fitting or next((each for each in (*claimed, *by_scale) if each is not None), None)
    if found is not None:
        yield found


def _columns(
    rows: list[tuple[Passage, list[Placed]]], wholes: tuple[Placed, ...], *, examples: bool
) -> Iterator[Breakdown]:
    """Find columns that add up to a row of totals, or to a figure before the table; *examples* are no whole list."""
    cells = [{_column(passage, each): each for each in figures} for passage, figures in rows]
    totals = [place for place, (passage, _) in enumerate(rows) if _TOTAL.search(_text(passage))]
    for column in sorted(set().union(*cells)):
        inner = [row.get(column) for place, row in enumerate(cells) if place not in totals]
        figures = tuple(each for each in inner if each is not None)
        if len(figures) < len(inner) or len(figures) < _LEAST_LINES:
            continue
        printed = tuple(cells[place][column] for place in totals if column in cells[place])
        found = fitting_sum(Parts(figures=figures, cued=True), printed or wholes, whole_list=True)
        if found is not None:
            yield found
        elif len(printed) == 1 and not examples and _is_claimed(rows, totals[0]) and _slips(printed[0], figures):
            yield breakdown_of(part_operand(printed[0]), figures, "the total row of a table")


def _is_claimed(rows: list[tuple[Passage, list[Placed]]], total: int) -> bool:
    """Tell whether the row of totals is the last or the first, and no other row opens or holds a part of another."""
    labels = [passage.lower[passage.start : figures[0].start].strip(" .:") for passage, figures in rows]
    marks = {label[:1].isdecimal() for place, label in enumerate(labels) if place != total}
    if labels[total] not in _total_rows():
        return False
    plain = not any(has_inside(_text(passage)) or is_open_list(_text(passage)) for passage, _ in rows)
    return total in {0, len(rows) - 1} and len(marks) == 1 and plain


def _slips(whole: Placed, parts: tuple[Placed, ...]) -> bool:
    """Tell whether the column misses its total as by one slip; an average is no more than the largest of it."""
    exact = all(each.is_exact for each in (whole, *parts))
    amounts = [*map(amount_of, parts)]
    nested = any(
        amount in accumulate(amounts[place + 1 :]) and place + _LEAST_LINES <= len(amounts)
        for place, amount in enumerate(amounts)
    )
    plain = exact and not nested and amount_of(whole) > max(amounts)
    return plain and looks_like_a_slip(amount_of(whole), total_of(parts))


def _column(passage: Passage, placed: Placed) -> int:
    # Tabs are kept in the text as it was given only.
    return passage.folded.original.count(_CELL, passage.paragraph.span.start, placed.mention.span.start)
