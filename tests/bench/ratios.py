"""This script turns the times that pytest-benchmark kept as JSON into the tables of the page on performance.

Usage: python tests/bench/ratios.py times.json
"""

import json
import sys
from collections.abc import Iterable, Iterator
from decimal import ROUND_DOWN, ROUND_HALF_UP, ROUND_UP, Decimal
from pathlib import Path
from typing import Any, NamedTuple

OURS, FLOOR, ALONE = "vnbulletin", "floor", "Python alone"
COMPILED = "(C++)"
LOADING = "load"


class Result(NamedTuple):
    """What one contender did with one input; the seconds mean nothing unless its answer was right."""

    job: str
    contender: str
    given: str
    verdict: str
    answer: str
    least: Decimal
    median: Decimal

    @classmethod
    def of(cls, row: dict[str, Any]) -> "Result":
        """Return the result in one row of the JSON, with the seconds of one call."""
        facts, stats = row["extra_info"], row["stats"]
        named = (facts[name] for name in ("job", "contender", "input", "verdict", "answer"))
        return cls(*named, *(Decimal(stats[name]) / facts["calls"] for name in ("min", "median")))

    @property
    def is_right(self) -> bool:
        """Whether its time counts."""
        return self.verdict == "right"


# One job: the results by contender and input.
Results = dict[tuple[str, str], Result]


class Target(NamedTuple):
    """What the library has to reach beside every right contender whose name begins so."""

    jobs: tuple[str, ...]
    rivals: str
    factor: int
    said: str

    def measured(self, race: Results) -> Decimal:
        """Return the worst ratio of all inputs of a job: the highest to the floor, the lowest to a peer."""
        times = {given: result.least for (name, given), result in race.items() if name == OURS}
        rivals = [each for each in race.values() if each.is_right and self.concerns(each.contender)]
        if self.rivals == FLOOR:
            return max(times[each.given] / each.least for each in rivals)
        return min(each.least / times[each.given] for each in rivals)

    def concerns(self, contender: str) -> bool:
        """Return whether *contender* is one of the rivals; an empty prefix means each peer in pure Python."""
        if self.rivals:
            return contender.startswith(self.rivals)
        return contender not in {OURS, FLOOR} and COMPILED not in contender

    def judged(self, ratio: Decimal) -> tuple[str, str]:
        """Return *ratio*, rounded to our disadvantage, and whether it reaches the target."""
        if self.rivals == FLOOR:
            return rounded(ratio, ROUND_UP), "met" if ratio <= self.factor else "**missed**"
        return rounded(ratio, ROUND_DOWN), "met" if ratio >= self.factor else "**missed**"


READ_NUMBERS = ("read a number", "read a percent")
READ_DATES = ("read a date in digits",)
WORDS = ("read a number in words", "write a number in words")
WRITING = ("write a number", "write a percent", "write a date")
SCANNING = ("find mentions",)
TARGETS = (
    Target((*READ_NUMBERS, *READ_DATES), FLOOR, 2, "at most 2 times the floor"),
    *(
        target
        for called in ("`'vi'`", "`Locale`")
        for target in (
            Target(
                READ_NUMBERS, f"Babel strict, {called}", 5, f"at least 5 times as fast as strict Babel with {called}"
            ),
            Target(READ_DATES, f"Babel, {called}", 5, f"at least 5 times as fast as Babel with {called}"),
            Target(WRITING, f"Babel, {called}", 8, f"at least 8 times as fast as Babel with {called}"),
        )
    ),
    Target(READ_DATES, "dateparser", 100, "at least 100 times as fast as dateparser"),
    Target(SCANNING, FLOOR, 25, "at most 25 times the floor"),
    Target(SCANNING, "dateparser", 60, "at least 60 times as fast as dateparser's `search_dates`"),
    Target(WORDS, "", 5, "at least 5 times as fast as each right peer in pure Python"),
)


def rounded(ratio: Decimal, rounding: str = ROUND_HALF_UP) -> str:
    """Return *ratio* with two digits or three, which is all that one run can tell.

    >>> rounded(Decimal("0.0456")), rounded(Decimal("0.567")), rounded(Decimal("7.25")), rounded(Decimal("73.4"))
    ('0.046', '0.57', '7.3', '73')
    """
    places = 3 if ratio < Decimal("0.1") else 2 if ratio < 1 else 1 if ratio < 10 else 0
    return str(ratio.quantize(Decimal(1).scaleb(-places), rounding=rounding))


def duration(seconds: Decimal) -> str:
    """Return the time of one call in the unit that suits it.

    >>> duration(Decimal("0.0000012345")), duration(Decimal("0.0359"))
    ('1.23 µs', '35.9 ms')
    """
    micro = seconds * 10**6
    return f"{micro:.2f} µs" if micro < 1000 else f"{seconds * 1000:.1f} ms"


def row(cells: Iterable[str]) -> str:
    """Return one row of a table.

    >>> row(("job", "ratio"))
    '| job | ratio |'
    """
    return f"| {' | '.join(cells)} |"


def table(head: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> Iterator[str]:
    """Yield the lines of a table, whose first column alone holds text."""
    yield row(head)
    yield row(("---", *("---:" for _ in head[1:])))
    yield from map(row, rows)
    yield ""


def cell(result: Result | None, ours: Result) -> str:
    """Return what a table says of *result*: our own time, a ratio to it, or the answer that was wrong."""
    match result:
        case None:
            return "–"
        case Result(contender="vnbulletin"):
            return f"1 ({duration(result.least)})"
        case Result(verdict="right"):
            return rounded(result.least / ours.least)
        case Result(verdict="wrong"):
            return f"wrong: {result.answer}"
        case _:
            return "refused"


def job_table(race: Results) -> Iterator[str]:
    """Yield the table of one job: a row for each contender, the fastest first, and a column for each input."""
    ours = {given: result for (name, given), result in race.items() if name == OURS}

    def rank(name: str) -> tuple[int, Decimal]:
        right = [race[name, given].least / ours[given].least for given in ours if race[name, given].is_right]
        return -len(right), sum(right, Decimal())

    peers = sorted({name for name, _ in race} - {OURS, FLOOR}, key=rank)
    yield from table(
        ("", *(f"`{given}`" for given in ours)),
        ((name, *(cell(race.get((name, given)), ours[given]) for given in ours)) for name in (OURS, FLOOR, *peers)),
    )


def target_table(jobs: dict[str, Results]) -> Iterator[str]:
    """Yield the table of the targets, with the worst ratio of each."""
    rows = (
        (job, target.said, *target.judged(target.measured(jobs[job])))
        for target in TARGETS
        for job in target.jobs
        if job in jobs
    )
    yield from table(("job", "target", "measured", ""), rows)


def loading_table(race: Results) -> Iterator[str]:
    """Yield the table of what a new process needs to load, in milliseconds beyond what Python itself needs."""
    alone = next(result.median for (name, _), result in race.items() if name == ALONE)
    for kind in dict.fromkeys(given for _, given in race):
        times = {name: each.median - alone for (name, given), each in race.items() if given == kind and name != ALONE}
        ours = next(iter(times.values()))
        yield from table(
            (kind, "ms", "ratio"),
            ((name, f"{time * 1000:.0f}", rounded(time / ours)) for name, time in times.items()),
        )


def page(times: dict[str, Any]) -> Iterator[str]:
    """Yield the lines of all tables."""
    jobs: dict[str, Results] = {}
    for each in map(Result.of, times["benchmarks"]):
        jobs.setdefault(each.job, {})[each.contender, each.given] = each
    bulletins = {job: jobs.pop(job) for job in SCANNING if job in jobs}
    yield from ("## Targets", "")
    yield from target_table(jobs)
    machine = times["machine_info"]
    processor = machine["cpu"].get("brand_raw", "an unknown processor")
    contenders = ", ".join(f"{name} {version}" for name, version in machine["contenders"].items())
    yield from ("## Ratios", "")
    yield f"{machine['python_implementation']} {machine['python_version']} on {machine['system']} and {processor}."
    yield from (f"Peers: {contenders}.", "")
    for job in sorted(jobs, key=lambda job: job == LOADING):
        yield from (f"### {job.capitalize()}", "")
        yield from loading_table(jobs[job]) if job == LOADING else job_table(jobs[job])
    if bulletins:
        yield from ("## Read whole bulletins", "")
        yield from target_table(bulletins)
        yield from (line for race in bulletins.values() for line in job_table(race))


if __name__ == "__main__":
    times = json.loads(Path(sys.argv[1]).read_text(encoding="utf-8"), parse_float=Decimal)
    sys.stdout.write("\n".join(page(times)))
