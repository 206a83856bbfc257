#!/usr/bin/env python3
"""Compare a score, given as JSON on standard input, with the floors of that name kept beside this script.

Usage: floors.py NAME < score.json
"""

import json
import sys
import tomllib
from decimal import Decimal
from functools import reduce
from pathlib import Path


def main() -> int:
    """Print each floor beside what was reached, and return 1 if one is missed."""
    floors = tomllib.loads(Path(__file__).with_name("floors.toml").read_text(encoding="utf-8"))
    score = json.load(sys.stdin, parse_float=Decimal)
    missed = 0
    for side, limits in floors[sys.argv[1]].items():
        for name, limit in limits.items():
            reached = reduce(lambda record, key: record[key], name.split("."), score)
            bound = Decimal(limit)
            held = reached >= bound if side == "least" else reached <= bound
            missed += not held
            sys.stdout.write(f"{'ok  ' if held else 'MISS'} {name}: {reached} (at {side} {limit})\n")
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main())
