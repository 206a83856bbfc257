"""The reader that every case is given to."""

from collections.abc import Callable
from typing import Any

import pytest

from vnbulletin.analysis import analyze
from vnbulletin.articles.reading import read_article
from vnbulletin.mentions.scanning import find_mentions
from vnbulletin.relations.kinds.calendar import WeekdayDate
from vnbulletin.relations.kinds.statements import AnnouncedList
from vnbulletin.relations.passage import Passage, passages
from vnbulletin.relations.relation import Relation

ASIDE = {"reference", "term", "chronology", "badge"}


@pytest.fixture(scope="session")
def claims() -> Callable[[dict[str, Any]], dict[str, Any]]:
    """Return the reader of what a case's text claims, in the form of a case; a reading only where the case has one.

    Documents, terms, days and badges are told only in the cases that are about them.
    """

    def read(case: dict[str, Any]) -> dict[str, Any]:
        report = analyze(case["text"])
        apart = ASIDE if ASIDE.isdisjoint(each["kind"] for each in case["relations"]) else set()
        found = [each for each in report.relations if each.kind not in apart]
        told = ["reading" in each for each in case["relations"]]
        told += [False] * (len(found) - len(told))
        relations = [_claim(each, reading=tell) for each, tell in zip(found, told, strict=False)]
        return {"relations": relations, "accused": [each.relation.kind for each in report.inconsistent()]}

    return read


# The roles that a relation of the kind has several of.
_LISTED = {"breakdown": ("part",), "complement": ("part",), "shared-base": ("part", "percent")}


def _claim(relation: Relation, *, reading: bool) -> dict[str, Any]:
    claim: dict[str, Any] = {"kind": relation.kind}
    for role, operand in relation.operands:
        if role in _LISTED.get(relation.kind, ()):
            claim.setdefault(role, []).append(operand.printed)
        else:
            claim[role] = operand.printed
    if isinstance(relation, AnnouncedList):
        claim["items"] = list(relation.items)
    if isinstance(relation, WeekdayDate):
        claim["weekday"] = relation.weekday
    return claim | ({"reading": relation.reading} if reading else {})


@pytest.fixture(scope="session")
def passages_of() -> Callable[[str], tuple[Passage, ...]]:
    """Return the reader of a text's sentences with their mentions."""

    def read(text: str) -> tuple[Passage, ...]:
        article = read_article(text)
        return passages(article, find_mentions(article))

    return read


@pytest.fixture(scope="session")
def expected() -> Callable[[dict[str, Any]], dict[str, Any]]:
    """Return the reader of what a case expects; a case accuses nothing unless it says so."""
    return lambda case: {"relations": case["relations"], "accused": case.get("accused", [])}
