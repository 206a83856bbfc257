"""Kicker, title, summary, signatures and the agency's sign."""

import pytest

from vnbulletin.articles.article import Article, ParagraphKind
from vnbulletin.articles.reading import read_article

STORY = "Cả huyện có 5 xã đạt chuẩn nông thôn mới."


def texts(article: Article, kind: ParagraphKind) -> list[str]:
    """Return the texts of one kind."""
    return [each.text for each in article.having(kind)]


class TestTitle:
    """The headline and what stands above it."""

    def test_kicker_in_capitals(self) -> None:
        """A line in capitals above a headline is its kicker, also across the date."""
        article = read_article(
            f"KỶ NIỆM NGÀY TRUYỀN THỐNG\n12/05/2022\nHuyện Ví Dụ tổng kết một năm thi đua\n\n{STORY}"
        )

        assert article.kicker == "KỶ NIỆM NGÀY TRUYỀN THỐNG"
        assert article.title == "Huyện Ví Dụ tổng kết một năm thi đua"

    def test_long_kicker(self) -> None:
        """A kicker in capitals may be as long as the headline and stand nearer to the date."""
        article = read_article(
            "KỶ NIỆM 70 NĂM NGÀY TRUYỀN THỐNG CỦA HUYỆN\n12/05/2022\n"
            f"Huyện Ví Dụ tổng kết một năm thi đua\nNhiều điểm sáng\n{STORY}"
        )

        assert article.kicker == "KỶ NIỆM 70 NĂM NGÀY TRUYỀN THỐNG CỦA HUYỆN"
        assert article.title == "Huyện Ví Dụ tổng kết một năm thi đua"

    def test_headline_in_capitals(self) -> None:
        """A headline in capitals stays one above a short line."""
        assert read_article(f"HUYỆN VÍ DỤ TỔNG KẾT THI ĐUA\nNhiều điểm sáng\n\n{STORY}").title == (
            "HUYỆN VÍ DỤ TỔNG KẾT THI ĐUA"
        )

    def test_section_is_no_title(self) -> None:
        """The name of a section above the headline is furniture."""
        article = read_article(f"XÂY DỰNG ĐẢNG\nHuyện Ví Dụ khen 5 tập thể\n{STORY}")

        assert article.title == "Huyện Ví Dụ khen 5 tập thể"
        assert texts(article, ParagraphKind.FURNITURE) == ["XÂY DỰNG ĐẢNG"]

    def test_counters_beside_the_date(self) -> None:
        """A section above the date is no headline, though counters part the date from the one below it."""
        article = read_article(
            "Hoạt động của các hội\nThứ Năm, 09/7/2026, 09:30  •  586 lượt xem\n"
            f"Hội Chữ thập đỏ huyện Ví Dụ: Giám sát 142 cuộc\n\n{STORY}"
        )

        assert article.title == "Hội Chữ thập đỏ huyện Ví Dụ: Giám sát 142 cuộc"
        assert article.kicker == "Hoạt động của các hội"

    def test_headline_that_gives(self) -> None:
        """A headline that says who gives what is no caption."""
        assert read_article(f"Chủ tịch huyện trao giấy khen cho 5 tập thể\n\n{STORY}").title == (
            "Chủ tịch huyện trao giấy khen cho 5 tập thể"
        )

    def test_below_the_headline(self) -> None:
        """A name in capitals below the headline signs it, and a line that shows people is a caption."""
        article = read_article(
            f"Huyện Ví Dụ tổng kết một năm thi đua\nLÊ MẪU\nChủ tịch huyện trao giấy khen cho các xã\n"
            f"Nhiều điểm sáng\n{STORY}"
        )

        assert article.byline == "LÊ MẪU"
        assert texts(article, ParagraphKind.CAPTION) == ["Chủ tịch huyện trao giấy khen cho các xã"]
        assert texts(article, ParagraphKind.BODY) == ["Nhiều điểm sáng", STORY]

    def test_site_header(self) -> None:
        """Above the path of sections stands the site: its owner is furniture, its paper the outlet."""
        article = read_article(f"BÁO VÍ DỤ\nTIẾNG NÓI CỦA HUYỆN\nTrang chủ » Tin tức\nHuyện họp bàn thi đua\n{STORY}")

        assert article.outlet == "BÁO VÍ DỤ"
        assert texts(article, ParagraphKind.FURNITURE) == ["TIẾNG NÓI CỦA HUYỆN", "Trang chủ » Tin tức"]

    def test_headline_above_the_path(self) -> None:
        """A headline above the path of sections stays one where no other follows."""
        assert read_article(f"Huyện họp bàn thi đua\nTrang chủ » Tin tức\n{STORY}").title == "Huyện họp bàn thi đua"

    def test_list_above_the_headline(self) -> None:
        """Titles of other stories above the headline are furniture."""
        article = read_article(
            f"BÁO VÍ DỤ\nTin nổi bật\nThôn Bãi làm đường\n\nHuyện Ví Dụ tổng kết một năm thi đua\n12/05/2022\n{STORY}"
        )

        assert article.title == "Huyện Ví Dụ tổng kết một năm thi đua"
        assert article.outlet == "BÁO VÍ DỤ"
        assert texts(article, ParagraphKind.FURNITURE) == ["Tin nổi bật", "Thôn Bãi làm đường"]

    def test_kicker_with_a_colon(self) -> None:
        """A line up to its colon above a headline and the date is its kicker, and above a list it is text."""
        article = read_article(f"Công đoàn huyện Ví Dụ:\nChăm lo 1.250 đoàn viên dịp Tết\n20/01/2023\n{STORY}")

        assert (article.kicker, article.title) == ("Công đoàn huyện Ví Dụ:", "Chăm lo 1.250 đoàn viên dịp Tết")
        assert read_article(f"Kết quả như sau:\nNăm xã đạt chuẩn\nSáu xã chưa đạt\n{STORY}").title is None

    def test_cut_lead_is_no_title(self) -> None:
        """A lead cut short below the headline and its date is no headline."""
        lead = "Trong chín tháng đầu năm, huyện Ví Dụ có nhiều mô hình hay"
        article = read_article(f"Thi đua ở huyện Ví Dụ\n12/05/2022\n{lead}...\n{lead} ở 5 xã.\n{STORY}")

        assert article.title == "Thi đua ở huyện Ví Dụ"

    def test_below_a_letterhead(self) -> None:
        """An official letter prints its senders above, and its title below the motto and the date."""
        article = read_article(
            "BAN THƯỜNG VỤ HỘI PHỤ NỮ HUYỆN VÍ DỤ\nSố: 78/BC-BTV\nĐộc lập - Tự do - Hạnh phúc\n"
            f"Ví Dụ, ngày 05 tháng 12 năm 2018\nBÁO CÁO\nKết quả phong trào thi đua năm 2018\n{STORY}"
        )

        assert article.title == "Kết quả phong trào thi đua năm 2018"
        assert article.kicker == "BAN THƯỜNG VỤ HỘI PHỤ NỮ HUYỆN VÍ DỤ"

    def test_single_word_or_bullet_is_no_title(self) -> None:
        """A single word and a bulleted line are no headlines."""
        assert read_article(f"Huyện\n- một việc\n{STORY}").title is None


class TestSummary:
    """The lead that stands apart."""

    LEAD = "Một năm nhiều việc khó, song các xã vẫn giữ nền nếp."

    def test_above_a_picture(self) -> None:
        """A lead above a caption is the summary."""
        article = read_article(f"Huyện họp bàn thi đua\n\n{self.LEAD}\n\nQuang cảnh hội nghị\n\n{STORY}")

        assert article.summary == self.LEAD

    @pytest.mark.parametrize(
        "lead",
        ("Chiều ngày 14/02, huyện họp bàn việc thi đua.", "Sáng nay, huyện họp bàn việc thi đua.",
         "VDO - Huyện họp bàn việc thi đua của cả năm.", "- Huyện họp bàn việc thi đua của cả năm.",
         "Huyện bàn ba việc như sau:", "Ngày 5 tháng 6, huyện họp bàn việc thi đua.",
         "Huyện họp " + "và bàn " * 130 + "."),
    )  # fmt: skip
    def test_report_opens_with_its_body(self, lead: str) -> None:
        """The first paragraph of a report, with its day or its agency's sign, is body."""
        article = read_article(f"Huyện họp bàn thi đua\n\n{lead}\n\nQuang cảnh hội nghị\n\n{STORY}")

        assert article.summary is None

    def test_nothing_below(self) -> None:
        """A lead that nothing follows, or no lead at all, is no summary."""
        assert read_article(f"Huyện họp bàn thi đua\n\n{self.LEAD}").summary is None
        assert read_article(f"Huyện họp bàn thi đua\n\n{'a b ' * 70}").summary is None


class TestEndings:
    """What stands below the story."""

    @pytest.mark.parametrize(
        "name", ("Lê Mẫu", "LÊ MẪU", "PV", "P.V", "T.LĨNH - V.ANH", "Lê Mẫu, Trần Thử", "LÊ MẪU (tổng hợp)", "Lê Mẫu.")
    )
    def test_signature(self, name: str) -> None:
        """A name on the last line signs the story."""
        assert read_article(f"{STORY}\n\n{name}").byline == name

    @pytest.mark.parametrize(
        "line", ("Hết.", "Nhiều điểm sáng", "Lê Mẫu 2", "Hai Ba Bốn Năm Sáu Bảy Tám Chín Mười Một Hai Ba")
    )
    def test_no_signature(self, line: str) -> None:
        """A last line that is no name is body."""
        article = read_article(f"{STORY}\n\n{line}")

        assert article.byline is None
        assert article.paragraphs[-1].kind is ParagraphKind.BODY

    @pytest.mark.parametrize("name", ("BÁO VÍ DỤ", "Báo Ví Dụ điện tử", "CỔNG THÔNG TIN ĐIỆN TỬ HUYỆN VÍ DỤ"))
    def test_outlet(self, name: str) -> None:
        """The name of a paper or portal below the story is its outlet."""
        assert read_article(f"{STORY}\n\nLÊ MẪU\n{name}").outlet == name

    def test_three_signatures(self) -> None:
        """Every one of the last lines may sign."""
        assert texts(read_article(f"{STORY}\n\nLê Mẫu\n\nTrần Thử\n\nVũ Bài"), ParagraphKind.BYLINE) == [
            "Lê Mẫu", "Trần Thử", "Vũ Bài",
        ]  # fmt: skip

    @pytest.mark.parametrize(
        "name", ("Phòng Khai thác và Thu nợ", "Ban Nữ công - Tuyên giáo Công ty", "Văn phòng Huyện ủy")
    )
    def test_signing_body(self, name: str) -> None:
        """A body may sign its own report."""
        assert read_article(f"{STORY}\n\n{name}").byline == name

    @pytest.mark.parametrize("line", ("Ban Thường vụ trao 5 giấy khen", "Phòng họp rộng 40 m2", "Hội nghị bế mạc."))
    def test_body_that_acts(self, line: str) -> None:
        """A body that does something, and a line with a figure, sign nothing."""
        assert read_article(f"{STORY}\n\n{line}").byline is None

    def test_headline_again(self) -> None:
        """The headline printed again below the story is no signature, even in capitals."""
        article = read_article(f"Huyện Ví Dụ họp\n\n{STORY}\n\nHUYỆN VÍ DỤ HỌP")

        assert (article.byline, len(texts(article, ParagraphKind.TITLE))) == (None, 2)

    def test_report_is_no_paper(self) -> None:
        """A line that opens with "báo cáo" names no paper."""
        assert read_article(f"{STORY}\n\nBáo cáo của ban").outlet is None

    def test_several_reports(self) -> None:
        """On a page of short reports a name closes each block, and a place opens the next."""
        article = read_article(
            f"THÔN BÃI\n{STORY}\nLÊ MẪU\n\nTHÔN ĐỒI\nCả thôn có 6 hộ khá.\nTRẦN THỬ\n\nCó 7 hộ nghèo."
        )

        assert texts(article, ParagraphKind.BYLINE) == ["LÊ MẪU", "TRẦN THỬ"]


class TestAgency:
    """The sign before the first words."""

    @pytest.mark.parametrize(
        ("opening", "expected"),
        (("LSO-Chiều nay", "LSO"), ("LSO- Chiều nay", "LSO"), ("(QNO) - Huyện", "QNO"), ("(NTO) Huyện", "NTO"),
         ("BTĐKT - Huyện", "BTĐKT"), ("(Vietnam+) Huyện", "Vietnam+"), ("VDX - Huyện", "VDX"),
         ("GD-ĐT của huyện", None), ("UBND - huyện", None), ("COVID-19 của huyện", None), ("- Huyện", None),
         ("Mác - Lênin soi đường:", None)),
    )  # fmt: skip
    def test_opening(self, opening: str, expected: str | None) -> None:
        """A sign is known by its form; an abbreviation that belongs to the sentence is none."""
        assert read_article(f"Huyện họp bàn thi đua\n\n{opening} có 5 xã đạt chuẩn.").agency == expected
