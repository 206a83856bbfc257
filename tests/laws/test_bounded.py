"""Judging takes time in proportion to the text, also where nothing in it agrees."""

import sys
from collections.abc import Callable
from types import FrameType

import pytest

from vnbulletin import Verdict, analyze, check_breakdown, check_complement
from vnbulletin.checks.blame import find_blame
from vnbulletin.checks.finding import Finding
from vnbulletin.checks.operands import figure_operand
from vnbulletin.checks.running import judge_again, run_checks
from vnbulletin.mentions.mention import Mention, MentionKind
from vnbulletin.relations.kinds.parts import Share
from vnbulletin.relations.relation import Operand, Relation
from vnbulletin.spans import Span

CONTRADICTING: dict[str, Callable[[int], tuple[str, str, str]]] = {
    "shares of one whole": lambda number: (f"{101 + number % 600}", "1709", f"91,{number % 100:02d}%"),
    "shares of many wholes": lambda number: (f"{101 + number % 97}", f"{1300 + number}", f"91,{number % 100:02d}%"),
    "shares without a figure in common": lambda number: (f"{1001 + number}", f"{5300 + number}", f"91,{number:04d}%"),
    "one share again and again": lambda _: ("439", "709", "62,62%"),
}


def relations_of(name: str, times: int) -> tuple[Relation, ...]:
    """Return so many shares that do not agree, as a paragraph would print them, each with the wholes of the others."""
    figures = [CONTRADICTING[name](number) for number in range(times)]
    wholes = tuple(figure_operand(each) for each in dict.fromkeys(whole for _, whole, _ in figures))[:40]
    found = []
    place = 0
    for figure in figures:
        operands = []
        for text in figure:
            place += 10
            value = figure_operand(text).value
            kind = MentionKind.PERCENT if text.endswith("%") else MentionKind.NUMBER
            mention = Mention(span=Span(place, place + len(text)), text=text, kind=kind, value=value)
            operands.append(Operand(printed=text, value=value, mention=mention))
        part, whole, percent = operands
        found.append(Share(part=part, whole=whole, percent=percent, other_wholes=wholes))
    return tuple(found)


def calls(relations: tuple[Relation, ...]) -> int:
    """Return how many functions are called to judge *relations* and to ask for the blame."""
    counted = 0

    def count(_frame: FrameType, event: str, _argument: object) -> None:
        nonlocal counted
        counted += event.endswith("call")

    before = sys.getprofile()
    sys.setprofile(count)
    try:
        find_blame(run_checks(relations), judge_again)
    finally:
        sys.setprofile(before)
    return counted


class TestTime:
    """Work that grows with the text and no faster."""

    @pytest.mark.parametrize("name", CONTRADICTING)
    def test_grows_with_the_contradictions(self, name: str) -> None:
        """Four times the relations take four times the work, and the search for blame stops at a limit."""
        short, long = (relations_of(name, times) for times in (50, 200))
        # Every table is read by then, and every figure's values are remembered.
        calls(short), calls(long)

        assert calls(long) <= 4.2 * calls(short) + 2000

    def test_a_thousand_relations_are_judged(self) -> None:
        """However many relations a paragraph states, each gets its finding, and the search for blame ends."""
        findings = run_checks(relations_of("shares without a figure in common", 1000))
        blames = find_blame(findings, judge_again)

        assert {each.verdict for each in findings} == {Verdict.CONTRADICTION}
        assert len(blames) == 1000
        assert str(blames[-1].reason) == "too many figures hang together"

    def test_long_lists_are_added_once(self) -> None:
        """A breakdown and a complement of thousands of parts are settled at once."""
        assert check_breakdown("5.000", ["1"] * 5000).verdict is Verdict.CONSISTENT
        assert check_breakdown("5.001", ["1"] * 5000).verdict is Verdict.CONTRADICTION
        assert check_complement(["0,02%"] * 5000).verdict is Verdict.CONSISTENT

    def test_findings_in_a_chain_make_one_group(self) -> None:
        """Contradictions that hang together by neighbours are one group, which is too large to search."""
        parts = [f"{100 + number}/{101 + number} chi bộ (12,5%)" for number in range(30)]
        (blame,) = analyze(f"Kết quả, có {'; '.join(parts)}.").blame

        assert len(blame.findings) == 30
        assert blame.suspects == ()

    def test_nothing_is_searched_without_a_contradiction(self) -> None:
        """True figures cost no blame."""

        def refuse(_finding: Finding, _relation: Relation) -> Finding:
            pytest.fail("a relation was judged again")

        report = analyze("Có 71/75 tập thể (94,67%) xếp loại tốt. Có 3.609/4.088 hộ (88,2%) thoát nghèo.")

        assert find_blame(report.findings, refuse) == ()
