"""This file defines the records of an article and its paragraphs."""

from typing import Annotated

from attrs import frozen

from vnbulletin.articles.paragraphs import FurnitureKind, ParagraphKind
from vnbulletin.reports.records.keys import Day, End, Key, SpanRecord, Start

__all__ = ["ArticleRecord", "ParagraphRecord"]


@frozen(kw_only=True)
class ParagraphRecord:
    """A paragraph, or a piece of the site; its text is what stands at its place."""

    kind: Annotated[ParagraphKind, Key("the role that it plays on the page")]
    start: Start
    end: End
    repeats: Annotated[SpanRecord | None, Key("the place of the paragraph that says the same words")] = None
    furniture: Annotated[FurnitureKind | None, Key("what a piece of the site is")] = None
    credit: Annotated[SpanRecord | None, Key("the place of the credit that belongs to a caption")] = None


@frozen(kw_only=True)
class ArticleRecord:
    """The article: what the page tells of itself, its text, and its paragraphs."""

    title: Annotated[str | None, Key("the headline, on one line", derived=True)]
    kicker: Annotated[str | None, Key("the line above the title", derived=True)]
    summary: Annotated[str | None, Key("the lead that stands apart from the body (sapo)", derived=True)]
    date_line: Annotated[str | None, Key("the page's line with its date, as printed", derived=True)]
    page_date: Annotated[Day | None, Key("the day or the moment that the page prints")]
    published: Annotated[Day | None, Key("the day of publication, where nothing speaks against it")]
    published_reason: Annotated[str, Key("why the day of publication is not known; empty where it is")]
    event_date: Annotated[str | None, Key("the day that the story's opening tells, with X for no year", derived=True)]
    event_reason: Annotated[str, Key("where that day was read, or why it is not known", derived=True)]
    agency: Annotated[str | None, Key("the sign of the agency that opens the story", derived=True)]
    byline: Annotated[str | None, Key("who wrote it", derived=True)]
    outlet: Annotated[str | None, Key("the paper or portal, as printed", derived=True)]
    source_line: Annotated[str | None, Key("the line that names another source", derived=True)]
    end_mark: Annotated[str | None, Key("the mark that ends the story", derived=True)]
    province: Annotated[str | None, Key("the province that the bulletin is of", derived=True)]
    province_reason: Annotated[str, Key("what tells the province, or why none is told", derived=True)]
    source: Annotated[str | None, Key("the path or address that was given with the text")]
    text: Annotated[str, Key("the text exactly as it was given")]
    paragraphs: Annotated[tuple[ParagraphRecord, ...], Key("its paragraphs, in text order")]
