"""This file finds how the shares of one text were rounded, and judges the doubtful ones by it."""

from collections.abc import Iterable, Iterator

from attrs import evolve, field, frozen

from vnbulletin.checks.denotation import is_exact
from vnbulletin.checks.finding import Finding, Verdict
from vnbulletin.checks.phrases import phrase
from vnbulletin.intervals import USUAL_ROUNDINGS, Rounding
from vnbulletin.relations.kinds.developments import Achievement, Change, Target
from vnbulletin.relations.kinds.parts import Share, SharedBase
from vnbulletin.relations.relation import Operand

__all__ = ["RoundingProfile", "find_profile", "judge_by_profile"]

_FEWEST = 3


@frozen(kw_only=True)
class RoundingProfile:
    """How many of the printed shares of one text each rounding explains.

    *figures* counts the different shares of exact counts that agree under some usual
    rounding; *discriminating* counts those of them that exclude another one; the three
    numbers below say how many of *figures* that rounding explains.
    """

    figures: int = 0
    discriminating: int = 0
    nearest: int = 0
    truncated: int = 0
    raised: int = 0

    @property
    def surviving(self) -> tuple[Rounding, ...]:
        """The usual roundings that explain every share; all of them where no share says anything."""
        counts = zip(USUAL_ROUNDINGS, self._counts, strict=True)
        return tuple(each for each, count in counts if count == self.figures)

    @property
    def is_nearest(self) -> bool:
        """Tell whether three shares or more discriminate, and only rounding to nearest explains them all."""
        return self.discriminating >= _FEWEST and self.surviving == (Rounding.NEAREST,)

    def to_record(self) -> dict[str, int | list[str]]:
        """Return the profile as a record of plain values."""
        return {
            "figures": self.figures,
            "discriminating": self.discriminating,
            **{each.value: count for each, count in zip(USUAL_ROUNDINGS, self._counts, strict=True)},
            "surviving": [each.value for each in self.surviving],
        }

    @property
    def _counts(self) -> tuple[int, int, int]:
        return self.nearest, self.truncated, self.raised


@frozen
class _Evidence:
    """A share that some usual rounding explains: the figures that were divided, and those roundings."""

    figures: tuple[str, ...]
    roundings: tuple[Rounding, ...] = field(eq=False)


def find_profile(findings: Iterable[Finding]) -> RoundingProfile:
    """Return the rounding profile of a text from the findings on its shares.

    A share that is printed twice counts once. Shares of rounded amounts, and those that no
    usual rounding explains, say nothing.

    >>> from vnbulletin.checks.share_mismatch import check_share
    >>> profile = find_profile([check_share("71", "75", "94,67%"), check_share("79", "85", "92,94%")])
    >>> profile.nearest, profile.truncated, profile.raised
    (2, 1, 1)
    """
    return _profile_of(_evidence(findings))


def judge_by_profile(findings: tuple[Finding, ...], *, uniform: bool = False) -> tuple[Finding, ...]:
    """Return *findings*, where a share that only cutting off explains says so if the others exclude it.

    At least three other shares must discriminate, and rounding to nearest alone must
    explain all others. One more share that was cut off, or a change or the percent of a
    plan that was, and nothing is said: the writer mixed. Where the rounding is known to be
    *uniform*, such a share is a contradiction; otherwise it stays possible, since some writers mix.
    """
    if not any(map(_is_cut_off, findings)) or any(map(_mixes, findings)):
        return findings
    evidence = tuple(_evidence(findings))
    verdict = Verdict.CONTRADICTION if uniform else Verdict.POSSIBLE
    return tuple(_doubted(each, verdict) if _is_excluded(each, evidence) else each for each in findings)


def _mixes(finding: Finding) -> bool:
    """Tell whether a figure that is no share agrees only if it was cut off."""
    cut_off = finding.verdict is Verdict.POSSIBLE and finding.roundings == (Rounding.TRUNCATED,)
    return cut_off and isinstance(finding.relation, Achievement | Change | Target)


def _profile_of(evidence: Iterable[_Evidence]) -> RoundingProfile:
    different = tuple(dict.fromkeys(evidence))
    nearest, truncated, raised = (sum(each in one.roundings for one in different) for each in USUAL_ROUNDINGS)
    return RoundingProfile(
        figures=len(different),
        discriminating=sum(len(each.roundings) < len(USUAL_ROUNDINGS) for each in different),
        nearest=nearest,
        truncated=truncated,
        raised=raised,
    )


def _evidence(findings: Iterable[Finding]) -> Iterator[_Evidence]:
    for finding in findings:
        if finding.verdict in {Verdict.CONSISTENT, Verdict.POSSIBLE} and _is_share_of_counts(finding):
            usual = tuple(each for each in finding.roundings if each in USUAL_ROUNDINGS)
            if usual:
                yield _Evidence(_key(finding), usual)


def _is_share_of_counts(finding: Finding) -> bool:
    relation = finding.relation
    if not isinstance(relation, Share | SharedBase):
        return False
    counts: Iterable[Operand] = relation.parts if isinstance(relation, SharedBase) else (relation.part, relation.whole)
    return all(map(is_exact, counts))


def _key(finding: Finding) -> tuple[str, ...]:
    return tuple(f"{role} {operand.value}" for role, operand in finding.operands)


def _is_cut_off(finding: Finding) -> bool:
    if finding.verdict is not Verdict.POSSIBLE or Rounding.TRUNCATED not in finding.roundings:
        return False
    return Rounding.PADDED not in finding.roundings and _is_share_of_counts(finding)


def _is_excluded(finding: Finding, evidence: tuple[_Evidence, ...]) -> bool:
    if not _is_cut_off(finding):
        return False
    own = _key(finding)
    return _profile_of(each for each in evidence if each.figures != own).is_nearest


def _doubted(finding: Finding, verdict: Verdict) -> Finding:
    return evolve(finding, verdict=verdict, because=phrase("other figures exclude truncation"))
