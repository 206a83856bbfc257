"""The mark that runs a test once for each case of the tables beside it."""

import tomllib
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, settings

# How long an example takes says how busy the machine is.
settings.register_profile("unhurried", deadline=None)
settings.load_profile("unhurried")
# Each mutant runs in a process forked from the first run, and whether a law breaks counts, not where.
settings.register_profile(
    "mutation",
    suppress_health_check=list(HealthCheck),
    phases=(Phase.explicit, Phase.generate),
    database=None,
    deadline=None,
    derandomize=True,
    max_examples=25,
)


def pytest_configure(config: pytest.Config) -> None:
    """Register the mark that names a test's tables."""
    config.addinivalue_line("markers", "corpus(*subjects): run the test once for each case of these tables")


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Give a marked test each case of its tables; what is beyond this version has to fail."""
    mark = metafunc.definition.get_closest_marker("corpus")
    if mark is not None:
        folder = metafunc.definition.path.with_name("corpus")
        cases = [each for subject in mark.args for each in cases_of(folder / f"{subject}.toml")]
        metafunc.parametrize("case", [_parameter(each) for each in cases])


def cases_of(table: Path) -> list[dict[str, Any]]:
    """Return the cases of a table; a mention that says nothing of its unit or bound has none."""
    rows: list[dict[str, Any]] = tomllib.loads(table.read_text(encoding="utf-8"))["case"]
    for mention in (each for row in rows for each in row.get("mentions", ())):
        mention |= {name: mention.get(name, "") for name in ("unit", "bound")}
    return rows


def _parameter(case: dict[str, Any]) -> Any:  # noqa: ANN401 -- pytest keeps the type of a parameter set to itself
    marks = [pytest.mark.xfail(strict=True, reason=case["why"])] if case.get("known_gap") else []
    return pytest.param(case, id=case["text"], marks=marks)


@pytest.fixture(scope="module")
def corpus(request: pytest.FixtureRequest) -> list[dict[str, Any]]:
    """Return the cases of all tables beside the test that this version handles."""
    tables = sorted(request.path.with_name("corpus").glob("*.toml"))
    return [case for table in tables for case in cases_of(table) if not case.get("known_gap")]
