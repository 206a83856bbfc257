"""This file defines the parts of a page: paragraphs with their roles, and the marks inside of them."""

from enum import StrEnum

from attrs import frozen

from vnbulletin.spans import Span

__all__ = ["FurnitureKind", "Mark", "MarkKind", "Paragraph", "ParagraphKind"]


class ParagraphKind(StrEnum):
    """The role that a paragraph plays on the page; FURNITURE is what belongs to the site, not to the story.

    .. versionadded:: 0.1.0
    """

    KICKER = "kicker"
    TITLE = "title"
    SUMMARY = "summary"
    DATE_LINE = "date-line"
    BODY = "body"
    CAPTION = "caption"
    CREDIT = "credit"
    BYLINE = "byline"
    SOURCE_LINE = "source-line"
    OUTLET = "outlet"
    FURNITURE = "furniture"


class FurnitureKind(StrEnum):
    """What a piece of the site is.

    SITE is the site's own name and whatever else stands on the page beside the story; RELATED is a list of other
    stories with its heading; TODAY is the visitor's own date; PAGE a page's number or a pager; RULE a line of marks.

    .. versionadded:: 0.1.0
    """

    SITE = "site"
    SECTION = "section"
    BREADCRUMB = "breadcrumb"
    TOOLBAR = "toolbar"
    COUNTER = "counter"
    CONTACT = "contact"
    NOTICE = "notice"
    RELATED = "related"
    FORM = "form"
    TAGS = "tags"
    PICTURE = "picture"
    TODAY = "today"
    PAGE = "page"
    LETTERHEAD = "letterhead"
    TEMPLATE = "template"
    STYLE = "style"
    BLOB = "blob"
    SPAM = "spam"
    RULE = "rule"


@frozen(kw_only=True)
class Paragraph:
    """One piece of the page: its role and its place.

    *furniture* says what a piece of furniture is, and is None for all else. *repeats* names the paragraph
    that says the same words: the earlier one, or the longer one where this copy is cut short. *credit* is the
    place of the credit (Ảnh: …) that belongs to a caption.

    .. versionadded:: 0.1.0
    """

    kind: ParagraphKind
    span: Span
    text: str
    repeats: Span | None = None
    furniture: FurnitureKind | None = None
    credit: Span | None = None


class MarkKind(StrEnum):
    """What a part inside of a paragraph is.

    PAGE_DATE is the date inside the date line; EVENT_DATE and PROVINCE are the words that tell the day of the
    event and the province.

    .. versionadded:: 0.1.0
    """

    AGENCY = "agency"
    END_MARK = "end-mark"
    PAGE_DATE = "page-date"
    EVENT_DATE = "event-date"
    PROVINCE = "province"


@frozen(kw_only=True)
class Mark:
    """A part that is no whole paragraph: what it is, its place, and the text there.

    .. versionadded:: 0.1.0
    """

    kind: MarkKind
    span: Span
    text: str
