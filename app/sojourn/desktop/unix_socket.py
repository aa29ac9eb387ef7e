"""Unix sockets, read and written by the event loop; knows nothing of what goes through them.

Python's own sockets and not QtNetwork, which takes 3 MB.
"""

import contextlib
import errno
import logging
import os
import socket
import stat
from pathlib import Path

from PySide6.QtCore import QObject, QSocketNotifier, QTimer, Signal

PATH_LIMIT = 103
"""Bytes of a socket's path that fit on every system."""

READ_AHEAD = 64 * 1024
"""Bytes that are taken in before they are asked for; a flood waits outside."""

_QUEUE = 30
_REST_MS = 1_000

_log = logging.getLogger(__name__)


class UnixWire(QObject):
    """Implements `Wire` over a connected socket, and gives what came in one piece too."""

    arrived = Signal()
    taken = Signal()
    ended = Signal()

    def __init__(self, connected: socket.socket, parent: QObject | None = None) -> None:
        super().__init__(parent)
        connected.setblocking(False)
        self._socket = connected
        self._incoming = bytearray()
        self._outgoing = bytearray()
        self._is_over = False
        self._reader, self._writer = (
            QSocketNotifier(connected.fileno(), kind, self)
            for kind in (QSocketNotifier.Type.Read, QSocketNotifier.Type.Write)
        )
        self._writer.setEnabled(False)
        self._reader.activated.connect(self._take_in)
        self._writer.activated.connect(self._send)

    def read_line(self, limit: int) -> bytes:
        """Give what has come, up to a line feed or `limit` bytes; nothing if nothing has."""
        end = self._incoming.find(b"\n", 0, limit) + 1
        return self._read(end or limit)

    def read_all(self) -> bytes:
        """Give all that has come; nothing if nothing has."""
        return self._read(len(self._incoming))

    def write(self, data: bytes) -> None:
        """Send it, or keep what the client does not take yet."""
        self._outgoing += data
        self._send()

    def is_writing(self) -> bool:
        """Tell whether the client has yet to take some of what was written."""
        return bool(self._outgoing)

    def hang_up(self) -> None:
        """End it at once, without a signal; the wire is of no more use."""
        self._is_over = True
        for notifier in (self._reader, self._writer):
            notifier.setEnabled(False)
        self._outgoing.clear()
        self._socket.close()
        self.deleteLater()

    def _read(self, size: int) -> bytes:
        part = bytes(self._incoming[:size])
        del self._incoming[: len(part)]
        if self._is_over and not part:
            self.ended.emit()
        self._reader.setEnabled(not self._is_over and len(self._incoming) < READ_AHEAD)
        return part

    def _take_in(self) -> None:
        room = READ_AHEAD - len(self._incoming)
        if self._is_over or not room:
            return
        try:
            data = self._socket.recv(room)
        except (BlockingIOError, InterruptedError):
            return
        except OSError:
            data = b""
        if data:
            self._incoming += data
            self._reader.setEnabled(len(self._incoming) < READ_AHEAD)
            self.arrived.emit()
        else:
            self._end()

    def _end(self) -> None:
        self._is_over = True
        self._reader.setEnabled(False)
        # Who has said all may still wait for the answers.
        if not self._incoming and not self._outgoing:
            self.ended.emit()

    def _send(self) -> None:
        try:
            while self._outgoing:
                del self._outgoing[: self._socket.send(self._outgoing)]
        except (BlockingIOError, InterruptedError):
            self._writer.setEnabled(True)
        except OSError:
            # Gone for good: nothing that it has said is worth an answer now.
            self._incoming.clear()
            self._outgoing.clear()
            self._writer.setEnabled(False)
            self._end()
        else:
            self._writer.setEnabled(False)
            self.taken.emit()


def called(path: str) -> UnixWire:
    """Connect to who listens at a path of this computer; never waits.

    Raises:
        OSError: nobody listens there, or too many wait there already.
    """
    calling = socket.socket(socket.AF_UNIX)
    try:
        calling.setblocking(False)
        calling.connect(path)
    except OSError:
        calling.close()
        raise
    return UnixWire(calling)


class UnixListener(QObject):
    """Implements `Listener`; a socket that a dead process left is replaced, a living one's never.

    The socket's folder is made, mode 0700.
    """

    called = Signal(object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._socket: socket.socket | None = None
        self._path = ""

    def listen(self, name: str) -> None:
        """Begin at that path, for this user alone.

        Raises:
            OSError: the path is too long, its folder is not only ours, another process answers
                there, or the socket could not be made.
        """
        _check_path(name)
        _remove_what_nobody_answers(name)
        listening = socket.socket(socket.AF_UNIX)
        try:
            listening.setblocking(False)
            listening.bind(name)
            # Before it listens nobody can have come in.
            Path(name).chmod(0o600)
            listening.listen(_QUEUE)
        except OSError:
            listening.close()
            raise
        self._socket, self._path = listening, name
        self._notifier = QSocketNotifier(listening.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._meet)

    def close(self) -> None:
        """Hear no more clients and remove the socket; the wires there are go on."""
        if self._socket is None:
            return
        self._notifier.setEnabled(False)
        self._notifier.deleteLater()
        with contextlib.suppress(OSError):
            Path(self._path).unlink()
        self._socket.close()
        self._socket = None

    def _meet(self) -> None:
        if self._socket is None:
            return
        try:
            connected, _ = self._socket.accept()
        except (BlockingIOError, InterruptedError, ConnectionAbortedError):
            return
        except OSError as error:
            # Out of descriptors, say: who waits is met later, and the app does not spin.
            _log.warning("A client could not be met: %s", error.strerror)
            self._notifier.setEnabled(False)
            QTimer.singleShot(_REST_MS, self._notifier, lambda: self._notifier.setEnabled(True))
            return
        self.called.emit(UnixWire(connected, self))


def _check_path(name: str) -> None:
    if len(os.fsencode(name)) > PATH_LIMIT:
        raise OSError(errno.ENAMETOOLONG, f"a socket's path has at most {PATH_LIMIT} bytes", name)
    folder = Path(name).parent
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    found = folder.lstat()
    if not stat.S_ISDIR(found.st_mode) or found.st_uid != os.getuid():
        raise OSError(errno.EPERM, "the socket's folder belongs to somebody else", str(folder))
    if stat.S_IMODE(found.st_mode) & 0o077:
        folder.chmod(0o700)


def _remove_what_nobody_answers(name: str) -> None:
    """Connect first: only a refusal says that no process listens any more.

    Raises:
        OSError: somebody answers, or may do so.
    """
    with socket.socket(socket.AF_UNIX) as probe:
        probe.setblocking(False)
        try:
            probe.connect(name)
        except FileNotFoundError:
            return
        except ConnectionRefusedError:
            # A plain file refuses too; it stays, and stands in the way.
            if stat.S_ISSOCK(Path(name).lstat().st_mode):
                Path(name).unlink()
            return
        except OSError:
            pass
    raise OSError(errno.EADDRINUSE, "another process answers there", name)
