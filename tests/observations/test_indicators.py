"""Which indicator a figure reports."""

import re

import pytest

from vnbulletin.folding import fold
from vnbulletin.lexicon.indicator_tables import indicators
from vnbulletin.observations.indicators import Counted, Surroundings, find_indicator

_FIGURE = re.compile(r"\[(?P<figure>[^\]]+)\]")


def told(sentence: str, unit: str, around: str = "") -> str | None:
    """Return the id for the figure in square brackets; others stand in the sentence without any."""
    lower = fold(sentence).lower
    hit = _FIGURE.search(lower)
    assert hit is not None
    led, rest = lower[: hit.start()], lower[hit.end() :]
    before = re.split(r"[0-9]", led)[-1]
    behind = re.split(r"[,;.(:0-9]", rest)[0]
    words = Surroundings(before=before, behind=behind, led=led, around=fold(around).lower)
    found = find_indicator(Counted(unit=fold(unit).lower), words)
    return None if found is None else found.id


class TestTable:
    """What the table holds."""

    def test_there_are_enough_of_every_group(self) -> None:
        """Every group of the genre is there."""
        groups = {each.group for each in indicators().indicators}
        assert groups == {"party", "rating", "inspection", "award", "mass", "training", "plan", "society"}
        assert len(indicators().indicators) >= 80

    def test_ids_are_codes_and_unique(self) -> None:
        """An id may stand in a data set as a code."""
        ids = [each.id for each in indicators().indicators]
        assert len(set(ids)) == len(ids)
        assert all(re.fullmatch(r"[A-Z][A-Z0-9_]*", each) for each in ids)

    def test_each_has_both_names_and_a_cue(self) -> None:
        """Nothing is left to a reader's guess."""
        assert all(each.vi and each.en and each.cues for each in indicators().indicators)


@pytest.mark.parametrize(
    ("sentence", "unit", "expected"),
    (
        (
            "Trong năm, Đảng ủy đã xét kết nạp [117] đảng viên mới, vượt 40% so với chỉ tiêu",
            "đảng viên",
            "PARTY_MEMBERS_ADMITTED",
        ),
        ("đã kết nạp 412 đảng viên, chuyển chính thức cho [421] đảng viên", "đảng viên", "PARTY_MEMBERS_CONFIRMED"),
        (
            "chuyển chính thức cho 421 đảng viên, đề nghị tặng Huy hiệu Đảng cho [58] đảng viên",
            "đảng viên",
            "PARTY_BADGES_AWARDED",
        ),
        ("làm thủ tục chuyển sinh hoạt đảng cho [741] đảng viên", "đảng viên", "PARTY_MEMBERS_TRANSFERRED"),
        ("cấp thẻ cho [488] đảng viên", "đảng viên", "PARTY_CARDS_ISSUED"),
        ("cấp thẻ cho 488 đảng viên, đổi thẻ cho [18] đảng viên", "đảng viên", "PARTY_CARDS_REPLACED"),
        ("xóa tên [5] đảng viên", "đảng viên", "PARTY_MEMBERS_STRUCK_OFF"),
        ("xóa tên 5 đảng viên, cho [3] đảng viên ra khỏi Đảng", "đảng viên", "PARTY_MEMBERS_RELEASED"),
        ("Toàn Đảng bộ có [135] mô hình “Dân vận khéo”", "mô hình", "CIVIL_MOBILISATION_MODELS"),
        (
            "các cấp ủy kiểm tra, giám sát 83 tổ chức đảng; giám sát chuyên đề [81] đảng viên",
            "đảng viên",
            "PARTY_MEMBERS_SUPERVISED",
        ),
        ("thi hành kỷ luật [14] đảng viên", "đảng viên", "PARTY_MEMBERS_DISCIPLINED"),
        ("thu ngân sách nhà nước đạt [312 tỷ] đồng", "đồng", "BUDGET_REVENUE"),
        ("tặng bằng khen cho 12 tập thể và [30] cá nhân", "cá nhân", "COMMENDATIONS_PROVINCIAL"),
        ("tặng [16] giấy khen tập thể", "giấy khen", "COMMENDATIONS_LOCAL"),
        ("có [12] xã đạt chuẩn nông thôn mới nâng cao", "xã", "ADVANCED_RURAL_COMMUNES"),
        ("có [71/75] tập thể xếp loại “Hoàn thành tốt nhiệm vụ”", "tập thể", "BODIES_BY_RATING"),
        ("khai trừ [09]", "", "EXPULSIONS"),
    ),
)
def test_words_beside_a_figure_tell_its_indicator(sentence: str, unit: str, expected: str) -> None:
    """The nearest and longest cue of those that count the noun decides."""
    assert told(sentence, unit) == expected


class TestBodies:
    """Nouns that several bodies share."""

    def test_members_admitted_are_of_the_body_that_the_page_names(self) -> None:
        """The word “đoàn viên” alone tells no union."""
        sentence = "kết nạp [8.425] đoàn viên mới"
        assert told(sentence, "đoàn viên", around="Công đoàn các cấp") == "TRADE_UNION_MEMBERS_ADMITTED"
        assert told(sentence, "đoàn viên", around="Tỉnh Đoàn tổng kết") == "YOUTH_UNION_MEMBERS_ADMITTED"

    def test_without_a_word_none_is_told(self) -> None:
        """A figure that fits none stays without an indicator."""
        assert told("Trong kho còn [145] cuộn dây", "cuộn dây") is None
