"""This file reads a vocabulary table from TOML into typed rows, once."""

import tomllib
from importlib import resources
from typing import TypeVar

__all__ = ["read_table"]

Table = TypeVar("Table")


def read_table(name: str, shape: type[Table]) -> Table:
    """Return the table ``<name>.toml`` as a *shape*; an unknown or missing key is an error.

    cattrs is imported here, at the first use of any table, so that importing the
    library stays cheap.
    """
    import cattrs  # noqa: PLC0415 -- see the docstring

    converter = cattrs.Converter(forbid_extra_keys=True)
    rows = tomllib.loads(resources.files(__package__).joinpath(f"{name}.toml").read_text(encoding="utf-8"))
    return converter.structure(rows, shape)
