"""Child processes that are sure to end: each leads its own group, and all are ended by id."""

import contextlib
import os
import signal
import subprocess
from collections.abc import Mapping, Sequence
from pathlib import Path

from tests.desktop.waiting import NotSeenError, wait_until


class OwnedProcesses:
    """Starts programs, keeps their output in a folder of logs, and ends every one it started."""

    def __init__(self, logs: Path) -> None:
        self._logs = logs
        self._started: list[subprocess.Popen[bytes]] = []

    def start(
        self,
        name: str,
        args: Sequence[str],
        environment: Mapping[str, str],
        pass_fds: Sequence[int] = (),
    ) -> subprocess.Popen[bytes]:
        """Start `args`; what it prints is appended to NAME.log."""
        with (self._logs / f"{name}.log").open("ab") as log:
            process = subprocess.Popen(
                list(args),
                env=dict(environment),
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                pass_fds=pass_fds,
                start_new_session=True,
            )
        self._started.append(process)
        return process

    def start_and_read(self, name: str, args: Sequence[str], environment: Mapping[str, str]) -> str:
        """Start `args`, whose last argument takes a file descriptor, and return the line it writes.

        The descriptor's number is put in place of `{fd}` in that argument.
        """
        reading, writing = os.pipe()
        with open(reading, "rb", buffering=0) as answers:  # noqa: PTH123 - a descriptor, no path
            try:
                filled = [arg.replace("{fd}", str(writing)) for arg in args]
                process = self.start(name, filled, environment, pass_fds=[writing])
            finally:
                os.close(writing)
            os.set_blocking(answers.fileno(), False)
            said = bytearray()

            def whole_line() -> bool:
                said.extend(answers.read() or b"")
                return said.endswith(b"\n") or process.poll() is not None

            wait_until(whole_line, f"{name} to say where it is")
        if not said.endswith(b"\n"):
            raise NotSeenError(f"{name} ended at once with {process.returncode}; see its log.")
        return said.decode().strip()

    def end(self, process: subprocess.Popen[bytes]) -> None:
        """End a process and its group: politely for 2 s, then for certain."""
        for sign in (signal.SIGTERM, signal.SIGKILL):
            with contextlib.suppress(ProcessLookupError):
                os.killpg(process.pid, sign)
            with contextlib.suppress(subprocess.TimeoutExpired):
                process.wait(timeout=2)
                break
        with contextlib.suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)

    def end_all(self, home: Path) -> None:
        """End everything started here, the last first, then whatever else runs with this HOME.

        The second part catches what started apart: an app in the background, a service that
        the bus woke. HOME is a folder of one desktop alone, so that nothing else can match.
        """
        while self._started:
            self.end(self._started.pop())
        for stray in _processes_at(home):
            with contextlib.suppress(ProcessLookupError):
                os.kill(stray, signal.SIGKILL)


def _processes_at(home: Path) -> list[int]:
    wanted = f"HOME={home}".encode()
    found = []
    for folder in Path("/proc").iterdir():
        if folder.name.isdecimal():
            with contextlib.suppress(OSError):
                if wanted in (folder / "environ").read_bytes().split(b"\0"):
                    found.append(int(folder.name))
    return found
