import unicodedata
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from vnbulletin.analysis import analyze
from vnbulletin.articles.reading import read_article
from vnbulletin.mentions.scanning import find_mentions
from vnbulletin.relations.linking import find_relations

Claims = Callable[[dict[str, Any]], dict[str, Any]]
TEXT = "Có 71/75 tập thể (94,67%) khá; 03/75 tập thể (4,00%) trung bình; 01/75 tập thể (1,33%) yếu."

PIECES = (
    "71/75", "94,67%", "7.897", "135", "108", "27", "6.027/6.110", "(", ")", ",", ";", ":", ".", "\n", "\n\n", "…", "“",
    "trong đó", "gồm", "còn lại", "tổng cộng", "nâng tổng số lên", "chiếm", "đạt", "vượt", "tăng", "chỉ tiêu",
    "tập thể", "đảng viên", "đồng", "thứ 2, ngày 25/10/2021", "2 tổ: A, B", "- ", "với", "trên tổng số", "năm 2020",
)  # fmt: skip


class TestFindRelations:
    """All relations of a text."""

    @pytest.mark.corpus("never")
    def test_claims_nothing_more(self, case: dict[str, Any], claims: Claims, expected: Claims) -> None:
        """Figures that only stand near each other are not related, and nothing is accused."""
        assert expected(case) == claims(case)

    def test_takes_mentions_that_were_found_before(self) -> None:
        """Given an article's mentions, the same relations are found."""
        article = read_article(TEXT)

        assert find_relations(article) == find_relations(article, mentions=find_mentions(article))
        assert find_relations(article, mentions=()) == ()

    def test_relations_stand_in_text_order(self, corpus: list[dict[str, Any]]) -> None:
        """Relations are ordered by their first operand."""
        for case in corpus:
            places = [
                min(operand.span.start for _, operand in each.operands if operand.span is not None)
                for each in find_relations(read_article(case["text"]))
            ]

            assert sorted(places) == places

    def test_operands_are_the_mentions_of_the_text(self, corpus: list[dict[str, Any]]) -> None:
        """Every operand is stated by a mention, and printed inside it."""
        for case in corpus:
            report = analyze(case["text"])
            for relation in report.relations:
                for role, operand in relation.operands:
                    assert operand.mention in report.mentions
                    # Words in brackets may be told by the mention of the digits before them.
                    assert role == "words" or operand.printed in operand.mention.text

    @pytest.mark.parametrize(
        "respell",
        (
            lambda text: unicodedata.normalize("NFD", text),
            lambda text: text.replace(" ", "\u00a0"),
            lambda text: text.replace("Đ", "\u00d0"),
            lambda text: text.replace("uỷ", "ủy").replace("hoà", "hòa"),
        ),
        ids=("nfd", "no-break-space", "eth", "tone"),
    )
    def test_spelling_changes_no_verdict(self, respell: Callable[[str], str], corpus: list[dict[str, Any]]) -> None:
        """Each case is judged alike in another spelling."""
        for case in corpus:
            usual, other = (analyze(text) for text in (case["text"], respell(case["text"])))

            assert [(each.relation.kind, each.verdict) for each in usual.findings] == [
                (each.relation.kind, each.verdict) for each in other.findings
            ]

    def test_a_repeated_paragraph_claims_nothing_again(self) -> None:
        """A paragraph that is printed twice is related once."""
        story = "Toàn xã ra quân làm đường từ sáng sớm."

        assert find_relations(read_article(f"{story}\n\n{TEXT}")) == find_relations(
            read_article(f"{story}\n\n{TEXT}\n\n{TEXT}")
        )

    @settings(deadline=None)  # the first call reads the tables
    @given(st.lists(st.sampled_from(PIECES), max_size=20).map(" ".join))
    def test_any_text_is_related(self, text: str) -> None:
        """However the pieces fall, relations are found in order, each with two operands or one that is enough."""
        relations = find_relations(read_article(text))

        alone = {"weekday", "list", "reference", "term", "badge"}

        assert all(len(each.operands) > 1 or each.kind in alone for each in relations)

    @pytest.mark.parametrize(
        "text",
        (
            "71/75 (94,67%) " * 1_000,
            "10 chi bộ, gồm " * 1_000,
            "(" * 3_000 + "71/75 tập thể 94,67%" + ")" * 3_000,
            "trong đó 5 chi bộ " * 1_000,
            "- 5 chi bộ\n" * 1_000,
            "vượt 5% " * 1_000,
            "3 xã: " * 1_000,
            "1/2; " * 2_000,
            "A\t5\t6\n" * 1_000,
            "5 hộ (10%), " * 500,
            "còn lại 5 hộ. " * 1_000,
            "tiếp nhận 5 đơn, giải quyết 4 đơn, " * 300,
            "5 (năm) " * 1_000,
        ),
        ids=(
            "shares",
            "openers",
            "brackets",
            "insides",
            "bullets",
            "gaps",
            "colons",
            "ratios",
            "rows",
            "bases",
            "remainders",
            "steps",
            "words",
        ),
    )
    def test_hostile_texts_return(self, text: str) -> None:
        """A senseless text is related too, and every operand comes from it."""
        article = read_article(text)
        mentions = find_mentions(article)
        stated = {each.span for each in mentions}

        assert {
            operand.span for each in find_relations(article, mentions=mentions) for _, operand in each.operands
        } <= stated
