import re
from html.parser import HTMLParser
from pathlib import Path

import pytest

from vnbulletin.analysis import analyze
from vnbulletin.articles.reading import read_article, read_file
from vnbulletin.catalogues import UnknownLanguageError
from vnbulletin.checks.finding import Verdict
from vnbulletin.reports.html import report_html, report_page

EXAMPLES = sorted((Path(__file__).parents[2] / "examples" / "bulletins").glob("*.txt"))
HOSTILE = (
    "<script>alert('83/95')</script>",
    '"><img src=x onerror="alert(1)">',
    "</blockquote></section><style>*{display:none}</style>",
    "<!-- <![CDATA[ &lt;b&gt; ]]> -->",
    "javascript:alert(1) 'đơn' \"kép\" &amp; &",
    "\u202e59/38\u202c \u2066\x1b[31m\x00 \ud800",
)
VOID = {"meta"}
KNOWN = {
    *(
        "a",
        "blockquote",
        "body",
        "details",
        "div",
        "h1",
        "h2",
        "h3",
        "h4",
        "head",
        "html",
        "li",
        "main",
        "mark",
        "meta",
    ),
    *("ol", "p", "section", "span", "style", "summary", "sup", "title", "ul"),
}


class Page(HTMLParser):
    """The elements of a page, each closed in its order, and the texts in them."""

    def __init__(self) -> None:
        """Begin without any."""
        super().__init__()
        self.open: list[str] = []
        self.tags: list[tuple[str, dict[str, str]]] = []
        self.texts: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Keep the element; each attribute stands once."""
        assert len(dict(attrs)) == len(attrs)
        self.tags.append((tag, {name: value or "" for name, value in attrs}))
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        """Close the element that was opened last."""
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        """Keep a text that a reader sees."""
        if "style" not in self.open:
            self.texts.append(data)

    @property
    def text(self) -> str:
        """What a reader sees."""
        return "".join(self.texts)

    def having(self, tag: str) -> list[dict[str, str]]:
        """Return the attributes of the elements of that name."""
        return [each for name, each in self.tags if name == tag]


def parsed(html: str) -> Page:
    """Return the elements of *html*, which has to be well formed, act on nothing and fetch nothing."""
    page = Page()
    page.feed(html)
    page.close()
    assert page.open == []
    assert {name for name, _ in page.tags} <= KNOWN
    names = {name for _, attributes in page.tags for name in attributes}
    assert not {name for name in names if name.startswith("on") or name in {"src", "style", "srcset", "action"}}
    assert all(each["href"].startswith("#") for each in page.having("a"))
    return page


class TestPage:
    """A report as a whole page."""

    @pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.name[:2])
    def test_marks_each_mention_once(self, path: Path) -> None:
        """Each mention has its place in the text, and the links of the findings lead to such places."""
        report = analyze(read_file(path))
        page = parsed(report_page(report))
        places = [each["id"] for each in page.having("mark") if "id" in each]

        assert [each.rpartition("-")[2] for each in places] == [str(each.span.start) for each in report.mentions]
        assert {each["href"].removeprefix("#") for each in page.having("a")} <= set(places)
        assert len(page.having("li")) == len(report.surfacing()) + len(report.doubtful)

    @pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.name[:2])
    def test_shows_the_whole_text(self, path: Path) -> None:
        """No word of the bulletin is lost, and its letters are as they were given."""
        article = read_file(path)
        text = re.sub(r"[✓∅?!✗\s]", "", parsed(report_page(analyze(article))).text)

        for paragraph in article.paragraphs:
            assert re.sub(r"[?!\s]", "", paragraph.span.of(article.text)) in text

    def test_is_a_document(self) -> None:
        """A page has its language, its title, one main heading, and headings that skip no level."""
        page = parsed(report_page(analyze("Tin vui\n\nĐã xử lý 83/95 vụ (78%)."), lang="vi"))
        levels = [int(name[1]) for name, _ in page.tags if re.fullmatch(r"h[1-6]", name)]

        assert page.having("html") == [{"lang": "vi"}]
        assert levels[0] == 1
        assert set(levels[1:]) == {2}
        assert page.having("title") == [{}]

    def test_tells_the_arithmetic(self) -> None:
        """A finding has its verdict in words, its code, its place, the words around it and its arithmetic."""
        page = parsed(report_page(analyze("Đã xử lý 83/95 vụ (78%).")))

        assert "✗ contradiction VNB101 share-mismatch" in page.text
        assert "line 1, column 10" in page.text
        assert "83/95 vụ = 87,37 %: does not agree with the printed 78 %" in page.text

    def test_speaks_vietnamese(self) -> None:
        """All that is said around the text is Vietnamese if asked for."""
        text = parsed(report_page(analyze("Đã xử lý 83/95 vụ (78%)."), lang="vi")).text

        assert "Những chỗ cần xem lại" in text
        assert "không khớp với tỷ lệ đã in" in text
        assert "contradiction" not in text

    def test_refuses_other_languages(self) -> None:
        """There are two languages."""
        with pytest.raises(UnknownLanguageError):
            analyze("5 xã").to_html(lang="fr")

    def test_lists_from_the_least_verdict_on(self) -> None:
        """The mildest verdict that is listed can be chosen; the text shows each."""
        report = analyze("Có 71/75 tập thể (94,67%) đạt.")

        assert parsed(report.to_html()).having("li") == []
        assert len(parsed(report.to_html(least=Verdict.CONSISTENT)).having("li")) == 1
        assert len([each for each in parsed(report.to_html()).having("mark") if "vnb-consistent" in str(each)]) == 2


class TestVerdicts:
    """How a verdict looks."""

    def test_is_told_by_a_sign_and_in_words(self) -> None:
        """A mark with a verdict has a sign that a screen reader can read."""
        page = parsed(report_page(analyze("Đã xử lý 83/95 vụ (78%); 71/75 tập thể (94,67%) đạt; dự kiến 5 xã.")))
        marks = [each for each in page.having("mark") if "id" in each]
        signs = page.having("sup")

        assert [each.get("class") for each in marks] == [
            *("vnb-contradiction", "vnb-contradiction", "vnb-consistent", "vnb-consistent"),
            None,
        ]
        assert [each["aria-label"] for each in signs] == ["contradiction"] * 2 + ["consistent"] * 2
        assert {each["role"] for each in signs} == {"img"}

    def test_is_the_gravest_of_a_figure(self) -> None:
        """A figure that agrees with one neighbour and not with another is marked by the latter."""
        report = analyze("Có 41 vụ, gồm 24 vụ trộm, 15 vụ gây rối và 22 vụ khác (4,9%).")
        marks = [each for each in parsed(report.to_html()).having("mark") if each.get("id", "").endswith("-3")]

        assert [each["class"] for each in marks] == ["vnb-contradiction"]


class TestHostileText:
    """Texts of an attacker."""

    @pytest.mark.parametrize("text", HOSTILE, ids=ascii)
    def test_is_shown(self, text: str) -> None:
        """Markup is text; what is not seen is shown; and the page can be written."""
        given = f"{text}\n\nĐã xử lý 83/95 vụ (78%) {text}.\n\nẢnh: {text}"
        article = read_article(given, source=text)
        for html in (report_page(analyze(article)), report_html(analyze(article)), article._repr_html_()):
            page = parsed(html)

            assert not set(page.text) & set("\x00\x1b\u202e\u202c\u2066")
            assert html.encode()
            if "\x1b" not in text:
                assert text in page.text
            else:
                assert "\\u202e59/38" in page.text

    @pytest.mark.parametrize("text", ("", " ", "\n\n", "5", "🎉", "1" * 300), ids=ascii)
    def test_can_be_next_to_nothing(self, text: str) -> None:
        """A report on nothing is a page too."""
        assert parsed(analyze(text).to_html()).having("h1")
        assert parsed(read_article(text)._repr_html_()).having("h3")


class TestNotebook:
    """What a notebook shows."""

    def test_is_a_piece_of_a_page(self) -> None:
        """A report is a section in English, with its text in Vietnamese."""
        page = parsed(analyze("Đã xử lý 83/95 vụ (78%).")._repr_html_())

        assert page.tags[0] == ("section", {"class": "vnb", "lang": "en"})
        assert page.having("div") == [{"lang": "vi"}]
        assert [each["lang"] for each in page.having("blockquote")] == ["vi"]

    def test_folds_what_is_long(self) -> None:
        """A short text is open, a long one waits to be asked for, and the site around a story always does."""
        short, long = analyze("Có 5 xã đạt chuẩn."), analyze("Có 5 xã đạt chuẩn trong năm.\n\n" * 200)
        around = parsed(
            read_article("Trang chủ » Tin tức\n\nCó 5 xã đạt chuẩn.\n\nLượt truy cập: 12.345")._repr_html_()
        )

        assert parsed(short._repr_html_()).having("details") == [{"open": ""}]
        assert parsed(long._repr_html_()).having("details")[0] == {}
        assert around.having("details")[0] == {"open": ""}
        assert {} in around.having("details")

    def test_texts_do_not_share_places(self) -> None:
        """The anchors of two texts of one notebook differ."""
        ids = [
            {each.get("id") for each in parsed(analyze(text)._repr_html_()).having("mark")}
            for text in ("5 xã.", "5 huyện.")
        ]

        assert not ids[0] & ids[1]

    def test_shows_an_article(self) -> None:
        """An article has its title as a heading, what is known of its page, and each part by its role."""
        page = parsed(read_file(EXAMPLES[0])._repr_html_())

        assert page.having("h3") == [{"lang": "vi"}]
        assert "page date: 2023-02-15" in page.text
        assert {"vnb-title", "vnb-body", "vnb-caption", "vnb-furniture"} <= {
            each.get("class") for each in page.having("p")
        }
