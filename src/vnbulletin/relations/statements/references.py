"""This file finds documents that are cited with their number, and what the text says of them beside it."""

import re
from datetime import date, datetime
from functools import cache

from vnbulletin.lexicon.document_tables import documents
from vnbulletin.lexicon.patterns import Lead, right_before, whole_words
from vnbulletin.mentions.mention import MentionKind
from vnbulletin.notation.documents.documents import DocumentNumber
from vnbulletin.relations.kinds.statements import Reference
from vnbulletin.relations.passage import Passage, Placed
from vnbulletin.relations.relation import Operand
from vnbulletin.relations.statements.numerals import ROMAN, read_roman

__all__ = ["find_references"]

# What may stand between a number and the day, the issuer, the term and the subject behind it, in this order.
_TO_DAY = re.compile(r"[ ,(]{0,3}(?:ban hành[ ]|ra[ ])?")
_ISSUER = re.compile(
    r"[ ,)]{0,3}(?:của|do)[ ](?P<issuer>[^\W\d_][^,.;:()“”\"\n]{1,70}?)"
    r"(?=[ ](?:về|ban hành|khoá|ngày)[ ]|[,.;:()“”\"\n]|\Z)"
)
_TERM = re.compile(rf"[ ,(]{{0,3}}khoá[ ](?P<term>{ROMAN})(?!\w)\)?")
_SUBJECT = re.compile(r"[ ,)“\"]{0,4}(?:ban hành[ ])?(?:v/v|về việc|về)[ ][“\"]?(?P<subject>[^.;“”\"\n]{3,160})")
# "Chương trình hành động số …": the noun of the type may stand a few words before the number.
_NOUN_BEFORE = 40
_DOCUMENT = MentionKind.DOC


def find_references(passages: tuple[Passage, ...]) -> tuple[Reference, ...]:
    """Return each document that is cited by its symbol, or by its number behind the noun of its type."""
    found: list[Reference] = []
    for passage in passages:
        for number, placed in enumerate(passage.mentions):
            if placed.mention.kind is _DOCUMENT and isinstance(value := placed.mention.value, DocumentNumber):
                type_word = _type_word(passage, placed, value)
                if value.organisation or type_word:
                    found.append(_reference(passage, number, value, type_word))
    return tuple(found)


@cache
def _noun_before() -> Lead:
    return right_before(documents().nouns, then=r"[ ]{1,3}(?:số[ ]{1,3}|số:[ ]{0,3})?", also=("số",))


@cache
def _nouns(types: tuple[str, ...]) -> re.Pattern[str]:
    return whole_words(types)


def _type_word(passage: Passage, placed: Placed, value: DocumentNumber) -> str:
    """Return the noun of the type as printed; the one that fits the letters wins over the one right before them."""
    before = max(passage.start, placed.start - _NOUN_BEFORE)
    hit = _noun_before().before(passage.lower, before, placed.start)
    if hit is None or hit["lead"] == documents().any_type:
        return ""
    if value.types and hit["lead"] not in value.types:
        # "Thông báo kết luận số 12-TB/TU": the type is named first.
        fitting = list(_nouns(value.types).finditer(passage.lower, before, placed.start))
        if fitting:
            return passage.printed(fitting[-1].start(), fitting[-1].end())
    return passage.printed(hit.start("lead"), hit.end("lead"))


def _reference(passage: Passage, number: int, value: DocumentNumber, type_word: str) -> Reference:
    placed = passage.mentions[number]
    day, place = _day(passage, number, placed.end)
    following = next((each.start for each in passage.mentions[number + 1 :] if _is_document(each)), passage.end)
    issuer, place = _issuer(passage, place, following)
    if day is None:
        # "… của Bộ Chính trị ngày 30/5/2019": the day stands behind the issuer.
        day, place = _day(passage, number, place)
    term, place = _term(passage, place, following)
    subject = _SUBJECT.match(passage.lower, place, following)
    return Reference(
        document=Operand(printed=placed.mention.text, value=value, mention=placed.mention),
        type_word=type_word,
        issuer=issuer,
        subject="" if subject is None else passage.printed(subject.start("subject"), subject.end("subject")).strip(),
        day=day,
        term=term,
    )


def _is_document(placed: Placed) -> bool:
    return isinstance(placed.mention.value, DocumentNumber)


def _day(passage: Passage, number: int, place: int) -> tuple[Operand | None, int]:
    """Return the whole day printed right behind *place*, as the next mention, and where the text goes on."""
    for each in passage.mentions[number + 1 : number + 2]:
        value = each.mention.value
        if (
            isinstance(value, date)
            and not isinstance(value, datetime)
            and place <= each.start
            and _TO_DAY.fullmatch(passage.lower, place, each.start)
            and each.mention.text[:1].isalpha()
        ):
            return Operand(printed=each.mention.text, value=value, mention=each.mention), each.end
    return None, place


def _issuer(passage: Passage, place: int, end: int) -> tuple[str, int]:
    hit = _ISSUER.match(passage.lower, place, end)
    if hit is None:
        return "", place
    return passage.printed(hit.start("issuer"), hit.end("issuer")).strip(), hit.end()


def _term(passage: Passage, place: int, end: int) -> tuple[int | None, int]:
    hit = _TERM.match(passage.lower, place, end)
    return (None, place) if hit is None else (read_roman(hit["term"]), hit.end())
