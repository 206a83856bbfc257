"""The command line: ``vnbulletin check``, ``compare``, ``extract``, ``rule`` and ``vnbulletin completion``."""

from vnbulletin.cli.entry import main

__all__ = ["main"]


def __dir__() -> list[str]:
    return list(__all__)
