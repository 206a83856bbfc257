import pytest

from vnbulletin.markup import Markup, element, joined, style, visible

HOSTILE = ("<script>alert(1)</script>", '"onclick="x', "'", "a & b", "</p>", "<!--", "&lt;", "]]>")


class TestElement:
    """Elements of HTML."""

    @pytest.mark.parametrize("text", HOSTILE)
    def test_holds_any_text(self, text: str) -> None:
        """A text is escaped, in the element and in an attribute."""
        built = element("p", text, title=text)

        assert built.count("<") == 2
        assert built.count('"') == 2

    def test_escapes_once(self) -> None:
        """What is markup already is kept."""
        assert element("p", element("b", "<"), joined("&", Markup("<br>"))) == "<p><b>&lt;</b>&amp;<br></p>"

    def test_leaves_out_what_is_none(self) -> None:
        """An attribute that is None is not there; names of the language and dashes can be written."""
        assert element("b", "5", title=None, class_="a", aria_label="x") == '<b class="a" aria-label="x">5</b>'


class TestVisible:
    """Signs that are not seen."""

    @pytest.mark.parametrize("sign", "\x00\x07\x1b\x7f\x9b\u202e\u2066\u200f\ufeff\ud800\uffff")
    def test_are_told(self, sign: str) -> None:
        """A control, a turn of the direction and half a character are escapes, which any file can hold."""
        told = visible(f"a{sign}b")

        assert sign not in told
        assert told.encode("ascii").startswith(b"a\\")

    def test_leaves_vietnamese(self) -> None:
        """Letters stay, composed or not, and so do line ends and the blanks of pages."""
        text = "Đảng ủy\u00a0Khô\u0301i\n\t5\u200b"

        assert text == visible(text)

    def test_tells_line_ends_as_line_ends(self) -> None:
        """The line ends of every system are one."""
        assert joined("a\r\nb\rc") == "a\nb\nc"


def test_style_fetches_nothing() -> None:
    """The rules of how it looks name no other place."""
    assert not [each for each in ("url(", "@import", "http", "<script", "expression") if each in style()]
