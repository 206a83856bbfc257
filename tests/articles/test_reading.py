"""Reading a text: its parts and their places."""

from pathlib import Path

import pytest

from vnbulletin.articles.article import Article, ParagraphKind
from vnbulletin.articles.reading import article_of, read_article, read_file
from vnbulletin.errors import ReadError
from vnbulletin.spans import Span


def kinds(text: str) -> list[tuple[str, str]]:
    """Return the kind and the text of each paragraph."""
    return [(each.kind.value, each.text) for each in read_article(text).paragraphs]


class TestPage:
    """A page with all its parts."""

    @pytest.fixture
    def article(self, page: str) -> Article:
        """Return the page, read."""
        return read_article(page, source="vidu")

    def test_masthead(self, article: Article) -> None:
        """Title, summary, byline and source are found."""
        assert article.title == "Huyện Ví Dụ: 40/45 tổ chức đảng xếp loại tốt trong năm 2021"
        assert article.summary == "Một năm nhiều việc khó, song các chi bộ vẫn giữ được nền nếp sinh hoạt."
        assert article.byline == "LÊ MẪU"
        assert article.source_line == "Theo: https://huyenvidu.example.org/"
        assert article.source == "vidu"

    def test_date(self, article: Article) -> None:
        """The date line ends where the visit counter begins."""
        assert article.date_line == "Thứ Năm, 12/05/2022 | 09:30"
        assert str(article.published) == "2022-05-12 09:30:00"
        assert article.published_reason == ""

    def test_captions(self, article: Article) -> None:
        """A caption printed twice is there twice, and its credit is apart."""
        first, again, scene = article.captions

        assert first.text == again.text == "Các chi bộ bàn cách chấm điểm thi đua cuối năm."
        assert again.repeats == first.span
        assert scene.text == "Quang cảnh hội nghị"
        assert [each.text for each in article.having(ParagraphKind.CREDIT)] == ["Ảnh: Lê Mẫu"]

    def test_body_is_what_the_story_tells(self, article: Article) -> None:
        """Only the two paragraphs of the story are body."""
        body = [each.text.split()[0] for each in article.having(ParagraphKind.BODY)]

        assert body == ["Toàn", "Các"]

    def test_furniture(self, article: Article) -> None:
        """Header, path, counters, buttons, links and imprint are furniture."""
        assert [each.text for each in article.furniture] == [
            "ĐẢNG BỘ HUYỆN VÍ DỤ",
            "Trang chủ » Tin tức » Xây dựng Đảng",
            "Lượt xem: 1.024",
            "A- A A+",
            "Tin liên quan",
            "Chi bộ thôn Bãi mở lớp học",
            "• Chi bộ thôn Đồi làm đường",
            "Địa chỉ: Số 1 phố Ví Dụ",
            "Điện thoại: 0200 3 000 000 - Email: vidu@example.org",
            "Hôm nay: 12",
            "Đang online: 3",
            "Tổng: 99 102",
        ]


class TestPlainText:
    """Texts that are no pages."""

    @pytest.mark.parametrize(
        "text",
        ("Kết quả, có 71/75 tập thể xếp loại tốt.", "Có 71/75 tập thể xếp loại tốt", "Có 5 xã.\nCó 6 phường."),
    )
    def test_is_all_body(self, text: str) -> None:
        """A text without a headline has no title."""
        article = read_article(text)

        assert article.title is None
        assert {each.kind for each in article.paragraphs} == {ParagraphKind.BODY}

    @pytest.mark.parametrize("text", ("", " \n\t", "\ufeff\u200b\r\n"))
    def test_blank_text_has_no_paragraph(self, text: str) -> None:
        """Blanks and marks of zero width make no paragraph."""
        assert read_article(text).paragraphs == ()

    def test_list_is_body(self) -> None:
        """The lines of a list keep apart and are body."""
        text = "Kết quả như sau:\n- Tốt: 5 chi bộ;\n- Khá: 6 chi bộ."

        assert kinds(text) == [("body", line) for line in text.split("\n")]

    def test_wrapped_lines_are_one_paragraph(self) -> None:
        """A paragraph that a mail program wrapped is one again."""
        text = (
            "Sáng 12/01/2023, Huyện ủy Ví Dụ mở hội nghị tổng kết công tác xây dựng Đảng\n"
            "của năm vừa qua. Toàn huyện có 45 tổ chức cơ sở đảng, trong đó 40/45 tổ chức\n"
            "(88,89%) hoàn thành tốt nhiệm vụ, 5 tổ chức hoàn thành nhiệm vụ. Số đảng viên\n"
            "được kết nạp là 120, vượt 20% so với chỉ tiêu 100 đảng viên mà nghị quyết giao\n"
            "Riêng khối trường học có 20 đảng viên.\n\nHết năm, cả huyện giữ được nền nếp."
        )

        assert [len(each.text.split("\n")) for each in read_article(text).paragraphs] == [5, 1]

    def test_line_that_goes_on_in_lower_case_is_joined(self) -> None:
        """A headline over two lines is one title."""
        article = read_article("Huyện Ví Dụ tổng kết phong trào\nthi đua yêu nước\n\nCó 5 xã đạt chuẩn.")

        assert article.title == "Huyện Ví Dụ tổng kết phong trào thi đua yêu nước"


class TestRepeats:
    """What a page prints twice."""

    def test_title_and_lead(self) -> None:
        """A headline and a lead printed again keep their role and name the first copy."""
        lead = "Các chi bộ vẫn giữ được nền nếp sinh hoạt trong cả năm."
        article = read_article(f"Huyện Ví Dụ giữ nền nếp sinh hoạt\n\n{lead}\n\n{lead}\n\nCả huyện có 5 xã.\n\n"
                               "Huyện Ví Dụ giữ nền nếp sinh hoạt\n")  # fmt: skip
        repeated = [each for each in article.paragraphs if each.repeats]

        assert [each.kind.value for each in repeated] == ["summary", "title"]
        assert [each.repeats.of(article.text) for each in repeated if each.repeats] == [lead, article.title]

    def test_short_lines_of_two_lists_repeat_nothing(self) -> None:
        """The same short line under two headings is two figures."""
        article = read_article("Khối xã:\n- Khiển trách: 1;\nKhối huyện:\n- Khiển trách: 1;")

        assert [each.repeats for each in article.paragraphs] == [None] * 4


class TestMarkdown:
    """Texts with the marks of Markdown."""

    def test_heading_mark_is_furniture(self) -> None:
        """The number sign of a heading is set apart from its words."""
        assert kinds("# Chi bộ thôn Bãi họp\n\n![Ảnh lễ](le.png)\n\nChi bộ có 5 đảng viên.") == [
            ("furniture", "#"),
            ("title", "Chi bộ thôn Bãi họp"),
            ("furniture", "![Ảnh lễ](le.png)"),
            ("body", "Chi bộ có 5 đảng viên."),
        ]


class TestHostile:
    """Inputs that a careless pattern would never finish."""

    @pytest.mark.parametrize("piece", ("a", "1", "(", "[", "“", '"', ".", ";", "…", "A.", "Ảnh:", "\u0301",
                                       "» a ", "a@", "1/", "thứ 2, ", "trang chủ » ", "lượt xem: 1 ",
                                       "bài và ảnh: a"))  # fmt: skip
    def test_long_line(self, piece: str) -> None:
        """A line of many thousand equal pieces is read."""
        assert len(read_article(piece * 100_000).paragraphs) <= 3

    @pytest.mark.parametrize("line", ("tin liên quan", "5%", "Nguyễn Văn A", "- ", "0 0 0", "1.", "Ảnh: A", "(a"))
    def test_many_lines(self, line: str) -> None:
        """A text of many equal lines is read."""
        assert len(read_article(f"{line}\n" * 5_000).paragraphs) <= 5_000


class TestReadFile:
    """Reading from a file."""

    def test_reads_utf8(self, tmp_path: Path) -> None:
        """The source is the path, and a byte order mark is dropped."""
        path = tmp_path / "tin.txt"
        path.write_bytes(b"\xef\xbb\xbf" + "Có 5 xã.".encode())

        assert (str(path), "Có 5 xã.") == (read_file(path).source, read_file(str(path)).text)

    def test_names_what_is_missing(self, tmp_path: Path) -> None:
        """A missing file is said to be missing."""
        path = tmp_path / "không.txt"

        with pytest.raises(ReadError) as caught:
            read_file(path)

        assert str(caught.value) == f"{path}: there is no such file"

    def test_text_named_as_page(self, tmp_path: Path) -> None:
        """A plain text under the name of a page is read as a text."""
        path = tmp_path / "tin.html"
        path.write_text("Có 5 xã.", encoding="utf-8")

        assert read_file(path).text == "Có 5 xã."

    @pytest.mark.parametrize("name", ("trang.html", "trang.txt"))
    def test_page(self, tmp_path: Path, name: str) -> None:
        """A page is read as one, whatever its name."""
        pytest.importorskip("trafilatura")
        path = tmp_path / name
        path.write_text("<!DOCTYPE html><h1>Huyện họp bàn thi đua</h1><p>Có 5 xã đạt chuẩn.</p>", encoding="utf-8")
        article = read_file(path)

        assert (article.title, article.source) == ("Huyện họp bàn thi đua", str(path))
        assert [each.text for each in article.having(ParagraphKind.BODY)] == ["Có 5 xã đạt chuẩn."]


class TestKnown:
    """Lines whose role is given, as a page's markup gives it."""

    TEXT = "Trang chủ » Tin tức\nLượt xem: 5\nHuyện họp bàn\nHội nghị tổng kết\nCó 5 xã.\nLÊ MẪU\nCác tin khác\nTin"

    @pytest.mark.parametrize("kind", ParagraphKind)
    @pytest.mark.parametrize("line", TEXT.split("\n"))
    def test_is_kept(self, line: str, kind: ParagraphKind) -> None:
        """No rule changes a given role, whatever the line says."""
        start = self.TEXT.index(line)
        span = Span(start, start + len(line))
        found = [each for each in article_of(self.TEXT, [(span, kind)]).paragraphs if each.span == span]

        assert [each.kind for each in found] == [kind]
        assert (found[0].furniture is None) == (kind is not ParagraphKind.FURNITURE)

    def test_title(self) -> None:
        """A given title leaves no other line to be one, and lines above it are kickers."""
        start = self.TEXT.index("Hội nghị")
        article = article_of(self.TEXT, [(Span(start, start + 17), ParagraphKind.TITLE)])

        assert (article.kicker, article.title) == ("Huyện họp bàn", "Hội nghị tổng kết")

    def test_several_lines(self) -> None:
        """A given span of several lines is one paragraph."""
        text = "Có 5 xã\nđạt.\n\nCó 6 phường."

        assert [each.text for each in article_of(text, [(Span(0, 12), ParagraphKind.SUMMARY)]).paragraphs] == [
            "Có 5 xã\nđạt.", "Có 6 phường.",
        ]  # fmt: skip

    def test_date_line(self) -> None:
        """A given date line is read for the page's date."""
        text = "Huyện họp bàn\nĐăng bởi ban biên tập 12/05/2022\nCó 5 xã."
        start = text.index("Đăng")

        assert str(article_of(text, [(Span(start, start + 32), ParagraphKind.DATE_LINE)]).page_date) == "2022-05-12"

    @pytest.mark.parametrize("spans", ([Span(0, 5), Span(3, 8)], [Span(0, 500)]))
    def test_impossible_spans(self, spans: list[Span]) -> None:
        """Spans that overlap or leave the text are refused."""
        with pytest.raises(ValueError, match="known spans"):
            article_of(self.TEXT, [(span, ParagraphKind.BODY) for span in spans])


class TestPortals:
    """Headers and signatures of common portals."""

    STORY = "Ngày 3/2, chi bộ kết nạp 5 đảng viên, nâng tổng số đảng viên lên 45 đồng chí, vượt chỉ tiêu được giao."

    def test_a_date_behind_the_poster_dates_the_page(self) -> None:
        """The label of a date counts also where the line opens with who posted the story."""
        header = "Người đăng: Admin - Ngày đăng: 05/04/2023 10:25 - Lượt xem: 1.245"
        article = read_article(f"Chi bộ kết nạp đảng viên mới\n{header}\n\n{self.STORY}\n")

        assert article.date_line == "Ngày đăng: 05/04/2023 10:25"

    def test_a_name_in_capitals_above_a_credit_signs(self) -> None:
        """Who wrote and who took the picture may stand on two lines; other words above a credit are a caption."""
        signed = read_article(f"Chi bộ kết nạp đảng viên\n\n{self.STORY}\n\n{self.STORY}\nLÊ MẪU\nẢnh: HÒA MẪU\n")
        pictured = read_article(f"Chi bộ kết nạp đảng viên\n\n{self.STORY}\n\n{self.STORY}\nLễ trao cờ\nẢnh: HÒA MẪU\n")

        assert (signed.byline, signed.captions) == ("LÊ MẪU", ())
        assert [each.text for each in pictured.captions] == ["Lễ trao cờ"]
