"""This program measures how long many bulletins take in one process and in two, and how much memory.

Beside the command with two processes stands what the machine can do: the command with one process, run twice at once.

Usage: python -m tests.bench.corpora [FILES]
"""

import os
import random
import subprocess
import sys
import time
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple
from unicodedata import is_normalized

from tests.bench.ratios import table
from tests.bench.texts import EXAMPLES

__all__ = ["generated", "write_bulletins"]

SEED = 2021
MANY = 2000
LEAST_SPEED_UP = Decimal("1.7")
# Four times as many files may take so much more memory: what is held of each is its name.
LARGEST_GROWTH = Decimal("1.1")
UNITS = ("tập thể", "chi bộ", "tổ chức đảng", "đảng viên", "hội viên", "công trình", "hộ gia đình", "cuộc kiểm tra")
DEEDS = ("hoàn thành tốt nhiệm vụ", "được khen thưởng", "đạt chuẩn", "được công nhận", "được biểu dương")
PLACES = ("Nam Định", "Trà Vinh", "Lạng Sơn", "Quảng Nam", "Bắc Kạn", "Hải Dương", "Thái Bình", "Hải Phòng")


def generated(count: int) -> Iterator[str]:
    """Yield bulletins that differ: paragraphs of the examples, and sentences with figures of their own.

    >>> first, second = generated(2)
    >>> first != second, (first, second) == tuple(generated(2))
    (True, True)
    """
    chosen = random.Random(SEED)  # noqa: S311 -- the same each time is what is wanted
    texts = [path.read_text(encoding="utf-8") for path in sorted(EXAMPLES.glob("*.txt"))]
    pages = [text.strip().split("\n\n") for text in texts if is_normalized("NFC", text)]
    for number in range(count):
        title, *story = chosen.choice(pages)
        kept = sorted(chosen.sample(range(len(story)), k=max(1, len(story) * 3 // 4)))
        paragraphs = [title, *(story[each] for each in kept)]
        place = chosen.randint(1, len(paragraphs))
        paragraphs.insert(place, " ".join(_sentence(chosen) for _ in range(chosen.randint(1, 4))))
        yield "\n\n".join((*paragraphs, f"Bài số {number + 1}.\n"))


def _sentence(chosen: random.Random) -> str:
    whole = chosen.randint(20, 900)
    part = chosen.randint(1, whole)
    unit, deed, place, year = (chosen.choice(each) for each in (UNITS, DEEDS, PLACES, range(2018, 2024)))
    quarter = chosen.choice(("I", "II", "III"))
    percent = f"{Decimal(part * 100) / whole:.2f}".replace(".", ",")
    return chosen.choice(
        (
            f"Năm {year}, {place} có {part}/{whole} {unit} ({percent}%) {deed}.",
            f"Đến quý {quarter}/{year}, {place} có {whole} {unit}, trong đó {part} {unit} {deed}, chiếm {percent}%.",
            f"Năm {year}, {place} phấn đấu {part + 5} {unit} {deed}; kết quả có {part} {unit}, trong tổng số {whole}.",
        )
    )


def write_bulletins(folder: Path, count: int) -> None:
    """Write so many bulletins into a folder, a hundred in each folder below it."""
    for number, text in enumerate(generated(count)):
        path = folder / f"{number // 100:03}" / f"{number:05}.txt"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


class Run(NamedTuple):
    """One run of the command: its seconds, those that processors spent on it, memory at its peak, and its bytes.

    Memory is that of the process, and of its largest worker, in mebibytes.
    """

    seconds: Decimal
    spent: Decimal
    own: Decimal
    workers: Decimal
    table: bytes


def started(folder: Path, output: Path, workers: int) -> subprocess.Popen[str]:
    """Return the command that extracts the statistics of *folder*, under way; bytecode is kept, as it is at home."""
    arguments = ("extract", folder, "-o", output, "--workers", str(workers))
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return subprocess.Popen(
        [sys.executable, "-m", "tests.bench.peak", *arguments],
        stdout=subprocess.PIPE,
        text=True,
        env=kept | {"PYTHONPYCACHEPREFIX": str(output.parent / "bytecode")},
    )


def told(process: subprocess.Popen[str]) -> list[Decimal]:
    """Return what a command told at its end."""
    with process:
        out, _ = process.communicate()
    if process.returncode:
        raise subprocess.CalledProcessError(process.returncode, process.args)
    return [Decimal(each) for each in out.split()[-3:]]


def measured(folder: Path, output: Path, workers: int) -> Run:
    """Extract the statistics of *folder* in a process of its own, and return what that took."""
    start = time.perf_counter_ns()
    spent, own, children = told(started(folder, output, workers))
    return Run(_since(start), spent, own / 1024, children / 1024, output.read_bytes())


def measured_twice(folder: Path, work: Path) -> Decimal:
    """Run the command with one process twice at once, and return the seconds until both have ended."""
    start = time.perf_counter_ns()
    for process in [started(folder, work / f"twin{each}.csv", 1) for each in range(2)]:
        told(process)
    return _since(start)


def _since(start: int) -> Decimal:
    return Decimal(time.perf_counter_ns() - start) / 10**9


def main(count: int) -> None:
    """Measure *count* files and a quarter of them, in one process and in two, and print the tables."""
    rows = []
    runs = {}
    with TemporaryDirectory() as work:
        # The first run writes the bytecode.
        write_bulletins(Path(work, "in1"), 1)
        measured(Path(work, "in1"), Path(work, "1.csv"), 1)
        for files in (count // 4, count):
            write_bulletins(Path(work, f"in{files}"), files)
            for workers in (1, 2):
                run = measured(Path(work, f"in{files}"), Path(work, f"{files}-{workers}.csv"), workers)
                runs[files, workers] = run
                memory = (f"{run.own:.0f}", f"{run.workers:.0f}" if workers > 1 else "–")
                each = f"{1000 * run.seconds / files:.1f}"
                rows.append(
                    (f"{files:,} files, processes: {workers}", f"{run.seconds:.1f}", f"{run.spent:.1f}", each, *memory)
                )
        twins = measured_twice(Path(work, f"in{count}"), Path(work))
    sys.stdout.writelines(
        f"{line}\n" for line in table(("run", "s", "s of processors", "ms a file", "MiB", "MiB, a worker"), rows)
    )
    sys.stdout.writelines(f"{line}\n" for line in table(("target", "at", "measured", ""), _judged(runs, count, twins)))


def _judged(runs: dict[tuple[int, int], Run], count: int, twins: Decimal) -> Iterator[tuple[str, ...]]:
    alone, together = runs[count, 1], runs[count, 2]
    speed_up = alone.seconds / together.seconds
    yield "two processes are faster", f"≥ {LEAST_SPEED_UP}", f"{speed_up:.2f}", _met(speed_up >= LEAST_SPEED_UP)
    yield (
        "two commands at once, each of all files, do so much more than one",
        "",
        f"{2 * alone.seconds / twins:.2f}",
        "",
    )
    few, few_together = runs[count // 4, 1], runs[count // 4, 2]
    for name, grown in (
        ("memory of one process, four times the files", alone.own / few.own),
        ("memory of a worker, four times the files", together.workers / few_together.workers),
    ):
        yield name, f"≤ {LARGEST_GROWTH}", f"{grown:.2f}", _met(grown <= LARGEST_GROWTH)
    same = alone.table == together.table
    yield "the bytes of the table", "the same", "the same" if same else "others", _met(same)


def _met(holds: object) -> str:
    return "met" if holds else "**missed**"


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else MANY)
