"""This file says what the tables are made from, and numbers it, so that the rows of tables can name each other."""

from collections.abc import Mapping
from hashlib import sha256
from types import MappingProxyType
from typing import Protocol

from attrs import frozen

from vnbulletin.articles.article import Article
from vnbulletin.checks.finding import Finding
from vnbulletin.mentions.mention import Mention
from vnbulletin.observations.statistic import Statistic
from vnbulletin.relations.relation import Relation
from vnbulletin.spans import Span

__all__ = ["Bulletin", "Numbering", "article_id", "numbering_of"]

_DIGEST_LENGTH = 32


class Bulletin(Protocol):
    """What was read of one bulletin, as a report holds it."""

    @property
    def article(self) -> Article:
        """The article."""

    @property
    def mentions(self) -> tuple[Mention, ...]:
        """Its mentions, in text order."""

    @property
    def relations(self) -> tuple[Relation, ...]:
        """Its relations, in text order."""

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What the checks say, in text order."""

    @property
    def statistics(self) -> tuple[Statistic, ...]:
        """Its statistics, in text order."""


@frozen
class Numbering:
    """The running numbers, from 0, of what was read of one bulletin, and the id of its article."""

    article_id: str
    mentions: Mapping[Span, int]
    relations: Mapping[int, int]
    findings: Mapping[int, int]

    def mention(self, mention: Mention | None) -> int | None:
        """Return the number of *mention*, or None where there is none or it is not listed."""
        return None if mention is None else self.mentions.get(mention.span)

    def relation(self, relation: Relation) -> int | None:
        """Return the number of *relation*, or None where it is not listed."""
        return self.relations.get(id(relation))

    def finding(self, finding: Finding) -> int | None:
        """Return the number of *finding*, or None where it is not listed."""
        return self.findings.get(id(finding))


def numbering_of(bulletin: Bulletin) -> Numbering:
    """Return the running numbers of what was read of *bulletin*."""
    return Numbering(
        article_id(bulletin.article),
        MappingProxyType({each.span: number for number, each in enumerate(bulletin.mentions)}),
        # A repeated sentence makes equal relations, and they are two all the same.
        MappingProxyType({id(each): number for number, each in enumerate(bulletin.relations)}),
        MappingProxyType({id(each): number for number, each in enumerate(bulletin.findings)}),
    )


def article_id(article: Article) -> str:
    """Return what names *article* in every table: its source as it was given, or else a digest of its text.

    >>> from vnbulletin.articles.reading import read_article
    >>> article_id(read_article("Có 5 xã.")), article_id(read_article("Có 5 xã.", source="2022/bai.txt"))
    ('sha256:aec48057a3a04865e76534f0051a6741', '2022/bai.txt')
    """
    if article.source:
        return article.source
    # A text may hold halves of surrogate pairs, which UTF-8 has no bytes for.
    digest = sha256(article.text.encode("utf-8", "surrogatepass")).hexdigest()
    return f"sha256:{digest[:_DIGEST_LENGTH]}"
