"""This file writes and reads the places where the library is known to read a text otherwise than it is marked."""

import json
import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path

from tests.gold.marks import GoldText
from tests.gold.matching import Miss, found_in, misses

from vnbulletin import find_mentions, read_article

__all__ = ["known_misses", "listed", "misses_of", "name_of", "records"]

_AROUND = 40
_HEAD = """\
# Where the library reads a text of this folder otherwise than it is marked; a text that is not named is read exactly.
# Written by "uv run python -m tests.gold --records"; a miss that is gone, or a new one, fails the test.
[text]"""


def name_of(path: Path, folder: Path) -> str:
    """Return the name of a text: its path from *folder*, without its suffix."""
    place = path.resolve()
    inside = place.relative_to(folder) if place.is_relative_to(folder) else Path(place.name)
    return inside.with_suffix("").as_posix()


def misses_of(gold: GoldText) -> tuple[Miss, ...]:
    """Return where the library reads *gold* otherwise than it is marked."""
    return misses(gold, found_in(each.to_record() for each in find_mentions(read_article(gold.text))))


def known_misses(table: Path) -> dict[str, tuple[Miss, ...]]:
    """Return the misses that *table* holds, by the name of their text."""
    rows = tomllib.loads(table.read_text(encoding="utf-8")).get("text", {})
    return {
        name: tuple(Miss(row["at"], row["of"], tuple(row["marked"]), tuple(row["found"])) for row in found)
        for name, found in rows.items()
    }


def records(texts: Mapping[Path, GoldText], folder: Path) -> Iterator[str]:
    """Yield the lines of the table of all misses of *texts*."""
    yield _HEAD
    for path, gold in texts.items():
        if rows := misses_of(gold):
            yield f'"{name_of(path, folder)}" = ['
            yield from map(_record, rows)
            yield "]"


def listed(texts: Mapping[Path, GoldText]) -> Iterator[str]:
    """Yield every miss of *texts* with the words around it."""
    for path, gold in texts.items():
        for row in misses_of(gold):
            around = gold.text[max(0, row.at - _AROUND) : row.at + _AROUND].replace("\n", "↵")
            marked, found = (" ".join(each) or "nothing" for each in (row.marked, row.found))
            yield f"{path.stem}:{row.at}: {row.of}: marked {marked}, found {found} in «{around}»"


def _record(row: Miss) -> str:
    return f'  {{ at = {row.at}, of = "{row.of}", marked = {_list(row.marked)}, found = {_list(row.found)} }},'


def _list(texts: tuple[str, ...]) -> str:
    return json.dumps(texts, ensure_ascii=False)
