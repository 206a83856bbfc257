from pathlib import Path

from tests.gold.known import known_misses, listed, misses_of, name_of, records
from tests.gold.marks import read_gold

# Marked otherwise than any reader would read it: a kind, a value and a place that holds none.
ODD = read_gold("Chi bộ có ⟦12¦percent¦12¦⟧ đảng viên,\nhọp ⟦“mỗi”¦number¦1¦tháng⟧ tháng.\n---\n")
PLAIN = read_gold("Chi bộ có ⟦12¦number¦12¦đảng viên⟧ đảng viên.\n---\n")


class TestRecords:
    """The table of known misses."""

    def test_is_read_again_as_it_was_written(self, tmp_path: Path) -> None:
        """What is written is what is compared."""
        table = tmp_path / "known.toml"
        texts = {tmp_path / "deep" / "odd.txt": ODD, tmp_path / "plain.txt": PLAIN}
        table.write_text("\n".join(records(texts, tmp_path)), encoding="utf-8")

        assert known_misses(table) == {"deep/odd": misses_of(ODD)}

    def test_may_be_empty(self, tmp_path: Path) -> None:
        """Where all is read as marked, the table holds its head alone."""
        table = tmp_path / "known.toml"
        table.write_text("\n".join(records({tmp_path / "plain.txt": PLAIN}, tmp_path)), encoding="utf-8")

        assert known_misses(table) == {}


class TestListed:
    """Misses for people."""

    def test_show_the_words_around(self) -> None:
        """A miss is shown on one line, with its place and what stands around it."""
        first, second = listed({Path("odd.txt"): ODD})

        assert first == (
            "odd:10: reading: marked ⟦12¦percent¦12¦⟧, found ⟦12¦number¦12¦đảng viên⟧ "
            "in «Chi bộ có 12 đảng viên,↵họp “mỗi” tháng.»"
        )
        assert "marked ⟦“mỗi”¦number¦1¦tháng⟧, found nothing" in second


class TestNameOf:
    """Names of texts."""

    def test_are_paths_without_suffix(self, tmp_path: Path) -> None:
        """A text outside the folder has its file name alone."""
        assert name_of(tmp_path / "bulletins" / "a.txt", tmp_path) == "bulletins/a"
        assert name_of(Path("/elsewhere/a.txt"), tmp_path) == "a"
