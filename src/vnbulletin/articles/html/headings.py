"""This file finds the title, the summary and the date of a story among the lines of its page."""

import re
from collections.abc import Iterable, Sequence

from attrs import frozen

from vnbulletin.articles.html.blocks import Block, Frame
from vnbulletin.articles.html.extraction import squeezed
from vnbulletin.articles.html.nodes import Page
from vnbulletin.articles.html.roles import Role, roles_of
from vnbulletin.articles.html.story import Story, is_sentence
from vnbulletin.articles.lines import split_lines
from vnbulletin.articles.names import is_outlet

__all__ = ["Heads", "find_heads", "role_frames"]

_DATE = re.compile(
    r"(?<![0-9])[0-9]{1,2}\s{0,2}[-/.]\s{0,2}[0-9]{1,2}\s{0,2}[-/.]\s{0,2}[0-9]{4}(?![0-9])"
    r"|(?<![0-9])[0-9]{1,2}\s{1,3}tháng\s{1,3}\w{1,9}[\s,]{1,3}(?:năm\s{1,3})?[0-9]{4}(?![0-9])",
    re.IGNORECASE,
)
_ISO_DAY = re.compile(r"(?P<year>[0-9]{4})-(?P<month>[0-9]{2})-(?P<day>[0-9]{2})")
_LONGEST_DATE, _LONGEST_TITLE, _SHORTEST_TITLE = 160, 300, 12
_SHORTEST_SUMMARY, _LONGEST_SUMMARY = 60, 900
_LINES_ABOVE, _LINES_INTO = 12, 2
_CLOSE, _FEWEST_WORDS = 3, 4
# Two words name a section; a lead needs a story below it.
_WORDS_OF_SECTION, _LEAD_AND_STORY = 2, 2


@frozen
class Heads:
    """The places of the lines of title, date and summary."""

    title: tuple[int, ...]
    date: tuple[int, ...]
    summary: tuple[int, ...]

    def roles(self) -> dict[int, Role]:
        """Return each place with its role."""
        told = {Role.TITLE: self.title, Role.DATE: self.date, Role.SUMMARY: self.summary}
        return {place: role for role, places in told.items() for place in places}


def role_frames(blocks: Sequence[Block], wanted: Role) -> dict[int, Frame]:
    """Return for each line inside an element of the wanted role the innermost such element."""
    known: dict[Frame, Frame | None] = {}

    def holder(frame: Frame) -> Frame | None:
        if frame not in known:
            inside = wanted in roles_of(frame.node)
            known[frame] = frame if inside else holder(frame.above) if frame.above is not None else None
        return known[frame]

    found = ((place, holder(block.frame)) for place, block in enumerate(blocks))
    return {place: frame for place, frame in found if frame is not None}


def find_heads(blocks: Sequence[Block], story: Story, page: Page) -> Heads:
    """Return the lines of title, summary and date, as far as the markup shows them."""
    begin = next((place for place in story.lines if is_sentence(blocks[place].text)), len(blocks))
    title = _title(blocks, story, page, begin)
    last = max(title, default=-1)
    opening = range(max(0, (min(title) if title else begin) - _LINES_ABOVE), len(blocks))
    near = [place for place in opening if place not in story.apart and place not in title]
    date = _date(blocks, story, page, near, last)
    return Heads(title, date, _summary(blocks, story, frozenset((*title, *date)), last))


def _title(blocks: Sequence[Block], story: Story, page: Page, begin: int) -> tuple[int, ...]:
    frames = role_frames(blocks, Role.TITLE)
    shared, titled = squeezed(page.shared_title), squeezed(page.title)
    inside = frozenset(story.lines)

    def score(place: int) -> int:
        text = blocks[place].text
        if any(is_outlet(line) for line in split_lines(text)):
            return 0
        key = squeezed(text)
        # The name of the site stands at the end of what the head says, the title at its beginning.
        shares = len(key) >= _SHORTEST_TITLE and bool(shared) and (key in shared or shared in key)
        matches = shares or (len(key) >= _SHORTEST_TITLE and titled.startswith(key))
        heading = any(each.node.tag == "h1" for each in blocks[place].frame.upwards())
        above = place <= begin and len(text.split()) > _WORDS_OF_SECTION
        marked = place in frames
        # A class may call the head of every box a title; it counts above the story only, where no link hides in it.
        likely = marked and above and blocks[place].linked * 2 < len(text)
        near = place in inside or begin - place <= _LINES_ABOVE
        return 3 * shares + 4 * matches + 2 * heading + (1 + near) * (likely or (heading and above))

    could = [
        place
        for place, block in enumerate(blocks)
        if place not in story.apart and len(block.text) <= _LONGEST_TITLE and place <= begin + _LINES_INTO
    ]
    best = max(could, key=lambda place: (score(place), place), default=None)
    if best is None or score(best) <= 1:
        return _bold_line_above(blocks, story)
    frame = frames.get(best)
    # A title of several lines is one element.
    return (best,) if frame is None else tuple(place for place in could if frames.get(place) is frame)


def _bold_line_above(blocks: Sequence[Block], story: Story) -> tuple[int, ...]:
    """Return the bold line right above the story, where old pages print the title."""
    top = story.lines[0] if story.lines else 0
    above = [place for place in range(max(0, top - _CLOSE), top) if place not in story.apart]
    bold = [
        place
        for place in above
        if _is_bold(blocks[place]) and blocks[place].linked == 0 and not is_sentence(blocks[place].text)
        and len(blocks[place].text.split()) >= _FEWEST_WORDS and len(blocks[place].text) <= _LONGEST_TITLE
        and _DATE.search(blocks[place].text) is None
    ]  # fmt: skip
    return tuple(bold[-1:])


def _date(blocks: Sequence[Block], story: Story, page: Page, near: Iterable[int], title: int) -> tuple[int, ...]:
    frames = role_frames(blocks, Role.DATE)
    short = [place for place in near if len(blocks[place].text) <= _LONGEST_DATE and _DATE.search(blocks[place].text)]
    inside = frozenset(story.lines)
    marked = [place for place in short if place in frames and (place > title or place in inside)]
    if not marked:
        marked = [place for place in short if _is_published(blocks[place].text, page.published)]
    if not marked:
        return ()
    return (next((place for place in marked if place > title), marked[-1]),)


def _is_published(text: str, published: str) -> bool:
    """Tell whether a line prints the day that the page tells machines."""
    hit, day = _DATE.search(text), _ISO_DAY.match(published)
    if hit is None or day is None:
        return False
    printed = [int(digits) for digits in re.findall(r"[0-9]+", hit[0])]
    return printed in ([int(day["day"]), int(day["month"]), int(day["year"])], [int(day["day"]), int(day["year"])])


def _summary(blocks: Sequence[Block], story: Story, heads: frozenset[int], title: int) -> tuple[int, ...]:
    frames = role_frames(blocks, Role.SUMMARY)
    body = [place for place in story.lines if place > title and place not in heads and is_sentence(blocks[place].text)]
    # What stands below the first line of the story is the summary of another one.
    last = next((place for place in body if place not in frames), len(blocks))
    marked = [
        place
        for place in frames
        if title < place < last and place not in story.apart and place not in heads
        and blocks[place].linked * 2 < len(blocks[place].text)
    ]  # fmt: skip
    if marked:
        return tuple(place for place in marked if frames[place] is frames[marked[0]])
    if len(body) < _LEAD_AND_STORY or title < 0:
        return ()
    lead, next_one = blocks[body[0]], blocks[body[1]]
    fits = _SHORTEST_SUMMARY <= len(lead.text) <= _LONGEST_SUMMARY
    return (body[0],) if fits and _is_bold(lead) and not _is_bold(next_one) else ()


def _is_bold(block: Block) -> bool:
    heading = block.frame.node.tag in ("h2", "h3", "h4")
    return heading or block.bold * 10 >= len(block.text) * 9
