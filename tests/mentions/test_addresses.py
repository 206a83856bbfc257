from collections.abc import Callable

import pytest

from vnbulletin.folding import fold
from vnbulletin.mentions.addresses import address, find_addresses
from vnbulletin.mentions.mention import LabelKind, Mention, MentionKind
from vnbulletin.mentions.scene import Scene

Mentions = Callable[[str], tuple[Mention, ...]]


class TestFindAddresses:
    """Web and e-mail addresses and names of files."""

    @pytest.mark.parametrize(
        ("text", "found"),
        (
            ("xem https://vidu.example.org/2021 nhé", ["https://vidu.example.org/2021"]),
            ("xem www.vidu.example.org nhé", ["www.vidu.example.org"]),
            ("gửi hoi2021@example.org nhé", ["hoi2021@example.org"]),
            ("ảnh 2021042702.jpg kèm theo", ["2021042702.jpg"]),
            ("tệp 12.docx kèm theo", ["12.docx"]),
            ("trang tin24h.vn đăng", ["tin24h.vn"]),
            ("gửi a1@example.org và b2@example.org nhé", ["a1@example.org", "b2@example.org"]),
            ("có 12.5 điểm", []),
            ("hết.Việc khác", []),
            ("hết.vnx khác", []),
            ("tốt. com là cơm", []),
        ),
    )
    def test_takes_the_whole_word(self, text: str, found: list[str]) -> None:
        """An address runs from blank to blank."""
        lower = fold(text).lower

        assert found == [lower[start:end] for start, end in find_addresses(lower, 0, len(lower))]

    def test_stays_between_its_ends(self) -> None:
        """Nothing outside the stretch is taken."""
        lower = "a1@example.org b2@example.org"

        assert find_addresses(lower, 15, 29) == ((15, 29),)

    def test_gives_no_address_twice(self) -> None:
        """The marks inside one address find it once."""
        lower = "xem https://a@www.vidu.example.org/1.html nhé"

        assert ((4, len(lower) - 4),) == find_addresses(lower, 0, len(lower))


class TestAddress:
    """The digits of an address."""

    def test_are_one_label(self, mentions_of: Mentions) -> None:
        """An address with several numbers is one mention, whole."""
        (mention,) = mentions_of("Xem www.vidu.example.org/2021/06/21 để rõ.")

        assert (
            mention.kind,
            mention.text,
            mention.recogniser,
        ) == (MentionKind.LABEL, "www.vidu.example.org/2021/06/21", "address")
        assert mention.to_record()["label"] == LabelKind.ADDRESS.value

    def test_beside_an_address_digits_count(self, mentions_of: Mentions) -> None:
        """Digits before and behind an address are read as ever."""
        before, _, behind = mentions_of("Có 12 hộ, thư gửi hoi2021@example.org cho 15 hộ.")

        assert (before.text, behind.text) == ("12", "15")
        assert MentionKind.NUMBER is before.kind is behind.kind

    def test_is_asked_where_there_are_addresses(self, scene_of: Callable[[str], Scene]) -> None:
        """In a text without addresses no digits belong to one."""
        assert address.read(scene_of("có 12 hộ"), 3) is None

    def test_an_address_without_digits_is_none(self, mentions_of: Mentions) -> None:
        """Where no digits stand, nothing is mentioned."""
        assert mentions_of("Xem www.vidu.example.org để rõ.") == ()
