"""Explanations: in every language, of every check, and only with the figures of their finding."""

import re
import unicodedata
from collections.abc import Iterator

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st
from tests.checks.relations import relations
from tests.test_catalogues import ENGLISH, words

from vnbulletin.analysis import analyze
from vnbulletin.catalogues import LANGUAGES, UnknownLanguageError, messages
from vnbulletin.checks.check import Check
from vnbulletin.checks.finding import Finding
from vnbulletin.checks.phrases import Filling, Phrase
from vnbulletin.checks.running import CHECKS
from vnbulletin.checks.share_mismatch import check_share
from vnbulletin.checks.target_mismatch import check_target
from vnbulletin.checks.weekday_mismatch import check_weekday
from vnbulletin.relations.kinds.statements import AnnouncedList
from vnbulletin.relations.relation import Operand

NUMBER = re.compile(r"\d+(?:[.,/]\d+)*")


def numbers(text: str) -> list[str]:
    """Return the numbers of *text*, sorted."""
    return sorted(NUMBER.findall(text))


def figures_in(told: Filling) -> Iterator[str]:
    """Yield what fills the fields of a phrase, and of the phrases in it."""
    if isinstance(told, str):
        yield told
    else:
        for _, each in told.fields:
            yield from figures_in(each)


def stated(finding: Finding) -> set[str]:
    """Return the numbers that stand in the fields of *finding*, its operands among them."""
    figures = [*figures_in(finding.reconstruction), *figures_in(finding.reason), *finding.witnesses]
    figures += [operand.printed for _, operand in finding.operands]
    return {number for each in figures for number in numbers(each)}


def constants(told: Phrase) -> set[str]:
    """Return the numbers that the templates of a phrase name themselves."""
    return {number for template in told.templates() for number in numbers(template)}


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.code)
class TestLaws:
    """What holds for every finding of every check."""

    @given(data=st.data())
    def test_every_number_is_a_field_of_the_finding(self, check: Check, data: st.DataObject) -> None:
        """No language adds a number, and the templates themselves name no other than 0 and 100."""
        finding = check.judge(data.draw(relations(check.kind)))
        named = constants(finding.reconstruction) | constants(finding.reason)

        assert named <= {"0", "100"}
        for lang in LANGUAGES:
            assert set(numbers(finding.explain(lang))) <= stated(finding) | named
            assert numbers(finding.explain(lang)) == numbers(finding.message)

    @given(data=st.data())
    def test_every_phrase_is_told_in_vietnamese(self, check: Check, data: st.DataObject) -> None:
        """No template of a finding is without its message, and no field stays open."""
        finding = check.judge(data.draw(relations(check.kind)))
        shown = finding.explain("vi")

        assert {*finding.reconstruction.templates(), *finding.reason.templates()} <= set(messages("vi"))
        assert "{" not in shown
        assert unicodedata.is_normalized("NFC", shown)
        assert not words(shown) & (ENGLISH | {"sai"})

    @given(data=st.data())
    def test_a_record_has_the_explanation_of_its_language(self, check: Check, data: st.DataObject) -> None:
        """The sentences of a record change with the language, and nothing else does."""
        finding = check.judge(data.draw(relations(check.kind)))
        english, vietnamese = finding.to_record("en"), finding.to_record("vi")
        sentences = {"message", "reconstruction", "reason"}

        assert vietnamese["message"] == finding.explain("vi")
        assert {key for key in english if english[key] != vietnamese[key]} <= sentences


class TestExplain:
    """Sentences for an editor."""

    @pytest.mark.parametrize(
        ("finding", "english", "vietnamese"),
        (
            (
                check_share("14", "71", "19,7%"),
                "14/71 = 19,7 %: agrees with the printed percent, rounded to nearest or cut off",
                "14/71 = 19,7 %: khớp với tỷ lệ đã in, dù làm tròn hay cắt bỏ phần lẻ",
            ),
            (
                check_share("71", "75", "94,66%"),
                "71/75 = 94,6667 %: agrees with the printed 94,66 % only if it was cut off",
                "71/75 = 94,6667 %: chỉ khớp với tỷ lệ đã in 94,66 % nếu đã cắt bỏ phần lẻ",
            ),
            (
                check_target("412", "3%", target="400"),
                "412/400 = +3,00 %: the printed target gives the printed gap",
                "412/400 = +3,00 %: chỉ tiêu đã in khớp với mức vượt đã in",
            ),
            (
                check_weekday("Thứ Sáu", "11/07/2020"),
                "11/07/2020 is Thứ Bảy: the printed weekday is Thứ Sáu, which does not agree",
                "ngày 11/07/2020 là Thứ Bảy: thứ đã in là Thứ Sáu, không khớp",
            ),
        ),
        ids=["either way", "cut off", "target", "weekday"],
    )
    def test_says_the_same_in_both_languages(self, finding: Finding, english: str, vietnamese: str) -> None:
        """The arithmetic comes first, and then why the verdict follows."""
        assert english == finding.explain("en") == finding.message
        assert vietnamese == finding.explain("vi") == finding.explain()

    def test_says_where_only_rounding_makes_it_so(self) -> None:
        """The figure that would be printed otherwise stands beside it."""
        assert check_share("71", "75", "94,67%").explain("vi") == (
            "71/75 = 94,67 %: khớp với tỷ lệ đã in, chỉ khi làm tròn; nếu cắt bỏ phần lẻ thì là 94,66 %"
        )

    def test_names_each_target_with_its_rounding(self) -> None:
        """Phrases in phrases are told in the same language."""
        assert check_target("117", "40%").explain("vi") == (
            "117/83 = +40,96 %: không có chỉ tiêu nguyên nào làm tròn thành mức vượt đã in; "
            "83 cho ra mức đó nếu cắt bỏ phần lẻ, 84 cho ra mức đó nếu làm tròn lên; "
            "một phần năm của chỉ tiêu năm năm không nhất thiết là số nguyên"
        )

    def test_names_what_is_counted(self) -> None:
        """The unit of a text stands in the arithmetic, composed whatever the text is."""
        text = unicodedata.normalize("NFD", "Có 71/75 tập thể (94,67%) xếp loại tốt.")
        (finding,) = analyze(text).findings

        assert finding.explain("vi").startswith("71/75 tập thể = 94,67 %: khớp với tỷ lệ đã in")

    def test_refuses_a_language_without_a_catalogue(self) -> None:
        """Nothing is told in a language that nobody translated."""
        with pytest.raises(UnknownLanguageError, match="'fr' is not a language"):
            check_share("71", "75", "94,67%").explain("fr")

    def test_is_made_of_phrases_only(self) -> None:
        """A bare string, which no catalogue could tell, is refused when the finding is made."""
        finding = check_share("71", "75", "94,67%")
        with pytest.raises(TypeError, match="reason"):
            evolve(finding, reason="the figures agree")  # type: ignore[arg-type]

    def test_keeps_the_reading_of_a_caller(self) -> None:
        """A reading that no finder gives is not known to the catalogue, and stays."""
        count = Operand(printed="3", value=check_share("3", "4", "75%").operands[0][1].value)
        check = next(each for each in CHECKS if each.kind == "list")
        finding = check.judge(AnnouncedList(announced=count, items=(), reading="a reading of a caller"))

        assert finding.explain("vi") == "nêu 3: a reading of a caller"
