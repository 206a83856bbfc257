"""Whole pages, as sites of many kinds write them: the story is read, and nothing of the site around it."""

import re
import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import Protocol

import pytest

from vnbulletin.articles.article import Article, ParagraphKind
from vnbulletin.articles.pages import read_page
from vnbulletin.errors import ReadError

FOLDER = Path(__file__).parent
PAGES = {path.stem: tomllib.loads(path.read_text(encoding="utf-8")) for path in sorted(FOLDER.glob("*.toml"))}
READ = [name for name, told in PAGES.items() if "error" not in told]
REFUSED = [name for name, told in PAGES.items() if "error" in told]
every_page = pytest.mark.parametrize("name", READ)


class Values(Protocol):
    """The values that a story tells."""

    figures: list[str]
    times: list[str]


def article(name: str) -> Article:
    """Return a page, read from its bytes."""
    path = FOLDER / f"{name}.html"
    return read_page(path.read_bytes(), source=path.name)


class TestPages:
    """Every page of the folder."""

    def test_every_page_is_expected(self) -> None:
        """Each page has a table of what reading it gives."""
        assert [path.stem for path in sorted(FOLDER.glob("*.html"))] == list(PAGES)

    @every_page
    def test_head(self, name: str) -> None:
        """Title, summary, day of publishing and author are those that a reader sees."""
        read = article(name)

        assert {
            "title": read.title or "",
            "summary": read.summary or "",
            "published": read.published.isoformat() if read.published else "",
            "byline": read.byline or "",
        } == {key: PAGES[name][key] for key in ("title", "summary", "published", "byline")}

    @every_page
    def test_captions(self, name: str) -> None:
        """The captions are those of the pictures, without their credit."""
        assert [each.text for each in article(name).captions] == PAGES[name]["captions"]

    @every_page
    def test_figures(self, name: str, told: Callable[[Article], Values]) -> None:
        """The figures of the story are read in its order, none lost, none doubled, none of a menu."""
        assert told(article(name)).figures == PAGES[name]["figures"]

    @every_page
    def test_times(self, name: str, told: Callable[[Article], Values]) -> None:
        """The dates and periods of the story are read in its order."""
        assert told(article(name)).times == PAGES[name]["times"]

    @every_page
    def test_unseen(self, name: str) -> None:
        """No number of menus, counters, comments, other stories or hidden parts enters the text."""
        numbers = re.findall(r"[0-9](?:[0-9.,/:-]*[0-9])?", article(name).text)

        assert [each for each in PAGES[name]["unseen"] if each in numbers] == []

    @every_page
    def test_nothing_is_said_twice(self, name: str) -> None:
        """No line of the story comes twice."""
        lines = [line for line in article(name).text.split("\n") if line]

        assert sorted(set(lines)) == sorted(lines)

    @every_page
    def test_paragraphs_lie_in_the_text(self, name: str) -> None:
        """Spans point into the text of the story, and every visible character lies in a paragraph."""
        read = article(name)

        assert [each.span.of(read.text) for each in read.paragraphs] == [each.text for each in read.paragraphs]
        assert "".join("".join(each.text.split()) for each in read.paragraphs) == "".join(read.text.split())

    @pytest.mark.parametrize("name", REFUSED)
    def test_refused(self, name: str) -> None:
        """A page that cannot be read is refused with a reason that helps."""
        with pytest.raises(ReadError) as caught:
            article(name)

        assert (caught.value.source, caught.value.reason) == (f"{name}.html", PAGES[name]["error"])

    @every_page
    def test_text_and_bytes_are_one(self, name: str) -> None:
        """A page that is already decoded gives the same text."""
        data = (FOLDER / f"{name}.html").read_bytes()
        encoding = "cp1252" if b"windows-1252" in data else "utf-8"

        assert read_page(data.decode(encoding)).text == read_page(data).text


class TestRoles:
    """Roles that the markup gives."""

    def test_credit_stands_apart(self) -> None:
        """The credit of a picture is apart from its caption."""
        assert [each.text for each in article("newspaper").having(ParagraphKind.CREDIT)] == ["Ảnh: Trần Văn Mẫu"]

    def test_source(self) -> None:
        """The source is kept for the record."""
        assert article("newspaper").source == "newspaper.html"
