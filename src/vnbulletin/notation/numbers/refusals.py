"""This file says why digits are no Vietnamese number: the place, the reason, and what was probably meant."""

import re
from collections.abc import Callable

from attrs import frozen

from vnbulletin.errors import ParseError, ParseReason
from vnbulletin.folding import FoldedText
from vnbulletin.lexicon.number_tables import number_words
from vnbulletin.notation.numbers.groups import signs_of_words
from vnbulletin.notation.strictness import refusal
from vnbulletin.spans import Span

__all__ = ["number_refusal"]

_ENGLISH_GROUPS = re.compile(
    r"[-+]?[0-9]{1,3}(?P<marks>(?:,[0-9]{3}){2,}(?:\.[0-9]+)?|(?:,[0-9]{3})+\.[0-9]+)(?![0-9.,])"
)
_DOT_DECIMAL = re.compile(r"[-+]?(?P<whole>[0-9]+)(?P<marks>\.(?P<places>[0-9]+))(?![0-9.,])")
_SHORT_LAST_GROUP = re.compile(r"[-+]?[0-9]{1,3}(?:\.[0-9]{3})+(?P<marks>\.[0-9]{1,2})(?![0-9.,])")
_BROKEN_GROUP = re.compile(r"\.(?![0-9]{3}(?![0-9]))[0-9]*")
_DOTTED = re.compile(r"[-+]?[0-9]+(?:\.[0-9]+)+")
_SPACE_INSIDE = re.compile(r"[0-9][.,]?(?P<space>\s+)[.,]?[0-9]")
_TIGHT = re.compile(r"[-+]?(?:[1-9][0-9]{0,2}(?:\.[0-9]{3})+|[0-9]+)(?:,[0-9]+)?")
_SPACE_BEHIND_SIGN = re.compile(r"[-+](?P<space>\s+)[0-9]")
_SPACED_GROUPS = re.compile(r"(?P<numeral>[-+]?[1-9][0-9]{0,2}(?P<space>\s+)[0-9]{3}(?:\s+[0-9]{3})*)\s+[^\W\d_]")
_EARLY_DECIMALS = re.compile(
    r"[-+]?[0-9.]+(?P<marks>,(?P<places>[0-9]+))\s*[^\W\d_]+(?:\s+[^\W\d_]+)?\s+(?:[0-9]|rưỡi)"
)
_DATE = re.compile(r"[0-9]{1,2}\.[0-9]{1,2}\.[0-9]{4}")
_GROUP = 3
_WORD = re.compile(r"[^-+0-9.,\s]\S*")
_LAST_NUMERAL = re.compile(r"(?<=\s)[0-9][0-9.,]*\Z")
_WRONG_COMMA = re.compile(r",(?![0-9])|(?<![0-9]),|(?<=[0-9]),(?=[0-9]*,)")
_TOO_LONG = re.compile(r"(?:[0-9]\.?){41,}")
# Explanations are found in folded text, and quote the text as it is printed.
_PRINTED = "{printed}"
_FOREIGN = f"{_PRINTED} does not belong to it"
_SWAPPED = str.maketrans(",.", ".,")
_ONE_TOO_MANY = 4


@frozen
class _Slip:
    place: Span
    reason: ParseReason
    explanation: str
    suggestions: tuple[str, ...] = ()


def number_refusal(folded: FoldedText, *, expected: str) -> ParseError:
    """Return the error that refuses *folded*, which is no number."""
    slip = next(filter(None, (find(folded.lower) for find in _SLIPS)))
    printed = folded.span(slip.place.start, slip.place.end).of(folded.original)
    explanation = slip.explanation.replace(_PRINTED, repr(printed))
    return refusal(folded, slip.place, slip.reason, explanation, expected=expected, suggestions=slip.suggestions)


def _english_groups(text: str) -> _Slip | None:
    hit = _ENGLISH_GROUPS.match(text)
    if hit is None:
        return None
    meant = hit[0].translate(_SWAPPED) + text[hit.end() :]
    explanation = "a dot groups three digits and a comma marks decimals"
    return _Slip(Span(*hit.span("marks")), ParseReason.BAD_GROUPING, explanation, _readable(meant))


def _dot_decimal(text: str) -> _Slip | None:
    hit = _DOT_DECIMAL.match(text)
    if hit is None or _TIGHT.fullmatch(hit[0]):
        return None
    rest = text[hit.end() :]
    meant = [hit[0].translate(_SWAPPED) + rest]
    # "35.0000" may also be 35.000 with a key pressed twice.
    if len(hit["places"]) == _ONE_TOO_MANY and hit["places"][-1] == hit["places"][-2]:
        meant.append(hit[0][:-1] + rest)
    place = Span(*hit.span("marks"))
    return _Slip(place, ParseReason.DOT_AS_DECIMAL_MARK, "a dot groups three digits", _readable(*meant))


def _broken_groups(text: str) -> _Slip | None:
    explanation = "a dot groups exactly three digits"
    if hit := _SHORT_LAST_GROUP.match(text):
        whole, rest = text[: hit.start("marks")], text[hit.end() :]
        last = hit["marks"][1:]
        either = _readable(f"{whole},{last}{rest}", f"{whole}.{last:0<3}{rest}")
        return _Slip(Span(*hit.span("marks")), ParseReason.BAD_GROUPING, explanation, either)
    broken = _BROKEN_GROUP.search(text)
    if broken is None:
        return None
    # "12.5.2020" is a date, and its digits in groups would be nobody's number.
    dotted = None if _DATE.fullmatch(text) else _DOTTED.match(text)
    meant = (f"{int(dotted[0].replace('.', '')):,}".replace(",", ".") + text[dotted.end() :],) if dotted else ()
    return _Slip(Span(*broken.span()), ParseReason.BAD_GROUPING, explanation, _readable(*meant))


def _stray_space(text: str) -> _Slip | None:
    hit = _SPACE_BEHIND_SIGN.match(text) or _SPACE_INSIDE.search(text)
    if hit is None or _WORD.search(text):
        return None
    place = Span(*hit.span("space"))
    return _Slip(place, ParseReason.STRAY_SPACE, "a space stands inside it", _readable("".join(text.split())))


def _early_decimals(text: str) -> _Slip | None:
    hit = _EARLY_DECIMALS.match(text)
    if hit is None:
        return None
    explanation = "decimals close a number, and another part follows"
    meant = (text.replace(",", ".", 1),) if len(hit["places"]) == _GROUP else ()
    return _Slip(Span(*hit.span("marks")), ParseReason.WRONG_ORDER, explanation, _readable_terms(*meant))


def _spaced_groups(text: str) -> _Slip | None:
    hit = _SPACED_GROUPS.match(text)
    if hit is None:
        return None
    meant = re.sub(r"\s+", ".", hit["numeral"]) + text[hit.end("numeral") :]
    place = Span(*hit.span("space"))
    return _Slip(place, ParseReason.STRAY_SPACE, "a space parts its digits before a scale word", _readable(meant))


def _wrong_word(text: str) -> _Slip | None:
    words = list(_WORD.finditer(text))
    table = number_words()
    known = (*table.scale_powers, table.small.half)
    if foreign := next((each for each in words if each[0] not in known), None):
        place = Span(*foreign.span())
        if all(each[0] in signs_of_words() for each in words) and not re.search("[0-9]", text):
            return _Slip(place, ParseReason.UNEXPECTED_CHARACTER, "it is in words, which parse_number_words reads")
        return _Slip(place, ParseReason.UNEXPECTED_CHARACTER, _FOREIGN)
    if words and (bare := _LAST_NUMERAL.search(text)):
        explanation = f"{_PRINTED} has no scale word, and may count ones or the next lower scale"
        return _Slip(Span(*bare.span()), ParseReason.AMBIGUOUS, explanation)
    if words:
        explanation = "each scale word needs a numeral before it and must be below the one before"
        return _Slip(Span(*words[0].span()), ParseReason.WRONG_ORDER, explanation)
    return None


def _wrong_comma(text: str) -> _Slip | None:
    hit = _WRONG_COMMA.search(text)
    explanation = "a comma stands once, between two digits"
    return _Slip(Span(*hit.span()), ParseReason.UNEXPECTED_CHARACTER, explanation) if hit else None


def _too_long(text: str) -> _Slip | None:
    hit = _TOO_LONG.search(text)
    explanation = "at most 40 digits may stand on a side of the comma"
    return _Slip(Span(*hit.span()), ParseReason.TOO_LONG, explanation) if hit else None


def _anything(text: str) -> _Slip:
    return _Slip(Span(0, len(text)), ParseReason.UNEXPECTED_CHARACTER, _FOREIGN)


# The first that applies explains the text; each is narrower than those after it.
_SLIPS: tuple[Callable[[str], _Slip | None], ...] = (
    _english_groups,
    _dot_decimal,
    _broken_groups,
    _spaced_groups,
    _stray_space,
    _early_decimals,
    _wrong_word,
    _wrong_comma,
    _too_long,
    _anything,
)


def _readable_terms(*meant: str) -> tuple[str, ...]:
    """Return those of *meant* whose every numeral is one, each with its scale words."""
    return tuple(
        each for each in meant if all(_readable(term) for term in re.split(r"(?<=[^\W\d_])\s+(?=[0-9])", each))
    )


def _readable(*meant: str) -> tuple[str, ...]:
    """Return those of *meant* that are numbers, with or without scale words."""
    scales = number_words().scale_powers
    found = []
    for each in meant:
        numeral, *words = each.split()
        if _TIGHT.fullmatch(numeral) and all(word in scales for word in words):
            found.append(each)
    return tuple(found)
