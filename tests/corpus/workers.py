"""What worker processes do in the tests; they import it, so it stands in a file of its own."""

import os
import signal
from pathlib import Path

from vnbulletin.corpus.processes import Chunk
from vnbulletin.errors import ReadError

__all__ = ["names_of", "names_unless_deadly"]


def names_of(chunk: Chunk) -> tuple[str, ...]:
    """Return the name of each file, or the reason of each error."""
    return tuple(each.reason if isinstance(each, ReadError) else each.name for each in chunk)


def names_unless_deadly(chunk: Chunk) -> tuple[str, ...]:
    """Return the names; a file that is called "exit" ends the process, and one called "kill" has it killed."""
    for each in chunk:
        if isinstance(each, Path) and each.name == "exit":
            os._exit(3)
        if isinstance(each, Path) and each.name == "kill":
            os.kill(os.getpid(), signal.SIGKILL)
    return names_of(chunk)
