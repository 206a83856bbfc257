"""The refusals of the tables beside a test, and what every refusal has to say."""

import tomllib
from collections.abc import Callable
from typing import Any, NamedTuple

import pytest

from vnbulletin.errors import ParseError


class Refusal(NamedTuple):
    """A text that a parser refuses: why, where, and what it may have meant."""

    text: str
    reason: str
    place: str
    suggestions: list[str]

    def check(self, parse: Callable[[str], object]) -> ParseError:
        """Return the error with which *parse* refuses the text, which has to be this one and to help."""
        with pytest.raises(ParseError) as caught:
            parse(self.text)
        error = caught.value

        assert (self.reason, self.place, tuple(self.suggestions)) == (
            error.reason,
            error.span.of(self.text),
            error.suggestions,
        )
        assert self.text == error.text
        assert [each for each in error.suggestions if parse(each) is None] == []
        return error


def pytest_configure(config: pytest.Config) -> None:
    """Register the mark that names a test's table of refusals."""
    config.addinivalue_line("markers", "refused(table, part): run the test once for each refusal of this table")


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Give a marked test each refusal of its table, or of a part of it."""
    mark = metafunc.definition.get_closest_marker("refused")
    if mark is None:
        return
    name, *part = mark.args
    path = metafunc.definition.path.with_name("corpus") / f"{name}.toml"
    table: dict[str, Any] = tomllib.loads(path.read_text(encoding="utf-8"))
    for each in part:
        table = table[each]
    rows = [(group["group"], Refusal(*row)) for group in table["refused"] for row in group["rows"]]
    metafunc.parametrize("refused", [pytest.param(row, id=f"{group}: {row.text!r}") for group, row in rows])
