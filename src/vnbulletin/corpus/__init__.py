"""Many bulletins: finding their files, reading them in one process or several, and writing their tables.

>>> from vnbulletin.corpus import read_corpus
>>> [len(report.inconsistent()) for report in read_corpus("examples/bulletins/01_tra_vinh_xep_loai.txt")]
[0]
"""

from collections.abc import Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING

from vnbulletin.homes import loaded

if TYPE_CHECKING:
    from vnbulletin.corpus.extraction import Extraction, extract, extract_to
    from vnbulletin.corpus.files import SUFFIXES, bulletins_in, find_bulletins
    from vnbulletin.corpus.outcomes import analyze_files
    from vnbulletin.corpus.parts import Part
    from vnbulletin.corpus.processes import WorkerError
    from vnbulletin.corpus.reading import read_corpus, read_table
    from vnbulletin.corpus.summary import Summary

__all__ = [
    "SUFFIXES",
    "Extraction",
    "Part",
    "Summary",
    "WorkerError",
    "analyze_files",
    "bulletins_in",
    "extract",
    "extract_to",
    "find_bulletins",
    "read_corpus",
    "read_table",
]

# Who checks the bulletins of a folder needs no tables.
_HOMES: Mapping[str, str] = MappingProxyType(
    {
        "extraction": "Extraction extract extract_to",
        "files": "SUFFIXES bulletins_in find_bulletins",
        "outcomes": "analyze_files",
        "parts": "Part",
        "processes": "WorkerError",
        "reading": "read_corpus read_table",
        "summary": "Summary",
    }
)


def __dir__() -> list[str]:
    return list(__all__)


def __getattr__(name: str) -> object:
    globals()[name] = value = loaded(__name__, _HOMES, name)
    return value
