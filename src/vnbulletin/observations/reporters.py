"""This file finds the organisations that a stretch of text names as those that act, hold or report something."""

import re
from collections.abc import Iterator
from functools import cache

from attrs import evolve, frozen

from vnbulletin.folding import FoldedText
from vnbulletin.lexicon.observation_tables import observation_cues
from vnbulletin.lexicon.patterns import any_of
from vnbulletin.relations.passage import Passage

__all__ = ["Body", "bodies_between", "bodies_in", "gives"]

_LONGEST, _LOOK_BACK, _LONGEST_OPENING = 16, 30, 40
_TOKEN = re.compile(r"\s{1,2}(?P<word>[\w&'’-]+|\([\w-]{2,12}\))(?![\w&-])")
# "Hải Phòng" holds the first word of a body's name.
_NAME_BEFORE = re.compile(r"(?<!\w)[^\W\d_a-zà-ỹđ]\w*\s\Z")
_BETWEEN = frozenset({"các", "và", "hai", "cấp"})
_JOINED = re.compile(r"(?:,| và)\s{1,2}")
_CLAUSE = re.compile(r"[,;:.()*•+–-]\s{0,2}\Z")
_RANKED = re.compile(
    r"[,;]\s(?:\w+\s){0,4}?(?P<name>[^\W\d_a-zà-ỹđ][\w'’]*(?:\s[^\W\d_a-zà-ỹđ][\w'’]*){1,3})\s(?:với\s)?\Z"
)
_FIGURE = re.compile(r"\s?[(:]?\s?[0-9]")


@frozen
class Body:
    """An organisation that the text names as one that acts, and where.

    It *carries* over to the clauses and sentences behind, if it is no giver of awards and no example, and *is_several*
    if the words mean all of a kind ("các cấp ủy"). It *is_self* if it may be the one that reports, without its whole
    name ("Hội đã kết nạp …").
    """

    start: int
    end: int
    name: str
    carries: bool = True
    is_several: bool = False
    is_self: bool = False


@cache
def _heads() -> re.Pattern[str]:
    cues = observation_cues().bodies
    apart = rf"(?P<apart>{any_of(cues.not_bodies)})"
    small = rf"(?P<several>{any_of(cues.several)})|(?P<small>{any_of(cues.small_heads)})"
    named = rf"(?P<place>{any_of(cues.places)})(?=\s)|(?P<self>{any_of(cues.selves)})(?=\s)"
    return re.compile(rf"(?<![\w/-])(?:{apart}|{small}|(?P<head>{any_of(cues.heads)})|{named})(?!\w)")


@cache
def _bare() -> frozenset[str]:
    return frozenset(observation_cues().bodies.selves)


@cache
def _not_acting() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{any_of(observation_cues().bodies.not_acting)})\s{{1,2}}\Z")


@cache
def _sets() -> re.Pattern[str]:
    """Return what makes a body the one that set a plan, which another one reached ("chỉ tiêu HĐND tỉnh giao")."""
    return re.compile(rf"\s{{1,2}}(?:{any_of(observation_cues().bodies.sets)})\s?[,.;()]")


@cache
def _telling() -> re.Pattern[str]:
    """Return what makes the body behind it, at the beginning of a sentence, the one that the sentence is of."""
    return re.compile(rf"(?:\A|(?P<mark>;))\W{{0,4}}(?:{any_of(observation_cues().bodies.telling)})\s{{1,2}}\Z")


@cache
def _naming() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{any_of(observation_cues().bodies.naming)})\s{{1,2}}\Z")


@cache
def _leading() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{any_of(observation_cues().bodies.leading)})\s{{1,2}}\Z")


@cache
def _has() -> re.Pattern[str]:
    return re.compile(rf"\s{{1,2}}(?:{any_of(observation_cues().bodies.has)})(?!\w)")


@cache
def _inside() -> re.Pattern[str]:
    return re.compile(rf"\s{{1,2}}(?:{any_of(observation_cues().bodies.inside)})(?!\w)")


@cache
def _second() -> frozenset[str]:
    return frozenset(observation_cues().bodies.second)


@cache
def _ranks() -> re.Pattern[str]:
    return re.compile(rf"(?:\s\w{{1,6}}){{0,5}}?\s(?:{any_of(observation_cues().bodies.ranks)})(?!\w)")


@cache
def _within() -> re.Pattern[str]:
    return re.compile(rf",\s{{1,2}}(?:{any_of(observation_cues().bodies.places)})(?=\s)")


@cache
def _gives() -> re.Pattern[str]:
    return re.compile(rf"(?:\s{{1,2}}\w{{1,6}}){{0,4}}?\s{{1,2}}(?:{any_of(observation_cues().bodies.gives)})(?!\w)")


def gives(text: str, place: int, end: int) -> bool:
    """Tell whether the words behind *place* give an award or a gift."""
    return _gives().match(text, place, end) is not None


def bodies_in(passage: Passage) -> tuple[Body, ...]:
    """Return the organisations that a sentence names as acting, in text order, each with its whole name."""
    found = bodies_between(passage.folded, passage.start, passage.end)
    ranked = next((each for each in found if _ranks().match(passage.lower, each.end, passage.end)), None)
    if ranked is None:
        return found
    return tuple(sorted((*found, *_ranked(passage, ranked.end)), key=lambda each: each.start))


def _ranked(passage: Passage, place: int) -> Iterator[Body]:
    """Yield the bodies behind the first of a ranking, of which the place alone is told ("tiếp đó là Bát Xát 81")."""
    for each in passage.mentions:
        if each.mention.is_figure and each.start > place and each.depth == 0:
            hit = _RANKED.search(passage.text, max(place, each.start - _LONGEST_OPENING), each.start)
            if hit is not None:
                yield Body(
                    hit.start("name"), hit.end("name"), _printed(passage.folded, *hit.span("name")), carries=False
                )


def bodies_between(folded: FoldedText, start: int, end: int, *, as_objects: bool = False) -> tuple[Body, ...]:
    """Return the organisations that a stretch of text names as acting, or all that it names, in text order."""
    found: list[Body] = []
    for each in _named(folded, start, end, as_objects=as_objects):
        last = found[-1] if found else None
        if last is not None and _JOINED.fullmatch(folded.lower, last.end, each.start):
            found[-1] = evolve(last, end=each.end, name=_printed(folded, last.start, each.end))
        else:
            found.append(each)
    return tuple(found)


def _printed(folded: FoldedText, start: int, end: int) -> str:
    return " ".join(folded.span(start, end).of(folded.original).split())


def _named(folded: FoldedText, start: int, end: int, *, as_objects: bool) -> Iterator[Body]:
    """Yield the bodies of a stretch of text; what another name holds is no body of its own."""
    lower, is_capitals = folded.lower, folded.text[start:end].isupper()
    done, refused = start, -1
    for hit in _heads().finditer(lower, start, end):
        if hit.start() < done or hit["apart"]:
            continue
        last = _end_of_name(folded, hit.end(), end)
        if not is_capitals and _stands_in_name(folded, start, hit.start()):
            done = last
            continue
        if not _is_body(folded, hit, (start, end), last):
            continue
        done = _behind_places(folded, last, end)
        # Of two names that "and" joins, the second acts no more than the first.
        is_joined = refused >= 0 and _JOINED.fullmatch(lower, refused, hit.start()) is not None
        is_object = is_joined or _is_object(lower, start, hit.start()) or _sets().match(lower, last, end) is not None
        if is_object and not as_objects:
            refused = done
        else:
            yield _body(folded, hit, last, (start, end))


def _body(folded: FoldedText, hit: re.Match[str], last: int, bounds: tuple[int, int]) -> Body:
    (start, end), lower = bounds, folded.lower
    is_self = lower[hit.start() : last] in _bare()
    is_example = _naming().search(lower, max(start, hit.start() - _LOOK_BACK), hit.start()) is not None
    return Body(
        hit.start(),
        last,
        _printed(folded, hit.start(), last),
        carries=is_self or (not is_example and not gives(lower, last, end)),
        is_several=hit["several"] is not None,
        is_self=is_self,
    )


def _behind_places(folded: FoldedText, place: int, end: int) -> int:
    """Return where the places end in which a body lies ("xã Mường Khoa, huyện Tân Uyên")."""
    while (hit := _within().match(folded.lower, place, end)) is not None:
        last = _end_of_name(folded, hit.end(), end)
        if last == hit.end():
            break
        place = last
    return place


def _stands_in_name(folded: FoldedText, start: int, place: int) -> bool:
    """Tell whether a word in capitals before the place makes it the middle of a name ("Hải Phòng")."""
    if _NAME_BEFORE.search(folded.text, max(start, place - _LOOK_BACK), place) is None:
        return False
    return not _opens_telling(folded.lower, start, place)


def _opens_telling(lower: str, start: int, place: int) -> bool:
    """Tell whether the clause opens with words that make it one of the body behind them."""
    back = max(start, place - _LONGEST_OPENING)
    hit = _telling().search(lower[back:place])
    return hit is not None and (hit["mark"] == ";" or back + hit.start() == start)


def _is_object(lower: str, start: int, place: int) -> bool:
    """Tell whether the words before a name speak of the body, and make it none that acts."""
    back = max(start, place - _LOOK_BACK)
    return _not_acting().search(lower, back, place) is not None and not _opens_telling(lower, start, place)


def _is_body(folded: FoldedText, hit: re.Match[str], bounds: tuple[int, int], last: int) -> bool:
    """Tell whether the first words of a name are those of one, by the letter that they begin with and the place."""
    (start, end), lower, text = bounds, folded.lower, folded.text
    is_capital, is_bare = text[hit.start()].isupper(), lower[hit.start() : last] in _bare()
    if hit["head"] and not is_bare:
        return is_capital
    back = max(start, hit.start() - _LOOK_BACK)
    opens = hit.start() == start or _CLAUSE.search(lower, back, hit.start()) is not None
    opens = opens or _leading().search(lower, back, hit.start()) is not None
    last = _behind_places(folded, last, end)
    has = _has().match(lower, last, end) is not None
    if is_bare:
        return opens and has
    if hit["several"] or hit["small"]:
        return opens or is_capital
    if hit["self"]:
        return False
    is_named = last > hit.end() and text[hit.end() :].lstrip()[:1].isupper()
    if _opens_telling(lower, start, hit.start()):
        return is_named
    return opens and is_named and (has or _FIGURE.match(lower, last, end) is not None)


def _end_of_name(folded: FoldedText, place: int, end: int) -> int:
    """Return where a name ends that goes on behind its first words: with its last word in capitals or inside a name."""
    last, after_capital = place, True
    for _ in range(_LONGEST):
        phrase = _inside().match(folded.lower, place, end)
        token = phrase or _TOKEN.match(folded.text, place, end)
        if token is None:
            break
        word = token[0].split()[0]
        is_capital = word[0].isupper() or word[0] == "("
        if phrase is None and not is_capital and not (after_capital and word.lower() in _second()):
            break
        place, after_capital = token.end(), folded.text[token.start() : token.end()].strip()[0].isupper()
        if word not in _BETWEEN or phrase is None or " " in phrase[0].strip():
            last = place
    return last
