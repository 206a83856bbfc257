"""The look back that every recogniser shares: phrases right before a place."""

import pytest

from vnbulletin.lexicon.patterns import Lead, right_before, spotting, whole_words


def found(lead: Lead, text: str, floor: int = 0) -> str | None:
    """Return the phrase of *lead* at the end of *text*, or None."""
    hit = lead.before(text, floor, len(text))
    return None if hit is None else " ".join(hit["lead"].split())


class TestLead:
    """Phrases that stand right before a place."""

    @pytest.mark.parametrize(
        ("text", "phrase"),
        (
            ("ngày ", "ngày"),
            ("họp ngày ", "ngày"),
            ("họp hết ngày ", "hết ngày"),
            ("đến hết ngày   ", "hết ngày"),
            ("hết\nngày ", "hết ngày"),
            ("ngày", None),
            ("ngày ấy ", None),
            ("mngày ", None),
            ("ngày, ", None),
            ("ngày    ", None),
            ("", None),
        ),
    )
    def test_finds_the_longest_phrase_at_the_end(self, text: str, phrase: str | None) -> None:
        """The longest phrase of whole words that ends at the place is found, and none that ends before."""
        assert phrase == found(right_before(("ngày", "hết ngày")), text)

    @pytest.mark.parametrize(("floor", "phrase"), ((0, "hết ngày"), (4, "ngày"), (5, None)))
    def test_looks_no_further_than_its_floor(self, floor: int, phrase: str | None) -> None:
        """What stands before the floor is no part of a phrase."""
        assert phrase == found(right_before(("ngày", "hết ngày")), "hết ngày ", floor)

    def test_takes_the_order_of_no_table(self) -> None:
        """The longer phrase wins, whichever is listed first."""
        for phrases in (("ngày", "hết ngày"), ("hết ngày", "ngày")):
            assert found(right_before(phrases), "đến hết ngày ") == "hết ngày"

    def test_allows_what_may_stand_between(self) -> None:
        """The pattern behind the phrases may be more than blanks, with words of its own."""
        lead = right_before(("quý", "đợt"), then=r"[ ](?:này[ ])?\(?", also=("này",))

        assert [found(lead, text) for text in ("đợt ", "đợt (", "đợt này (", "này ")] == ["đợt", "đợt", "đợt", None]

    def test_finds_a_phrase_behind_a_mark_without_a_blank(self) -> None:
        """A phrase that a mark opens is found where no blank parts them."""
        assert found(right_before(("ngày",)), "xong;ngày ") == "ngày"
        assert found(right_before(("hết ngày",)), "(hết ngày ") == "hết ngày"

    def test_knows_the_last_words(self) -> None:
        """The last words are those of the phrases, folded, and those that may stand between."""
        assert frozenset({"ngày", "kỳ", "này"}) == right_before(("Hết NGÀY", "kỳ"), also=("này",)).last_words


class TestSpotting:
    """Whether a phrase stands in a text, whatever its place."""

    @pytest.mark.parametrize(
        "text",
        (
            "tăng",
            "mức tăng.",
            "tăng1",
            "atăng",
            "tăn",
            "ít  hơn",
            "ít hơn3",
            "ít\nhơn",
            "ít",
            "hạ",
            "hạng",
            "v.v",
            "av.v",
            "v.va",
            "",
        ),
    )
    def test_agrees_with_the_search_for_whole_words(self, text: str) -> None:
        """A rare letter of the first word finds what its first letter does."""
        phrases = ("tăng", "ít", "ít hơn", "hạ", "v.v")

        for each in ((phrase,) for phrase in phrases):
            assert (spotting(each).search(text) is None) is (whole_words(each).search(text) is None)
        assert (spotting(phrases).search(text) is None) is (whole_words(phrases).search(text) is None)
