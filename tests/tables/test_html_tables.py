from html.parser import HTMLParser

import pytest
from tests.tables.bulletins import read, with_first
from tests.tables.test_files import HOSTILE

from vnbulletin.tables.catalogue import TABLES, table_of
from vnbulletin.tables.table import Table, concatenate


class Tags(HTMLParser):
    """The tags and the texts of a page."""

    def __init__(self) -> None:
        """Begin without any."""
        super().__init__()
        self.tags: list[str] = []
        self.texts: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Keep the tag; none has an attribute that acts."""
        assert not [name for name, _ in attrs if name.startswith("on") or name in {"href", "src"}]
        self.tags.append(tag)

    def handle_data(self, data: str) -> None:
        """Keep the text."""
        self.texts.append(data)


def shown(table: Table[object]) -> Tags:
    """Return what a notebook shows of *table*."""
    tags = Tags()
    tags.feed(table._repr_html_() or "")
    return tags


class TestNotebooks:
    """A table as a notebook shows it."""

    def test_shows_rows_and_columns(self) -> None:
        """Each row and each column of a short table is there, with the exact values."""
        table = table_of(read(), "statistics")
        tags = shown(table)

        assert tags.tags.count("th") == len(table.schema.columns)
        assert tags.tags.count("tr") == len(tuple(table)) + 1
        assert "1500000" in tags.texts
        assert tags.texts[-1] == "vnbulletin.statistics/1"

    def test_shows_the_first_of_many(self) -> None:
        """A long table is cut, and says so."""
        tags = shown(concatenate([table_of(read(), "statistics")] * 5))

        assert tags.tags.count("tr") == 21
        assert tags.texts[-1] == "vnbulletin.statistics/1, the first 20 rows"

    def test_keeps_a_row_on_one_line(self) -> None:
        """A long text is there whole, in its title and for the eye as far as it fits."""
        shown = table_of(with_first(read(), subject="xã " * 30), "statistics")._repr_html_() or ""

        assert "white-space: nowrap" in shown
        assert f'title="{"xã " * 30}">{"xã " * 30}</td>' in shown

    def test_shows_an_empty_table(self) -> None:
        """A table without rows has its heads."""
        assert shown(Table(TABLES["findings"], ())).tags.count("tr") == 1

    @pytest.mark.parametrize("text", HOSTILE, ids=ascii)
    def test_runs_nothing(self, text: str) -> None:
        """Markup in a text is text, and what is not seen is shown."""
        tags = shown(table_of(with_first(read(), subject=text), "statistics"))

        assert set(tags.tags) == {"div", "table", "thead", "tbody", "tr", "th", "td", "p", "small"}
        assert not [each for each in tags.texts if set(each) & set("\x00\x07\x1b\u202e\u2066")]

    def test_uses_nothing_up(self) -> None:
        """Rows that can be gone through only once are not shown."""
        table = table_of(read(), "mentions")
        once = Table(table.schema, iter(table))

        assert once._repr_html_() is None
        assert once.to_records() == table.to_records()

    def test_is_told_in_short(self) -> None:
        """A console shows what a table is, and not all of its rows."""
        table = table_of(read(), "statistics")

        assert repr(table) == "<Table vnbulletin.statistics/1: 9 rows>"
        assert repr(concatenate([table])) == "<Table vnbulletin.statistics/1: rows>"
