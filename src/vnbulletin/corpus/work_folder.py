"""This file keeps the folder beside an output in which its parts wait until all are there."""

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from vnbulletin.corpus.parts import SUFFIX
from vnbulletin.errors import WriteError

__all__ = ["parts_beside", "work_folder"]

_LOCK = "lock"


def parts_beside(output: Path) -> Path:
    """Return the folder in which the parts of *output* wait."""
    return output.with_name(f"{output.name}.parts")


@contextmanager
def work_folder(output: Path, *, resume: bool) -> Iterator[Path]:
    """Give the folder of the parts of *output*; when the block ends, it is removed, and if it fails, parts are kept.

    With *resume*, the parts of an earlier run are still there. Nothing in it is touched that is no part.

    Raises:
        WriteError: It cannot be made, or another run uses it.
    """
    folder = parts_beside(output)
    try:
        folder.mkdir(exist_ok=True)
        lock = os.open(folder / _LOCK, os.O_WRONLY | os.O_CREAT, 0o600)
    except FileExistsError:
        raise WriteError(os.fspath(folder), "it is no folder, and the parts of the output go there") from None
    except OSError as error:
        raise WriteError(os.fspath(output), f"its folder cannot be written: {error.strerror}") from error
    try:
        _hold(lock, output)
    except WriteError:
        os.close(lock)
        raise
    try:
        if not resume:
            _clear(folder)
        yield folder
        _clear(folder)
    finally:
        _leave(folder, lock)


def _leave(folder: Path, lock: int) -> None:
    """Remove *folder*, unless parts are left for the next run or somebody else has put something there."""
    is_held = any(folder.glob(f"*{SUFFIX}"))
    os.close(lock)
    if not is_held:
        with suppress(OSError):
            (folder / _LOCK).unlink()
            folder.rmdir()


def _hold(lock: int, output: Path) -> None:
    try:
        import fcntl  # noqa: PLC0415 -- Windows has none, and there two runs are not kept apart
    except ImportError:
        return
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        raise WriteError(os.fspath(output), "another run is making it") from None


def _clear(folder: Path) -> None:
    # What a killed run has half written has the same ending.
    try:
        for each in folder.glob(f"*{SUFFIX}"):
            each.unlink(missing_ok=True)
    except OSError as error:
        raise WriteError(os.fspath(folder), f"it cannot be cleared: {error.strerror}") from error
