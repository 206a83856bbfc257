"""Any text fills tables, and every form of a table holds all of it."""

import csv
import io
import json
from collections.abc import Callable
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from vnbulletin import analyze, read_article
from vnbulletin.tables.catalogue import TABLES, TableName


class TestTables:
    """Texts of any kind as tables."""

    @pytest.mark.parametrize("name", list(TABLES))
    @settings(max_examples=60, deadline=None)
    @given(data=st.data())
    def test_hold_any_text(self, typed: Callable[[st.DataObject], str], name: TableName, data: st.DataObject) -> None:
        """CSV has a row for each record and no formula; JSON tells the same numbers; frames hold the same texts."""
        table = analyze(read_article(typed(data), source=data.draw(st.text(max_size=8)))).table(name)
        records = table.to_records()
        texts, lines = io.StringIO(newline=""), io.StringIO()
        table.to_csv(texts)
        table.to_json_lines(lines)
        rows = list(csv.DictReader(io.StringIO(texts.getvalue(), newline=""), strict=True))

        assert len(rows) == len(records) == len(lines.getvalue().splitlines())
        assert not [cell for row in rows for cell in row.values() if cell[:1] in {"=", "@", "\t", "\r", "\n"}]
        for record, line in zip(records, lines.getvalue().splitlines(), strict=True):
            told = json.loads(line)
            numbers = {column: cell for column, cell in record.items() if isinstance(cell, Decimal)}
            assert {column: Decimal(told[column]) for column in numbers} == numbers

    @settings(max_examples=100, deadline=None)
    @given(data=st.data())
    def test_refuse_only_what_is_too_long(self, typed: Callable[[st.DataObject], str], data: st.DataObject) -> None:
        """A frame of fixed scale holds each number exactly, or its row says which one it does not hold."""
        table = analyze(typed(data)).table("mentions")
        frame = table.to_frame("polars")

        for held, record in zip(frame.to_dicts(), table.to_records(), strict=True):
            for column in ("value", "whole", "low", "high"):
                assert held[column] == record[column] or f"{column}: " in held["misfit"]
