from collections.abc import Callable
from typing import Any

import pytest

from vnbulletin.lexicon.cue_tables import cues
from vnbulletin.lexicon.unit_tables import bounds, units
from vnbulletin.mentions.mention import Mention
from vnbulletin.notation.quantities.bounds import Bound

Mentions = Callable[[str], tuple[Mention, ...]]
BEFORE = tuple((word, row.sign) for row in bounds().before for word in row.words)
AFTER = tuple((word, row.sign) for row in bounds().after for word in row.words)
NOT_BOUNDS = tuple((word, before) for word, befores in cues().not_bounds.items() for before in befores)

PLACES = tuple((word, noun) for word, nouns in cues().prepositions.items() for noun in nouns)


class TestBoundOf:
    """The words beside a figure that bound it."""

    @pytest.mark.corpus("bounds")
    def test_reads_each_case(
        self, case: dict[str, Any], stated: Callable[[str], list[dict[str, str | list[str]]]]
    ) -> None:
        """Each text states exactly its listed figures, with their bounds."""
        assert case["mentions"] == stated(case["text"])

    @pytest.mark.parametrize(("word", "sign"), BEFORE)
    def test_every_word_before_a_figure_bounds_it(self, word: str, sign: str, mentions_of: Mentions) -> None:
        """Each word of the vocabulary gives its sign, in capitals too."""
        texts = (f"Toàn huyện có {word} 124 đảng viên.", f"TOÀN HUYỆN CÓ {word.upper()} 124 ĐẢNG VIÊN.")

        assert [Bound(sign), Bound(sign)] == [mentions_of(text)[0].bound for text in texts]

    @pytest.mark.parametrize(("word", "sign"), AFTER)
    def test_every_word_behind_a_figure_bounds_it(self, word: str, sign: str, mentions_of: Mentions) -> None:
        """Each word of the vocabulary gives its sign behind a number and behind a percent."""
        texts = (f"Từ 124 {word} là đủ.", f"Mức 90% {word} là đủ.")

        assert [Bound(sign), Bound(sign)] == [mentions_of(text)[0].bound for text in texts]

    @pytest.mark.parametrize(("word", "before"), NOT_BOUNDS)
    def test_a_compound_bounds_nothing(self, word: str, before: str, mentions_of: Mentions) -> None:
        """Behind certain words a bound word is part of another one ("cao hơn", "tốc độ")."""
        (mention,) = mentions_of(f"Nay {before} {word} 124 đảng viên.")

        assert Bound.EXACT is mention.bound

    @pytest.mark.parametrize(("word", "noun"), PLACES)
    def test_before_a_field_the_words_say_where(self, word: str, noun: str, mentions_of: Mentions) -> None:
        """“Trên 3 lĩnh vực” is in three fields; before another noun it is more than three."""
        (where,), (more,) = (mentions_of(f"Thi đua {word} 3 {each} ấy.") for each in (noun, "hội viên"))

        assert Bound.EXACT is where.bound
        assert Bound.EXACT is not more.bound

    @pytest.mark.parametrize("noun", units().ranked)
    def test_behind_a_rank_the_words_go_on_with_it(self, noun: str, mentions_of: Mentions) -> None:
        """“12 giải ba trở lên” are twelve awards, and “12 hộ trở lên” at least twelve households."""
        ranked, counted = (mentions_of(f"Làng có 12 {each} trở lên.")[0] for each in (noun, "hộ"))

        assert Bound.EXACT is ranked.bound
        assert Bound.AT_LEAST is counted.bound
