"""This file asks trafilatura which lines of a page are its main content."""

import re
from html import escape

from vnbulletin.articles.html.nodes import BLOCKS, ROW, Node
from vnbulletin.articles.html.parsing import FEATURE
from vnbulletin.errors import MissingExtraError

__all__ = ["main_content", "squeezed"]

# An extractor needs seconds for more, and the story of such a page is nearly all of it.
_LARGEST = 1_000_000
_NO_WORDS = re.compile(r"[\W_]+")
_KEPT_TAGS = frozenset({"a", "b", "strong", "i", "em", "br"})
_RENAMED = {ROW: "p", "td": "div", "th": "div", "tr": "div", "tbody": "div", "dir": "ul"}


def squeezed(text: str) -> str:
    """Return the letters and digits of *text*, to compare lines of two sources."""
    return _NO_WORDS.sub("", text).lower()


def main_content(body: Node) -> frozenset[str]:
    """Return the squeezed lines that trafilatura takes for the main content of a page; none of a page of a book's size.

    Raises:
        MissingExtraError: trafilatura, which comes with the extra ``html``, is not installed.
    """
    try:
        import trafilatura  # noqa: PLC0415 -- it comes with the extra
    except ImportError:
        raise MissingExtraError(FEATURE, "html") from None
    if body.size > _LARGEST:
        return frozenset()
    pieces: list[str] = []
    _write(body, pieces)
    page = f"<html><body>{''.join(pieces)}</body></html>"
    text = trafilatura.extract(page, fast=True, include_comments=False, include_formatting=False, favor_recall=True)
    lines = (squeezed(line) for line in str(text or "").split("\n"))
    return frozenset(line for line in lines if line)


def _write(node: Node, pieces: list[str]) -> None:
    shown = node.tag in BLOCKS or node.tag in _KEPT_TAGS
    tag = _RENAMED.get(node.tag, node.tag)
    if shown:
        label = f' class="{escape(node.label)}"' if node.label else ""
        link = ' href="#"' if tag == "a" else ""
        pieces.append(f"<{tag}{label}{link}>")
    for child in node.children:
        if isinstance(child, str):
            pieces.append(escape(child, quote=False))
        else:
            _write(child, pieces)
    if shown and tag not in ("br", "hr"):
        pieces.append(f"</{tag}>")
