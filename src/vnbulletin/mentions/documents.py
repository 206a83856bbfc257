"""This file recognises document numbers: symbols, and the bare number behind a document's noun."""

import re
from functools import cache

from vnbulletin.lexicon.document_tables import documents
from vnbulletin.lexicon.patterns import Lead, any_of, right_before
from vnbulletin.lexicon.unit_tables import units
from vnbulletin.mentions.mention import MentionKind
from vnbulletin.mentions.recogniser import Shape, recogniser
from vnbulletin.mentions.scales import scale_pattern
from vnbulletin.mentions.scene import GOES_ON, Reading, Scene
from vnbulletin.mentions.units import find_unit, known_unit
from vnbulletin.notation.documents.documents import SYMBOL, DocumentNumber, parse_document_number

__all__ = ["bare_document", "symbol"]

_SYMBOL = re.compile(SYMBOL)
_LETTERS = re.compile(r"(?<=[-/–])[ ]{0,2}(?P<code>[^\W\d_]+)")
_YEAR = re.compile(r"(?:19|20)[0-9]{2}")
_BARE = re.compile(r"[0-9]{1,5}(?:/(?:19|20)[0-9]{2})?(?![0-9]|[.,/-][0-9]|[ ]?%)")


@cache
def _comparing() -> tuple[str, ...]:
    return tuple(f"{each} " for each in documents().compared)


@cache
def _compounds() -> tuple[str, ...]:
    return tuple(f"{each} " for each in documents().compounds)


@cache
def _types() -> frozenset[str]:
    return frozenset(each.casefold() for each in documents().symbols)


@cache
def _noun() -> Lead:
    # "các quyết định 290, 188, 142": the noun serves the whole list.
    number = r"[ ]{1,3}(?P<number>số[ ]{1,3}|số:[ ]{0,3})?(?P<list>(?:[0-9]{1,5}(?:,[ ]?|[ ]và[ ])){0,6})"
    return right_before(documents().nouns, then=number, also=("số",))


@cache
def _counted() -> re.Pattern[str]:
    lengths = any_of(units().times)
    nouns = any_of(documents().nouns)
    # "Quyết định 1285 ngày 20/8" is dated, "kế hoạch 5 ngày" is long.
    return re.compile(rf"[ ]{{0,2}}(?:{scale_pattern()}|(?!ngày[ ][0-9])(?:{lengths})(?!\w)|(?:{nouns})(?!\w))")


@recogniser("document-symbol", shapes=Shape.CODE | Shape.YEARED)
def symbol(scene: Scene, place: int) -> Reading | None:
    """Read "21-NQ/TW", "26/CT-TTg", "30/2020/NĐ-CP", "150/CP" where its letters are those of a document."""
    hit = _SYMBOL.match(scene.text, place, scene.end)
    if hit is None:
        return None
    first = _LETTERS.search(hit[0])
    known = first is not None and first["code"].casefold() in _types()
    if not known and scene.behind(_noun(), place) is None:
        return None
    value = parse_document_number(hit[0])
    return Reading(place, hit.end(), MentionKind.DOC, value)


@recogniser("bare-document", after=lambda: {*_noun().last_words, GOES_ON})
def bare_document(scene: Scene, place: int) -> Reading | None:
    """Read the number of "Chỉ thị số 35", "Chỉ thị 05", "nghị định 45/2014"."""
    noun = scene.behind(_noun(), place)
    hit = scene.match(_BARE, place)
    if noun is None or hit is None or scene.lower.endswith(_compounds(), scene.start, place):
        return None
    # "Kế hoạch 2014: 88% hộ": the plan of a year.
    if noun["number"] is None and _YEAR.fullmatch(hit[0]):
        return None
    # Without “số” right before the digits, what is counted behind them wins: "số 188, 7 nghị quyết", "kế hoạch 5 ngày".
    numbered = "/" in hit[0] or (noun["number"] is not None and not noun["list"])
    if not numbered and (known_unit(scene, hit.end()) or scene.match(_counted(), hit.end())):
        return None
    # "đạt 115% so với kế hoạch 40": a plan that is compared with.
    if not numbered and scene.lower.endswith(_comparing(), scene.start, noun.start()):
        return None
    # "thông báo 5 kết quả": in small letters the word may be a verb, and any noun behind the digits is counted.
    if not numbered and scene.text[noun.start()].islower() and find_unit(scene, hit.end()):
        return None
    number, _, year = hit[0].partition("/")
    value = DocumentNumber(hit[0], number, int(year) if year else None)
    return Reading(place, hit.end(), MentionKind.DOC, value)
