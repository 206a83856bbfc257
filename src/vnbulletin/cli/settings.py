"""This file reads the settings of the command line from the table ``[tool.vnbulletin]`` of a pyproject.toml."""

import os
import tomllib
from collections.abc import Iterable
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from attrs import frozen

from vnbulletin.checks.finding import Verdict
from vnbulletin.cli.outputs import WRITERS
from vnbulletin.errors import VnBulletinError

__all__ = ["Settings", "SettingsError", "names_in", "read_settings"]

_FILE = "pyproject.toml"
_TABLE = "vnbulletin"
_LISTS = ("select", "ignore")
_CHOICES = {"least": tuple(each.value for each in Verdict), "format": tuple(WRITERS)}


class SettingsError(VnBulletinError):
    """A table of settings cannot be used; *path* is its file, *reason* says why and what would help."""

    def __init__(self, path: str, reason: str) -> None:
        """Keep the file and the reason."""
        self.path = path
        self.reason = reason
        super().__init__(path, reason)

    def __str__(self) -> str:
        return f"{self.path}: {self.reason}"


@frozen(kw_only=True)
class Settings:
    """What a table sets; None where it says nothing. *path* is the file of the table."""

    path: str = ""
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    least: Verdict | None = None
    form: str | None = None


def read_settings(paths: Iterable[str]) -> Settings:
    """Return the settings of the nearest pyproject.toml with a table ``[tool.vnbulletin]``.

    It is looked for in the folder that holds all *paths*, and upwards; for standard
    input, in the current folder and upwards.

    Raises:
        SettingsError: The nearest table has an unknown key or value, or its file cannot be read.
    """
    start = _common_folder(paths)
    for folder in (start, *start.parents):
        table = _table(folder / _FILE)
        if table is not None:
            return _settings(str(folder / _FILE), table)
    return Settings()


def names_in(given: tuple[str, ...]) -> tuple[str, ...]:
    """Return the names of checks that are typed, joined by commas or one by one."""
    return tuple(name for each in given for part in each.split(",") if (name := part.strip()))


def _common_folder(paths: Iterable[str]) -> Path:
    given = [Path(each).absolute() for each in paths if each != "-"]
    folders = [each if each.is_dir() else each.parent for each in given]
    try:
        return Path(os.path.commonpath(folders)) if folders else Path.cwd()
    except ValueError:
        # On Windows, paths on two drives have no folder in common.
        return Path.cwd()


def _table(path: Path) -> dict[str, Any] | None:
    if not path.is_file():
        return None
    try:
        tools = tomllib.loads(path.read_text(encoding="utf-8")).get("tool", {})
    except (OSError, RecursionError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise SettingsError(str(path), f"the settings cannot be read: {error}") from error
    if not isinstance(tools, dict):
        raise SettingsError(str(path), "[tool] is not a table")
    table = tools.get(_TABLE)
    if table is not None and not isinstance(table, dict):
        raise SettingsError(str(path), f"[tool.{_TABLE}] is not a table")
    return table


def _settings(path: str, table: dict[str, Any]) -> Settings:
    known = (*_LISTS, *_CHOICES)
    for key in table:
        if key not in known:
            hint = _suggested(key, known) or f" The keys are {', '.join(known)}."
            raise SettingsError(path, f"{key!r} is not a key of [tool.{_TABLE}].{hint}")
    least, form = (_choice(path, key, table.get(key)) for key in _CHOICES)
    return Settings(
        path=path,
        select=_names(path, "select", table.get("select", [])),
        ignore=_names(path, "ignore", table.get("ignore", [])),
        least=None if least is None else Verdict(least),
        form=form,
    )


def _names(path: str, key: str, value: object) -> tuple[str, ...]:
    if not isinstance(value, list) or not all(isinstance(each, str) for each in value):
        raise SettingsError(path, f'{key} is a list of codes and names of checks, such as ["VNB1", "share-mismatch"]')
    return tuple(value)


def _choice(path: str, key: str, value: object) -> str | None:
    if value is None:
        return None
    choices = _CHOICES[key]
    if not isinstance(value, str) or value not in choices:
        hint = _suggested(str(value), choices) or f" It is one of {', '.join(choices)}."
        raise SettingsError(path, f"{value!r} is no value of {key}.{hint}")
    return value


def _suggested(asked: str, known: tuple[str, ...]) -> str:
    close = get_close_matches(asked.lower(), known, n=1)
    return f" Did you mean {close[0]!r}?" if close else ""
