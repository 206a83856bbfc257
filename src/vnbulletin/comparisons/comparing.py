"""This file compares the reports of many bulletins, one after the other, and keeps of each its keyed figures alone."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date, datetime
from functools import cache
from hashlib import sha256

from attrs import Factory, define

from vnbulletin.articles.article import Article
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

__all__ = ["compare_reports"]


def compare_reports(reports: Iterable[Report]) -> Comparison:
    """Compare what several bulletins report of the same thing (tiếng Việt: “đối chiếu các bản tin”).

    Figures are of the same thing if they share indicator, body, period, subject, action, rating or award, measure,
    unit and status. What is not certain is compared with nothing, and listed with the reason. A change “so với cùng
    kỳ” whose earlier figure is not printed is judged with the figure of the earlier bulletin, where that is there.

    Args:
        reports: Reports, read one after the other; each should have a source of its own. A text that was there
            before is passed over.

    Returns:
        The findings in the order of indicators and periods, and what was not compared.

    >>> from vnbulletin import analyze, read_article
    >>> told = "Năm 2022, Đảng bộ tỉnh Nam Định kết nạp {} đảng viên."
    >>> texts = {"a.txt": told.format("2.164"), "b.txt": told.format("2.146")}
    >>> comparison = compare_reports(analyze(read_article(text, source=name)) for name, text in texts.items())
    >>> [(each.finding.code, each.finding.message) for each in comparison.inconsistent()]  # doctest: +ELLIPSIS
    [('VNB304', '2.164 ≠ 2.146 đảng viên: the two bulletins report one figure with values that cannot both be true')]

    .. versionadded:: 0.1.0
    """
    kept = _Kept()
    for report in reports:
        kept.read(report)
    return kept.compared()


@cache
def _corrections() -> re.Pattern[str]:
    return whole_words(comparison_cues().corrections)


@define
class _Kept:
    """What is kept of the reports read so far."""

    figures: defaultdict[Key, list[ReportedFigure]] = Factory(lambda: defaultdict(list))
    claims: list[ChangeClaim] = Factory(list)
    uncompared: list[Uncompared] = Factory(list)
    texts: set[bytes] = Factory(set)
    bulletins: int = 0
    statistics: int = 0

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
            self.statistics += 1
            if statistic.duplicate_of is not None:
                continue
            key = key_of(article, statistic, day)
            if isinstance(key, UncomparedReason):
                self._set_aside(source, statistic, key)
                continue
            (excerpt,) = lined.find_excerpts([statistic.mention.span])
            figure = ReportedFigure(
                source=source, day=day, excerpt=excerpt, is_correction=corrects, statistic=statistic
            )
            self.figures[key].append(figure)
            keyed[statistic.mention.span.start] = key, figure
        self.claims += claims_in(article, report.relations, report.statistics, keyed)

    def compared(self) -> Comparison:
        findings: list[CrossFinding] = []
        met = 0
        one: dict[Key, tuple[ReportedFigure, ...]] = {}
        for key, figures in self.figures.items():
            one[key] = in_time(self._certain(figures))
            if len(one[key]) > 1:
                met += self._meeting(one[key])
                findings += judged_pairs(one[key])
        findings += judged_claims(self.claims, lambda key: one.get(key, ()))
        return Comparison(
            findings=tuple(findings),
            uncompared=tuple(self.uncompared),
            bulletins=self.bulletins,
            repeated=self.bulletins - len(self.texts),
            statistics=self.statistics,
            compared=met,
        )

    def _certain(self, figures: list[ReportedFigure]) -> Iterator[ReportedFigure]:
        """Yield the figure of each bulletin that states one alone; the others are set aside."""
        for figure, several in one_of_each(figures):
            if figure is not None:
                yield figure
                continue
            for each in several:
                self._set_aside(each.source, each.statistic, UncomparedReason.TOLD_TWICE)

    def _meeting(self, figures: tuple[ReportedFigure, ...]) -> int:
        """Return how many of *figures* are compared with another; those that could still grow are set aside."""
        met = 0
        for each in figures:
            if any(is_comparable(each, other) for other in figures if other is not each):
                met += 1
            else:
                self._set_aside(each.source, each.statistic, UncomparedReason.STILL_RUNNING)
        return met

    def _set_aside(self, source: str, statistic: Statistic, reason: UncomparedReason) -> None:
        mention = statistic.mention
        self.uncompared.append(Uncompared(source=source, span=mention.span, text=mention.text, reason=reason))


def _day_of(article: Article) -> date | None:
    day = article.published or article.page_date
    return day.date() if isinstance(day, datetime) else day


def _is_correction(article: Article) -> bool:
    heads = f"{article.kicker or ''} {article.title or ''}"
    return _corrections().search(fold(heads).lower) is not None
