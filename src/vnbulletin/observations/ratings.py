"""This file tells which level of a rating a figure counts; the level may stand behind the figure or before it."""

import re
from collections.abc import Iterator
from functools import cache

from attrs import frozen

from vnbulletin.folding import fold
from vnbulletin.lexicon.observation_tables import observation_cues
from vnbulletin.lexicon.patterns import any_of, whole_words
from vnbulletin.lexicon.rating_tables import RatingLevel, ratings
from vnbulletin.observations.rating_lists import with_shared
from vnbulletin.observations.statistic import ReportedRating
from vnbulletin.relations.passage import Passage, Placed

__all__ = ["ratings_in"]

_PART = re.compile(r"[,.](?![0-9])|[;:\n]|(?<!\w)(?:và|trong đó)(?!\w)")
_ENDS = re.compile(r"[;\n]")
_CLOSING = "”\"'’»"
_SHORT_END = rf"(?=[{_CLOSING}\s]{{0,2}}(?:[,.;:()…0-9\n]|\Z|(?:và|trở lên|chiếm|đạt|là|có|năm|mức|gồm|trong)(?!\w)))"
_ACHIEVED_IN_NAME = re.compile(r".*hoàn thành")
_MANY, _LONGEST_UNIT = 2, 40
_UNIT_GAP, _LONGEST_LEAD, _FARTHEST_HEAD = 24, 60, 500
_DOUBTFUL, _ACHIEVED = frozenset({"HT"}), "hoàn thành"
_STOP = re.compile(r"[,;.(0-9]")
_LIST_COLON = re.compile(r"\s?:")


@frozen
class _Named:
    """A level that the sentence names, and where."""

    start: int
    end: int
    rating: ReportedRating


@cache
def _names() -> re.Pattern[str]:
    cues = observation_cues().rating
    full = {level.code: _forms(level) | {*cues.inverted.get(level.code, ())} for level in ratings().levels}
    branches = [rf"(?P<{code}>(?>{any_of(names)}))" for code, names in _longest_first(full)]
    # A shortened name is one where nothing goes on to say what was done well.
    branches += [rf"(?P<{code}_>{words}){_SHORT_END}" for code, words in cues.whole.items()]
    tasks, higher = any_of(cues.tasks), any_of(cues.or_higher)
    behind = rf"(?!\w)(?:(?=[{_CLOSING}])|(?!\s{{1,2}}(?:{tasks})(?!\w)))"
    return re.compile(rf"(?<!\w)(?:{'|'.join(branches)}){behind}(?:[{_CLOSING}\s]{{0,3}}(?P<higher>{higher})(?!\w))?")


def _forms(level: RatingLevel) -> set[str]:
    names = {level.name, *level.before_2018_bodies, *level.before_2018_members}
    return names | {each.replace(",", "") for each in names}


def _longest_first(forms: dict[str, set[str]]) -> list[tuple[str, set[str]]]:
    return sorted(forms.items(), key=lambda each: -max(map(len, each[1])))


@cache
def _short() -> re.Pattern[str]:
    cues = observation_cues().rating
    branches = "|".join(rf"(?P<{code}>{words})" for code, words in cues.short.items())
    leads, behind = any_of(cues.leads), any_of(each for each in cues.before_figure if each.isalpha())
    return re.compile(rf"\s*(?:[-–+•]\s*)?(?:(?:{leads})\s)*(?:{branches})\s?:?\s?(?:(?:{behind})\s)*")


@cache
def _rated() -> re.Pattern[str]:
    return whole_words(observation_cues().rating.rated)


def ratings_in(passage: Passage, figures: tuple[Placed, ...]) -> dict[int, ReportedRating]:
    """Return the level of each of *figures*, the counts of a sentence that are not restated, by its place in the text.

    A level is that of the figure whose part of the sentence it stands in; where a mark parts them, the level behind
    the figure is taken, up to the next figure, and then the one before it, where no other figure has taken them.
    """
    named = _named(passage)
    found: dict[int, ReportedRating] = {}
    taken: set[int] = set()
    for close in (True, False):
        for number, figure in enumerate(figures):
            if figure.start in found:
                continue
            low = figures[number - 1].end if number else passage.start
            high = figures[number + 1].start if number + 1 < len(figures) else passage.end
            for each in _beside(passage, figure, named, (low, high), close=close):
                if each.start not in taken:
                    found[figure.start] = each.rating
                    taken.add(each.start)
                    break
    found |= _shortened(passage, figures, found, is_full=bool(named) or _stands_in_rated_list(passage))
    return with_shared(passage, figures, found)


def _stands_in_rated_list(passage: Passage) -> bool:
    """Tell whether a line stands in the list below words that announce ratings."""
    start = max(0, passage.start - _FARTHEST_HEAD)
    above = passage.lower[max(start, passage.lower.rfind("\n\n", start, passage.start)) : passage.start]
    return passage.opens_a_line and ":" in above and _announces().search(above) is not None


@cache
def _announces() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{any_of(observation_cues().rating.announcing)})(?!\w)[^:.]{{0,60}}:")


def _named(passage: Passage) -> list[_Named]:
    """Return the levels that a sentence names; the middle one is said of tasks too, and needs a word for rating."""
    found = []
    for hit in _names().finditer(passage.lower, passage.start, passage.end):
        code = next(name for name, text in hit.groupdict().items() if text and name != "higher").rstrip("_")
        found.append(_Named(hit.start(), hit.end(), ReportedRating(code=code, or_higher=hit["higher"] is not None)))
    is_rated = _names_several(passage, found) or _rated().search(passage.lower, passage.start, passage.end) is not None
    found = [each for each in found if not _is_in_title(passage, each) and not _is_denied(passage, each)]
    if _other_scales().search(passage.lower, passage.start, passage.end):
        found = [each for each in found if _is_of_scale(passage, each)]
    found += _said_again(passage, found)
    return [each for each in found if is_rated or not _is_doubtful(passage, each) or _is_quoted(passage, each)]


def _is_of_scale(passage: Passage, each: _Named) -> bool:
    """Tell whether a name is one of this scale alone, with no level of another right behind it."""
    if _ACHIEVED in passage.lower[each.start : each.end]:
        return True
    behind = _STOP.split(passage.lower[each.end : min(passage.end, each.end + _LONGEST_UNIT)], maxsplit=1)[0]
    is_long = passage.lower.startswith(_long_names(), each.start)
    return is_long and _other_scales().search(behind) is None


@cache
def _long_names() -> tuple[str, ...]:
    """Return the names of the years before 2018 that say more than how well something was done."""
    names = (name for level in ratings().levels for name in (*level.before_2018_bodies, *level.before_2018_members))
    return tuple(
        fold(each).lower for name in names for each in (name, name.replace(",", "")) if len(name.split()) > _MANY
    )


def _said_again(passage: Passage, named: list[_Named]) -> list[_Named]:
    """Return the levels that words say again of the one named last ("trong số 96 đồng chí đạt mức này")."""
    again = []
    for hit in _this_level().finditer(passage.lower, passage.start, passage.end):
        last = next((each for each in reversed(named) if each.end <= hit.start()), None)
        if last is not None:
            again.append(_Named(hit.start(), hit.end(), last.rating))
    return again


@cache
def _this_level() -> re.Pattern[str]:
    return whole_words(observation_cues().rating.this_level)


def _is_doubtful(passage: Passage, each: _Named) -> bool:
    """Tell whether a name is said of tasks, or of what is striven for, as well."""
    if passage.lower.startswith(_long_names(), each.start):
        return not _follows_rated(passage, each) and not _ACHIEVED_IN_NAME.match(passage.lower, each.start, each.end)
    if _ACHIEVED in passage.lower[each.start : each.end]:
        return each.rating.code in _DOUBTFUL and not each.rating.or_higher and not _heads_line(passage, each)
    return not _follows_rated(passage, each)


def _follows_rated(passage: Passage, each: _Named) -> bool:
    """Tell whether a name stands behind the noun of who is rated, or behind a figure with its noun."""
    back = max(passage.start, each.start - _LONGEST_UNIT)
    if _before_old().search(passage.lower, back, each.start) is not None:
        return True
    return any(
        figure.mention.is_figure
        and figure.start >= back
        and passage.lower[figure.end : each.start].strip() == figure.unit
        for figure in passage.mentions
        if figure.end <= each.start
    )


def _heads_line(passage: Passage, each: _Named) -> bool:
    """Tell whether a name opens a line of a list, before the figure of the line."""
    is_first = not passage.lower[passage.start : each.start].strip(" -–+*•")
    return is_first and passage.opens_a_line and _LIST_COLON.match(passage.lower, each.end) is not None


@cache
def _before_old() -> re.Pattern[str]:
    """Return what stands before a name of the years before 2018, which is striven for in other words."""
    return re.compile(rf"(?<!\w)(?:{any_of(observation_cues().rating.before_old)})\s[“\"]?\Z")


@cache
def _other_scales() -> re.Pattern[str]:
    return whole_words(observation_cues().rating.other_scales)


def _names_several(passage: Passage, found: list[_Named]) -> bool:
    return sum(_ACHIEVED in passage.lower[each.start : each.end] for each in found) > 1


def _is_in_title(passage: Passage, each: _Named) -> bool:
    """Tell whether a name stands inside of quotation marks that open with other words, those of a title."""
    opened = max(passage.lower.rfind(sign, passage.start, each.start) for sign in "“«")
    closed = max(passage.lower.rfind(sign, passage.start, each.start) for sign in "”»")
    return opened > closed and passage.lower[opened + 1 : each.start].strip() != ""


_DENIED = re.compile(r"(?<!\w)không (?:có|còn)(?:\s\w+){0,5}\s\Z")


def _is_denied(passage: Passage, each: _Named) -> bool:
    """Tell whether the words say that nobody has a level ("không có chi bộ yếu kém")."""
    return _DENIED.search(passage.lower, max(passage.start, each.start - 40), each.start) is not None


def _is_quoted(passage: Passage, each: _Named) -> bool:
    return passage.lower[max(0, each.start - 2) : each.start].rstrip().endswith(("“", '"', "‘", "«"))


def _beside(
    passage: Passage, figure: Placed, named: list[_Named], window: tuple[int, int], *, close: bool
) -> Iterator[_Named]:
    """Yield the levels that may be those of a figure, the likeliest first."""
    low, high = window
    after = [each for each in named if figure.end <= each.start < high]
    before = [each for each in named if low <= each.start and each.end <= figure.start]
    behind_unit = _behind_unit(passage, figure)
    for each in after[:1]:
        if not _parted(passage, max(figure.end, min(behind_unit, each.start)), each.start, close=close):
            yield each
    for each in before[-1:]:
        if not _parted(passage, each.end, figure.start, close=close, colon=True):
            yield each


def _behind_unit(passage: Passage, figure: Placed) -> int:
    """Return where the unit behind a figure ends; marks inside of it ("chi, đảng bộ") part nothing."""
    if not figure.unit:
        return figure.end
    place = passage.lower.find(figure.unit, figure.end, figure.end + _UNIT_GAP + len(figure.unit))
    return figure.end if place < 0 else place + len(figure.unit)


_ASIDE = re.compile(r"\([^()]*\)")


def _parted(passage: Passage, start: int, end: int, *, close: bool, colon: bool = False) -> bool:
    """Tell whether a mark parts a level from a figure; a colon does not where the level leads."""
    between = _ASIDE.sub(" ", passage.lower[start:end])
    if colon:
        between = between.replace(":", " ")
    return (_PART if close else _ENDS).search(between) is not None


def _shortened(
    passage: Passage, figures: tuple[Placed, ...], found: dict[int, ReportedRating], *, is_full: bool
) -> dict[int, ReportedRating]:
    """Return the levels of figures beside a shortened name, in a sentence that names another one in full, or rates."""
    told: dict[int, ReportedRating] = {}
    bare: dict[int, str] = {}
    is_rated = is_full or _rated().search(passage.lower, passage.start, passage.end) is not None
    if _other_scales().search(passage.lower, passage.start, passage.end):
        return told
    for number, figure in enumerate(figures):
        if figure.start in found:
            continue
        low = figures[number - 1].end if number else passage.start
        lead = re.split(r"[,;.]|:(?=\s*\w)", passage.lower[max(low, figure.start - _LONGEST_LEAD) : figure.start])[-1]
        hit = (_short().fullmatch(lead) if is_full else None) or _bare_before().fullmatch(lead)
        if hit is not None and not is_full:
            bare[figure.start] = _code(hit)
            continue
        if hit is None and not is_rated:
            continue
        hit = hit or _short_behind().match(passage.lower, _behind_unit(passage, figure), passage.end)
        if hit is not None:
            or_higher = hit.groupdict().get("higher") is not None
            told[figure.start] = ReportedRating(code=_code(hit), or_higher=or_higher)
    # Of bare names only a list from the highest to the middle one is sure to rate.
    whole = {"HTXS", "HT"} <= set(bare.values())
    return told | {place: ReportedRating(code=code) for place, code in bare.items() if whole}


def _code(hit: re.Match[str]) -> str:
    return next(name for name, text in hit.groupdict().items() if text and name != "higher")


@cache
def _bare_before() -> re.Pattern[str]:
    cues = observation_cues().rating
    branches = "|".join(rf"(?P<{code}>{any_of((words,))})" for code, words in cues.bare.items())
    return re.compile(rf"\s*(?:[-–+•]\s*)?(?:(?:{any_of(cues.leads)})\s)*(?:{branches})\s?:?\s?(?:(?:có|là|đạt)\s)?")


@cache
def _short_behind() -> re.Pattern[str]:
    cues = observation_cues().rating
    branches = "|".join(rf"(?P<{code}>{any_of((words,))})" for code, words in cues.bare.items())
    aside = r"(?:\s?\([^()]{1,30}\))?"
    return re.compile(
        rf"{aside}\s(?:(?:{any_of(cues.leads)})\s)*(?:{branches})(?P<higher>\s(?:{any_of(cues.or_higher)}))?(?=\s?(?:[,;.(]|\Z))"
    )
