import unicodedata

import pytest

from vnbulletin.folding import fold
from vnbulletin.spans import Span


class TestSpellings:
    """Spellings that readers see as one."""

    @pytest.mark.parametrize(
        ("first", "second"),
        (
            # tone placement
            ("ủy ban", "uỷ ban"),
            ("Ủy ban", "Uỷ ban"),
            ("ỦY BAN", "UỶ BAN"),
            ("khóa học", "khoá học"),
            ("thủy lợi", "thuỷ lợi"),
            ("sức khỏe", "sức khoẻ"),
            ("tòa soạn", "toà soạn"),
            ("Hòa Bình", "Hoà Bình"),
            ("HỌA SĨ", "HOẠ SĨ"),
            # forms of Unicode
            ("uỷ", "uy\u0309"),
            ("uỷ", "u\u0309y"),
            ("ế", "e\u0302\u0301"),
            ("đặng", "đa\u0323\u0306ng"),
            # look-alikes
            ("Đảng", "Ðảng"),
            ("95,8%", "95,8％"),
            ("-5", "\u22125"),
            ("71/75", "71\u204475"),
            ("2020-2025", "2020\u20112025"),
            ("2020 – 2025", "2020 — 2025"),
            # blanks and line ends
            ("9.000 đảng viên", "9.000\u00a0đảng\u202fviên"),
            ("Chủ nhật, 17/01", "Chủ nhật,\t17/01"),
            ("một\nhai", "một\rhai"),
            ("một\nhai", "một\u2028hai"),
            # signs that show nothing
            ("đảng viên", "đảng\u200b viên\ufeff"),
            ("tỷ đồng", "tỷ đồ\u00adng"),
        ),
    )
    def test_are_folded_to_one(self, first: str, second: str) -> None:
        """Two spellings of the same words fold to the same text."""
        assert fold(first).text == fold(second).text

    @pytest.mark.parametrize(
        ("first", "second"), (("tý", "tí"), ("tỷ", "tỉ"), ("mua", "múa"), ("quý", "qui"), ("Đ", "D"), ("ba", "bà"))
    )
    def test_keeps_other_words_apart(self, first: str, second: str) -> None:
        """Words that differ in a letter or in a tone stay different."""
        assert fold(first).text != fold(second).text

    @pytest.mark.parametrize("text", ("toán", "hoàn", "khoảng", "quý", "Quyết định", "thuyết", "mùa", "bùi"))
    def test_leaves_the_standard_spelling(self, text: str) -> None:
        """A text in standard spelling is folded to itself."""
        assert text == fold(text).text

    def test_lowers_without_moving(self) -> None:
        """The lower-case form has the length of the text, also where a capital would become two letters."""
        folded = fold("ĐẢNG BỘ TỈNH, İ, ẞ")

        assert folded.lower == "đảng bộ tỉnh, İ, ß"
        assert len(folded.lower) == len(folded.text)


class TestOffsets:
    """The way back to the text as it was given."""

    def test_needs_no_map_where_nothing_moves(self) -> None:
        """In composed text an offset is its own original."""
        folded = fold("Ủy ban\u00a0đạt 95,8%")

        assert [folded.offset(index) for index in range(len(folded.text))] == list(range(len(folded.original)))
        assert folded.span(11, 16) == Span(11, 16)

    @pytest.mark.parametrize("form", ("NFC", "NFD"))
    def test_finds_the_printed_characters(self, form: str) -> None:
        """A figure behind decomposed letters is found where it stands."""
        text = unicodedata.normalize("NFD" if form == "NFD" else "NFC", "Tỷ lệ đạt chuẩn là 95,8% số xã")
        folded = fold(text)
        place = folded.text.index("95,8%")

        assert folded.span(place, place + 5).of(text) == "95,8%"

    def test_a_letter_keeps_its_marks(self) -> None:
        """The span of a letter covers its combining marks."""
        text = "be\u0302\u0301n 5"
        folded = fold(text)

        assert folded.span(1, 2).of(text) == "e\u0302\u0301"
        assert folded.span(0, 3).of(text) == "be\u0302\u0301n"

    def test_a_span_does_not_take_invisible_signs_along(self) -> None:
        """Signs of zero width stay outside at both ends of a span, and inside between them."""
        text = "có \u200b9\u200b5%\u200b số"
        folded = fold(text)
        place = folded.text.index("95%")

        assert folded.span(place, place + 3).of(text) == "9\u200b5%"

    def test_an_empty_span_stays_empty(self) -> None:
        """A place between two characters is mapped to a place."""
        folded = fold("e\u0302\u0301 5")

        assert folded.span(1, 1) == Span(3, 3)
        assert folded.span(3, 3) == Span(5, 5)

    @pytest.mark.parametrize(("offset", "index"), ((0, 0), (1, 1), (2, 1), (3, 1), (4, 2), (5, 3)), ids=str)
    def test_leads_forward_too(self, offset: int, index: int) -> None:
        """An offset inside a letter leads to the letter after it."""
        assert index == fold("e\u0302\u0301 5").folded_offset(offset)

    def test_leads_forward_unchanged_without_a_map(self) -> None:
        """In composed text the folded offset is the original one."""
        assert fold("ế 5").folded_offset(2) == 2
