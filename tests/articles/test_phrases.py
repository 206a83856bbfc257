"""The lexicon of furniture as patterns."""

import pytest
from attrs import fields

from vnbulletin.articles.phrases import first_word, patterns
from vnbulletin.folding import fold
from vnbulletin.lexicon.page_tables import Furniture, furniture

# Their phrases stand behind a figure, in the midst of a line, or in a style sheet.
WITHIN = {"counter_units", "channels", "sections", "styles"}


class TestFirstWords:
    """The quick look at a line's first word."""

    @pytest.mark.parametrize("name", [each.name for each in fields(Furniture) if each.name not in WITHIN])
    def test_every_list_that_opens_a_line_is_known(self, name: str) -> None:
        """A phrase of a list that opens lines is never passed over for its first word."""
        words = [fold(word).lower for word in getattr(furniture(), name).words]

        assert [word for word in words if first_word(word) not in {*patterns().first_words, None}] == []

    def test_other_lists(self) -> None:
        """The lists whose phrases stand elsewhere are these."""
        opening = {id(each) for each in furniture().opening}

        assert {each.name for each in fields(Furniture) if id(getattr(furniture(), each.name)) not in opening} == WITHIN


class TestFirstWord:
    """The first word of a line."""

    @pytest.mark.parametrize(("line", "word"), (("[trở về]", "trở"), ("• 5 xã", "5"), ("***", None), ("", None)))
    def test_behind_marks(self, line: str, word: str | None) -> None:
        """Marks before the first word or figure are passed over."""
        assert first_word(line) == word
