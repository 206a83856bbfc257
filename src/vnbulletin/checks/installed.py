"""This file loads the checks that other installed packages announce as entry points."""

from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING

from vnbulletin.checks.check import Check
from vnbulletin.checks.finding import Finding
from vnbulletin.errors import VnBulletinError
from vnbulletin.relations.relation import Relation

if TYPE_CHECKING:
    from importlib.metadata import EntryPoint

__all__ = ["GROUP", "BrokenPluginError", "installed_checks", "judge_installed"]

GROUP = "vnbulletin.checks"

# What the code of another package may raise while it is imported, or while it judges.
_FAILURES = (
    ArithmeticError,
    AssertionError,
    AttributeError,
    ImportError,
    LookupError,
    NameError,
    OSError,
    RuntimeError,
    SyntaxError,
    TypeError,
    ValueError,
)


class BrokenPluginError(VnBulletinError):
    """The check of an installed package cannot be used; *plugin* names the entry point and its package."""

    def __init__(self, plugin: str, reason: str) -> None:
        """Keep the name of the plug-in and the reason."""
        self.plugin = plugin
        self.reason = reason
        super().__init__(plugin, reason)

    def __str__(self) -> str:
        return f"the plug-in {self.plugin} cannot be used: {self.reason}"


@cache
def installed_checks(known: tuple[Check, ...]) -> tuple[Check, ...]:
    """Return the checks that installed packages announce in the group `vnbulletin.checks`, by their names.

    Args:
        known: The checks of the library, whose codes and names no other may have.

    Raises:
        BrokenPluginError: One cannot be loaded, is no check, or has the code or name of another.
    """
    # Reading what is installed takes a while, and most programs that import a check need none of it.
    from importlib.metadata import entry_points  # noqa: PLC0415

    taken = {key.lower(): "the library" for each in known for key in (each.code, each.name)}
    found: list[Check] = []
    for entry in sorted(entry_points(group=GROUP), key=lambda each: each.name):
        plugin = _named(entry)
        for check in _loaded(entry):
            for key in (check.code, check.name):
                if key.lower() in taken:
                    raise BrokenPluginError(plugin, f"{key!r} is already a check of {taken[key.lower()]}")
            taken |= dict.fromkeys((check.code.lower(), check.name.lower()), plugin)
            found.append(check)
    return tuple(found)


def judge_installed(check: Check, relation: Relation) -> Finding:
    """Return what the check of an installed package says of *relation*.

    Raises:
        BrokenPluginError: The check raises, or gives no finding.
    """
    plugin = f"{check.name!r} of {check.module}"
    try:
        finding: object = check.judge(relation)
    except _FAILURES as error:
        raise BrokenPluginError(plugin, f"{check.code} raises {type(error).__name__}: {error}") from error
    if not isinstance(finding, Finding):
        raise BrokenPluginError(plugin, f"{check.code} gives {type(finding).__name__}, not a Finding")
    return finding


def _named(entry: "EntryPoint") -> str:
    return f"{entry.name!r} of {entry.dist.name}" if entry.dist is not None else repr(entry.name)


def _loaded(entry: "EntryPoint") -> Iterator[Check]:
    try:
        loaded = entry.load()
    except _FAILURES as error:
        reason = f"{entry.value} raises {type(error).__name__}: {error}"
        raise BrokenPluginError(_named(entry), reason) from error
    for each in loaded if isinstance(loaded, tuple | list) else (loaded,):
        if not isinstance(each, Check):
            raise BrokenPluginError(_named(entry), f"{entry.value} is {type(each).__name__}, not a Check")
        yield each
