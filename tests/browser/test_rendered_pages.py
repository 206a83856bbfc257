"""Pages in a real browser: what a user sees and copies tells the same figures as the page itself."""

import re
import tomllib
import unicodedata
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest

from vnbulletin.articles.article import Article, ParagraphKind
from vnbulletin.articles.pages import read_page
from vnbulletin.articles.reading import read_article
from vnbulletin.mentions.mention import FIGURES
from vnbulletin.mentions.scanning import find_mentions

PAGES = Path(__file__).parents[1] / "articles" / "pages"
TOLD = {path.stem: tomllib.loads(path.read_text(encoding="utf-8")) for path in sorted(PAGES.glob("*.toml"))}
RENDERED = {name: told.get("rendered", told) for name, told in TOLD.items() if "figures" in told.get("rendered", told)}
WORD = re.compile(r"[^\W\d_]+")
every_page = pytest.mark.parametrize("name", RENDERED)


class Page:
    """What the browser made of a page."""

    text: str
    html: str


Render = Callable[[Path], Page]


def figures(article: Article) -> list[str]:
    """Return the figures outside of the furniture, in the order of the text."""
    story = [each.span for each in article.paragraphs if each.kind is not ParagraphKind.FURNITURE]
    mentions = [each for each in find_mentions(article) if any(span.contains(each.span) for span in story)]
    return [f"{each.kind.value} {each.to_record()['value']}" for each in mentions if each.kind in FIGURES]


class TestShownText:
    """The text that a user sees, of the whole page."""

    @every_page
    def test_tells_the_same_figures(self, render: Render, name: str) -> None:
        """The shown text, read as text, tells the figures of the story; what it adds of the site is known by name."""
        told = Counter(figures(read_article(render(PAGES / f"{name}.html").text)))
        story, page = Counter(RENDERED[name]["figures"]), RENDERED[name]

        assert story - told == Counter(page.get("text_lacks", ()))
        assert not (told - story) - Counter(page.get("text_adds", ()))

    @every_page
    def test_shows_every_line(self, render: Render, name: str) -> None:
        """Every word that reading the page gives is shown to the user."""
        shown = render(PAGES / f"{name}.html")
        page = read_page(shown.html)
        seen = set(WORD.findall(unicodedata.normalize("NFC", shown.text.replace("\u00ad", "").lower())))

        assert sorted(set(WORD.findall(page.text.lower())) - seen) == []


class TestElements:
    """The elements of a page after its scripts ran."""

    @every_page
    def test_tell_the_same_figures(self, render: Render, name: str) -> None:
        """The page as its scripts left it tells the figures of the story, in their order."""
        assert figures(read_page(render(PAGES / f"{name}.html").html)) == RENDERED[name]["figures"]

    @every_page
    def test_keep_the_head(self, render: Render, name: str) -> None:
        """Title, summary and captions are those of the page as it came."""
        page = read_page(render(PAGES / f"{name}.html").html)

        assert {
            "title": page.title or "",
            "summary": page.summary or "",
            "captions": [each.text for each in page.captions],
        } == {key: RENDERED[name][key] for key in ("title", "summary", "captions")}

    def test_old_encoding(self, render: Render) -> None:
        """A page whose bytes are refused is read as the browser decoded it."""
        assert figures(read_page(render(PAGES / "windows_1258.html").html)) == ["number 25", "number 23"]
