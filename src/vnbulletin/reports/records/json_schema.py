"""This file writes the JSON Schema of a report from the classes of its records, and gives the one that is shipped."""

import json
from collections.abc import Callable, Mapping
from datetime import date, datetime, time
from decimal import Decimal
from enum import Enum
from pkgutil import get_data
from types import MappingProxyType, NoneType, UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from attrs import NOTHING, fields, has

from vnbulletin.checks.phrases import Phrase
from vnbulletin.reports.records.converting import DAY, DECIMAL, TAGS, TIME, alternatives_of
from vnbulletin.reports.records.keys import Day, Key
from vnbulletin.reports.records.relations import RELATION_RECORDS, RelationRecord
from vnbulletin.reports.records.report import SCHEMA, ReportRecord

__all__ = ["FILE", "report_schema", "schema_of_records"]

FILE = "report.schema.json"

_DIALECT = "https://json-schema.org/draft/2020-12/schema"
_ABOUT = (
    "A report of vnbulletin. Keys that are read-only are there for readers: when a report is read, they are worked out "
    "again from the others. Every number that a bulletin prints is a string."
)
_Schema = dict[str, Any]


def report_schema() -> _Schema:
    """Return the JSON Schema (draft 2020-12) of what `Report.to_json` writes.

    Returns:
        The schema as plain values; each call gives its own.

    >>> report_schema()["$id"]
    'urn:vnbulletin:report:1'

    .. versionadded:: 0.1.0
    """
    schema: _Schema = json.loads(get_data("vnbulletin.reports", FILE) or b"")
    return schema


def schema_of_records() -> _Schema:
    """Return the schema as the classes of the records say it; the shipped file holds the same."""
    definitions: _Schema = {}
    root = _of_class(ReportRecord, definitions)
    return {
        "$schema": _DIALECT,
        "$id": f"urn:{SCHEMA.replace('.', ':').replace('/', ':')}",
        "title": "report",
        **root,
        "description": _ABOUT,
        "$defs": dict(sorted(definitions.items())),
    }


def _of(hint: Any, definitions: _Schema) -> _Schema:  # noqa: ANN401 -- annotations have no type of their own
    """Return the schema of an annotation; classes are described once, in *definitions*."""
    if hint in _SCALARS:
        return dict(_SCALARS[hint])
    origin, several = get_origin(hint), alternatives_of(hint)
    if several:
        return _optional(hint, _of_several(several, definitions))
    if origin in {Union, UnionType}:
        return _optional(hint, _of(next(each for each in get_args(hint) if each is not NoneType), definitions))
    if origin is Literal:
        return {"const": get_args(hint)[0]}
    if origin is tuple:
        return {"type": "array", "items": _of(get_args(hint)[0], definitions)}
    if origin is dict:
        names, values = get_args(hint)
        return {
            "type": "object",
            "propertyNames": _of(names, definitions),
            "additionalProperties": _of(values, definitions),
        }
    return _named(hint, definitions)


def _optional(hint: object, schema: _Schema) -> _Schema:
    return {"anyOf": [schema, {"type": "null"}]} if NoneType in get_args(hint) else schema


def _of_several(several: tuple[type, ...], definitions: _Schema) -> _Schema:
    if set(several) == set(get_args(Day)):
        return {"type": "string", "pattern": _whole(DAY)}
    name = "value" if len(several) == len(TAGS) else "operand-value"
    definitions[name] = {"oneOf": [_tagged(tag, kind, definitions) for tag, kind in TAGS.items() if kind in several]}
    return {"$ref": f"#/$defs/{name}"}


def _tagged(tag: str, kind: type, definitions: _Schema) -> _Schema:
    """Return the schema of an exact value: what its class says, with its type."""
    name = f"value-{tag}"
    if name not in definitions:
        plain = _of_class(kind, definitions) if has(kind) else _object({"value": _of(kind, definitions)}, ["value"])
        properties = {"type": {"const": tag}} | plain["properties"]
        definitions[name] = plain | {"properties": properties, "required": ["type", *plain["required"]]}
    return {"$ref": f"#/$defs/{name}"}


def _named(kind: type, definitions: _Schema) -> _Schema:
    name = kind.__name__.removesuffix("Record")
    if name not in definitions:
        # What lies inside of itself finds its name taken.
        definitions[name] = {}
        describe: Callable[[Any, _Schema], _Schema] = _SPECIAL.get(kind) or _of_class
        definitions[name] = describe(kind, definitions)
    return {"$ref": f"#/$defs/{name}"}


def _of_class(kind: Any, definitions: _Schema) -> _Schema:  # noqa: ANN401 -- a class with fields has no type of its own
    if issubclass(kind, Enum):
        return _of_enumeration(kind)
    properties = {each.name: _of_key(each.type, definitions) for each in fields(kind)}
    described = (kind.__doc__ or "").strip().partition("\n")[0]
    required = [each.name for each in fields(kind) if each.default is NOTHING]
    return {"description": described, **_object(properties, required)}


def _of_enumeration(kind: type[Enum]) -> _Schema:
    described = (kind.__doc__ or "").strip().partition("\n")[0]
    return {"description": described, "enum": [each.value for each in kind]}


def _object(properties: _Schema, required: list[str]) -> _Schema:
    return {"type": "object", "properties": properties, "required": required, "additionalProperties": False}


def _of_key(hint: Any, definitions: _Schema) -> _Schema:  # noqa: ANN401 -- as above
    if get_origin(hint) is not Annotated:
        return _of(hint, definitions)
    key: Key = hint.__metadata__[0]
    return {
        **_of(hint.__origin__, definitions),
        "description": key.description,
        **({"readOnly": True} if key.derived else {}),
    }


def _of_relation(_: type, definitions: _Schema) -> _Schema:
    return {"oneOf": [_named(each, definitions) for each in RELATION_RECORDS.values()]}


def _of_phrase(kind: type, _: _Schema) -> _Schema:
    text, phrase = {"type": "string"}, {"$ref": f"#/$defs/{kind.__name__}"}
    filled = {"type": "array", "prefixItems": [text, {"anyOf": [text, phrase]}], "minItems": 2, "items": False}
    properties = {"template": text, "fields": {"type": "array", "items": filled}}
    described = "An English template, and what fills each of its fields: a text or another phrase."
    return {"description": described, **_object(properties, ["template", "fields"])}


def _whole(pattern: str) -> str:
    return f"^(?:{pattern})$"


_SCALARS: Mapping[object, _Schema] = MappingProxyType(
    {
        str: {"type": "string"},
        int: {"type": "integer"},
        bool: {"type": "boolean"},
        Decimal: {"type": "string", "pattern": _whole(DECIMAL)},
        date: {"type": "string", "format": "date"},
        datetime: {"type": "string", "pattern": _whole(DAY)},
        time: {"type": "string", "pattern": _whole(TIME)},
    }
)
_SPECIAL: Mapping[type, Callable[[type, _Schema], _Schema]] = MappingProxyType(
    {RelationRecord: _of_relation, Phrase: _of_phrase}
)
