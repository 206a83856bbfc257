"""This file cuts the text behind a count into the pieces of a list."""

import re
from bisect import bisect_left
from operator import attrgetter

from vnbulletin.relations.evidence.cues import links_share
from vnbulletin.relations.evidence.leads import is_change
from vnbulletin.relations.passage import Passage, Placed
from vnbulletin.relations.statements.name_lists import Piece

__all__ = ["are_items", "outside_brackets", "split_at"]

_START = attrgetter("start")
_SIGN = re.compile(r"[(),]")


def outside_brackets(passage: Passage, start: int, end: int) -> list[Piece]:
    """Return the pieces between the commas that stand in no brackets."""
    pieces: list[Piece] = []
    depth, first = 0, start
    for hit in _SIGN.finditer(passage.lower, start, end):
        sign, place = hit[0], hit.start()
        depth += (sign == "(") - (sign == ")")
        # "A 498,7 tỉ đồng, B 87,2 tỉ đồng": a comma within a figure parts nothing.
        if sign == "," and depth == 0 and not passage.lower[place - 1 : place + 2 : 2].isdecimal():
            pieces.append((first, place))
            first = place + 1
    trimmed = (_trimmed(passage.text, *each) for each in (*pieces, (first, end)))
    return [each for each in trimmed if each[0] < each[1]]


def split_at(passage: Passage, start: int, end: int, mark: re.Pattern[str]) -> list[Piece]:
    """Return the pieces between *start* and *end*, without blanks and closing marks around them."""
    edges = [start]
    for hit in mark.finditer(passage.lower, start, end):
        edges += [hit.start(), hit.end()]
    edges.append(end)
    trimmed = (_trimmed(passage.text, *edges[each : each + 2]) for each in range(0, len(edges), 2))
    return [each for each in trimmed if each[0] < each[1]]


def are_items(passage: Passage, pieces: list[Piece]) -> bool:
    """Tell whether pieces may be items of one list, and none of them goes on to tell a share or a change of another.

    "hai mức là 42 tổ chức, bằng 91,30%" and "hai nhóm là nhóm A 42,5%, tăng 3,5%" list no two.
    """
    if len({passage.text[start].isdecimal() for start, _ in pieces}) > 1:
        return False
    heads = {start: _figure_behind_one_word(passage, start, end) for start, end in pieces[1:]}
    return not any(each is not None and _tells_of_another(passage, *each) for each in heads.values())


def _figure_behind_one_word(passage: Passage, start: int, end: int) -> tuple[Placed, Placed] | None:
    """Return the figure that stands behind the first word of a piece, with the one before it."""
    place = bisect_left(passage.mentions, start, key=_START)
    if not 0 < place < len(passage.mentions) or passage.mentions[place].start >= end:
        return None
    before, figure = passage.mentions[place - 1 : place + 1]
    return (before, figure) if len(passage.lower[start : figure.start].split()) == 1 else None


def _tells_of_another(passage: Passage, before: Placed, figure: Placed) -> bool:
    return is_change(passage, figure) or (figure.percent is not None and links_share(passage.gap(before, figure)))


def _trimmed(text: str, start: int, end: int) -> Piece:
    while start < end and text[start].isspace():
        start += 1
    while start < end and (text[end - 1].isspace() or text[end - 1] in ".…/"):
        end -= 1
    return start, end
