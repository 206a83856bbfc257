"""The page on the JSON of a report, and its schema, written from the records: `python docs/json_page.py` renews both."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from vnbulletin.reports.records.json_schema import FILE, schema_of_records
from vnbulletin.reports.records.report import SCHEMA

__all__ = ["PAGE", "SCHEMA_FILE", "json_page", "schema_text"]

PAGE = Path(__file__).parent / "reference" / "json.md"
SCHEMA_FILE = Path(__file__).parents[1] / "src" / "vnbulletin" / "reports" / FILE

_OPENING = f"""\
# The JSON of a report

`Report.to_json` writes a report as one line of JSON, `Report.to_dict` as plain values, and `vnbulletin check --format jsonl` one line for each bulletin.
`Report.from_json` and `Report.from_dict` read it again as an equal report, without analysing the text.
This page describes the schema `{SCHEMA}`; the number rises when a key is renamed, removed or changes its meaning.
A JSON Schema (draft 2020-12) is shipped with the library, and `vnbulletin.report_schema()` gives it.

```python
>>> from vnbulletin import Report, analyze, report_schema
>>> report = analyze("Kết quả, có 71/75 tập thể (94,67%) xếp loại tốt.")
>>> text = report.to_json()
>>> Report.from_json(text) == report
True
>>> sorted(report_schema()["required"]) == sorted(report.to_dict())
True

```

## How it is written

- No number is a float. What a bulletin prints is a string (`"94.67"`), and offsets and numbers of entries are integers.
- Offsets count code points of `article.text`, from 0; an end is the first code point behind.
- A mention, a relation and a finding is named by its number in its list, from 0.
- An exact value is an object with a `type`. Its decimals are written as Python writes them: `"95.80"` is printed with two decimals, and `"1.2E+6"` is precise to 100,000.
- An operand leaves out what its mention says: `value`, `bound` and `printed` are there where they differ, or where it has no mention.
- A key that the tables below call optional is left out where it has nothing to say.

## How it is read

Keys for readers, marked ○ below, follow from the others: reading asks for their form, and works them out again.
The text and the place of a mention, and the place of an operand, have to agree with `article.text`.
The `value` of a mention has to be that of its `exact`, and the digits of a figure that is printed without words those of its value.

All else is refused with a `RecordError`, which names the place: another schema, broken JSON, a key that is unknown, missing or there twice, a value of another type, a number that is not whole, a span outside of the text, the number of an entry that is not there, a template that does more than name its fields.

```python
>>> from vnbulletin import RecordError
>>> broken = report.to_dict()
>>> broken["mentions"][0]["end"] = 400
>>> try:
...     Report.from_dict(broken)
... except RecordError as error:
...     print(error)
$.mentions[0].end: 400 lies outside of the text, which has 48 characters

```

A report whose findings begin with a graver verdict (`to_json(least=…)`, `check --verdict …`) lacks the others, says so under `least`, and is not read.
"""


def json_page() -> str:
    """Return the text of the page."""
    schema = schema_of_records()
    sections = [_section("The report", schema)]
    sections += [_section(_title(name), each) for name, each in schema["$defs"].items() if "properties" in each]
    sections.append(_words(schema["$defs"]))
    closing = f"\n## The schema\n\n```{{literalinclude}} ../../src/vnbulletin/reports/{FILE}\n:language: json\n```\n"
    return _OPENING + "".join("\n" + "\n".join(each) + "\n" for each in sections) + closing


def schema_text() -> str:
    """Return the schema as its file holds it."""
    return f"{json.dumps(schema_of_records(), ensure_ascii=False, indent=2)}\n"


def _title(name: str) -> str:
    kind, _, tag = name.partition("-")
    return f"Value `{tag}`" if kind == "value" and tag else name


def _section(title: str, schema: dict[str, Any]) -> Iterator[str]:
    yield f"## {title}"
    yield ""
    if "description" in schema:
        yield schema["description"]
        yield ""
    yield "| key | holds | optional | what it means |"
    yield "|---|---|---|---|"
    for name, key in schema["properties"].items():
        optional = "" if name in schema["required"] else "yes"
        sign = "○ " if key.get("readOnly") else ""
        yield f"| `{name}` | {_held(key)} | {optional} | {sign}{key.get('description', '')} |"


def _words(definitions: dict[str, Any]) -> Iterator[str]:
    yield "## The fixed words"
    yield ""
    yield "| of | one of |"
    yield "|---|---|"
    for name, each in definitions.items():
        if "enum" in each:
            yield f"| {name} | {', '.join(f'`{word}`' if word else 'nothing' for word in each['enum'])} |"
        elif "oneOf" in each:
            yield f"| {_title(name)} | {', '.join(_held(one) for one in each['oneOf'])} |"


def _held(key: dict[str, Any]) -> str:
    match key:
        case {"$ref": str(reference)}:
            return _title(reference.rpartition("/")[2])
        case {"const": value}:
            return f"`{json.dumps(value)}`"
        case {"anyOf": list(several)} | {"oneOf": list(several)}:
            return " or ".join(_held(each) for each in several)
        case {"type": "array", "items": dict(items)}:
            return f"list of {_held(items)}"
        case {"type": "object"}:
            return "object"
        case {"type": kind}:
            return str(kind)
        case _:
            return "any"


if __name__ == "__main__":
    PAGE.write_text(json_page(), encoding="utf-8")
    SCHEMA_FILE.write_text(schema_text(), encoding="utf-8")
