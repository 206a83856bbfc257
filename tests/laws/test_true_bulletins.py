"""Bulletins of true figures, in many sectors and sentence shapes, are not accused."""

import pytest
from tests.laws.authors import author_of
from tests.laws.bulletins import SHAPES, bulletin

from vnbulletin import Verdict, analyze

# More were read while the library was built; these keep it so.
READ, PER_TEST = 300, 50
SURPRISED = {Verdict.CONTRADICTION, Verdict.UNUSUAL}


class TestTrueBulletins:
    """Texts by authors who round every figure in one way, among figures of other things."""

    @pytest.mark.parametrize("first", range(0, READ, PER_TEST))
    def test_are_not_accused(self, first: int) -> None:
        """Nothing contradicts, and nothing is unusual."""
        reports = {seed: analyze(bulletin(seed)) for seed in range(first, first + PER_TEST)}

        assert {
            seed: [each.message for each in report.findings if each.verdict in SURPRISED]
            for seed, report in reports.items()
            if any(each.verdict in SURPRISED for each in report.findings)
        } == {}

    @pytest.mark.parametrize("shape", SHAPES, ids=lambda each: each.__name__)
    def test_have_sentences_of_every_shape(self, shape: object) -> None:
        """Every shape prints figures, by whatever author."""
        assert callable(shape)
        assert all(any(map(str.isdigit, shape(author_of(seed)))) for seed in range(20))

    def test_are_related(self) -> None:
        """The law is about relations that are found."""
        kinds = {each.kind for seed in range(150) for each in analyze(bulletin(seed)).relations}

        assert {"share", "breakdown", "subset", "achievement", "target", "change", "complement"} <= kinds
