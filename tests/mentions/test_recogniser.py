from collections.abc import Iterable

import pytest

from vnbulletin.mentions.mention import LabelKind
from vnbulletin.mentions.recogniser import Anchor, Recogniser, Run, Shape, anchors, asked_at, recogniser, runs_of_digits
from vnbulletin.mentions.scene import GOES_ON, Edge, Reading, Scene

SHAPES = (
    ("7 hộ", Shape.PLAIN, "hộ"),
    ("7hộ", Shape.PLAIN, "hộ"),
    ("7   hộ", Shape.PLAIN, "hộ"),
    ("7    hộ", Shape.PLAIN, ""),
    ("7%", Shape.PLAIN, "%"),
    ("7 %", Shape.PLAIN, "%"),
    ("7", Shape.PLAIN, ""),
    ("7)", Shape.PLAIN, ""),
    ("7.", Shape.PLAIN, ""),
    ("7, 8", Shape.PLAIN, ","),
    ("7, xã", Shape.PLAIN, ""),
    ("7,5", Shape.COMMA, ""),
    ("7,5 tỷ", Shape.COMMA, "tỷ"),
    ("7.897,5%", Shape.POINT, "%"),
    ("7,5-8", Shape.COMMA, "-"),
    ("7,5/8", Shape.COMMA, "/"),
    ("7,5, 8", Shape.COMMA, ","),
    ("7,5    tỷ", Shape.COMMA, ""),
    ("7.897", Shape.POINT, ""),
    ("7.897 hộ", Shape.POINT, "hộ"),
    ("7. 8", Shape.POINT, ""),
    ("7, 5%", Shape.COMMA, "%"),
    ("7/8", Shape.MONTHED, ""),
    ("7 / 8", Shape.MONTHED, ""),
    ("7/12", Shape.MONTHED, ""),
    ("7/13", Shape.SLASH, ""),
    ("7/812", Shape.SLASH, ""),
    ("7/8/2021", Shape.TRIPLE, ""),
    ("7 - 8 - 2021", Shape.TRIPLE, ""),
    ("7.8.2021", Shape.TRIPLE, ""),
    ("7.8-2021", Shape.POINT, "-"),
    ("7/2021", Shape.YEARED, ""),
    ("7/20215", Shape.SLASH, ""),
    ("7-2021", Shape.DASH, ""),
    ("7-8", Shape.DASH, ""),
    ("7 – 8", Shape.DASH, ""),
    ("7:30", Shape.COLON, ""),
    ("7: tốt", Shape.PLAIN, ""),
    ("7-nq/tw", Shape.CODE, ""),
    ("7b/nq", Shape.CODE, ""),
    ("7 – nq", Shape.CODE, ""),
)


def silent(_scene: Scene, _place: int) -> Reading | None:
    """Read nothing."""
    return None


def made(
    *,
    runs: Run = Run.ANY,
    shapes: Shape = Shape.ANY,
    heads: Iterable[str] = (),
    edges: Edge = Edge.ANY,
    after: Iterable[str] = (),
) -> Recogniser:
    """Return a recogniser that is asked under these conditions and reads nothing."""
    return Recogniser(
        name="made", read=silent, runs=runs, shapes=shapes, heads=lambda: heads, edges=edges, after=lambda: after
    )


def met(text: str, *spoken: Anchor, start: int = 0, end: int | None = None) -> list[Anchor]:
    """Return the anchors of a text, all of it one scene if nothing else is said, with nothing read in it."""
    close = len(text) if end is None else end
    scene = Scene(text=text, lower=text, start=start, floor=start, end=close)
    return list(anchors(scene, runs_of_digits(text, start, close), spoken))


class TestAnchors:
    """Where digits and number words stand, how they look, and what stands behind them."""

    @pytest.mark.parametrize(("text", "shape", "head"), SHAPES, ids=[text for text, _, _ in SHAPES])
    def test_sees_the_mark_or_the_word_behind(self, text: str, shape: Shape, head: str) -> None:
        """A mark gives the shape, a word or a sign right behind the numeral is its head."""
        assert (shape.value, head) == met(text)[0][2:]

    def test_is_nothing_without_digits(self) -> None:
        """Where neither digits nor a word of a number stand there is no anchor."""
        assert met("(các hộ)") == []

    def test_ends_with_the_paragraph(self) -> None:
        """What stands behind the end is not seen."""
        assert met("12/95", end=2) == [(0, Run.SHORT.value, Shape.PLAIN.value, "")]

    def test_begins_with_the_paragraph(self) -> None:
        """What stands before the start is not seen."""
        assert met("5 tổ, 7/8", start=6) == [
            (6, Run.SHORT.value, Shape.MONTHED.value, ""),
            (8, Run.SHORT.value, Shape.PLAIN.value, ""),
        ]

    def test_words_stand_in_their_place(self) -> None:
        """Words that may open a number come between the digits as in the text, and behind the last of them."""
        spoken = ((5, 0, Shape.SPOKEN.value, "ba"), (16, 0, Shape.SPOKEN.value, "hai"))

        assert [each[0] for each in met("7 xã, ba tổ, 9 hộ, hai ấp", *spoken)] == [0, 5, 13, 16]

    def test_what_is_read_is_passed(self) -> None:
        """Digits and words that the floor has passed are no anchors any more."""
        text = "7/8/2021, ba xã, 9 hộ"
        scene = Scene(text=text, lower=text, start=0, floor=0, end=len(text))
        found = anchors(scene, runs_of_digits(text, 0, len(text)), [(10, 0, Shape.SPOKEN.value, "ba")])

        assert next(found)[0] == 0
        scene.floor = 15
        assert [each[0] for each in found] == [17]

    @pytest.mark.parametrize(
        ("text", "run"),
        (
            ("7 hộ", Run.SHORT),
            ("07", Run.SHORT),
            ("117 hộ", Run.OTHER),
            ("2021", Run.YEAR),
            ("1890 hộ", Run.OTHER),
            ("19/20", Run.SHORT),
            ("20215", Run.OTHER),
        ),
    )
    def test_sees_how_the_digits_look(self, text: str, run: Run) -> None:
        """Their number and first two digits say whether they may be a day or a year."""
        assert met(text)[0][1] == run.value

    @pytest.mark.parametrize("shape", Shape)
    def test_every_shape_is_met(self, shape: Shape) -> None:
        """No shape but that of words stands idle."""
        assert shape in {Shape.SPOKEN, *(each for _, each, _ in SHAPES)}


class TestRecogniser:
    """A name, an anchor and a production."""

    def test_is_made_of_a_production(self) -> None:
        """The decorator keeps the name and the production."""

        @recogniser("whole", shapes=Shape.SLASH)
        def whole(_scene: Scene, place: int) -> Reading | None:
            """Read one digit."""
            return Reading.label(place, place + 1, "5", LabelKind.NOTE)

        assert (whole.name, whole.shapes, whole.edges) == ("whole", Shape.SLASH, Edge.ANY)

    @pytest.mark.parametrize(
        ("known", "asked"),
        (
            (made(), True),
            (made(shapes=Shape.PLAIN), True),
            (made(shapes=Shape.SLASH), False),
            (made(shapes=Shape.NONE, heads=("hộ",)), True),
            (made(shapes=Shape.SLASH, heads=("hộ",)), True),
            (made(shapes=Shape.NONE, heads=("xã",)), False),
            (made(runs=Run.SHORT), True),
            (made(runs=Run.YEAR | Run.OTHER), False),
            (made(edges=Edge.BLANK), True),
            (made(edges=Edge.OPEN | Edge.GLUED), False),
            (made(after=("ngày",)), True),
            (made(after=("tháng",)), False),
            (made(shapes=Shape.PLAIN, edges=Edge.BLANK, after=("ngày",)), True),
            (made(shapes=Shape.SLASH, edges=Edge.BLANK, after=("ngày",)), False),
        ),
    )
    def test_is_asked_where_its_anchor_stands(self, known: Recogniser, asked: bool) -> None:  # noqa: FBT001 -- a column
        """Shape or head, edge and word before have all to fit "ngày 5 hộ"."""
        assert asked is known.is_asked(Run.SHORT, Shape.PLAIN, "hộ", Edge.BLANK, "ngày")

    def test_is_asked_where_a_list_goes_on(self) -> None:
        """Behind a list the word that leads it is further back; only whose word serves a list is asked."""
        listed, single = made(after=("quận", GOES_ON)), made(after=("quận",))

        assert listed.is_asked(Run.SHORT, Shape.PLAIN, "", Edge.BLANK, GOES_ON)
        assert not single.is_asked(Run.SHORT, Shape.PLAIN, "", Edge.BLANK, GOES_ON)


class TestAskedAt:
    """The look-up of recognisers."""

    def test_keeps_their_order(self) -> None:
        """Those that are concerned come in the order given, and the others not at all."""
        first, other, last = made(), made(shapes=Shape.SLASH), made(heads=("hộ",), shapes=Shape.NONE)
        asked = asked_at((first, other, last))

        assert (first, last) == asked(Run.SHORT.value, Shape.PLAIN.value, "hộ", Edge.BLANK.value, "có")
        assert (first, other) == asked(Run.SHORT.value, Shape.SLASH.value, "", Edge.BLANK.value, "có")

    def test_takes_strange_words_for_none(self) -> None:
        """A word of no anchor leads to the recognisers that need no word."""
        led, free = made(after=("ngày",)), made()
        asked = asked_at((led, free))

        assert (free,) == asked(Run.SHORT.value, Shape.PLAIN.value, "xyz", Edge.BLANK.value, "abc")
        assert (led, free) == asked(Run.SHORT.value, Shape.PLAIN.value, "xyz", Edge.BLANK.value, "ngày")
        assert (free,) == asked(Run.SHORT.value, Shape.PLAIN.value, "xyz", Edge.BLANK.value, GOES_ON)

    def test_answers_alike_at_every_call(self) -> None:
        """What is remembered is what was found."""
        asked = asked_at((made(), made(edges=Edge.OPEN)))
        key = (Run.SHORT.value, Shape.PLAIN.value, "hộ", Edge.OPEN.value, "")

        assert asked(*key) is asked(*key)
