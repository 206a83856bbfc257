"""This file writes files whole or not at all: beside the target first, and in its place once all is on the disk."""

import codecs
import os
import secrets
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO, BinaryIO

from vnbulletin.errors import WriteError

__all__ = ["opened_binary", "opened_text", "replacing", "writable"]

_IS_FOLDER = "it is a folder"
_IS_NO_FILE = "it is no regular file, so nothing can take its place; pass it open"
_IS_PROTECTED = "it is write-protected"
# Absent where the system has no folders to open.
_FOLDER = getattr(os, "O_DIRECTORY", 0)


@contextmanager
def replacing(target: str | os.PathLike[str], *, through: Path | None = None) -> Iterator[BinaryIO]:
    """Give a file to write into; when the block ends, it takes the place of *target*, and if it fails, it is removed.

    Through a link the file that it leads to is replaced. The new file is made beside the target, or in the folder
    *through* of the same disk; its name begins with ".vnbulletin-", and only a process that is killed leaves it there.

    Raises:
        WriteError: The target is no file, its folder cannot be written, or the disk is full.
    """
    try:
        path = writable(target)
        with _beside(through or path.parent) as (file, beside):
            yield file
            file.flush()
            os.fsync(file.fileno())
            file.close()
            if path.exists():
                beside.chmod(path.stat().st_mode)
            beside.replace(path)
        _keep_folder(path)
    except OSError as error:
        raise WriteError(os.fspath(target), f"it cannot be written: {error.strerror or error}") from error


@contextmanager
def opened_text(target: str | os.PathLike[str] | IO[str], encoding: str) -> Iterator[IO[str] | codecs.StreamWriter]:
    """Give a text file to write into: *target* itself where it is open, or one that will replace it.

    Raises:
        WriteError: The target cannot be written, or the encoding has no bytes for a sign.
    """
    if not isinstance(target, (str, os.PathLike)):
        yield target
        return
    writer = codecs.getwriter(encoding)
    try:
        # It holds nothing back, so nothing is left to be written after a failure.
        with replacing(target) as file:
            yield writer(file)
    except UnicodeEncodeError as error:
        sign = error.object[error.start]
        raise WriteError(os.fspath(target), f"the encoding {encoding} has no bytes for {sign!r}") from error


@contextmanager
def opened_binary(target: str | os.PathLike[str] | IO[bytes]) -> Iterator[IO[bytes]]:
    """Give a binary file to write into: *target* itself where it is open, or one that will replace it.

    Raises:
        WriteError: The target cannot be written.
    """
    if not isinstance(target, (str, os.PathLike)):
        yield target
        return
    with replacing(target) as file:
        yield file


def writable(target: str | os.PathLike[str]) -> Path:
    """Return the path of *target* without links.

    Raises:
        WriteError: It is a folder, no regular file, or write-protected.
    """
    # Unlike a resolved path, a real one is told even of links that lead round.
    path = Path(os.path.realpath(target))
    if path.is_dir():
        raise WriteError(os.fspath(target), _IS_FOLDER)
    if path.exists():
        if not path.is_file():
            raise WriteError(os.fspath(target), _IS_NO_FILE)
        if not os.access(path, os.W_OK):
            raise WriteError(os.fspath(target), _IS_PROTECTED)
    return path


@contextmanager
def _beside(folder: Path) -> Iterator[tuple[BinaryIO, Path]]:
    beside = folder / f".vnbulletin-{secrets.token_hex(8)}.part"
    with beside.open("xb") as file:
        try:
            yield file, beside
        finally:
            # A full disk fails once more when what is held back is written.
            with suppress(OSError):
                file.close()
            beside.unlink(missing_ok=True)


def _keep_folder(path: Path) -> None:
    """Ask the system to keep the new name too; where folders cannot be opened, it does so by itself."""
    if not _FOLDER:
        return
    folder = os.open(path.parent, os.O_RDONLY | _FOLDER)
    try:
        with suppress(OSError):
            os.fsync(folder)
    finally:
        os.close(folder)
