"""The command line as a process of its own, which loads nothing again that another run has loaded."""

import atexit
import json
import os
import subprocess
import sys
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

__all__ = ["PROGRAM", "environment", "finished", "read_to_the_end"]

PROGRAM = (sys.executable, "-m", "vnbulletin")
# Python reads these when it starts, so a run that sets one starts anew.
AT_THE_START = ("PYTHON", "LANG", "LC_")


def environment(**changes: str) -> dict[str, str]:
    """Return the environment of this process without what steers colours and language, and with *changes*."""
    steering = ("NO_COLOR", "FORCE_COLOR", "TTY_COMPATIBLE", "TTY_INTERACTIVE", "COLUMNS", "VNBULLETIN_LANG")
    return {key: value for key, value in os.environ.items() if key not in steering} | changes


def finished(*arguments: str, given: bytes = b"", **changes: str) -> subprocess.CompletedProcess[bytes]:
    """Run the command to its end, with *given* on its standard input and *changes* in its environment."""
    if not hasattr(os, "fork") or any(name.startswith(AT_THE_START) for name in changes):
        return subprocess.run(
            [*PROGRAM, *arguments],
            input=given,
            capture_output=True,
            check=False,
            env=environment(**changes),
            timeout=120,
        )
    with TemporaryDirectory() as folder:
        streams = [Path(folder, name) for name in ("in", "out", "err")]
        for path, content in zip(streams, (given, b"", b""), strict=True):
            path.write_bytes(content)
        request = {
            "arguments": arguments,
            "environment": environment(**changes),
            "folder": str(Path.cwd()),
            "streams": [str(path) for path in streams],
        }
        status = asked(json.dumps(request))
        return subprocess.CompletedProcess(arguments, status, streams[1].read_bytes(), streams[2].read_bytes())


def read_to_the_end(terminal: int) -> bytes:
    """Return what is written to a terminal until nobody has it open; a slow machine draws more than it could keep."""
    shown = b""
    while True:
        try:
            data = os.read(terminal, 4096)
        except OSError:
            return shown
        if not data:
            return shown
        shown += data


def asked(request: str) -> int:
    """Return the exit status with which the program that forks answers."""
    server = forking()
    assert server.stdin is not None
    assert server.stdout is not None
    server.stdin.write(f"{request}\n".encode())
    server.stdin.flush()
    return int(server.stdout.readline())


@cache
def forking() -> subprocess.Popen[bytes]:
    """Start the program that forks; it ends with this process."""
    server = subprocess.Popen(
        [sys.executable, "-P", Path(__file__).with_name("forking.py")], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    )
    atexit.register(server.communicate)
    return server
