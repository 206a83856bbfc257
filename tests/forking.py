"""This program loads the command line once, and runs it in a fork for each request on its standard input.

A request is a line of JSON: the arguments, the environment, the folder, and the files that stand for the three streams.
The answer is a line with the exit status. What is run has a process, an environment and streams of its own.
"""

import importlib
import json
import os
import runpy
import signal
import sys
from typing import Any

from vnbulletin import analyze

LONGEST = 120


def serve() -> None:
    """Answer requests until there are no more."""
    # Every module and table is loaded by then.
    for each in ("commands", "comparing", "extracting"):
        importlib.import_module(f"vnbulletin.cli.{each}")
    analyze("Năm 2021, có 71/75 tập thể (94,67%) xếp loại tốt, tăng 5% so với năm 2020.")
    for line in sys.stdin:
        process = os.fork()
        if process == 0:
            run(json.loads(line))
            return
        _, status = os.waitpid(process, 0)
        sys.stdout.write(f"{os.waitstatus_to_exitcode(status)}\n")
        sys.stdout.flush()


def run(request: dict[str, Any]) -> None:
    """Do what ``python -m vnbulletin`` does, with the streams of the request."""
    signal.alarm(LONGEST)
    os.environ.clear()
    os.environ.update(request["environment"])
    os.chdir(request["folder"])
    for number, path in enumerate(request["streams"]):
        opened = os.open(path, os.O_RDWR)
        os.dup2(opened, number)
        os.close(opened)
    # What the parent has read ahead is not for this process.
    sys.stdin = open(0, encoding="utf-8", closefd=False)  # noqa: SIM115 -- it lives as long as the process
    sys.argv[1:] = request["arguments"]
    runpy.run_module("vnbulletin", run_name="__main__", alter_sys=True)


if __name__ == "__main__":
    serve()
