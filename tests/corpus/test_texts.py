"""The texts of this folder, written for this project and marked by hand, are read as they are marked."""

from pathlib import Path

import pytest
from tests.gold.known import known_misses, misses_of, name_of
from tests.gold.marks import load_gold

from vnbulletin import find_mentions, read_article

FOLDER = Path(__file__).resolve().parent
TEXTS = {name_of(path, FOLDER): path for path in sorted(FOLDER.rglob("*.txt"))}
KNOWN = known_misses(FOLDER / "known_misses.toml")

every_text = pytest.mark.parametrize("name", TEXTS)


class TestTexts:
    """Short texts, each of one habit of writing, and whole bulletins."""

    @every_text
    def test_are_read_as_marked(self, name: str) -> None:
        """Span, kind, value, unit and bound are the marked ones, except where the table of known misses says so."""
        assert misses_of(load_gold(TEXTS[name])) == KNOWN.get(name, ())

    @every_text
    def test_lose_no_digit(self, name: str) -> None:
        """Every digit of a text lies in a mention, and every mention gives the text of its span."""
        text = load_gold(TEXTS[name]).text
        mentions = find_mentions(read_article(text))
        claimed = {place for each in mentions for place in range(each.span.start, each.span.end)}

        assert [place for place, sign in enumerate(text) if sign in "0123456789" and place not in claimed] == []
        assert [each.text for each in mentions] == [each.span.of(text) for each in mentions]

    def test_are_there_where_a_miss_is_known(self) -> None:
        """The table of known misses names no text that is gone."""
        assert set(KNOWN) <= set(TEXTS)

    def test_hold_nothing_that_could_be_called(self) -> None:
        """Web addresses in the texts lead to places that are reserved for examples."""
        assert [path.name for path in TEXTS.values() if names_a_site(path.read_text(encoding="utf-8"))] == []


def names_a_site(text: str) -> bool:
    """Tell whether a text holds a web address that may be someone's."""
    return any("example.org" not in each for each in text.split() if each.startswith(("http://", "https://", "www.")))
