import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from vnbulletin.analysis import analyze
from vnbulletin.articles.reading import read_article
from vnbulletin.checks.blame import find_blame, with_repairs
from vnbulletin.checks.running import judge_again, run_checks
from vnbulletin.checks.selection import UnknownCheckError
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

        judged = run_checks(relations)
        blame = find_blame(judged, judge_again)

        assert analyze(TEXT) == Report(
            article=article,
            mentions=mentions,
            relations=relations,
            findings=with_repairs(judged, blame),
            blame=blame,
        )

    def test_keeps_relations_that_no_chosen_check_judges(self) -> None:
        """Choosing checks leaves out findings, and nothing else."""
        whole = analyze(TEXT)
        chosen = analyze(TEXT, select=["VNB4"])
        records = chosen.to_dict()["relations"]

        assert (chosen.mentions, chosen.relations) == (whole.mentions, whole.relations)
        assert (chosen.findings, chosen.blame) == ((), ())
        assert [(each["verdict"], each["check"]) for each in records] == [(None, None)] * len(whole.relations)
        assert (chosen.coverage.in_relations, chosen.coverage.decided) == (whole.coverage.in_relations, 0)
        assert analyze(TEXT, ignore="share-mismatch").findings == ()

    def test_refuses_a_check_that_does_not_exist(self) -> None:
        """A slip in the name of a check is told, with what was probably meant."""
        with pytest.raises(UnknownCheckError, match="Did you mean 'VNB101'"):
            analyze(TEXT, select=["VNB11"])

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
