"""This file tells the form of a table's file by the ending of its name, and refuses names that promise another."""

from vnbulletin.reports.excerpts import printable
from vnbulletin.tables.joining import Form

__all__ = ["MisnamedError", "form_of"]

# The longest comes first.
_ENDINGS = {
    ".sdmx.csv": Form.SDMX_CSV,
    ".csv": Form.CSV,
    ".jsonl": Form.JSON_LINES,
    ".ndjson": Form.JSON_LINES,
    ".parquet": Form.PARQUET,
}
# What other programs would take a file of such a name for.
_PROMISED = (
    *(".json", ".tsv", ".xml", ".xls", ".xlsx", ".ods", ".arrow", ".feather", ".orc", ".avro"),
    *(".db", ".sqlite", ".duckdb", ".gz", ".bz2", ".xz", ".zst", ".zip", ".7z"),
)
# SDMX-CSV is CSV too.
_ALSO = {Form.SDMX_CSV: (Form.CSV,)}


class MisnamedError(ValueError):
    """The name of a file does not tell its form, or tells another one; the message says what would."""


def form_of(output: str, asked: str | None) -> Form:
    """Return the form of the file *output*: the one *asked* for, or else the one that its ending tells.

    Raises:
        MisnamedError: Its ending tells no form and none is asked for, or it tells another than the one asked for.

    >>> form_of("figures.parquet", None), form_of("figures.csv", "sdmx-csv"), form_of("figures", "jsonl")
    (<Form.PARQUET: 'parquet'>, <Form.SDMX_CSV: 'sdmx-csv'>, <Form.JSON_LINES: 'jsonl'>)
    """
    name = output.lower()
    ending = next((each for each in (*_ENDINGS, *_PROMISED) if name.endswith(each)), None)
    told = None if ending is None else _ENDINGS.get(ending)
    if asked is None:
        if told is None:
            raise MisnamedError(_untold(output))
        return told
    form = Form(asked)
    if ending is not None and told not in {form, *_ALSO.get(form, ())}:
        msg = f"{printable(output)!r} ends in {ending}, which is not --format {form}; change one of them."
        raise MisnamedError(msg)
    return form


def _untold(output: str) -> str:
    endings = [each for each in _ENDINGS if each != ".sdmx.csv"]
    choices = f"{', '.join(endings[:-1])} or {endings[-1]}, or give --format {'|'.join(Form)}"
    return f"the ending of {printable(output)!r} tells no form of a table: let it end in {choices}."
