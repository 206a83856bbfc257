"""This file knows a line of the site's furniture (buttons, counters, imprint, links, noise) by its words and shape."""

import re
from functools import cache

from vnbulletin.articles.counting import is_count
from vnbulletin.articles.lines import SHORT, Line, is_running
from vnbulletin.articles.noise import noise_of
from vnbulletin.articles.paragraphs import FurnitureKind
from vnbulletin.articles.phrases import first_word, patterns
from vnbulletin.lexicon.page_tables import masthead
from vnbulletin.lexicon.patterns import any_of
from vnbulletin.notation.dates.weekdays import weekday_pattern

__all__ = [
    "furniture_of",
    "heading_of",
    "is_breadcrumb",
    "is_counter",
    "is_section",
    "is_weak_counter",
    "kind_of_piece",
]

_VISIBLE, _LETTER = re.compile(r"\w"), re.compile(r"[^\W\d_]{2}")
_FONT_SIZE = re.compile(r"a[\s+⁻⁺a-]{1,9}a[\s+⁻⁺-]{0,3}")
# “Đăng ký: 15” counts, “[Gửi] [In]” does not.
_COUNTED = re.compile(r"[:：]\s{0,3}[0-9]")
_LINKS = (">>", "»", "►", "▶")
# A telephone number: the trunk zero, or the country, then eight to ten more digits in groups.
_TELEPHONE = re.compile(r"(?<![0-9.,])(?:\(?0|\+84)(?:[\s().-]{0,2}[0-9]){8,10}[\s.)]{0,3}$")
_PAGE = re.compile(
    r"(?:page|p\.|trang)\s{0,2}[0-9]{1,4}(?:\s?/\s?[0-9]{1,4})?|(?>[\[(][0-9]{1,3}[\])]\s{0,4}){2,}+"
    r"|trang(?>\s{1,3}[0-9]{1,3}){2,}+(?>[\s.…]|sau|cuối|tiếp)*+"
)
_NO_VISITS = re.compile(r"0(?:\s{1,8}0){1,8}")
# "Hà Nội 32°C", "Thủ tục hành chính (114)": a place's weather, a section's count.
_WEATHER = re.compile(r"(?>[^\W\d_]{1,20}+\s){1,5}+[:-]?\s?[0-9]{1,2}\s?(?:-\s?[0-9]{1,2}\s?)?°\s?c")
_COUNT_OF_SECTION = re.compile(r"\s\([0-9]{1,5}\)$")
_LONGEST_CODE = 40
_HASHTAG = re.compile(r"#[^\W\d_]")
_CRUMB_MARK = re.compile(r"\s{0,8}[»›>]\s{0,8}|\s{1,8}[/|]\s{1,8}")
_PIECE_MARK = re.compile(r"\s{0,8}[|•]\s{0,8}")
_LONGEST_CRUMB, _MOST_CRUMBS, _CRUMB_LINE = 70, 7, 200
_FEWEST_PIECES, _LONGEST_BUTTON = 2, 3
_DIGIT = re.compile(r"[0-9]")
_KINDS = {name: FurnitureKind(name) for name in ("contact", "notice", "breadcrumb", "related", "tags")}


@cache
def _clock() -> re.Pattern[str]:
    # The visitor's own day, at the head of many pages; it is not the day of the story.
    return re.compile(
        rf"(?:bây\sgiờ\slà|hôm\snay)\s?[,:]?\s?(?:là\s)?(?:{weekday_pattern()}|ngày\s)"
        r"(?>tháng|năm|ngày|gmt|[ap]m|[\s0-9/.,:|()+–-])*+"
    )


@cache
def _dated() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{any_of(masthead().date_labels.words)})\s{{0,3}}[:,]?\s{{0,3}}[0-9]")


def furniture_of(line: Line) -> FurnitureKind | None:
    """Return what the line is of the site's furniture, or None where it may belong to the story."""
    if len(line) > SHORT:
        return noise_of(line)
    lower = line.lower
    if _VISIBLE.search(lower) is None:
        return FurnitureKind.RULE
    return _of_words(line, lower) or _of_links(line, lower) or noise_of(line) or _of_pieces(lower)


def heading_of(line: Line) -> FurnitureKind | None:
    """Return the kind of the list that the line heads (other stories, key words, counters), or None."""
    hit = patterns().heading.fullmatch(line.lower) if len(line) <= SHORT else None
    return None if hit is None else next(FurnitureKind(name) for name, found in hit.groupdict().items() if found)


def is_section(line: Line) -> bool:
    """Tell whether the whole line is the name of a section ("XÂY DỰNG ĐẢNG")."""
    return len(line) <= _LONGEST_CRUMB and patterns().section.fullmatch(line.lower) is not None


def is_counter(lower: str) -> bool:
    """Tell whether a piece of folded lower-case text is made of visit counters."""
    return patterns().counter.fullmatch(lower) is not None and patterns().visits.search(lower) is not None


def is_weak_counter(lower: str) -> bool:
    """Tell whether folded lower-case text is a count of visits only beside another one ("Hôm nay: 191")."""
    return patterns().weak_counter.fullmatch(lower) is not None


def kind_of_piece(lower: str) -> FurnitureKind | None:
    """Return what a piece of folded lower-case text is by its words alone: a counter, buttons or a section."""
    known = patterns()
    if is_counter(lower):
        return FurnitureKind.COUNTER
    if _PAGE.fullmatch(lower):
        return FurnitureKind.PAGE
    found = _of_buttons(lower) or _of_opening(lower)
    return FurnitureKind.SECTION if found is None and known.section.fullmatch(lower) else found


def _of_buttons(lower: str) -> FurnitureKind | None:
    known = patterns()
    if known.rating.fullmatch(lower) or known.code.search(lower[-_LONGEST_CODE:]):
        return FurnitureKind.FORM
    if _FONT_SIZE.fullmatch(lower):
        return FurnitureKind.TOOLBAR
    if known.buttons.fullmatch(lower) and _LETTER.search(lower) and _COUNTED.search(lower) is None:
        return FurnitureKind.FORM if known.forms.match(lower) else FurnitureKind.TOOLBAR
    return None


def _of_opening(lower: str, text: str | None = None) -> FurnitureKind | None:
    hit = patterns().opening.match(lower) if "%" not in lower else None
    if hit is None or (text is not None and hit["contact"] and is_count(text[hit.end() :], hit["contact"])):
        return None
    return next(_KINDS[name] for name, found in hit.groupdict().items() if found)


def is_breadcrumb(line: Line) -> bool:
    """Tell whether the line is a path of sections ("Trang chủ » Tin tức")."""
    if len(line) > _CRUMB_LINE or is_running(line):
        return False
    crumbs = [crumb.strip() for crumb in _CRUMB_MARK.split(line.lower)]
    if not 1 < len(crumbs) <= _MOST_CRUMBS or max(map(len, crumbs)) > _LONGEST_CRUMB:
        return False
    if any(crumb[:1].isdigit() for crumb in crumbs):
        return False
    return "»" in line.text or any(patterns().section.fullmatch(crumb) for crumb in crumbs)


def _of_words(line: Line, lower: str) -> FurnitureKind | None:
    known = patterns()
    first = first_word(lower)
    # Most lines are told at once: none of the phrases begins with their first word.
    if first is not None and not first[0].isdigit() and first not in known.first_words:
        return None
    if is_counter(lower) or _NO_VISITS.fullmatch(lower):
        return FurnitureKind.COUNTER
    found = _of_buttons(lower) or heading_of(line) or _of_opening(lower, line.text)
    # "Người đăng: Admin - Ngày đăng: 05/04/2023" holds the date of the page, which is cut out first.
    if found is FurnitureKind.CONTACT and _dated().search(lower):
        return None
    if found is not None:
        return found
    if known.letterhead.fullmatch(lower):
        return FurnitureKind.LETTERHEAD
    return FurnitureKind.TOOLBAR if known.channel.match(lower) else None


def _of_links(line: Line, lower: str) -> FurnitureKind | None:
    if _PAGE.fullmatch(lower):
        return FurnitureKind.PAGE
    if _clock().fullmatch(lower):
        return FurnitureKind.TODAY
    if len(lower) <= SHORT // 2 and ":" in lower and _TELEPHONE.search(lower[-40:]):
        return FurnitureKind.CONTACT
    if is_running(line):
        return None
    if lower.startswith(_LINKS):
        return FurnitureKind.RELATED
    if lower.startswith("trang chủ") or is_breadcrumb(line):
        return FurnitureKind.BREADCRUMB
    if _HASHTAG.match(lower):
        return FurnitureKind.TAGS
    if all(_WEATHER.fullmatch(piece) for piece in _PIECE_MARK.split(lower, _MOST_CRUMBS)):
        return FurnitureKind.TEMPLATE
    counted = _COUNT_OF_SECTION.search(lower[-_LONGEST_CODE:]) is not None
    named = counted and patterns().section.fullmatch(lower[: lower.rfind("(")].rstrip())
    return FurnitureKind.SECTION if named or patterns().menu.fullmatch(lower) else None


def _of_pieces(lower: str) -> FurnitureKind | None:
    """Return what a line is whose parts between bars are furniture, all or most of them, beside a counter."""
    pieces = (
        [piece for piece in _PIECE_MARK.split(lower, _MOST_CRUMBS) if piece] if "|" in lower or "•" in lower else []
    )
    kinds = [kind_of_piece(piece) for piece in pieces]
    if len(kinds) < _FEWEST_PIECES:
        return None
    others = [piece for piece, kind in zip(pieces, kinds, strict=True) if kind is None]
    buttons = all(len(piece.split()) <= _LONGEST_BUTTON and not _DIGIT.search(piece) for piece in others)
    counted = FurnitureKind.COUNTER in kinds and buttons and len(others) * 2 <= len(kinds)
    return next((kind for kind in kinds if kind), None) if counted or not others else None
