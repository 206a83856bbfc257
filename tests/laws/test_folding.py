"""Folding joins spellings and loses no place."""

import unicodedata
from collections.abc import Callable
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from vnbulletin.folding import fold
from vnbulletin.spans import Span

REMOVED = "\u200b\u200c\u200d\u2060\ufeff\u00ad"
examples = settings(max_examples=400, deadline=None)
letters = st.text(alphabet="aăâeêioôơuưyđqghntAĂÂĐƠƯY \u0300\u0301\u0303\u0309\u0323\u200b\u00ad5", max_size=20)


class TestFolding:
    """The folded text and the way back."""

    @examples
    @given(data=st.data())
    def test_keeps_one_length_in_both_cases(self, typed: Callable[[st.DataObject], str], data: st.DataObject) -> None:
        """An offset means the same in the text and in its lower case."""
        folded = fold(typed(data))

        assert len(folded.text) == len(folded.lower)

    @examples
    @given(data=st.data())
    def test_offsets_rise(self, typed: Callable[[st.DataObject], str], data: st.DataObject) -> None:
        """Originals of rising offsets rise, from the start to the end of the text."""
        text = typed(data)
        folded = fold(text)
        offsets = [folded.offset(index) for index in range(len(folded.text) + 1)]

        assert all(first <= second for first, second in pairwise(offsets))
        assert offsets[-1] == len(text)

    @examples
    @given(st.one_of(letters, st.text(max_size=20)))
    def test_spans_cover_what_they_were_folded_from(self, text: str) -> None:
        """Neighbouring spans of one letter each cover the text without gaps, but for signs that show nothing."""
        folded = fold(text)
        spans = [folded.span(index, index + 1) for index in range(len(folded.text))]
        covered = {place for span in spans for place in range(span.start, span.end)}

        assert {sign for place, sign in enumerate(text) if place not in covered} <= set(REMOVED)
        assert all(len(span) for span in spans)

    @examples
    @given(st.one_of(letters, st.text(max_size=20)))
    def test_folding_what_is_under_a_span_gives_the_folded_text(self, text: str) -> None:
        """The original of each folded letter folds to that letter, or to a cluster that holds it."""
        folded = fold(text)
        for index, sign in enumerate(folded.text):
            under = fold(folded.span(index, index + 1).of(text)).text

            # A tone may have moved to or from the letter beside it.
            assert _bare(sign) in _bare(under)

    @examples
    @given(letters)
    def test_leads_there_and_back(self, text: str) -> None:
        """The first letter folded from an original offset is found from that offset."""
        folded = fold(text)
        firsts = {folded.offset(index): index for index in reversed(range(len(folded.text)))}

        assert [folded.folded_offset(offset) for offset in firsts] == list(firsts.values())

    @examples
    @given(data=st.data())
    def test_settles_at_once(self, typed: Callable[[st.DataObject], str], data: st.DataObject) -> None:
        """What is folded is not changed by folding again."""
        once = fold(typed(data)).text

        assert once == fold(once).text

    @examples
    @given(st.text(alphabet="aàảãáạăằắâầấđeèẻêềếiìoòỏôồốơờuùủũúụưừyỳỷỹýỵbchknqtDĐHÒÓUÚỦY ,.5%", max_size=30))
    def test_decomposition_changes_nothing(self, text: str) -> None:
        """A text in Vietnamese letters and its decomposed form fold to one text."""
        assert fold(text).text == fold(unicodedata.normalize("NFD", text)).text

    @examples
    @given(st.text(alphabet="aàảeủyoòỏhkt \n5", max_size=20), st.integers(0, 20), st.integers(0, 20))
    def test_composed_text_keeps_its_places(self, text: str, first: int, second: int) -> None:
        """In composed text every span is its own original."""
        start, end = sorted((min(first, len(text)), min(second, len(text))))

        assert Span(start, end) == fold(text).span(start, end)


def _bare(text: str) -> str:
    return "".join(sign for sign in unicodedata.normalize("NFD", text) if not unicodedata.combining(sign))
