from collections.abc import Callable
from decimal import Decimal
from typing import Any

import pytest

from vnbulletin.lexicon.cue_tables import cues
from vnbulletin.lexicon.number_tables import number_words
from vnbulletin.mentions.mention import Mention

Mentions = Callable[[str], tuple[Mention, ...]]
COUNTING = tuple(
    (word, row.value) for row in number_words().digits if row.value > 1 for word in row.words if word != "năm"
)


class TestReadNumberWords:
    """Numbers in words that count a noun."""

    @pytest.mark.corpus("number_words")
    def test_reads_each_case(
        self, case: dict[str, Any], stated: Callable[[str], list[dict[str, str | list[str]]]]
    ) -> None:
        """Each text states exactly its listed numbers; names, ranks and the year state none."""
        assert case["mentions"] == stated(case["text"])

    @pytest.mark.parametrize(("word", "value"), COUNTING)
    def test_every_digit_word_counts_a_noun(self, word: str, value: int, mentions_of: Mentions) -> None:
        """A digit in words counts the noun behind it, in capitals and at the head of a sentence too."""
        texts = (f"Xã có {word} chi bộ.", f"{word.capitalize()} chi bộ họp.", f"XÃ CÓ {word.upper()} CHI BỘ.")

        assert [[Decimal(value)]] * 3 == [[each.value for each in mentions_of(text)] for text in texts]
        assert [each.recogniser for each in mentions_of(texts[0])] == ["number-words"]

    @pytest.mark.parametrize("word", cues().five_after)
    def test_five_follows_a_word_that_takes_a_count(self, word: str, mentions_of: Mentions) -> None:
        """Behind such a word “năm” is five."""
        (mention,) = mentions_of(f"Tỉnh {word} năm địa phương.")

        assert Decimal(5) == mention.value

    @pytest.mark.parametrize("word", (*cues().ranks_before, "trong", "mỗi", "hằng", "đầu", "cuối", "suốt"))
    def test_five_follows_no_other_word(self, word: str, mentions_of: Mentions) -> None:
        """Behind a rank, a name or a word of time “năm” counts nothing."""
        assert [each.text for each in mentions_of(f"Tỉnh {word} năm địa phương.") if each.text == "năm"] == []

    @pytest.mark.parametrize("word", cues().lengths_after)
    def test_lengths_follow_certain_words(self, word: str, mentions_of: Mentions) -> None:
        """A number word and “năm” behind such a word are a length of time."""
        (mention,) = mentions_of(f"Việc ấy {word} ba năm.")

        assert (mention.text, mention.recogniser) == ("ba năm", "length-in-words")

    @pytest.mark.parametrize("word", cues().lengths_before)
    def test_lengths_stand_before_certain_words(self, word: str, mentions_of: Mentions) -> None:
        """Before such a word even “năm năm” is a length of time."""
        (three,), (five,) = (mentions_of(f"Đội thi đua {count} năm {word} rất đều.") for count in ("ba", "năm"))

        assert (three.text, five.text) == ("ba năm", "năm năm")
        assert [three.recogniser, five.recogniser] == ["length-in-words"] * 2
