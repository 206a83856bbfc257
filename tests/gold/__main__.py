"""This program scores the library on hand-marked texts, or lists every place where it reads something else.

Usage: python -m tests.gold [--misses | --records] [FOLDER | FILE ...]
"""

import argparse
import sys
from collections.abc import Iterator
from pathlib import Path

from tests.gold.known import listed, records
from tests.gold.marks import GoldText, load_gold
from tests.gold.tally import table, tally_of

CORPUS = Path(__file__).resolve().parents[1] / "corpus"


def main() -> int:
    """Print the table of the named texts, or their misses."""
    parser = argparse.ArgumentParser(prog="python -m tests.gold", description=__doc__.splitlines()[0])
    parser.add_argument("paths", nargs="*", type=Path, default=[CORPUS], help="folders and files, tests/corpus if none")
    form = parser.add_mutually_exclusive_group()
    form.add_argument("--misses", action="store_true", help="list every miss with the words around it")
    form.add_argument("--records", action="store_true", help="write every miss as known_misses.toml has it")
    chosen = parser.parse_args()
    files = [file for path in chosen.paths for file in (sorted(path.rglob("*.txt")) if path.is_dir() else [path])]
    if not files:
        parser.error("no texts there")
    texts = {file: load_gold(file) for file in files}
    sys.stdout.writelines(f"{line}\n" for line in _lines(texts, chosen))
    return 0


def _lines(texts: dict[Path, GoldText], chosen: argparse.Namespace) -> Iterator[str]:
    if chosen.misses:
        return listed(texts)
    if chosen.records:
        return records(texts, CORPUS)
    return table(tally_of(texts.values()))


if __name__ == "__main__":
    sys.exit(main())
