"""Commands over a named pipe, on Windows, by QtNetwork; knows nothing of what they say."""

import errno

from PySide6.QtCore import QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

READ_AHEAD = 64 * 1024
"""Bytes that are taken in before they are asked for; a flood waits outside."""

_ANSWERS_WITHIN_MS = 50
_NOBODY = frozenset(
    {
        QLocalSocket.LocalSocketError.ServerNotFoundError,
        QLocalSocket.LocalSocketError.ConnectionRefusedError,
    }
)


class PipeWire(QObject):
    """Implements `Wire` over a connected pipe."""

    arrived = Signal()
    taken = Signal()
    ended = Signal()

    def __init__(self, connected: QLocalSocket, parent: QObject) -> None:
        super().__init__(parent)
        self._socket = connected
        connected.setParent(self)
        connected.setReadBufferSize(READ_AHEAD)
        connected.readyRead.connect(self.arrived)
        connected.bytesWritten.connect(self._tell_taken)
        connected.disconnected.connect(self.ended)

    def read_line(self, limit: int) -> bytes:
        """Give what has come, up to a line feed or `limit` bytes; nothing if nothing has."""
        if not self._socket.bytesAvailable():
            return b""
        return bytes(self._socket.readLine(limit + 1).data())

    def write(self, data: bytes) -> None:
        """Send it, or keep what the client does not take yet."""
        self._socket.write(data)
        # At once: a client that has closed its half is taken down when this returns.
        self._socket.flush()

    def is_writing(self) -> bool:
        """Tell whether the client has yet to take some of what was written."""
        return self._socket.bytesToWrite() > 0

    def hang_up(self) -> None:
        """End it at once, without a signal; the wire is of no more use."""
        self._socket.disconnected.disconnect(self.ended)
        self._socket.abort()
        self.deleteLater()

    def _tell_taken(self) -> None:
        if not self.is_writing():
            self.taken.emit()


class PipeListener(QObject):
    """Implements `Listener`."""

    called = Signal(object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._meet)

    def listen(self, name: str) -> None:
        """Begin at that name, for this user alone.

        Raises:
            OSError: another process answers there, or the pipe could not be made.
        """
        _check_nobody_answers(name)
        if not self._server.listen(name):
            raise OSError(f"{name}: {self._server.errorString()}")

    def close(self) -> None:
        """Hear no more clients; the wires there are go on."""
        self._server.close()

    def _meet(self) -> None:
        while self._server.hasPendingConnections():
            self.called.emit(PipeWire(self._server.nextPendingConnection(), self))


def _check_nobody_answers(name: str) -> None:
    """Make sure of it first: Windows lets several processes listen at one name.

    Raises:
        OSError: somebody answers, or may do so.
    """
    probe = QLocalSocket()
    probe.connectToServer(name)
    probe.waitForConnected(_ANSWERS_WITHIN_MS)
    nobody = probe.error() in _NOBODY
    probe.abort()
    if not nobody:
        raise OSError(errno.EADDRINUSE, "another process answers there", name)
