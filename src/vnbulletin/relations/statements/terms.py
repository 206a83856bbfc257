"""This file finds terms of bodies that are printed with their years, and whose terms they are."""

import re
from functools import cache

from vnbulletin.lexicon.patterns import Lead, any_of, right_before, whole_words
from vnbulletin.lexicon.term_tables import NationalBody, terms
from vnbulletin.lexicon.time_tables import periods
from vnbulletin.notation.periods.periods import TimePeriod
from vnbulletin.relations.kinds.calendar import Term
from vnbulletin.relations.passage import Passage, Placed
from vnbulletin.relations.relation import Operand
from vnbulletin.relations.statements.bare_years import is_bare_year
from vnbulletin.relations.statements.numerals import ROMAN, read_roman

__all__ = ["find_terms"]

# A body stands within so many characters before its term, and an opener with its ordinal too.
_NEAR = 120
_TO_TERM = r"[ ,(–-]{0,4}\Z"
# From a body to its term: the rest of its name and its ordinal.
_LEADS = re.compile(r"(?:(?!\b(?:hội|đoàn|liên|ban|clb|câu)\b)[^,;:.(])*[ ,(–-]{0,4}")


@cache
def _name() -> re.Pattern[str]:
    return re.compile(rf"(?:{any_of(periods().names[:2])})(?!\w)")


@cache
def _bodies() -> re.Pattern[str]:
    return whole_words(word for body in terms().bodies for word in body.words)


@cache
def _officers() -> Lead:
    return right_before(terms().officers)


@cache
def _national() -> tuple[tuple[NationalBody, re.Pattern[str]], ...]:
    found = []
    for each in terms().national:
        plain = rf"{whole_words(each.openers).pattern}[ ](?P<ordinal>{ROMAN})(?!\w)"
        # What other bodies say too needs the name of the party behind it; without such phrases nothing matches here.
        shared = whole_words(each.openers_of_party).pattern if each.openers_of_party else "(?!)"
        of_party = rf"{shared}[ ](?P<of_party>{ROMAN})[ ]của đảng"
        found.append((each, re.compile(rf"(?:{plain}|{of_party}){_TO_TERM}")))
    return tuple(found)


def find_terms(passages: tuple[Passage, ...]) -> tuple[Term, ...]:
    """Return each term that is printed with its first and last year ("Đảng bộ tỉnh lần thứ XX, nhiệm kỳ 2020-2025").

    An ordinal is taken only where it stands right before the term and is that of a national body: ordinals are
    counted by each body for itself.
    """
    found: list[Term] = []
    for passage in passages:
        for placed in passage.times:
            years = _years(placed)
            if years is None:
                continue
            term = _term(passage, placed, years)
            # "Quốc hội khóa XV (2021-2026)": with its ordinal a national term needs no name.
            if term.ordinal is not None or _name().match(passage.lower, placed.start):
                found.append(term)
    return tuple(found)


def _years(placed: Placed) -> TimePeriod | None:
    value = placed.mention.value
    if not isinstance(value, TimePeriod) or value.end is None or value.start == value.end:
        return None
    return value if is_bare_year(value.start) and is_bare_year(value.end) else None


def _term(passage: Passage, placed: Placed, value: TimePeriod) -> Term:
    years = Operand(printed=placed.mention.text, value=value, mention=placed.mention)
    near = max(passage.start, placed.start - _NEAR)
    for each, pattern in _national():
        hit = pattern.search(passage.lower, near, placed.start)
        if hit is not None:
            return Term(years=years, body=each.body, ordinal=read_roman(hit["ordinal"] or hit["of_party"]))
    return Term(years=years, body=_body(passage, near, placed.start))


def _body(passage: Passage, near: int, place: int) -> str:
    """Return the body whose term it is, as printed; a cell wins over the organisation that it belongs to."""
    hits = list(_bodies().finditer(passage.lower, near, place))
    hits = [each for each in hits if _officers().before(passage.lower, near, each.start()) is None]
    cells = [each for each in hits if each[0] in terms().bodies[0].words]
    if cells:
        return passage.printed(cells[-1].start(), cells[-1].end())
    # Behind a comma or another body's name the term may be that of something else.
    if not hits or not _LEADS.fullmatch(passage.lower, hits[-1].end(), place):
        return ""
    return passage.printed(hits[-1].start(), hits[-1].end())
