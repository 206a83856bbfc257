"""Markup: what runs on in a line, what ends it, and what nobody sees."""

from collections.abc import Callable

import pytest

Lines = Callable[[str], list[str]]
OPENING = "<h1>Huyện Ví Dụ tổng kết phong trào thi đua</h1>"


class TestInline:
    """Marks inside a line."""

    @pytest.mark.parametrize(
        ("html", "text"),
        (
            ("7.<span>897</span> đảng viên", "7.897 đảng viên"),
            ("9<b>5</b>,<i>8</i>%", "95,8%"),
            ("1.450 m<sup>2</sup> đất", "1.450 m2 đất"),
            ("20 km<sup>2</sup>", "20 km2"),
            ("nghìn m<sup>3</sup>", "nghìn m3"),
            ("12 tập thể<sup>1</sup> được khen", "12 tập thể[1] được khen"),
            ("đạt 45<sup>1</sup> giải", "đạt 45[1] giải"),
            ("đạt 45<sup><a href='#n'>[2]</a></sup> giải", "đạt 45[2] giải"),
            ("ngày 1<sup>st</sup>", "ngày 1st"),
            ("CO<sub>2</sub> giảm 5%", "CO2 giảm 5%"),
            ("Uy\u0309 ban c&oacute; 5 phi&#7871;u", "Uỷ ban có 5 phiếu"),
            ("c&ocirc;&#769; 5", "cố 5"),
            ("nhiệm kỳ 2020 &#150; 2025", "nhiệm kỳ 2020 – 2025"),
            ("&#147;Dân vận khéo&#148; 5", "“Dân vận khéo” 5"),
            ("7.\u200b897\ufeff xã", "7.897 xã"),
            ("7.8&shy;97 xã", "7.897 xã"),
            ("5&nbsp;&nbsp;xã\n\t và 6", "5 xã và 6"),
            ("5 &lt; 6 &amp; 7", "5 < 6 & 7"),
            ("có <o:p></o:p>5 xã", "có 5 xã"),
            ("<![if !supportLists]>-<![endif]> có 5 xã", "- có 5 xã"),
        ),
    )
    def test_runs_on(self, lines: Lines, html: str, text: str) -> None:
        """A word or a number that marks cut in two is whole again."""
        assert lines(f"{OPENING}<p>{html}</p>")[1:] == [text]


class TestLines:
    """Marks that end a line."""

    @pytest.mark.parametrize(
        ("html", "told"),
        (
            ("Có 5 xã.<br>Có 6 phường.", ["Có 5 xã.", "Có 6 phường."]),
            ("<p>Có 5 xã.<p>Có 6 phường.", ["Có 5 xã.", "Có 6 phường."]),
            ("<div>Có 5 xã.<div>Có 6 phường.</div></div>", ["Có 5 xã.", "Có 6 phường."]),
            ("<ul><li>5 xã;<li>6 phường.</ul>", ["- 5 xã;", "- 6 phường."]),
            ("<ol><li>5 xã;</li><li><p>6 phường.</p></li></ol>", ["- 5 xã;", "- 6 phường."]),
            ("<ul><li>+ 5 xã;</li></ul>", ["+ 5 xã;"]),
            ("<ul><li>Khối xã:<ul><li>5 tốt</li></ul></li></ul>", ["- Khối xã:", "- 5 tốt"]),
            ("<pre>Có 5 xã.\nCó 6 phường.</pre>", ["Có 5 xã.", "Có 6 phường."]),
            ("<dl><dt>Chi bộ:<dd>45<dt>Xã<dd>6<dd>thêm 1<dt>Hết</dl>", ["Chi bộ: 45", "Xã: 6", "thêm 1", "Hết"]),
        ),
    )
    def test_ends(self, lines: Lines, html: str, told: list[str]) -> None:
        """Items and lines stay lines, and an item keeps its bullet."""
        assert lines(OPENING + html)[1:] == told


class TestUnseen:
    """What a reader does not see."""

    @pytest.mark.parametrize(
        "html",
        (
            "<script>var n = 99;</script>",
            "<script>document.write('</p>99')</script>",
            "<style>p { width: 99px }</style>",
            "<noscript>99</noscript>",
            "<template>99</template>",
            "<!-- 99 --><!--[if mso]>99<![endif]-->",
            "<span hidden>99</span>",
            "<div style='color:red; DISPLAY : none'>99</div>",
            "<div style='visibility:hidden'>99</div>",
            "<span style='mso-hide:all'>99</span>",
            "<span aria-hidden='true'>99</span>",
            "<svg><text>99</text></svg>",
            "<select><option>99</option></select>",
            "<textarea>99</textarea><button>99</button>",
            "<iframe srcdoc='99'>99</iframe>",
            "<img src='99.png' alt='99'>",
            "<xml><w:Words>99</w:Words></xml>",
        ),
    )
    def test_is_left_out(self, lines: Lines, html: str) -> None:
        """Scripts, styles, forms and hidden parts are no text."""
        assert lines(f"{OPENING}<p>Có 5 xã đạt chuẩn.</p>{html}<p>Có 6 phường.</p>")[1:] == [
            "Có 5 xã đạt chuẩn.", "Có 6 phường."
        ]  # fmt: skip

    @pytest.mark.parametrize("style", ("font-size:0.9em", "display:block", "opacity:1", "background:none"))
    def test_seen(self, lines: Lines, style: str) -> None:
        """A style that hides nothing changes nothing."""
        assert lines(f"{OPENING}<p style='{style}'>Có 5 xã đạt chuẩn.</p>")[1:] == ["Có 5 xã đạt chuẩn."]
