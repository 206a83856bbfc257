"""This file puts the stages in order: article, mentions, relations, findings, report."""

from vnbulletin.articles.article import Article
from vnbulletin.articles.reading import read_article
from vnbulletin.checks.running import run_checks
from vnbulletin.mentions.scanning import find_mentions
from vnbulletin.relations.linking import find_relations
from vnbulletin.reports.report import Report

__all__ = ["analyze"]


def analyze(article: Article | str) -> Report:
    """Read a bulletin's figures, relate them, and check whether they can all be true.

    Args:
        article: A text, or an article that was read before.

    Returns:
        The report; every mention, relation and finding in it is in text order.

    >>> report = analyze("Kết quả, có 71/75 tập thể (94,67%) xếp loại tốt; 83/95 vụ (78%) đã xử lý.")
    >>> [finding.verdict.value for finding in report.findings]
    ['consistent', 'contradiction']
    """
    read = article if isinstance(article, Article) else read_article(article)
    mentions = find_mentions(read)
    relations = find_relations(read, mentions=mentions)
    return Report(article=read, mentions=mentions, relations=relations, findings=run_checks(relations))
