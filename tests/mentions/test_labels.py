from collections.abc import Callable
from typing import Any

import pytest

from vnbulletin.folding import fold
from vnbulletin.lexicon.cue_tables import cues
from vnbulletin.mentions.labels import find_addresses
from vnbulletin.mentions.mention import Label, Mention, MentionKind

Records = Callable[[str], list[dict[str, str | int]]]
Mentions = Callable[[str], tuple[Mention, ...]]


class TestReadLabel:
    """Digits that count nothing."""

    @pytest.mark.corpus("labels")
    def test_reads_each_case(self, case: dict[str, Any], stated: Records) -> None:
        """Each text states exactly its listed labels and figures."""
        assert case["mentions"] == stated(case["text"])

    @pytest.mark.parametrize(
        ("text", "recogniser"),
        (
            ("Đại hội lần thứ 8 họp.", "name"),
            ("Đội đoạt giải 3 toàn đoàn.", "rank"),
            ("Trụ sở ở số 68 Trần Phú.", "numbered"),
            ("Gọi 0982.095.095 để hỏi.", "telephone"),
            ("Bài có lượt xem: 1.286.", "counter"),
            ("Đội U23 thắng trận.", "glued"),
            ("Xem www.vidu.example.org/2021 để rõ.", "address"),
            ("1. Về công tác tổ chức.", "list-number"),
            ("Chi bộ “4 tốt” dẫn đầu.", "slogan"),
            ("Ghi 35.0000 vào sổ.", "unexplained"),
        ),
    )
    def test_names_its_rule(self, text: str, recogniser: str, recognisers: Callable[[str], list[str]]) -> None:
        """Every label names the rule that read it."""
        assert [recogniser] == recognisers(text)

    @pytest.mark.parametrize("word", cues().names)
    def test_every_name_leads_a_label(self, word: str, mentions_of: Mentions) -> None:
        """Behind a word of a name digits count nothing, even before a counted noun."""
        (mention,) = mentions_of(f"Cán bộ {word} 17 hội viên nhớ mãi.")

        assert (MentionKind.LABEL, Label("17")) == (mention.kind, mention.value)

    @pytest.mark.parametrize("word", cues().labels)
    def test_every_rank_leads_a_label_unless_a_noun_is_counted(self, word: str, mentions_of: Mentions) -> None:
        """Behind a word of a rank digits are a label, and before a counted noun a number."""
        (ranked,), (counted,) = (mentions_of(f"Cả {word} 17 {rest}.") for rest in ("vẫn còn", "hội viên"))

        assert (ranked.kind, counted.kind) == (MentionKind.LABEL, MentionKind.NUMBER)

    # “tỷ số” is a score.
    @pytest.mark.parametrize("word", [each for each in cues().amounts_before if each not in {"tỷ", "tỉ"}])
    def test_some_words_make_an_amount_of_what_so_leads(self, word: str, mentions_of: Mentions) -> None:
        """Behind “tổng số” and its like digits are an amount."""
        (mention,) = mentions_of(f"Ghi {word} số 117 vào sổ.")

        assert MentionKind.NUMBER is mention.kind


class TestReadTelephone:
    """Telephone numbers."""

    @pytest.mark.parametrize("cue", cues().telephones)
    def test_every_cue_leads_a_number(self, cue: str, mentions_of: Mentions) -> None:
        """Behind each word for a telephone grouped digits are one label."""
        (mention,) = mentions_of(f"Bạn đọc cần hỏi, {cue}: 0228 384 9386")

        assert (mention.kind, mention.text) == (MentionKind.LABEL, "0228 384 9386")


class TestReadCounter:
    """A page's own counters."""

    @pytest.mark.parametrize("word", cues().counters_before)
    def test_every_word_before_marks_a_counter(self, word: str, mentions_of: Mentions) -> None:
        """A counter's word with a colon makes a label of what follows, grouped by blanks too."""
        mentions = mentions_of(f"Bạn đọc thân mến, {word}: 1 410 nhé.")

        assert [(each.kind, each.text) for each in mentions] == [(MentionKind.LABEL, "1 410")]

    @pytest.mark.parametrize("word", cues().counters_after)
    def test_every_word_behind_marks_a_counter(self, word: str, mentions_of: Mentions) -> None:
        """A counter's word makes a label of what stands before it."""
        (mention,) = mentions_of(f"Bài viết này có 1.410 {word} rồi.")

        assert (mention.kind, mention.text) == (MentionKind.LABEL, "1.410")


class TestReadFurniture:
    """Digits of the page that belong to no story."""

    def test_gives_dates_documents_and_labels_only(self, mentions_of: Mentions) -> None:
        """Figures outside the story count nothing, and its dates are still dates."""
        page = (
            "Trang chủ » Tin tức\n"
            "Xã Mẫu có 45 chi bộ\n\n"
            "Toàn xã có 45 chi bộ trực thuộc đảng bộ, trong đó 40 chi bộ đã họp bàn việc làm đường.\n\n"
            "Tin liên quan\n"
            "• Chi bộ thôn Bãi kết nạp 12 đảng viên (27/04/2021)\n"
            "• Học tập Nghị quyết số 21-NQ/TW cho 95,8% đảng viên\n"
            "Giấy phép số 118/GP-TTĐT ngày 01/04/2021\n"
            "Điện thoại: 0200 3 000 000\n"
            "Đang online: 3\nHôm nay: 12\nTất cả: 755845\n"
        )
        at = page.index("Tin liên quan")
        outside = [each for each in mentions_of(page) if each.span.start > at]

        assert {MentionKind.DATE, MentionKind.DOC, MentionKind.LABEL} == {each.kind for each in outside}
        assert [each.text for each in outside if each.kind is not MentionKind.LABEL] == [
            "27/04/2021",
            "21-NQ/TW",
            "ngày 01/04/2021",
        ]

    def test_leaves_the_story_its_figures(self, mentions_of: Mentions) -> None:
        """The same words in the story state figures."""
        kinds = [each.kind for each in mentions_of("Chi bộ thôn Bãi kết nạp 12 đảng viên, đạt 95,8% kế hoạch.")]

        assert kinds == [MentionKind.NUMBER, MentionKind.PERCENT]


class TestFindAddresses:
    """Web and e-mail addresses and names of files."""

    @pytest.mark.parametrize(
        ("text", "found"),
        (
            ("xem https://vidu.example.org/2021 nhé", ["https://vidu.example.org/2021"]),
            ("gửi hoi2021@example.org nhé", ["hoi2021@example.org"]),
            ("ảnh 2021042702.jpg kèm theo", ["2021042702.jpg"]),
            ("trang nghean24h.vn đăng", ["nghean24h.vn"]),
            ("có 12.5 điểm", []),
            ("hết.Việc khác", []),
        ),
    )
    def test_takes_the_whole_word(self, text: str, found: list[str]) -> None:
        """An address runs from blank to blank."""
        lower = fold(text).lower

        assert found == [lower[start:end] for start, end in find_addresses(lower, 0, len(lower))]
