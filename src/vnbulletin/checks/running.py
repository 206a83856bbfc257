"""This file lists the checks, finds one by its code or name, and runs them over the relations of a text."""

from collections.abc import Iterable

from vnbulletin.checks import (
    achievement_mismatch,
    badge_year,
    breakdown_mismatch,
    change_mismatch,
    complement_mismatch,
    conflicting_report,
    dates_disagree,
    list_count_differs,
    part_exceeds_whole,
    quota_exceeded,
    reference_mismatch,
    restatement_differs,
    share_mismatch,
    shared_base_mismatch,
    spelling_differs,
    target_mismatch,
    term_length,
    weekday_mismatch,
)
from vnbulletin.checks.check import Check
from vnbulletin.checks.finding import Finding
from vnbulletin.checks.installed import installed_checks, judge_installed
from vnbulletin.checks.selection import EVERYTHING, Selection, UnknownCheckError, similar_names
from vnbulletin.relations.relation import Relation

__all__ = ["ACROSS", "CHECKS", "Check", "all_checks", "find_check", "judge_again", "listed_checks", "run_checks"]

CHECKS: tuple[Check, ...] = (
    share_mismatch.CHECK,
    breakdown_mismatch.CHECK,
    part_exceeds_whole.CHECK,
    complement_mismatch.CHECK,
    shared_base_mismatch.CHECK,
    target_mismatch.CHECK,
    achievement_mismatch.CHECK,
    change_mismatch.CHECK,
    restatement_differs.CHECK,
    list_count_differs.CHECK,
    spelling_differs.CHECK,
    weekday_mismatch.CHECK,
    dates_disagree.CHECK,
    term_length.CHECK,
    reference_mismatch.CHECK,
    quota_exceeded.CHECK,
    badge_year.CHECK,
)
# They judge what several bulletins say, so that no run over one text asks them.
ACROSS: tuple[Check, ...] = (conflicting_report.CHECK,)


def all_checks() -> tuple[Check, ...]:
    """Return the checks of the library and those that installed packages bring, which are loaded at the first use.

    Raises:
        BrokenPluginError: An installed package announces a check that cannot be loaded or that clashes with another.
    """
    return (*CHECKS, *installed_checks((*CHECKS, *ACROSS)))


def listed_checks() -> tuple[Check, ...]:
    """Return all checks that have a page, also those over several bulletins, by their codes.

    Raises:
        BrokenPluginError: An installed package announces a check that cannot be loaded or that clashes with another.
    """
    own = sorted((*CHECKS, *ACROSS), key=lambda each: each.code)
    return (*own, *all_checks()[len(CHECKS) :])


def find_check(code_or_name: str) -> Check:
    """Return the check with this code ("VNB101") or name ("share-mismatch"), in either case.

    Raises:
        UnknownCheckError: There is no such check.

    >>> find_check("vnb101").name
    'share-mismatch'
    """
    every = listed_checks()
    wanted = code_or_name.lower()
    for each in every:
        if wanted in {each.code.lower(), each.name.lower()}:
            return each
    raise UnknownCheckError(code_or_name, similar_names(code_or_name, every))


def run_checks(relations: Iterable[Relation], selection: Selection = EVERYTHING) -> tuple[Finding, ...]:
    """Return what the chosen checks say of *relations*, in the same order; the consistent findings too.

    A relation without a chosen check gives no finding, and one that several judge gives one of each.

    Raises:
        UnknownCheckError: The selection names no check.
        BrokenPluginError: The check of an installed package raises, or gives no finding.
    """
    by_kind: dict[str, list[Check]] = {}
    for check in selection.of(all_checks()):
        by_kind.setdefault(check.kind, []).append(check)
    return tuple([_judge(check, each) for each in relations for check in by_kind.get(each.kind, ())])


def judge_again(finding: Finding, relation: Relation) -> Finding:
    """Return what the check of *finding* says of another *relation* of its kind."""
    # Most findings are of the library's own checks, which need no look at what is installed.
    return _judge(_OWN.get(finding.code) or find_check(finding.code), relation)


_OWN = {each.code: each for each in CHECKS}


def _judge(check: Check, relation: Relation) -> Finding:
    return check.judge(relation) if check.code in _OWN else judge_installed(check, relation)
