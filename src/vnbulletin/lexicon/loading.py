"""This file reads a vocabulary table from TOML into typed rows, with its phrases folded as texts are."""

from pkgutil import get_data
from typing import TypeAlias, TypeVar

from vnbulletin.folding import fold

__all__ = ["VERIFIED", "read_table"]

# The evidence of a row that was read in a published copy.
VERIFIED = "verified"

Table = TypeVar("Table")
_Node: TypeAlias = "str | int | list[_Node] | dict[str, _Node]"


def read_table(name: str, shape: type[Table]) -> Table:
    """Return the table ``<name>.toml`` as a *shape*; an unknown or missing key is an error.

    Tables are written in the standard spelling ("khóa") and compared with folded text
    ("khoá"), so every phrase is folded here; its case is kept.

    cattrs and tomllib are imported here, at the first use of any table, so that importing the
    library stays cheap.
    """
    import tomllib  # noqa: PLC0415 -- see the docstring

    import cattrs  # noqa: PLC0415 -- the same

    converter = cattrs.Converter(forbid_extra_keys=True)
    rows = tomllib.loads((get_data(__package__, f"{name}.toml") or b"").decode())
    return converter.structure(_folded(rows), shape)


def _folded(node: _Node) -> _Node:
    match node:
        case str():
            return fold(node).text
        case list():
            return [_folded(each) for each in node]
        case dict():
            return {fold(key).text: below if key == "source" else _folded(below) for key, below in node.items()}
        case _:
            return node
