"""Every reading points back into the text as it was given: ``text[span] == mention.text``."""

from collections.abc import Callable

from hypothesis import given, settings
from hypothesis import strategies as st

from vnbulletin import analyze, find_mentions, read_article

examples = settings(max_examples=300, deadline=None)


class TestSpans:
    """Spans into the text as it was given."""

    @examples
    @given(data=st.data())
    def test_a_mention_is_the_text_under_its_span(
        self, typed: Callable[[st.DataObject], str], data: st.DataObject
    ) -> None:
        """What a mention calls its text stands in the original, at its span."""
        text = typed(data)
        mentions = find_mentions(read_article(text))

        assert [each.span.of(text) for each in mentions] == [each.text for each in mentions]

    @examples
    @given(data=st.data())
    def test_a_unit_is_printed(self, typed: Callable[[st.DataObject], str], data: st.DataObject) -> None:
        """The unit of a figure is a phrase of the text, but for its blanks."""
        text = typed(data)
        printed = " ".join(text.split())

        assert [each.unit for each in find_mentions(read_article(text)) if each.unit not in printed] == []

    @examples
    @given(data=st.data())
    def test_an_operand_stands_in_its_mention(self, typed: Callable[[st.DataObject], str], data: st.DataObject) -> None:
        """The operands of a relation found in a text are mentions of that text."""
        text = typed(data)
        report = analyze(text)
        operands = [operand for relation in report.relations for _, operand in relation.operands]

        assert all(operand.mention in report.mentions for operand in operands)
        assert all(operand.span is not None and operand.span.end <= len(text) for operand in operands)
