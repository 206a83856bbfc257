"""This file shows reports on a terminal: it gives each style its looks, and wraps lines to the width."""

import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager

from rich.console import Console
from rich.padding import Padding
from rich.text import Text

from vnbulletin.corpus.files import Found
from vnbulletin.reports.text import Line, Style

__all__ = ["progress_of", "progress_over", "show_lines", "show_page"]

_LOOKS = {
    Style.PLAIN: "",
    Style.TITLE: "bold",
    Style.PLACE: "cyan",
    Style.FIGURE: "bold underline",
    Style.MARK: "",
    Style.CONSISTENT: "green",
    Style.UNDETERMINED: "dim",
    Style.POSSIBLE: "yellow",
    Style.UNUSUAL: "magenta",
    Style.CONTRADICTION: "bold red",
}
_MANY = 20


def show_lines(lines: Iterable[Line]) -> None:
    """Print *lines* on standard output: as they are for a program, with colours and wrapped for a reader."""
    console = Console(highlight=False)
    if not console.is_terminal:
        sys.stdout.writelines(f"{line}\n" for line in lines)
        return
    coloured = console.color_system is not None and not console.no_color
    for line in lines:
        text = Text()
        for segment in line.segments:
            if not (coloured and segment.style is Style.MARK):
                text.append(segment.text, _LOOKS[segment.style])
        if line.indent:
            console.print(Padding(text, (0, 0, 0, line.indent), expand=False))
        else:
            # A place that is wrapped can no longer be clicked.
            console.print(text, soft_wrap=True)


def show_page(page: str) -> None:
    """Print a page of Markdown on standard output, rendered for a reader and as it is for a program."""
    console = Console()
    if console.is_terminal:
        from rich.markdown import Markdown  # noqa: PLC0415 -- slow to load, and seldom needed

        console.print(Markdown(page))
    else:
        sys.stdout.write(f"{page.rstrip()}\n")


def progress_over(paths: tuple[Found, ...]) -> Iterator[Found]:
    """Yield *paths*, with a bar on standard error when they are many and someone is there to see it.

    Where standard output is a terminal too, what is printed there shows the progress,
    and a bar would write over it.
    """
    with progress_of(paths, shown=not sys.stdout.isatty()) as advance:
        for path in paths:
            yield path
            advance(1)


@contextmanager
def progress_of(found: Iterable[Found], *, shown: bool = True) -> Iterator[Callable[[int], None]]:
    """Give what moves a bar on forward by a number of files; it is seen on a terminal only, and for many files."""
    many = sum(1 for _ in found) if shown and sys.stderr.isatty() else 0
    if many < _MANY:
        yield lambda _: None
        return
    from rich.progress import Progress  # noqa: PLC0415 -- slow to load, and seldom needed

    with Progress(console=Console(stderr=True), transient=True, redirect_stdout=False) as bar:
        task = bar.add_task("bulletins", total=many)
        yield lambda files: bar.advance(task, files)
