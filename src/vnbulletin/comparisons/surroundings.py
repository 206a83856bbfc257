"""This file reads the words around a figure that its subject does not hold, and that make it another figure."""

import re
from bisect import bisect_right
from functools import cache

from vnbulletin.articles.article import Article
from vnbulletin.folding import fold
from vnbulletin.lexicon.comparison_tables import comparison_cues
from vnbulletin.lexicon.patterns import any_of, whole_words
from vnbulletin.spans import Span

__all__ = ["is_narrowed", "sentence_around", "words_behind"]

_REACH = 160
# Fewer words may be said of two things, and without its year a sentence of two times.
_WORDS_OF_ONE_THING = 12
_YEAR = re.compile(r"(?<![\d.,])(?:19|20)\d\d(?![\d.,]\d)", re.ASCII)
_SENTENCE_END = re.compile(r"[.;!?]\s|\n")


@cache
def _narrowing() -> re.Pattern[str]:
    return whole_words(comparison_cues().narrowing)


@cache
def _behind() -> re.Pattern[str]:
    ends = any_of(comparison_cues().subject_ends)
    return re.compile(rf"[^\w\s%]|\d|\n|(?<!\w)(?:{ends})(?!\w)")


@cache
def _referring() -> re.Pattern[str]:
    return re.compile(rf"\W*(?:{any_of(comparison_cues().referring)})(?!\w)")


def sentence_around(article: Article, figure: Span) -> tuple[str, str] | None:
    """Return the words of its sentence before and behind *figure*, in folded lower case with their digits.

    None where the sentence is short, names no year, or begins with words that speak of the one before it.

    >>> from vnbulletin.articles.reading import read_article
    >>> article = read_article("Năm 2022, tỉnh Nam Định lát 20 viên gạch ở 3 xã miền núi.")
    >>> sentence_around(article, Span(28, 30))
    ('năm 2022, tỉnh nam định lát', 'viên gạch ở 3 xã miền núi.')
    """
    sentences = article.sentences
    place = bisect_right(sentences, figure.start, key=lambda each: each.span.start) - 1
    if place < 0 or sentences[place].span.end < figure.end:
        return None
    span = sentences[place].span
    before, behind = (
        " ".join(fold(article.text[start:end]).lower.split())
        for start, end in ((span.start, figure.start), (figure.end, span.end))
    )
    words = f"{before} {behind}"
    is_whole = len(words.split()) >= _WORDS_OF_ONE_THING and _YEAR.search(words) is not None
    return (before, behind) if is_whole and not _referring().match(before) else None


def is_narrowed(article: Article, figure: Span, body: str | None) -> bool:
    """Tell whether words of the sentence before *figure* narrow it; those of the name of its *body* do not count."""
    before = fold(article.text[max(0, figure.start - _REACH) : figure.start]).lower
    sentence = _SENTENCE_END.split(before)[-1]
    name = "" if body is None else fold(" ".join(body.split())).lower
    return _narrowing().search(sentence.replace(name, " ") if name else sentence) is not None


def words_behind(article: Article, figure: Span) -> str:
    """Return the words behind *figure* up to the next mark, number or new thought, in folded lower case.

    >>> from vnbulletin.articles.reading import read_article
    >>> article = read_article("Kết nạp 112 đảng viên là nữ, tăng 3%.")
    >>> words_behind(article, Span(8, 11))
    'đảng viên là nữ'
    """
    behind = fold(article.text[figure.end : figure.end + _REACH]).lower
    return " ".join(_behind().split(behind, maxsplit=1)[0].split())
