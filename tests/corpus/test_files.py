import os
import subprocess
from pathlib import Path

import pytest

from vnbulletin.corpus import bulletins_in, find_bulletins
from vnbulletin.errors import ReadError

RIGHT = "Có 71/75 tập thể (94,67%) xếp loại tốt."


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a folder with bulletins, other files, and hidden ones."""
    for name in (
        "b.txt",
        "a.md",
        "c.TXT",
        "d.html",
        "e.HTM",
        "f.xhtml",
        "note.pdf",
        ".hidden.txt",
        "sub/d.txt",
        ".git/e.txt",
        "sub/.f/g.txt",
    ):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(RIGHT, encoding="utf-8")
    return tmp_path


class TestFindBulletins:
    """The files that a path stands for."""

    def test_finds_texts_in_a_folder_and_below(self, folder: Path) -> None:
        """Texts and web pages are found in sorted order; hidden files and folders are passed over."""
        found = [path.relative_to(folder).as_posix() for path in find_bulletins(folder)]

        assert found == ["a.md", "b.txt", "c.TXT", "d.html", "e.HTM", "f.xhtml", "sub/d.txt"]

    def test_takes_a_file_whatever_its_name(self, folder: Path) -> None:
        """A file that is named outright is a bulletin."""
        assert find_bulletins(folder / ".hidden.txt") == (folder / ".hidden.txt",)

    def test_keeps_a_missing_file(self, tmp_path: Path) -> None:
        """A missing file is left for reading to complain of."""
        assert find_bulletins(tmp_path / "no.txt") == (tmp_path / "no.txt",)

    def test_finds_none_in_an_empty_folder(self, tmp_path: Path) -> None:
        """A folder without bulletins gives an empty tuple, not an error."""
        assert find_bulletins(tmp_path) == ()

    def test_does_not_walk_in_circles(self, tmp_path: Path) -> None:
        """A link to a folder above is not followed."""
        (tmp_path / "a.txt").write_text(RIGHT, encoding="utf-8")
        (tmp_path / "loop").symlink_to(tmp_path, target_is_directory=True)

        assert find_bulletins(tmp_path) == (tmp_path / "a.txt",)


class TestBulletinsIn:
    """Files that are found one by one."""

    def test_sorts_files_among_folders(self, tmp_path: Path) -> None:
        """The order is that of sorted paths, whatever the order of the disk."""
        names = ("b/z.txt", "b.txt", "a/x.txt", "a/b/y.txt", "c.txt", "a-b.txt")
        for name in reversed(names):
            (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
            (tmp_path / name).write_text(RIGHT, encoding="utf-8")

        found = [each for each in bulletins_in(tmp_path) if isinstance(each, Path)]

        assert found == sorted(tmp_path / name for name in names)

    def test_gives_each_file_once(self, folder: Path) -> None:
        """A file that is named and lies in a folder that is named is one file."""
        found = list(bulletins_in([folder / "b.txt", folder, str(folder / "sub")]))

        assert found[0] == folder / "b.txt"
        assert len(found) == len(set(found)) == len(find_bulletins(folder))

    def test_knows_a_file_by_any_way_to_it(
        self, folder: Path, tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """Relative and absolute paths and links lead to one file, which has the path that was given first."""
        link = tmp_path_factory.mktemp("links") / "in"
        link.symlink_to(folder)
        monkeypatch.chdir(folder.parent)
        found = list(bulletins_in([folder.name, folder, f"./{folder.name}/sub/..", link]))

        assert found == list(bulletins_in(folder.name))

    def test_gives_a_name_that_no_file_has(self, folder: Path) -> None:
        """Reading it says what is wrong with it."""
        assert next(iter(bulletins_in(["a\0.txt", folder]))) == Path("a\0.txt")

    def test_does_not_look_ahead(self, tmp_path: Path) -> None:
        """A folder is listed when its turn comes, so that nothing is held of those to come."""
        for name in ("a/1.txt", "b/1.txt"):
            (tmp_path / name).parent.mkdir()
            (tmp_path / name).write_text(RIGHT, encoding="utf-8")
        found = bulletins_in(tmp_path)
        first = next(found)
        (tmp_path / "b" / "2.txt").write_text(RIGHT, encoding="utf-8")

        assert [first, *found] == [tmp_path / name for name in ("a/1.txt", "b/1.txt", "b/2.txt")]

    def test_tells_a_folder_without_bulletins(self, tmp_path: Path) -> None:
        """An empty folder is an error in its place, and the next path is found."""
        (tmp_path / "empty").mkdir()
        (tmp_path / "a.txt").write_text(RIGHT, encoding="utf-8")

        told, file = bulletins_in([tmp_path / "empty", tmp_path / "a.txt"])

        assert isinstance(told, ReadError)
        assert told.reason == "this folder holds no bulletin, that is no .txt, .md, .html, .htm or .xhtml file"
        assert file == tmp_path / "a.txt"

    def test_tells_a_folder_that_cannot_be_listed(self, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        """A folder below that may not be listed is an error, and the rest is found."""
        listed = os.scandir

        def refusing(path: Path) -> object:
            if path.name == "sub":
                raise PermissionError(13, "Permission denied")
            return listed(path)

        monkeypatch.setattr(os, "scandir", refusing)
        errors = [each for each in bulletins_in(folder) if isinstance(each, ReadError)]

        assert [str(each) for each in errors] == [f"{folder / 'sub'}: this folder cannot be listed: Permission denied"]

    def test_goes_down_any_depth(self, tmp_path: Path) -> None:
        """Folders may be nested deeper than calls may."""
        here = os.open(tmp_path, os.O_RDONLY)
        for _ in range(1200):
            os.mkdir("d", dir_fd=here)
            above, here = here, os.open("d", os.O_RDONLY, dir_fd=here)
            os.close(above)
        os.close(here)
        try:
            found = list(bulletins_in(tmp_path))
        finally:
            # What pytest removes folders with does not go down so far.
            subprocess.run(["/bin/rm", "-r", tmp_path / "d"], check=True)

        assert [str(each) for each in found] == [
            f"{tmp_path}: this folder holds no bulletin, that is no .txt, .md, .html, .htm or .xhtml file"
        ]
