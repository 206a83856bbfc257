import re
from collections.abc import Callable

import pytest

from vnbulletin.folding import fold
from vnbulletin.lexicon.patterns import right_before
from vnbulletin.mentions.mention import Label, LabelKind, MentionKind
from vnbulletin.mentions.scene import GOES_ON, Edge, Reading, Scene

SceneOf = Callable[[str], Scene]

TEXT = "Mở đầu.\nĐợt này, gần “124” đảng viên"
AT = TEXT.index("124")
ALMOST = right_before(("gần",), then="[ ]“")
THIS_TIME = right_before(("đợt này",), then=r",[ ]gần[ ]“", also=("gần",))


def scene(floor: int = TEXT.index("Đợt")) -> Scene:
    """Return the second paragraph of the text, unread from *floor* on."""
    folded = fold(TEXT)
    return Scene(text=folded.text, lower=folded.lower, start=TEXT.index("Đợt"), floor=floor, end=len(TEXT))


class TestReading:
    """A recogniser's answer."""

    def test_of_a_label_keeps_its_text_and_kind(self) -> None:
        """Digits that count nothing have a label for a value, and no unit."""
        reading = Reading.label(3, 4, "8", LabelKind.ORDINAL)

        assert (3, 4, MentionKind.LABEL, Label("8", LabelKind.ORDINAL), None) == (
            reading.start,
            reading.end,
            reading.kind,
            reading.value,
            reading.unit,
        )


class TestMoveTo:
    """The edge and the word before a place."""

    @pytest.mark.parametrize(
        ("text", "edge"),
        (
            ("5 hộ", Edge.OPEN),
            ("   5 hộ", Edge.OPEN),
            ("có 5 hộ", Edge.BLANK),
            ("có\n5 hộ", Edge.OPEN),
            ("có\n  5 hộ", Edge.OPEN),
            ("có (5 hộ", Edge.OPEN),
            ("có [5 hộ", Edge.OPEN),
            ("có “5 hộ", Edge.OPEN),
            ('có "5 hộ', Edge.OPEN),
            ("có, 5 hộ", Edge.BLANK),
            ("có5 hộ", Edge.GLUED),
            ("có-5 hộ", Edge.GLUED),
            ("có”5 hộ", Edge.GLUED),
        ),
    )
    def test_says_what_stands_right_before(self, text: str, edge: Edge, scene_of: SceneOf) -> None:
        """A line's head, a bracket and a quotation mark open; a blank parts; anything else is glued."""
        seen = scene_of(text)
        seen.move_to(seen.lower.index("5"))

        assert edge.value == seen.edge

    @pytest.mark.parametrize(
        ("text", "word"),
        (
            ("5 hộ", ""),
            ("đợt 5", "đợt"),
            ("ĐỢT 5", "đợt"),
            ("đợt5", "đợt"),
            ("đợt: 5", "đợt"),
            ("đợt này, 5", "này"),
            ("đợt (5", "đợt"),
            ("đợt “5", "đợt"),
            ("đợt -5", "đợt"),
            ("covid-5", "covid"),
            ("đợt\n5", "đợt"),
            ("xong;đợt 5", "đợt"),
            ("quận 1, 5", GOES_ON),
            ("quận 1 và 5", GOES_ON),
            ("quận 1 hoặc 5", GOES_ON),
            ("cụm 3a 5", "3a"),
            ("đạt 90% 5", "%"),
            ("… 5", GOES_ON),
        ),
    )
    def test_gives_the_word_behind_marks(self, text: str, word: str, scene_of: SceneOf) -> None:
        """The last word comes without its marks; behind digits or a joining word a list goes on."""
        seen = scene_of(text)
        seen.move_to(seen.lower.rindex("5"))

        assert word == seen.word

    def test_looks_no_further_than_the_paragraph(self) -> None:
        """The word at the end of the paragraph before is not seen."""
        seen = scene()
        seen.move_to(TEXT.index("Đợt"))

        assert (Edge.OPEN.value, "") == (seen.edge, seen.word)

    def test_looks_back_a_bounded_way(self, scene_of: SceneOf) -> None:
        """Behind a long blank stretch nothing is seen."""
        seen = scene_of("đợt" + "\n" * 3 + " " * 100 + "5")
        seen.move_to(len(seen.lower) - 1)

        assert seen.word == ""


class TestBehind:
    """The phrases before a place."""

    def test_finds_the_phrase_that_ends_there(self) -> None:
        """A phrase is found with what stands between it and the place."""
        hit = scene().behind(ALMOST, AT)

        assert hit is not None
        assert hit["lead"] == "gần"

    def test_answers_alike_after_a_move(self) -> None:
        """The word that a move remembered is the word that is looked up."""
        moved = scene()
        moved.move_to(AT)

        assert moved.behind(ALMOST, AT) is not None
        assert moved.behind(right_before(("hơn",), then="[ ]“"), AT) is None

    def test_sees_what_was_read(self) -> None:
        """What was read before can be looked at, and not claimed again."""
        late = scene(floor=TEXT.index("gần"))

        assert late.behind(THIS_TIME, AT) is not None
        assert late.led_by(THIS_TIME, AT) is None
        assert TEXT.index("gần") == late.led_by(ALMOST, AT)

    def test_sees_the_head_of_a_list(self, scene_of: SceneOf) -> None:
        """Behind a list the phrase may stand before its first number."""
        listed = right_before(("quận",), then=r"[ ](?:[0-9],[ ]){0,8}")
        seen = scene_of("các quận 1, 3, 5 dẫn đầu")

        assert [seen.behind(listed, seen.lower.index(digit)) is not None for digit in "135"] == [True, True, True]

    def test_says_where_a_phrase_begins(self) -> None:
        """The beginning of the phrase is given, not what stands between."""
        assert TEXT.index("Đợt") == scene().led_by(THIS_TIME, AT)


class TestScene:
    """What a recogniser sees."""

    def test_shows_the_paragraph_only(self) -> None:
        """The text before a place ends at the paragraph's beginning."""
        assert scene().context(AT) == scene().before(AT) == "đợt này, gần “"

    def test_gives_nothing_twice(self) -> None:
        """What was read before stands in the context, and not in the text that may be claimed."""
        late = scene(floor=TEXT.index("gần"))

        assert late.before(AT) == "gần “"
        assert late.context(AT) == "đợt này, gần “"

    def test_gives_the_word_right_before(self) -> None:
        """The word before a place comes without opening marks; behind any other mark and at the head there is none."""
        assert scene().word_before(AT - 1) == "gần"
        assert scene().word_before(TEXT.index("gần")) == ""
        assert scene().word_before(AT) == ""
        assert scene().word_before(TEXT.index("Đợt")) == ""

    def test_matches_to_the_end_of_the_paragraph(self) -> None:
        """A pattern sees lower case, and nothing behind the paragraph."""
        short = Scene(text=TEXT, lower=TEXT.lower(), start=0, floor=0, end=6)

        assert scene().match(re.compile(r"124” đảng"), AT) is not None
        assert short.match(re.compile(r"mở đầu\."), 0) is None

    def test_looks_back_a_bounded_way(self) -> None:
        """However long the paragraph, a look back is short."""
        text = "a " * 500
        long = Scene(text=text, lower=text, start=0, floor=0, end=len(text))

        assert len(long.before(900)) == len(long.context(900)) < 100
