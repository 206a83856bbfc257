"""The tables of cases, one case a test, and the reader that every case is given to."""

import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from vnbulletin.articles.reading import read_article
from vnbulletin.mentions.mention import Mention
from vnbulletin.mentions.scanning import find_mentions

CORPUS = Path(__file__).with_name("corpus")
FIELDS = ("text", "kind", "value", "unit", "bound")


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
    for row in rows:
        row["mentions"] = [{name: each.get(name, "") for name in FIELDS} for each in row["mentions"]]
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
def mentions_of() -> Callable[[str], tuple[Mention, ...]]:
    """Return the reader of a text's mentions."""
    return lambda text: find_mentions(read_article(text))


@pytest.fixture(scope="session")
def stated(mentions_of: Callable[[str], tuple[Mention, ...]]) -> Callable[[str], list[dict[str, str | int]]]:
    """Return the reader of a text's records, without their offsets."""

    def read(text: str) -> list[dict[str, str | int]]:
        records = [each.to_record() for each in mentions_of(text)]
        return [{name: record[name] for name in FIELDS} for record in records]

    return read


@pytest.fixture(scope="session")
def recognisers(mentions_of: Callable[[str], tuple[Mention, ...]]) -> Callable[[str], list[str]]:
    """Return the reader of the rules that read a text's mentions."""
    return lambda text: [each.recogniser for each in mentions_of(text)]
