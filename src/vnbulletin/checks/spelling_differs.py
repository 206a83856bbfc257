"""A number in words differs from the digits beside it.

# spelling-differs (VNB303)

## What it checks

A number stands in digits and, right behind them in brackets, in words, as in "05 (năm) tập thể"
or "120.000.000 đồng (bằng chữ: một trăm hai mươi triệu đồng)".
The check reads the words and compares the two values exactly.

## Why it matters

The words are written to guard the digits against a slip, and where they differ the document does not say how many.

## Example

"03 (ba) cá nhân" agrees. "05 (bốn) tập thể" does not.

## How it is reported

Consistent: digits and words say one number.
Contradiction: they say two.

## When it stays silent

Words in brackets that are no number, or that count something else than the digits before them, claim nothing
and do not reach the check.

## Rounding

None: both are exact.

## References

Decree 30/2020/NĐ-CP on records management, for numbers in words behind digits.
"""

from vnbulletin.checks.check import Check
from vnbulletin.checks.denotation import number_of, same_unit
from vnbulletin.checks.finding import Finding, Verdict
from vnbulletin.checks.operands import Figure, figure_operand
from vnbulletin.checks.phrases import phrase, verbatim
from vnbulletin.checks.settling import Settlement
from vnbulletin.checks.wording import figure
from vnbulletin.notation.numbers.digits import format_number
from vnbulletin.notation.numbers.words import parse_number_words
from vnbulletin.relations.kinds.statements import Spelling
from vnbulletin.relations.relation import Operand

__all__ = ["CHECK", "check_spelling", "judge_spelling"]


def check_spelling(digits: Figure, words: str) -> Finding:
    """Check whether *words* spell the number that *digits* print.

    Args:
        digits: The number in digits ("05", "1,5 triệu") or as a number.
        words: The number in words ("năm", "một triệu rưỡi").

    Returns:
        The finding.

    Raises:
        ParseError: *digits* is no figure, or *words* are no number.

    >>> check_spelling("05", "bốn").message
    '5 ≠ bốn (4): the number in words differs from the one in digits'

    .. versionadded:: 0.1.0
    """
    spelled = Operand(printed=words, value=parse_number_words(words))
    return judge_spelling(Spelling(digits=figure_operand(digits), words=spelled))


def judge_spelling(relation: Spelling) -> Finding:
    """Return the finding on *relation*."""
    digits, words = relation.digits, relation.words
    if not same_unit((digits, words)):
        return CHECK.finding(
            relation,
            Settlement(Verdict.UNDETERMINED),
            verbatim(f"{figure(digits)} ? {words.printed}"),
            phrase("the digits and the words are not in one unit"),
        )
    agree = number_of(digits) == number_of(words)
    sign = "=" if agree else "≠"
    reason = (
        phrase("the number in words is the one in digits")
        if agree
        else phrase("the number in words differs from the one in digits")
    )
    shown = verbatim(f"{figure(digits)} {sign} {words.printed} ({format_number(number_of(words))})")
    verdict = Verdict.CONSISTENT if agree else Verdict.CONTRADICTION
    return CHECK.finding(relation, Settlement(verdict), shown, reason)


CHECK = Check.of(Spelling, judge_spelling, code="VNB303", name="spelling-differs")
