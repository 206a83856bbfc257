"""Whole bulletins: finding their mentions beside a bare search for digits, and beside dateparser."""

import re
from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

import pytest
from dateparser.search import search_dates
from tests.bench.texts import bundles

from vnbulletin import analyze, find_mentions, read_article

if TYPE_CHECKING:
    from pytest_benchmark.fixture import BenchmarkFixture

# A run of digits with the marks of numbers, dates and shares inside.
CLUSTERS = re.compile(r"[0-9](?:[0-9.,/%-]*[0-9%])?").findall
BUNDLES = bundles()


def itself(text: str) -> str:
    """Return what was given."""
    return text


def each(call: Callable[[object], object], given: Sequence[object]) -> int:
    """Call *call* on each of *given*."""
    return sum(1 for one in given if call(one) is not None)


def mentions_of_text(text: str) -> object:
    """Read a text and find its mentions."""
    return find_mentions(read_article(text))


@pytest.mark.parametrize("bundle", BUNDLES)
@pytest.mark.parametrize(
    ("name", "call", "takes", "rounds"),
    (
        ("vnbulletin", find_mentions, read_article, 15),
        ("floor", CLUSTERS, itself, 50),
        ("`read_article`", read_article, itself, 15),
        ("`read_article` and `find_mentions`", mentions_of_text, itself, 10),
        ("`analyze`", analyze, itself, 10),
        ("dateparser's `search_dates`", partial(search_dates, languages=["vi"]), itself, 3),
    ),
)
def test_finds(  # noqa: PLR0913, PLR0917 -- one column of the table each
    benchmark: "BenchmarkFixture",
    bundle: str,
    name: str,
    call: Callable[[object], object],
    takes: Callable[[str], object],
    rounds: int,
) -> None:
    """All texts of a bundle are gone through once; what is found differs, and is counted by `tests.bench.found`."""
    benchmark.group = f"find mentions: {bundle}"
    benchmark.extra_info |= {
        "job": "find mentions",
        "contender": name,
        "input": bundle,
        "verdict": "right",
        "answer": "",
        "calls": 1,
    }
    given = [takes(text) for text in BUNDLES[bundle]]

    assert benchmark.pedantic(each, (call, given), rounds=rounds, warmup_rounds=1) > 0
