"""This file turns the paths of a command line into reports: files, folders and standard input."""

import sys
from collections.abc import Iterator

from vnbulletin.analysis import analyze
from vnbulletin.articles.decoding import decode
from vnbulletin.articles.reading import read_article
from vnbulletin.checks.selection import EVERYTHING, Selection
from vnbulletin.cli.terminal import progress_over
from vnbulletin.corpus import analyze_files, bulletins_in
from vnbulletin.errors import ReadError
from vnbulletin.reports.report import Report

__all__ = ["find_outcomes"]

_STANDARD_INPUT, _STANDARD_INPUT_NAME = "-", "<stdin>"


def find_outcomes(paths: tuple[str, ...], selection: Selection = EVERYTHING) -> Iterator[Report | ReadError]:
    """Yield for each bulletin its report, or the error that kept it from being read.

    Standard input comes first, then the files in the order given; one that is named
    twice is read once. The checks of *selection* are run.
    """
    if _STANDARD_INPUT in paths:
        yield _analyzed_standard_input(selection)
    files = tuple(bulletins_in(path for path in paths if path != _STANDARD_INPUT))
    yield from analyze_files(progress_over(files), selection)


def _analyzed_standard_input(selection: Selection) -> Report | ReadError:
    if sys.stdin is None:
        return ReadError(_STANDARD_INPUT_NAME, "standard input is closed")
    try:
        text = decode(sys.stdin.buffer.read(), source=_STANDARD_INPUT_NAME)
    except ReadError as error:
        return error
    article = read_article(text, source=_STANDARD_INPUT_NAME)
    return analyze(article, select=selection.select, ignore=selection.ignore)
