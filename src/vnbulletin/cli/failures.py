"""This file tells on standard error what went wrong, with the name of the program, and gives its exit status."""

import click

from vnbulletin.reports.excerpts import printable

__all__ = ["CONTRADICTED", "FAILED", "NAME", "failed", "tell"]

NAME = "vnbulletin"
CONTRADICTED, FAILED = 1, 2


def tell(problem: object) -> None:
    """Say on standard error what went wrong."""
    click.echo(f"{NAME}: {printable(str(problem))}", err=True)


def failed(problem: object) -> int:
    """Say on standard error why nothing was done, and return the exit status of that."""
    tell(problem)
    return FAILED
