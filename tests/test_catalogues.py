"""The catalogues: every template of the source is told in every language, and nothing else is."""

import ast
import re
import unicodedata
from collections.abc import Iterator
from pathlib import Path
from string import Formatter

import pytest
from babel.messages.catalog import Message
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po

import vnbulletin
from vnbulletin.catalogues import LANGUAGES, UnknownLanguageError, messages, translator

ROOT = Path(vnbulletin.__file__).parent
TEMPLATES = frozenset(
    str(message)
    for _, _, message, *_ in extract_from_dir(ROOT, method_map=[("**.py", "python")], keywords={"phrase": None})
)
OTHERS = tuple(each for each in LANGUAGES if each != "en")
# Words that are Vietnamese and English at once: “in” is to print, “so” to compare, “do” is because of.
IN_BOTH = frozenset({"an", "ban", "can", "do", "hay", "in", "long", "may", "no", "so", "tin", "to"})


def catalogue(lang: str) -> Path:
    """Return the file of the messages of *lang*."""
    return ROOT / "locale" / lang / "LC_MESSAGES" / "vnbulletin.po"


def told(lang: str) -> list[Message]:
    """Return the messages of *lang*, as they stand in its catalogue."""
    with catalogue(lang).open("rb") as file:
        return [each for each in read_po(file, locale=lang, abort_invalid=True) if each.id]


def fields(template: str) -> list[str]:
    """Return the names of the fields of *template*."""
    return sorted(name for _, name, _, _ in Formatter().parse(template) if name is not None)


def words(text: str) -> set[str]:
    """Return the words of *text* without the names of its fields."""
    return set(re.findall(r"[^\W\d_]+", re.sub(r"\{\w*\}", " ", text).lower()))


def english_words(template: str) -> set[str]:
    """Return the words of *template* without those that it quotes from bulletins."""
    return {
        each
        for each in words(re.sub(r"“[^”]*”|\([^)]*[^\x00-\x7f][^)]*\)", " ", template))
        if each.isascii() and len(each) > 1
    }


ENGLISH = frozenset(word for each in TEMPLATES for word in english_words(each)) - IN_BOTH


def phrases_of(path: Path) -> Iterator[ast.Call]:
    """Yield the calls of `phrase` in a file."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "phrase":
            yield node


class TestTemplates:
    """The phrases of the source."""

    @pytest.mark.parametrize("path", sorted(ROOT.rglob("*.py")), ids=lambda path: path.relative_to(ROOT).as_posix())
    def test_each_phrase_can_be_extracted_and_filled(self, path: Path) -> None:
        """A template stands in its call as one string, and each of its fields is given by name."""
        for call in phrases_of(path):
            (template,) = call.args

            assert isinstance(template, ast.Constant), ast.unparse(call)
            assert isinstance(template.value, str), ast.unparse(call)
            assert fields(template.value) == sorted(str(each.arg) for each in call.keywords), ast.unparse(call)

    def test_are_found_at_all(self) -> None:
        """The extraction sees the sentences of the checks."""
        assert "the parts add up to the whole" in TEMPLATES


@pytest.mark.parametrize("lang", OTHERS)
class TestMessages:
    """The catalogue of each language."""

    def test_tell_every_template_and_no_other(self, lang: str) -> None:
        """No template lacks a message, and no message lacks its template."""
        ids = {str(each.id) for each in told(lang)}

        assert ids == TEMPLATES

    def test_are_final(self, lang: str) -> None:
        """No message is empty, fuzzy, obsolete or there twice."""
        text = catalogue(lang).read_text(encoding="utf-8")

        assert all(each.string and not each.fuzzy for each in told(lang))
        assert "#~" not in text
        assert len(re.findall(r"^msgid ", text, re.MULTILINE)) == len(told(lang)) + 1
        assert len(messages(lang)) == len(told(lang))

    def test_keep_fields_and_numbers(self, lang: str) -> None:
        """A message has the fields of its template, and the same digits."""
        for each in told(lang):
            template, message = str(each.id), str(each.string)

            assert fields(message) == fields(template)
            assert sorted(re.findall(r"\d+", message)) == sorted(re.findall(r"\d+", template))

    def test_are_composed(self, lang: str) -> None:
        """Letters and their marks are one character, and no line ends in blanks."""
        text = catalogue(lang).read_text(encoding="utf-8")

        assert unicodedata.is_normalized("NFC", text)
        assert not re.search(r"[ \t]$", text, re.MULTILINE)

    def test_leave_no_english(self, lang: str) -> None:
        """No word of a template is left in its message."""
        assert [each.id for each in told(lang) if words(str(each.string)) & ENGLISH] == []


class TestVietnamese:
    """The wording of an editor's desk."""

    def test_accuses_nobody(self) -> None:
        """Figures do not agree; no message says “sai”."""
        assert [each.string for each in told("vi") if "sai" in words(str(each.string))] == []

    @pytest.mark.parametrize(
        ("template", "message"),
        (
            ("cut off", "cắt bỏ phần lẻ"),
            ("rounded up", "làm tròn lên"),
            ("rounded to nearest", "làm tròn"),
            ("contradiction", "không khớp"),
            ("possible", "có thể khớp"),
        ),
    )
    def test_names_verdicts_and_roundings(self, template: str, message: str) -> None:
        """The few words that all explanations share are those of the trade."""
        assert message == translator("vi")(template)


class TestTranslator:
    """Choosing a language."""

    def test_leaves_english_as_it_is(self) -> None:
        """Templates are English."""
        assert translator("en")("cut off") == "cut off"

    def test_leaves_what_no_catalogue_tells(self) -> None:
        """A template of a caller is kept."""
        assert translator("vi")("a template of a caller") == "a template of a caller"

    @pytest.mark.parametrize("lang", ("", "VI", "vi_VN", "fr", "../vi", "tiếng Việt"))
    def test_refuses_other_languages(self, lang: str) -> None:
        """A language is one of two codes; the error names them."""
        with pytest.raises(UnknownLanguageError, match=r"there are 'en' and 'vi'\.$") as caught:
            translator(lang)

        assert isinstance(caught.value, LookupError)
        assert isinstance(caught.value, vnbulletin.VnBulletinError)
        assert lang == caught.value.asked
