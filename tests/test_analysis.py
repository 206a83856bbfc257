import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from vnbulletin.analysis import analyze
from vnbulletin.articles.reading import read_article
from vnbulletin.checks.running import run_checks
from vnbulletin.mentions.scanning import find_mentions
from vnbulletin.relations.linking import find_relations
from vnbulletin.reports.report import Coverage, Report

TEXT = "Kết quả, có 71/75 tập thể (94,67%) xếp loại khá; 83/95 vụ (78%) đã xử lý."


class TestAnalyze:
    """The stages in order."""

    def test_reads_texts_and_articles_alike(self) -> None:
        """A text and the article read from it give one report."""
        assert analyze(TEXT) == analyze(read_article(TEXT))

    def test_keeps_what_was_known_of_an_article(self) -> None:
        """An article that was read before is not read again."""
        article = read_article(TEXT, source="bai.txt")

        assert analyze(article).article is article
        assert analyze(article).to_dict()["article"]["source"] == "bai.txt"

    def test_is_the_stages_in_order(self) -> None:
        """A report holds what each stage gives to the next."""
        article = read_article(TEXT)
        mentions = find_mentions(article)
        relations = find_relations(article, mentions=mentions)

        assert analyze(TEXT) == Report(
            article=article, mentions=mentions, relations=relations, findings=run_checks(relations)
        )

    def test_judges_each_relation(self) -> None:
        """A true share is consistent and a false one is not."""
        assert [each.verdict.value for each in analyze(TEXT).findings] == ["consistent", "contradiction"]

    @pytest.mark.parametrize("text", ("", " ", "\n\n", "\ufeff", "Hội nghị thành công tốt đẹp.", "“…”"))
    def test_a_text_without_figures_has_an_empty_report(self, text: str) -> None:
        """Without figures there is nothing to relate, to judge or to cover."""
        report = analyze(text)

        assert report.article.text == text
        assert (report.mentions, report.relations, report.findings) == ((), (), ())
        assert report.coverage == Coverage(0, 0, 0)
        assert report.surfacing() == report.inconsistent() == ()

    def test_spans_point_into_the_text_as_given(self) -> None:
        """A decomposed text is reported with its own offsets and letters."""
        text = unicodedata.normalize("NFD", TEXT)
        report = analyze(text)

        assert [each.span.of(text) for each in report.mentions] == [each.text for each in report.mentions]
        assert [each.verdict for each in report.findings] == [each.verdict for each in analyze(TEXT).findings]

    @settings(deadline=None)  # the first call reads the tables
    @given(st.text(alphabet="0123456789%/.,:;()-–… \nnămtổchứcđồngtỷ", max_size=80))
    def test_any_text_has_a_report(self, text: str) -> None:
        """However senseless the text, there is one finding per relation."""
        report = analyze(text)

        assert len(report.relations) == len(report.findings)
        assert report.coverage.figures <= len(report.mentions)
