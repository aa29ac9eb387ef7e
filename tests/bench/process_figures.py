"""What Linux says of a running process: memory, processor time and wake-ups, from /proc."""

import time
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from tests.desktop.waiting import wait_until

_QUIET_FOR_S: Final = 0.7
_QUIET_CPU_NS: Final = 1_000_000


@dataclass(frozen=True, slots=True)
class Activity:
    """What each thread of a process has done since it began, by thread id."""

    cpu_ns: dict[int, int]
    switches: dict[int, int]

    def since(self, before: "Activity") -> tuple[int, int]:
        """Processor time in nanoseconds and context switches of all threads since `before`."""
        cpu = sum(total - before.cpu_ns.get(id_, 0) for id_, total in self.cpu_ns.items())
        switches = sum(total - before.switches.get(id_, 0) for id_, total in self.switches.items())
        return cpu, switches


def activity(pid: int) -> Activity:
    """What the process has done so far.

    /proc/PID/schedstat speaks of the main thread alone, hence the walk over its tasks.
    """
    cpu_ns: dict[int, int] = {}
    switches: dict[int, int] = {}
    for task in Path(f"/proc/{pid}/task").iterdir():
        try:
            spent = (task / "schedstat").read_text(encoding="ascii").split()[0]
            status = (task / "status").read_text(encoding="utf-8", errors="replace")
        except (FileNotFoundError, ProcessLookupError):
            continue  # the thread has just ended
        cpu_ns[int(task.name)] = int(spent)
        # Both voluntary_ctxt_switches and nonvoluntary_ctxt_switches.
        switches[int(task.name)] = sum(
            int(line.split()[1]) for line in status.splitlines() if "ctxt_switches:" in line
        )
    return Activity(cpu_ns, switches)


def pss_kib(pid: int) -> int:
    """Proportional set size of a process, in KiB."""
    rollup = Path(f"/proc/{pid}/smaps_rollup").read_text(encoding="ascii")
    return next(int(line.split()[1]) for line in rollup.splitlines() if line.startswith("Pss:"))


def wait_until_quiet(pid: int, timeout: float = 20.0) -> None:
    """Return once the process has used less than 1 ms of processor time for 0.7 s."""
    since, before = time.monotonic(), activity(pid)

    def quiet() -> bool:
        nonlocal since, before
        now = activity(pid)
        if now.since(before)[0] > _QUIET_CPU_NS:
            since, before = time.monotonic(), now
        return time.monotonic() - since > _QUIET_FOR_S

    wait_until(quiet, f"process {pid} to become quiet", timeout)
