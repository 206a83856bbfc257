"""This file scans an article for mentions: it anchors on digits and number words, and asks recognisers in order.

Digits belong to exactly one mention. The first recogniser that answers claims its
stretch; digits that none explains become a label, so that nothing is lost.
"""

from bisect import bisect_left
from collections.abc import Iterable
from functools import cache

from vnbulletin.articles.article import Article, ParagraphKind
from vnbulletin.folding import FoldedText
from vnbulletin.mentions import (
    addresses,
    amounts,
    date_parts,
    dates,
    documents,
    label_shapes,
    labels,
    percents,
    periods,
    ranges,
    slashes,
    spoken_rates,
    telephones,
    words,
)
from vnbulletin.mentions.inheriting import with_inherited_units
from vnbulletin.mentions.mention import Mention
from vnbulletin.mentions.recogniser import Anchor, Asked, Recogniser, Shape, anchors, asked_at, runs_of_digits
from vnbulletin.mentions.scene import Reading, Scene
from vnbulletin.mentions.settling import settled
from vnbulletin.mentions.tags import labelled_tags, without_tags
from vnbulletin.mentions.words import word_anchors
from vnbulletin.spans import Span

__all__ = ["find_mentions"]

_IN_STORY: tuple[Recogniser, ...] = (
    dates.weekday_date,
    periods.listed_day,
    periods.date_span,
    dates.clock_and_date,
    dates.full_date,
    telephones.telephone,
    telephones.telephone_shape,
    telephones.telephone_abroad,
    documents.symbol,
    label_shapes.list_number,
    label_shapes.slogan,
    label_shapes.plate,
    label_shapes.pair,
    label_shapes.score,
    telephones.account,
    label_shapes.counter,
    label_shapes.counted_visits,
    periods.months_of_year,
    dates.lunar_day,
    dates.worded_date,
    periods.season,
    periods.years,
    periods.month_span,
    slashes.scale,
    date_parts.month,
    date_parts.month_and_year,
    date_parts.clock,
    slashes.malformed_date,
    documents.bare_document,
    label_shapes.glued,
    slashes.day_and_month,
    periods.shared_years,
    labels.standard,
    labels.calibre,
    labels.lettered,
    label_shapes.exponent,
    labels.name,
    labels.rank,
    labels.acting_name,
    labels.name_and_number,
    labels.rated,
    labels.numbered,
    labels.house,
    labels.chainage,
    date_parts.day,
    periods.duration,
    date_parts.year,
    date_parts.bare_year,
    slashes.proportion,
    ranges.between,
    percents.percent,
    percents.multiple,
    amounts.english_groups,
    amounts.dot_decimal,
    amounts.comma_of_three,
    amounts.chain,
    amounts.number,
    label_shapes.unexplained,
)
_IN_FURNITURE: tuple[Recogniser, ...] = (
    dates.weekday_date,
    dates.clock_and_date,
    dates.full_date,
    telephones.telephone,
    telephones.telephone_shape,
    telephones.telephone_abroad,
    documents.symbol,
    label_shapes.counter,
    label_shapes.counted_visits,
    periods.months_of_year,
    dates.worded_date,
    periods.years,
    date_parts.month,
    date_parts.month_and_year,
    slashes.cued_day_and_month,
    slashes.bracketed_day,
    date_parts.year,
    date_parts.bare_year,
    label_shapes.furniture,
)
_FROM_WORDS: tuple[Recogniser, ...] = (
    date_parts.quarter,
    date_parts.named_month,
    words.length,
    words.months,
    words.count,
)
_SPOKEN = Shape.SPOKEN.value


def find_mentions(article: Article) -> tuple[Mention, ...]:
    """Find every place in *article* that states a value, in text order.

    Args:
        article: A read article; its furniture gives dates, telephone numbers and labels only.

    Returns:
        Mentions that never overlap and leave no ASCII digit of the text unclaimed.

    >>> from vnbulletin.articles.reading import read_article
    >>> [m.to_record()["value"] for m in find_mentions(read_article("Có 71/75 tập thể (94,67%) đạt, gần 9.000 người."))]
    ['71/75', '94.67', '9000']

    .. versionadded:: 0.1.0
    """
    folded = without_tags(article.folded)
    lower = folded.lower
    marked = addresses.find_addresses(lower, 0, len(lower))
    spoken = _spoken_anchors(lower)
    asked_of_words = _asked_of_words(spoken_rates.may_be_said(lower, spoken))
    readings: list[Reading] = []
    first = 0
    for paragraph in article.paragraphs:
        start, end = folded.folded_bounds(paragraph.span)
        last = bisect_left(spoken, (end,), first)
        near = tuple([each for each in marked if each[0] < end and each[1] > start]) if marked else ()
        digits, words = runs_of_digits(lower, start, end), spoken[first:last]
        first = last
        if not digits and not words:
            continue
        scene = Scene(folded.text, lower, start, start, end, near)
        in_story = paragraph.kind is not ParagraphKind.FURNITURE
        met = anchors(scene, digits, words if in_story else ())
        asked = _asked(in_story=in_story, marked=bool(near))
        readings += with_inherited_units(folded.text, lower, _scan(met, scene, asked, asked_of_words))
    mentions = tuple([_mention(folded, each) for each in settled(lower, readings)])
    return mentions if folded is article.folded else labelled_tags(article.text, mentions)


def _spoken_anchors(lower: str) -> list[Anchor]:
    """Return the anchors of words that may open a number, in the order of the text."""
    hits = [hit for letters, anchor in word_anchors() if letters in lower for hit in anchor.finditer(lower)]
    begun = [(hit.start(), 0, _SPOKEN, hit[0]) for hit in hits]
    return sorted([each for each in begun if not (each[0] and lower[each[0] - 1].isalnum())])


@cache
def _asked(*, in_story: bool, marked: bool) -> Asked:
    known = _IN_STORY if in_story else _IN_FURNITURE
    # Most paragraphs hold no address, and then nobody looks for one.
    return asked_at((addresses.address, *known) if marked else known)


@cache
def _asked_of_words(rates: tuple[bool, bool, bool]) -> Asked:
    # Most texts say no rate in words, and then nobody looks for one.
    return asked_at((*spoken_rates.rates_said(*rates), *_FROM_WORDS))


def _scan(met: Iterable[Anchor], scene: Scene, asked: Asked, asked_of_words: Asked) -> list[Reading]:
    found: list[Reading] = []
    for place, run, shape, head in met:
        scene.move_to(place)
        concerned = asked_of_words if shape == _SPOKEN else asked
        for each in concerned(run, shape, head, scene.edge, scene.word):
            reading = each.read(scene, place)
            if reading is not None:
                reading.recogniser = each.name
                found.append(reading)
                scene.floor = reading.end
                break
    return found


def _mention(folded: FoldedText, reading: Reading) -> Mention:
    start, end = folded.bounds(reading.start, reading.end)
    mention = object.__new__(Mention)
    # Its own way in, by names, takes twice as long, and nothing is checked there.
    mention.__dict__.update(
        span=Span(start, end),
        text=folded.original[start:end],
        kind=reading.kind,
        value=reading.value,
        unit=" ".join(folded.printed(*reading.unit).split()) if reading.unit else "",
        bound=reading.bound,
        recogniser=reading.recogniser,
        alternatives=reading.alternatives,
    )
    return mention
