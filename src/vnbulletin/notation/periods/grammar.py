"""This file holds the grammar of printed periods: parts of a year, two ends, and one end that is still open."""

import re
from functools import cache

from vnbulletin.errors import ParseError, ParseReason
from vnbulletin.folding import FoldedText
from vnbulletin.lexicon.patterns import any_of
from vnbulletin.lexicon.time_tables import periods
from vnbulletin.notation.dates.partial_dates import PartialDate
from vnbulletin.notation.periods.counted import read_counted, read_plan
from vnbulletin.notation.periods.ends import (
    descends,
    follows_at_once,
    from_to,
    misbuilt,
    opening_of,
    read_end,
    refused,
    runs_over_two,
    shared,
    with_year,
)
from vnbulletin.notation.periods.refusals import ambiguous_day, misfit, plain_numbers, short_year
from vnbulletin.spans import Span

__all__ = ["read_period"]

Ends = tuple[PartialDate, PartialDate | None]

_GAP = r"\s{1,3}"
_DASH = re.compile(r"\s{0,3}[-–]\s{0,3}")
_AND = re.compile(rf"{_GAP}và{_GAP}")
_MOST_DASHES = 8
# A number alone, and one with its year, take their unit from the other end: "quý I-III/2022", "từ 1 đến 15/6".
_BARE = re.compile(r"[0-9]{1,2}|[ivx]{1,4}")
_TWO_YEARS = re.compile(r"[0-9]{4}[-–][0-9]{4}")
_SLASHED_YEARS = re.compile(r"(?P<first>[0-9]{4})\s{0,2}/\s{0,2}(?P<last>[0-9]{4})")
_BARE_OF_YEAR = re.compile(r"(?:[0-9]{1,2}|[ivx]{1,4})\s{0,2}/\s{0,2}[0-9]{4}")
_YEAR = re.compile(rf"(?:năm{_GAP})?[0-9]{{4}}")


@cache
def _name() -> re.Pattern[str]:
    table = periods()
    return re.compile(rf"(?:(?P<season>{any_of(table.seasons_by_name)})|{any_of(table.names)})(?!\w){_GAP}")


@cache
def _from() -> re.Pattern[str]:
    table = periods()
    begun = rf"(?:{table.opening}{_GAP}(?=(?:năm|tháng|{any_of(table.quarters)}){_GAP}[0-9ivx]))?"
    return re.compile(rf"(?:{any_of(table.from_)})(?!\w){_GAP}{begun}")


@cache
def _to() -> re.Pattern[str]:
    return re.compile(rf"{_GAP}(?:{any_of(periods().to)})(?!\w){_GAP}")


@cache
def _now() -> re.Pattern[str]:
    return re.compile(rf"(?:{any_of(periods().now)})")


@cache
def _dash_now() -> re.Pattern[str]:
    return re.compile(rf"\s{{0,3}}[-–]\s{{0,3}}(?:{any_of(periods().now)})\Z")


@cache
def _unit() -> re.Pattern[str]:
    return re.compile(rf"(?P<unit>ngày|tháng|(?P<quarter>{any_of(periods().quarters)})){_GAP}")


def read_period(folded: FoldedText) -> tuple[Ends, str]:
    """Return both ends of the period that *folded* prints whole, None for one that is still open, and its name."""
    named = _name().match(folded.lower)
    start = named.end() if named else 0
    counted: Ends | None = read_counted(folded)
    if counted is not None:
        return counted, ""
    try:
        ends: Ends | None = read_plan(folded, start) or _slashed(folded, start, named) or _from_to(folded, start)
        if ends is None:
            ends = _one(folded, Span(start, len(folded.lower)), named)
    except ParseError as error:
        raise misfit(folded) or error from None
    if named is not None and named["season"]:
        _check_season(folded, named, ends)
    name = folded.span(named.start(), len(named[0].rstrip())).of(folded.original) if named else ""
    return ends, name


def _slashed(folded: FoldedText, start: int, named: re.Match[str] | None) -> Ends | None:
    """Return the two years of "năm học 2021/2022"; without a name a slash may divide."""
    hit = _SLASHED_YEARS.fullmatch(folded.lower, start)
    if hit is None:
        return None
    if named is not None:
        return _two(folded, Span(*hit.span("first")), Span(*hit.span("last")))
    meant = (f"{hit['first']}-{hit['last']}",) if 0 < int(hit["first"]) < int(hit["last"]) else ()
    reason = "a slash joins two years only behind the name of their period"
    raise refused(folded, Span(*hit.span()), ParseReason.AMBIGUOUS, reason, meant)


def _from_to(folded: FoldedText, start: int) -> Ends | None:
    lower = folded.lower
    led = _from().match(lower, start)
    begins = led.end() if led else start
    if to := _to().search(lower, begins):
        if _now().fullmatch(lower, to.end()):
            place = Span(begins, to.start())
            return read_end(folded, place, _lent(folded, place, None)), None
        return _two(folded, Span(begins, to.start()), Span(to.end(), len(lower)))
    if open_end := _dash_now().search(lower, begins):
        return read_end(folded, Span(begins, open_end.start())), None
    if led is None and (both := _AND.search(lower, begins)):
        places = Span(begins, both.start()), Span(both.end(), len(lower))
        first, last = _two(folded, *places)
        if not follows_at_once(first, last):
            reason = "two ends joined by 'và' that do not follow each other are two dates"
            raise refused(folded, Span(*both.span()), ParseReason.UNEXPECTED_CHARACTER, reason)
        return first, last
    return _dashed(folded, begins)


def _dashed(folded: FoldedText, begins: int) -> Ends | None:
    """Return two ends with a dash between them; a close hyphen may stand inside a date ("1-6-2020 - 1-6-2021")."""
    lower = folded.lower
    dashes = list(_DASH.finditer(lower, begins))
    close = len(dashes) > 1 or (len(dashes) == 1 and dashes[0][0] in {"-", "–"})
    if close and _reads_as_one(folded, begins):
        return None
    if len(dashes) > 1:
        dashes = [hit for hit in dashes if hit[0] != "-"]
    found, error = [], None
    for hit in dashes[:_MOST_DASHES]:
        try:
            found.append(_two(folded, Span(begins, hit.start()), Span(hit.end(), len(lower))))
        except ParseError as refusal:
            error = refusal
    if len(found) == 1:
        return found[0]
    if error is not None and len(dashes) == 1:
        raise error
    return None


def _reads_as_one(folded: FoldedText, begins: int) -> bool:
    if _TWO_YEARS.match(folded.lower, begins):
        return False
    try:
        read_end(folded, Span(begins, len(folded.lower)))
    except ParseError:
        return False
    return True


def _lent(folded: FoldedText, place: Span, other: Span | None) -> str:
    """Return the unit that the end at *place* takes from the *other* one, if it prints none."""
    text = place.of(folded.lower)
    if _BARE.fullmatch(text) is None and _BARE_OF_YEAR.fullmatch(text) is None:
        return ""
    against = "" if other is None else other.of(folded.lower)
    if named := _unit().match(against):
        unit = named["unit"]
        return unit if named["quarter"] or _BARE.fullmatch(text) else ""
    if _BARE.fullmatch(text) is None or _BARE.fullmatch(against):
        return ""
    return "tháng" if _BARE_OF_YEAR.fullmatch(against) else "ngày"


def _two(folded: FoldedText, first: Span, last: Span) -> tuple[PartialDate, PartialDate]:
    places, texts = (first, last), (first.of(folded.lower), last.of(folded.lower))
    if all(_BARE.fullmatch(text) for text in texts):
        raise plain_numbers(folded, places)
    if _YEAR.fullmatch(texts[0]) and _BARE.fullmatch(texts[1]):
        raise short_year(folded, places)
    printed = (
        read_end(folded, first, _lent(folded, first, last)),
        read_end(folded, last, _lent(folded, last, first)),
    )
    begun, ended = shared(folded, printed, places), printed[1]
    reason = misbuilt(begun, ended)
    if reason and folded.lower[: first.start].rstrip().endswith(periods().opening):
        begun = opening_of(begun, ended)
        reason = misbuilt(begun, ended)
    if descends(begun, ended):
        raise _reversed(folded, (begun, ended), places)
    if reason:
        place = Span(first.start, last.end)
        meant = with_year(begun, ended)
        raise refused(folded, place, ParseReason.NOT_COMPLETE, reason, () if meant is None else (meant,))
    return begun, ended


def _reversed(folded: FoldedText, ends: tuple[PartialDate, PartialDate], places: tuple[Span, Span]) -> ParseError:
    years = all(each == PartialDate(year=each.year) for each in ends)
    named = _name().match(folded.lower)
    lead = folded.text[: named.end()] if named else ""
    plain = years and not _from().match(folded.lower, len(lead))
    meant = f"{ends[1].year:04d}-{ends[0].year:04d}" if plain else from_to(ends[1], ends[0])
    place = Span(places[0].start, places[1].end)
    reason = "its end lies before its start"
    return refused(folded, place, ParseReason.WRONG_ORDER, reason, (f"{lead}{meant}",))


def _one(folded: FoldedText, place: Span, named: re.Match[str] | None) -> Ends:
    value = read_end(folded, place)
    if named is not None:
        end = Span(place.end, place.end)
        raise refused(folded, end, ParseReason.NOT_COMPLETE, f"the last year of {named[0].rstrip()!r} is missing")
    if error := ambiguous_day(folded, place, value):
        raise error
    return value, value


def _check_season(folded: FoldedText, named: re.Match[str], ends: Ends) -> None:
    first, last = ends
    name = " ".join(named[0].split())
    if runs_over_two(first, last):
        return
    reason = f"{name!r} runs over two years that follow each other"
    meant = (f"{name} {first.year}-{first.year + 1}",) if first.year and first.year in range(1900, 2099) else ()
    raise refused(folded, Span(named.end(), len(folded.lower)), ParseReason.OUT_OF_RANGE, reason, meant)
