"""This file builds HTML from texts that nobody has vouched for: all of it is shown, and none of it is obeyed."""

import re
from functools import cache
from html import escape
from importlib.resources import files

__all__ = ["Markup", "element", "joined", "style", "visible"]

# Controls of terminals, ends of lines other than the plain one, signs that turn the direction of a text, and
# halves of characters, which no file can hold.
_UNSEEN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]|\ufeff"
)
_LINE_END = re.compile(r"\r\n?")


class Markup(str):
    """A piece of HTML, which is not escaped again."""

    __slots__ = ()


def visible(text: str) -> str:
    r"""Return *text* with its unseen signs as escapes.

    >>> visible("đỏ \x1b[31m")
    'đỏ \\x1b[31m'
    """
    return _UNSEEN.sub(lambda hit: hit[0].encode("unicode_escape").decode(), text)


def joined(*pieces: str) -> Markup:
    r"""Return *pieces* one after the other: markup as it is, and any other text escaped, with its unseen signs told.

    >>> joined("a < b", Markup("<br>"), "\u202e")
    'a &lt; b<br>\\u202e'
    """
    return Markup("".join(each if isinstance(each, Markup) else _escaped(each) for each in pieces))


def element(tag: str, *pieces: str, **attributes: str | None) -> Markup:
    """Return an element; an attribute that is None is left out, and one named like a keyword ends in an underscore.

    >>> element("p", "5 < 7", lang="vi", class_="vnb-body")
    '<p lang="vi" class="vnb-body">5 &lt; 7</p>'
    """
    given = "".join(
        f' {name.strip("_").replace("_", "-")}="{_escaped(value)}"'
        for name, value in attributes.items()
        if value is not None
    )
    return Markup(f"<{tag}{given}>{joined(*pieces)}</{tag}>")


@cache
def style() -> Markup:
    """Return the element with the rules of how it looks, in the light and in the dark."""
    return Markup(f"<style>{files('vnbulletin').joinpath('style.css').read_text(encoding='utf-8')}</style>")


def _escaped(text: str) -> str:
    return escape(visible(_LINE_END.sub("\n", text)))
