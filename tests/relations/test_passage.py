from collections.abc import Callable
from decimal import Decimal

import pytest

from vnbulletin.notation.quantities.percents import Percent
from vnbulletin.notation.quantities.proportions import Proportion
from vnbulletin.relations.passage import Passage, by_paragraph

Passages = Callable[[str], tuple[Passage, ...]]


class TestPassages:
    """The sentences of the story with their mentions."""

    def test_gives_each_sentence_its_own_mentions(self, passages_of: Passages) -> None:
        """A mention belongs to the sentence that it stands in."""
        found = passages_of("Xã có 45 hộ. Thôn có 1.286 hộ và 3 tổ.\n\nNăm qua có 7 hộ thoát nghèo.")

        assert [[each.mention.text for each in one.mentions] for one in found] == [["45"], ["1.286", "3"], ["7"]]
        assert found[0].paragraph_number == found[1].paragraph_number < found[2].paragraph_number

    @pytest.mark.parametrize(
        ("text", "depths"),
        (
            ("Có 1 xã (2 thôn), 3 tổ.", [0, 1, 0]),
            ("Có 1 xã (2 thôn (3 xóm), 4 tổ), 5 hộ.", [0, 1, 2, 1, 0]),
            ("Có 1 xã (2 thôn, 3 tổ.", [0, 0, 0]),
            ("Có 1 xã) 2 thôn (3 tổ).", [0, 0, 1]),
            ("Có (1 xã (2 thôn), 3 tổ.", [0, 1, 0]),
        ),
    )
    def test_counts_matched_brackets(self, text: str, depths: list[int], passages_of: Passages) -> None:
        """Only brackets that close within the sentence make depth; an unclosed one swallows nothing."""
        (passage,) = passages_of(text)

        assert depths == [each.depth for each in passage.mentions]

    def test_brackets_end_with_their_sentence(self, passages_of: Passages) -> None:
        """An unclosed bracket reaches no further than its sentence."""
        first, second = passages_of("Có 1 xã (mới lập. Có 2 thôn).")

        assert (first.mentions[0].depth, second.mentions[0].depth) == (0, 0)
        assert len(first.unclosed) == 1
        assert second.unclosed == ()

    def test_leaves_out_the_page_and_what_repeats(self, passages_of: Passages) -> None:
        """Furniture, bylines and paragraphs printed twice are no sentences of the story."""
        text = (
            "Xã Mẫu làm đường\n\nToàn xã có 45 hộ ra quân làm đường.\n\nToàn xã có 45 hộ ra quân làm đường.\n\n"
            "LÊ MẪU\n\nĐang online: 31\nTất cả: 755845\n"
        )

        assert [each.mention.text for one in passages_of(text) for each in one.mentions] == ["45"]

    def test_cuts_sentences_with_too_many_figures(self, passages_of: Passages) -> None:
        """No sentence holds more figures than a real one, and none of them is lost."""
        found = passages_of("Có " + ", ".join(f"{number} hộ" for number in range(1000, 1200)) + ".")

        assert max(len(one.mentions) for one in found) <= 60
        assert [str(number) for number in range(1000, 1200)] == [
            each.mention.text for one in found for each in one.mentions
        ]


class TestPassage:
    """A sentence."""

    def test_gives_the_text_around_figures(self, passages_of: Passages) -> None:
        """The text between, before and behind is in lower case, and ends with the sentence."""
        (passage,) = passages_of("Toàn Xã có 45 hộ, Thôn có 7 hộ.")
        first, second = passage.mentions

        assert passage.gap(first, second) == " hộ, thôn có "
        assert passage.before(first) == "toàn xã có "
        assert passage.before(first, 3) == "có "
        assert passage.after(second) == " hộ."
        assert passage.after(second, 2) == " h"

    @pytest.mark.parametrize("bullet", ("-", "+", "•", "*", "–"))
    def test_knows_bullets(self, bullet: str, passages_of: Passages) -> None:
        """A sentence behind a bullet opens a line."""
        found = passages_of(f"Xã có 45 hộ:\n{bullet} 12 hộ nghèo\n{bullet} 33 hộ khá\nTất cả đã họp.")

        assert any(each.opens_a_line for each in found)
        assert not found[0].opens_a_line

    def test_finds_those_of_its_paragraph(self, passages_of: Passages) -> None:
        """A sentence knows its paragraph, its own place in it included."""
        found = passages_of("Xã có 45 hộ. Thôn có 7 hộ.\n\nNăm qua có 7 hộ thoát nghèo.")

        assert found[0].of_its_paragraph(found) == [*found[:2]]
        assert found[2].of_its_paragraph(found) == [found[2]]

    def test_a_clause_begins_behind_a_semicolon(self, passages_of: Passages) -> None:
        """The first clause begins with the sentence, the next one behind its mark."""
        (passage,) = passages_of("Xã có 45 hộ, 7 tổ; thôn có 9 hộ.")

        assert [passage.lower[passage.clause_start(each) :][:3] for each in passage.mentions] == ["xã ", "xã ", " th"]

    def test_an_unclosed_bracket_explains_what_is_close(self, passages_of: Passages) -> None:
        """Behind an unclosed bracket a figure is an aside until a semicolon or some forty letters."""
        texts = ("Có 8 xã (1 thôn", "Có 8 xã (mới; 1 thôn", f"Có 8 xã ({'mới ' * 15} 1 thôn", "Có 8 xã, 1 thôn")

        assert [passage.is_behind_unclosed(passage.mentions[-1]) for (passage,) in map(passages_of, texts)] == [
            True,
            False,
            False,
            False,
        ]


class TestPlaced:
    """A mention in its sentence."""

    def test_says_what_it_is_worth(self, passages_of: Passages) -> None:
        """A number and the part of a proportion are amounts; a percent and a date are none."""
        (passage,) = passages_of("Ngày 28/12, có 71/75 Tập thể (94,67%), gần 9.000 người.")
        day, ratio, percent, number = passage.mentions

        assert (None, Decimal(71), None, Decimal(9000)) == (day.amount, ratio.amount, percent.amount, number.amount)
        assert ratio.proportion == Proportion(Decimal(71), Decimal(75))
        assert percent.percent == Percent(Decimal("94.67"))
        assert (ratio.unit, ratio.head) == ("tập thể", "tập")
        assert [each.is_exact for each in passage.mentions] == [True, True, True, False]
        assert [None, None, Decimal("94.67"), Decimal(9000)] == [each.stated for each in passage.mentions]


class TestByParagraph:
    """Sentences by their paragraphs."""

    def test_keeps_the_order(self, passages_of: Passages) -> None:
        """Each paragraph gives its sentences, in text order."""
        sentences = passages_of("Xã có 3 thôn. Có 5 tổ.\n\nHuyện có 9 xã.")

        assert [len(each) for each in by_paragraph(sentences)] == [2, 1]
        assert tuple(one for each in by_paragraph(sentences) for one in each) == sentences
