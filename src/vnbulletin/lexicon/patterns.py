"""This file turns vocabulary into pieces of regular expressions."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import chain
from typing import TypeAlias

from attrs import frozen

from vnbulletin.folding import fold

__all__ = ["Lead", "any_of", "right_before", "spaced", "spotting", "whole_words"]

_MARKS = re.compile(r"[^\w%]+")


@frozen
class Lead:
    """Phrases that stand right before a place: their last words, for a quick look, and the pattern that ends there.

    *alone* are the phrases of one word that only blanks part from the place, where no longer phrase ends so.
    """

    last_words: frozenset[str]
    alone: frozenset[str]
    pattern: re.Pattern[str]
    most_words: int
    first_words: frozenset[str]
    words: frozenset[str]

    def before(self, text: str, floor: int, place: int) -> re.Match[str] | None:
        """Return the longest phrase in ``text[floor:place]`` that ends at *place*, or None."""
        end, found, plain = place, None, True
        # Phrases begin at words; trying the few places of their first words costs far less than searching the stretch.
        for _ in range(self.most_words):
            begin = text.rfind(" ", floor, end - 1) + 1 or floor
            word = text[begin:end].rstrip(" ")
            if word in self.first_words:
                found = self.pattern.match(text, begin, place) or found
            if not word.isalpha():
                plain = False
            elif word not in self.words:
                # No phrase reaches over a word of none.
                break
            if begin == floor:
                break
            end = begin
        # Behind a mark or within a list a phrase may begin elsewhere.
        return found if found or plain else self.pattern.search(text, floor, place)


def any_of(phrases: Iterable[str]) -> str:
    r"""Return a pattern for any of *phrases*; where one begins another, the longer is tried first.

    The pattern shares common beginnings, so that a long table costs little at each place.

    >>> any_of(["ước", "ước đạt"])
    'ước(?:\\s{1,3}đạt)?'
    """
    return _written(_tree(phrases))


def whole_words(phrases: Iterable[str]) -> re.Pattern[str]:
    """Return a compiled pattern for any of *phrases* as whole words, in folded lower case.

    >>> whole_words(["trong đó"]).search("nằm trong đóng góp") is None
    True
    """
    return re.compile(rf"(?:{_begun(phrases)})(?!\w)")


# Letters from the most common of Vietnamese print on; those with other marks are rarer still.
_COMMON = "nhgictaumđolàrưsbvôáếạyêkơpqdxeâ"


def spotting(phrases: Iterable[str]) -> re.Pattern[str]:
    """Return a pattern that tells whether any of *phrases* stands in a text as whole words, and not where.

    It looks at the places of one rare letter of each first word alone, and is searched for far faster.

    >>> spotting(["kế hoạch"]).search("vượt kế hoạch năm") is not None
    True
    """
    by_letter: dict[str, dict[str, _Node]] = {}
    signs = [[*_signs(each)] for each in _without_longer(phrases)]
    heads = [each[: each.index(_GAP)] if _GAP in each else each for each in signs]
    # Of letters as rare, the one that most first words share: the fewer letters, the fewer places.
    shared = Counter(chain.from_iterable(map(set, heads)))
    for each, head in zip(signs, heads, strict=True):
        place = max(range(len(head)), key=lambda at: ((_COMMON + head[at]).index(head[at]), shared[head[at]]))
        node = by_letter.setdefault(head[place], {}).setdefault("".join(head[: place + 1]), {})
        _grow(node, each[place + 1 :])
    branches = {
        letter: "|".join(rf"(?<=(?<!\w){lead}){_written(rest)}" for lead, rest in leads.items())
        for letter, leads in by_letter.items()
    }
    return re.compile(rf"(?:{'|'.join(f'{letter}(?:{each})' for letter, each in branches.items())})(?!\w)")


def _without_longer(phrases: Iterable[str]) -> list[str]:
    """Return *phrases* but those that hold another one, which stands wherever they stand."""
    known = sorted({" ".join(fold(each).lower.split()) for each in phrases})
    return [each for each in known if not [one for one in known if one != each and f" {one} " in f" {each} "]]


_BLANKS = "[ ]{1,3}"


def right_before(phrases: Iterable[str], *, then: str = _BLANKS, also: Iterable[str] = ()) -> Lead:
    r"""Return what finds any of *phrases* as whole words at the very end, with the pattern *then* behind it.

    *also* names the last words that *then* may add.

    >>> right_before(["ngày", "hết ngày"]).pattern.search("đến hết ngày ")[0]
    'hết ngày '
    """
    known = [fold(each).lower.split() for each in phrases]
    added = [fold(each).lower.split() for each in also]
    longer = frozenset(each[-1] for each in known if len(each) > 1)
    return Lead(
        last_words=frozenset(each[-1] for each in (*known, *added)),
        alone=frozenset(each[0] for each in known if len(each) == 1 and then == _BLANKS) - longer,
        pattern=re.compile(rf"(?P<lead>{_begun(map(' '.join, known))}){then}\Z"),
        most_words=max(map(len, known)) + bool(added),
        first_words=frozenset(each[0] for each in known),
        words=frozenset(word for each in (*known, *added) for word in each),
    )


def spaced(text: str) -> str:
    """Return the words of *text* with one blank around each, so that a phrase is found as whole words.

    >>> spaced("kiểm tra, giám sát")
    ' kiểm tra giám sát '
    """
    return f" {_MARKS.sub(' ', text).strip()} "


_Node: TypeAlias = "dict[str, _Node]"
_END = ""
_GAP = r"\s{1,3}"


def _tree(phrases: Iterable[str]) -> _Node:
    root: _Node = {}
    for each in phrases:
        _grow(root, _signs(each))
    return root


def _grow(node: _Node, signs: Iterable[str]) -> None:
    for sign in signs:
        node = node.setdefault(sign, {})
    node[_END] = {}


def _begun(phrases: Iterable[str]) -> str:
    """Return branches for *phrases* that no letter stands before."""
    # The look behind stands after the first letter: a pattern that begins with letters is searched for far faster.
    return "|".join(rf"{sign}(?<!\w.){_written(rest)}" for sign, rest in _tree(phrases).items())


def _signs(words: str) -> Iterator[str]:
    for number, word in enumerate(fold(words).lower.split()):
        if number:
            yield _GAP
        yield from map(re.escape, word)


def _written(node: _Node) -> str:
    branches = [sign + _written(rest) for sign, rest in node.items() if sign != _END]
    if not branches:
        return ""
    joined = branches[0] if len(branches) == 1 and _END not in node else f"(?:{'|'.join(branches)})"
    return f"{joined}?" if _END in node else joined
