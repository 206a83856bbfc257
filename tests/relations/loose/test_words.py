from collections.abc import Callable

import pytest

from vnbulletin.relations.loose.words import (
    Claim,
    changing_places,
    claim_of,
    is_past,
    is_planned,
    is_rate,
    said_before,
    said_behind,
    undertaken_in,
)
from vnbulletin.relations.passage import Passage

Read = Callable[[str], tuple[Passage, ...]]


class TestClaimOf:
    """The claim that the words before a figure make."""

    @pytest.mark.parametrize(
        ("lead", "claim"),
        (
            ("như vậy mức tăng là", Claim.RISE),
            ("nhiều hơn năm trước", Claim.RISE),
            ("hơn năm học trước", Claim.RISE),
            ("chiếm hơn", None),
            ("tức giảm", Claim.FALL),
            ("đã vượt", Claim.EXCEED),
            ("tăng trưởng đạt", Claim.RISE),
            ("kết quả là", None),
        ),
    )
    def test_is_that_of_the_last_telling_word(self, lead: str, claim: Claim | None) -> None:
        """A word of change goes before one that restates, which claims nothing; a bare “hơn” before a figure hedges."""
        assert claim_of(lead) == claim


class TestWordsAround:
    """What stands before and behind a figure."""

    def test_reach_back_to_the_figure_before(self, passages_of: Read) -> None:
        """Brackets are passed over, and a time is a sign."""
        passage = passages_of("Thu 12 tỷ đồng, hơn năm 2021 (10 tỷ đồng) là 2 tỷ đồng.")[0]
        assert said_before(passage, 3) == ", hơn # là"

    def test_end_at_a_mark(self, passages_of: Read) -> None:
        """What follows a figure ends with its clause."""
        passage = passages_of("Đạt 12% so với mức đề ra, tăng nhẹ.")[0]
        assert said_behind(passage, passage.mentions[0]).strip() == "so với mức đề ra"

    @pytest.mark.parametrize(
        ("text", "past"),
        (("năm trước có 12 hộ", True), ("năm 2021 có 12 hộ", True), ("tổ 1 có 12 hộ", False), ("hiện có 12 hộ", False)),
    )
    def test_name_another_time(self, text: str, past: bool, passages_of: Read) -> None:  # noqa: FBT001
        """A day, a period or a word for an earlier time makes a figure one of it; a number of a group does not."""
        passage = passages_of(f"{text}.")[0]
        assert is_past(passage, passage.mentions[-1]) is past

    @pytest.mark.parametrize(
        ("text", "planned"),
        (
            ("mức 12 hộ mà huyện giao", True),
            ("mục tiêu năm là 12 hộ", True),
            ("đạt 120% kế hoạch, gồm 12 hộ", False),
            ("đạt 120% kế hoạch (12 hộ)", True),
        ),
    )
    def test_name_a_plan(self, text: str, planned: bool, passages_of: Read) -> None:  # noqa: FBT001
        """The plan of a percent is not that of the figure behind its comma."""
        passage = passages_of(f"{text}.")[0]
        assert is_planned(passage, passage.mentions[-1]) is planned


class TestChangingPlaces:
    """The figures behind words of change."""

    def test_are_the_first_behind_each(self, passages_of: Read) -> None:
        """Times and brackets are passed over, and what is far away is not reached."""
        passage = passages_of("Có 9 hộ, hơn năm 2021 (5 hộ) là 4 hộ; tăng thêm nhiều.")[0]
        assert changing_places(passage) == {2, 3}


class TestIsRate:
    """The words before a percent that call it a rate."""

    @pytest.mark.parametrize(("lead", "rate"), (("tỷ lệ khám phá lên tới", True), ("đạt", False), ("chiếm", False)))
    def test_has_any_verb_behind(self, lead: str, rate: bool) -> None:  # noqa: FBT001
        """The noun alone tells."""
        assert is_rate(lead) is rate


class TestUndertakenIn:
    """The verbs by which somebody takes something upon himself."""

    def test_are_whole_words(self) -> None:
        """They are told wherever they stand."""
        assert undertaken_in("phần việc đã nhận, số đăng ký") == {"nhận", "đăng ký"}
        assert undertaken_in("phần việc còn lại") == frozenset()
