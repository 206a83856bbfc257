"""When a story was published, and when that is not known."""

import pytest

from vnbulletin.articles.reading import read_article


def reason(date_line: str, opening: str) -> str:
    """Return why the day of publishing is not known, or nothing where it is."""
    article = read_article(f"{date_line}\nHuyện họp bàn thi đua\n\n{opening}, huyện có 5 xã đạt chuẩn.")
    assert (article.published is None) == bool(article.published_reason)
    return article.published_reason


class TestPublished:
    """The page's date against the story."""

    @pytest.mark.parametrize(
        "opening",
        ("Chiều nay 12.5", "Sáng nay (12/5)", "Hôm nay ngày 12-5-2022", "Hôm qua 11/5", "Ngày 28/4/2022", "Hôm nay",
         "Sáng 10/5/2022", "Ngày 31/2/2022"),
    )  # fmt: skip
    def test_known(self, opening: str) -> None:
        """A page's date that the story bears out, or says nothing against, is the day of publishing."""
        assert reason("Thứ Năm, 12/05/2022", opening) == ""

    @pytest.mark.parametrize(
        ("date_line", "opening", "expected"),
        (
            ("17/01/2021", "Chiều nay (28/12)", "the text says 'Chiều nay (28/12)', but the page is dated 17/01/2021"),
            ("17/01/2021", "Hôm qua 17/1", "the text says 'Hôm qua 17/1', but the page is dated 17/01/2021"),
            ("17/01/2021", "Hôm nay 17/1/2020", "the text says 'Hôm nay 17/1/2020', but the page is dated 17/01/2021"),
            ("17/01/2021", "Sáng 18/1/2021", "the story opens on 18/01/2021, but the page is dated 17/01/2021"),
            (
                "08:00 17/01/2021",
                "VDO - Sáng 18/1/2021",
                "the story opens on 18/01/2021, but the page is dated 17/01/2021",
            ),
            ("Thứ Hai, 17/01/2021", "Năm 2020", "the page's weekday does not fit its date: 'Thứ Hai, 17/01/2021'"),
            ("16:21 | 27/11", "Năm 2020", "the page prints no whole date"),
            ("", "Năm 2020", "the page prints no date"),
        ),
    )
    def test_not_known(self, date_line: str, opening: str, expected: str) -> None:
        """A page's date that the text contradicts is not the day of publishing, and the reason is given."""
        assert reason(date_line, opening) == expected

    def test_announcement(self) -> None:
        """A day to come may lie after the page's."""
        article = read_article("17/01/2021\nHuyện họp bàn thi đua\n\nSáng 18/1/2021, huyện sẽ họp.")

        assert str(article.published) == "2021-01-17"
