"""The tables of cases, one case a test, and the reader that every case is given to."""

import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from vnbulletin.analysis import analyze
from vnbulletin.articles.reading import read_article
from vnbulletin.mentions.scanning import find_mentions
from vnbulletin.relations.passage import Passage, passages
from vnbulletin.relations.relation import AnnouncedList, Relation, WeekdayDate

CORPUS = Path(__file__).with_name("corpus")


def pytest_configure(config: pytest.Config) -> None:
    """Register the mark that names a test's tables."""
    config.addinivalue_line("markers", "corpus(*subjects): run the test once for each case of these tables")


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Give a marked test each case of its tables; what is beyond this version has to fail."""
    mark = metafunc.definition.get_closest_marker("corpus")
    if mark is not None:
        metafunc.parametrize("case", [_parameter(case) for subject in mark.args for case in _cases(subject)])


def _cases(subject: str) -> list[dict[str, Any]]:
    rows: list[dict[str, Any]] = tomllib.loads(CORPUS.joinpath(f"{subject}.toml").read_text(encoding="utf-8"))["case"]
    return rows


def _parameter(case: dict[str, Any]) -> Any:  # noqa: ANN401 -- pytest keeps the type of a parameter set to itself
    marks = [pytest.mark.xfail(strict=True, reason=case["why"])] if case.get("known_gap") else []
    return pytest.param(case, id=case["text"], marks=marks)


@pytest.fixture(scope="session")
def corpus() -> list[dict[str, Any]]:
    """Return the cases of all tables that this version handles."""
    subjects = sorted(each.stem for each in CORPUS.glob("*.toml"))
    return [case for subject in subjects for case in _cases(subject) if not case.get("known_gap")]


@pytest.fixture(scope="session")
def claims() -> Callable[[dict[str, Any]], dict[str, Any]]:
    """Return the reader of what a case's text claims, in the form of a case; a reading only where the case has one."""

    def read(case: dict[str, Any]) -> dict[str, Any]:
        report = analyze(case["text"])
        told = ["reading" in each for each in case["relations"]]
        told += [False] * (len(report.relations) - len(told))
        relations = [_claim(each, reading=tell) for each, tell in zip(report.relations, told, strict=False)]
        return {"relations": relations, "accused": [each.relation.kind for each in report.inconsistent()]}

    return read


def _claim(relation: Relation, *, reading: bool) -> dict[str, Any]:
    claim: dict[str, Any] = {"kind": relation.kind}
    for role, operand in relation.operands:
        if relation.kind in {"breakdown", "complement"} and role == "part":
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
