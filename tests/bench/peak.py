"""This program runs the command line, and prints what it took: seconds of processors, peaks of memory.

Usage: python -m tests.bench.peak ARGUMENT ...
"""

import resource
import sys

from vnbulletin.cli import main

if __name__ == "__main__":
    try:
        main()
    finally:
        used = [resource.getrusage(whose) for whose in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
        spent = sum(each.ru_utime + each.ru_stime for each in used)
        sys.stdout.write(f"{spent:.3f} {used[0].ru_maxrss} {used[1].ru_maxrss}\n")
