"""This file reads the lines that say which marked figures belong together, and whether they can all be true."""

import re

from attrs import frozen

__all__ = ["CLAIMS", "VERDICTS", "Claim", "read_claim"]

_I = "[0-9]+"
_SUM = rf"(?:{_I}w?|100)={_I}(?:\+{_I})+"
# The kinds of claim in the order of the documentation, each with what stands between its kind and its verdict.
CLAIMS = {
    "share": rf"{_I}(?:/{_I})?={_I}",
    "sum": _SUM,
    "subset": rf"{_I}<{_I}",
    "target": rf"{_I} over {_I}(?: of {_I})? (?:relative|points)",
    "achieve": rf"{_I} pct {_I}(?: of {_I})?",
    "growth": rf"{_I}(?: from {_I})?(?: diff {_I})?(?: pct {_I})?(?: times {_I})?",
    "weekday": _I,
    "count": rf"{_I} announced {_I}",
    "same": rf"{_I}(?:={_I})+",
    "other": rf"{_I}(?:,{_I})*",
}
# The verdict of the library for each verdict of a line; what holds only if a figure was cut off is possible.
VERDICTS = {
    "consistent": "consistent",
    "truncated": "possible",
    "possible": "possible",
    "unusual": "unusual",
    "contradiction": "contradiction",
    "undetermined": "undetermined",
}


@frozen
class Claim:
    """A relation between marks: its kind, the places of its marks among all marks, and the verdict of the library."""

    kind: str
    operands: frozenset[int]
    verdict: str
    line: str


def read_claim(line: str, *, marks: int) -> Claim:
    """Read one line about the first *marks* marks of a text.

    Raises:
        ValueError: The line has no known form, or names a mark that the text does not have.

    >>> sorted(read_claim("sum 0=1+2 consistent", marks=3).operands)
    [0, 1, 2]
    """
    kind, _, rest = line.partition(" ")
    middle, _, verdict = rest.rpartition(" ")
    if kind not in CLAIMS:
        msg = f"{kind!r} is no kind of relation: the kinds are {', '.join(CLAIMS)}"
        raise ValueError(msg)
    if verdict not in VERDICTS:
        msg = f"{verdict!r} is no verdict: the verdicts are {', '.join(VERDICTS)}"
        raise ValueError(msg)
    if re.fullmatch(CLAIMS[kind], middle) is None:
        msg = f"{middle!r} does not say the operands of {kind!r}"
        raise ValueError(msg)
    named = frozenset(int(each) for each in re.findall(_I, _without_constants(kind, middle)))
    beyond = sorted(each for each in named if each >= marks)
    if beyond:
        msg = f"mark {beyond[0]} is named, and the text has {marks}, counted from 0"
        raise ValueError(msg)
    return Claim(kind, named, VERDICTS[verdict], line)


def _without_constants(kind: str, middle: str) -> str:
    """Leave out the numbers that name no mark: the 100 of a sum of percents, the length of a list."""
    match kind:
        case "sum":
            return middle.removeprefix("100=")
        case "count":
            return middle.partition(" announced ")[0]
        case _:
            return middle
