"""One app for each profile: a lock file decides; what the second one does, others decide."""

import os
from pathlib import Path

from PySide6.QtCore import QLockFile


class InstanceLock:
    """A lock at a path whose folder exists; a dead process's lock is taken over, no other is."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._lock = QLockFile(str(path))
        # By age no lock is stale: an app that has run for days still holds its own.
        self._lock.setStaleLockTime(0)

    def take(self) -> bool:
        """Take the lock at once; False when another living process has it.

        Raises:
            OSError: the lock file cannot be written.
        """
        if self._lock.tryLock(0):
            self._path.chmod(0o600)
            return True
        # A dead process's lock in a folder that we may not write in fails like a living one's.
        if self._lock.error() is QLockFile.LockError.LockFailedError and self._holder_lives():
            return False
        raise OSError(f"{self._path}: it cannot be written; a folder of your own is expected")

    def holder(self) -> int | None:
        """Give the process id that stands in the lock file, or None without one."""
        process, _host, _program = self._lock.getLockInfo()
        return process or None

    def _holder_lives(self) -> bool:
        process = self.holder()
        if process is None or os.name != "posix":
            return True
        try:
            os.kill(process, 0)
        except ProcessLookupError:
            return False
        except PermissionError:  # another user's
            return True
        return True

    def release(self) -> None:
        """Give the lock back; harmless when it was not taken."""
        self._lock.unlock()
