import re
import unicodedata
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from vnbulletin import mentions as package
from vnbulletin.articles.reading import read_article
from vnbulletin.mentions.mention import Label, LabelKind, Mention, MentionKind
from vnbulletin.mentions.recogniser import Recogniser
from vnbulletin.mentions.scanning import find_mentions

Mentions = Callable[[str], tuple[Mention, ...]]
Corpus = list[dict[str, Any]]
SEEDS = Path(__file__).parents[2] / "../shared/seeds"

# Every recogniser of the package, by its name; a word and its digits may share one.
RULES = frozenset(
    each.name
    for found in iter_modules(package.__path__, f"{package.__name__}.")
    for each in vars(import_module(found.name)).values()
    if isinstance(each, Recogniser)
)

PIECES = (
    "0", "7.897", "95,8%", "71/75", "28/12", "6.027/6.110", "21/06/2022", "2020-2025", "21-NQ/TW", "1.5", "1,234",
    "1 410", "%", "/", "-", "–", ".", ",", ":", "(", ")", "“", "”", ";", "…", "\n", "\n\n", " ", "  ", "\u00a0",
    "\u200b", "\u0301", "năm", "Năm", "ba", "hai", "mười", "tháng", "ngày", "quý I", "thứ 2", "giờ", "lần", "gấp",
    "gần", "tỷ", "trở lên", "rưỡi", "điểm %", "điện thoại", "đồng", "đảng viên", "nhiệm kỳ", "từ", "đến", "www.",
    "@", ".jpg", "STK", "thắng", "hôm nay:", "trang", "sao", "ấp Hòa", "tỷ số", "“5 không", "bằng", "quý", "số",
    "\u00d0", "uỷ", "m2", "80A", "²", "٣", "½",
)  # fmt: skip

HOSTILE = {
    "digits": "9" * 20_000,
    "dotted groups": "1" + ".234" * 5_000,
    "commas": "1,2" * 5_000,
    "slashes": "1/2/" * 5_000,
    "dashes": "1-2-" * 5_000,
    "spaced slashes": "1 / " * 5_000,
    "scale words": "2 tỷ " * 5_000,
    "number words": "hai mươi " * 5_000,
    "years": "năm " * 5_000,
    "blanks": "5" + " " * 20_000 + "%",
    "weekdays": "thứ 2, " * 5_000,
    "months": "ngày 5 tháng " * 3_000,
    "brackets": "(" * 10_000 + "5" + ")" * 10_000,
    "quotation marks": "“5 " * 5_000,
    "lists": "quận " + "1, " * 5_000,
    "addresses": "@" * 10_000 + "5",
    "symbols": "1-A/" * 5_000,
    "telephones": "điện thoại " + "0 " * 5_000,
    "colons": "1:2:" * 5_000,
    "marks of combination": "5" + "\u0301" * 10_000,
    "zero width": "5\u200b" * 5_000,
    "lines": "5\n" * 5_000,
    "commas in doubt": "1,234 (5%) " * 1_000,
    "lists of numbers": "1, " * 5_000,
    "fractions": "bằng 1/7 " * 3_000,
    "scores": "thắng 1-2 " * 3_000,
    "slogans": "“5 tốt, 3 sạch " * 2_000,
    "names": "ấp A 1 " * 3_000,
    "file names": "1.jpg" * 4_000,
    "nouns before": "giấy khen: 5 " * 2_000,
    "brackets and commas": "(5, " * 4_000,
    "tags": "<b>5</b> hộ<br>" * 1_500,
    "tags that never close": '<a href="5" x=1 ' * 2_000,
    "parts in words": "hai phần ba " * 2_500,
    "halves in words": "một nửa nửa triệu " * 2_000,
    "rates in words": "gấp ba lần năm phần trăm " * 1_500,
    "words said again": "5 (hai hai " * 3_000,
    "exponents": "1e99" * 4_000,
    "clauses of counts": "5 đảng viên; thu 7. (chi 8; " * 1_000,
    "signs of minus": "âm 5 tỷ, " * 2_500,
}


def said(mentions: tuple[Mention, ...]) -> list[tuple[str, str, str, str]]:
    """Return what mentions say, without their places, in one spelling."""
    records = [each.to_record() for each in mentions]
    return [
        (str(each["kind"]), _spelled(each["value"]), _spelled(each["unit"]), str(each["bound"])) for each in records
    ]


def _spelled(printed: str | int) -> str:
    spelled = unicodedata.normalize("NFC", str(printed))
    for other, usual in (
        ("\u200b", ""),
        ("\u2011", "-"),
        ("\u00d0", "Đ"),
        ("uỷ", "ủy"),
        ("hoá", "hóa"),
        ("khoá", "khóa"),
    ):
        spelled = spelled.replace(other, usual)
    return spelled


class TestFindMentions:
    """All mentions of a text."""

    @pytest.mark.parametrize("text", ("", " \n\n ", "Hội nghị thành công tốt đẹp.", "…", "\ufeff"))
    def test_a_text_without_values_has_none(self, text: str, mentions_of: Mentions) -> None:
        """No digits and no number words, no mentions."""
        assert mentions_of(text) == ()

    def test_two_amounts_side_by_side_are_two(self, mentions_of: Mentions) -> None:
        """A second term that is not below the first begins another amount."""
        mentions = mentions_of("Hai đợt chi 2 tỷ 3 tỷ, rồi 5 triệu 7 tỷ đồng.")

        assert [each.text for each in mentions if each.text != "Hai"] == ["2 tỷ", "3 tỷ", "5 triệu", "7 tỷ"]

    def test_places_every_mention(self, corpus: Corpus, mentions_of: Mentions) -> None:
        """Each mention's text stands at its span, behind the one before."""
        for case in corpus:
            place = 0
            for mention in mentions_of(case["text"]):
                assert mention.text == mention.span.of(case["text"])
                assert mention.span.start == case["text"].index(mention.text, place)
                place = mention.span.end

    def test_every_rule_is_known_and_used(self, corpus: Corpus, mentions_of: Mentions) -> None:
        """Every mention names its rule, and the tables reach every rule."""
        used = {each.recogniser for case in corpus for each in mentions_of(case["text"])}

        assert used == RULES

    def test_every_kind_is_used(self, corpus: Corpus) -> None:
        """The tables hold every kind of mention and every kind of label."""
        rows = [row for case in corpus for row in case["mentions"]]

        assert {each.value for each in MentionKind} == {row["kind"] for row in rows}
        assert {each.value for each in LabelKind} == {row["label"] for row in rows if row["kind"] == "label"}

    def test_furniture_states_no_figure(self, mentions_of: Mentions) -> None:
        """Digits of the page that are no date are labels, and those of the story are figures."""
        found = mentions_of("Xã Mẫu có 45 chi bộ\n\nToàn xã có 45 chi bộ.\n\nĐang online: 31\nTất cả: 755845\n")

        assert [each.is_figure for each in found] == [True, True, False, False]
        assert all(isinstance(each.value, Label) for each in found[2:])

    @settings(deadline=None)  # the first call reads the tables
    @given(st.lists(st.sampled_from(PIECES), max_size=14).map(" ".join))
    def test_claims_each_digit_once(self, text: str) -> None:
        """Mentions never overlap, and no ASCII digit is left over."""
        mentions = find_mentions(read_article(text))
        claimed = [place for each in mentions for place in range(each.span.start, each.span.end)]

        assert sorted(set(claimed)) == claimed
        assert {place for place, sign in enumerate(text) if sign in "0123456789"} <= set(claimed)

    @settings(deadline=None)  # the first call reads the tables
    @given(st.lists(st.sampled_from(PIECES), max_size=14).map("".join))
    def test_claims_each_digit_once_without_blanks(self, text: str) -> None:
        """The same holds where nothing stands apart."""
        mentions = find_mentions(read_article(text))
        claimed = [place for each in mentions for place in range(each.span.start, each.span.end)]

        assert sorted(set(claimed)) == claimed
        assert {place for place, sign in enumerate(text) if sign in "0123456789"} <= set(claimed)

    @pytest.mark.parametrize("number", ("000", "001", "002", "003", "004"))
    def test_claims_every_digit_of_a_bulletin(self, number: str, mentions_of: Mentions) -> None:
        """A whole page leaves no digit over."""
        found = sorted(SEEDS.glob(f"{number}_*.txt"))
        if not found:
            pytest.skip("the sample bulletins are not at hand")
        text = found[0].read_text(encoding="utf-8")
        mentions = mentions_of(text)
        claimed = {place for each in mentions for place in range(each.span.start, each.span.end)}

        assert {hit.start() for hit in re.finditer("[0-9]", text)} <= claimed
        assert all(each.recogniser for each in mentions)


class TestSpelling:
    """One value, however it is spelled."""

    @pytest.mark.parametrize(
        "respell",
        (
            lambda text: unicodedata.normalize("NFD", text),
            lambda text: unicodedata.normalize("NFD", text).replace("Đ", "\u00d0"),
            lambda text: text.replace(" ", "\u00a0"),
            lambda text: text.replace("Đ", "\u00d0"),
            lambda text: text.replace("ủy", "uỷ").replace("hóa", "hoá"),
            lambda text: text.replace("-", "\u2011"),
            lambda text: "\ufeff" + text,
            lambda text: text.replace(" ", " \u200b"),
        ),
        ids=("nfd", "eth-nfd", "no-break-space", "eth", "tone", "no-break-hyphen", "byte-order", "zero-width"),
    )
    def test_changes_no_value(self, respell: Callable[[str], str], corpus: Corpus, mentions_of: Mentions) -> None:
        """Each case says the same in another spelling, and its spans point into the text as given."""
        for case in corpus:
            text = respell(case["text"])
            mentions = mentions_of(text)

            assert said(mentions_of(case["text"])) == said(mentions)
            assert [each.text for each in mentions] == [each.span.of(text) for each in mentions]

    def test_spans_hold_the_letters_as_given(self, mentions_of: Mentions) -> None:
        """A decomposed letter at an end of a mention is inside it whole."""
        text = unicodedata.normalize("NFD", "Huyện có bảy tổ; vốn 2 tỷ rưỡi đồng.")
        words, amount = mentions_of(text)

        assert unicodedata.normalize("NFD", "bảy") == words.text
        assert unicodedata.normalize("NFD", "2 tỷ rưỡi") == amount.text
        assert unicodedata.normalize("NFD", " đồng.") == text[amount.span.end :]


class TestHostileTexts:
    """Texts that no one writes."""

    @pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
    def test_return(self, text: str, mentions_of: Mentions) -> None:
        """Every digit of a senseless text is claimed all the same."""
        claimed = sum(sum(sign in "0123456789" for sign in each.text) for each in mentions_of(text))

        assert claimed == sum(sign in "0123456789" for sign in text)

    def test_other_digits_are_letters(self, mentions_of: Mentions) -> None:
        """Only ASCII digits are figures; other digits and fractions state nothing."""
        assert [
            each.text for each in mentions_of("Có ٣ việc, ½ ngày, m² và ①.") if each.kind is MentionKind.NUMBER
        ] == []
