"""This file cuts a page into the lines that a reader sees, each with the elements around it."""

import re
import unicodedata
from collections.abc import Iterator
from enum import Flag, StrEnum, auto

from attrs import define, field, frozen

from vnbulletin.articles.bullets import BULLETS
from vnbulletin.articles.html.nodes import BLOCKS, HEADINGS, ROW, Node
from vnbulletin.articles.html.roles import roles_of, surrounding
from vnbulletin.folding import INVISIBLE

__all__ = ["Block", "Frame", "Shape", "find_blocks"]

_BLANKS = re.compile(r"\s+")
# What is written between letters and seen by nobody.
_INVISIBLE = re.compile(f"[{INVISIBLE}]")
# Codes that name the letters of Windows in pages that say so nowhere; browsers read them so too.
_WINDOWS = {code: bytes([code]).decode("cp1252", errors="ignore") or " " for code in range(0x80, 0xA0)}
_RUNNING = HEADINGS | {"p", "li", "dd", "dt", ROW, "figcaption"}
_BULLETS = tuple(BULLETS)
_LONGEST_BESIDE = 120
_LINES = re.compile(r"\r\n|[\r\n]")


class _Look(Flag):
    """How text is shown."""

    PLAIN = 0
    LINK = auto()
    BOLD = auto()


_LOOKS = {"a": _Look.LINK, "b": _Look.BOLD, "strong": _Look.BOLD}


class Shape(StrEnum):
    """What a line is in the markup."""

    TEXT = "text"
    ITEM = "item"
    ROW = "row"


@frozen(eq=False)
class Frame:
    """An element on the way from the page down to a line."""

    node: Node
    above: "Frame | None"
    depth: int

    def upwards(self) -> Iterator["Frame"]:
        """Yield this element and those around it, from the inside out."""
        frame: Frame | None = self
        while frame is not None:
            yield frame
            frame = frame.above


@frozen(eq=False)
class Block:
    """A line of the page: its text, the innermost element that holds all of it, and how much is linked or bold."""

    text: str
    frame: Frame
    shape: Shape
    linked: int
    bold: int
    first: bool


def find_blocks(body: Node) -> tuple[Block, ...]:
    """Return the lines of a page, in order; a table has to be taken apart before."""
    walk = _Walk(Frame(body, None, 0))
    walk.enter(body, _Look.PLAIN)
    walk.flush()
    walk.tell_term()
    return tuple(walk.blocks)


@define
class _Walk:
    """A walk over the page, with the line that is being gathered."""

    frame: Frame
    blocks: list[Block] = field(factory=list)
    pieces: list[str] = field(factory=list)
    holder: Frame | None = None
    linked: int = 0
    bold: int = 0
    bullet: bool = False
    fresh: bool = True
    term: Block | None = None

    def enter(self, node: Node, look: _Look) -> None:
        """Gather the text of an element, in the looks of those around it."""
        look = look | _LOOKS.get(node.tag, _Look.PLAIN)
        add = self._add_lines if node.tag == "pre" else self._add
        for child in node.children:
            if isinstance(child, str):
                add(child, look)
            elif child.tag == "br":
                self.flush()
            else:
                self._enter_child(child, look)

    def _enter_child(self, child: Node, look: _Look) -> None:
        outer = self.frame
        apart = child.tag in BLOCKS or self._stands_apart(child)
        if apart:
            self.flush()
            self.fresh = True
            self.bullet = child.tag == "li" or (self.bullet and child.tag != "ul")
        if apart or child.label:
            self.frame = Frame(child, outer, outer.depth + 1)
        self.enter(child, look)
        if apart:
            self.flush()
            self.fresh = True
            self.bullet = self.bullet and child.tag != "li"
        self.frame = outer

    def _stands_apart(self, child: Node) -> bool:
        """Tell whether a part of a line has a role of its own, as a date beside author and counter."""
        around = self.frame.node
        if not child.label or around.tag in _RUNNING or around.size - child.size > _LONGEST_BESIDE:
            return False
        return surrounding(child) is not None or (
            bool(roles_of(child)) and roles_of(child).isdisjoint(roles_of(around))
        )

    def _add_lines(self, text: str, look: _Look) -> None:
        """Gather text whose line breaks are kept."""
        first, *others = _LINES.split(text)
        self._add(first, look)
        for line in others:
            self.flush()
            self._add(line, look)

    def _add(self, text: str, look: _Look) -> None:
        self.pieces.append(text)
        size = len(text.strip())
        if size:
            self.holder = self.frame if self.holder is None else _common(self.holder, self.frame)
            self.linked += size * (_Look.LINK in look)
            self.bold += size * (_Look.BOLD in look)

    def flush(self) -> None:
        """End the line."""
        text = _clean("".join(self.pieces)) if self.holder is not None else ""
        holder, linked, bold = self.holder, self.linked, self.bold
        self.pieces, self.holder, self.linked, self.bold = [], None, 0, 0
        if not text or holder is None:
            return
        tags = {frame.node.tag for frame in _near(holder)}
        shape = Shape.ROW if ROW in tags else Shape.ITEM if self.bullet else Shape.TEXT
        if self.bullet and shape is Shape.ITEM and not text.startswith(_BULLETS):
            text = f"- {text}"
        self.bullet = False
        block = Block(text, holder, shape, linked, bold, self.fresh)
        self.fresh = False
        self._put(block, tags)

    def _put(self, block: Block, tags: set[str]) -> None:
        """Keep a line; the term of a list of definitions waits for its definition."""
        term = self.term
        if term is not None and "dd" in tags:
            self.term = None
            text = f"{term.text.rstrip(' :')}: {block.text}"
            block = Block(text, block.frame, Shape.ITEM, term.linked + block.linked, block.bold, term.first)
        self.tell_term()
        if "dt" in tags:
            self.term = block
        else:
            self.blocks.append(block)

    def tell_term(self) -> None:
        """Keep a term that no definition follows."""
        if self.term is not None:
            self.blocks.append(self.term)
            self.term = None


def _near(frame: Frame) -> Iterator[Frame]:
    """Yield the frames from a line to the first element that is a block but no paragraph."""
    for each in frame.upwards():
        yield each
        if each.node.tag in BLOCKS and each.node.tag not in HEADINGS | {"p"}:
            return


def _common(one: Frame, other: Frame) -> Frame:
    while one is not other:
        if one.depth >= other.depth and one.above is not None:
            one = one.above
        elif other.above is not None:
            other = other.above
    return one


def _clean(text: str) -> str:
    plain = _INVISIBLE.sub("", text).translate(_WINDOWS)
    return unicodedata.normalize("NFC", _BLANKS.sub(" ", plain).strip())
