import json
import runpy
from pathlib import Path

import jsonschema
import pytest

from vnbulletin import analyze, report_schema
from vnbulletin.reports.records.json_schema import schema_of_records

ROOT = Path(__file__).parents[3]
PAGE = runpy.run_path(str(ROOT / "docs" / "json_page.py"))
VALIDATOR = jsonschema.Draft202012Validator(report_schema())


class TestReportSchema:
    """The schema that is shipped."""

    def test_is_what_the_records_say(self) -> None:
        """The file holds what the classes say; `python docs/json_page.py` renews it."""
        assert report_schema() == schema_of_records()
        assert PAGE["SCHEMA_FILE"].read_text(encoding="utf-8") == PAGE["schema_text"]()

    def test_is_shown_on_its_page(self) -> None:
        """The page is what the schema says; `python docs/json_page.py` renews it."""
        assert PAGE["PAGE"].read_text(encoding="utf-8") == PAGE["json_page"]()

    def test_is_a_schema(self) -> None:
        """It fits the meta-schema of its draft."""
        jsonschema.Draft202012Validator.check_schema(report_schema())

        assert report_schema()["$schema"] == "https://json-schema.org/draft/2020-12/schema"

    def test_is_the_callers_own(self) -> None:
        """A caller who changes it changes nothing for others."""
        report_schema().clear()

        assert report_schema()

    def test_says_what_each_key_means(self) -> None:
        """Each key of each record has a description, but for the parts of exact values."""
        records = {name: each for name, each in report_schema()["$defs"].items() if "properties" in each}
        unexplained = {
            (name, key)
            for name, each in records.items()
            for key, told in each["properties"].items()
            if not told.get("description")
        }

        assert {name for name, _ in unexplained if not name.startswith("value-")} == {"PartialDate", "Phrase"}

    @pytest.mark.parametrize(
        ("path", "value"),
        (
            (("mentions", 0, "start"), 1.5),
            (("mentions", 0, "colour"), "red"),
            (("mentions", 0, "exact", "value"), 117),
            (("mentions", 0, "exact", "value"), "1e9"),
            (("mentions", 0, "exact", "type"), "percent-points"),
            (("article", "page_date"), "12/05/2022"),
            (("relations", 0, "kind"), "colour"),
            (("findings", 0, "phrases", "reason", "fields"), [["only a name"]]),
            (("schema",), "vnbulletin.report/2"),
        ),
    )
    def test_refuses_what_reading_refuses(self, path: tuple[str | int, ...], value: object) -> None:
        """What is no record does not fit."""
        record = json.loads(analyze("Các chi bộ kết nạp 117 đảng viên, vượt 40% so với chỉ tiêu.").to_json())
        assert VALIDATOR.is_valid(record)
        node = record
        for step in path[:-1]:
            node = node[step]
        node[path[-1]] = value

        assert not VALIDATOR.is_valid(record)
