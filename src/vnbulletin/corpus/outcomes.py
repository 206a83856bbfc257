"""This file reads one bulletin after the other, and never stops at one that cannot be read."""

import os
from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

from vnbulletin.analysis import analyze
from vnbulletin.articles.reading import read_file
from vnbulletin.checks.installed import BrokenPluginError
from vnbulletin.checks.selection import EVERYTHING, Selection, UnknownCheckError
from vnbulletin.corpus.files import Found
from vnbulletin.errors import MissingExtraError, ReadError
from vnbulletin.reports.report import Report

__all__ = ["analyze_files", "outcome_of", "report_itself"]

Made = TypeVar("Made")
_LONGEST_REASON = 200


def analyze_files(paths: Iterable[Found], selection: Selection = EVERYTHING) -> Iterator[Report | ReadError]:
    """Yield for each file, in the order given, its report, or the error that says why it was not read.

    The checks of *selection* are run. Where the extra ``html`` is not installed, each web
    page gives an error that names it. An error among *paths* is passed on.
    """
    for path in paths:
        yield outcome_of(path, selection, report_itself)


def report_itself(report: Report) -> Report:
    """Return *report*, where the report is what is wanted of a bulletin."""
    return report


def outcome_of(found: Found, selection: Selection, make: Callable[[Report], Made]) -> Made | ReadError:
    """Return what *make* makes of the report on a file, or the error that says why there is none.

    Raises:
        UnknownCheckError: *selection* names no check.
        BrokenPluginError: An installed package announces a check that cannot be used.
    """
    if isinstance(found, ReadError):
        return found
    try:
        return make(analyze(read_file(found), select=selection.select, ignore=selection.ignore))
    except ReadError as error:
        # The one that was raised holds on to its frames, and with them to the bytes of the file.
        return ReadError(error.source, error.reason)
    except MissingExtraError as error:
        return ReadError(os.fspath(found), str(error))
    except (UnknownCheckError, BrokenPluginError):
        raise
    except Exception as error:  # noqa: BLE001 -- a fault that one bulletin brings to light must not cost the others
        return ReadError(os.fspath(found), f"cannot be analysed, by a fault of this program: {_told(error)}")


def _told(error: Exception) -> str:
    words = " ".join(f"{type(error).__name__}: {error}".split())
    return words if len(words) <= _LONGEST_REASON else f"{words[:_LONGEST_REASON]}…"
