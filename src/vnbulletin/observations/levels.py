"""This file finds the levels of a rating that a sentence names, and what only sounds like one."""

import re
from functools import cache

from attrs import frozen

from vnbulletin.folding import fold
from vnbulletin.lexicon.observation_tables import observation_cues
from vnbulletin.lexicon.patterns import any_of, whole_words
from vnbulletin.lexicon.rating_tables import RatingLevel, ratings
from vnbulletin.observations.statistic import ReportedRating
from vnbulletin.relations.passage import Passage

__all__ = ["NamedLevel", "has_other_scale", "levels_in", "rates"]

_CLOSING = "”\"'’»"
_MANY, _LONGEST_UNIT = 2, 40
_DOUBTFUL, _ACHIEVED = frozenset({"HT"}), "hoàn thành"
_STOP = re.compile(r"[,;.(0-9]")
_LIST_COLON = re.compile(r"\s?:")


@frozen
class NamedLevel:
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
    ends = rf"(?=[{_CLOSING}\s]{{0,2}}(?:[,.;:()…0-9\n]|\Z|(?:{any_of(cues.behind_short)})(?!\w)))"
    branches += [rf"(?P<{code}_>{words}){ends}" for code, words in cues.whole.items()]
    tasks, higher = any_of(cues.tasks), any_of(cues.or_higher)
    behind = rf"(?!\w)(?:(?=[{_CLOSING}])|(?!\s{{1,2}}(?:{tasks})(?!\w)))"
    return re.compile(rf"(?<!\w)(?:{'|'.join(branches)}){behind}(?:[{_CLOSING}\s]{{0,3}}(?P<higher>{higher})(?!\w))?")


def _forms(level: RatingLevel) -> set[str]:
    names = {level.name, *level.before_2018_bodies, *level.before_2018_members}
    return names | {each.replace(",", "") for each in names}


def _longest_first(forms: dict[str, set[str]]) -> list[tuple[str, set[str]]]:
    return sorted(forms.items(), key=lambda each: -max(map(len, each[1])))


@cache
def _rated() -> re.Pattern[str]:
    return whole_words(observation_cues().rating.rated)


def levels_in(passage: Passage) -> list[NamedLevel]:
    """Return the levels that a sentence names; the middle one is said of tasks too, and needs a word for rating."""
    found = []
    for hit in _names().finditer(passage.lower, passage.start, passage.end):
        code = next(name for name, text in hit.groupdict().items() if text and name != "higher").rstrip("_")
        found.append(NamedLevel(hit.start(), hit.end(), ReportedRating(code=code, or_higher=hit["higher"] is not None)))
    is_rated = _names_several(passage, found) or rates(passage)
    found = [each for each in found if not _is_in_title(passage, each) and not _is_denied(passage, each)]
    if has_other_scale(passage):
        found = [each for each in found if _is_of_scale(passage, each)]
    found += _said_again(passage, found)
    return [each for each in found if is_rated or not _is_doubtful(passage, each) or _is_quoted(passage, each)]


def _is_of_scale(passage: Passage, each: NamedLevel) -> bool:
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


def _said_again(passage: Passage, named: list[NamedLevel]) -> list[NamedLevel]:
    """Return the levels that words say again of the one named last ("trong số 96 đồng chí đạt mức này")."""
    again = []
    for hit in _this_level().finditer(passage.lower, passage.start, passage.end):
        last = next((each for each in reversed(named) if each.end <= hit.start()), None)
        if last is not None:
            again.append(NamedLevel(hit.start(), hit.end(), last.rating))
    return again


@cache
def _this_level() -> re.Pattern[str]:
    return whole_words(observation_cues().rating.this_level)


def _is_doubtful(passage: Passage, each: NamedLevel) -> bool:
    """Tell whether a name is said of tasks, or of what is striven for, as well."""
    if passage.lower.startswith(_long_names(), each.start):
        is_told = _follows_rated(passage, each) or _heads_line(passage, each)
        return not is_told and _ACHIEVED not in passage.lower[each.start : each.end]
    if _ACHIEVED in passage.lower[each.start : each.end]:
        return each.rating.code in _DOUBTFUL and not each.rating.or_higher and not _heads_line(passage, each)
    return not _follows_rated(passage, each)


def _follows_rated(passage: Passage, each: NamedLevel) -> bool:
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


def _heads_line(passage: Passage, each: NamedLevel) -> bool:
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


def _names_several(passage: Passage, found: list[NamedLevel]) -> bool:
    return sum(_ACHIEVED in passage.lower[each.start : each.end] for each in found) > 1


def _is_in_title(passage: Passage, each: NamedLevel) -> bool:
    """Tell whether a name stands inside of quotation marks that open with other words, those of a title."""
    opened = max(passage.lower.rfind(sign, passage.start, each.start) for sign in "“«")
    closed = max(passage.lower.rfind(sign, passage.start, each.start) for sign in "”»")
    return opened > closed and passage.lower[opened + 1 : each.start].strip() != ""


@cache
def _denied() -> re.Pattern[str]:
    cues = observation_cues().rating
    denied, removed = rf"(?:{any_of(cues.denying)})(?:\s\w+)", rf"(?:{any_of(cues.removing)})(?:\s[^\W\d]+)"
    return re.compile(rf"(?<!\w)(?:{denied}{{0,5}}|{removed}{{0,5}})\s\Z")


def _is_denied(passage: Passage, each: NamedLevel) -> bool:
    """Tell whether nobody has a level ("không có chi bộ yếu kém"), or is to have it ("xóa chi bộ yếu kém")."""
    return _denied().search(passage.lower, max(passage.start, each.start - 40), each.start) is not None


def _is_quoted(passage: Passage, each: NamedLevel) -> bool:
    return passage.lower[max(0, each.start - 2) : each.start].rstrip().endswith(("“", '"', "‘", "«"))


def rates(passage: Passage) -> bool:
    """Tell whether a sentence has a word for rating."""
    return _rated().search(passage.lower, passage.start, passage.end) is not None


def has_other_scale(passage: Passage) -> bool:
    """Tell whether a sentence names levels of the scales of schools or unions."""
    return _other_scales().search(passage.lower, passage.start, passage.end) is not None
