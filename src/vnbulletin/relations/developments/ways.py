"""This file reads the way of a comparison, up, down or beyond a plan, from the words and the sign before a figure."""

import re
from enum import StrEnum
from functools import cache

from vnbulletin.lexicon.development_tables import development_cues
from vnbulletin.lexicon.patterns import any_of
from vnbulletin.mentions.mention import MentionKind
from vnbulletin.relations.developments.comparing_words import OVER
from vnbulletin.relations.passage import Passage, Placed

__all__ = ["Way", "compared_by", "is_signed", "way_of", "way_of_sign", "way_of_subject"]

_PAIR = 2


class Way(StrEnum):
    """What the word before a figure says: a plan is reached, exceeded or missed, or there is more, less, many times."""

    REACH = "reach"
    RISE = "rise"
    FALL = "fall"
    MULTIPLY = "multiply"
    EXCEED = "exceed"
    SHORT = "short"


@cache
def compared_by() -> re.Pattern[str]:
    """Return the pattern of the words before a figure that compare by it, with the group that names the way."""
    cues = development_cues()
    words = "|".join(
        rf"(?P<{name}>{any_of(table)})"
        for name, table in (
            ("reach", cues.reach),
            ("rise", cues.rise),
            ("fall", cues.fall),
            ("multiply", cues.multiply),
            ("exceed", cues.exceed),
            ("short", cues.short),
        )
    )
    named = any_of((*cues.earlier, *cues.compared_with))
    base = rf"(?:so[ ](?:với[ ])?(?:{named}|#)|{any_of(cues.earlier)}|#)(?!\w)(?:[ ][\w#/]{{1,12}}){{0,4}}?"
    hedges = rf"(?:[ ](?:{any_of(cues.hedges)}))*"
    time = rf"(?:{any_of(cues.earlier)}|(?:(?:{any_of(cues.compared_with)})[ ])?#)"
    opener = rf"(?:so[ ](?:với[ ])?{time}(?:[ ](?:{any_of(cues.base_words)}|#))*[ ])?"
    connected = rf"{opener}(?:(?:{any_of(cues.connectors)})[ ])*"
    return re.compile(rf"{connected}(?:(?:{words})(?:[ ]{base})?|(?P<over>{OVER})[ ]{base}){hedges}")


def way_of(lead: str, figure: Placed) -> Way | None:
    """Return the way that the words right before a figure say, or None where they compare nothing by it."""
    hit = compared_by().fullmatch(lead)
    if hit is None:
        return None
    if figure.mention.kind is MentionKind.TIMES:
        if hit["multiply"] or (hit["rise"] and "gấp" in lead.split()):
            return Way.MULTIPLY
        return Way.RISE if hit["rise"] else Way.FALL if hit["fall"] else None
    # "tăng đến 1.000 hộ" may tell the amount or the end.
    if figure.number is not None and not hit["short"] and not {"đến", "tới", "còn"}.isdisjoint(lead.split()):
        return None
    if hit["reach"] or hit["multiply"]:
        return Way.REACH if figure.percent is not None else None
    if hit["exceed"]:
        return Way.EXCEED
    if hit["short"]:
        return Way.SHORT
    return Way.FALL if hit["fall"] else Way.RISE


def way_of_subject(passage: Passage, place: int, lead: str) -> Way | None:
    """Return the way of a count that its subject names, and a percent explains: "số người chết giảm 353 người (5,8%)".

    Its result stands before the sentence, or before all such counts.
    """
    figure, following = passage.mentions[place], passage.mentions[place + 1 : place + _PAIR]
    explained = any(each.percent is not None and each.depth > figure.depth for each in following)
    named = _subject().fullmatch(lead) if explained and figure.number is not None and figure.unit else None
    return None if named is None else way_of(named["way"], figure)


@cache
def _subject() -> re.Pattern[str]:
    cues = development_cues()
    return re.compile(rf"(?:.*[ ])?số[ ](?:\w+[ ]){{1,5}}?(?P<way>(?:đã[ ])?(?:{any_of((*cues.rise, *cues.fall))}))")


def is_signed(passage: Passage, placed: Placed) -> bool:
    """Tell whether a sign makes the figure a difference ("87 vụ (+5 vụ, tăng 6,1%)")."""
    signs = ("+", "-", "\u2212")
    return passage.lower.startswith(signs, placed.start) or passage.lower.endswith(signs, 0, placed.start)


def way_of_sign(passage: Passage, figure: Placed) -> Way | None:
    """Return the way that the sign of a figure in brackets says: "87 vụ (-5 vụ, -5,43%)"."""
    if not figure.depth or not is_signed(passage, figure):
        return None
    return Way.RISE if passage.lower.endswith("+", 0, figure.start) else Way.FALL
