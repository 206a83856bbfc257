"""This file compares the reports of many bulletins, one after the other, and keeps of each its keyed figures alone."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from datetime import date, datetime
from enum import Enum, auto
from functools import cache
from hashlib import sha256
from typing import TypeAlias

from attrs import Factory, define

from vnbulletin.articles.article import Article
from vnbulletin.checks import change_mismatch, conflicting_report
from vnbulletin.checks.check import Check
from vnbulletin.checks.running import listed_checks
from vnbulletin.checks.selection import Selection
from vnbulletin.comparisons.changes import ChangeClaim, claims_in, judged_claims
from vnbulletin.comparisons.comparison import Comparison, CrossFinding, ReportedFigure, Uncompared, UncomparedReason
from vnbulletin.comparisons.conflicts import in_time, is_comparable, judged_pairs, one_of_each
from vnbulletin.comparisons.keys import Key, key_of
from vnbulletin.folding import fold
from vnbulletin.lexicon.comparison_tables import comparison_cues
from vnbulletin.lexicon.patterns import whole_words
from vnbulletin.observations.statistic import Statistic
from vnbulletin.reports.excerpts import LinedText
from vnbulletin.reports.report import Report
from vnbulletin.tables.bulletin import article_id

__all__ = ["checks_across", "compare_reports"]

_ACROSS = (conflicting_report.CHECK, change_mismatch.CHECK)

# The number of a bulletin, and where a figure begins in it.
_Place: TypeAlias = tuple[int, int]


def compare_reports(reports: Iterable[Report], *, select: Iterable[str] = (), ignore: Iterable[str] = ()) -> Comparison:
    """Compare what several bulletins report of the same thing (tiếng Việt: “đối chiếu các bản tin”).

    Figures are of the same thing if they share indicator, body, period, subject, action, rating or award, measure,
    unit and status, or stand in one sentence that both print. What is not certain is compared with nothing, and listed
    with the reason. A change “so với cùng kỳ” whose earlier figure is not printed is judged with the figure of the
    earlier bulletin, where that is there.

    Args:
        reports: Reports, read one after the other; each should have a source of its own. A text that was there
            before is passed over.
        select: Codes, beginnings of codes, or names of checks; of them conflicting-report (VNB304) and
            change-mismatch (VNB203) are run, or both where none are named.
        ignore: Checks that are not run, named in the same ways.

    Returns:
        The findings in the order of indicators and periods, and what was not compared.

    Raises:
        UnknownCheckError: A code, beginning or name fits no check.
        BrokenPluginError: An installed package announces a check that cannot be used.

    >>> from vnbulletin import analyze, read_article
    >>> told = "Năm 2022, Đảng bộ tỉnh Nam Định kết nạp {} đảng viên."
    >>> texts = {"a.txt": told.format("2.164"), "b.txt": told.format("2.146")}
    >>> comparison = compare_reports(analyze(read_article(text, source=name)) for name, text in texts.items())
    >>> [(each.finding.code, each.finding.message) for each in comparison.inconsistent()]  # doctest: +ELLIPSIS
    [('VNB304', '2.164 ≠ 2.146 đảng viên: the two bulletins report one figure with values that cannot both be true')]

    .. versionadded:: 0.1.0
    """
    chosen = checks_across(Selection(select, ignore))
    kept = _Kept()
    for report in reports:
        kept.read(report)
    return kept.compared(chosen)


def checks_across(selection: Selection) -> tuple[Check, ...]:
    """Return those of the checks over several bulletins that *selection* chooses among all checks.

    Raises:
        UnknownCheckError: The selection names no check.
        BrokenPluginError: An installed package announces a check that cannot be used.
    """
    return tuple(each for each in selection.of(listed_checks()) if each in _ACROSS)


@cache
def _corrections() -> re.Pattern[str]:
    return whole_words(comparison_cues().corrections)


class _Standing(Enum):
    """What became of a figure that could be compared, or that only repeats one."""

    COMPARED = auto()
    UNMATCHED = auto()
    DUPLICATE = auto()


@define
class _Kept:
    """What is kept of the reports read so far; *standings* has one of each figure that was considered."""

    figures: defaultdict[Key, list[ReportedFigure]] = Factory(lambda: defaultdict(list))
    claims: list[ChangeClaim] = Factory(list)
    standings: dict[_Place, _Standing | Uncompared] = Factory(dict)
    places: dict[int, _Place] = Factory(dict)
    texts: set[bytes] = Factory(set)
    bulletins: int = 0

    def read(self, report: Report) -> None:
        self.bulletins += 1
        article = report.article
        digest = sha256(article.text.encode("utf-8", "surrogatepass")).digest()
        if digest in self.texts:
            return
        self.texts.add(digest)
        source, day = article_id(article), _day_of(article)
        lined, corrects = LinedText(article.text), _is_correction(article)
        keyed: dict[int, tuple[Key, ReportedFigure]] = {}
        for statistic in report.statistics:
            place = self.bulletins, statistic.mention.span.start
            if statistic.duplicate_of is not None:
                self.standings[place] = _Standing.DUPLICATE
                continue
            key = key_of(article, statistic, day)
            if isinstance(key, UncomparedReason):
                self.standings[place] = _uncompared(source, statistic, key)
                continue
            (excerpt,) = lined.find_excerpts([statistic.mention.span])
            figure = ReportedFigure(
                source=source, day=day, excerpt=excerpt, is_correction=corrects, statistic=statistic
            )
            self.standings[place], self.places[id(figure)] = _Standing.UNMATCHED, place
            self.figures[key].append(figure)
            keyed[statistic.mention.span.start] = key, figure
        self.claims += claims_in(article, report.relations, report.statistics, keyed)

    def compared(self, checks: tuple[Check, ...]) -> Comparison:
        findings: list[CrossFinding] = []
        one: dict[Key, tuple[ReportedFigure, ...]] = {}
        for key, figures in self.figures.items():
            one[key] = in_time(self._certain(figures))
            if len(one[key]) > 1:
                self._meet(one[key])
                findings += judged_pairs(one[key]) if conflicting_report.CHECK in checks else ()
        claims = self.claims if change_mismatch.CHECK in checks else ()
        changes = tuple(judged_claims(claims, lambda key: one.get(key, ())))
        self._meet_earlier(changes)
        stood = Counter(each for each in self.standings.values() if isinstance(each, _Standing))
        return Comparison(
            findings=(*findings, *changes),
            uncompared=tuple(each for each in self.standings.values() if isinstance(each, Uncompared)),
            bulletins=self.bulletins,
            repeated=self.bulletins - len(self.texts),
            compared=stood[_Standing.COMPARED],
            unmatched=stood[_Standing.UNMATCHED],
            duplicates=stood[_Standing.DUPLICATE],
        )

    def _certain(self, figures: list[ReportedFigure]) -> Iterator[ReportedFigure]:
        """Yield the figure of each bulletin that states one value alone; the others are set aside."""
        for figure, several in one_of_each(figures):
            if figure is not None:
                self._stand(several, _Standing.DUPLICATE)
                self._stand([figure], _Standing.UNMATCHED)
                yield figure
                continue
            for each in several:
                self._set_aside(each, UncomparedReason.TOLD_TWICE)

    def _meet(self, figures: tuple[ReportedFigure, ...]) -> None:
        """See which of *figures* are compared with another; those that could still grow are set aside."""
        for each in figures:
            if any(is_comparable(each, other) for other in figures if other is not each):
                self._stand([each], _Standing.COMPARED)
            else:
                self._set_aside(each, UncomparedReason.STILL_RUNNING)

    def _meet_earlier(self, changes: Iterable[CrossFinding]) -> None:
        """See that a change, its figure and the earlier one are compared, whatever kept them from others."""
        for found in changes:
            self._stand([found.first, found.again], _Standing.COMPARED)
            bulletin, _ = self.places[id(found.again)]
            for role, each in found.finding.operands:
                place = None if role == "base" or each.span is None else (bulletin, each.span.start)
                if place in self.standings:
                    self.standings[place] = _Standing.COMPARED

    def _stand(self, figures: Iterable[ReportedFigure], standing: _Standing) -> None:
        for each in figures:
            self.standings[self.places[id(each)]] = standing

    def _set_aside(self, figure: ReportedFigure, reason: UncomparedReason) -> None:
        self.standings[self.places[id(figure)]] = _uncompared(figure.source, figure.statistic, reason)


def _uncompared(source: str, statistic: Statistic, reason: UncomparedReason) -> Uncompared:
    mention = statistic.mention
    return Uncompared(source=source, span=mention.span, text=mention.text, reason=reason)


def _day_of(article: Article) -> date | None:
    day = article.published or article.page_date
    return day.date() if isinstance(day, datetime) else day


def _is_correction(article: Article) -> bool:
    heads = f"{article.kicker or ''} {article.title or ''}"
    return _corrections().search(fold(heads).lower) is not None
