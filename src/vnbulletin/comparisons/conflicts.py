"""This file compares the figures of one key over bulletins, and judges each pair of different statements."""

from collections.abc import Iterable, Iterator
from datetime import date
from itertools import combinations, groupby, pairwise

from attrs import evolve

from vnbulletin.checks.conflicting_report import judge_reports
from vnbulletin.checks.finding import Verdict
from vnbulletin.checks.phrases import phrase
from vnbulletin.comparisons.comparison import CrossFinding, ReportedFigure
from vnbulletin.comparisons.keys import operand_of
from vnbulletin.notation.dates.dates import format_date
from vnbulletin.notation.periods.seasons import days_told
from vnbulletin.notation.quantities.bounds import Bound
from vnbulletin.observations.statistic import Status
from vnbulletin.relations.kinds.statements import Restatement
from vnbulletin.relations.relation import Operand

__all__ = ["agree", "in_time", "is_comparable", "is_settled", "judged_pairs", "one_of_each"]

# Of more different statements than these, each is compared with its neighbours in time alone.
_FEW = 12


def in_time(figures: Iterable[ReportedFigure]) -> tuple[ReportedFigure, ...]:
    """Return *figures* by the days of their bulletins, those without a day last, and then by their sources."""
    return tuple(
        sorted(figures, key=lambda each: (each.day or date.max, each.source, each.statistic.mention.span.start))
    )


def one_of_each(figures: Iterable[ReportedFigure]) -> Iterator[tuple[ReportedFigure | None, list[ReportedFigure]]]:
    """Yield for each bulletin its figure, or None where it states several that disagree, and all that it states."""
    for _, group in groupby(sorted(figures, key=lambda each: each.source), key=lambda each: each.source):
        several = list(group)
        yield (several[0] if all(agree(*pair) for pair in pairwise(several)) else None), several


def agree(first: ReportedFigure, again: ReportedFigure) -> bool:
    """Tell whether two figures can mean one value, rounded to nearest."""
    return judge_reports(_restated(first, again)).verdict is Verdict.CONSISTENT


def is_settled(figure: ReportedFigure) -> bool:
    """Tell whether a figure could no longer grow when it was printed: its period was over, and it is no forecast."""
    statistic, day = figure.statistic, figure.day
    period = statistic.period.period
    if statistic.status is Status.TARGET:
        return True
    if statistic.status is Status.FORECAST or period is None or period.end is None:
        return False
    days = days_told(period)
    # What runs over two years is over with the second at the latest.
    last = days[1] if days is not None else date(period.end.year or date.max.year, 12, 31)
    return day is None or day > last


def judged_pairs(figures: tuple[ReportedFigure, ...]) -> Iterator[CrossFinding]:
    """Yield what is said of each pair of different statements among *figures*, which are in time and of one key."""
    statements: dict[tuple[str, Bound, date | None], ReportedFigure] = {}
    for each in figures:
        unsettled = None if is_settled(each) else each.day
        statements.setdefault((_number(each), each.statistic.bound, unsettled), each)
    several = tuple(statements.values())
    for first, again in combinations(several, 2) if len(several) <= _FEW else pairwise(several):
        if is_comparable(first, again):
            yield _judged(first, again)


def is_comparable(first: ReportedFigure, again: ReportedFigure) -> bool:
    """Tell whether two figures must be equal: both are settled, or both are as of one known day."""
    if is_settled(first) and is_settled(again):
        return True
    return first.day is not None and first.day == again.day


def _judged(first: ReportedFigure, again: ReportedFigure) -> CrossFinding:
    finding = judge_reports(_restated(first, again))
    if finding.verdict is Verdict.CONTRADICTION:
        if first.is_correction or again.is_correction:
            told = phrase("one of the bulletins is a correction")
            finding = evolve(finding, verdict=Verdict.UNUSUAL, reason=told)
        elif first.day is not None and again.day is not None and first.day < again.day:
            told = phrase("the later bulletin, of {day}, may update the figure", day=format_date(again.day))
            finding = evolve(finding, because=told)
    return CrossFinding(finding=finding, first=first, again=again)


def _restated(first: ReportedFigure, again: ReportedFigure) -> Restatement:
    return Restatement(first=_operand(first), again=_operand(again))


def _number(figure: ReportedFigure) -> str:
    return str(_operand(figure).number)


def _operand(figure: ReportedFigure) -> Operand:
    operand = operand_of(figure.statistic)
    if operand is None:
        msg = f"a figure with a number is needed, got {figure.statistic.mention.text!r}"
        raise TypeError(msg)
    return operand
