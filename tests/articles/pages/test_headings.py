"""Title, summary, date and names: what the markup says of lines."""

import pytest

from vnbulletin.articles.article import ParagraphKind
from vnbulletin.articles.pages import read_page
from vnbulletin.errors import ReadError

TITLE = "Huyện Ví Dụ tổng kết phong trào thi đua"
LEAD = "Năm qua, các chi bộ giữ được nền nếp sinh hoạt và hoàn thành 6 nhiệm vụ lớn."
STORY = (
    "<p>Huyện có 45 chi bộ và 1.200 đảng viên, được đánh giá cao trong phong trào thi đua năm nay.</p>"
    "<p>Các chi bộ kết nạp 36 đảng viên, vận động 12 tỷ đồng giúp các xã còn nhiều khó khăn của huyện.</p>"
)


class TestTitle:
    """The title of a page."""

    @pytest.mark.parametrize(
        "page",
        (
            f"<h1>{TITLE}</h1>{STORY}",
            f"<h1>Báo Ví Dụ</h1><h2 class='tieude'>{TITLE}</h2>{STORY}",
            f"<title>{TITLE} | Báo Ví Dụ</title><h1><a href='/'>Trang Ví Dụ</a></h1><h2>{TITLE}</h2>{STORY}",
            f"<meta property='og:title' content='{TITLE}'><title>Trang chủ</title><h3>{TITLE}</h3>{STORY}",
            f"<title>Chi tiết tin</title><span id='ctl00_lblTieuDe' class='TieuDe'>{TITLE}</span><div>{STORY}</div>",
            f"<title>{TITLE} - Báo Ví Dụ</title><div>{STORY}</div>",
            f"<title>Báo</title><p><b>{TITLE}</b></p><div>{STORY}</div>",
            f"<h1>Huyện Ví Dụ tổng kết<br>phong trào thi đua</h1>{STORY}",
            f"<div class='title'><a href='/'>Tin mới trong ngày</a></div><h1>{TITLE}</h1>{STORY}",
        ),
    )
    def test_is_found(self, page: str) -> None:
        """The heading of the story counts, then a class of titles, then the title in the head."""
        assert read_page(page).title == TITLE

    @pytest.mark.parametrize("head", ("Trang chủ", "Chi tiết tin", "Báo Ví Dụ", ""))
    def test_is_not_invented(self, head: str) -> None:
        """The name of a site or a section is no title."""
        assert read_page(f"<title>{head}</title><div>{STORY}</div>").title is None

    def test_stands_alone(self) -> None:
        """A page that holds nothing but a title is that title."""
        assert read_page(f"<nav><a href='/'>Trang chủ</a></nav><h1>{TITLE}</h1>").text == TITLE


class TestSummary:
    """The summary of a page."""

    @pytest.mark.parametrize(
        "html",
        (
            f"<h2 class='sapo'>{LEAD}</h2><div>{STORY}</div>",
            f"<div id='ctl_lblTomTat'>{LEAD}</div><div>{STORY}</div>",
            f"<div class='news-lead bar'><strong>{LEAD}</strong></div>{STORY}",
            f"<td class='trichyeu'>{LEAD}</td>{STORY}",
            f"<p><strong>{LEAD}</strong></p>{STORY}",
            f"<h2>{LEAD}</h2>{STORY}",
        ),
    )
    def test_is_found(self, html: str) -> None:
        """A class of summaries shows it, or that it alone is bold."""
        assert read_page(f"<h1>{TITLE}</h1>{html}").summary == LEAD

    @pytest.mark.parametrize(
        "html",
        (
            STORY,
            f"{STORY}<div class='box'><p class='sapo'>{LEAD}</p></div>",
            f"<div class='tin-khac'><p class='sapo'>{LEAD}</p></div>{STORY}",
            STORY.replace("<p>", "<p><b>").replace("</p>", "</b></p>"),
        ),
    )
    def test_is_not_invented(self, html: str) -> None:
        """The lead of another story is not that of this one; where all is bold, nothing is."""
        assert read_page(f"<h1>{TITLE}</h1>{html}").summary is None


class TestDate:
    """The date that a page prints."""

    @pytest.mark.parametrize(
        "html",
        (
            "<span class='date'>12/05/2022</span>",
            "<div class='ngay-dang'>Ngày đăng: 12/05/2022</div>",
            "<time>Thứ Năm, 12/05/2022</time>",
            "<p>12.5.2022</p>",
            "<div class='info'><span class='author'>Lê Mẫu</span> <span class='time'>12/05/2022</span> <i>9</i></div>",
        ),
    )
    def test_is_read(self, html: str) -> None:
        """A line of a date below the title is the page's date."""
        page = f"<meta property='article:published_time' content='2022-05-12T09:00:00+07:00'><h1>{TITLE}</h1>"

        assert str(read_page(f"{page}{html}{STORY}").page_date) == "2022-05-12"

    def test_is_not_invented(self) -> None:
        """A date that only machines are told is not printed, and so not read."""
        page = f"<meta property='article:published_time' content='2022-05-12T09:00:00+07:00'><h1>{TITLE}</h1>{STORY}"

        assert read_page(page).page_date is None


class TestNames:
    """Captions and authors."""

    def test_caption(self) -> None:
        """A caption is known by its element, and its credit is apart."""
        figure = "<figure><img src=a><figcaption>Quang cảnh hội nghị năm 2022. Ảnh: Lê Mẫu</figcaption></figure>"
        article = read_page(f"<h1>{TITLE}</h1>{STORY}{figure}{STORY.replace('45', '46').replace('36', '37')}")

        assert [each.text for each in article.captions] == ["Quang cảnh hội nghị năm 2022."]
        assert [each.text for each in article.having(ParagraphKind.CREDIT)] == ["Ảnh: Lê Mẫu"]

    @pytest.mark.parametrize(
        ("html", "name"),
        (
            ("<p class='author'>Lê Mẫu</p>", "Lê Mẫu"),
            ("<div class='tac-gia'>Bài, ảnh: LÊ MẪU</div>", "LÊ MẪU"),
            ("<span class='byline'>bởi <a href='/' class='author'>Lê Mẫu</a></span>", "Lê Mẫu"),
        ),
    )
    def test_author(self, html: str, name: str) -> None:
        """An author is known by the class, without the words before the name."""
        assert read_page(f"<h1>{TITLE}</h1><div>{STORY}{html}</div>").byline == name

    def test_figures_are_no_author(self) -> None:
        """A sentence in an element of authors stays a sentence."""
        article = read_page(f"<h1>{TITLE}</h1><div>{STORY}<p class='author'>Tác giả có 15 bài viết.</p></div>")

        assert article.byline is None
        assert "15 bài viết" in article.text


class TestPlaceholder:
    """Pages that only a script fills."""

    def test_is_refused(self) -> None:
        """A page that shows only that it loads is no bulletin."""
        with pytest.raises(ReadError, match="shows its story only with scripts"):
            read_page("<div id='app'>Đang tải dữ liệu, vui lòng bật JavaScript</div><script>x()</script>")

    def test_word_in_a_story(self) -> None:
        """A story may speak of loading."""
        assert (
            "5 trang"
            in read_page(f"<h1>{TITLE}</h1>{STORY}<p>Hệ thống đang tải 5 trang dữ liệu cho các xã, phường.</p>").text
        )
