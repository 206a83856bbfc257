"""This file reads the words around a figure that its subject does not hold, and that make it another figure."""

import re
from functools import cache

from vnbulletin.articles.article import Article
from vnbulletin.folding import fold
from vnbulletin.lexicon.comparison_tables import comparison_cues
from vnbulletin.lexicon.patterns import any_of, whole_words
from vnbulletin.spans import Span

__all__ = ["is_narrowed", "words_behind"]

_REACH = 160
_SENTENCE_END = re.compile(r"[.;!?]\s|\n")


@cache
def _narrowing() -> re.Pattern[str]:
    return whole_words(comparison_cues().narrowing)


@cache
def _behind() -> re.Pattern[str]:
    ends = any_of(comparison_cues().subject_ends)
    return re.compile(rf"[^\w\s%]|\d|\n|(?<!\w)(?:{ends})(?!\w)")


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
