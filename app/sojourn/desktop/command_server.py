"""The socket on which the command line asks the running app; what a command does, others decide.

One JSON object a line, one line back for each. The lock of `instance.py` decides who may listen.
"""

import errno
import os
import stat
import sys
from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtNetwork import QLocalServer, QLocalSocket

from sojourn.desktop.command_client import CommandClient
from sojourn.domain.ports import Responder

PATH_LIMIT = 103
"""Bytes of a socket's path that fit on every system; past them Qt fails without a reason."""

CLIENTS_AT_ONCE = 16
SILENCE_MS = 5_000
_ANSWERS_WITHIN_MS = 50
_NOBODY = frozenset(
    {
        QLocalSocket.LocalSocketError.ServerNotFoundError,
        QLocalSocket.LocalSocketError.ConnectionRefusedError,
    }
)


class CommandServer(QObject):
    """Answers commands until `close()`; those that come before there is an answer wait for it.

    A client that is silent, or does not take its answer, is dropped after `silence_ms`; when
    one too many comes, the one that came first is dropped.
    """

    def __init__(self, parent: QObject | None = None, *, silence_ms: int = SILENCE_MS) -> None:
        super().__init__(parent)
        self._silence_ms = silence_ms
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._meet)
        self._responder: Responder | None = None
        self._clients: list[CommandClient] = []

    def listen(self, name: str, responder: Responder | None = None) -> None:
        """Answer at `name` (a path; on Windows the name of a pipe), for this user alone.

        Without a responder everybody waits until `answer_by` gives one.

        A path's folder is made, mode 0700; a socket that a dead process left there is replaced.

        Raises:
            OSError: the path is too long, its folder is not only ours, another process answers
                there, or the socket could not be made.
        """
        self._responder = responder
        if sys.platform != "win32":
            _check_path(name)
        _check_nobody_answers(name)
        if not self._server.listen(name):
            raise OSError(f"{name}: {self._server.errorString()}")
        if sys.platform != "win32":
            Path(name).chmod(0o600)

    def answer_by(self, responder: Responder) -> None:
        """Answer by this from now on, those first who have waited."""
        self._responder = responder
        self._meet()

    def close(self) -> None:
        """Answer no more, drop all clients and remove the socket."""
        self._server.close()
        for client in tuple(self._clients):
            client.drop()

    def _meet(self) -> None:
        if self._responder is None:
            return
        for socket in _pending(self._server):
            if len(self._clients) >= CLIENTS_AT_ONCE:
                self._clients[0].drop()
            client = CommandClient(socket, self._responder, self._silence_ms, self)
            client.gone.connect(self._forget)
            self._clients.append(client)
            client.listen()

    def _forget(self) -> None:
        gone = self.sender()
        self._clients = [client for client in self._clients if client is not gone]


def _pending(server: QLocalServer) -> Iterator[QLocalSocket]:
    while server.hasPendingConnections():
        yield server.nextPendingConnection()


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


def _check_nobody_answers(name: str) -> None:
    """Make sure of it first: Qt puts the new socket in the place of any other, a living one's too.

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
