import sys
from pathlib import Path

import pytest
from tests.gold.__main__ import main

MARKED = "Chi bộ có ⟦12¦number¦12¦đảng viên⟧ đảng viên, ⟦5%¦number¦5¦⟧ là nữ.\n---\n"


@pytest.fixture
def text(tmp_path: Path) -> Path:
    """Return the file of a text with one mark that no reader would read so."""
    path = tmp_path / "chi_bo.txt"
    path.write_text(MARKED, encoding="utf-8")
    return path


class TestProgram:
    """What “python -m tests.gold” prints."""

    def printed(
        self, arguments: tuple[str, ...], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
    ) -> str:
        """Return what the program prints for some arguments."""
        monkeypatch.setattr(sys, "argv", ["tests.gold", *arguments])

        assert main() == 0
        return capsys.readouterr().out

    @pytest.mark.parametrize(
        ("option", "first"),
        (
            ("", "1 texts, 33 characters, 2 marks"),
            ("--misses", "chi_bo:24: reading: marked ⟦5%¦number¦5¦⟧, found ⟦5%¦percent¦5¦⟧ in «"),
            ("--records", "# Where the library reads a text"),
        ),
    )
    def test_begins_with(
        self, option: str, first: str, text: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
    ) -> None:
        """A table, a list of misses, or the records of the misses."""
        arguments = (option, str(text)) if option else (str(text),)

        assert self.printed(arguments, monkeypatch, capsys).startswith(first)

    def test_takes_folders(
        self, text: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
    ) -> None:
        """A folder stands for all texts in it and below."""
        assert self.printed((str(text.parent),), monkeypatch, capsys).startswith("1 texts")

    def test_refuses_an_empty_folder(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
    ) -> None:
        """A folder without texts is no perfect score."""
        monkeypatch.setattr(sys, "argv", ["tests.gold", str(tmp_path)])

        with pytest.raises(SystemExit):
            main()
        assert "no texts there" in capsys.readouterr().err
