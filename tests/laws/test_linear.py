"""Work grows in proportion to the length of a text; it is counted in calls, which no other program disturbs."""

import sys
from collections.abc import Callable
from itertools import product
from types import FrameType

import pytest
from tests.laws.hostile import HOSTILE, TEMPTING, hostile_text, tempting_text

from vnbulletin import analyze, find_mentions, read_article

SHORT, TIMES = 1_000, 4
# A sentence is cut at 60 figures, and a share looks 60 figures around: fewer pieces would not show where work ends.
PIECES = 150
# Calls that any text needs, and a little for tables that are filled on the way.
ALLOWED, SLACK = 1.1, 500
# What looks back some sentences has less to look back to at the beginning.
OF_ANALYSIS = 1.25


def read(text: str) -> object:
    """Read *text* and find its mentions."""
    return find_mentions(read_article(text))


def read_pairs(text: str) -> object:
    """Look at every pair of signs in *text*."""
    return [one.startswith(other) for one, other in product(text, repeat=2)]


def calls(text: str, work: Callable[[str], object] = read) -> int:
    """Return how many functions, of Python or of C, are called to do *work* on *text*."""
    counted = 0

    def count(_frame: FrameType, event: str, _argument: object) -> None:
        nonlocal counted
        counted += event.endswith("call")

    before = sys.getprofile()
    sys.setprofile(count)
    try:
        work(text)
    finally:
        sys.setprofile(before)
    return counted


class TestWork:
    """The work of reading."""

    @pytest.mark.parametrize("name", HOSTILE)
    def test_grows_with_the_length(self, name: str) -> None:
        """Four times the text takes four times the calls, also where a text tempts to look again and again."""
        short, long = hostile_text(name, SHORT), hostile_text(name, SHORT * TIMES)
        read(long)  # every table is read by then

        assert calls(long) <= ALLOWED * TIMES * calls(short) + SLACK

    @pytest.mark.parametrize("name", TEMPTING)
    def test_of_analysis_grows_with_the_length(self, name: str) -> None:
        """Four times the figures, all in one paragraph and hardly any in agreement, take four times the calls."""
        short, long = tempting_text(name, PIECES), tempting_text(name, PIECES * TIMES)
        analyze(short)  # every table is read by then

        assert calls(long, analyze) <= OF_ANALYSIS * TIMES * calls(short, analyze) + SLACK

    def test_would_show_if_it_grew_faster(self) -> None:
        """A reader that compares every sign with every other is caught."""
        short, long = "5" * 100, "5" * 100 * TIMES

        assert calls(long, read_pairs) > ALLOWED * TIMES * calls(short, read_pairs) + SLACK
