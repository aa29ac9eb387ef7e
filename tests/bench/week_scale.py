"""How the week holds up after twenty years: its first frame, and turning to another week."""

import json
import os
import statistics
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any, Final

from tests.bench.big_journal import write_journal
from tests.bench.table import Figure
from tests.desktop.virtual_desktop import CHECKOUT

FEW: Final = 100
MANY: Final = 100_000
_RUNS: Final = 5

FIRST_FRAME: Final = Figure(f"first frame of the week, {FEW} and {MANY:,} visits", "ms", 3, aim=1.5)
FLOOR: Final = Figure("first frame, plain QPainter and ours", "ms", 40)
TURN: Final = Figure(f"changing week, {MANY:,} visits", "ms", 50, absolute=True)


def week_scale(folder: Path) -> list[Figure]:
    """Time the week's window over a small journal and a large one, each run a process."""
    few, many = folder / "few.sqlite3", folder / "many.sqlite3"
    for file, count in ((few, FEW), (many, MANY)):
        write_journal(file, count)
    runs = [(_timed("floor"), _timed(str(few)), _timed(str(many))) for _ in range(_RUNS + 1)]
    # The first of each warms the disk up.
    floor, small, large = zip(*runs[1:], strict=True)

    def middle(found: tuple[dict[str, Any], ...], name: str) -> float:
        return float(statistics.median(one[name] for one in found))

    return [
        replace(FIRST_FRAME, bare=middle(small, "first_ms"), ours=middle(large, "first_ms")),
        replace(FLOOR, bare=middle(floor, "first_ms"), ours=middle(small, "first_ms")),
        replace(TURN, bare=middle(small, "turn_ms"), ours=middle(large, "turn_ms")),
    ]


def _timed(what: str) -> dict[str, Any]:
    done = subprocess.run(
        [sys.executable, "-m", "tests.bench.week_frame", what],
        cwd=CHECKOUT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        timeout=120,
        check=True,
    )
    told: dict[str, Any] = json.loads(done.stdout)
    return told
