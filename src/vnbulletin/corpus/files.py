"""This file finds the files of bulletins in folders, one after the other and in an order that never changes."""

import os
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TypeAlias

from vnbulletin.articles.decoding import PAGE_SUFFIXES
from vnbulletin.errors import ReadError

__all__ = ["SUFFIXES", "Found", "PathLike", "bulletins_in", "find_bulletins"]

PathLike: TypeAlias = str | os.PathLike[str]
# A file to read, or the reason why a folder gives none.
Found: TypeAlias = Path | ReadError

SUFFIXES = (".txt", ".md", *PAGE_SUFFIXES)
_NAMED = f"{', '.join(SUFFIXES[:-1])} or {SUFFIXES[-1]}"
_HOLDS_NONE = f"this folder holds no bulletin, that is no {_NAMED} file"


def find_bulletins(path: Path) -> tuple[Path, ...]:
    """Return the files that *path* stands for: a file itself, or the bulletins in a folder and below it.

    A file is taken whatever its name, even where it does not exist, so that reading
    it can say why. In a folder, texts (``.txt``, ``.md``) and web pages (``.html``,
    ``.htm``, ``.xhtml``) count; hidden files and folders are passed over, and so are links to folders.

    Returns:
        Paths sorted by folder and name; none for a folder without bulletins.
    """
    return tuple(each for each in bulletins_in(path) if isinstance(each, Path))


def bulletins_in(paths: PathLike | Iterable[PathLike]) -> Iterator[Path | ReadError]:
    """Yield the files that *paths* stand for, as `find_bulletins` does for each.

    A file that two of *paths* lead to, by another way or through links, is given once, by the first. Of one path only
    the names of one folder and of those above it are held at a time. A folder that cannot be listed, or that holds no
    bulletin, gives an error that says so, and the rest goes on.
    """
    roots = [Path(paths)] if isinstance(paths, str | os.PathLike) else [Path(each) for each in paths]
    if len(roots) == 1:
        yield from _found(roots[0])
        return
    seen: set[str] = set()
    for root in roots:
        for each in _found(root):
            real = "" if isinstance(each, ReadError) else _real(each)
            if real not in seen:
                yield each
            if real:
                seen.add(real)


def _real(path: Path) -> str:
    try:
        return os.path.realpath(path)
    except ValueError:
        # A name that no file has; reading it says so.
        return os.fspath(path)


def _found(root: Path) -> Iterator[Found]:
    if not root.is_dir():
        yield root
        return
    empty = True
    for each in _walked(root):
        empty = False
        yield each
    if empty:
        yield ReadError(os.fspath(root), _HOLDS_NONE)


def _walked(root: Path) -> Iterator[Found]:
    # Folders may be nested deeper than calls may.
    waiting = [_listed(root)]
    while waiting:
        entry = next(waiting[-1], None)
        if entry is None:
            waiting.pop()
        elif isinstance(entry, ReadError) or not entry.is_dir():
            yield entry
        else:
            waiting.append(_listed(entry))


def _listed(folder: Path) -> Iterator[Found]:
    """Yield the bulletins and folders in *folder*, sorted by name."""
    try:
        with os.scandir(folder) as entries:
            names = sorted(each.name for each in entries if _counts(each))
    except OSError as error:
        yield ReadError(os.fspath(folder), f"this folder cannot be listed: {error.strerror}")
        return
    yield from (folder / name for name in names)


def _counts(entry: os.DirEntry[str]) -> bool:
    if entry.name.startswith("."):
        return False
    if entry.is_dir():
        return not entry.is_symlink()
    # A pipe or a device in a folder would never end; a broken link is kept, so that it is told.
    return entry.name.lower().endswith(SUFFIXES) and (entry.is_file() or not os.path.exists(entry.path))  # noqa: PTH110
