"""This file tells whether a figure was reached, is aimed at, or is expected, by the words around it."""

import re
from functools import cache

from attrs import frozen

from vnbulletin.lexicon.observation_tables import observation_cues
from vnbulletin.lexicon.patterns import any_of, whole_words
from vnbulletin.observations.periods import Told
from vnbulletin.observations.roles import Role
from vnbulletin.observations.statistic import Measure, Status
from vnbulletin.observations.uses import TimeUse
from vnbulletin.relations.evidence.leads import is_plan
from vnbulletin.relations.passage import Passage, Placed

__all__ = ["Scope", "Standing", "scope_behind", "standing_of"]

_LOOK_BACK = 400
_NEAR, _SHORT = 40, 24


@frozen
class Standing:
    """The status of a figure, what tells it, and whether it is aimed at in a time to come."""

    status: Status
    reason: str
    lies_ahead: bool = False


@frozen
class Scope:
    """A plan that the sentences before have opened, in the words that opened it."""

    words: str


@cache
def _forecasts() -> re.Pattern[str]:
    cues = observation_cues().statuses
    compounds = any_of(cues.not_forecasts)
    return re.compile(rf"(?<!\w)(?:(?:{compounds})\s{{1,2}}ước|(?P<cue>{any_of(cues.forecasts)}))(?!\w)")


@cache
def _results() -> re.Pattern[str]:
    return whole_words(observation_cues().statuses.results)


@cache
def _targets() -> re.Pattern[str]:
    cues = observation_cues().statuses
    verbs = rf"(?:{any_of(cues.reached)})\s{{1,2}}(?:\w{{1,9}}\s{{1,2}}){{0,2}}"
    reached = rf"(?P<reached>(?<!\w)(?:{verbs}|(?:{any_of(cues.spoken_of)})\s{{1,2}}))?"
    return re.compile(rf"{reached}(?<!\w)(?P<cue>{any_of(cues.targets)})(?!\w)")


@cache
def _strong() -> frozenset[str]:
    return frozenset(observation_cues().statuses.strong_targets)


@cache
def _closing() -> re.Pattern[str]:
    return re.compile(any_of(observation_cues().statuses.closing))


# Behind a word that closes what is said of a plan: a mark, or what came of it.
_CLOSED = re.compile(r"\s?[,.)]|\s(?:đạt|vượt|hoàn thành|đã|đều)(?!\w)")
_DIGIT = re.compile(r"[0-9]")
_LIST = re.compile(r":|(?<!\w)(?:như|gồm|là|sau)(?!\w)")


def standing_of(passage: Passage, placed: Placed, role: Role, told: Told | None, scope: Scope | None) -> Standing:
    """Return whether a figure is a result, a target or a forecast, and the reason.

    Args:
        passage: Its sentence.
        placed: The figure.
        role: What it is to other figures.
        told: The time that its own sentence tells of it.
        scope: The plan that earlier sentences have opened.
    """
    if role.is_earlier:
        return Standing(Status.RESULT, "a later figure is compared with it")
    # "thấp hơn kế hoạch 60 tỷ đồng" tells the gap.
    if role.is_plan or (role.measure is not Measure.GAP and is_plan(passage, placed)):
        ahead = not role.is_plan and (scope is not None or _aimed(passage, placed) in _strong())
        return Standing(Status.TARGET, "it is called a plan", lies_ahead=ahead)
    before = passage.lower[max(passage.clause_start(placed), placed.start - _LOOK_BACK) : placed.start]
    expected = _last(_forecasts(), before)
    if expected is not None and not _results().search(before, expected.end()):
        return Standing(Status.FORECAST, f"“{expected['cue']}” stands before it")
    aimed = _aimed(passage, placed)
    # "kém chỉ tiêu 20 người": a gap is said of a plan, and is none.
    if aimed is not None and (role.measure is not Measure.GAP or aimed in _strong()):
        ahead = aimed in _strong() or scope is not None or (told is not None and told.lies_ahead)
        return Standing(Status.TARGET, f"“{aimed}” stands before it", lies_ahead=ahead)
    if told is not None and told.lies_ahead:
        reason = f"its time lies ahead of what the story reviews: {told.reported.reason}"
        return Standing(Status.TARGET, reason, lies_ahead=True)
    if scope is not None and not _reports(passage, placed, told):
        return Standing(Status.TARGET, f"“{scope.words}” opens the plan that it belongs to", lies_ahead=True)
    return Standing(Status.RESULT, "nothing says that it is aimed at or expected")


def _reports(passage: Passage, placed: Placed, told: Told | None) -> bool:
    """Tell whether the sentence reports: it has a time of its own that is over, or a word for what was done."""
    if told is not None and not told.lies_ahead and not told.is_plan:
        return True
    return _results().search(passage.lower, passage.start, placed.start) is not None


def _aimed(passage: Passage, placed: Placed) -> str | None:
    """Return the word before a figure in its sentence that makes it a target, or None."""
    start = max(passage.start, placed.start - _LOOK_BACK)
    before = passage.lower[start : placed.start]
    for hit in _targets().finditer(before):
        if hit["reached"] or _results().search(before, hit.end()) or _is_counted(passage, start + hit.start("cue")):
            continue
        between = before[hit.end() :]
        if between.count(")") > between.count("(") or (hit["cue"] not in _strong() and ";" in between):
            continue
        if _closing().fullmatch(hit["cue"]) and _CLOSED.match(between):
            continue
        is_near = len(between) <= _NEAR and not _DIGIT.search(between)
        if hit["cue"] in _strong() or is_near or _LIST.search(between[:_SHORT]):
            return hit["cue"]
    return None


def _is_counted(passage: Passage, place: int) -> bool:
    """Tell whether a figure counts the noun at *place* ("8 chỉ tiêu")."""
    return any(
        each.mention.is_figure and each.end <= place and not passage.lower[each.end : place].strip()
        for each in passage.mentions
    )


def _last(pattern: re.Pattern[str], text: str) -> re.Match[str] | None:
    hits = [each for each in pattern.finditer(text) if each["cue"]]
    return hits[-1] if hits else None


def _plans_ahead(told: Told) -> bool:
    is_named = told.use in {TimeUse.BASE, TimeUse.CITED}
    return told.lies_ahead and told.depth == 0 and not is_named and (told.is_leading or told.is_plan)


def scope_behind(passage: Passage, times: tuple[Told, ...], scope: Scope | None) -> Scope | None:
    """Return the plan that holds for the sentences behind this one."""
    ahead = next((each for each in reversed(times) if _plans_ahead(each)), None)
    if ahead is not None:
        return Scope(" ".join(passage.printed(ahead.start, ahead.end).split()))
    text = passage.lower[passage.start : passage.end]
    strong = next((hit for hit in _targets().finditer(text) if not hit["reached"] and hit["cue"] in _strong()), None)
    opens = not any(each.mention.is_figure for each in passage.mentions) or text.rstrip().endswith(":")
    if strong is not None and opens and not _results().search(text):
        return Scope(strong["cue"])
    if _results().search(text):
        return None
    return scope


@cache
def _plan_heads() -> re.Pattern[str]:
    return whole_words(observation_cues().statuses.plan_heads)


@cache
def _result_heads() -> re.Pattern[str]:
    return whole_words(observation_cues().statuses.result_heads)


def heads_plan(passage: Passage) -> Scope | None:
    """Return the plan that a heading opens ("Phương hướng, nhiệm vụ năm 2023"), or None."""
    hit = _plan_heads().search(passage.lower, passage.start, passage.end)
    if hit is None or _result_heads().search(passage.lower, passage.start, passage.end):
        return None
    return Scope(hit[0])
