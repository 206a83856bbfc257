"""This file defines the table of articles: one row for each bulletin, with its parts and what was counted in it."""

from collections.abc import Iterator
from datetime import date, datetime
from typing import Annotated

from attrs import frozen

from vnbulletin.checks.finding import Verdict
from vnbulletin.tables.bulletin import Bulletin, article_id
from vnbulletin.tables.schema import Described, schema_of

__all__ = ["ARTICLES", "ArticleRow", "article_rows"]


@frozen(kw_only=True)
class ArticleRow:
    """A row of the table of articles.

    .. versionadded:: 0.1.0
    """

    article_id: Annotated[str, Described("the source as it was given, or else a digest of the text")]
    source: Annotated[str | None, Described("the path or address that was given with the text")]
    kicker: Annotated[str | None, Described("the line above the title")]
    title: Annotated[str | None, Described("the headline, on one line")]
    summary: Annotated[str | None, Described("the lead that stands apart from the body (sapo)")]
    date_line: Annotated[str | None, Described("the page's line with its date, as printed")]
    page_date: Annotated[date | None, Described("the day that the page prints")]
    page_time: Annotated[str | None, Described("the clock time that the page prints, as hh:mm")]
    published: Annotated[date | None, Described("the day of publication, where nothing speaks against it")]
    published_reason: Annotated[str, Described("why the day of publication is not known; empty where it is")]
    event_date: Annotated[date | None, Described("the day that the story's opening tells, where its year is known")]
    event_date_text: Annotated[str | None, Described("the same in ISO 8601, with X for what is not known")]
    event_reason: Annotated[str, Described("where the day of the event was read, or why it is not known")]
    agency: Annotated[str | None, Described("the sign of the agency that opens the story, as printed")]
    byline: Annotated[str | None, Described("who wrote it")]
    outlet: Annotated[str | None, Described("the paper or portal, as printed")]
    source_line: Annotated[str | None, Described("the line that names another source, as printed")]
    end_mark: Annotated[str | None, Described("the mark that ends the story, as printed")]
    province: Annotated[str | None, Described("the province that the bulletin is of")]
    province_reason: Annotated[str, Described("what tells the province, or why none is told")]
    characters: Annotated[int, Described("the length of the text", unit="code points")]
    mentions: Annotated[int, Described("how many places state a value")]
    figures: Annotated[int, Described("how many of these are figures")]
    relations: Annotated[int, Described("how many relations the text states")]
    findings: Annotated[int, Described("how many findings the chosen checks gave")]
    contradictions: Annotated[int, Described("how many of these are contradictions")]


ARTICLES = schema_of(
    ArticleRow,
    name="articles",
    version=1,
    description="One row for each bulletin: its parts, its dates, and what was counted in it.",
    key=("article_id",),
)


def article_rows(bulletin: Bulletin) -> Iterator[ArticleRow]:
    """Yield the one row of *bulletin*."""
    article = bulletin.article
    event = article.event_date
    yield ArticleRow(
        article_id=article_id(article),
        source=article.source,
        kicker=article.kicker,
        title=article.title,
        summary=article.summary,
        date_line=article.date_line,
        page_date=_day(article.page_date),
        page_time=f"{article.page_date:%H:%M}" if isinstance(article.page_date, datetime) else None,
        published=_day(article.published),
        published_reason=article.published_reason,
        event_date=event if isinstance(event, date) else None,
        event_date_text=None if event is None else event.isoformat(),
        event_reason=article.event_reason,
        agency=article.agency,
        byline=article.byline,
        outlet=article.outlet,
        source_line=article.source_line,
        end_mark=article.end_mark,
        province=article.province,
        province_reason=article.province_reason,
        characters=len(article.text),
        mentions=len(bulletin.mentions),
        figures=sum(each.is_figure for each in bulletin.mentions),
        relations=len(bulletin.relations),
        findings=len(bulletin.findings),
        contradictions=sum(each.verdict is Verdict.CONTRADICTION for each in bulletin.findings),
    )


def _day(moment: date | datetime | None) -> date | None:
    return moment.date() if isinstance(moment, datetime) else moment
