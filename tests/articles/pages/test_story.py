"""Where the story is on a page, and what is of the site."""

from collections.abc import Callable

import pytest

from vnbulletin.articles.html.story import is_sentence

Lines = Callable[[str], list[str]]
TITLE = "Huyện Ví Dụ tổng kết phong trào thi đua"
FIRST = "Huyện có 45 chi bộ và 1.200 đảng viên, được đánh giá cao trong phong trào thi đua năm nay."
SECOND = "Các chi bộ kết nạp 36 đảng viên, vận động 12 tỷ đồng giúp các xã còn nhiều khó khăn của huyện."
STORY = f"<h1>{TITLE}</h1><div>{{}}</div>"
OTHER = "Tôi đọc thấy xã mình có 99 hộ nghèo chứ không phải ít như vậy, đề nghị kiểm tra lại giúp. "


class TestOfTheSite:
    """Elements that are of the site."""

    @pytest.mark.parametrize(
        "html",
        (
            f"<div class='comments'>{OTHER * 12}</div>",
            f"<div id='binh-luan'>{f'<p>{OTHER}</p>' * 12}</div>",
            f"<section class='box-tinlienquan'><p>{OTHER}</p></section>",
            f"<div class='tinKhac'><a href='/'>Xã Bãi có 99 hộ</a> {OTHER}</div>",
            f"<aside><p>{OTHER}</p></aside>",
            f"<nav>{OTHER}</nav>",
            f"<footer><p>{OTHER}</p></footer>",
            f"<div class='thong-ke'>Đang xem: 99</div><div class='quangcao'><p>{OTHER}</p></div>",
            "<ul><li><a href='/'>Xã Bãi có 99 hộ khá</a></li><li><a href='/'>Xã Đồi có 99 hộ</a></li></ul>",
            "<p><a href='/'>Xem bài: Xã Bãi có 99 hộ khá</a></p>",
        ),
    )
    def test_is_left_out(self, lines: Lines, html: str) -> None:
        """Comments, other stories, menus and boxes of the site are left out, however long they are."""
        page = STORY.format(f"<p>{FIRST}</p><p>{SECOND}</p>")

        assert lines(f"{page}{html}") == [TITLE, FIRST, SECOND]
        assert lines(f"{html}{page}") == [TITLE, FIRST, SECOND]


class TestOfTheStory:
    """Elements that are of the story, although they are named or placed like others."""

    @pytest.mark.parametrize(
        "html",
        (
            "<div class='main-nav-fix'><p>{0}</p><p>{1}</p></div>",
            "<div class='content-with-sidebar'><p>{0}</p><p>{1}</p></div>",
            "<div id='comments-open'><h1>{2}</h1><p>{0}</p><p>{1}</p></div>",
            "<div class='content'><p>{0}</p><div class='related'><a href='/'>Tin 99</a></div><p>{1}</p></div>",
            "<div><div>{0}</div><div>{1}</div></div>",
            "<div><div><p>{0}</p></div></div><div><div><p>{1}</p></div></div>",
            "<div>{0}<br><br>{1}</div>",
            "<table><tr><td>{0}<tr><td>{1}</table>",
            "<article><p>{0}</p><aside>{1}</aside></article>",
            "<p>{0}</p><blockquote>{1}</blockquote>",
            "<div class='abc'>{0}</div><div class='content'><p>{1}</p></div>",
        ),
    )
    def test_is_kept(self, lines: Lines, html: str) -> None:
        """A story is whole, whatever its elements are called and however it is cut."""
        heading = "" if "{2}" in html else f"<h1>{TITLE}</h1>"

        assert lines(heading + html.format(FIRST, SECOND, TITLE)) == [TITLE, FIRST, SECOND]

    def test_short_lines_inside(self, lines: Lines) -> None:
        """A short line or an unfinished one in the midst of a story is the story's."""
        read = lines(STORY.format(f"<p>{FIRST}</p><p>Kết quả:</p><p>5 xã tốt</p><p>{SECOND}</p>"))

        assert read == [TITLE, FIRST, "Kết quả:", "5 xã tốt", SECOND]

    def test_linked_words_inside(self, lines: Lines) -> None:
        """A link inside a sentence takes nothing away."""
        linked = SECOND.replace("36 đảng viên", "<a href='/'>36 đảng viên</a>")

        assert lines(STORY.format(f"<p>{FIRST}</p><p>{linked}</p>")) == [TITLE, FIRST, SECOND]


class TestIsSentence:
    """Lines that tell, against headings and links."""

    @pytest.mark.parametrize("ending", (".", "./.", "./", "/.", ";", "…", ".”"))
    def test_long_enough(self, ending: str) -> None:
        """A line of some length that ends like a sentence, or in the mark that ends a story, is one."""
        assert is_sentence(FIRST.rstrip(".") + ending)

    @pytest.mark.parametrize("line", ("Có 5 xã./.", FIRST.rstrip("."), ""))
    def test_other(self, line: str) -> None:
        """A short line, and one that ends nothing, is none."""
        assert not is_sentence(line)
