"""This file parses the HTML of a page into nodes, without what a reader does not see."""

import re
from collections.abc import Mapping

from attrs import define, field, frozen

from vnbulletin.articles.html.nodes import Child, Node, Page, span_of
from vnbulletin.errors import MissingExtraError

__all__ = ["FEATURE", "parse_page"]

FEATURE = "reading a web page"

# What a browser with scripts does not show as text.
_UNSEEN = frozenset({
    "amp-ad", "amp-embed", "amp-sidebar", "amp-social-share", "applet", "area", "audio", "base", "button", "canvas",
    "datalist", "embed", "frame", "iframe", "input", "link", "map", "math", "meta", "noframes", "noscript", "object",
    "option", "param", "progress", "script", "select", "source", "style", "svg", "template", "textarea", "title",
    "track", "video", "xml",
})  # fmt: skip
_HIDING = re.compile(r"(?:display\s?:\s?none|visibility\s?:\s?hidden|mso-hide\s?:\s?all|font-size\s?:\s?0(?![.0-9]))")
_LOOKED_AT = 500
# A page that leaves its tags open nests without end; what lies deeper than this is told as if it lay at this depth.
_DEEPEST = 150
_LINES = frozenset({"p", "div", "br", "li", "tr", "td", "th"})
_NO_CHARACTERS = re.compile("[\x00\ud800-\udfff]")
_TITLES = ("og:title", "twitter:title")
_PUBLISHED = ("article:published_time", "datepublished", "pubdate")
# The letters before which a raised digit is a power ("km2"); before others it is the mark of a note.
_POWER = re.compile(r"(?<![^\W\d_])[kcdmh]?m$", re.IGNORECASE)
_NOTE = re.compile(r"[\s\[(]{0,2}[0-9]{1,3}[\s\])]{0,2}")


def parse_page(html: str) -> Page:
    """Parse HTML as leniently as a browser does.

    Raises:
        MissingExtraError: lxml, which comes with the extra ``html``, is not installed.
    """
    try:
        from lxml import etree  # noqa: PLC0415 -- it comes with the extra
    except ImportError:
        raise MissingExtraError(FEATURE, "html") from None
    clean = _NO_CHARACTERS.sub("\ufffd", html)
    builder = _Builder()
    parser = etree.HTMLParser(encoding="utf-8", huge_tree=True, target=builder)
    etree.fromstring(clean.encode(), parser)
    return builder.page()


@frozen
class _Open:
    """An element whose end is not reached yet."""

    tag: str
    attributes: Mapping[str, str]
    children: list[Child] = field(factory=list)

    def closed(self) -> Node:
        known = self.attributes
        return Node(
            "span" if self.tag == "a" and "href" not in known else self.tag,
            _with_raised_digits(self.tag, tuple(self.children)),
            label=f"{known.get('class', '')} {known.get('id', '')} {known.get('role', '')}".strip(),
            colspan=span_of(known.get("colspan")),
            rowspan=span_of(known.get("rowspan")),
        )


@define
class _Builder:
    """Builds nodes as the parser comes to them, so that no depth of nesting is too much."""

    opened: list[_Open] = field(factory=lambda: [_Open("html", {})])
    facts: dict[str, str] = field(factory=dict)
    depth: int = 0
    unseen: int = 0
    heading: list[str] | None = None

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        """Take the start of an element."""
        name = tag.lower().rpartition("}")[2]
        self.depth += 1
        if self.unseen or _is_unseen(name, attributes):
            self.unseen += 1
            self._note(name, attributes)
        elif self.depth <= _DEEPEST:
            self.opened.append(_Open(name, dict(attributes)))
        elif name in _LINES:
            self.opened[-1].children.append(Node("br", ()))

    def end(self, tag: str) -> None:
        """Take the end of an element."""
        self.depth -= 1
        if self.unseen:
            self.unseen -= 1
            if self.heading is not None and tag == "title":
                self.facts.setdefault("title", " ".join("".join(self.heading).split()))
                self.heading = None
        elif self.depth < _DEEPEST:
            node = self.opened.pop().closed()
            self.opened[-1].children.append(node)
        elif tag in _LINES:
            self.opened[-1].children.append(Node("br", ()))

    def data(self, text: str) -> None:
        """Take text."""
        if self.heading is not None:
            self.heading.append(text)
        if not self.unseen:
            self.opened[-1].children.append(text)

    def close(self) -> None:
        """Take the end of the page; the parser asks for this method."""

    def page(self) -> Page:
        """Return what was built; elements that are still open end here."""
        while len(self.opened) > 1:
            node = self.opened.pop().closed()
            self.opened[-1].children.append(node)
        facts = self.facts
        return Page(
            self.opened[0].closed(), facts.get("title", ""), facts.get("shared", ""), facts.get("published", "")
        )

    def _note(self, tag: str, attributes: Mapping[str, str]) -> None:
        """Keep what the page says of itself to machines; the first word counts."""
        if tag == "title" and "title" not in self.facts:
            self.heading = []
        elif tag == "meta":
            name = attributes.get("property") or attributes.get("name") or attributes.get("itemprop") or ""
            content = " ".join(attributes.get("content", "").split())
            if name.lower() in _TITLES:
                self.facts.setdefault("shared", content)
            elif name.lower() in _PUBLISHED:
                self.facts.setdefault("published", content)


def _is_unseen(tag: str, attributes: Mapping[str, str]) -> bool:
    if tag in _UNSEEN or "hidden" in attributes or attributes.get("aria-hidden") == "true":
        return True
    style = attributes.get("style", "")
    return bool(style) and _HIDING.search(style[:_LOOKED_AT].lower()) is not None


def _with_raised_digits(tag: str, children: tuple[Child, ...]) -> tuple[Child, ...]:
    """Return the children with raised digits told apart: a power joins its unit, the mark of a note gets brackets."""
    if tag == "sup" or not any(isinstance(each, Node) and each.tag == "sup" for each in children):
        return children
    return tuple(_raised(each, before) for before, each in zip(("", *children), children, strict=False))


def _raised(child: Child, before: Child) -> Child:
    if isinstance(child, str) or child.tag != "sup":
        return child
    text = child.text()
    if _NOTE.fullmatch(text) is None:
        return child
    digits = text.strip(" []()")
    unit = before if isinstance(before, str) else before.text()
    return digits if _POWER.search(unit[-4:]) else f"[{digits}]"
