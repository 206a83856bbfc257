"""Readings: what a finder calls its reading is known to those who tell it."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.gold.marks import load_gold

import vnbulletin
from vnbulletin.analysis import analyze
from vnbulletin.catalogues import LANGUAGES
from vnbulletin.checks.readings import READINGS, reading_told

FINDERS = sorted((Path(vnbulletin.__file__).parent / "relations").rglob("*.py"))
TEXTS = sorted((Path(__file__).parents[1] / "corpus").rglob("*.txt"))


def strings(path: Path) -> set[str]:
    """Return the string constants of a file."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    return {node.value for node in ast.walk(tree) if isinstance(node, ast.Constant) and isinstance(node.value, str)}


# What builds a relation takes its reading behind the operands; a share's follows its percent.
BUILDERS = {"breakdown_of": 2, "subset_of": 2, "share_of": 3}


def readings_given(path: Path) -> Iterator[str]:
    """Yield the readings that a file names where it builds a relation, or keeps under a name for it."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        given: list[ast.expr] = []
        if isinstance(node, ast.keyword) and node.arg == "reading":
            given = [node.value]
        elif isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in BUILDERS:
            given = node.args[BUILDERS[node.func.id] :]
        elif isinstance(node, ast.Assign) and any(
            isinstance(each, ast.Name) and each.id == "_READING" for each in node.targets
        ):
            given = [node.value]
        yield from (str(each.value) for each in given if isinstance(each, ast.Constant))


class TestReadings:
    """The closed set."""

    @pytest.mark.parametrize("path", FINDERS, ids=lambda path: path.name)
    def test_finders_name_known_readings(self, path: Path) -> None:
        """A reading that is written beside its relation has its phrase."""
        assert set(readings_given(path)) - {""} <= set(READINGS)

    @pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.stem)
    def test_texts_are_read_in_known_ways(self, path: Path) -> None:
        """No relation of a text has a reading without its phrase."""
        found = analyze(load_gold(path).text).relations

        assert {each.reading for each in found} - {""} <= set(READINGS)

    def test_has_no_reading_that_nobody_takes(self) -> None:
        """Each reading stands in a finder."""
        assert set(READINGS) <= set().union(*map(strings, FINDERS))


class TestReadingTold:
    """A reading as a phrase."""

    def test_is_told_in_each_language(self) -> None:
        """English keeps the words of the record."""
        told = reading_told("a list in bullets")

        assert told is not None
        assert [told.in_language(each) for each in LANGUAGES] == ["a list in bullets", "danh sách gạch đầu dòng"]

    def test_is_nothing_where_there_is_one_reading_only(self) -> None:
        """Most relations have no reading."""
        assert reading_told("") is None
