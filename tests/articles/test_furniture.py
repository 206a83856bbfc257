"""Furniture is told from the story by words and by shape, and each piece says what it is."""

import tomllib
from pathlib import Path

import pytest

from vnbulletin.articles.furniture import heading_of, is_breadcrumb, kind_of_piece
from vnbulletin.articles.lines import split_lines
from vnbulletin.articles.paragraphs import FurnitureKind
from vnbulletin.articles.surroundings import label_furniture

CASES = tomllib.loads(Path(__file__).with_name("corpus").joinpath("furniture.toml").read_text(encoding="utf-8"))


def kinds(text: str) -> list[FurnitureKind | None]:
    """Tell of each line what it is of the site's furniture."""
    return [line.furniture for line in label_furniture(split_lines(text))]


class TestLines:
    """One line alone."""

    @pytest.mark.parametrize(
        ("kind", "line"), [(row["kind"], line) for row in CASES["furniture"] for line in row["lines"]]
    )
    def test_furniture(self, kind: str, line: str) -> None:
        """What belongs to the site is known, by its kind, without what stands around it."""
        assert kinds(line) == [FurnitureKind(kind)]

    @pytest.mark.parametrize("line", CASES["story"]["lines"])
    def test_story(self, line: str) -> None:
        """What tells or counts is never furniture."""
        assert kinds(line) == [None]

    @pytest.mark.parametrize(
        ("line", "said"), (("Lượt xem: 5", "Có 5 xã lượt xem: 5."), ("Các tin khác", "Các tin khác cho thấy 5 xã đạt."))
    )
    def test_a_phrase_inside_a_sentence(self, line: str, said: str) -> None:
        """The words of a button or a counter inside a sentence are the story's."""
        assert kinds(line) != [None]
        assert kinds(said) == [None]

    def test_long_path_is_no_path(self) -> None:
        """A long line is no path of sections, whatever marks it holds."""
        assert not is_breadcrumb(split_lines("Tin tức » " * 30)[0])


class TestPieces:
    """Parts of a line between bars."""

    @pytest.mark.parametrize(
        ("piece", "kind"),
        (
            ("lượt xem: 318", "counter"),
            ("cỡ chữ a- a a+", "toolbar"),
            ("gửi bình luận", "form"),
            ("thời sự", "section"),
        ),
    )
    def test_furniture(self, piece: str, kind: str) -> None:
        """Counters, buttons, forms and sections are known in pieces."""
        assert kind_of_piece(piece) is FurnitureKind(kind)

    @pytest.mark.parametrize("piece", ("15 xã", "lê mẫu", "đăng ký thi đua", ""))
    def test_other(self, piece: str) -> None:
        """Other words are nothing of the site."""
        assert kind_of_piece(piece) is None


class TestHeadings:
    """Heads of lists."""

    @pytest.mark.parametrize(
        ("line", "kind"),
        (("Tin liên quan", "related"), ("TAGS", "tags"), ("Thống kê truy cập", "counter"), ("Kết quả", None)),
    )
    def test_kind(self, line: str, kind: str | None) -> None:
        """A heading says what its list holds."""
        assert heading_of(split_lines(line)[0]) is (kind and FurnitureKind(kind))
