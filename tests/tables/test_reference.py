import runpy
from pathlib import Path

import pytest

from vnbulletin.tables.catalogue import TABLES, TableName
from vnbulletin.tables.sdmx import COMPONENTS

ROOT = Path(__file__).parents[2]
PAGE = ROOT / "docs" / "reference" / "tables.md"


class TestReferencePage:
    """The page on the tables."""

    def test_is_current(self) -> None:
        """The page is what the schemas say; `python docs/tables_page.py` renews it."""
        page = runpy.run_path(str(ROOT / "docs" / "tables_page.py"))["tables_page"]()

        assert PAGE.read_text(encoding="utf-8") == page

    @pytest.mark.parametrize("name", list(TABLES))
    def test_has_every_column(self, name: TableName) -> None:
        """Each column of each table has a row under the name of its table."""
        section = PAGE.read_text(encoding="utf-8").partition(f"\n## {name}\n")[2].partition("\n## ")[0]

        assert [each for each in TABLES[name].names if f"\n| `{each}` |" not in section] == []

    def test_has_every_component_of_the_export(self) -> None:
        """Each column of the SDMX export has a row."""
        section = PAGE.read_text(encoding="utf-8").partition("\n## SDMX-CSV\n")[2]

        assert [each.id for each in COMPONENTS if f"\n| `{each.id}` |" not in section] == []
