"""The bulletins of the tests, with statistics that are built by hand."""

from decimal import Decimal
from typing import Any

from attrs import evolve, frozen

from vnbulletin.analysis import analyze
from vnbulletin.articles.article import Article
from vnbulletin.articles.reading import read_article
from vnbulletin.checks.finding import Finding
from vnbulletin.intervals import Interval
from vnbulletin.mentions.mention import Mention
from vnbulletin.notation.periods.periods import parse_period
from vnbulletin.observations.statistic import (
    Measure,
    PeriodSource,
    Reported,
    ReportedPeriod,
    ReportedRating,
    Statistic,
    Status,
)
from vnbulletin.relations.relation import Relation

PAGE = """\
Thứ Năm, 12/05/2022 | 09:30

Huyện Mẫu: 40/45 tổ chức đảng xếp loại tốt

Năm 2021, 40/45 tổ chức (88,89%) hoàn thành tốt nhiệm vụ, đã xử lý 83/95 vụ (78%).

Các chi bộ kết nạp gần 1.170 đảng viên, thu 1,5 triệu đồng, đạt từ 85% đến 90% trong nhiệm kỳ 2020-2025. \
Phấn đấu 21,512 triệu đồng từ năm 2022 đến nay theo Nghị quyết số 21-NQ/TW.
"""


@frozen
class Read:
    """What was read of a bulletin, as a report holds it."""

    article: Article
    mentions: tuple[Mention, ...]
    relations: tuple[Relation, ...]
    findings: tuple[Finding, ...]
    statistics: tuple[Statistic, ...] = ()


def read(text: str = PAGE, *, source: str | None = "2022/mau.txt") -> Read:
    """Return what is read of *text*, with a statistic for each figure of the story."""
    report = analyze(read_article(text, source=source))
    bulletin = Read(report.article, report.mentions, report.relations, report.findings)
    figures = [each for each in report.mentions if each.is_figure]
    return evolve(bulletin, statistics=tuple(statistic(each, bulletin) for each in figures))


def statistic(mention: Mention, bulletin: Read) -> Statistic:
    """Return a plain statistic of *mention*: a result of 2021, with its relations and findings."""
    relations = tuple(
        each for each in bulletin.relations if any(operand.span == mention.span for _, operand in each.operands)
    )
    return Statistic(
        mention=mention,
        measure=Measure.LEVEL,
        indicator=None,
        subject=mention.unit,
        action="",
        interval=Interval.exactly(Decimal(1)),
        period=ReportedPeriod(period=parse_period("năm 2021"), source=PeriodSource.SENTENCE, reason="'Năm 2021'"),
        status=Status.RESULT,
        status_reason="nothing says otherwise",
        organisation=Reported(name=None, reason="nobody is named"),
        province=Reported(name="Nam Định", reason="the source line"),
        relations=relations,
        findings=tuple(each for each in bulletin.findings if any(each.relation is one for one in relations)),
    )


def with_first(bulletin: Read, **changes: Any) -> Read:  # noqa: ANN401 -- the changes are those of `attrs.evolve`
    """Return *bulletin* with *changes* in its first statistic."""
    first, *rest = bulletin.statistics
    return evolve(bulletin, statistics=(evolve(first, **changes), *rest))


GOOD_OR_HIGHER = ReportedRating(code="HTT", or_higher=True)
