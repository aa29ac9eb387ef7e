"""One instance: the lock is held by the living and taken from the dead."""

import signal
import stat
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

import sojourn
from sojourn.desktop.instance import InstanceLock

_HOLD = """
import sys
from pathlib import Path
sys.path.insert(0, sys.argv[2])
from sojourn.desktop.instance import InstanceLock
lock = InstanceLock(Path(sys.argv[1]))
print(lock.take(), flush=True)
sys.stdin.read()
lock.release()
"""


@contextmanager
def holder(path: Path) -> Iterator[subprocess.Popen[str]]:
    source = str(Path(sojourn.__file__).parents[1])
    with subprocess.Popen(
        [sys.executable, "-c", _HOLD, str(path), source],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as process:
        assert process.stdout is not None
        assert process.stdout.readline().strip() == "True"
        try:
            yield process
        finally:
            process.kill()


def test_a_lock_is_held_until_it_is_given_back(tmp_path: Path) -> None:
    path = tmp_path / "lock"
    with holder(path) as process:
        lock = InstanceLock(path)
        assert not lock.take()
        assert lock.holder() == process.pid
        process.communicate("", timeout=20)
        assert lock.take()
    lock.release()


def test_a_killed_process_holds_nothing(tmp_path: Path) -> None:
    path = tmp_path / "lock"
    with holder(path) as process:
        process.send_signal(signal.SIGKILL)
        process.wait(20)
        assert path.exists()
        lock = InstanceLock(path)
        assert lock.take()
        assert stat.S_IMODE(path.stat().st_mode) == 0o600
        lock.release()


def test_a_folder_that_is_missing_is_said(tmp_path: Path) -> None:
    with pytest.raises(OSError, match="nowhere"):
        InstanceLock(tmp_path / "nowhere" / "lock").take()
