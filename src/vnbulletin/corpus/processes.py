"""This file does work on many files in several processes, in order, and outlives a process that dies."""

import multiprocessing
import os
import signal
import sys
import threading
from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from itertools import chain, islice
from typing import Generic, TypeAlias, TypeVar, TypeVarTuple

from vnbulletin.corpus.files import Found
from vnbulletin.errors import ReadError, VnBulletinError

__all__ = ["Chunk", "WorkerError", "chunk_by_chunk"]

Asked = TypeVarTuple("Asked")
Result = TypeVar("Result")
Chunk: TypeAlias = tuple[Found, ...]
# So many chunks for each process are under way: one that it works on, and one that waits for it.
_AHEAD = 2
_DIED = "the process that read it died: it was killed, ran out of memory, or crashed"
_STILLBORN = (
    "worker processes die when they start: a script that uses several does so under if __name__ == '__main__'; "
    "one worker needs no process"
)


class WorkerError(VnBulletinError):
    """No process can be started to share the work; *reason* says why and what would help.

    .. versionadded:: 0.1.0
    """

    def __init__(self, reason: str) -> None:
        """Keep the reason."""
        self.reason = reason
        super().__init__(reason)


def chunk_by_chunk(
    work: Callable[[Chunk], Result], chunks: Iterable[Chunk], *, workers: int
) -> Generator[Result, None, None]:
    """Yield what *work* gives for each of *chunks*, in order; a few chunks at a time are under way.

    One worker is this process. Of several, one that dies takes no chunk with it: those under way are tried again,
    each alone, and a file at which a process dies again becomes an error in its chunk.

    Args:
        work: A function of a module, or a `functools.partial` of one, because it is sent to other processes.
        chunks: Taken as they are needed.
        workers: How many processes work.

    Raises:
        WorkerError: No process can be started.
    """
    if workers == 1:
        yield from map(work, chunks)
        return
    left = iter(chunks)
    # No more processes than chunks.
    first = tuple(islice(left, workers))
    left = chain(first, left)
    with _Crew(work, max(len(first), 1)) as crew, _Crew(work, 1) as loner:
        under_way: deque[tuple[Chunk, Future[Result]]] = deque()
        while True:
            while len(under_way) < workers * _AHEAD and (chunk := next(left, None)) is not None:
                under_way.append((chunk, crew.start(chunk)))
            if not under_way:
                return
            chunk, future = under_way.popleft()
            try:
                result = future.result()
            except BrokenProcessPool:
                result = _alone(loner, chunk)
            yield result


class _Crew(Generic[Result]):
    """Processes that do one kind of work; they are started when they are needed, and again when one has died."""

    def __init__(self, work: Callable[[Chunk], Result], workers: int) -> None:
        self.work = work
        self._workers = workers
        self._pool: ProcessPoolExecutor | None = None

    def __enter__(self) -> "_Crew[Result]":
        return self

    def __exit__(self, *_: object) -> None:
        if self._pool is not None:
            self._pool.shutdown(cancel_futures=True)

    def start(self, chunk: Chunk) -> Future[Result]:
        """Return the work on *chunk*, which is under way."""
        if self._pool is not None:
            try:
                return _submitted(self._pool, self.work, chunk)
            except BrokenProcessPool:
                self._pool.shutdown()
        self._pool = _new_pool(self._workers)
        return _submitted(self._pool, self.work, chunk)


def _alone(loner: _Crew[Result], chunk: Chunk) -> Result:
    """Return the work on a chunk that was under way when a process died, without the files that make one die."""
    try:
        return loner.start(chunk).result()
    except BrokenProcessPool:
        survivors = tuple(each if _survives(loner, each) else _lost(each) for each in chunk)
    try:
        return loner.start(survivors).result()
    except BrokenProcessPool:
        # They can be read one by one and not together, as far as memory goes; errors are read by nobody.
        return loner.work(tuple(map(_lost, chunk)))


def _survives(loner: _Crew[Result], found: Found) -> bool:
    try:
        loner.start((found,)).result()
    except BrokenProcessPool:
        return False
    return True


def _lost(found: Found) -> ReadError:
    return found if isinstance(found, ReadError) else ReadError(os.fspath(found), _DIED)


def _new_pool(workers: int) -> ProcessPoolExecutor:
    # A process that is forked from one with threads may hang, and a progress bar has one.
    context = multiprocessing.get_context("spawn")
    pool = ProcessPoolExecutor(workers, mp_context=context, initializer=_settle)
    try:
        # A process is started for each call that finds none idle, so all of them start, and load, at once.
        first, *_ = [_submitted(pool, os.getpid) for _ in range(workers)]
        first.result()
    except BrokenProcessPool:
        pool.shutdown()
        raise WorkerError(_STILLBORN) from None
    except OSError as error:
        pool.shutdown()
        msg = f"no worker process can be started: {error.strerror}"
        raise WorkerError(msg) from error
    return pool


def _submitted(pool: ProcessPoolExecutor, work: Callable[[*Asked], Result], *asked: *Asked) -> Future[Result]:
    """Return the work under way; a process that starts for it never gets an interrupt, even while it imports."""
    with _interrupts_held():
        return pool.submit(work, *asked)


@contextmanager
def _interrupts_held() -> Iterator[None]:
    """Hold interrupts from the keyboard back, from this process and from those that it starts meanwhile."""
    if sys.platform == "win32":
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _settle() -> None:
    """Leave interrupts from the keyboard to the parent, and end with it, even where it is killed."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)
