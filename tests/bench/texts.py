"""This file gathers the texts that are scanned: bulletins in our own words, and ordinary text of any length."""

from collections.abc import Iterator
from itertools import count
from pathlib import Path
from string import digits
from unicodedata import is_normalized

from tests.gold.marks import GoldText, load_gold

__all__ = ["BULLETINS", "SHORT_TEXTS", "bundles", "ordinary_text"]

ROOT = Path(__file__).resolve().parents[2]
EXAMPLES = ROOT / "examples" / "bulletins"
CORPUS = ROOT / "tests" / "corpus"
PAGES = ROOT.parent / "shared" / "seeds"

BULLETINS: tuple[GoldText, ...] = tuple(load_gold(path) for path in sorted((CORPUS / "bulletins").glob("*.txt")))
SHORT_TEXTS: tuple[GoldText, ...] = tuple(load_gold(path) for path in sorted(CORPUS.glob("*.txt")))


def bundles() -> dict[str, tuple[str, ...]]:
    """Return the texts that are raced, in bundles; real pages only where they are at hand."""
    found = {
        "example bulletins": tuple(_texts(EXAMPLES)),
        "hand-marked bulletins": tuple(gold.text for gold in BULLETINS),
        "real pages": tuple(_texts(PAGES)),
    }
    return {name: texts for name, texts in found.items() if texts}


def ordinary_text(length: int) -> str:
    """Return *length* characters of the composed example bulletins, again and again, no paragraph twice alike.

    >>> len(ordinary_text(1000)), ordinary_text(1000) in ordinary_text(5000)
    (1000, True)
    """
    pieces: list[str] = []
    have = 0
    for piece in _varied([text for text in _texts(EXAMPLES) if is_normalized("NFC", text)]):
        pieces.append(piece)
        have += len(piece)
        if have >= length:
            break
    return "".join(pieces)[:length]


def _varied(texts: list[str]) -> Iterator[str]:
    """Yield paragraphs without end: each time round the digits are others, and another name stands at the end."""
    for turn in count():
        others = str.maketrans(digits, digits[turn % 10 :] + digits[: turn % 10])
        name = "".join(chr(ord("a") + int(digit)) for digit in str(turn)).capitalize()
        for text in texts:
            yield from (f"{line.translate(others)} {name}\n" if line.strip() else "\n" for line in text.splitlines())


def _texts(folder: Path) -> Iterator[str]:
    yield from (path.read_text(encoding="utf-8") for path in sorted(folder.glob("*.txt")))
