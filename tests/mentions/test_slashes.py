from collections.abc import Callable
from decimal import Decimal
from typing import Any

import pytest

from vnbulletin.lexicon.cue_tables import cues
from vnbulletin.mentions.mention import Label, LabelKind, Mention, MentionKind
from vnbulletin.notation.dates.partial_dates import PartialDate
from vnbulletin.notation.quantities.proportions import Proportion

Records = Callable[[str], list[dict[str, str | list[str]]]]
Mentions = Callable[[str], tuple[Mention, ...]]


class TestSlashes:
    """Two numerals with a slash, a dash or a dot."""

    @pytest.mark.corpus("slashes")
    def test_reads_each_case(self, case: dict[str, Any], stated: Records) -> None:
        """Each text states exactly its listed proportions, dates and labels."""
        assert case["mentions"] == stated(case["text"])

    @pytest.mark.parametrize(
        ("text", "recogniser"),
        (
            ("Có 71/75 tập thể khá.", "proportion"),
            ("Chiều nay (28/12), xã họp.", "day-and-month"),
            ("Quy hoạch 1/500 đã duyệt.", "scale"),
            ("Ghi 31/04/2021 vào sổ.", "malformed-date"),
        ),
    )
    def test_names_its_rule(self, text: str, recogniser: str, recognisers: Callable[[str], list[str]]) -> None:
        """Every slash names the rule that read it."""
        assert [recogniser] == recognisers(text)


class TestDayAndMonth:
    """A day and a month."""

    @pytest.mark.parametrize("cue", cues().day)
    def test_every_cue_makes_a_day(self, cue: str, mentions_of: Mentions) -> None:
        """Behind a word for a day two numbers with a dash are a day and a month, though they ascend."""
        (mention,) = mentions_of(f"Vào {cue} 7-11, xã họp.")

        assert PartialDate(month=11, day=7) == mention.value

    @pytest.mark.parametrize("cue", (*cues().day, *cues().weak_day))
    def test_every_cue_makes_a_day_of_a_dot(self, cue: str, mentions_of: Mentions) -> None:
        """Behind such a word two numbers with a dot are a day and a month too."""
        (mention,) = mentions_of(f"Xã họp {cue} 30.6, rất đông.")

        assert PartialDate(month=6, day=30) == mention.value

    @pytest.mark.parametrize("cue", [each for each in cues().weak_day if each not in cues().day])
    def test_a_counted_noun_is_stronger_than_a_weak_cue(self, cue: str, mentions_of: Mentions) -> None:
        """Behind a word that leads more than days, two numbers before a counted noun are none."""
        assert MentionKind.DATE not in [each.kind for each in mentions_of(f"Nay {cue} 3/8 chi bộ ấy.")]

    @pytest.mark.parametrize("word", cues().links)
    def test_every_linking_word_leaves_a_day(self, word: str, mentions_of: Mentions) -> None:
        """Before a word that links, a day and a month stay a date."""
        (mention,) = mentions_of(f"Mít tinh 3/8 {word} quảng trường.")

        assert MentionKind.DATE is mention.kind

    @pytest.mark.parametrize(
        ("text", "others"), (("Biểu mẫu 2/9, in đẹp.", 1), ("Lễ hội 19/5, vui.", 0), ("Sáng 2/9.", 0))
    )
    def test_names_the_proportion_where_nothing_announces_a_day(
        self, text: str, others: int, mentions_of: Mentions
    ) -> None:
        """Numbers that may be a part and its whole keep that reading beside the day; a cue leaves no doubt."""
        (mention,) = mentions_of(text)

        assert MentionKind.DATE is mention.kind
        assert [MentionKind.RATIO] * others == [each.kind for each in mention.alternatives]

    @pytest.mark.parametrize("text", ("Lễ hội 30/2 rất vui.", "Lễ hội 31/4 rất vui.", "Lễ hội 12/13 rất vui."))
    def test_names_a_day_of_the_calendar(self, text: str, mentions_of: Mentions) -> None:
        """What names no day is no date."""
        assert MentionKind.DATE not in [each.kind for each in mentions_of(text)]


class TestProportion:
    """A part of a whole."""

    def test_keeps_both_numbers(self, mentions_of: Mentions) -> None:
        """A proportion is a part and a whole, not a quotient."""
        (mention,) = mentions_of("Cấp xã có 03/75 tập thể yếu.")

        assert Proportion(Decimal(3), Decimal(75)) == mention.value

    @pytest.mark.parametrize(("word", "kind"), cues().slash_name_kinds.items())
    def test_every_name_makes_a_label_of_its_kind(self, word: str, kind: str, mentions_of: Mentions) -> None:
        """Behind a word for a name, a scale or an address two numbers with a slash count nothing."""
        printed = "1/500" if kind == LabelKind.SCALE else "2/9"
        (mention,) = mentions_of(f"Đoàn đến {word} {printed} chiều ấy.")

        assert Label(printed, LabelKind(kind)) == mention.value

    @pytest.mark.parametrize("thing", cues().divided)
    def test_every_divided_thing_makes_a_fraction(self, thing: str, mentions_of: Mentions) -> None:
        """Before a thing that fractions divide two small numbers are no day."""
        (mention,) = mentions_of(f"Việc ấy lấy 2/3 {thing} rồi.")

        assert (Proportion(Decimal(2), Decimal(3)), ()) == (mention.value, mention.alternatives)

    @pytest.mark.parametrize("word", cues().fractions_after)
    def test_every_word_before_a_fraction_takes_its_whole_from_behind(self, word: str, mentions_of: Mentions) -> None:
        """Behind such a word and before what is compared with, two small numbers are a fraction."""
        (mention,) = mentions_of(f"Số hộ nghèo {word} 1/7 cùng kỳ.")

        assert Proportion(Decimal(1), Decimal(7)) == mention.value

    @pytest.mark.parametrize("word", [word for word, kind in cues().slash_name_kinds.items() if kind == "rank"])
    def test_a_place_among_many_is_a_rank(self, word: str, mentions_of: Mentions) -> None:
        """Behind a word of rank two numbers are a place among so many, whatever is counted."""
        (mention,) = mentions_of(f"Đoàn đến {word} 20/29 hội viên.")

        assert Label("20/29", LabelKind.RANK) == mention.value

    @pytest.mark.parametrize("word", [word for word, kind in cues().slash_name_kinds.items() if kind != "rank"])
    def test_a_counted_noun_wins(self, word: str, mentions_of: Mentions) -> None:
        """Behind the same words two numbers before a counted noun are a proportion."""
        (mention,) = mentions_of(f"Đoàn đến {word} 20/29 hội viên.")

        assert Proportion(Decimal(20), Decimal(29)) == mention.value

    @pytest.mark.parametrize("printed", ("1/500", "1/2000", "1/25.000"))
    @pytest.mark.parametrize("word", cues().slash_names["scale"])
    def test_every_scale_is_a_label(self, word: str, printed: str, mentions_of: Mentions) -> None:
        """Behind a word for a plan or a map one to hundreds or thousands is a scale."""
        (mention,) = mentions_of(f"Xã treo {word} {printed} ở đình.")

        assert Label(printed, LabelKind.SCALE) == mention.value
