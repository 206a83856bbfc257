"""This file lists the checks, finds one by its code or name, and runs them over the relations of a text."""

from collections.abc import Iterable
from difflib import get_close_matches

from vnbulletin.checks import (
    achievement_mismatch,
    breakdown_mismatch,
    change_mismatch,
    complement_mismatch,
    list_count_differs,
    part_exceeds_whole,
    restatement_differs,
    share_mismatch,
    target_mismatch,
    weekday_mismatch,
)
from vnbulletin.checks.check import Check
from vnbulletin.checks.finding import Finding
from vnbulletin.errors import VnBulletinError
from vnbulletin.relations.relation import Relation

__all__ = ["CHECKS", "Check", "UnknownCheckError", "find_check", "run_checks"]

CHECKS: tuple[Check, ...] = (
    share_mismatch.CHECK,
    breakdown_mismatch.CHECK,
    part_exceeds_whole.CHECK,
    complement_mismatch.CHECK,
    target_mismatch.CHECK,
    achievement_mismatch.CHECK,
    change_mismatch.CHECK,
    restatement_differs.CHECK,
    list_count_differs.CHECK,
    weekday_mismatch.CHECK,
)

_MOST_SUGGESTED = 3
_BY_KIND = {each.kind: each for each in CHECKS}
_BY_NAME = {key: each for each in CHECKS for key in (each.code, each.name)}


class UnknownCheckError(VnBulletinError, LookupError):
    """No check has the code or name that was asked for; *suggestions* are close ones."""

    def __init__(self, asked: str, suggestions: tuple[str, ...]) -> None:
        """Keep what was asked for and what was probably meant."""
        self.asked = asked
        self.suggestions = suggestions
        super().__init__(asked, suggestions)

    def __str__(self) -> str:
        sentence = f"{self.asked!r} is not a check: no check has this code or name."
        if self.suggestions:
            sentence += f" Did you mean {' or '.join(repr(each) for each in self.suggestions)}?"
        return sentence


def find_check(code_or_name: str) -> Check:
    """Return the check with this code ("VNB101") or name ("share-mismatch"), in either case.

    Raises:
        UnknownCheckError: There is no such check.

    >>> find_check("vnb101").name
    'share-mismatch'
    """
    asked = {key.lower(): check for key, check in _BY_NAME.items()}
    if (found := asked.get(code_or_name.lower())) is not None:
        return found
    wanted = code_or_name.lower()
    close = {*get_close_matches(wanted, asked, n=2), *(key for key in asked if wanted and wanted in key)}
    raise UnknownCheckError(code_or_name, tuple(key for key in _BY_NAME if key.lower() in close)[:_MOST_SUGGESTED])


def run_checks(relations: Iterable[Relation]) -> tuple[Finding, ...]:
    """Return one finding per relation, in the same order; the consistent ones too."""
    return tuple(_BY_KIND[each.kind].judge(each) for each in relations)
