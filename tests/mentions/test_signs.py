from collections.abc import Callable
from decimal import Decimal

import pytest

from vnbulletin.lexicon.cue_tables import cues
from vnbulletin.mentions.mention import Mention, record_value
from vnbulletin.mentions.scene import Scene
from vnbulletin.mentions.signs import signed
from vnbulletin.notation.quantities.bounds import Bound

Mentions = Callable[[str], tuple[Mention, ...]]
SceneOf = Callable[[str], Scene]


class TestSigned:
    """A minus before a number."""

    @pytest.mark.parametrize(
        ("text", "sign"),
        (
            ("giảm -5,3", "-"),
            ("giảm (-5,3", "-"),
            ("giảm –5,3", "-"),
            ("giảm 4-5,3", ""),
            ("giảm- 5,3", ""),
            ("-5,3", ""),
            ("giảm +5,3", ""),
            ("giảm 5,3", ""),
        ),
    )
    def test_stands_behind_a_blank_or_a_bracket(self, text: str, sign: str, scene_of: SceneOf) -> None:
        """A dash with a blank or bracket before it is a minus; at the head of a line it is a bullet."""
        place = text.index("5,3")

        assert (place - len(sign), Decimal(f"{sign}5.3")) == signed(scene_of(text), place, Decimal("5.3"))

    def test_of_a_line_is_a_bullet(self, scene_of: SceneOf) -> None:
        """A dash that opens a line inside a paragraph is no minus."""
        scene = scene_of("kết quả:\n-5,3 là khá")

        assert (10, Decimal("5.3")) == signed(scene, 10, Decimal("5.3"))


class TestSigns:
    """Minus signs and the word of one, and dashes that are none."""

    @pytest.mark.parametrize(
        ("text", "printed", "value"),
        (
            ("Nhiệt độ thấp nhất -5 độ.", "-5", "-5"),
            ("Nhiệt độ xuống \u22125 độ C.", "\u22125", "-5"),
            ("Có nơi âm 7 độ C.", "âm 7", "-7"),
            ("Kết quả âm 12 tỷ đồng.", "âm 12 tỷ", "-12000000000"),
            ("Quỹ âm 2 tỷ 300 triệu đồng.", "âm 2 tỷ 300 triệu", "-2300000000"),
            ("Tăng trưởng âm 2,5%.", "âm 2,5%", "-2.5"),
            ("GRDP quý này là \u22123,2%.", "\u22123,2%", "-3.2"),
            ("Chỉ số sản xuất: -12%.", "-12%", "-12"),
            ("Lợi nhuận đạt -15 tỷ đồng.", "-15 tỷ", "-15000000000"),
            ("Lợi nhuận (-12 tỷ đồng).", "-12 tỷ", "-12000000000"),
            ("Xảy ra 87 vụ (-5 vụ).", "-5", "-5"),
            ("Nhiệt độ từ -2 đến 5 độ C.", "-2 đến 5", "-2..5"),
            ("Nhiệt độ dao động -5 đến -2 độ C.", "-5 đến -2", "-5..-2"),
            ("Nhiệt độ từ âm 5 đến âm 2 độ C.", "âm 5 đến âm 2", "-5..-2"),
            ("Tăng trưởng từ -1,5% đến 2%.", "-1,5% đến 2%", "-1.5..2"),
            ("Lãi -9.2 tỷ đồng.", "-9.2 tỷ", "-9200000000"),
        ),
    )
    def test_belong_to_the_figure(self, text: str, printed: str, value: str, mentions_of: Mentions) -> None:
        """The sign, or its word, is part of the mention, and the value lies below zero."""
        assert (printed, value) in [(each.text, record_value(each.value)) for each in mentions_of(text)]

    @pytest.mark.parametrize(
        "text",
        (
            "Công ty lỗ 12 tỷ đồng.",
            "-12 tập thể được khen thưởng.",
            "Kết quả -12 tập thể được khen.",
            "Kết quả:\n-12 tỷ đồng cho đường.",
            "Có 15 -20 cơ quan tham gia.",
            "Tăng từ 15 -20% so với cùng kỳ.",
            "Ngày 8 -10 họp.",
            "Giai đoạn 2015 -2020 có 12 xã.",
            "Lũy kế đến 30/6 -120 tỷ đồng.",
            "Hội nghị gồm -45 đại biểu.",
            "Siêu âm 350.000 đồng/lần.",
            "Thu âm 12 bài hát.",
            "Có 12 mẫu âm tính.",
            "Âm lịch 15 tháng 8.",
            "Tăng trưởng âm 3 quý liên tiếp.",
        ),
    )
    def test_dashes_and_other_words_are_none(self, text: str, mentions_of: Mentions) -> None:
        """Bullets, ranges, dates and words that end in “âm” give nothing below zero."""
        assert not [each for each in mentions_of(text) if record_value(each.value).startswith("-")]

    @pytest.mark.parametrize(
        ("text", "bound"),
        (
            ("Quỹ âm hơn 45 tỷ đồng.", Bound.BELOW),
            ("Quỹ âm gần 3 tỷ đồng.", Bound.ABOVE),
            ("Quỹ khoảng -15 tỷ đồng.", Bound.ABOUT),
            ("Sâu dưới -12 m.", Bound.BELOW),
            ("Quỹ âm 45 tỷ đồng.", Bound.EXACT),
        ),
    )
    def test_bounds_are_of_the_signed_value(self, text: str, bound: Bound, mentions_of: Mentions) -> None:
        """A word between the minus and the digits is said of the digits."""
        (mention,) = mentions_of(text)

        assert bound is mention.bound

    @pytest.mark.parametrize("word", cues().signed_after)
    def test_every_word_leads_a_value(self, word: str, mentions_of: Mentions) -> None:
        """Behind each of these words a dash before money is a minus."""
        (mention,) = mentions_of(f"Quỹ {word} -12 tỷ đồng.")

        assert mention.value == Decimal("-12E+9")
