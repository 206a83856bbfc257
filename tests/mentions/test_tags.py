from collections.abc import Callable

import pytest

from vnbulletin.folding import fold
from vnbulletin.mentions.mention import Mention
from vnbulletin.mentions.tags import labelled_tags, without_tags

Records = Callable[[str], list[dict[str, str | list[str]]]]
Mentions = Callable[[str], tuple[Mention, ...]]
PLAIN = "Có 12 hộ nghèo và hơn 30 hộ khá (28,6%), thu 3 tỷ đồng."
TAGGED = (
    PLAIN.replace("12", "<b>12</b>"),
    PLAIN.replace("30", "<strong>30</strong>"),
    PLAIN.replace("30 hộ", "<STRONG>30 hộ</STRONG>"),
    PLAIN.replace("hộ nghèo", "<i>hộ</i> <u>nghèo</u>"),
    f"<p>{PLAIN}</p>",
    f"<div class='tin'>{PLAIN}</div>",
    f"<span style=color:red>{PLAIN}</span>",
)


class TestTags:
    """Tags of markup in a plain text."""

    @pytest.mark.parametrize("text", TAGGED)
    def test_take_no_figure(self, text: str, stated: Records) -> None:
        """The same is read as without them."""
        told = [{**each, "text": ""} for each in stated(text)]

        assert [{**each, "text": ""} for each in stated(PLAIN)] == told

    def test_hold_no_figure(self, stated: Records) -> None:
        """What digits a tag holds are a label, whole, unless they stand inside a figure."""
        text = 'Thu 3 <span style="size:14">tỷ</span> đồng <img width="300"/> và <h2>5 hộ</h2>'
        told = [(each["text"], each["kind"], each["value"]) for each in stated(text)]

        assert told == [
            ('3 <span style="size:14">tỷ', "number", "3000000000"),
            ('<img width="300"/>', "label", '<img width="300"/>'),
            ("<h2>", "label", "<h2>"),
            ("5", "number", "5"),
            ("</h2>", "label", "</h2>"),
        ]

    def test_part_what_they_stand_between(self, stated: Records) -> None:
        """A break of the line parts two figures."""
        assert [each["value"] for each in stated("Có 5<br>7 hộ.")] == ["5", "7"]

    @pytest.mark.parametrize("text", ("5 < 6 và 7 > 6", "5 <b và 7> 6", "<12 hộ>", "a<b", "5 <>", "< b>12</ b>"))
    def test_other_signs_are_none(self, text: str, mentions_of: Mentions) -> None:
        """Only what has the form of a tag is one."""
        folded = fold(text)

        assert without_tags(folded) is folded
        assert labelled_tags(text, mentions_of(text)) == mentions_of(text)

    @pytest.mark.parametrize("text", ("U\u0309y ban có <b>5</b> xã", "<b>\u200b5</b> xã", "5 <b>İ</b> xã"))
    def test_offsets_map_to_the_text_as_given(self, text: str) -> None:
        """Folded letters stand where they stood."""
        folded = without_tags(fold(text))
        place = folded.text.index("xã")

        assert len(folded.text) == len(folded.lower)
        assert folded.printed(place, place + 2) == "xã"
