from collections.abc import Callable
from typing import Any

import pytest

from vnbulletin.lexicon.cue_tables import cues
from vnbulletin.mentions.mention import Label, LabelKind, Mention, MentionKind

Records = Callable[[str], list[dict[str, str | list[str]]]]
Mentions = Callable[[str], tuple[Mention, ...]]


class TestLabels:
    """Digits behind a word that names or ranks them."""

    @pytest.mark.corpus("labels")
    def test_reads_each_case(self, case: dict[str, Any], stated: Records) -> None:
        """Each text states exactly its listed labels, with their kinds, and figures."""
        assert case["mentions"] == stated(case["text"])

    @pytest.mark.parametrize(
        ("text", "recogniser"),
        (
            ("Đại hội lần thứ 8 họp.", "name"),
            ("Đội đoạt giải 3 toàn đoàn.", "rank"),
            ("Ông thăm ấp Phú Mẫu 2 rồi về.", "name-and-number"),
            ("Sản phẩm OCOP 4 sao bán chạy.", "rated"),
            ("Trụ sở ở số 68 Trần Phú.", "numbered"),
        ),
    )
    def test_names_its_rule(self, text: str, recogniser: str, recognisers: Callable[[str], list[str]]) -> None:
        """Every label names the rule that read it."""
        assert [recogniser] == recognisers(text)


class TestName:
    """Digits that are a name, whatever stands behind them."""

    @pytest.mark.parametrize(("word", "kind"), cues().name_kinds.items())
    def test_every_word_leads_a_label_of_its_kind(self, word: str, kind: str, mentions_of: Mentions) -> None:
        """Behind a word of a name digits count nothing, even before a counted noun, in capitals too."""
        for text in (f"Cán bộ {word} 17 hội viên nhớ mãi.", f"CÁN BỘ {word.upper()} 17 HỘI VIÊN NHỚ MÃI."):
            (mention,) = mentions_of(text)

            assert (MentionKind.LABEL, Label("17", LabelKind(kind))) == (mention.kind, mention.value)

    def test_keeps_amounts(self, mentions_of: Mentions) -> None:
        """A percent or an amount of money behind such a word is what it is."""
        assert [each.kind for each in mentions_of("Nay bệnh viện 90% đã xong, binh đoàn 15 tỷ đồng.")] == [
            MentionKind.PERCENT,
            MentionKind.NUMBER,
        ]


class TestRank:
    """Digits that name or rank, where nothing is counted."""

    @pytest.mark.parametrize(("word", "kind"), cues().label_kinds.items())
    def test_every_word_leads_a_label_unless_a_noun_is_counted(
        self, word: str, kind: str, mentions_of: Mentions
    ) -> None:
        """Behind a word of a rank digits are a label of its kind, and before a counted noun a number."""
        (ranked,), (counted,) = (mentions_of(f"Cả {word} 7 {rest}.") for rest in ("vẫn còn", "hội viên"))

        assert Label("7", LabelKind(kind)) == ranked.value
        assert MentionKind.NUMBER is counted.kind

    @pytest.mark.parametrize(("word", "kind"), cues().label_kinds.items())
    def test_every_word_serves_a_list(self, word: str, kind: str, mentions_of: Mentions) -> None:
        """The word that leads a list leads each of its numbers."""
        labels = [each.value for each in mentions_of(f"Cả {word} 7 và 8 vẫn còn.")]

        assert [Label(digits, LabelKind(kind)) for digits in ("7", "8")] == labels


class TestNameAndNumber:
    """A number that closes a name."""

    @pytest.mark.parametrize(("word", "kind"), cues().numbered_name_kinds.items())
    def test_every_word_before_a_name_says_what_it_is(self, word: str, kind: str, mentions_of: Mentions) -> None:
        """Behind such a word and a name the number belongs to the name, unless a noun is counted."""
        (named,), (counted,) = (mentions_of(f"Ông thăm {word} Hòa Mẫu 2 {rest}.") for rest in ("rồi về", "hội viên"))

        assert Label("2", LabelKind(kind)) == named.value
        assert MentionKind.NUMBER is counted.kind


class TestRated:
    """Digits before a word that ranks."""

    @pytest.mark.parametrize("word", cues().labels_after)
    def test_every_word_behind_ranks(self, word: str, mentions_of: Mentions) -> None:
        """Digits before such a word count nothing."""
        (mention,) = mentions_of(f"Hàng làng nghề có mức 4 {word} trở lên.")

        assert Label("4", LabelKind.RANK) == mention.value


class TestNumbered:
    """Digits behind “số”."""

    # “tỷ số” is a score.
    @pytest.mark.parametrize("word", [each for each in cues().amounts_before if each not in {"tỷ", "tỉ"}])
    def test_some_words_make_an_amount_of_what_so_leads(self, word: str, mentions_of: Mentions) -> None:
        """Behind “tổng số” and its like digits are an amount."""
        (mention,) = mentions_of(f"Ghi {word} số 117 vào sổ.")

        assert MentionKind.NUMBER is mention.kind

    def test_any_other_number_is_a_name(self, mentions_of: Mentions) -> None:
        """“Số” alone leads a name, however long."""
        (mention,) = mentions_of("Ghi số 11724 vào sổ.")

        assert Label("11724", LabelKind.NUMBERED) == mention.value
