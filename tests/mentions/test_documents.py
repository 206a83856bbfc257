from collections.abc import Callable
from typing import Any

import pytest

from vnbulletin.lexicon.document_tables import documents
from vnbulletin.mentions.mention import Mention, MentionKind
from vnbulletin.notation.documents.documents import DocumentNumber

Records = Callable[[str], list[dict[str, str | list[str]]]]
Mentions = Callable[[str], tuple[Mention, ...]]


class TestReadSymbol:
    """Symbols of documents."""

    @pytest.mark.corpus("documents")
    def test_reads_each_case(self, case: dict[str, Any], stated: Records) -> None:
        """Each text states exactly its listed documents and figures."""
        assert case["mentions"] == stated(case["text"])

    @pytest.mark.parametrize("letters", documents().symbols)
    def test_every_type_makes_a_symbol(self, letters: str, mentions_of: Mentions) -> None:
        """Each type's letters behind a number make a document, with no noun before it."""
        (mention,) = mentions_of(f"Theo 12-{letters}/TU, xã làm đường.")

        assert (f"12-{letters}/TU", "document-symbol") == (mention.text, mention.recogniser)

    def test_unknown_letters_need_a_noun(self, mentions_of: Mentions) -> None:
        """Letters of no known type make a document behind a document's noun only."""
        bare, named = (mentions_of(text)[0] for text in ("Theo 12-XYZ/AB, xã làm.", "Theo Quyết định 12-XYZ/AB."))

        assert MentionKind.DOC is not bare.kind
        assert MentionKind.DOC is named.kind

    def test_keeps_number_and_year(self, mentions_of: Mentions) -> None:
        """A symbol is read into its number and its year."""
        (mention,) = mentions_of("Theo Nghị định 30/2020/NĐ-CP, xã làm.")

        assert isinstance(mention.value, DocumentNumber)
        assert (mention.value.number, mention.value.year) == ("30", 2020)


class TestReadBareDocument:
    """Bare numbers of documents."""

    @pytest.mark.parametrize("noun", documents().nouns)
    def test_every_noun_leads_a_number(self, noun: str, mentions_of: Mentions) -> None:
        """Each document's noun with “số” makes the number behind it the document's own."""
        (mention,) = mentions_of(f"Xã học {noun} số 135 đã lâu.")

        assert (mention.kind, mention.text, mention.recogniser) == (MentionKind.DOC, "135", "bare-document")

    @pytest.mark.parametrize(
        ("text", "kind"),
        (
            ("Xã học chỉ thị 35 đã lâu.", MentionKind.DOC),
            ("Xã đề ra kế hoạch 35 cuộc giám sát.", MentionKind.NUMBER),
            ("Xã đề ra kế hoạch 35 tỷ đồng.", MentionKind.NUMBER),
            ("Xã hoàn thành kế hoạch 35%.", MentionKind.PERCENT),
        ),
    )
    def test_a_counted_noun_wins(self, text: str, kind: MentionKind, mentions_of: Mentions) -> None:
        """Without “số”, digits that count something are no document's number."""
        assert [kind] == [each.kind for each in mentions_of(text)]
