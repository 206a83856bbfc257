"""This file knows what no one wrote: names of picture files, style sheets, encoded pictures, templates and spam."""

import re
import unicodedata
from functools import cache

from vnbulletin.articles.lines import SHORT, Line
from vnbulletin.articles.paragraphs import FurnitureKind
from vnbulletin.lexicon.page_tables import furniture, writing

__all__ = ["noise_of"]

_PICTURE_FILE = re.compile(r"\.(?:png|jpe?g|gif|webp|bmp|svg)$")
_PICTURE_TAG = re.compile(
    r"!\[[^\]]{0,200}\]\([^)]{0,200}\)|(?:hình\s?)?(?:hinh\s)?[aả]nh\s{0,2}[0-9]{1,3}"
    r"|\[\s?(?:hình\s)?ảnh[^\]]{0,60}\]"
)
_TEMPLATE = re.compile(r"[A-Za-z]{2,30}_[A-Za-z0-9_]{2,60}|\[[a-z]{2,12}\(")
_SCRIPT = re.compile(r"<(?:style|script|iframe|div|span|img|table)\b|function\s?\(|document\.|window\.|\$\(")
_CODE, _TAG = re.compile(r"<(?:style|script|iframe)\b"), re.compile(r"<[^<>]{1,600}>")
_BLOB, _SHORTEST_BLOB = re.compile(r"[A-Za-z0-9+/=_%-]{80,}+"), 80
_LOOKED_AT = 2_000
# Words of which a line of Vietnamese must hold some; scrambled copies and foreign advertisements do not.
_WORD = re.compile(r"[^\W\d_]{2,30}")
_SYLLABLE = re.compile(
    r"(?:ngh|ng|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdđghklmnpqrstvx])?"
    r"(?:a[iouy]?|e[ou]?|i(?:a|eu?|u)?|o(?:a[ioy]?|eo?|i|o)?|u(?:a[iuy]?|e|i|o[iu]?|u|y[aeu]?)?|y(?:eu?)?)"
    r"(?:ch|ng|nh|[cmnpt])?"
)
_TONES = frozenset("\u0300\u0301\u0303\u0309\u0323")
_FEWEST_WORDS, _SAMPLE, _FIRST_LETTERS, _ENOUGH = 6, 24, 120, 2


@cache
def _styles() -> re.Pattern[str]:
    return re.compile("|".join(re.escape(word) for word in furniture().styles.words))


def noise_of(line: Line) -> FurnitureKind | None:
    """Return what the line is that no one wrote to be read, or None."""
    lower, length = line.lower, len(line)
    if length <= SHORT and (_PICTURE_TAG.fullmatch(lower) or _PICTURE_FILE.search(lower[-8:])):
        return FurnitureKind.PICTURE
    return _of_machines(line.text[:_LOOKED_AT]) or (FurnitureKind.SPAM if _is_spam(lower[:_LOOKED_AT]) else None)


def _of_machines(head: str) -> FurnitureKind | None:
    if head.isascii():
        if len(head) <= SHORT and "://" not in head and _TEMPLATE.search(head):
            return FurnitureKind.TEMPLATE
        marked = _SCRIPT.search(head) or ("{" in head and "}" in head) or head.count(";") > 1
        if marked and (_SCRIPT.match(head) or len(_styles().findall(head.lower())) > 1):
            return FurnitureKind.STYLE
    elif head[0] == "<" and _SCRIPT.match(head) and not _is_prose(head):
        return FurnitureKind.STYLE
    return FurnitureKind.BLOB if _is_blob(head) else None


def _is_prose(head: str) -> bool:
    """Tell whether sentences stand between tags that lay out a page; between those of a script none do."""
    if _CODE.match(head):
        return False
    words = _TAG.sub(" ", head.lower()).split()
    return len(words) >= _FEWEST_WORDS and len(writing().frequent_syllables.intersection(words)) >= _ENOUGH


def _is_blob(head: str) -> bool:
    """Tell whether one run of letters, digits and signs of codes makes up more than half of a text."""
    if len(head) < _SHORTEST_BLOB:
        return False
    # A run longer than half of the text covers its middle.
    middle = len(head) // 2
    start, end = head.rfind(" ", 0, middle) + 1, head.find(" ", middle)
    end = len(head) if end < 0 else end
    return (end - start) * 2 > len(head) and _BLOB.fullmatch(head, start, end) is not None


def _is_spam(head: str) -> bool:
    words = head[:_FIRST_LETTERS].split()
    if len(words) < _FEWEST_WORDS or len(writing().frequent_syllables.intersection(words)) >= _ENOUGH:
        return False
    if any(digit.isdigit() for digit in head[:_SAMPLE]) and not head.isascii():
        return False
    found = _WORD.findall(head)[:_SAMPLE]
    if head.count(",") * 2 >= len(found):
        # A list of foreign names.
        return False
    # Fewer than two words of five could be Vietnamese syllables.
    return len(found) >= _FEWEST_WORDS and sum(map(_is_syllable, found)) * 5 < len(found) * 2


def _is_syllable(word: str) -> bool:
    parts = unicodedata.normalize("NFD", word)
    letters = "".join(each for each in parts if not unicodedata.combining(each))
    return sum(each in _TONES for each in parts) <= 1 and _SYLLABLE.fullmatch(letters) is not None
