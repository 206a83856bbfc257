"""This file is the door of the command line: it needs no extra, so that it can say which one is missing."""

import io
import sys

from vnbulletin.errors import MissingExtraError

__all__ = ["INTERRUPTED", "main"]

INTERRUPTED = 130
_EXTRA = ("click", "rich")
_USAGE = 2


def main() -> None:
    """Run the command line with the arguments of the process, and end it with the command's exit status."""
    try:
        _write_utf8()
        sys.exit(_run())
    except KeyboardInterrupt:
        # Loading takes a moment, in which nothing else is there to notice.
        sys.exit(INTERRUPTED)


def _run() -> int:
    try:
        from vnbulletin.cli.commands import run  # noqa: PLC0415 -- the extra [cli] may be missing
    except ModuleNotFoundError as missing:
        if (missing.name or "").partition(".")[0] not in _EXTRA:
            raise
        sys.stderr.write(f"vnbulletin: {MissingExtraError('the command line', 'cli')}\n")
        return _USAGE
    return run()


def _write_utf8() -> None:
    # Vietnamese must come out whole even where the locale says ASCII; a file name may hold stray bytes.
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
