import re

from vnbulletin.folding import fold
from vnbulletin.mentions.scene import Scene

TEXT = "Mở đầu.\nĐợt này, gần “124” đảng viên"
AT = TEXT.index("124")


def scene(floor: int = TEXT.index("Đợt")) -> Scene:
    """Return the second paragraph of the text, unread from *floor* on."""
    folded = fold(TEXT)
    return Scene(text=folded.text, lower=folded.lower, start=TEXT.index("Đợt"), floor=floor, end=len(TEXT))


class TestScene:
    """What a recogniser sees."""

    def test_shows_the_paragraph_only(self) -> None:
        """The text before a place ends at the paragraph's beginning."""
        assert scene().context(AT) == scene().before(AT) == "đợt này, gần “"

    def test_gives_nothing_twice(self) -> None:
        """What was read before can be looked at, and not claimed again."""
        late = scene(floor=TEXT.index("gần"))

        assert late.before(AT) == "gần “"
        assert late.context(AT) == "đợt này, gần “"
        assert late.led_by(re.compile(r"này, gần “\Z"), AT) is None

    def test_says_where_a_lead_begins(self) -> None:
        """A pattern that ends at a place gives where it begins."""
        assert TEXT.index("gần") == scene().led_by(re.compile(r"gần “\Z"), AT)

    def test_gives_the_word_before(self) -> None:
        """The word before a place comes without its marks; at the head and behind a bare mark there is none."""
        assert scene().word_before(AT - 1) == "gần"
        assert scene().word_before(TEXT.index("gần")) == "này"
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
