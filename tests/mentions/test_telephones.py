from collections.abc import Callable

import pytest

from vnbulletin.lexicon.cue_tables import cues
from vnbulletin.mentions.mention import Label, LabelKind, Mention, MentionKind

Mentions = Callable[[str], tuple[Mention, ...]]


class TestTelephone:
    """Telephone numbers and numbers of accounts."""

    @pytest.mark.parametrize("cue", cues().telephones)
    def test_every_cue_leads_a_number(self, cue: str, mentions_of: Mentions) -> None:
        """Behind each word for a telephone grouped digits are one label."""
        (mention,) = mentions_of(f"Bạn đọc cần hỏi, {cue}: 0228 384 9386")

        assert Label("0228 384 9386", LabelKind.TELEPHONE) == mention.value

    @pytest.mark.parametrize("cue", cues().accounts)
    def test_every_cue_leads_an_account(self, cue: str, mentions_of: Mentions) -> None:
        """Behind each word for an account grouped digits are one label."""
        (mention,) = mentions_of(f"Bạn đọc góp quỹ qua {cue}: 3000 211 000 456")

        assert Label("3000 211 000 456", LabelKind.NUMBERED) == mention.value

    @pytest.mark.parametrize("text", ("Quỹ còn 1.800.000 đồng.", "Xã thu 1900 tấn thóc.", "Bể chứa 0,5 m nước."))
    def test_an_amount_has_another_shape(self, text: str, mentions_of: Mentions) -> None:
        """An amount that begins as a telephone number does is still an amount."""
        (mention,) = mentions_of(text)

        assert MentionKind.NUMBER is mention.kind

    @pytest.mark.parametrize(
        ("text", "recogniser"),
        (
            ("Xin gọi điện thoại 0228.3849386 nhé.", "telephone"),
            ("Gọi 0982.095.095 để hỏi.", "telephone-shape"),
            ("Hỏi theo số 1900 6017 nhé.", "telephone-shape"),
            ("Từ xa gọi (+84 228 384 9386) để hỏi.", "telephone-abroad"),
            ("Gửi về STK 3000 211 000 456 nhé.", "account"),
        ),
    )
    def test_names_its_rule(self, text: str, recogniser: str, recognisers: Callable[[str], list[str]]) -> None:
        """Every label names the rule that read it."""
        assert [recogniser] == recognisers(text)
