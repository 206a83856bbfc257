"""Mentions stand in text order, and no two of them share a character."""

from collections.abc import Callable
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from vnbulletin import find_mentions, read_article


class TestOverlap:
    """Mentions beside each other."""

    @settings(max_examples=400, deadline=None)
    @given(data=st.data())
    def test_mentions_follow_each_other(self, typed: Callable[[st.DataObject], str], data: st.DataObject) -> None:
        """Each mention begins where the one before it ends, or later, and none is empty."""
        mentions = find_mentions(read_article(typed(data)))

        assert [(one.text, two.text) for one, two in pairwise(mentions) if two.span.start < one.span.end] == []
        assert [each for each in mentions if not each.text] == []
