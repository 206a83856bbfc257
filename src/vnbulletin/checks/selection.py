"""This file defines Selection, which of the checks are run, and the error for a check that does not exist."""

from collections.abc import Iterable
from difflib import get_close_matches

from attrs import field, frozen

from vnbulletin.checks.check import Check
from vnbulletin.errors import VnBulletinError

__all__ = ["EVERYTHING", "Selection", "UnknownCheckError", "similar_names"]

_MOST_SUGGESTED = 3


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


def _keys(given: Iterable[str]) -> tuple[str, ...]:
    return (given,) if isinstance(given, str) else tuple(given)


@frozen
class Selection:
    """Which checks are run: those that *select* names, or all where it names none, without those of *ignore*.

    A check is named by its code ("VNB101"), by the beginning of its code ("VNB1"), or
    by its name ("share-mismatch"), in either case.

    >>> from vnbulletin.checks.running import CHECKS
    >>> [each.code for each in Selection(select=["VNB4", "share-mismatch"]).of(CHECKS)][:2]
    ['VNB101', 'VNB401']

    .. versionadded:: 0.1.0
    """

    select: tuple[str, ...] = field(default=(), converter=_keys)
    ignore: tuple[str, ...] = field(default=(), converter=_keys)

    def of(self, checks: tuple[Check, ...]) -> tuple[Check, ...]:
        """Return those of *checks* that are chosen, in the same order.

        Raises:
            UnknownCheckError: A code, beginning or name fits none of *checks*.
        """
        if not self.select and not self.ignore:
            return checks
        for key in (*self.select, *self.ignore):
            if not any(_names(key, each) for each in checks):
                raise UnknownCheckError(key, similar_names(key, checks))
        return tuple(each for each in checks if self._chooses(each))

    def _chooses(self, check: Check) -> bool:
        if any(_names(key, check) for key in self.ignore):
            return False
        return not self.select or any(_names(key, check) for key in self.select)


EVERYTHING = Selection()


def _names(key: str, check: Check) -> bool:
    wanted = key.lower()
    return bool(wanted) and (check.code.lower().startswith(wanted) or check.name.lower() == wanted)


def similar_names(asked: str, checks: Iterable[Check]) -> tuple[str, ...]:
    """Return the codes and names of *checks* that *asked* may have meant, at most three."""
    known = {key.lower(): key for each in checks for key in (each.code, each.name)}
    wanted = asked.lower()
    close = {*get_close_matches(wanted, known, n=2), *(key for key in known if wanted and wanted in key)}
    return tuple(key for lower, key in known.items() if lower in close)[:_MOST_SUGGESTED]
