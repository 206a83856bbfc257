"""This file finds sentences; a full stop inside an abbreviation, a figure or an address ends none."""

import re

from vnbulletin.articles.end_marks import FULL_END_REST, SHORT_END_REST
from vnbulletin.folding import FoldedText
from vnbulletin.lexicon.page_tables import writing

__all__ = ["sentences"]

_CLOSING = "\"'”’»)]"
_OPENING = "\"'“‘«(\\["


def _stops(signs: str) -> re.Pattern[str]:
    # The signs stand first, so that the search leaps from one to the next.
    closed = rf"[{re.escape(_CLOSING)}]{{0,4}}"
    return re.compile(rf"{signs}(?:(?<=\.)(?:(?P<end>{FULL_END_REST})|{SHORT_END_REST})|[.!?…]{{0,7}}){closed}")


# Behind a full stop without a blank a digit begins no sentence.
_STOP, _FULL_STOP = _stops("[.!?…]"), _stops(r"\.(?![0-9])")
_NEXT = re.compile(rf"(?P<blank>\s{{0,8}})(?P<open>[{_OPENING}\-–+•*]{{0,2}}\s{{0,2}})(?P<letter>.)?", re.DOTALL)
_WORD_BEFORE = re.compile(r"(?P<before>\w{1,20}+)?(?P<blank>[^\w\n]{0,3})(?<!\w)(?P<word>[\w&-]{1,20}+)$")
# What the pattern of two words can take, the blanks between them included.
_LONGEST_PAIR = 43
_DAY_BEFORE = re.compile(r"(?:ngày|sáng|trưa|chiều|tối|đêm|từ|đến|đợt)\s{1,2}[0-9]{1,2}$")
_ADDRESS = re.compile(r"://|www\.|@")
_DOMAINS = frozenset({"vn", "com", "net", "org"})
_ENUMERATOR = re.compile(r"[0-9]{1,2}|[ivx]{1,4}|[a-hđ]")
_LONGEST_ENUMERATOR = 4
_LOOK_BACK = 60
_INITIALS = 2


def sentences(folded: FoldedText, start: int, end: int) -> tuple[tuple[int, int], ...]:
    """Return the bounds of the sentences in the folded range ``[start, end)``, without the blanks around them.

    An ellipsis ends a sentence only before a capital letter, and a full stop also
    where the blank after it is missing ("cách.Chương"). A quotation mark or a bracket
    that is never closed swallows nothing.

    Args:
        folded: The text.
        start: Where to begin, in folded offsets.
        end: Where to stop, in folded offsets.

    Returns:
        One pair of folded offsets per sentence, in text order.

    .. versionadded:: 0.1.0
    """
    text = folded.text
    found: list[tuple[int, int]] = []
    begin = start
    for hit in _stop_of(text, start, end).finditer(text, start, end):
        stop = hit.end()
        # Nothing follows the last stop of a paragraph.
        if stop == end or _ends_sentence(folded, hit, begin, end):
            found += _visible(text, begin, stop)
            begin = stop
    if begin < end:
        found += _visible(text, begin, end)
    return tuple(found)


def _stop_of(text: str, start: int, end: int) -> re.Pattern[str]:
    # Most paragraphs hold full stops alone, and one sign is found far faster than one of several.
    alone = text.find("!", start, end) < 0 and text.find("?", start, end) < 0 and text.find("…", start, end) < 0
    return _FULL_STOP if alone else _STOP


def _visible(text: str, start: int, end: int) -> tuple[tuple[int, int], ...]:
    while start < end and text[start].isspace():
        start += 1
    while start < end and text[end - 1].isspace():
        end -= 1
    return ((start, end),) if start < end else ()


def _ends_sentence(folded: FoldedText, hit: re.Match[str], begin: int, end: int) -> bool:
    text, stop = folded.text, hit.end()
    back = max(begin, hit.start() - _LOOK_BACK)
    # Most sentences end with one full stop, and a blank and a capital letter follow.
    if hit[0] == "." and text[stop] == " " and stop + 1 < end and text[stop + 1].isupper():
        return not _is_abbreviated(folded, begin, back, hit.start(), text[stop + 1])
    following = _NEXT.match(text, stop, end)
    if following is None or hit.lastgroup is not None:
        return True
    blank, opening, letter = following.groups()
    if letter is None:
        return True
    mark = hit[0]
    if mark != "." and (mark := mark.rstrip(_CLOSING)) != ".":
        return letter.isupper() or (mark[-1] in "!?" and (letter.isdigit() or bool(blank and opening)))
    if blank:
        starts = letter.isupper() or letter.isdigit() or bool(opening.strip())
        return starts and not _is_abbreviated(folded, begin, back, hit.start(), letter)
    return letter.isupper() and _is_unspaced_end(folded, back, hit)


def _is_abbreviated(folded: FoldedText, begin: int, back: int, stop: int, letter: str) -> bool:
    word = folded.text[folded.text.rfind(" ", back, stop) + 1 : stop].lower()
    # Most sentences end with a plain word, and nothing before it matters.
    enumerates = len(word) <= _LONGEST_ENUMERATOR and _ENUMERATOR.fullmatch(word) is not None
    if len(word) > 1 and word.isalpha() and not enumerates and not letter.isdigit():
        return word in writing().abbreviated
    found = _WORD_BEFORE.search(folded.text, max(back, stop - _LONGEST_PAIR), stop)
    if found is None:
        return False
    word = found["word"]
    if letter.isdigit() and _DAY_BEFORE.search(folded.lower, back, stop):
        return True
    if _ENUMERATOR.fullmatch(word.lower()) and not folded.text[begin : found.start("word")].strip():
        return True
    if word.lower() in writing().abbreviated and (len(word) > 1 or word.isupper()):
        return len(word) > 1 or letter.isdigit() or not _is_name(found["before"])
    # “Nguyễn Văn A. Ông …” and “máu nhóm O. Ông …” end a sentence, “J. Smith” does not.
    labelled = (found["before"] or "").lower() in writing().lettered
    return len(word) == 1 and word.isupper() and not labelled and not _is_name(found["before"])


def _is_name(word: str | None) -> bool:
    return bool(word) and word is not None and word[0].isupper()


def _is_unspaced_end(folded: FoldedText, back: int, hit: re.Match[str]) -> bool:
    if hit[0] != ".":
        return True
    token = folded.text[back : hit.start()].rpartition(" ")[2].rpartition("\n")[2]
    following = folded.lower[hit.start() : hit.end() + _LOOK_BACK].split(maxsplit=1)[0]
    if not token or _ADDRESS.search(token.lower()) or "@" in following or following[1:] in _DOMAINS:
        return False
    word = re.split(r"[^\w]", token)[-1]
    return word.lower() not in writing().abbreviated and not (len(word) <= _INITIALS and word.isupper())
