"""This file reads past the tags of markup in a plain text: "Có <b>12</b> hộ" counts as it would without them."""

import re
from array import array
from collections.abc import Iterable
from itertools import pairwise

from attrs import evolve

from vnbulletin.folding import FoldedText, lowered
from vnbulletin.mentions.mention import Label, LabelKind, Mention, MentionKind
from vnbulletin.spans import Span

__all__ = ["labelled_tags", "without_tags"]

# Attributes have values, so that "5 <b và 7> 6" is no tag.
_ATTRIBUTE = r"\s{1,4}+[A-Za-z][\w:-]{0,40}=(?:\"[^\"<>\n]{0,600}\"|'[^'<>\n]{0,600}'|[^\s\"'<>]{1,200})"
_TAG = re.compile(rf"</?(?P<name>[A-Za-z][A-Za-z0-9]{{0,11}})(?:{_ATTRIBUTE}){{0,12}}\s{{0,4}}/?>")
# These stand inside a word or a phrase; any other tag parts what it stands between.
_INLINE = frozenset({"b", "i", "u", "em", "strong", "span", "font", "a", "mark", "small", "big", "sub", "sup", "o"})
_DIGIT = re.compile("[0-9]")


def without_tags(folded: FoldedText) -> FoldedText:
    """Return *folded* without the tags that stand in it; offsets still map to the text as it was given."""
    tags = [*_TAG.finditer(folded.text)] if "<" in folded.text else []
    if not tags:
        return folded
    kept: list[str] = []
    offsets = array("q")
    bounds = [0, *(place for tag in tags for place in tag.span()), len(folded.text)]
    for number, (start, end) in enumerate(pairwise(bounds)):
        if number % 2 == 0:
            kept.append(folded.text[start:end])
            offsets.extend(map(folded.offset, range(start, end)))
        elif tags[number // 2]["name"].lower() not in _INLINE:
            kept.append("\n")
            offsets.append(folded.offset(start))
    offsets.append(len(folded.original))
    text = "".join(kept)
    return FoldedText(original=folded.original, text=text, lower=lowered(text), offsets=offsets)


def labelled_tags(text: str, mentions: Iterable[Mention]) -> tuple[Mention, ...]:
    """Return *mentions* of *text*, with no tag in their units, and its tags that hold digits, as labels, in order."""
    told = [evolve(each, unit=" ".join(_TAG.sub("", each.unit).split())) for each in mentions]
    inside = sorted(each.span for each in told)
    tags = [_label(tag) for tag in _TAG.finditer(text) if _DIGIT.search(tag[0])]
    covered = _covered(inside)
    told += [each for each in tags if each.span.start not in covered]
    return tuple(sorted(told, key=lambda each: each.span.start))


def _covered(spans: Iterable[Span]) -> frozenset[int]:
    return frozenset(place for each in spans for place in range(each.start, each.end))


def _label(tag: re.Match[str]) -> Mention:
    value = Label(tag[0], LabelKind.FURNITURE)
    return Mention(span=Span(*tag.span()), text=tag[0], kind=MentionKind.LABEL, value=value, recogniser="tag")
