"""This file tells the site's furniture (buttons, counters, imprint, lists of links, noise) from the story."""

import re
from functools import cache

from attrs import field, frozen

from vnbulletin.articles.article import ParagraphKind
from vnbulletin.articles.lines import SHORT, Line, is_running
from vnbulletin.lexicon.page_tables import Furniture, furniture
from vnbulletin.lexicon.patterns import any_of
from vnbulletin.notation.dates.weekdays import weekday_pattern

__all__ = ["is_breadcrumb", "is_counter", "is_list_heading", "is_section", "label_furniture"]

_MARKS = r"\s\[\](){}|•·●►▶▪*:;,.…<>«»›‹/\\–+#✆☎↑\-"
_FILLER = rf"[{_MARKS}0-9]"
_PAGER = r"(?>[\[(][0-9]{1,4}(?:\s?[-–/]\s?[0-9]{1,4})?[\])]\s{0,8}|trang\s{1,3}(?:sau|trước|cuối|đầu)\s{0,8})"
_FIGURE = r"\(?[0-9]{1,12}(?:[ .,][0-9]{3}){0,5}\)?"
_LINKS = ("trang chủ", ">>", "»", "►", "▶")
_BULLETS = tuple("-–+•·*▪►▶●◦»›>")
# A telephone number: the trunk zero, or the country, then eight to ten more digits in groups.
_TELEPHONE = re.compile(r"(?<![0-9.,])(?:\(?0|\+84)(?:[\s().-]{0,2}[0-9]){8,10}[\s.)]{0,3}$")
_CRUMB_MARK = re.compile(r"\s{0,8}[»›>]\s{0,8}|\s{1,8}[/|]\s{1,8}")
_PICTURE_FILE = re.compile(r"\.(?:png|jpe?g|gif|webp|bmp|svg)$")
_PICTURE_TAG = re.compile(
    r"!\[[^\]]{0,200}\]\([^)]{0,200}\)|(?:hình\s?)?(?:hinh\s)?[aả]nh\s{0,2}[0-9]{1,3}|a[\s+⁻⁺a-]{1,9}a[\s+⁻⁺-]{0,3}"
)
_TEMPLATE = re.compile(r"[A-Za-z]{2,30}_[A-Za-z0-9_]{2,60}|\[[a-z]{2,12}\(")
_SCRIPT = re.compile(r"<(?:style|script|iframe|div|span|img|table)\b|function\s?\(|document\.|window\.|\$\(")
_BLOB = re.compile(r"[A-Za-z0-9+/=_%-]+")
_BLOB_LENGTH = 80
_LONGEST_CRUMB, _MOST_CRUMBS, _CRUMB_LINE = 70, 7, 200
_LOOKED_AT = 2_000


def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)


@frozen
class _Patterns:
    """The lexicon of furniture as patterns; groups are atomic, so that matching a line stays linear."""

    words: Furniture
    buttons: re.Pattern[str] = field(init=False)
    heading: re.Pattern[str] = field(init=False)
    counter: re.Pattern[str] = field(init=False)
    weak_counter: re.Pattern[str] = field(init=False)
    contact: re.Pattern[str] = field(init=False)
    notice: re.Pattern[str] = field(init=False)
    section: re.Pattern[str] = field(init=False)
    styles: re.Pattern[str] = field(init=False)

    @buttons.default
    def _buttons(self) -> re.Pattern[str]:
        words = any_of(self.words.toolbar.words + self.words.forms.words)
        return _compiled(rf"(?>(?>{words})|{_FILLER})*+")

    @heading.default
    def _heading(self) -> re.Pattern[str]:
        words = any_of(self.words.headings.words)
        return _compiled(rf"[{_MARKS}]*+(?>{words})(?>(?>{words})|{_PAGER}|[{_MARKS}])*+")

    @counter.default
    def _counter(self) -> re.Pattern[str]:
        strong, units = any_of(self.words.counters.words), any_of(self.words.counter_units.words)
        one = rf"(?:(?>{strong})\s{{0,3}}[:：]?\s{{0,3}}{_FIGURE}|{_FIGURE}\s{{1,3}}(?>{units}))"
        return _compiled(rf"(?>[\s|•·*;,()–-]*+{one}[\s|•·*;,()–-]*+)++")

    @weak_counter.default
    def _weak_counter(self) -> re.Pattern[str]:
        periods = any_of(self.words.counter_periods.words)
        return _compiled(rf"[\s•·*–-]*+(?>{periods})\s{{0,3}}[:：]?\s{{0,3}}{_FIGURE}")

    @contact.default
    def _contact(self) -> re.Pattern[str]:
        return _compiled(rf"[\s•·*✆☎–-]*+(?>{any_of(self.words.contacts.words)})\s{{0,3}}[:：]")

    @notice.default
    def _notice(self) -> re.Pattern[str]:
        return _compiled(rf"[\s•·*]*+(?:{any_of(self.words.notices.words)})")

    @section.default
    def _section(self) -> re.Pattern[str]:
        return _compiled(any_of(self.words.sections.words))

    @styles.default
    def _styles(self) -> re.Pattern[str]:
        return _compiled("|".join(re.escape(word) for word in self.words.styles.words))


@cache
def _clock() -> re.Pattern[str]:
    # The visitor's own day, at the head of many pages; it is not the day of the story.
    return re.compile(rf"hôm nay\s?[,:]?\s?{weekday_pattern()}(?>tháng|năm|ngày|gmt|[ap]m|[\s0-9/.,:|()+–-])*+")


@cache
def _patterns() -> _Patterns:
    return _Patterns(furniture())


def label_furniture(lines: list[Line]) -> list[Line]:
    """Return the lines with those labelled that belong to the site.

    A line is known by its words or its shape; a line below the heading of a list
    or beside a visit counter is known by its place.
    """
    told = [line if line.kind or not _is_furniture(line) else _as_furniture(line) for line in lines]
    _spread_counters(told)
    _spread_lists(told)
    return told


def is_section(line: Line) -> bool:
    """Tell whether the whole line is the name of a section ("XÂY DỰNG ĐẢNG")."""
    return len(line) <= _LONGEST_CRUMB and _patterns().section.fullmatch(line.lower) is not None


def is_counter(lower: str) -> bool:
    """Tell whether a piece of folded lower-case text is made of visit counters."""
    return _patterns().counter.fullmatch(lower) is not None


def is_breadcrumb(line: Line) -> bool:
    """Tell whether the line is a path of sections ("Trang chủ » Tin tức")."""
    if len(line) > _CRUMB_LINE or is_running(line):
        return False
    crumbs = [crumb.strip() for crumb in _CRUMB_MARK.split(line.lower)]
    if not 1 < len(crumbs) <= _MOST_CRUMBS or max(map(len, crumbs)) > _LONGEST_CRUMB:
        return False
    if any(crumb[:1].isdigit() for crumb in crumbs):
        return False
    return "»" in line.text or any(_patterns().section.fullmatch(crumb) for crumb in crumbs)


def _as_furniture(line: Line) -> Line:
    return line.labelled(ParagraphKind.FURNITURE)


def _is_furniture(line: Line) -> bool:
    if len(line) > SHORT:
        return _is_noise(line)
    lower, known = line.lower, _patterns()
    if not any(letter.isalnum() for letter in lower):
        return True
    if lower.startswith(_LINKS) and not is_running(line):
        return True
    return (
        (known.buttons.fullmatch(lower) is not None and any(letter.isalpha() for letter in lower))
        or is_list_heading(line)
        or is_counter(lower)
        or ("%" not in lower and (known.contact.match(lower) or known.notice.match(lower)) is not None)
        or (_TELEPHONE.search(lower[-40:]) is not None and len(lower) <= SHORT // 2 and ":" in lower)
        or _clock().fullmatch(lower) is not None
        or is_breadcrumb(line)
        or _is_noise(line)
    )


def is_list_heading(line: Line) -> bool:
    """Tell whether the line heads a list of other stories, links or counters."""
    return len(line) <= SHORT and _patterns().heading.fullmatch(line.lower) is not None


def _is_noise(line: Line) -> bool:
    head = line.text[:_LOOKED_AT]
    if len(head) <= SHORT and (_PICTURE_FILE.search(line.lower[-8:]) or _PICTURE_TAG.fullmatch(line.lower)):
        return True
    if head.isascii() and len(head) <= SHORT and "://" not in head and _TEMPLATE.search(head):
        return True
    if _SCRIPT.search(head) or ("{" in head and "}" in head) or head.count(";") > 1:
        return bool(_SCRIPT.match(head)) or len(_patterns().styles.findall(head.lower())) > 1
    longest = max(head.split(), key=len)
    return len(longest) >= _BLOB_LENGTH and len(longest) * 2 > len(head) and _BLOB.fullmatch(longest) is not None


def _spread_counters(lines: list[Line]) -> None:
    """Label "Hôm nay: 191" where it stands in one run with a counter or below a heading."""
    weak = _patterns().weak_counter
    for order in (range(1, len(lines)), range(len(lines) - 2, -1, -1)):
        step = 1 if order.step == 1 else -1
        for index in order:
            beside = lines[index - step]
            if lines[index].kind is None and beside.kind is ParagraphKind.FURNITURE:
                marked = weak.fullmatch(beside.lower) or is_counter(beside.lower)
                if marked and len(lines[index]) <= SHORT and weak.fullmatch(lines[index].lower):
                    lines[index] = _as_furniture(lines[index])


def _spread_lists(lines: list[Line]) -> None:
    """Label the titles below the heading of a list, up to the next running text."""
    told, listing, bulleted = False, False, False
    for index, line in enumerate(lines):
        if line.kind is ParagraphKind.FURNITURE:
            if is_list_heading(line):
                listing, bulleted = True, False
            continue
        pointed = line.text.startswith(_BULLETS)
        bulleted = bulleted or (listing and pointed)
        # Above the story a list may end where its title begins, so there only bullets count.
        listing = listing and line.kind is None and not is_running(line) and (pointed or (told and not bulleted))
        if listing:
            lines[index] = _as_furniture(line)
        told = told or (not listing and is_running(line))
