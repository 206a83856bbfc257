"""This file shows reports on a terminal: it gives each style its looks, and wraps lines to the width."""

import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

from rich.console import Console
from rich.padding import Padding
from rich.text import Text

from vnbulletin.reports.text import Line, Style

__all__ = ["progress_over", "show_lines", "show_page"]

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


def progress_over(paths: tuple[Path, ...]) -> Iterator[Path]:
    """Yield *paths*, with a bar on standard error when they are many and someone is there to see it.

    Where standard output is a terminal too, what is printed there shows the progress,
    and a bar would write over it.
    """
    if len(paths) < _MANY or sys.stdout.isatty() or not sys.stderr.isatty():
        yield from paths
        return
    from rich.progress import Progress  # noqa: PLC0415 -- slow to load, and seldom needed

    with Progress(console=Console(stderr=True), transient=True, redirect_stdout=False) as bar:
        yield from bar.track(paths, description="bulletins")
