"""This file chooses the lines of a page that tell its story."""

from collections import Counter
from collections.abc import Iterator, Sequence

from attrs import frozen

from vnbulletin.articles.end_marks import find_end_mark
from vnbulletin.articles.html.blocks import Block, Frame, Shape
from vnbulletin.articles.html.extraction import squeezed
from vnbulletin.articles.html.nodes import BLOCKS, HEADINGS, ROW
from vnbulletin.articles.html.roles import CHROME_TAGS, Surrounding, surrounding

__all__ = ["Story", "choose_story", "is_sentence"]

_SHORTEST_VOTE = 4
_LONG = 120
_ENDINGS = (".", ";", ":", ",", "…")
_SHORTEST_RUNNING, _RUNNING_LENGTH = 60, 240
_HOLDERS = BLOCKS - HEADINGS - {"p", "li", "dt", "dd", "pre", "figcaption", "figure", ROW}


@frozen
class Story:
    """The lines of the story by their places on the page, and the places of lines that are of the site."""

    lines: tuple[int, ...]
    apart: frozenset[int]


@frozen
class _Shares:
    """The elements right around voted lines, and how much text each element holds: all, voted for, linked."""

    direct: frozenset[Frame]
    whole: Counter[Frame]
    voted: Counter[Frame]
    linked: Counter[Frame]

    def plain(self, frame: Frame) -> int:
        """Return how much text of an element is not linked."""
        return self.whole[frame] - self.linked[frame]


def is_sentence(text: str) -> bool:
    """Tell whether a line is running text: it ends like a sentence or is too long for anything else."""
    if len(text) > _RUNNING_LENGTH:
        return True
    ended = text.rstrip("”\"')").endswith(_ENDINGS) or find_end_mark(text) is not None
    return ended and len(text) >= _SHORTEST_RUNNING


def choose_story(blocks: Sequence[Block], content: frozenset[str]) -> Story:
    """Return the story: what *content* names, and what stands in one element with it and is not of the site.

    *content* is what an extractor took for the main content, as squeezed lines; it decides where on the page the
    story lies, not which of its lines count, so that nothing in the midst of a story is lost.
    """
    votes = _votes(blocks, content)
    apart = _apart(blocks, votes)
    if _misses_most(blocks, votes, apart):
        # What an extractor did not see at all, words tell: sentences that are no links.
        votes = [
            vote or (is_sentence(block.text) and not _is_link(block)) for block, vote in zip(blocks, votes, strict=True)
        ]
        apart = _apart(blocks, votes)
    if not any(vote and index not in apart for index, vote in enumerate(votes)):
        votes = [not _is_link(block) and block.frame.node.tag not in HEADINGS for block in blocks]
        apart = _apart(blocks, votes)
    votes = [vote and index not in apart for index, vote in enumerate(votes)]
    shares = _shares(blocks, votes, apart)
    root = _region(blocks, votes, shares)
    lines = tuple(
        index
        for index, block in enumerate(blocks)
        if index not in apart and _tells(block, root, shares, voted=votes[index])
    )
    return Story(lines, apart)


def _votes(blocks: Sequence[Block], content: frozenset[str]) -> list[bool]:
    """Tell of each line whether the extractor took it; a heading or a link alone decides nothing."""
    return [
        _is_in(content, block.text) and not _is_link(block) and block.frame.node.tag not in HEADINGS for block in blocks
    ]


def _is_in(content: frozenset[str], text: str) -> bool:
    key = squeezed(text)
    # A term and its definition are two lines for the extractor.
    return len(key) >= _SHORTEST_VOTE and (key in content or squeezed(text.partition(": ")[2]) in content)


def _is_link(block: Block) -> bool:
    return block.linked * 2 > len(block.text)


def _misses_most(blocks: Sequence[Block], votes: Sequence[bool], apart: frozenset[int]) -> bool:
    """Tell whether the extractor took less than half of the sentences of the page."""
    running = [
        (len(block.text), vote)
        for index, (block, vote) in enumerate(zip(blocks, votes, strict=True))
        if index not in apart and is_sentence(block.text) and not _is_link(block)
    ]
    return sum(size for size, vote in running if vote) * 2 < sum(size for size, _ in running)


def _apart(blocks: Sequence[Block], votes: Sequence[bool]) -> frozenset[int]:
    """Return the places of the lines in elements of the site.

    A story's own element may be named like one of the site; it is known by what it holds: sentences rather than links
    in a menu, nearly all text of the page in a list of other stories.
    """
    held, plain, told = Counter[Frame](), Counter[Frame](), Counter[Frame]()
    for block, vote in zip(blocks, votes, strict=True):
        size = len(block.text)
        sentences = size * (is_sentence(block.text) and not _is_link(block))
        for frame in block.frame.upwards():
            plain[frame] += size * (not _is_link(block))
            told[frame] += sentences
            held[frame] += size * vote
    *_, page = blocks[-1].frame.upwards()
    known: dict[Frame, bool] = {}

    def is_story(frame: Frame, part: Surrounding) -> bool:
        if part is Surrounding.CHROME and frame.node.tag not in CHROME_TAGS:
            return told[frame] * 2 > plain[frame] or held[frame] * 3 > held[page]
        return plain[frame] * 10 > plain[page] * 9

    def is_apart(frame: Frame) -> bool:
        if frame not in known:
            part = surrounding(frame.node, *(each.node for each in frame.upwards()))
            above = frame.above is not None and is_apart(frame.above)
            known[frame] = above or (part is not None and not is_story(frame, part))
        return known[frame]

    return frozenset(place for place, block in enumerate(blocks) if is_apart(block.frame))


def _shares(blocks: Sequence[Block], votes: Sequence[bool], apart: frozenset[int]) -> _Shares:
    direct = frozenset(next(_containers(block)) for block, vote in zip(blocks, votes, strict=True) if vote)
    shares = _Shares(direct, Counter(), Counter(), Counter())
    for index, block in enumerate(blocks):
        # A title that counts for nothing must not weigh against the story below it either.
        if index in apart or (block.frame.node.tag in HEADINGS and not votes[index]):
            continue
        size = len(block.text)
        for frame in block.frame.upwards():
            shares.whole[frame] += size
            shares.linked[frame] += block.linked
            if votes[index]:
                shares.voted[frame] += size
    return shares


def _region(blocks: Sequence[Block], votes: Sequence[bool], shares: _Shares) -> Frame | None:
    """Return the smallest element that holds nearly all of what was voted for, and little else around it."""
    total = sum(len(block.text) for block, vote in zip(blocks, votes, strict=True) if vote)
    best: Frame | None = None
    for block, vote in zip(blocks, votes, strict=True):
        if vote:
            # Elements that hold nearly everything lie on one way down the page, so the deepest is the smallest.
            inner = next((each for each in _containers(block) if shares.voted[each] * 10 >= total * 9), None)
            best = inner if best is None or (inner is not None and inner.depth > best.depth) else best
    while best is not None and (above := best.above) is not None:
        if (shares.voted[above] - shares.voted[best]) * 2 < shares.plain(above) - shares.plain(best):
            break
        best = above
    return best


def _containers(block: Block) -> Iterator[Frame]:
    """Yield the elements around a line that may hold a story, from the inside out."""
    return (each for each in block.frame.upwards() if each.above is None or each.node.tag in _HOLDERS)


def _tells(block: Block, root: Frame | None, shares: _Shares, *, voted: bool) -> bool:
    """Tell whether a line is of the story."""
    frames = list(block.frame.upwards())
    if root is None or root not in frames:
        return False
    if voted:
        return True
    cell = next(_containers(block))
    if cell in shares.direct and is_sentence(block.text) and not _is_link(block):
        return True
    if _is_link(block) and (len(block.text) < _LONG or shares.linked[cell] * 2 > shares.whole[cell]):
        return False
    inside = frames[: frames.index(root) + 1]
    return block.shape is Shape.ROW or any(shares.voted[each] * 2 >= shares.plain(each) for each in inside)
