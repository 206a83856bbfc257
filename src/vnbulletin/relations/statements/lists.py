"""This file finds announced lists: a count, and the items that follow it."""

import re
from collections.abc import Iterator
from functools import cache

from vnbulletin.lexicon.cue_tables import relation_cues
from vnbulletin.lexicon.patterns import any_of, whole_words
from vnbulletin.lexicon.unit_tables import units
from vnbulletin.mentions.mention import MentionKind
from vnbulletin.relations.evidence.cues import is_open_list
from vnbulletin.relations.evidence.likeness import counts_people
from vnbulletin.relations.kinds.statements import AnnouncedList
from vnbulletin.relations.operands import part_operand
from vnbulletin.relations.passage import Passage, Placed
from vnbulletin.relations.statements.described_names import described_names
from vnbulletin.relations.statements.list_openings import may_open_list
from vnbulletin.relations.statements.listed_days import days_behind
from vnbulletin.relations.statements.lists_below import list_below
from vnbulletin.relations.statements.lists_of_clauses import lacks_an_item
from vnbulletin.relations.statements.name_lists import CAPITAL, Piece, names_behind
from vnbulletin.relations.statements.names_ahead import names_ahead
from vnbulletin.relations.statements.pieces import are_items, outside_brackets, split_at
from vnbulletin.spans import Span

__all__ = ["find_lists"]

_MOST = 40
_PAIR = 2
_LONGEST_LIST = 3000
_LONGEST_CLAUSE = 200
_LONGEST_NAME = 8
# Words such as “một số” may begin any item, but only what stands last leaves the list open.
_OPEN_TAIL = 6
_NAME = rf"[{CAPITAL}]\w*(?:[ ][{CAPITAL}]\w*){{0,5}}"
_AND = re.compile(r" và ")
_SEMICOLON = re.compile(";")
_FINEST = re.compile(r"[,;/&]| và | - | – | cùng | với ")
_END_OF_CLAUSE = re.compile(r"[,.;:(\n]")
_WORD = r"[^\s:]+"
_BEGINS_A_NAME = re.compile(rf"[{CAPITAL}][^\s:]*(?:\s{{1,3}}{_WORD}){{0,{_LONGEST_NAME - 1}}}")
# A clause may begin with a capital ("Tăng cường xây dựng"); the name of a place also ends with one.
_ENDS_A_NAME = re.compile(rf"(?:{_WORD}\s{{1,3}}){{0,{_LONGEST_NAME - 1}}}[{CAPITAL}][^\s:]*")
_BRACKETS = re.compile(r"[ ]?\((?P<inside>[^()0-9]{3,300})\)")
_MORE_NAMES = re.compile(rf", (?![^\W\d_{CAPITAL}])")
_NUMBERED = re.compile(rf"[ ]?\((?P<inside>[{CAPITAL}][^(),;]{{0,40}}(?:, [{CAPITAL}][^(),;]{{0,40}})+)\)")
_END_OF_RUN = re.compile(r"[.;:\n]")
_ABBREVIATION = re.compile(rf"(?<!\w)[{CAPITAL}]{{1,3}}\.\Z")
_UNDECIDED = "the list can be split at more than one level"


@cache
def _opener() -> re.Pattern[str]:
    announce = any_of(relation_cues().announce)
    # "4/26 huyện được công nhận (15,38%): Yên Định, …": only a rate may stand in brackets before the colon.
    rate = r"(?:[ ]\([^()\n%]{0,20}%\))?"
    return re.compile(rf"(?:[^.;:(\n]{{0,60}}?,?[ ](?:{announce})[ ]?:|[^.;:,(\n]{{0,60}}?{rate}:)[ \n]{{0,3}}")


@cache
def _elsewhere() -> re.Pattern[str]:
    return whole_words(relation_cues().elsewhere)


@cache
def _run_opener() -> re.Pattern[str]:
    # A comma between digits parts nothing.
    return re.compile(rf"(?:[^.;:,(\n]|(?<=[0-9])[.,](?=[0-9])){{0,60}}?,?[ ](?:{any_of(relation_cues().runs_on)})[ ]")


@cache
def _names(count: int) -> re.Pattern[str]:
    return re.compile(rf"[ ]{_NAME}(?:, {_NAME}){{{count - _PAIR}}}(?:,| và) {_NAME}(?=[ ,.;)]|$)")


def find_lists(passages: tuple[Passage, ...]) -> tuple[AnnouncedList, ...]:
    """Return the counts that announce a list in their own sentence.

    Items are split at one level only: at semicolons where there are any, else at
    commas. Where the split does not give the announced count and another level could,
    the items are left empty and the reading says why.
    """
    found: list[AnnouncedList] = []
    for number, passage in enumerate(passages):
        if not passage.amounts:
            continue
        below = list_below(passages, number)
        if below is not None:
            found.append(below)
        taken = None if below is None else below.announced.span
        found.extend(_in_passage(passage, taken))
    return tuple(found)


def _in_passage(passage: Passage, taken: Span | None) -> Iterator[AnnouncedList]:
    for placed in passage.mentions:
        if placed.amount is None or not placed.is_exact or not placed.unit or placed.unit in units().digit_nouns:
            continue
        if not 1 < placed.amount <= _MOST or placed.amount % 1:
            continue
        if taken is not None and placed.mention.span == taken:
            continue
        behind = _unit_end(passage, placed)
        pieces = _repeated(passage, placed, behind) or _named(passage, placed, behind)
        pieces = pieces or _in_brackets(passage, placed, behind) or names_ahead(passage, placed)
        pieces = pieces or ([] if counts_people(placed) else described_names(passage, behind, int(placed.amount)))
        if pieces := pieces or days_behind(passage, behind, int(placed.amount)):
            yield _announced(passage, placed, pieces)
        elif may_open_list(passage, behind):
            yield from _opened(passage, placed, behind)


def _opened(passage: Passage, placed: Placed, behind: int) -> Iterator[AnnouncedList]:
    """Yield the list that a colon, a dash or a word opens behind a count and its unit, which end at *behind*."""
    listed = _listed(passage, placed, behind)
    if listed is not None and listed.items:
        yield listed
    elif pieces := names_behind(passage, behind, int(placed.amount or 0)):
        yield _announced(passage, placed, pieces)
    elif listed is not None:
        yield listed
    elif pieces := _running_on(passage, placed, behind):
        yield _announced(passage, placed, pieces)


def _announced(passage: Passage, placed: Placed, pieces: list[Piece], reading: str = "") -> AnnouncedList:
    items = tuple(passage.printed(*each) for each in pieces)
    return AnnouncedList(announced=part_operand(placed), items=items, reading=reading)


def _listed(passage: Passage, placed: Placed, behind: int) -> AnnouncedList | None:
    """Read "gồm 10 cơ quan: a, b, c" and "3 nghị quyết gồm: a; b; c"."""
    hit = _opening(passage, placed, behind)
    if hit is None:
        return None
    start, end = hit.end(), min(passage.end, hit.end() + _LONGEST_LIST)
    count = int(placed.amount or 0)
    clauses = split_at(passage, start, end, _SEMICOLON)
    if len(clauses) == count and not is_open_list(passage.lower[end - _OPEN_TAIL : end]):
        return _announced(passage, placed, clauses)
    for clause in clauses[:1]:
        # "số vụ (5,6%), số người chết (3,3%)": a comma in brackets parts nothing.
        pieces = outside_brackets(passage, *clause)
        # Behind names a semicolon may go on to something else; behind clauses it parts items of its own level.
        apart = len(clauses) > 1 and not (_all(passage, pieces, _ENDS_A_NAME) or _begin_alike(passage, pieces))
        if apart or _is_open(passage, clause, pieces):
            continue
        # "… , d và e": the last two items may share the last piece, unless a name holds the “và”.
        joined = split_at(passage, *pieces[-1], _AND) if pieces else []
        for split in (pieces, [*pieces[:-1], *joined]):
            if len(split) == count and are_items(passage, split):
                return _announced(passage, placed, split)
    if is_open_list(passage.lower[start:end]):
        return _announced(passage, placed, [], "the list stays open")
    if end == passage.end and lacks_an_item(passage, placed, clauses):
        return _announced(passage, placed, clauses)
    finest = split_at(passage, start, end, _FINEST)
    # Names may hold commas of their own, so too few pieces at the finest split is certain, too many is not.
    # "20 xe đạp cho các trường: A, B, C" lists something else than what it counts.
    names_them = not _elsewhere().search(passage.lower, behind, hit.end())
    # "thỏa thuận ba phía: Sở Y tế, Công ty …": whoever speaks may be one of them.
    names_them = names_them and placed.unit not in units().spoken_nouns
    if 1 < len(finest) < count and names_them and _all(passage, finest, _BEGINS_A_NAME):
        return _announced(passage, placed, finest)
    # "28 vụ: cấp tỉnh 1, cấp huyện 8": figures make up the count, "2/10 loại: tốt, 8/10 loại: khá" is another ratio.
    counted = [each for each in passage.mentions if start <= each.start < end and each.amount is not None]
    ratios = placed.proportion is not None and any(each.proportion is not None for each in counted)
    return None if len(counted) > 1 or ratios else _announced(passage, placed, [], _UNDECIDED)


def _opening(passage: Passage, placed: Placed, behind: int) -> re.Match[str] | None:
    """Return what leads from a count to the colon of its list, with no other figure between."""
    hit = _opener().match(passage.lower, behind, passage.end)
    between = [] if hit is None else [each for each in passage.mentions if placed.end <= each.start < hit.end()]
    told = (each for each in between if each.percent is None and each.unit not in units().digit_nouns)
    if hit is None or any(each.mention.is_figure for each in told):
        return None
    # "kỷ luật 56 đảng viên (giảm 4 đảng viên) bằng các hình thức: …": what stands in brackets ends with them.
    return None if placed.depth and ")" in hit[0] else hit


def _is_open(passage: Passage, clause: Piece, pieces: list[Piece]) -> bool:
    """Tell whether a list goes on unprinted: “một số” inside an item leaves that open, and not the list."""
    if not is_open_list(passage.lower[slice(*clause)]):
        return False
    items = (passage.lower[slice(*each)].strip().removeprefix("và ") for each in pieces)
    return any(is_open_list(_inner_quantifiers().sub("", each)) for each in items)


@cache
def _inner_quantifiers() -> re.Pattern[str]:
    return re.compile(rf"(?<=\w )(?:{any_of(relation_cues().open_quantifiers)})(?!\w)")


def _begin_alike(passage: Passage, pieces: list[Piece]) -> bool:
    """Tell whether all pieces begin with one word: "chi bộ Trường học, chi bộ Trạm Y tế"."""
    return len(pieces) > 1 and len({passage.lower[slice(*each)].split()[0] for each in pieces}) == 1


def _in_brackets(passage: Passage, placed: Placed, behind: int) -> list[Piece]:
    """Read "bốn thôn (Đông, Đoài, Thượng, Trại)": as many pieces in brackets right behind the unit as announced."""
    if not passage.text.startswith((" (", "("), behind):
        return []
    hit = _BRACKETS.match(passage.text, behind, passage.end)
    if hit is None:
        # "(Đội 3, Đội 5, Đội Cơ giới)": digits may stand in names.
        hit = _NUMBERED.match(passage.text, behind, passage.end)
        if hit is None or not _has_only_names(passage, *hit.span("inside")):
            return []
    if is_open_list(hit[0].lower()):
        return []
    return _as_many(passage, placed, *hit.span("inside"))


def _has_only_names(passage: Passage, start: int, end: int) -> bool:
    """Tell whether the digits of a range read as names, so that none of them counts anything."""
    return all(each.mention.kind is MentionKind.LABEL for each in passage.mentions if start <= each.start < end)


def _running_on(passage: Passage, placed: Placed, behind: int) -> list[Piece]:
    """Read "Ba huyện dẫn đầu là Trà Cú (88,9%), Cầu Ngang (84,1%) và Cầu Kè": no colon, and as many as announced."""
    hit = _run_opener().match(passage.lower, behind, passage.end)
    figures = [] if hit is None else [each for each in passage.mentions if placed.end <= each.start < hit.end()]
    if hit is None:
        return []
    over_figure = any(each.mention.is_figure and each.unit not in units().digit_nouns for each in figures)
    most = min(passage.end, hit.end() + _LONGEST_LIST)
    stops = _END_OF_RUN.finditer(passage.lower, hit.end(), most)
    # "là Công an TP. Sóc Trăng": the point of an abbreviation ends nothing.
    stop = next((each for each in stops if not _abbreviates(passage, each.start())), None)
    end = min(passage.end, hit.end() + _LONGEST_LIST) if stop is None else stop.start()
    if is_open_list(passage.lower[hit.end() : end]):
        return []
    pieces = _as_many(passage, placed, hit.end(), end) or _up_to_figure(passage, placed, hit.end(), end)
    # "bốn đội vượt mốc 1,5 tấn/ha là A, B, C và D": behind another figure, only names are surely of the count.
    return pieces if not over_figure or _all(passage, pieces, _BEGINS_A_NAME) else []


def _up_to_figure(passage: Passage, placed: Placed, start: int, end: int) -> list[Piece]:
    """Return the pieces up to the clause that tells the next figure: "3 môn là cờ, kéo co, bơi, thu hút 16 đội"."""
    figure = next((each for each in passage.mentions if start <= each.start < end), None)
    comma = -1 if figure is None else passage.lower.rfind(",", start, figure.start)
    return _as_many(passage, placed, start, comma) if comma > start else []


def _abbreviates(passage: Passage, point: int) -> bool:
    return _ABBREVIATION.search(passage.text, max(passage.start, point - 6), point + 1) is not None


def _as_many(passage: Passage, placed: Placed, start: int, end: int) -> list[Piece]:
    """Return the pieces at commas, and at the last “và”, if they are as many as announced; else none."""
    count = int(placed.amount or 0)
    pieces = outside_brackets(passage, start, end)
    joined = split_at(passage, *pieces[-1], _AND) if pieces else []
    for split in (pieces, [*pieces[:-1], *joined]):
        if len(split) == count and are_items(passage, split):
            return split
    return []


def _named(passage: Passage, placed: Placed, behind: int) -> list[Piece]:
    """Read "ba tỉnh An Giang, Hậu Giang, Vĩnh Phúc": names right behind the unit, as many as announced."""
    if not passage.text[behind + 1 : behind + 2].isupper():
        return []
    count = int(placed.amount or 0)
    hit = _names(count).match(passage.text, behind, min(passage.end, behind + _LONGEST_LIST))
    # Behind a comma in lower case the sentence goes on ("của hai giáo xứ Kiên Lao, Phú Nhai, có 4.963 hộ").
    if hit is None or _MORE_NAMES.match(passage.text, hit.end()):
        return []
    pieces = split_at(passage, behind, hit.end(), _FINEST)
    return pieces if len(pieces) == count else []


def _repeated(passage: Passage, placed: Placed, behind: int) -> list[Piece]:
    """Read "hai Đảng bộ Khối … và Đảng bộ Khối …": the unit stands again before the further item."""
    if placed.amount != _PAIR:
        return []
    unit = passage.lower[placed.end : behind].strip()
    stop = _END_OF_CLAUSE.search(passage.lower, behind, min(passage.end, behind + _LONGEST_CLAUSE))
    if stop is None or not unit:
        return []
    start = behind - len(unit)
    found = passage.lower.find(f" và {unit} ", start, stop.start())
    if found < 0:
        return []
    return [(start, found), (found + len(" và "), stop.start())]


def _all(passage: Passage, pieces: list[Piece], name: re.Pattern[str]) -> bool:
    return all(name.fullmatch(passage.text, *each) is not None for each in pieces)


def _unit_end(passage: Passage, placed: Placed) -> int:
    found = passage.lower.find(placed.unit, placed.end, placed.end + len(placed.unit) + 3)
    return placed.end if found < 0 else found + len(placed.unit)
