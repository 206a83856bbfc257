"""This file writes the story of a page as text, with the roles that its markup gives to lines."""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import zip_longest

from attrs import evolve, frozen

from vnbulletin.articles.article import ParagraphKind
from vnbulletin.articles.datelines import cut_opening_date_line
from vnbulletin.articles.html.blocks import Block, Shape
from vnbulletin.articles.html.headings import find_heads, role_frames
from vnbulletin.articles.html.nodes import HEADINGS, Page
from vnbulletin.articles.html.roles import Role
from vnbulletin.articles.html.story import Story, is_sentence
from vnbulletin.articles.lines import split_lines
from vnbulletin.articles.names import cut_names
from vnbulletin.folding import fold
from vnbulletin.lexicon.markup_tables import markup
from vnbulletin.lexicon.patterns import any_of, whole_words
from vnbulletin.spans import Span

__all__ = ["Told", "is_placeholder", "tell"]

_KINDS = {
    Role.TITLE: ParagraphKind.TITLE,
    Role.SUMMARY: ParagraphKind.SUMMARY,
    Role.DATE: ParagraphKind.DATE_LINE,
    Role.CAPTION: ParagraphKind.CAPTION,
    Role.BYLINE: ParagraphKind.BYLINE,
}
_INNER_HEADINGS = HEADINGS - {"h1"}
_BELOW = 4
_LONGEST_PLACEHOLDER = 120
_FEWEST_WORDS, _LONGEST_SITE = 4, 45
_JOINTS = (" | ", " - ", " – ", " — ", " :: ", " » ", "|")


@cache
def _by() -> re.Pattern[str]:
    return re.compile(rf"\A(?:{any_of(markup().by.words)})\s{{0,3}}:?\s{{1,3}}(?=\w)", re.IGNORECASE)


@cache
def _placeholder() -> re.Pattern[str]:
    return whole_words(markup().placeholders.words)


@frozen
class Told:
    """A story as text, and the spans of the lines whose role the markup shows."""

    text: str
    known: tuple[tuple[Span, ParagraphKind], ...]


@frozen
class _Line:
    text: str
    kind: ParagraphKind | None
    gap: bool


def tell(blocks: Sequence[Block], story: Story, page: Page) -> Told:
    """Return the story of a page as text."""
    heads = find_heads(blocks, story, page)
    marked = _marked(blocks, story, heads.roles())
    lines: list[_Line] = []
    opening = next((blocks[place].text for place in story.lines if place not in marked), "")
    title = "" if heads.title or not is_sentence(opening) else _title_in_head(page)
    if title:
        lines.append(_Line(title, ParagraphKind.TITLE, gap=True))
    places = sorted({*story.lines, *marked, *_leads(blocks, story, max(heads.title, default=len(blocks)))})
    for place, below in zip_longest(places, places[1:]):
        heads_text = below is not None and below not in marked and is_sentence(blocks[below].text)
        # A heading inside the story is the story's, whatever it looks like; one above a list of links is not.
        inner = place not in marked and heads_text and _is_heading(blocks[place])
        lines += _lines(blocks[place], marked.get(place), ParagraphKind.BODY if inner else None)
    return _written(_with_body(_joined(lines)))


def _joined(lines: Sequence[_Line]) -> list[_Line]:
    """Return the lines with those joined that are one title or one summary."""
    joined: list[_Line] = []
    for line in lines:
        one = line.kind in (ParagraphKind.TITLE, ParagraphKind.SUMMARY) and not line.gap
        if joined and one and joined[-1].kind is line.kind:
            joined[-1] = evolve(joined[-1], text=f"{joined[-1].text} {line.text}")
        else:
            joined.append(line)
    return joined


def _leads(blocks: Sequence[Block], story: Story, title: int) -> Iterator[int]:
    """Yield the sentences between the title and the story, which sites set apart from both."""
    for place in range(title + 1, min(story.lines, default=0)):
        if place not in story.apart and is_sentence(blocks[place].text) and blocks[place].linked == 0:
            yield place


def _with_body(lines: Sequence[_Line]) -> list[_Line]:
    """Return the lines, where the page shows its summary, with the first line of the story below it told as body."""
    told = list(lines)
    lead = next((place for place, line in enumerate(lines) if line.kind is ParagraphKind.SUMMARY), None)
    if lead is not None:
        below = (place for place in range(lead, len(lines)) if lines[place].kind is None)
        body = next((place for place in below if is_sentence(lines[place].text)), None)
        if body is not None:
            told[body] = evolve(lines[body], kind=ParagraphKind.BODY)
    return told


def is_placeholder(told: Told) -> bool:
    """Tell whether a page shows only that a script will bring its story."""
    return len(told.text) <= _LONGEST_PLACEHOLDER and _placeholder().search(fold(told.text).lower) is not None


def _marked(blocks: Sequence[Block], story: Story, heads: dict[int, Role]) -> dict[int, Role]:
    """Return the lines with a role: those that open the story, and the captions and names in and right below it."""
    marked = dict(heads)
    if not story.lines:
        return marked
    first, last = min(*story.lines, *heads, len(blocks) - 1), story.lines[-1] + _BELOW
    for role in (Role.CAPTION, Role.BYLINE):
        for place in role_frames(blocks, role):
            text = blocks[place].text
            if not first <= place <= last or place in marked or place in story.apart:
                continue
            if role is Role.CAPTION or not (any(sign.isdigit() for sign in text) or is_sentence(text)):
                marked[place] = role
    return marked


def _is_heading(block: Block) -> bool:
    return any(frame.node.tag in _INNER_HEADINGS for frame in block.frame.upwards())


def _lines(block: Block, role: Role | None, kind: ParagraphKind | None) -> Iterator[_Line]:
    text = block.text
    if role is not None:
        kind = _KINDS[role]
    elif block.shape is Shape.ROW:
        kind = ParagraphKind.BODY
    if role is Role.BYLINE:
        text = _by().sub("", text) or text
    if role is Role.DATE:
        (line,) = split_lines(block.text)
        kind = kind if [part.kind for part in cut_opening_date_line(line)] == [kind] else None
    if role is Role.CAPTION:
        (line,) = split_lines(block.text)
        parts = cut_names(line)
        if len(parts) > 1 or parts[0].kind is not None:
            for place, part in enumerate(parts):
                yield _Line(part.folded.original, part.kind or kind, gap=not place)
            return
    yield _Line(text, kind, gap=block.first and block.shape is Shape.TEXT)


def _title_in_head(page: Page) -> str:
    """Return the title that the head of the page tells, without the name of the site; nothing if it is none."""
    title = page.shared_title or page.title
    for joint in _JOINTS:
        head, found, site = title.rpartition(joint)
        if found and len(site) <= _LONGEST_SITE and not any(sign.isdigit() for sign in site):
            title = head
            break
    return title.strip() if len(title.split()) >= _FEWEST_WORDS else ""


def _written(lines: Sequence[_Line]) -> Told:
    pieces: list[str] = []
    known: list[tuple[Span, ParagraphKind]] = []
    size = 0
    for line in lines:
        if pieces:
            pieces.append("\n\n" if line.gap else "\n")
            size += len(pieces[-1])
        pieces.append(line.text)
        if line.kind is not None:
            known.append((Span(size, size + len(line.text)), line.kind))
        size += len(line.text)
    return Told("".join(pieces), tuple(known))
