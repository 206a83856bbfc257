import subprocess
import sys
from collections.abc import Iterator
from itertools import chain
from pathlib import Path

import pytest
from tests.corpus.workers import names_of, names_unless_deadly

from vnbulletin.corpus.processes import Chunk, chunk_by_chunk

DIED = "the process that read it died: it was killed, ran out of memory, or crashed"


def chunks(*names: str) -> list[Chunk]:
    """Return chunks of two files each."""
    paths = [Path(name) for name in names]
    return [tuple(paths[start : start + 2]) for start in range(0, len(paths), 2)]


class TestChunkByChunk:
    """Work in several processes."""

    @pytest.mark.parametrize("workers", (1, 2))
    def test_keeps_the_order(self, workers: int) -> None:
        """What is given stands in the order of the chunks, however many work."""
        names = tuple(str(number) for number in range(21))

        done = chunk_by_chunk(names_of, chunks(*names), workers=workers)

        assert tuple(chain.from_iterable(done)) == names

    def test_takes_few_chunks_ahead(self) -> None:
        """However many chunks there are, a few are under way."""
        taken = 0

        def counted() -> Iterator[Chunk]:
            nonlocal taken
            for taken in range(1, 101):
                yield (Path(str(taken)),)

        done = chunk_by_chunk(names_of, counted(), workers=2)
        next(done)
        ahead = taken
        done.close()

        assert ahead <= 5

    def test_names_the_file_at_which_a_process_dies(self) -> None:
        """Files that end or kill their process are errors in their place, and all others are read."""
        names = ("a", "b", "exit", "c", "d", "kill", "e", "f", "g", "h", "i")

        done = chunk_by_chunk(names_unless_deadly, chunks(*names), workers=2)

        expected = tuple(DIED if name in {"exit", "kill"} else name for name in names)
        assert tuple(chain.from_iterable(done)) == expected

    def test_passes_an_exception_on(self) -> None:
        """What the work raises ends the run."""
        with pytest.raises(AttributeError):
            list(chunk_by_chunk(names_of, [(Path("a"),), (3,)], workers=2))  # type: ignore[list-item]

    def test_says_why_no_process_starts(self, tmp_path: Path) -> None:
        """A script whose work does not stand under its main guard is told so, and does not blame the files."""
        script = tmp_path / "script.py"
        script.write_text(
            "from pathlib import Path\n"
            "from vnbulletin.corpus import WorkerError, read_corpus\n"
            "try:\n"
            "    list(read_corpus('.', workers=2))\n"
            "except WorkerError as error:\n"
            "    print('told:', error)\n",
            encoding="utf-8",
        )
        (tmp_path / "a.txt").write_text("Có 5 xã.", encoding="utf-8")

        done = subprocess.run(
            [sys.executable, script], capture_output=True, text=True, check=False, cwd=tmp_path, timeout=120
        )

        assert done.returncode == 0
        assert done.stdout.startswith(
            "told: worker processes die when they start: a script that uses several does so und"
        )
