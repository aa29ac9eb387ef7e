"""The measurements themselves: each gives its figures and leaves nothing running.

What ours cannot give is named in the figure; the floor is measured all the same.
"""

import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Final

from tests.bench.contenders import Contenders, CouldNotMeasureError, Started
from tests.bench.process_figures import activity, pss_kib, wait_until_quiet
from tests.bench.table import Figure
from tests.desktop.waiting import NotSeenError, wait_until

_SESSION_RUNS: Final = 3
_INTERPRETER: Final = (sys.executable, "-c", "import argparse, json, socket")

START: Final = Figure("start until the icon sits in the tray", "ms", limit=1.4, aim=1.15)
IDLE_MEMORY: Final = Figure("memory when idle (PSS)", "MiB", limit=1.5, aim=1.3)
SESSION_MEMORY: Final = Figure("memory after a session (PSS)", "MiB", limit=1.8)
WAKE_UPS: Final = Figure("wake-ups when idle", "/s", limit=0.05, absolute=True)
SESSION_CPU: Final = Figure("CPU in a session, windows closed", "ms/min", limit=10, absolute=True)
STATUS: Final = Figure("sojourn status, the app running", "ms", limit=1.8, aim=1.3)


def start_and_memory(contenders: Contenders, pairs: int) -> list[Figure]:
    """Time to the icon and memory once quiet: bare and ours in turn, after one unmeasured start."""
    starts: tuple[list[float], list[float]] = [], []
    memory: tuple[list[float], list[float]] = [], []
    missing = ""

    def one(side: int, started: Started, end: Callable[[Started], None]) -> None:
        try:
            wait_until_quiet(started.pid)
            starts[side].append(started.seconds * 1000)
            memory[side].append(pss_kib(started.pid) / 1024)
            end(started)
        finally:
            contenders.end_whatever_runs(started)

    for _ in range(pairs + 1):
        one(0, contenders.start_bare(), contenders.end_bare)
        if not missing:
            missing = _reason(lambda: one(1, contenders.start_ours(), contenders.quit_ours))
    return [
        _compared(START, starts[0][1:], starts[1][1:], missing),
        _compared(IDLE_MEMORY, memory[0][1:], memory[1][1:], missing),
    ]


def memory_after_a_session(contenders: Contenders) -> list[Figure]:
    """Memory of ours after a session walked through by hand; of the bare program when idle."""
    bare: list[float] = []
    ours: list[float] = []

    def one_session() -> None:
        started = contenders.start_ours()
        try:
            contenders.live_one_session_by_hand()
            wait_until_quiet(started.pid)
            ours.append(pss_kib(started.pid) / 1024)
            contenders.quit_ours(started)
        finally:
            contenders.end_whatever_runs(started)

    missing = ""
    for _ in range(_SESSION_RUNS):
        started = contenders.start_bare()
        wait_until_quiet(started.pid)
        bare.append(pss_kib(started.pid) / 1024)
        contenders.end_bare(started)
        missing = missing or _reason(one_session)
    return [_compared(SESSION_MEMORY, bare, ours, missing)]


def idle_and_session_activity(contenders: Contenders, seconds: float) -> list[Figure]:
    """Wake-ups and processor time over `seconds`, idle and then in a session."""
    started = contenders.start_bare()
    try:
        cpu_ms, switches = _activity_over(started, seconds)
    finally:
        contenders.end_bare(started)
    idle = replace(WAKE_UPS, bare=switches / seconds)
    session = replace(SESSION_CPU, bare=cpu_ms * 60 / seconds)

    def ours() -> None:
        nonlocal idle, session
        started = contenders.start_ours()
        try:
            idle = replace(idle, ours=_activity_over(started, seconds)[1] / seconds)
            contenders.begin_session()
            cpu_ms, _ = _activity_over(started, seconds)
            session = replace(session, ours=cpu_ms * 60 / seconds)
            contenders.end_session()
            contenders.quit_ours(started)
        finally:
            contenders.end_whatever_runs(started)

    missing = _reason(ours)
    return [replace(idle, missing=missing), replace(session, missing=missing)]


def status_command(
    contenders: Contenders, environment: Mapping[str, str], pairs: int
) -> list[Figure]:
    """`sojourn status` against the running app, and an interpreter that imports what it must."""
    bare: list[float] = []
    ours: list[float] = []

    def timed(command: list[str], allowed: tuple[int, ...]) -> float:
        begun = time.perf_counter()
        answer = subprocess.run(
            command, env=dict(environment), capture_output=True, check=False, timeout=60
        )
        took = time.perf_counter() - begun
        if answer.returncode not in allowed:
            raise CouldNotMeasureError(f"{command[1:]} exited with {answer.returncode}")
        return took * 1000

    def against_the_app() -> None:
        started = contenders.start_ours()
        try:
            wait_until_quiet(started.pid)
            for _ in range(pairs + 1):
                bare.append(timed(list(_INTERPRETER), (0,)))
                ours.append(timed(contenders.command_line("status"), (0, 1)))  # 1: no session
            contenders.quit_ours(started)
        finally:
            contenders.end_whatever_runs(started)

    missing = _reason(against_the_app)
    while len(bare) <= pairs:
        bare.append(timed(list(_INTERPRETER), (0,)))
    return [_compared(STATUS, bare[1:], ours[1:], missing)]


def prepare_profile(contenders: Contenders) -> str:
    """Live one session by command, so that a platform is known; why not, where it failed."""

    def one_session() -> None:
        started = contenders.start_ours()
        try:
            contenders.begin_session()
            contenders.end_session()
            contenders.quit_ours(started)
        finally:
            contenders.end_whatever_runs(started)

    return _reason(one_session)


def _activity_over(started: Started, seconds: float) -> tuple[float, int]:
    """Processor milliseconds and context switches over `seconds`, once the process is quiet."""
    wait_until_quiet(started.pid)
    before, until = activity(started.pid), time.monotonic() + seconds
    wait_until(lambda: time.monotonic() >= until, "the time to pass", seconds + 5)
    cpu_ns, switches = activity(started.pid).since(before)
    return cpu_ns / 1e6, switches


def _compared(figure: Figure, bare: list[float], ours: list[float], missing: str) -> Figure:
    return replace(
        figure,
        bare=statistics.median(bare) if bare else None,
        ours=statistics.median(ours) if ours and not missing else None,
        missing=missing,
    )


def _reason(measure: Callable[[], None]) -> str:
    """Why `measure` could not be carried out; "" where it was."""
    try:
        measure()
    except (CouldNotMeasureError, NotSeenError) as error:
        return str(error).splitlines()[0]
    except FileNotFoundError as error:  # its folder in /proc went away
        return f"the program ended while it was measured ({error.filename})"
    return ""
