"""This file tells whose a figure is: of the body that acts in its clause, its paragraph's, or the one that reports."""

import re
from collections.abc import Iterable, Iterator
from functools import cache

from vnbulletin.articles.article import Article, FurnitureKind, Paragraph, ParagraphKind
from vnbulletin.folding import fold
from vnbulletin.lexicon.observation_tables import observation_cues
from vnbulletin.lexicon.patterns import any_of
from vnbulletin.observations.reporters import Body, bodies_between, bodies_in, gives
from vnbulletin.observations.statistic import Reported
from vnbulletin.relations.passage import Passage, Placed

__all__ = ["body_of_paragraph", "is_reporter", "owner_of", "reporter_of"]

_TITLES = frozenset({ParagraphKind.TITLE, ParagraphKind.SUMMARY})
_MASTHEAD = frozenset({ParagraphKind.KICKER, ParagraphKind.OUTLET})
# A story says who reports in its first sentences.
_LEAD = 2
_END = re.compile(r"\s*(?:[:–-]|\Z)")
_BLANKS = re.compile(r"\s*")


@cache
def _heard() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{any_of(observation_cues().bodies.hearing)})\s{{1,2}}\Z")


@cache
def _anew() -> re.Pattern[str]:
    return re.compile(rf"\s*(?:{any_of(observation_cues().bodies.anew)})(?!\w)")


@cache
def _place_before() -> re.Pattern[str]:
    """Return a headline's place, which has what the headline tells ("Lào Cai: 21 tập thể", "Bình Định có 581 …")."""
    name = r"(?P<name>[^\W\d_a-zà-ỹđ][\w'’]*(?:\s[^\W\d_a-zà-ỹđ][\w'’]*){0,4})"
    return re.compile(rf"(?:\A|:\s){name}(?:\s\([^()]*\))?(?:\s?:|\s(?:{any_of(observation_cues().bodies.has)})(?!\w))")


def reporter_of(article: Article, sentences: Iterable[Passage]) -> Reported:
    """Return the organisation that reports: that of the headline, the lead, the head of the page or the by-line.

    Args:
        article: The bulletin.
        sentences: Those of its story.
    """
    told = tuple(sentences)
    heads = [each for each in told if each.paragraph.kind in _TITLES]
    lead = [each for each in told if each.paragraph.kind is ParagraphKind.BODY][:_LEAD]
    for reason, found in (
        ("named in the headline or the lead", _acting((*heads, *lead))),
        ("named at the head of the page", _in_lines(_masthead(article), article)),
        ("named in the by-line", _in_lines(article.having(ParagraphKind.BYLINE), article)),
        ("named in the headline or the lead", _spoken_of((*heads, *lead))),
        ("named in the headline", _place_of(article)),
    ):
        name = next(found, None)
        if name:
            return Reported(name=name, reason=reason)
    return Reported(name=None, reason="the text names no organisation before the figure")


def _acting(passages: tuple[Passage, ...]) -> Iterator[str]:
    """Yield the bodies that act, the one that is heard first."""
    every = [(passage, body) for passage in passages for body in bodies_in(passage)]
    every = [(passage, body) for passage, body in every if not body.is_self and not body.is_several]
    for passage, body in every:
        if _heard().search(passage.lower, max(passage.start, body.start - 12), body.start):
            yield body.name
    for passage, body in every:
        # In a line of capitals a name has no end that its letters tell.
        is_capitals = passage.text[passage.start : passage.end].isupper()
        if body.carries and not (is_capitals and not _END.match(passage.text, body.end, passage.end)):
            yield body.name


def _spoken_of(passages: tuple[Passage, ...]) -> Iterator[str]:
    for passage in passages:
        for body in bodies_between(passage.folded, passage.start, passage.end, as_objects=True):
            if not body.is_self and not body.is_several:
                yield body.name


def _masthead(article: Article) -> tuple[Paragraph, ...]:
    """Return the lines above the headline that may name a body, the last first: it is the one whose page this is."""
    title = next((each.span.start for each in article.having(ParagraphKind.TITLE)), len(article.text))
    return tuple(
        each
        for each in reversed(article.paragraphs)
        if (each.kind in _MASTHEAD or each.furniture is FurnitureKind.SITE) and each.span.start < title
    )


def _in_lines(lines: Iterable[Paragraph], article: Article) -> Iterator[str]:
    folded = article.folded
    for each in lines:
        start, end = folded.folded_bounds(each.span)
        for body in bodies_between(folded, start, end, as_objects=True):
            if not body.is_self:
                yield body.name


def _place_of(article: Article) -> Iterator[str]:
    hit = _place_before().search(article.title or "")
    if hit is not None:
        yield hit["name"]


@cache
def _kin() -> dict[str, frozenset[str]]:
    return {name: frozenset(words) for name, words in observation_cues().bodies.kin.items()}


def is_reporter(body: Body, reporter: Reported) -> bool:
    """Tell whether a body without its whole name is the one that reports ("Hội", "Đảng bộ" of a party committee)."""
    if not body.is_self or reporter.name is None:
        return False
    short, name = fold(body.name).lower, f" {fold(reporter.name).lower} "
    return short not in _kin() or any(f" {each} " in name for each in (short, *_kin()[short]))


def owner_of(passage: Passage, placed: Placed, bodies: tuple[Body, ...], carried: Body | None) -> Body | None:
    """Return the body that a figure is of, as its sentence and its paragraph tell it.

    Args:
        passage: Its sentence.
        placed: The figure.
        bodies: Those that act in the sentence.
        carried: The one that earlier sentences of the paragraph are of.
    """
    before = [each for each in bodies if each.end <= placed.start]
    clause = _clause_start(passage, placed)
    is_anew = _anew().match(passage.lower, clause, placed.start) is not None
    for each in reversed(before):
        if each.start >= clause or (each.carries and not is_anew) or _goes_on(passage, each, clause):
            return each
    return carried


def _clause_start(passage: Passage, placed: Placed) -> int:
    """Return where the clause of a figure begins: behind the last semicolon that stands in no brackets."""
    lower, place = passage.lower, placed.start
    while (mark := lower.rfind(";", passage.start, place)) >= 0:
        depth = placed.depth + lower.count(")", mark, placed.start) - lower.count("(", mark, placed.start)
        if depth <= 0:
            return mark + 1
        place = max(passage.start, lower.rfind("(", passage.start, mark))
    return passage.start


def _goes_on(passage: Passage, body: Body, clause: int) -> bool:
    """Tell whether a clause without a body of its own goes on with what the body of an earlier one gives."""
    opens = _BLANKS.match(passage.lower, clause, passage.end)
    place = clause if opens is None else opens.end()
    return gives(passage.lower, body.end, passage.end) and gives(passage.lower, place - 1, place + 12)


def body_of_paragraph(known: Body | None, bodies: tuple[Body, ...], *, is_opening: bool) -> Body | None:
    """Return the body that the next sentences of a paragraph are of where they name none.

    A paragraph that opens with what the reporting body did goes on with it, whoever else acts in one of its sentences.
    """
    if not is_opening and (known is None or known.is_self):
        return known
    return next((each for each in bodies if each.carries), known)
