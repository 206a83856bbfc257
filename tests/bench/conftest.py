"""The jobs of the benchmarks, and the race that measures right answers only."""

import re
from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal
from importlib.metadata import PackageNotFoundError, version
from typing import Any, NamedTuple

import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from vnbulletin import Percent

# One call of a microsecond is lost in the cost of looking at the clock.
CALLS = 100
OURS = ("vnbulletin", "floor")
PEERS = (
    "babel",
    "chiecthuyenngoaixa",
    "dateparser",
    "icu4py",
    "num2words",
    "price-parser",
    "PyICU",
    "python-dateutil",
    "vietnam-number",
    "vn-money",
    "vn-numberwords",
    "vnnum2word",
    "whenever",
)


class Case(NamedTuple):
    """One input of a job, and its right answer; a pattern stands for several right answers."""

    shown: str
    given: object
    right: object

    def accepts(self, answer: object) -> bool:
        """Return whether *answer* is right."""
        if isinstance(self.right, re.Pattern):
            return isinstance(answer, str) and self.right.fullmatch(answer) is not None
        return answer == self.right


def reading(rights: Mapping[str, object]) -> tuple[Case, ...]:
    """Return the cases of a job that reads texts, each with its right value."""
    return tuple(Case(text, text, right) for text, right in rights.items())


# The words of a number have several standard forms, and each of them is right.
JOBS = {
    "read a number": reading({"7.897": Decimal(7897), "95,8": Decimal("95.8"), "1.234.567,89": Decimal("1234567.89")}),
    "read a percent": reading({"95,8%": Decimal("95.8"), "100%": Decimal(100), "105,27%": Decimal("105.27")}),
    "read a date in digits": reading({"21/06/2022": date(2022, 6, 21), "5/3/2022": date(2022, 3, 5)}),
    "read a date in words and digits": reading(
        {"ngày 5 tháng 3 năm 2022": date(2022, 3, 5), "ngày 21 tháng 12 năm 2021": date(2021, 12, 21)}
    ),
    "read a number in words": reading(
        {
            "hai mươi lăm": Decimal(25),
            "một trăm hai mươi ba": Decimal(123),
            "hai nghìn không trăm hai mươi hai": Decimal(2022),
        }
    ),
    "write a number": (
        Case("7897", 7897, "7.897"),
        Case("1234567.89", Decimal("1234567.89"), "1.234.567,89"),
    ),
    "write a percent": (
        Case("95.8 %", Percent(Decimal("95.8")), "95,8%"),
        Case("100 %", Percent(Decimal(100)), "100%"),
    ),
    "write a date": (
        Case("2022-06-21", date(2022, 6, 21), "21/06/2022"),
        Case("2022-03-05", date(2022, 3, 5), "05/03/2022"),
    ),
    "write a number in words": (
        Case("123", 123, "một trăm hai mươi ba"),
        Case(
            "1234567",
            1_234_567,
            re.compile("một triệu hai trăm ba mươi (tư|bốn) (nghìn|ngàn) năm trăm sáu mươi bảy"),
        ),
        Case(
            "24005102687",
            24_005_102_687,
            re.compile(
                "hai mươi (tư|bốn) (tỷ|tỉ) (không trăm (linh|lẻ) )?năm triệu"
                " một trăm (linh|lẻ) hai (nghìn|ngàn) sáu trăm tám mươi bảy"
            ),
        ),
    ),
}


class Race:
    """Measures how long one contender takes for one input, if its answer is right."""

    def __init__(self, benchmark: BenchmarkFixture, job: str, case: Case) -> None:
        """Prepare the race of *job* on *case*."""
        self.benchmark = benchmark
        self.job = job
        self.case = case

    def __call__(
        self,
        name: str,
        call: Callable[[Any], object],
        *,
        takes: Callable[[Any], object] = lambda given: given,
        value: Callable[[Any], object] = lambda answer: answer,
    ) -> None:
        """Judge the answer of *call*, and measure the call alone if it is right.

        *takes* turns the input into what the contender wants, and *value* its answer into
        what is compared; neither is measured. None and a `ValueError` are refusals; any
        other error is a fault of the benchmark.
        """
        given = takes(self.case.given)
        try:
            answer = value(call(given))
        except ValueError:
            answer = None
        verdict = "refused" if answer is None else "right" if self.case.accepts(answer) else "wrong"

        assert verdict == "right" or name not in OURS

        self.benchmark.group = f"{self.job}: {self.case.shown}"
        self.benchmark.extra_info |= {
            "job": self.job,
            "contender": name,
            "input": self.case.shown,
            "verdict": verdict,
            "answer": str(answer),
            "calls": CALLS,
        }
        if verdict == "right":
            self.benchmark(repeated, call, given)
        else:
            self.benchmark.pedantic(repeated, (lambda _: None, given))


def repeated(call: Callable[[Any], object], given: object) -> None:
    """Call *call* as often as one round of a measurement takes."""
    for _ in range(CALLS):
        call(given)


def pytest_configure(config: pytest.Config) -> None:
    """Register the mark that names a test's job."""
    config.addinivalue_line("markers", "job(name): run the test once for each input of this job")


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Give a marked test each input of its job."""
    mark = metafunc.definition.get_closest_marker("job")
    if mark is not None:
        (job,) = mark.args
        cases = [pytest.param(job, case, id=case.shown) for case in JOBS[job]]
        metafunc.parametrize(("job", "case"), cases)


@pytest.fixture
def race(benchmark: BenchmarkFixture, job: str, case: Case) -> Race:
    """Return the race of the test's job on one of its inputs."""
    return Race(benchmark, job, case)


@pytest.hookimpl(optionalhook=True)
def pytest_benchmark_update_machine_info(machine_info: dict[str, object]) -> None:
    """Keep the versions of the contenders beside the times."""
    versions = {}
    for name in PEERS:
        try:
            versions[name] = version(name)
        except PackageNotFoundError:
            continue
    machine_info["contenders"] = versions
