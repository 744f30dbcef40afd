"""Files broken by the thousand: none may crash its reader, or take it over a limit."""

import subprocess
import sys

from tests.bench.measure import ROOT
from tests.bench.workloads import Work

MUTANTS, FEW = 1000, 24
"""Files to a family, and those of a quick look."""


def bench_mutants(work: Work, is_quick: bool) -> bool:
    """Break a thousand files of each family, and read them in readers of ours."""
    count = FEW if is_quick else MUTANTS
    words = ["-m", "tests.bench.mutants_job", str(count), str(work.folder)]
    return subprocess.call([sys.executable, *words], cwd=ROOT) == 0
