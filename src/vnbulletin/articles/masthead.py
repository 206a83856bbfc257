"""This file finds what stands around a story: kicker, title, summary, byline, outlet and the agency's sign."""

import re
from functools import cache

from vnbulletin.articles.agencies import find_sign
from vnbulletin.articles.bullets import BULLET, BULLETS
from vnbulletin.articles.captions import opens_as_caption
from vnbulletin.articles.furniture import heading_of, is_breadcrumb, is_section
from vnbulletin.articles.lines import SHORT, Line, is_running
from vnbulletin.articles.names import is_name, is_outlet
from vnbulletin.articles.opening_days import match_opening_day
from vnbulletin.articles.paragraphs import FurnitureKind, ParagraphKind
from vnbulletin.articles.repeats import same_words
from vnbulletin.lexicon.page_tables import masthead
from vnbulletin.lexicon.patterns import any_of

__all__ = ["label_endings", "label_headings", "label_summary"]

_LONGEST_SUMMARY = 800
_FEWEST_WORDS, _FEW_WORDS, _SHORT_TITLE, _LONG_TITLE, _SHORT_KICKER = 2, 3, 30, 170, 120
_LONGEST_OUTLET, _LAST_LINES, _MOST_SIGNED = 80, 3, 10
_MOST_BUTTONS = 4
_ITEM = re.compile(BULLET)
_PLAIN_BULLET = tuple(f"{bullet} " for bullet in BULLETS)


def label_headings(lines: list[Line]) -> list[Line]:
    """Return the lines with kicker, title and the site's header labelled; a text without running text has no title."""
    told = _without_site_header(lines)
    given = next((index for index, line in enumerate(told) if line.kind is ParagraphKind.TITLE), None)
    running = (index for index, line in enumerate(told) if line.is_story and is_running(line))
    begin = next((index for index in running if not _opens_title(told, index)), given)
    if begin is None:
        return told
    named = [index for index in range(begin) if told[index].kind is None and _could_be_title(told[index])]
    if not named:
        return told
    title = _choose_title(told, _below_letterhead(told, named), begin) if given is None else given
    told[title] = told[title].labelled(ParagraphKind.TITLE)
    for index in (index for index in range(title) if told[index].kind is None and is_running(told[index])):
        told[index] = told[index].labelled(ParagraphKind.KICKER)
    _label_beside(told, named, title)
    return told


def label_endings(lines: list[Line]) -> list[Line]:
    """Return the lines with signatures and names of papers below the story labelled."""
    told = list(lines)
    open_lines = [index for index, line in enumerate(lines) if line.is_story]
    if not any(is_running(lines[index]) for index in open_lines):
        return told
    titles = {same_words(line) for line in lines if line.kind is ParagraphKind.TITLE}
    for index in reversed(open_lines[-_LAST_LINES:]):
        if same_words(lines[index]) in titles:
            continue
        if lines[index].fixed or (is_running(lines[index]) and not is_name(lines[index].text)):
            break
        if is_outlet(lines[index]) and len(lines[index]) <= _LONGEST_OUTLET:
            told[index] = lines[index].labelled(ParagraphKind.OUTLET)
        elif is_name(lines[index].text) or _is_signing_body(lines[index]):
            told[index] = lines[index].labelled(ParagraphKind.BYLINE)
        else:
            break
    for index in open_lines:
        if told[index].kind is None and _signs_block(told, index):
            told[index] = told[index].labelled(ParagraphKind.BYLINE)
    return told


def label_summary(lines: list[Line]) -> list[Line]:
    """Return the lines with the lead labelled that stands apart from the body (sapo).

    It stands apart where a picture follows it or where it is printed twice. A report's
    first paragraph that opens with the agency's sign or with the day of the event is body.
    """
    told = list(lines)
    title = next((index for index, line in enumerate(lines) if line.kind is ParagraphKind.TITLE), None)
    if title is None or any(line.kind is ParagraphKind.SUMMARY for line in lines):
        return told
    lead = next((index for index in range(title + 1, len(lines)) if lines[index].is_story), None)
    if lead is None or lines[lead].fixed or len(lines[lead]) > _LONGEST_SUMMARY or not is_running(lines[lead]):
        return told
    dated = match_opening_day(lines[lead].lower, 0, len(lines[lead]))
    if find_sign(lines[lead].text) or dated or lines[lead].text.startswith(_PLAIN_BULLET):
        return told
    below = next((line for line in lines[lead + 1 :] if line.kind is not ParagraphKind.FURNITURE), None)
    pictured = below is not None and below.kind in (ParagraphKind.CAPTION, ParagraphKind.CREDIT)
    twice = below is not None and below.is_story and same_words(below) == same_words(lines[lead])
    if (pictured and lines[lead].text[-1] != ":") or twice:
        told[lead] = lines[lead].labelled(ParagraphKind.SUMMARY)
    return told


def _without_site_header(lines: list[Line]) -> list[Line]:
    told = list(lines)
    begin = next((index for index, line in enumerate(lines) if line.is_story and is_running(line)), 0)
    crumbs = next((index for index in range(begin) if is_breadcrumb(lines[index])), -1)
    # What stands above the path of sections is the site's, if a title stands below it.
    titled = any(line.kind is ParagraphKind.TITLE for line in lines[crumbs + 1 : begin])
    if not titled and not any(line.kind is None and _could_be_title(line) for line in lines[crumbs + 1 : begin]):
        crumbs = -1
    for index in range(begin):
        line = lines[index]
        if line.kind is None and (index < crumbs or is_section(line)):
            apart = FurnitureKind.SECTION if is_section(line) else FurnitureKind.SITE
            told[index] = line.labelled(ParagraphKind.OUTLET) if is_outlet(line) else line.set_apart(apart)
    return told


def _could_be_title(line: Line) -> bool:
    if is_running(line) or len(line) > SHORT or _ITEM.match(line.text) is not None:
        return False
    return len(line.text.split()) >= _FEWEST_WORDS and any(letter.isalpha() for letter in line.text)


def _label_beside(lines: list[Line], named: list[int], title: int) -> None:
    """Label those of *named* that stand above and below the title, and those that say its words again."""
    listed = next((index for index in range(title) if heading_of(lines[index])), title)
    for index in named:
        line = lines[index]
        if same_words(line) == same_words(lines[title]):
            lines[index] = line.labelled(ParagraphKind.TITLE)
        elif index > title:
            lines[index] = _below_title(line)
        elif is_outlet(line):
            lines[index] = line.labelled(ParagraphKind.OUTLET)
        else:
            kicker = line.labelled(ParagraphKind.KICKER)
            lines[index] = line.set_apart(FurnitureKind.RELATED) if index > listed else kicker


def _below_title(line: Line) -> Line:
    if is_name(line.text) and line.text.isupper():
        return line.labelled(ParagraphKind.BYLINE)
    return line.labelled(ParagraphKind.CAPTION) if opens_as_caption(line) else line


def _opens_title(lines: list[Line], index: int) -> bool:
    """Tell whether the line, up to its colon, opens a headline that goes on below, above the page's date."""
    line, below = lines[index], lines[index + 1 : index + 6]
    if line.text[-1] != ":" or len(line) > _SHORT_KICKER or not below or not _could_be_title(below[0]):
        return False
    return below[0].kind is None and any(each.kind is ParagraphKind.DATE_LINE for each in below[1:])


def _below_letterhead(lines: list[Line], named: list[int]) -> list[int]:
    """Return those of *named* below the head of an official letter, which prints its senders above its title."""
    heads = [index for index in range(named[-1]) if lines[index].furniture is FurnitureKind.LETTERHEAD]
    return [index for index in named if not heads or index > heads[-1]]


def _choose_title(lines: list[Line], named: list[int], begin: int) -> int:
    best = max(named, key=lambda index: (_title_score(lines, index, named[0], begin), -index))
    following = [index for index in named if index > best]
    # A kicker in capitals stands above the title proper.
    if lines[best].text.isupper() and following:
        below = lines[following[0]]
        if not below.text.isupper() and len(below) >= _SHORT_TITLE:
            return following[0]
    return best


def _title_score(lines: list[Line], index: int, first: int, begin: int) -> int:
    line, score = lines[index], 0
    beside = [_next_kind(lines, index, step) for step in (-1, 1)]
    score += 3 * (ParagraphKind.DATE_LINE in beside) + (index + 1 == begin)
    score += 2 * (_SHORT_TITLE <= len(line) <= _LONG_TITLE)
    score -= 3 * (len(line.text.split()) <= _FEW_WORDS) + 4 * is_name(line.text) * (not line.text.isupper())
    score -= 3 * (index != first and opens_as_caption(line))
    # A lead that was cut short to stand above its story.
    score -= 3 * line.text.endswith(("...", "…"))
    return score - 4 * is_outlet(line)


def _next_kind(lines: list[Line], index: int, step: int) -> ParagraphKind | None:
    """Return the kind of the next line above or below; counters and buttons beside the page's date are passed over."""
    for place in range(index + step, index + step * (_MOST_BUTTONS + 1), step):
        if not 0 <= place < len(lines):
            return None
        if lines[place].kind is not ParagraphKind.FURNITURE:
            return lines[place].kind
    return None


@cache
def _body() -> re.Pattern[str]:
    return re.compile(rf"(?:{any_of(masthead().signing_bodies.words)})(?!\w)")


def _is_signing_body(line: Line) -> bool:
    """Tell whether the line names a body that signs its own report ("Phòng Tổ chức Huyện ủy")."""
    if is_running(line) or not line.text[0].isupper() or _body().match(line.lower) is None:
        return False
    short = len(line) <= _LONGEST_OUTLET and len(line.text.split()) <= _MOST_SIGNED
    return short and not any(map(str.isdigit, line.text)) and not opens_as_caption(line)


def _signs_block(lines: list[Line], index: int) -> bool:
    """Tell whether a line closes the block above it as a signature, as in a page of several short reports."""
    line = lines[index]
    if line.gap or index == 0 or not is_name(line.text) or not line.text.isupper():
        return False
    closes = index + 1 == len(lines) or lines[index + 1].gap
    return closes and lines[index - 1].is_story and is_running(lines[index - 1])
