"""This file puts the stages in order: article, mentions, relations, findings, report."""

from collections.abc import Iterable

from vnbulletin.articles.article import Article
from vnbulletin.articles.reading import read_article
from vnbulletin.checks.blame import find_blame, with_repairs
from vnbulletin.checks.profile import judge_by_profile
from vnbulletin.checks.running import judge_again, run_checks
from vnbulletin.checks.selection import Selection
from vnbulletin.mentions.scanning import find_mentions
from vnbulletin.relations.linking import find_relations
from vnbulletin.reports.report import Report

__all__ = ["analyze"]


def analyze(
    article: Article | str,
    *,
    select: Iterable[str] = (),
    ignore: Iterable[str] = (),
    uniform_rounding: bool = False,
) -> Report:
    """Read a bulletin's figures, relate them, and check whether they can all be true.

    Args:
        article: A text, or an article that was read before.
        select: The checks to run, by code ("VNB101"), beginning of a code ("VNB1") or name; all where none is named.
        ignore: Checks not to run, named in the same ways.
        uniform_rounding: Whether its writer rounds all figures alike. A share that only cutting off
            explains is then a contradiction where other shares show rounding to nearest; else it
            stays possible and says so.

    Returns:
        The report; every mention, relation and finding in it is in text order. It keeps
        the relations that no chosen check judges.

    Raises:
        UnknownCheckError: *select* or *ignore* names no check.
        BrokenPluginError: An installed package announces a check that cannot be used.

    >>> report = analyze("Kết quả, có 71/75 tập thể (94,67%) xếp loại tốt; 83/95 vụ (78%) đã xử lý.")
    >>> [finding.verdict.value for finding in report.findings]
    ['consistent', 'contradiction']
    >>> [repair.printed for repair in report.findings[1].repairs]
    ['87%']
    """
    read = article if isinstance(article, Article) else read_article(article)
    mentions = find_mentions(read)
    relations = find_relations(read, mentions=mentions)
    findings = judge_by_profile(run_checks(relations, Selection(select, ignore)), uniform=uniform_rounding)
    blame = find_blame(findings, judge_again)
    return Report(
        article=read,
        mentions=mentions,
        relations=relations,
        findings=with_repairs(findings, blame),
        blame=blame,
    )
