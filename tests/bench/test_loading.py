import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pytest_benchmark.fixture import BenchmarkFixture

NUMBER = "assert read('7.897'{}) == 7897"
WORDS = "assert read('bảy nghìn tám trăm chín mươi bảy') == 7897"
DATE = "day = read('21/06/2022'{}); assert (day.year, day.month, day.day) == (2022, 6, 21)"
LONG_DATE = "day = read('ngày 5 tháng 3 năm 2022'{}); assert (day.year, day.month, day.day) == (2022, 3, 5)"
BABEL = ", locale='vi'"
STRICT_BABEL = ", locale='vi', strict=True"
DATEPARSER = ", languages=['vi']"
PROGRAMS = {
    "import": {
        "Python alone": "pass",
        "`from vnbulletin import parse_number`": "from vnbulletin import parse_number",
        "`import vnbulletin`": "import vnbulletin",
        "`import dateutil.parser`": "import dateutil.parser",
        "`import babel.numbers`": "import babel.numbers",
        "`import dateparser`": "import dateparser",
    },
    "first number": {
        "vnbulletin": f"from vnbulletin import parse_number as read; {NUMBER.format('')}",
        "Babel strict, `'vi'`": f"from babel.numbers import parse_decimal as read; {NUMBER.format(STRICT_BABEL)}",
    },
    "first number in words": {
        "vnbulletin": f"from vnbulletin import parse_number_words as read; {WORDS}",
        "vietnam-number": f"from vietnam_number import w2n as read; {WORDS}",
        "vn-numberwords": f"from vn_numberwords import words_to_number as read; {WORDS}",
    },
    "first date in digits": {
        "vnbulletin": f"from vnbulletin import parse_date as read; {DATE.format('')}",
        "Babel, `'vi'`": f"from babel.dates import parse_date as read; {DATE.format(BABEL)}",
        "dateutil": f"from dateutil.parser import parse as read; {DATE.format(', dayfirst=True')}",
        "dateparser": f"from dateparser import parse as read; {DATE.format(DATEPARSER)}",
    },
    "first date in words and digits": {
        "vnbulletin": f"from vnbulletin import parse_date as read; {LONG_DATE.format('')}",
        "Babel, `'vi'`": f"from babel.dates import parse_date as read; {LONG_DATE.format(BABEL)}",
        "dateparser": f"from dateparser import parse as read; {LONG_DATE.format(DATEPARSER)}",
    },
}


def run(program: str) -> None:
    """Run *program* in a process of its own."""
    subprocess.run([sys.executable, "-c", program], check=True)


@pytest.mark.parametrize(("kind", "name"), [(kind, name) for kind, programs in PROGRAMS.items() for name in programs])
def test_loads(benchmark: "BenchmarkFixture", kind: str, name: str) -> None:
    """A new process imports a module, or gives its first answer with all that has to be loaded for it."""
    benchmark.group = kind
    benchmark.extra_info |= {
        "job": "load",
        "contender": name,
        "input": kind,
        "verdict": "right",
        "answer": "",
        "calls": 1,
    }
    benchmark.pedantic(run, (PROGRAMS[kind][name],), rounds=15, warmup_rounds=2)
