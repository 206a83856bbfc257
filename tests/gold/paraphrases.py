"""This program says what lies between the marked figures in other words, and counts the claims that are then missed.

Usage: python -m tests.gold.paraphrases [--misses] [NAME ...]

What is claimed stays the same, so that a reader should find it again, and accuse nobody.
"""

import argparse
import re
import sys
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import TypeAlias

from attrs import evolve, frozen
from tests.gold.marks import GoldText, load_gold
from tests.gold.tally import judged_in

from vnbulletin import analyze

CORPUS = Path(__file__).resolve().parents[1] / "corpus"

__all__ = ["WAYS", "Lost", "in_other_words", "lost_by", "texts_of"]

# The words before each mark of a text, and behind the last.
Gaps: TypeAlias = tuple[str, ...]
Way: TypeAlias = Callable[[Gaps, tuple[str, ...]], Gaps]


def _everywhere(*pairs: tuple[str, str | Callable[[re.Match[str]], str]]) -> Way:
    """Return the way that puts what stands for each pattern in every gap."""

    def say(gaps: Gaps, _kinds: tuple[str, ...]) -> Gaps:
        for pattern, instead in pairs:
            gaps = tuple(re.sub(pattern, instead, each) for each in gaps)
        return gaps

    return say


def _before(pattern: str, instead: str, *, kinds: frozenset[str] = frozenset()) -> Way:
    """Return the way that puts other words right before each mark of some kinds, or of any."""
    right_before = re.compile(rf"{pattern}\Z")

    def say(gaps: Gaps, marks: tuple[str, ...]) -> Gaps:
        said = (
            right_before.sub(instead, gap) if not kinds or kind in kinds else gap
            for gap, kind in zip(gaps, marks, strict=False)
        )
        return *said, gaps[-1]

    return say


def _between_sentences(sentence: str) -> Way:
    return _everywhere((r"\. (?=[A-ZĐ])", f". {sentence} "))


_PERCENT = frozenset({"percent"})
# Each way of saying the same, by its name.
WAYS: dict[str, Way] = {
    "in a sentence of its own": _before(r", (đạt|chiếm|bằng|tăng|giảm|vượt) ", r". Con số này \1 "),
    "behind a semicolon": _before(r", (đạt|chiếm|bằng) ", r"; \1 ", kinds=_PERCENT),
    "items as sentences": _everywhere((r"; ([a-zđ])", lambda hit: f". {hit[1].upper()}")),
    "a list in the next sentence": _everywhere((r",? (?:bao )?gồm:? ", ". Bao gồm: ")),
    "a rate by “với tỷ lệ”": _before(r"(?<!\w)đạt ", "với tỷ lệ ", kinds=_PERCENT),
    "a rate by “tương đương”": _before(r"(?<!\w)chiếm ", "tương đương ", kinds=_PERCENT),
    "more, by “nhiều hơn”": _before(r"(?<!\w)tăng ", "nhiều hơn "),
    "less, by “thấp hơn”": _before(r"(?<!\w)giảm ", "thấp hơn "),
    "compared by “so sánh với”": _everywhere((r"(?<!\w)so với", "so sánh với")),
    "plans as goals": _everywhere((r"(?<!\w)(?:kế hoạch|chỉ tiêu)(?!\w)", "mục tiêu")),
    "cases for affairs": _everywhere((r"(?<!\w)vụ(?!\w)", "trường hợp")),
    "families for households": _everywhere((r"(?<!\w)hộ(?!\w)", "gia đình")),
    "inside by “trong số đó”": _everywhere((r"(?<!\w)trong đó(?!\w)", "trong số đó")),
    "an aside before": _everywhere((r", (?=(?:đạt|chiếm|tăng|giảm|vượt) )", ", theo số liệu thống kê, ")),
    "another sentence between": _between_sentences("Không khí thi đua lan tỏa rộng khắp."),
    "another figure between": _between_sentences("Hội nghị có 37 đại biểu dự."),
    "blanks that nobody means": _everywhere((r" ", "  "), (r"\(", "( "), (r"\)", " )")),
}


@frozen
class Lost:
    """What a way of saying loses: of *asked* claims that were found, those *missed*; and what it makes accuse."""

    asked: int
    missed: tuple[str, ...]
    accused: tuple[str, ...]


def texts_of(paths: Iterable[Path]) -> dict[str, GoldText]:
    """Return the texts that claim anything, by the names of their files."""
    texts = {path.stem: load_gold(path) for path in paths}
    return {name: each for name, each in texts.items() if each.claims}


def in_other_words(gold: GoldText, way: Way) -> GoldText:
    """Return a text with the words between its marks said in another way, and its claims as they were."""
    edges = [0, *(each for mark in gold.marks for each in (mark.start, mark.end)), len(gold.text)]
    gaps = tuple(gold.text[start:end] for start, end in zip(edges[::2], edges[1::2], strict=True))
    said = way(gaps, tuple(mark.kind for mark in gold.marks))
    text, marks = "", []
    for gap, mark in zip(said, gold.marks, strict=False):
        text += gap
        marks.append(evolve(mark, start=len(text), end=len(text) + mark.end - mark.start))
        text += gold.text[mark.start : mark.end]
    return evolve(gold, text=text + said[-1], marks=tuple(marks))


def lost_by(way: Way, texts: dict[str, GoldText]) -> Lost:
    """Return what is lost where all *texts* are said in another way."""
    asked, missed, accused = 0, [], []
    for name, gold in texts.items():
        other = in_other_words(gold, way)
        if other.text == gold.text:
            continue
        before, after = (judged_in(each, analyze(each.text)) for each in (gold, other))
        found = [{claim.line for claim, verdicts in each.claims if verdicts} for each in (before, after)]
        asked += len(found[0])
        missed += [f"{name}: {each}" for each in sorted(found[0] - found[1])]
        accused += [f"{name}: {each}" for each in after.accused]
    return Lost(asked, tuple(missed), tuple(accused))


def main() -> int:
    """Print how many claims each way of saying loses, or which."""
    parser = argparse.ArgumentParser(prog="python -m tests.gold.paraphrases", description=__doc__.splitlines()[0])
    parser.add_argument("names", nargs="*", metavar="NAME", help=f"{', '.join(WAYS)}; all if none")
    parser.add_argument("--misses", action="store_true", help="list the claims that are missed")
    chosen = parser.parse_args()
    unknown = sorted({*chosen.names} - {*WAYS})
    if unknown:
        parser.error(f"no way is called {unknown[0]!r}")
    sys.stdout.writelines(f"{line}\n" for line in _lines(chosen.names or [*WAYS], misses=chosen.misses))
    return 0


def _lines(names: Iterable[str], *, misses: bool) -> Iterator[str]:
    texts = texts_of(sorted(CORPUS.rglob("*.txt")))
    yield "| said in another way | claims | missed | accused |"
    yield "| --- | ---: | ---: | ---: |"
    for name in names:
        lost = lost_by(WAYS[name], texts)
        yield f"| {name} | {lost.asked} | {len(lost.missed)} | {len(lost.accused)} |"
        yield from lost.missed + lost.accused if misses else ()


if __name__ == "__main__":
    sys.exit(main())
