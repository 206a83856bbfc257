"""The configuration of the documentation; it writes the page of each check, and fetches the notebooks."""

from importlib.metadata import version as installed_version
from pathlib import Path
from typing import TYPE_CHECKING

from vnbulletin.checks.running import ACROSS, CHECKS

if TYPE_CHECKING:
    from sphinx.application import Sphinx

project = "vnbulletin"
author = "The vnbulletin authors"
project_copyright = author
version = release = installed_version("vnbulletin")

extensions = ["myst_nb", "sphinx.ext.autodoc", "sphinx.ext.napoleon"]
exclude_patterns = ["_build", "jupyter_execute"]
myst_enable_extensions = ["colon_fence", "deflist"]
myst_heading_anchors = 3

html_theme = "furo"
html_title = f"vnbulletin {release}"

autodoc_member_order = "bysource"
autodoc_default_options = {"members": True, "show-inheritance": True}

nb_execution_mode = "force"
nb_execution_raise_on_error = True
nb_execution_timeout = 120
nb_merge_streams = True


def write_check_pages(folder: Path) -> None:
    """Write a page for each check, and an index of them, into *folder*."""
    folder.mkdir(parents=True, exist_ok=True)
    for old in folder.glob("*.md"):
        old.unlink()
    rows = []
    every = sorted((*CHECKS, *ACROSS), key=lambda check: check.code)
    for check in every:
        summary, heading, body = check.page.partition(f"# {check.name} ({check.code})\n")
        folder.joinpath(f"{check.code}.md").write_text(f"{heading}\n{summary}{body}", encoding="utf-8")
        rows.append(f"| [{check.code}]({check.code}.md) | {check.name} | {check.kind} |")
    index = [
        "# Checks",
        "",
        "Each check judges one kind of relation and is named after the defect that it finds.",
        "`vnbulletin rule CODE` prints the same page.",
        "",
        "| code | name | judges |",
        "|---|---|---|",
        *rows,
        "",
        "```{toctree}",
        ":hidden:",
        "",
        *(check.code for check in every),
        "```",
        "",
    ]
    folder.joinpath("index.md").write_text("\n".join(index), encoding="utf-8")


def copy_notebooks(source: Path, folder: Path) -> None:
    """Copy the notebooks in *source* into *folder*, and remove from it those that are gone."""
    folder.mkdir(parents=True, exist_ok=True)
    for old in folder.glob("*.md"):
        old.unlink()
    for notebook in source.glob("*.md"):
        folder.joinpath(notebook.name).write_bytes(notebook.read_bytes())


def setup(app: "Sphinx") -> None:
    """Write the pages before the documentation is read."""
    write_check_pages(Path(app.srcdir, "reference", "checks"))
    copy_notebooks(Path(app.srcdir).parent / "examples" / "notebooks", Path(app.srcdir, "notebooks"))
