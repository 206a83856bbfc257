"""This file writes a comparison as lines of styled segments, which a terminal colours and a string joins."""

from collections.abc import Callable, Iterator

from vnbulletin.catalogues import translator
from vnbulletin.checks.finding import Verdict
from vnbulletin.checks.phrases import Phrase, phrase
from vnbulletin.comparisons.comparison import Comparison, CrossFinding, ReportedFigure, UncomparedReason
from vnbulletin.reports.excerpts import printable
from vnbulletin.reports.text import Line, Segment, Style, marked
from vnbulletin.reports.wording import VERDICTS, bulletins_counted, check_told, figures_counted

__all__ = ["comparison_lines"]

_REASONS = {
    UncomparedReason.NO_INDICATOR: phrase("no indicator is told"),
    UncomparedReason.NO_SUBJECT: phrase("nothing tells what is counted"),
    UncomparedReason.NARROWED: phrase("words before it narrow it to a part, a place or an occasion"),
    UncomparedReason.INFERRED_PERIOD: phrase("its period is inferred, since no words tell it"),
    UncomparedReason.NO_PERIOD: phrase("no period is told"),
    UncomparedReason.NO_BODY: phrase("the body may be one of several"),
    UncomparedReason.NO_BASE: phrase("what it is compared with is not printed"),
    UncomparedReason.NO_NUMBER: phrase("a range"),
    UncomparedReason.TOLD_TWICE: phrase("the bulletin itself tells several values"),
    UncomparedReason.STILL_RUNNING: phrase("it could still grow when it was printed"),
}


def comparison_lines(comparison: Comparison, least: Verdict = Verdict.POSSIBLE, lang: str = "en") -> Iterator[Line]:
    """Yield the lines of the findings from *least* upwards, the counts, and why figures were not compared.

    Raises:
        UnknownLanguageError: There is no catalogue of the language *lang*.
    """
    translate = translator(lang)

    def tell(told: Phrase) -> str:
        return printable(told.told(translate))

    for each in comparison.surfacing(least):
        yield from _finding_lines(each, lang, tell)
        yield Line(())
    counts = phrase(
        "{bulletins}: {figures}, {compared} compared",
        bulletins=bulletins_counted(comparison.bulletins),
        figures=figures_counted(comparison.statistics),
        compared=str(comparison.compared),
    )
    yield Line((Segment(tell(counts), Style.TITLE),))
    if comparison.repeated:
        repeated = phrase("the same text under another address: {count}", count=str(comparison.repeated))
        yield Line((Segment(tell(repeated)),))
    if rest := comparison.statistics - comparison.compared:
        yield Line((Segment(tell(phrase("not compared: {count}", count=str(rest)))),))
    for told, count in _rest(comparison):
        yield Line((Segment(f"{count} {tell(told)}"),), indent=2)


def _rest(comparison: Comparison) -> Iterator[tuple[Phrase, int]]:
    """Yield what kept figures from being compared, with their numbers, which add up to all that were not."""
    if comparison.unmatched:
        yield phrase("no other bulletin tells it"), comparison.unmatched
    if comparison.duplicates:
        yield phrase("its bulletin tells it before"), comparison.duplicates
    for reason, count in comparison.reasons.items():
        yield _REASONS[reason], count


def _finding_lines(found: CrossFinding, lang: str, tell: Callable[[Phrase], str]) -> Iterator[Line]:
    finding = found.finding
    verdict = Segment(tell(VERDICTS[finding.verdict]), Style(finding.verdict.value))
    yield Line((verdict, Segment(f" {check_told(finding, tell)}")))
    for figure in (found.first, found.again):
        yield Line((_place(figure),), indent=2)
        yield Line(marked(figure.excerpt), indent=4)
    yield Line((Segment(printable(finding.explain(lang))),), indent=4)


def _place(figure: ReportedFigure) -> Segment:
    return Segment(f"{printable(figure.source)}:{figure.excerpt.line}:{figure.excerpt.column}", Style.PLACE)
