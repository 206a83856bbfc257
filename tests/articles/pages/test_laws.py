"""What holds for any page: the figures of its story are read once each, and none of the site around it."""

import re
from collections import Counter

from attrs import frozen
from hypothesis import given
from hypothesis import strategies as st

from vnbulletin.articles.article import ParagraphKind
from vnbulletin.articles.pages import read_page

NUMBER = re.compile(r"[0-9]\.[0-9]{3}")
WHO = ("Huyện ủy", "Công đoàn ngành", "Hội Phụ nữ xã", "Khối thi đua", "Nhà trường")
SENTENCES = (
    "{who} có {n} hội viên.",
    "Trong năm, {who} kết nạp {n} đảng viên mới, vận động {n} hộ tham gia các mô hình sản xuất giỏi.",
    "Theo {who}, phong trào thi đua lan tỏa tới từng chi bộ, thu hút {n} lượt người, góp {n} ngày công làm đường.",
)
PARAGRAPHS = ("<p>{}</p>", "<div class=Normal>{}</div>", "{}<br>", "{}<br><br>\n", "<span>{}</span><br/>", "<p>{}")
CONTENTS = ("<div>{}</div>", "<div class='noidung'>{}</div>", "<article class='main-nav-fix'>{}</article>", "{}",
            "<table><tr><td>{}</td></tr></table>", "<section class='left-col'>{}</section>")  # fmt: skip
TITLES = (
    "<h1>{}</h1>",
    "<div class='tieude'>{}</div>",
    "<span id='lblTitle' class='Title'>{}</span><br>",
    "<p><b>{}</b></p>",
)
DATES = ("", "<div class='date'>12/05/2022</div>", "<p>Cập nhật: 08:30, 12/05/2022</p>")
LEADS = ("", "<h2 class='sapo'>{}</h2>", "<p class='lead'>{}</p>", "<div class='abc'>{}</div>")
MENUS = ("<nav><ul>{}</ul></nav>", "<div class='menu'><ul>{}</ul></div>", "<div id='top'><ul>{}</ul></div>")
LISTS = (
    "<div class='other-news'><b>Tin khác</b><ul>{}</ul></div>",
    "<div><p>Các tin khác:</p><ul>{}</ul></div>",
    "<ul>{}</ul>",
)
LAYOUTS = (
    "{menu}<div class='row'><div class='main'>{story}{others}</div><div class='col-md-4'>{side}</div></div>{foot}",
    "<table><tr><td colspan=3>{menu}</td></tr><tr><td>{side}</td><td>{story}{others}</td></tr></table>{foot}",
    "{menu}{story}{others}{foot}",
)


@frozen
class Site:
    """A page, its title, and the numbers of its story and of the site around it."""

    html: str
    title: str
    told: list[str]
    beside: list[str]


@st.composite
def sites(draw: st.DrawFn) -> Site:
    """Draw a page that a site might write; each number in it is another one."""
    numbers = (f"{number // 1000}.{number % 1000:03d}" for number in range(1_001, 9_000))
    told: list[str] = []
    beside: list[str] = []

    def filled(sentence: str, kept: list[str]) -> str:
        parts = sentence.replace("{who}", draw(st.sampled_from(WHO))).split("{n}")
        kept += [next(numbers) for _ in parts[1:]]
        return "".join(
            f"{part}{number}" for part, number in zip(parts, (*kept[len(kept) - len(parts) + 1 :], ""), strict=True)
        )

    def links(most: int) -> str:
        return "".join(
            f"<li><a href='/'>{filled('{who} đón {n} lượt khách', beside)}</a></li>"
            for _ in range(draw(st.integers(1, most)))
        )

    def pick(pieces: tuple[str, ...]) -> str:
        return draw(st.sampled_from(pieces))

    paragraph, title = pick(PARAGRAPHS), f"{pick(WHO)} tổng kết phong trào thi đua yêu nước"
    lead = pick(LEADS)
    opening = lead.format(filled(SENTENCES[1], told)) if lead else ""
    body = paragraph.format(filled(SENTENCES[2], told))
    body += "".join(paragraph.format(filled(pick(SENTENCES), told)) for _ in range(draw(st.integers(1, 7))))
    story = pick(TITLES).format(title) + pick(DATES) + opening + pick(CONTENTS).format(body)
    page = pick(LAYOUTS).format(
        menu=pick(MENUS).format(links(8)),
        story=story,
        others=pick(LISTS).format(links(6)),
        side=links(6).replace("<li>", "<div>").replace("</li>", "</div>"),
        foot=f"<div class='footer'>Giấy phép số {filled('{n}', beside)}/GP</div>",
    )
    head = pick((title, f"{title} - Báo Ví Dụ", "Chi tiết tin", "Trang chủ"))
    return Site(f"<html><head><title>{head}</title></head><body>{page}</body></html>", title, told, beside)


class TestAnyPage:
    """Pages of any make-up."""

    @given(sites())
    def test_numbers_of_the_story(self, site: Site) -> None:
        """Each number of the story is read once, and none of menus, lists and footers."""
        article = read_page(site.html)
        read = [each.text for each in article.paragraphs if each.kind is not ParagraphKind.FURNITURE]

        assert Counter(NUMBER.findall("\n".join(read))) == Counter(site.told)

    @given(sites())
    def test_title(self, site: Site) -> None:
        """The title is that of the story."""
        assert read_page(site.html).title == site.title

    @given(st.text(alphabet="<>/=\"'&;#!-[]() \nabdtrpx5ộ", max_size=80))
    def test_any_text(self, text: str) -> None:
        """Whatever stands in a page, it is read, and its article is whole."""
        article = read_page(f"<p>Chi bộ có 45 đảng viên, được đánh giá cao.</p>{text}")

        assert [each.span.of(article.text) for each in article.paragraphs] == [each.text for each in article.paragraphs]
