import errno
import os
import resource
import stat
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from tests.tables.bulletins import read

from vnbulletin.errors import WriteError
from vnbulletin.tables.catalogue import table_of
from vnbulletin.tables.table import Table, concatenate
from vnbulletin.tables.writing import replacing

FORMS = ("to_csv", "to_json_lines", "to_parquet")


def write(target: Path, content: bytes = b"new") -> None:
    """Write *content* in the place of *target*."""
    with replacing(target) as file:
        file.write(content)


def half_write(target: Path, error: type[BaseException]) -> None:
    """Begin to write in the place of *target*, and fail."""
    with replacing(target) as file:
        file.write(b"half")
        raise error


class TestReplacing:
    """A file that takes the place of another when it is whole."""

    def test_appears_when_it_is_whole(self, tmp_path: Path) -> None:
        """Until the block ends the old file is there, and after it the new one, and nothing else."""
        target = tmp_path / "a.csv"
        target.write_bytes(b"old")
        with replacing(target) as file:
            file.write(b"new")
            file.flush()

            assert target.read_bytes() == b"old"
        assert [(each.name, each.read_bytes()) for each in tmp_path.iterdir()] == [("a.csv", b"new")]

    def test_never_appears_when_the_block_fails(self, tmp_path: Path) -> None:
        """After an error, or an interruption, nothing is left."""
        for error in (ValueError, KeyboardInterrupt):
            with pytest.raises(error):
                half_write(tmp_path / "a.csv", error)

        assert list(tmp_path.iterdir()) == []

    def test_has_the_rights_of_the_old_one(self, tmp_path: Path) -> None:
        """What only its owner could read stays so; a new file has the usual rights."""
        target, fresh = tmp_path / "a.csv", tmp_path / "b.csv"
        target.write_bytes(b"old")
        target.chmod(0o600)
        write(target)
        write(fresh)
        tmp_path.joinpath("c.csv").write_bytes(b"usual")

        assert stat.S_IMODE(target.stat().st_mode) == 0o600
        assert fresh.stat().st_mode == (tmp_path / "c.csv").stat().st_mode

    def test_replaces_what_a_link_leads_to(self, tmp_path: Path) -> None:
        """A link stays a link."""
        (tmp_path / "there").mkdir()
        (tmp_path / "there" / "a.csv").write_bytes(b"old")
        link = tmp_path / "link.csv"
        link.symlink_to("there/a.csv")
        write(link)

        assert link.is_symlink()
        assert (tmp_path / "there" / "a.csv").read_bytes() == b"new"

    def test_replaces_a_link_that_leads_round(self, tmp_path: Path) -> None:
        """A link to itself leads to no file, so the file takes its own place."""
        (tmp_path / "a.csv").symlink_to("a.csv")
        write(tmp_path / "a.csv")

        assert (tmp_path / "a.csv").read_bytes() == b"new"

    @pytest.mark.parametrize("name", ("a" * 255, "số liệu.csv", "b\udc80.csv"), ids=("long", "words", "stray bytes"))
    def test_may_have_any_name(self, tmp_path: Path, name: str) -> None:
        """A name may be as long as the system allows, and hold bytes that are no text."""
        write(tmp_path / name)

        assert (tmp_path / name).read_bytes() == b"new"


class TestRefusals:
    """Targets that cannot be written."""

    def test_a_folder(self, tmp_path: Path) -> None:
        """A folder is not replaced."""
        with pytest.raises(WriteError, match="it is a folder"):
            write(tmp_path)

    def test_a_folder_that_is_not_there(self, tmp_path: Path) -> None:
        """The error names the target and says why."""
        with pytest.raises(WriteError, match=r"none/a\.csv: it cannot be written: No such file or directory"):
            write(tmp_path / "none" / "a.csv")

    def test_a_file_taken_for_a_folder(self, tmp_path: Path) -> None:
        """A path through a file leads nowhere."""
        (tmp_path / "a").write_bytes(b"")

        with pytest.raises(WriteError, match="it cannot be written: Not a directory"):
            write(tmp_path / "a" / "b.csv")

    def test_a_device(self) -> None:
        """What is no regular file is not replaced; an open file may be anything."""
        with pytest.raises(WriteError, match="it is no regular file"):
            write(Path(os.devnull))
        with Path(os.devnull).open("w", encoding="utf-8") as file:
            table_of(read(), "mentions").to_csv(file)

    def test_a_write_protected_file(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        """A file that its owner protected is kept, although its folder would let it be replaced."""
        target = tmp_path / "a.csv"
        target.write_bytes(b"old")
        # A user who may do everything may write it too.
        monkeypatch.setattr(os, "access", lambda *_: False)

        with pytest.raises(WriteError, match="it is write-protected"):
            write(target)
        assert target.read_bytes() == b"old"


@contextmanager
def small_disk() -> Iterator[None]:
    """Let no file of this process grow beyond some bytes, as on a disk that is full; also not what the tests print."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (4_000, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


class TestFullDisk:
    """A disk without room."""

    @pytest.mark.parametrize("form", FORMS)
    def test_leaves_nothing_half_written(self, tmp_path: Path, form: str) -> None:
        """The error says that there is no room, what was there is untouched, and no other file is left."""
        target = tmp_path / "a"
        target.write_bytes(b"before")
        many = concatenate([table_of(read(), "statistics")] * 40)

        refused = pytest.raises(WriteError, match=f"it cannot be written: {os.strerror(errno.EFBIG)}")
        with small_disk(), refused:
            getattr(many, form)(target)

        assert [each.read_bytes() for each in tmp_path.iterdir()] == [b"before"]

    @pytest.mark.parametrize("form", FORMS)
    @pytest.mark.skipif(not Path("/dev/full").exists(), reason="the system has no device that is always full")
    def test_is_told_of_an_open_file(self, form: str) -> None:
        """A file of the caller gives the system's own error."""
        rows = tuple(table_of(read(), "statistics")) * 40
        mode = {"mode": "wb"} if form == "to_parquet" else {"mode": "w", "encoding": "utf-8"}

        with pytest.raises(OSError, match=os.strerror(errno.ENOSPC)) as caught, Path("/dev/full").open(**mode) as file:  # type: ignore[call-overload]  # both are calls of it
            getattr(Table(table_of(read(), "statistics").schema, rows), form)(file)
        assert caught.value.errno == errno.ENOSPC


class TestKilled:
    """A process that is killed while it writes."""

    def test_leaves_what_was_there(self, tmp_path: Path) -> None:
        """The target is as it was; what was written beside it has a name that says whose it is."""
        target = tmp_path / "a.csv"
        target.write_bytes(b"before")
        program = (
            "import os, signal, sys\n"
            "from vnbulletin.tables.writing import replacing\n"
            "with replacing(sys.argv[1]) as file:\n"
            "    file.write(b'half')\n"
            "    file.flush()\n"
            "    os.kill(os.getpid(), signal.SIGKILL)\n"
        )
        done = subprocess.run([sys.executable, "-c", program, str(target)], check=False)

        assert done.returncode != 0
        assert target.read_bytes() == b"before"
        assert [each.name[:12] for each in tmp_path.iterdir() if each != target] == [".vnbulletin-"]
