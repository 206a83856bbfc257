"""This file scans an article for mentions: it anchors on digits and number words, and asks recognisers in order.

Digits belong to exactly one mention. The first recogniser that answers claims its
stretch; digits that none explains become a label, so that nothing is lost.
"""

import re
from collections.abc import Callable, Iterator
from functools import cache
from typing import TypeAlias

from vnbulletin.articles.article import Article, ParagraphKind
from vnbulletin.folding import FoldedText
from vnbulletin.mentions import amounts, documents, labels, moments, proportions, stretches
from vnbulletin.mentions.inheriting import with_inherited_units
from vnbulletin.mentions.mention import Mention
from vnbulletin.mentions.scene import Reading, Scene
from vnbulletin.mentions.words import number_word_pattern, read_number_words

__all__ = ["find_mentions"]

Recogniser: TypeAlias = Callable[[Scene, int], Reading | None]

_IN_STORY: tuple[Recogniser, ...] = (
    labels.read_address,
    moments.read_weekday,
    stretches.read_date_span,
    moments.read_full_date,
    labels.read_telephone,
    documents.read_symbol,
    labels.read_list_number,
    labels.read_slogan,
    labels.read_pair,
    labels.read_counter,
    stretches.read_months_of_year,
    moments.read_worded_date,
    stretches.read_years,
    proportions.read_scale,
    moments.read_month,
    moments.read_clock,
    proportions.read_malformed_date,
    documents.read_bare_document,
    labels.read_glued,
    proportions.read_day_and_month,
    stretches.read_shared_years,
    labels.read_label,
    moments.read_day,
    stretches.read_duration,
    moments.read_year,
    proportions.read_proportion,
    amounts.read_range,
    amounts.read_amount,
    amounts.read_malformed,
)
_IN_FURNITURE: tuple[Recogniser, ...] = (
    labels.read_address,
    moments.read_weekday,
    moments.read_full_date,
    labels.read_telephone,
    documents.read_symbol,
    moments.read_worded_date,
    proportions.read_cued_day_and_month,
    labels.read_furniture,
)
_FROM_WORDS: tuple[Recogniser, ...] = (moments.read_part_of_year, read_number_words)


def find_mentions(article: Article) -> tuple[Mention, ...]:
    """Find every place in *article* that states a value, in text order.

    Args:
        article: A read article; its furniture gives dates, telephone numbers and labels only.

    Returns:
        Mentions that never overlap and leave no ASCII digit of the text unclaimed.

    >>> from vnbulletin.articles.reading import read_article
    >>> [m.to_record()["value"] for m in find_mentions(read_article("Có 71/75 tập thể (94,67%) đạt, gần 9.000 người."))]
    ['71/75', '94.67', '9000']
    """
    folded = article.folded
    found: list[Mention] = []
    for paragraph in article.paragraphs:
        start, end = folded.folded_offset(paragraph.span.start), folded.folded_offset(paragraph.span.end)
        in_story = paragraph.kind is not ParagraphKind.FURNITURE
        readings = with_inherited_units(folded.lower, _scan(folded, start, end, in_story=in_story))
        found.extend(_mention(folded, reading) for reading in readings)
    return tuple(found)


@cache
def _anchor() -> re.Pattern[str]:
    return re.compile(rf"[0-9]|(?<!\w)(?:{number_word_pattern()}|qu[ýí])(?!\w)")


def _scan(folded: FoldedText, start: int, end: int, *, in_story: bool) -> Iterator[Reading]:
    from_digits = _IN_STORY if in_story else _IN_FURNITURE
    from_words = _FROM_WORDS if in_story else ()
    addresses = labels.find_addresses(folded.lower, start, end)
    place = floor = start
    while (anchor := _anchor().search(folded.lower, place, end)) is not None:
        scene = Scene(text=folded.text, lower=folded.lower, start=start, floor=floor, end=end, addresses=addresses)
        recognisers = from_digits if anchor[0].isascii() and anchor[0].isdigit() else from_words
        reading = next((r for read in recognisers if (r := read(scene, anchor.start())) is not None), None)
        if reading is None:
            place = anchor.end()
            continue
        yield reading
        place = floor = reading.end


def _mention(folded: FoldedText, reading: Reading) -> Mention:
    span = folded.span(reading.start, reading.end)
    unit = folded.span(*reading.unit).of(folded.original) if reading.unit else ""
    return Mention(
        span=span,
        text=span.of(folded.original),
        kind=reading.kind,
        value=reading.value,
        unit=" ".join(unit.split()),
        bound=reading.bound,
        recogniser=reading.recogniser,
    )
