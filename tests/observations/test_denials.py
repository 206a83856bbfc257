"""Which words deny what stands behind them."""

import pytest

from vnbulletin.observations.denials import denial_before, is_denied, says_denial


@pytest.mark.parametrize(
    ("text", "denied"),
    (
        ("chưa kết nạp", True),
        ("không tổ chức kết nạp", True),
        ("chưa hoàn thành việc kết nạp", True),
        ("không những kết nạp", False),
        ("không có khó khăn khi kết nạp", False),
        ("đã kết nạp", False),
    ),
)
def test_a_denial_reaches_over_small_words_alone(text: str, *, denied: bool) -> None:
    """A noun or another thought ends it."""
    assert (denial_before(text, 0, text.index("kết nạp")) is not None) is denied


def test_words_that_deny_something_themselves_are_not_denied() -> None:
    """What is called missed was missed."""
    assert says_denial(" không đạt ")
    assert not is_denied(" chỉ tiêu không đạt ", 9, " không đạt ")
    assert is_denied(" chưa kết nạp đảng viên ", 5, " kết nạp ")
