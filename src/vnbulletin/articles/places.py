"""This file tells the province of a bulletin by what the page and the story print, and never by guessing."""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date, datetime
from functools import cache

from attrs import frozen

from vnbulletin.articles.paragraphs import FurnitureKind, Paragraph, ParagraphKind
from vnbulletin.folding import FoldedText
from vnbulletin.lexicon.page_tables import Province, masthead, provinces
from vnbulletin.lexicon.patterns import any_of, whole_words
from vnbulletin.spans import Span

__all__ = ["Place", "find_province"]

_ADDRESS = re.compile(r"(?<![\w.-])(?:[a-z0-9-]{1,40}\.){1,4}vn(?![a-z0-9-])")
_LETTER_BEFORE = re.compile(r"(?P<word>[^\W\d_]\w{0,20})\s{1,2}\Z")
_CAPITAL_BEHIND = re.compile(r"\s(?=[^\W\d_])")
_HEADS = frozenset({ParagraphKind.KICKER, ParagraphKind.DATE_LINE})
_HEADER = frozenset({FurnitureKind.SITE, FurnitureKind.NOTICE})
# Before “TP. Hồ Chí Minh”: a longer name, such as that of a university, ends with it.
_NAME_BEFORE = re.compile(r"(?<!\w)[^\W\d_a-zà-ỹđ]\w*\s\Z")
_LOOK_BACK = 40
# In a longer text one province has to be named this many times as often as the next.
_CLEARLY = 2


@frozen(kw_only=True)
class Place:
    """The province as far as it is told, why it is that or not told, and the words that tell it."""

    province: str | None
    reason: str
    span: Span | None = None


@frozen
class _Named:
    """A name in the text, and the provinces that bear it: the former, the present, or both."""

    provinces: tuple[Province, ...]
    start: int
    end: int


@cache
def _names() -> re.Pattern[str]:
    return whole_words(provinces().by_form)


@cache
def _signs() -> re.Pattern[str]:
    several, signs = any_of(masthead().several.words), any_of(masthead().province_signs.words)
    return re.compile(rf"(?<!\w)(?:(?P<several>(?:{several}|[0-9]{{1,2}})\s{{1,2}}))?(?P<sign>{signs})\s{{0,2}}\Z")


@cache
def _passing() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{any_of(masthead().passing.words)})\s{{1,2}}\Z|,\s{{1,2}}\Z")


@cache
def _place_word() -> re.Pattern[str]:
    return re.compile(rf"(?:{any_of(masthead().place_words.words)})\s{{1,2}}")


@cache
def _below() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{any_of(masthead().smaller_places.words)})(?:\s\w+){{1,4}}\s\(\Z")


@cache
def _smaller() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{any_of(masthead().smaller_places.words)})\s{{1,2}}\Z")


def find_province(folded: FoldedText, paragraphs: Sequence[Paragraph], page_date: date | None) -> Place:
    """Find the province that a bulletin is of.

    It is told, in this order, by the outlet, the source line, the head of the page, its path, the contacts of the
    site, the headline with the summary, and the body. The first of these that names a province decides; where it names
    several, none is taken, unless one is clearly the one.

    Args:
        folded: The text.
        paragraphs: Its paragraphs.
        page_date: The date of the page, for the names of the time.

    Returns:
        The province, or None and why.
    """
    day = page_date.date() if isinstance(page_date, datetime) else page_date
    for said, chosen, find in _STAGES:
        found = [each for paragraph in paragraphs if chosen(paragraph) for each in find(folded, paragraph)]
        if found:
            return _decide(folded, found, said, day)
    return Place(province=None, reason="no province is named")


def _decide(folded: FoldedText, found: list[_Named], said: str, day: date | None) -> Place:
    united = day is not None and day >= provinces().united_on
    chosen = -1 if united else 0
    names = Counter(each.provinces[chosen] for each in found)
    (first, count), *others = names.most_common()
    if others and count < _CLEARLY * others[0][1]:
        uniting = _uniting(names) if united else None
        if uniting is None:
            listed = ", ".join(sorted(each.printed for each in names))
            return Place(province=None, reason=f"{said} names several provinces: {listed}")
        first = uniting
    told = next(each for each in found if each.provinces[chosen] == first)
    span = folded.span(told.start, told.end)
    return Place(
        province=first.printed, reason=f"{said} says {' '.join(span.of(folded.original).split())!r}", span=span
    )


def _uniting(names: Iterable[Province]) -> Province | None:
    """Return the one among *names* that unites all of them, or None."""
    lower = {each.name.lower() for each in names}
    return next((each for each in names if lower <= set(each.unites)), None)


def _signed(folded: FoldedText, paragraph: Paragraph) -> Iterator[_Named]:
    """Yield the names that a word before them makes those of provinces ("tỉnh Nam Định")."""
    start, end = folded.folded_bounds(paragraph.span)
    for hit in _names().finditer(folded.lower, start, end):
        back = max(start, hit.start() - _LOOK_BACK)
        sign = _signs().search(folded.lower[back : hit.start()])
        named = provinces().by_form[_form(hit[0])]
        if sign is not None and sign["several"] is None and folded.text[hit.start()].isupper():
            yield _Named(named, back + sign.start("sign"), hit.end())
        elif sign is None and hit[0].startswith(("tp", "thành phố")):
            yield _Named(named, hit.start(), hit.end())


def _of_story(folded: FoldedText, paragraph: Paragraph) -> Iterator[_Named]:
    """Yield the provinces that a story names as its own, and not as what somebody comes from, visits or helps."""
    start, _ = folded.folded_bounds(paragraph.span)
    for each in _signed(folded, paragraph):
        before = max(start, each.start - _LOOK_BACK)
        is_city = folded.text.startswith(("TP", "Tp", "Thành phố"), each.start)
        is_in_name = is_city and _NAME_BEFORE.search(folded.text, before, each.start) is not None
        if not is_in_name and _passing().search(folded.lower[before : each.start]) is None:
            yield each
    yield from _explained(folded, paragraph)


def _explained(folded: FoldedText, paragraph: Paragraph) -> Iterator[_Named]:
    """Yield the names alone in brackets behind that of a smaller place ("huyện Hồng Dân (Bạc Liêu)")."""
    start, end = folded.folded_bounds(paragraph.span)
    for hit in _names().finditer(folded.lower, start, end):
        is_alone = folded.lower[hit.start() - 1 : hit.start()] == "(" and folded.lower[hit.end() : hit.end() + 1] == ")"
        if is_alone and _below().search(folded.lower, max(start, hit.start() - _LOOK_BACK), hit.start()) is not None:
            yield _Named(provinces().by_form[_form(hit[0])], hit.start(), hit.end())


def _seated(folded: FoldedText, paragraph: Paragraph) -> Iterator[_Named]:
    """Yield the names in the site's imprint; papers of the whole country sit in the two largest cities."""
    found = (*_hosts(folded, paragraph), *_signed(folded, paragraph))
    return (each for each in found if not each.provinces[0].seats_press)


def _bare(folded: FoldedText, paragraph: Paragraph) -> Iterator[_Named]:
    """Yield the names that stand alone or behind such a word, and are no part of another name."""
    start, end = folded.folded_bounds(paragraph.span)
    capitals = folded.text[start:end].isupper()
    for hit in _names().finditer(folded.lower, start, end):
        before = folded.lower[max(start, hit.start() - _LOOK_BACK) : hit.start()]
        sign, smaller = _signs().search(before), _smaller().search(before)
        # "Thành phố" ends as the word for a street does.
        is_smaller = smaller is not None and (sign is None or smaller.start() <= sign.start())
        if is_smaller or not folded.text[hit.start()].isupper():
            continue
        if (sign and not sign["several"]) or (not sign and _stands_alone(folded, hit, start, end, capitals=capitals)):
            yield _Named(provinces().by_form[_form(hit[0])], hit.start(), hit.end())


def _stands_alone(folded: FoldedText, hit: re.Match[str], start: int, end: int, *, capitals: bool) -> bool:
    if capitals:
        return hit.start() == start or hit.end() == end
    if _place_word().fullmatch(folded.lower, start, hit.start()):
        return True
    before = _LETTER_BEFORE.search(folded.text[max(start, hit.start() - _LOOK_BACK) : hit.start()])
    behind = _CAPITAL_BEHIND.match(folded.text, hit.end(), end)
    follows = behind is not None and folded.text[behind.end()].isupper()
    return not follows and not (before is not None and before["word"][0].isupper() and len(before["word"]) > 1)


def _addressed(folded: FoldedText, paragraph: Paragraph) -> Iterator[_Named]:
    """Yield the names in web addresses, and those that stand alone."""
    yield from _hosts(folded, paragraph)
    yield from _bare(folded, paragraph)


def _hosts(folded: FoldedText, paragraph: Paragraph) -> Iterator[_Named]:
    """Yield the names in web addresses ("baonamdinh.vn", "namdinh.gov.vn")."""
    start, end = folded.folded_bounds(paragraph.span)
    for hit in _ADDRESS.finditer(folded.lower, start, end):
        place = hit.start()
        for label in hit[0].split("."):
            named = _of_label(label)
            if named:
                yield _Named(named, place, place + len(label))
            place += len(label) + 1


@cache
def _address_parts() -> re.Pattern[str]:
    parts, names = any_of(masthead().address_parts.words), any_of(provinces().by_slug)
    return re.compile(rf"(?:(?:{parts})-?){{0,2}}(?P<name>{names})(?:-?(?:{parts})){{0,2}}")


def _of_label(label: str) -> tuple[Province, ...]:
    hit = _address_parts().fullmatch(label)
    return provinces().by_slug[hit["name"]] if hit else ()


def _form(printed: str) -> str:
    return " ".join(printed.split())


def _is(*kinds: ParagraphKind) -> Callable[[Paragraph], bool]:
    return lambda paragraph: paragraph.kind in kinds


_STAGES: tuple[tuple[str, Callable[[Paragraph], bool], Callable[[FoldedText, Paragraph], Iterator[_Named]]], ...] = (
    ("the outlet", _is(ParagraphKind.OUTLET), _addressed),
    ("the source line", _is(ParagraphKind.SOURCE_LINE), _addressed),
    ("the head of the page", lambda each: each.kind in _HEADS or each.furniture in _HEADER, _bare),
    ("the path of the page", lambda each: each.furniture is FurnitureKind.BREADCRUMB, _bare),
    ("the imprint", lambda each: each.furniture is FurnitureKind.CONTACT, _seated),
    ("the headline", _is(ParagraphKind.TITLE, ParagraphKind.SUMMARY), _bare),
    ("the body", _is(ParagraphKind.BODY, ParagraphKind.CAPTION), _of_story),
)
