"""This program measures how time and memory grow with the length of a text, on ordinary and on hostile texts.

Usage: python -m tests.bench.growth [NAME ...]
"""

import json
import math
import resource
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from decimal import Decimal
from typing import NamedTuple
from unicodedata import normalize

from tests.bench.ratios import table
from tests.bench.texts import ordinary_text
from tests.laws.hostile import HOSTILE, hostile_text

from vnbulletin import Article

ORDINARY, DECOMPOSED = "ordinary text", "ordinary text, decomposed"
# These go up to ten million characters; all others to one million, where that is a matter of seconds.
LONGEST = (ORDINARY, "one long line", "digits")
# What would take more seconds than this is not tried.
PATIENCE = 4
# A short text is read again and again for so many seconds, and the best time counts.
ENOUGH = 0.3
LIMIT = Decimal("1.1")


class Growth(NamedTuple):
    """What reading and finding took at each length, in seconds, and the peak of memory in mebibytes."""

    lengths: list[int]
    read: list[float]
    found: list[float]
    memory: float


def grown(name: str) -> Growth:
    """Return how a text grows, from a thousand characters on; its name is empty where no text is to be read.

    The seconds are those of this process alone, so other work of the machine does not count.
    """
    from vnbulletin import find_mentions, read_article  # noqa: PLC0415 -- measured in a process of its own

    find_mentions(read_article(ordinary_text(2000)))
    lengths: list[int] = []
    read: list[float] = []
    found: list[float] = []
    for power in range(3, 3 if not name else 8 if name in LONGEST else 7):
        lengths.append(10**power)
        seconds = timed(read_article, find_mentions, text_of(name, 10**power))
        read.append(seconds[0])
        found.append(seconds[1])
        if name not in LONGEST and 10 * sum(seconds) > PATIENCE:
            break
    return Growth(lengths, read, found, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)


def timed(reads: Callable[[str], Article], finds: Callable[[Article], object], text: str) -> tuple[float, float]:
    """Return the seconds of reading a text and of finding its mentions, the best of several where it is short."""
    read, found, spent, times = math.inf, math.inf, 0.0, 0
    while spent < ENOUGH or (times == 1 and spent < PATIENCE):
        start = time.process_time()
        article = reads(text)
        between = time.process_time()
        finds(article)
        end = time.process_time()
        del article
        read, found = min(read, between - start), min(found, end - between)
        spent, times = spent + end - start, times + 1
    return read, found


def text_of(name: str, length: int) -> str:
    """Return the text of that name with *length* characters."""
    text = hostile_text(name, length) if name in HOSTILE else ordinary_text(length)
    return normalize("NFD", text)[:length] if name == DECOMPOSED else text


def slope(lengths: list[int], seconds: list[float]) -> Decimal:
    """Return the slope of the logarithm of time over that of length, by least squares; 1 is in proportion.

    >>> slope([1000, 10000, 100000], [0.001, 0.01, 0.1])
    Decimal('1.00')
    """
    across, up = [math.log(each) for each in lengths], [math.log(each) for each in seconds]
    middle, height = sum(across) / len(across), sum(up) / len(up)
    rise = sum((x - middle) * (y - height) for x, y in zip(across, up, strict=True))
    return Decimal(rise / sum((x - middle) ** 2 for x in across)).quantize(Decimal("0.01"))


def rows(names: list[str]) -> Iterator[tuple[str, ...]]:
    """Yield a row for each text: the slopes, the longest run, and whether its slopes keep the limit."""
    idle = in_a_process_of_its_own("").memory
    for name in names:
        growth = in_a_process_of_its_own(name)
        slopes = [slope(growth.lengths, seconds) for seconds in (growth.read, growth.found)]
        seconds = (f"{growth.read[-1]:.2f}", f"{growth.found[-1]:.2f}")
        shown = (f"{growth.lengths[-1]:,}", *map(str, slopes), *seconds, f"{growth.memory - idle:.0f}")
        yield name, *shown, "held" if max(slopes) <= LIMIT else "**missed**"


def in_a_process_of_its_own(name: str) -> Growth:
    """Return how a text grows, measured where nothing else was read before."""
    command = [sys.executable, "-m", "tests.bench.growth", "--one", name]
    return Growth(*json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout))


def main(arguments: list[str]) -> None:
    """Print the table of the named texts, or of all."""
    if arguments[:1] == ["--one"]:
        sys.stdout.write(json.dumps(grown(arguments[1])))
        return
    head = ("text", "longest", "slope, reading", "slope, finding", "s, reading", "s, finding", "MiB", "at most 1.1")
    lines = table(head, rows(arguments or [ORDINARY, DECOMPOSED, *HOSTILE]))
    for line in lines:
        sys.stdout.write(f"{line}\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main(sys.argv[1:])
