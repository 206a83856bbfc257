from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vnbulletin.checks.phrases import Phrase, phrase, verbatim
from vnbulletin.reports.records.phrases import DEEPEST, phrase_of, phrase_record

TEXTS = st.text(st.characters(exclude_characters="{}"), max_size=5)


def wrapped(inner: st.SearchStrategy[Phrase]) -> st.SearchStrategy[Phrase]:
    """Return phrases that hold others and texts."""
    return st.builds(
        lambda a, b, text: phrase(f"{text} {{a}} and {{b}}", a=a, b=b), inner, st.one_of(inner, TEXTS), TEXTS
    )


PHRASES = st.recursive(st.one_of(TEXTS.map(Phrase), st.text().map(verbatim)), wrapped, max_leaves=6)


class TestPhrases:
    """Phrases as plain values."""

    @given(PHRASES)
    def test_are_read_as_they_were_written(self, given: Phrase) -> None:
        """The fields keep their order, and braces in a figure stay what they are."""
        assert phrase_of(phrase_record(given)) == given

    @pytest.mark.parametrize(
        "record",
        (
            None,
            "so",
            {"template": "so"},
            {"template": "so", "fields": [], "more": 1},
            {"template": "{a}", "fields": []},
            {"template": "so", "fields": [["a", "1"]]},
            {"template": "{a}{a}", "fields": [["a", "1"]]},
            {"template": "{a}", "fields": [["a", "1"], ["a", "2"]]},
            {"template": "{a.__class__}", "fields": [["a", "1"]]},
            {"template": "{a[0]}", "fields": [["a", "1"]]},
            {"template": "{a!r}", "fields": [["a", "1"]]},
            {"template": "{a:>9999999999}", "fields": [["a", "1"]]},
            {"template": "{a", "fields": [["a", "1"]]},
            {"template": "{0}", "fields": [["0", "1"]]},
            {"template": "{a}", "fields": [["a", 1]]},
            {"template": "{a}", "fields": [["a"]]},
            {"template": "{a}", "fields": ["a"]},
            {"template": "{a}", "fields": {"a": "1"}},
        ),
        ids=str,
    )
    def test_are_refused_where_a_template_does_more(self, record: object) -> None:
        """A template may name each of its fields once; it looks into nothing and fills no widths."""
        with pytest.raises(ValueError, match=r"phrase|template|expected"):
            phrase_of(record)

    def test_end_somewhere(self) -> None:
        """They may lie in each other as deep as any check makes them, and far deeper, but not for ever."""
        deep: dict[str, Any] = {"template": "so", "fields": []}
        for _ in range(DEEPEST):
            deep = {"template": "{a}", "fields": [["a", deep]]}

        assert str(phrase_of(deep)) == "so"
        with pytest.raises(ValueError, match="more than 32 deep"):
            phrase_of({"template": "{a}", "fields": [["a", deep]]})
