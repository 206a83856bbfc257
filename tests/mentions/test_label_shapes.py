from collections.abc import Callable
from typing import Any

import pytest

from vnbulletin.lexicon.cue_tables import cues
from vnbulletin.mentions.mention import Label, LabelKind, Mention, MentionKind

Records = Callable[[str], list[dict[str, str | list[str]]]]
Mentions = Callable[[str], tuple[Mention, ...]]
PAIRED = tuple(
    (word, kind)
    for words, kind in ((cues().pages, LabelKind.PAGE), (cues().clauses, LabelKind.CLAUSE))
    for word in words
)


class TestLabelShapes:
    """Digits that their shape or a sign makes a label."""

    @pytest.mark.corpus("label_shapes")
    def test_reads_each_case(self, case: dict[str, Any], stated: Records) -> None:
        """Each text states exactly its listed labels, with their kinds, and figures."""
        assert case["mentions"] == stated(case["text"])

    @pytest.mark.parametrize(
        ("text", "recogniser"),
        (
            ("Xe 80A-338.39 chở quà.", "plate"),
            ("Xem trang 12-15 của tập san.", "pair"),
            ("Đội nhà thắng 3-1 ở chung kết.", "score"),
            ("1. Về công tác tổ chức.", "list-number"),
            ("Bài có lượt xem: 1.286.", "counter"),
            ("Bài có 412 lượt xem.", "counted-visits"),
            ("Đội U23 thắng trận.", "glued"),
            ("Chi bộ “4 tốt” dẫn đầu.", "slogan"),
            ("Ghi 35.0000 vào sổ.", "unexplained"),
        ),
    )
    def test_names_its_rule(self, text: str, recogniser: str, recognisers: Callable[[str], list[str]]) -> None:
        """Every label names the rule that read it."""
        assert [recogniser] == recognisers(text)


class TestPair:
    """Pages, clauses and scores."""

    @pytest.mark.parametrize(("word", "kind"), PAIRED)
    def test_every_word_leads_a_pair(self, word: str, kind: LabelKind, mentions_of: Mentions) -> None:
        """Two numbers with a dash behind such a word are no range, and no date."""
        (mention,) = mentions_of(f"Xin xem {word} 3-12 của bản ấy.")

        assert Label("3-12", kind) == mention.value

    @pytest.mark.parametrize("word", cues().scores)
    def test_every_word_of_winning_leads_a_score(self, word: str, mentions_of: Mentions) -> None:
        """Two numbers with a dash behind such a word are a score, and two numbers of a thing are a range."""
        (scored,), (counted,) = (mentions_of(f"Đội nhà {word} 2-3 {rest}.") for rest in ("ở lượt về", "người"))

        assert Label("2-3", LabelKind.SCORE) == scored.value
        assert MentionKind.RANGE is counted.kind


class TestCounter:
    """A page's own counters."""

    @pytest.mark.parametrize("word", cues().counters_before)
    def test_every_word_before_marks_a_counter(self, word: str, mentions_of: Mentions) -> None:
        """A counter's word with a colon makes a label of what follows, grouped by blanks too."""
        (mention,) = mentions_of(f"Bạn đọc thân mến, {word}: 1 410 nhé.")

        assert Label("1 410", LabelKind.COUNTER) == mention.value

    @pytest.mark.parametrize("word", cues().counters_after)
    def test_every_word_behind_marks_a_counter(self, word: str, mentions_of: Mentions) -> None:
        """A counter's word makes a label of what stands before it."""
        (mention,) = mentions_of(f"Bài viết này có 1.410 {word}.")

        assert Label("1.410", LabelKind.COUNTER) == mention.value


class TestFurniture:
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
            "118/GP-TTĐT",
            "ngày 01/04/2021",
        ]
        assert {LabelKind.FURNITURE, LabelKind.TELEPHONE} <= {
            each.value.kind for each in outside if isinstance(each.value, Label)
        }

    def test_leaves_the_story_its_figures(self, mentions_of: Mentions) -> None:
        """The same words in the story state figures."""
        kinds = [each.kind for each in mentions_of("Chi bộ thôn Bãi kết nạp 12 đảng viên, đạt 95,8% kế hoạch.")]

        assert kinds == [MentionKind.NUMBER, MentionKind.PERCENT]


class TestMalformed:
    """What no rule reads."""

    def test_a_long_run_is_one_label(self, mentions_of: Mentions) -> None:
        """Many dotted groups that fit no notation are one label, whole."""
        (mention,) = mentions_of("Ghi nhầm 50.700.00 vào sổ.")

        assert Label("50.700.00", LabelKind.UNEXPLAINED) == mention.value
