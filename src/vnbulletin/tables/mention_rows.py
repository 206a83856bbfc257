"""This file defines the table of mentions: one row for each place where the text states a value."""

from bisect import bisect_right
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from typing import Annotated

from attrs import frozen

from vnbulletin.articles.paragraphs import ParagraphKind
from vnbulletin.mentions.mention import Alternative, Label, LabelKind, Mention, MentionKind, record_value
from vnbulletin.notation.quantities.bounds import Bound
from vnbulletin.notation.quantities.ranges import Range
from vnbulletin.tables.bulletin import Bulletin, article_id
from vnbulletin.tables.cells import misfit_of
from vnbulletin.tables.figures import amount_of, days_of
from vnbulletin.tables.schema import Described, schema_of

__all__ = ["BOUNDS", "MENTIONS", "AlternativeCells", "MentionRow", "bound_name", "mention_rows"]

# Names and not signs: ">=90" in a cell reads as a formula, and an empty one as no bound told.
BOUNDS = tuple(each.name.lower().replace("_", "-") for each in Bound)
_NAMES = dict(zip(Bound, BOUNDS, strict=True))


@frozen(kw_only=True)
class AlternativeCells:
    """Another reading of a mention, as the table of mentions holds it."""

    kind: Annotated[str, Described("what the other reading states")]
    value_text: Annotated[str, Described("its exact value as a string")]
    reason: Annotated[str, Described("why it is possible")]


@frozen(kw_only=True)
class MentionRow:
    """A row of the table of mentions.

    .. versionadded:: 0.1.0
    """

    article_id: Annotated[str, Described("the article that it stands in")]
    mention: Annotated[int, Described("its running number in the article, from 0, in text order")]
    start: Annotated[int, Described("where it begins in the text as given", unit="code points")]
    end: Annotated[int, Described("where it ends", unit="code points")]
    text: Annotated[str, Described("as printed")]
    kind: Annotated[MentionKind, Described("what it states")]
    value_text: Annotated[str, Described("the exact value as a string: 71/75, 180..200, 2022-Q1, 24-NQ/TW")]
    value: Annotated[Decimal | None, Described("its number; the part of a proportion; empty for a range and a time")]
    whole: Annotated[Decimal | None, Described("the whole of a proportion")]
    low: Annotated[Decimal | None, Described("the lower end of a range")]
    high: Annotated[Decimal | None, Described("the upper end of a range")]
    first_day: Annotated[date | None, Described("the first day of a date or period whose year is printed")]
    last_day: Annotated[date | None, Described("the last day; empty too where the period is still open")]
    unit: Annotated[str, Described("what is counted, as printed; % for a range of percents; else empty")]
    bound: Annotated[str, Described("what a word beside it says of the true value", values=BOUNDS)]
    label: Annotated[LabelKind | None, Described("why digits are no figure; of labels only")]
    part: Annotated[ParagraphKind | None, Described("the part of the page that it stands in")]
    recogniser: Annotated[str, Described("the rule that read it")]
    alternatives: Annotated[
        tuple[AlternativeCells, ...], Described("the readings that nothing rules out; none where it is certain")
    ]
    misfit: Annotated[str, Described("why Arrow, polars and Parquet leave a number of the row empty; else empty")]


MENTIONS = schema_of(
    MentionRow,
    name="mentions",
    version=1,
    description="One row for each place where the text states a value: figures, times, documents and labels.",
    key=("article_id", "mention"),
)


def bound_name(bound: Bound) -> str:
    """Return the name that the tables give *bound*.

    >>> bound_name(Bound.AT_LEAST)
    'at-least'
    """
    return _NAMES[bound]


def mention_rows(bulletin: Bulletin) -> Iterator[MentionRow]:
    """Yield a row for each mention of *bulletin*, in text order."""
    article = article_id(bulletin.article)
    paragraphs = bulletin.article.paragraphs
    starts = [each.span.start for each in paragraphs]
    for number, mention in enumerate(bulletin.mentions):
        place = bisect_right(starts, mention.span.start)
        yield _row(article, number, mention, paragraphs[place - 1].kind if place else None)


def _row(article: str, number: int, mention: Mention, part: ParagraphKind | None) -> MentionRow:
    value = mention.value
    amount = amount_of(value)
    first, last = days_of(value)
    return MentionRow(
        article_id=article,
        mention=number,
        start=mention.span.start,
        end=mention.span.end,
        text=mention.text,
        kind=mention.kind,
        value_text=record_value(value),
        value=amount.value,
        whole=amount.whole,
        low=amount.low,
        high=amount.high,
        first_day=first,
        last_day=last,
        unit="%" if isinstance(value, Range) and value.is_percent else mention.unit,
        bound=bound_name(mention.bound),
        label=value.kind if isinstance(value, Label) else None,
        part=part,
        recogniser=mention.recogniser,
        alternatives=tuple(map(_alternative, mention.alternatives)),
        misfit=misfit_of(amount.named()),
    )


def _alternative(alternative: Alternative) -> AlternativeCells:
    return AlternativeCells(
        kind=alternative.kind.value, value_text=record_value(alternative.value), reason=alternative.reason
    )
