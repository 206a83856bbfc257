"""This file says how the value of a mark is written, for each kind of mention."""

import re

__all__ = ["BOUNDS", "FIGURE_KINDS", "FREE_KINDS", "KINDS", "TIME_KINDS", "problem_with", "split_bound"]

FIGURE_KINDS = frozenset({"number", "percent", "points", "ratio", "range", "times"})
TIME_KINDS = frozenset({"date", "period", "duration", "time"})
# A label may be written in any way; of an “opt” two readings are equally good, so it says none.
FREE_KINDS = frozenset({"label", "opt"})
KINDS = FIGURE_KINDS | TIME_KINDS | FREE_KINDS | {"doc"}
# The longer sign of two that begin alike stands first.
BOUNDS = ("<=", ">=", "<", ">", "~")

_DECIMAL = r"-?(?:0|[1-9][0-9]*+)(?:\.[0-9]*[1-9])?"
_CLOCK = r"T(?:[01][0-9]|2[0-4]):[0-5][0-9]"
_YEAR = r"(?:[0-9]{4}|XXXX)"
_MONTH = r"(?:0[1-9]|1[0-2]|XX)"
_DAY = r"(?:0[1-9]|[12][0-9]|3[01]|XX)"
_DATE = rf"{_YEAR}(?:-Q[1-4]|-{_MONTH}(?:-{_DAY}(?:{_CLOCK})?)?)?"
_SHAPES = {
    "number": (_DECIMAL, "a plain decimal without trailing zeros"),
    "percent": (_DECIMAL, "a plain decimal without trailing zeros"),
    "points": (_DECIMAL, "a plain decimal without trailing zeros"),
    "times": (_DECIMAL, "a plain decimal without trailing zeros"),
    "ratio": (rf"{_DECIMAL}/{_DECIMAL}", "two plain decimals with “/” between them"),
    "range": (rf"{_DECIMAL}\.\.{_DECIMAL}", "two plain decimals with “..” between them"),
    "date": (_DATE, "an ISO 8601 date, with X for what is not printed"),
    "period": (rf"(?:{_DATE}|\.\.)/(?:{_DATE}|\.\.)", "two ISO 8601 dates with “/” between them"),
    "duration": (
        r"P(?=[0-9T])(?:[0-9.]+Y)?(?:[0-9.]+M)?(?:[0-9.]+W)?(?:[0-9.]+D)?(?:T(?:[0-9.]+H)?(?:[0-9.]+M)?(?:[0-9.]+S)?)?",
        "an ISO 8601 duration",
    ),
    "time": (_CLOCK, "a clock time as Thh:mm"),
    "doc": (r"\S+", "a symbol without blanks"),
}


def split_bound(value: str) -> tuple[str, str]:
    """Part the bound, which stands before a value, from the value.

    >>> split_bound(">=90"), split_bound("90")
    (('>=', '90'), ('', '90'))
    """
    bound = next((sign for sign in BOUNDS if value.startswith(sign)), "")
    return bound, value.removeprefix(bound)


def problem_with(kind: str, value: str, *, bound: str, unit: str) -> str | None:
    """Say what is wrong with a mark's value, bound or unit, or return None.

    >>> problem_with("number", "1.50", bound="", unit="")
    "'1.50' is no number: it has to be a plain decimal without trailing zeros"
    >>> problem_with("date", "2022-06", bound="", unit="")
    """
    if kind not in KINDS:
        return f"{kind!r} is no kind of mention: the kinds are {', '.join(sorted(KINDS))}"
    if kind in FREE_KINDS:
        return None
    if unit and kind not in FIGURE_KINDS:
        return f"a {kind} has no unit"
    if bound and kind not in FIGURE_KINDS | {"duration"}:
        return f"a {kind} has no bound"
    shape, said = _SHAPES[kind]
    return None if re.fullmatch(shape, value) else f"{value!r} is no {kind}: it has to be {said}"
