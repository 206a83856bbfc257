"""This file finds achievements in tables whose head names a plan, a result and a percent."""

import re
from collections.abc import Iterator
from functools import cache

from attrs import frozen

from vnbulletin.folding import fold
from vnbulletin.lexicon.development_tables import development_cues
from vnbulletin.lexicon.patterns import any_of
from vnbulletin.relations.evidence.leads import is_time, lead_of, names_plan
from vnbulletin.relations.evidence.ratios import is_ratio
from vnbulletin.relations.kinds.developments import Achievement
from vnbulletin.relations.operands import figure_operand, percent_operand
from vnbulletin.relations.passage import Passage, Placed

__all__ = ["find_tabled_achievements"]

_RULES = ("\t", "|")
_CELL = re.compile(r"[^\t|]+")
_BOUND = re.compile(".*([;:])", re.DOTALL)
_FEWEST_CELLS = 3


@frozen
class _Columns:
    """Which cells of a row hold the plan, the result and the percent, and how many cells there are."""

    plan: int
    result: int
    percent: int
    cells: int


@cache
def _heads() -> dict[str, re.Pattern[str]]:
    cues = development_cues()
    plans = rf"(?:{any_of(cues.plans)})(?:[ ](?:{any_of(cues.plan_words)}|[0-9]{{4}}))*"
    unit = r"(?:[ ]?\([^()]{0,20}\))?"
    return {
        "plan": re.compile(plans + unit),
        "result": re.compile(rf"(?:{any_of(cues.carried_out)})(?:[ ][\w]{{1,12}}){{0,3}}{unit}"),
        "percent": re.compile(rf"(?:{any_of(cues.percent_heads)}){unit}"),
    }


def find_tabled_achievements(passages: tuple[Passage, ...]) -> tuple[Achievement, ...]:
    """Return the achievements of rows under a head such as "Chỉ tiêu, Kết nạp, Tỷ lệ", one column for each."""
    tables: list[list[tuple[Achievement, bool]]] = [[]]
    columns: _Columns | None = None
    ruled = any(sign in passage.folded.original for passage in passages[:1] for sign in _RULES)
    for passage in passages if ruled else [each for each in passages if each.has_percent]:
        cells = _cells(passage) if ruled else []
        if len(cells) < _FEWEST_CELLS:
            columns = None
            if passage.has_percent:
                tables[-1] += _of_row(*_labelled(passage))
        elif (head := _columns(passage, cells)) is not None:
            columns = head
            tables.append([])
        elif columns is not None and len(cells) == columns.cells:
            places = (columns.plan, columns.result, columns.percent)
            tables[-1] += _of_row(*(_only(passage, cells[each]) for each in places))
    return tuple(each for rows in tables for each in _meant(rows))


def _labelled(passage: Passage) -> tuple[Placed | None, Placed | None, Placed | None]:
    """Return the figures of a line that repeats the heads ("Phú Lộc: chỉ tiêu 12; kết nạp 15; tỷ lệ 125%")."""
    few = passage.amounts < _FEWEST_CELLS - 1
    if few or passage.lower.count(";", passage.start, passage.end) < _FEWEST_CELLS - 1:
        return None, None, None
    if not names_plan(passage.lower[passage.start : passage.end]):
        return None, None, None
    figures = [(place, each) for place, each in enumerate(passage.mentions) if not is_time(each)]
    leads = [(lead_of(passage, place, cut=_BOUND)[0], each) for place, each in figures]
    plan, result, percent = ([each for lead, each in leads if head.fullmatch(lead)] for head in _heads().values())
    if not (len(plan) == len(result) == len(percent) == 1):
        return None, None, None
    return plan[0], result[0], percent[0]


def _meant(rows: list[tuple[Achievement, bool]]) -> Iterator[Achievement]:
    """Yield the rows of a table, all of them only if most fit, so that its columns are what their heads seem to say."""
    sure = 2 * sum(fits for _, fits in rows) >= len(rows)
    yield from (each for each, fits in rows if sure or fits)


def _cells(passage: Passage) -> list[tuple[int, int]]:
    """Return where the cells of a row stand in the text as it was given."""
    text = passage.folded.original
    start, end = passage.folded.bounds(passage.start, passage.end)
    if all(text.find(sign, start, end) < 0 for sign in _RULES):
        return []
    return [hit.span() for hit in _CELL.finditer(text, start, end) if hit[0].strip()]


def _columns(passage: Passage, cells: list[tuple[int, int]]) -> _Columns | None:
    names = [" ".join(fold(passage.folded.original[start:end]).lower.split()) for start, end in cells]
    places = {
        role: [place for place, name in enumerate(names) if each.fullmatch(name)] for role, each in _heads().items()
    }
    # Two plans, or two results, would leave open which belong together.
    if any(len(each) != 1 for each in places.values()):
        return None
    return _Columns(places["plan"][0], places["result"][0], places["percent"][0], len(cells))


def _of_row(plan: Placed | None, result: Placed | None, percent: Placed | None) -> Iterator[tuple[Achievement, bool]]:
    """Yield the achievement of a row, and whether its figures fit."""
    if plan is None or result is None or percent is None or percent.percent is None:
        return
    if plan.number is not None and result.number is not None:
        stated = Achievement(
            actual=figure_operand(result), percent=percent_operand(percent), target=figure_operand(plan)
        )
        yield stated, is_ratio(result.number, plan.number, percent.percent)


def _only(passage: Passage, cell: tuple[int, int]) -> Placed | None:
    """Return the mention that is alone in a cell."""
    inside = [each for each in passage.mentions if cell[0] <= each.mention.span.start < cell[1]]
    return inside[0] if len(inside) == 1 else None
