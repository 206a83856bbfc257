"""Pages written for this project, each with what reading it has to give."""

from collections.abc import Callable

import pytest
from attrs import frozen

from vnbulletin.articles.article import Article, ParagraphKind
from vnbulletin.articles.pages import read_page
from vnbulletin.mentions.mention import MentionKind
from vnbulletin.mentions.scanning import find_mentions

TIMES = (MentionKind.DATE, MentionKind.PERIOD, MentionKind.DURATION, MentionKind.TIME)
NO_VALUES = (MentionKind.DOC, MentionKind.LABEL)


@frozen
class Told:
    """What the story of an article says: its figures and its times, in the order of the text."""

    figures: list[str]
    times: list[str]


def told_by(article: Article) -> Told:
    """Return the values outside of the furniture."""
    story = [each.span for each in article.paragraphs if each.kind is not ParagraphKind.FURNITURE]
    mentions = [each for each in find_mentions(article) if any(span.contains(each.span) for span in story)]
    records = [(each.kind, f"{each.to_record()['kind']} {each.to_record()['value']}") for each in mentions]
    return Told(
        [record for kind, record in records if kind not in (*TIMES, *NO_VALUES)],
        [record for kind, record in records if kind in TIMES],
    )


@pytest.fixture(scope="session")
def told() -> Callable[[Article], Told]:
    """Return a reader of the values that the story of an article tells."""
    return told_by


@pytest.fixture(scope="session")
def lines() -> Callable[[str], list[str]]:
    """Return a reader of the lines of a page's story."""

    def read(html: str) -> list[str]:
        return [line for line in read_page(html).text.split("\n") if line]

    return read
