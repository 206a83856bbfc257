"""Pages that are broken, empty, huge or made to harm."""

import sys
from collections.abc import Callable

import pytest

from vnbulletin.articles.pages import read_page
from vnbulletin.errors import MissingExtraError, ReadError

Lines = Callable[[str], list[str]]
STORY = "<h1>Huyện Ví Dụ tổng kết phong trào</h1><p>Huyện có 45 chi bộ và 1.200 đảng viên, được đánh giá cao.</p>"
TOLD = ["Huyện Ví Dụ tổng kết phong trào", "Huyện có 45 chi bộ và 1.200 đảng viên, được đánh giá cao."]


class TestBroken:
    """Pages with slips in their markup."""

    @pytest.mark.parametrize(
        "html",
        (
            STORY.replace("</p>", ""),
            STORY.replace("</h1>", "</h2>").replace("<p>", "</h1><p>"),
            f"</div></div>{STORY}</html></body><p>",
            f"<html><body><div><center><b>{STORY}",
            f"{STORY}<a href='x",
            f"{STORY}<!-- no end",
            f"{STORY}<![CDATA[ ]]>",
            f"<?xml version='1.0' encoding='utf-8'?>{STORY}",
            f"\ufeff{STORY}",
            f"<HTML><BODY ONLOAD=x()>{STORY}</BODY></HTML>",
        ),
    )
    def test_is_read(self, lines: Lines, html: str) -> None:
        """Tags that are not closed, closed twice or crossed lose nothing."""
        assert lines(html)[:2] == TOLD

    @pytest.mark.parametrize(
        "html",
        ("", " \n", "<html></html>", "<!-- 5 -->", "<script>5</script>", "<p>&nbsp;</p>", "<img src=a>", "<", b"<p>"),
    )
    def test_nothing(self, html: str | bytes) -> None:
        """A page without text is refused, and says so."""
        with pytest.raises(ReadError, match=r"\A<page>: "):
            read_page(html)

    def test_only_a_menu(self) -> None:
        """A page of links alone is no story."""
        links = "".join(f"<li><a href='/{number}'>Mục {number}</a></li>" for number in range(20))

        with pytest.raises(ReadError, match="nothing but menus and links"):
            read_page(f"<nav><ul>{links}</ul></nav>")

    @pytest.mark.parametrize("sign", ("\x00", "\ud800", "\x0b", "\u202e"))
    def test_strange_characters(self, sign: str) -> None:
        """Characters that are none do not stop the reading."""
        assert "45 chi bộ" in read_page(STORY.replace("phong", f"phong{sign}")).text


class TestHuge:
    """Pages that nest or repeat without end."""

    @pytest.mark.parametrize("tag", ("div", "b", "span", "table", "ul", "blockquote", "a", "font"))
    def test_deep_nesting(self, tag: str) -> None:
        """Ten thousand elements in each other do not overflow anything."""
        deep = f"<{tag}>" * 10_000
        shut = f"</{tag}>" * 10_000

        assert "1.200 đảng viên" in read_page(f"{deep}{STORY}{shut}").text

    def test_deep_table(self) -> None:
        """So do ten thousand tables in each other."""
        assert "1.200 đảng viên" in read_page("<table><tr><td>" * 10_000 + STORY).text

    def test_entity_bomb(self) -> None:
        """Entities that a page defines itself are not expanded."""
        bomb = "".join(f'<!ENTITY a{number + 1} "&a{number};&a{number};">' for number in range(60))
        read = read_page(f'<!DOCTYPE html [<!ENTITY a0 "9">{bomb}]><html><body>{STORY}<p>&a60;</p></body></html>')

        assert len(read.text) < 10_000

    def test_many_paragraphs(self) -> None:
        """A page of many thousand paragraphs keeps each of them."""
        page = "".join(f"<p>Chi bộ thôn {number} có 45 đảng viên, được đánh giá cao.</p>" for number in range(3_000))

        assert read_page(page).text.count("45 đảng viên") == 3_000

    def test_page_of_a_book_size(self) -> None:
        """A page of more than a million letters is read without an extractor."""
        menu = "<div class='menu'><a href='/'>Tin 99</a></div>"
        page = f"{menu}<h1>Huyện Ví Dụ</h1><p>{'Huyện có 45 chi bộ được đánh giá cao. ' * 30_000}</p>"

        assert ("45" in read_page(page).text, "99" in read_page(page).text) == (True, False)

    @pytest.mark.parametrize(
        "piece", ("&", "<", "&#", "<a ", "<!--", "<![if ", "<p class=", "&#x1ef;", "m<sup>2</sup>", "<td>5")
    )
    def test_many_equal_pieces(self, piece: str) -> None:
        """A careless pattern would never finish with these."""
        assert "45 chi bộ" in read_page(STORY + piece * 20_000).text


class TestMissingExtra:
    """Without the extra."""

    @pytest.mark.parametrize("module", ("lxml", "trafilatura"))
    def test_names_it(self, monkeypatch: pytest.MonkeyPatch, module: str) -> None:
        """The error names the extra that brings what is missing."""
        monkeypatch.setitem(sys.modules, module, None)

        with pytest.raises(MissingExtraError) as caught:
            read_page(STORY)

        assert str(caught.value) == "reading a web page needs the extra [html]: pip install 'vnbulletin[html]'"
