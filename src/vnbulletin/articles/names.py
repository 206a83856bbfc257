"""This file tells lines that name people, papers and other sources from lines that tell the story."""

import re
from functools import cache

from vnbulletin.articles.end_marks import find_end_mark_before_name
from vnbulletin.articles.lines import SHORT, Line, is_running
from vnbulletin.articles.paragraphs import ParagraphKind
from vnbulletin.lexicon.page_tables import masthead
from vnbulletin.lexicon.patterns import any_of

__all__ = ["cut_names", "is_byline_label", "is_name", "is_outlet", "names_outlet"]

_LONGEST_NAME, _MOST_WORDS = 70, 10
_LONGEST_LABELLED = 120
_NAME = re.compile(r"[^\W\d_][\w.]*(?:[\s,.&/–-]{1,3}[^\W\d_][\w.]*)*+(?:\s?\([^\d()]{1,30}\))?[.]?")
_BETWEEN_NAMES, _LONGEST_PERSON = re.compile(r"[,&/–-]|\svà\s"), 6
_SPLIT_NAMES = re.compile(r"[\s,&/–-]+")
_JOINERS = frozenset({"và", "-", "(tổng", "hợp)"})
_LONGEST_SIGNATURE = 90
_LOOK_BACK = 110
# A paper's name in capitals that lost the line break before it: “Xuân ThuBÁO NAM ĐỊNH”.
_GLUED = re.compile(r"(?<=[^\W\d_])(?=[^\W\d_]{2,20}\s[^\W\d_]{2})")
_ADDRESS = re.compile(r"(?:https?://|www\.)\S{3,500}|[\w-]{2,40}(?:\.[\w-]{2,40}){1,4}")


@cache
def _byline_label() -> re.Pattern[str]:
    return re.compile(rf"(?:{any_of(masthead().bylines.words)})\s{{0,3}}[:：]")


@cache
def _credit() -> re.Pattern[str]:
    labels = any_of((*masthead().credits.words, *masthead().bylines.words))
    return re.compile(rf"(?:(?<=[\s.(\[])|^)[(\[]?(?P<label>{labels})\s{{0,3}}[:：]")


@cache
def _source_label() -> re.Pattern[str]:
    return re.compile(rf"\(?(?:{any_of(masthead().sources.words)})(?:\s{{0,3}}[:：]\s{{0,3}}|\s{{1,3}})")


@cache
def _outlet() -> re.Pattern[str]:
    none = any_of(masthead().not_outlets.words)
    return re.compile(rf"(?!(?:{none})(?!\w))(?:{any_of(masthead().outlets.words)})(?!\w)")


def is_byline_label(lower: str) -> bool:
    """Tell whether folded lower-case text begins with a label such as "Bài và ảnh:"."""
    return _byline_label().match(lower) is not None


def is_name(text: str) -> bool:
    """Tell whether folded text has the shape of a signature: only capitalised words, no figure."""
    if not text or len(text) > _LONGEST_NAME or _NAME.fullmatch(text) is None:
        return False
    if max(len(each.split()) for each in _BETWEEN_NAMES.split(text.partition("(")[0])) > _LONGEST_PERSON:
        return False
    words = _SPLIT_NAMES.split(text.partition("(")[0].strip(" .,"))
    if len(words) == 1 and text.endswith("."):
        return False
    return len(words) <= _MOST_WORDS and all(word[:1].isupper() or word in _JOINERS for word in words)


def is_outlet(line: Line) -> bool:
    """Tell whether the line is the name of a paper or portal and nothing else."""
    return len(line) <= _LONGEST_LABELLED and not is_running(line) and _names_outlet(line.text)


def names_outlet(lower: str) -> bool:
    """Tell whether folded lower-case text begins with a word for a paper or portal ("bản tin nội bộ")."""
    return _outlet().match(lower) is not None


def _names_outlet(text: str) -> bool:
    hit = _outlet().match(text.lower())
    if hit is None or not text[0].isupper():
        return False
    rest = text[hit.end() :].lstrip()
    return not rest or rest[0].isupper() or rest.lower().startswith("điện tử")


def cut_names(line: Line) -> list[Line]:
    """Return the line cut into caption, credit, byline, source and outlet as far as labels show them."""
    if line.kind is not None:
        return [line]
    label = _byline_label().match(line.lower) if len(line) <= SHORT else None
    if label is not None and _is_signature(line.lower[label.end() :]):
        return _cut_outlet(line, ParagraphKind.BYLINE)
    if _is_source(line):
        return [line.labelled(ParagraphKind.SOURCE_LINE)]
    return _cut_signature(line) or _cut_credit(line)


def _cut_signature(line: Line) -> list[Line]:
    """Cut off the name behind the mark that ends a story ("./. Lê Mẫu"), or return nothing."""
    mark = find_end_mark_before_name(line.text, max(0, len(line) - _LOOK_BACK))
    if mark is None or not is_name(line.text[mark[1] :].strip()):
        return []
    story, name = line.cut(mark[1])
    return [story, name.labelled(ParagraphKind.BYLINE)]


def _is_source(line: Line) -> bool:
    hit = _source_label().match(line.lower) if len(line) <= _LONGEST_LABELLED else None
    if hit is None:
        return False
    rest = line.text[hit.end() :].strip(" ().")
    address = _ADDRESS.fullmatch(rest) is not None or "://" in rest
    labelled = ":" in hit[0] and _is_signature(rest)
    return address or (not is_running(line) and (labelled or is_name(rest) or _names_outlet(rest)))


def _cut_credit(line: Line) -> list[Line]:
    back = max(0, len(line) - _LOOK_BACK)
    if line.text.find(":", back) < 0:
        return [line]
    # The last label counts: a caption may open with “Ảnh:” and end with its credit.
    for hit in reversed(list(_credit().finditer(line.lower, back))):
        begins = line.text[hit.start("label")].isupper() or line.text[hit.start()] in "(["
        if not begins or not _is_signature(line.lower[hit.end() :]):
            continue
        signed = hit["label"] in masthead().bylines.words and "ảnh" in hit["label"]
        if signed or hit["label"] in masthead().credits.words:
            *above, credit = line.cut(hit.start())
            return [*above, *_cut_outlet(credit, ParagraphKind.BYLINE if signed else ParagraphKind.CREDIT)]
    return [line]


def _is_signature(lower: str) -> bool:
    short = len(lower) <= _LONGEST_SIGNATURE and not lower.rstrip().endswith((";", ":", ","))
    return short and not any(letter.isdigit() for letter in lower)


def _cut_outlet(line: Line, role: ParagraphKind) -> list[Line]:
    for hit in _GLUED.finditer(line.text):
        place = hit.start()
        if line.text[place - 1].islower() and line.text[place:].isupper():
            name, outlet = line.cut(place)
            return [name.labelled(role), outlet.labelled(ParagraphKind.OUTLET)]
    return [line.labelled(role)]
