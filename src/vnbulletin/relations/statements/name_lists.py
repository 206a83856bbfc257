"""This file reads runs of names behind a count: "6 dân tộc là Tày, Nùng, Dao, Mông, Sán Chay và Hoa, với …"."""

import re
from functools import cache
from typing import TypeAlias

from vnbulletin.lexicon.cue_tables import relation_cues
from vnbulletin.lexicon.patterns import any_of
from vnbulletin.relations.evidence.cues import is_open_list
from vnbulletin.relations.passage import Passage

__all__ = ["CAPITAL", "Piece", "names_behind"]

# Where a piece of a list stands, in folded offsets.
Piece: TypeAlias = tuple[int, int]

CAPITAL = "A-ZÀÁẢÃẠĂẰẮẲẴẶÂẦẤẨẪẬĐÈÉẺẼẸÊỀẾỂỄỆÌÍỈĨỊÒÓỎÕỌÔỒỐỔỖỘƠỜỚỞỠỢÙÚỦŨỤƯỪỨỬỮỰỲÝỶỸỴ"
_LONGEST = 600
_OPEN_TAIL = 6
_PROPER = re.compile(rf"[{CAPITAL}]\w*(?:[ ][{CAPITAL}]\w*){{0,6}}")
_NEXT = re.compile(rf"(?:,[ ]|[ ]và[ ]|,[ ]và[ ]|;[ ])(?=[{CAPITAL}])")
_END = re.compile(r"[;:.()\n0-9–]|,[ ](?=[^\W\d_])")


@cache
def _opener() -> re.Pattern[str]:
    announce = any_of((*relation_cues().announce, *relation_cues().runs_on))
    # Nouns named together may stand before the colon ("7 VKSND tỉnh, thành phố: …").
    return re.compile(
        rf"[^.;:(\n0-9–]{{0,110}}?(?::[ \n]|[ ][–-][ ]|,?[ ](?:{announce})(?:[ ]?:)?[ ])(?-i:(?=[{CAPITAL}]))",
        re.IGNORECASE,
    )


def names_behind(passage: Passage, start: int, count: int) -> list[Piece]:
    """Return the names that open a list behind a count, if the list ends where they are as many; else none."""
    hit = _opener().match(passage.text, start, passage.end)
    if hit is None or not passage.text[hit.end() : hit.end() + 1].isupper():
        return []
    pieces = _names(passage, hit.end(), count)
    if len(pieces) != count or is_open_list(passage.lower[hit.end() : pieces[-1][1] + _OPEN_TAIL]):
        return []
    return [*pieces[:-1], _without_tail(passage, pieces)]


def _names(passage: Passage, place: int, count: int) -> list[Piece]:
    """Return the names from a place on, one more than *count* at most; behind “và” stands the last."""
    most = min(passage.end, place + _LONGEST)
    pieces: list[Piece] = []
    joined = False
    while len(pieces) <= count:
        following = _NEXT.search(passage.text, place, most)
        stop = _END.search(passage.text, place, most)
        end = min(most if each is None else each.start() for each in (stop, following))
        pieces.append((place, end))
        if following is None or following.start() > end or joined:
            break
        joined = following[0].strip(", ") == "và"
        place = following.end()
    return pieces


def _without_tail(passage: Passage, pieces: list[Piece]) -> Piece:
    """Return the last name, without what goes on behind it where the others are of capitals alone."""
    start, end = pieces[-1]
    hit = _PROPER.match(passage.text, start, end)
    if hit is not None and all(_PROPER.fullmatch(passage.text, *each) for each in pieces[:-1]):
        return hit.span()
    return start, start + len(passage.text[start:end].rstrip())
