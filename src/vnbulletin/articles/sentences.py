"""This file finds sentences; a full stop inside an abbreviation, a figure or an address ends none."""

import re

from vnbulletin.articles.end_marks import FULL_END_REST, SHORT_END_REST
from vnbulletin.folding import FoldedText
from vnbulletin.lexicon.page_tables import writing

__all__ = ["sentences"]

_CLOSING = "\"'”’»)\\]"
_OPENING = "\"'“‘«(\\["
# One set of signs stands first, so that the search leaps from one sign to the next.
_STOP = re.compile(
    rf"[.!?…](?:(?<=\.)(?:(?P<end>{FULL_END_REST})|{SHORT_END_REST})|[.!?…]{{0,7}})"
    rf"[{_CLOSING}]{{0,4}}"
)
_NEXT = re.compile(rf"(?P<blank>\s{{0,8}})(?P<open>[{_OPENING}\-–+•*]{{0,2}}\s{{0,2}})(?P<letter>.)?", re.DOTALL)
_WORD_BEFORE = re.compile(r"(?P<before>\w{1,20}+)?(?P<blank>[^\w\n]{0,3})(?<!\w)(?P<word>[\w&-]{1,20}+)$")
# What the pattern of two words can take, the blanks between them included.
_LONGEST_PAIR = 43
_DAY_BEFORE = re.compile(r"(?:ngày|sáng|trưa|chiều|tối|đêm|từ|đến|đợt)\s{1,2}[0-9]{1,2}$")
_ADDRESS = re.compile(r"://|www\.|@")
_DOMAINS = frozenset({"vn", "com", "net", "org"})
_ENUMERATOR = re.compile(r"[0-9]{1,2}|[ivx]{1,4}|[a-hđ]")
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
    found: list[tuple[int, int]] = []
    begin = start
    for hit in _STOP.finditer(folded.text, start, end):
        if hit.start() >= begin and _ends_sentence(folded, hit, begin, end):
            found += _visible(folded, begin, hit.end())
            begin = hit.end()
    found += _visible(folded, begin, end)
    return tuple(found)


def _visible(folded: FoldedText, start: int, end: int) -> list[tuple[int, int]]:
    piece = folded.text[start:end]
    left = piece.lstrip()
    visible = left.rstrip()
    begin = start + len(piece) - len(left)
    return [(begin, begin + len(visible))] if visible else []


def _ends_sentence(folded: FoldedText, hit: re.Match[str], begin: int, end: int) -> bool:
    text = folded.text
    following = _NEXT.match(text, hit.end(), end)
    letter = following["letter"] if following else None
    if following is None or letter is None or hit["end"]:
        return True
    spaced = bool(following["blank"])
    mark = hit[0].rstrip('"' + "'”’»)]")
    if mark != ".":
        opened = spaced and bool(following["open"])
        return letter.isupper() or (opened and mark[-1] in "!?") or (mark[-1] in "!?" and letter.isdigit())
    back = max(begin, hit.start() - _LOOK_BACK)
    if spaced:
        starts = letter.isupper() or letter.isdigit() or bool(following["open"].strip())
        return starts and not _is_abbreviated(folded, begin, back, hit.start(), letter)
    return letter.isupper() and _is_unspaced_end(folded, back, hit)


def _is_abbreviated(folded: FoldedText, begin: int, back: int, stop: int, letter: str) -> bool:
    word = folded.text[folded.text.rfind(" ", back, stop) + 1 : stop].lower()
    # Most sentences end with a plain word, and nothing before it matters.
    if len(word) > 1 and word.isalpha() and not letter.isdigit() and _ENUMERATOR.fullmatch(word) is None:
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
