"""The socket on which the command line asks the running app; what a command does, others decide.

One JSON object a line, one line back for each. The lock of `instance.py` decides who may listen.
"""

import sys

from PySide6.QtCore import QObject

from sojourn.desktop.command_client import CommandClient
from sojourn.desktop.wire import Listener, Wire
from sojourn.domain.ports import Responder

CLIENTS_AT_ONCE = 16
SILENCE_MS = 5_000


class CommandServer(QObject):
    """Answers commands until `close()`.

    A client that is silent, or does not take its answer, is dropped after `silence_ms`; when
    one too many comes, the one that came first is dropped.
    """

    def __init__(self, parent: QObject | None = None, *, silence_ms: int = SILENCE_MS) -> None:
        super().__init__(parent)
        self._silence_ms = silence_ms
        self._listener = _listener_of_this_system(self)
        self._listener.called.connect(self._meet)
        self._responder: Responder | None = None
        self._clients: list[CommandClient] = []

    def listen(self, name: str, responder: Responder) -> None:
        """Answer at `name` (a path; on Windows the name of a pipe), for this user alone.

        A path's folder is made, mode 0700; a socket that a dead process left there is replaced.

        Raises:
            OSError: the path is too long, its folder is not only ours, another process answers
                there, or the socket could not be made.
        """
        self._responder = responder
        self._listener.listen(name)

    def close(self) -> None:
        """Answer no more, drop all clients and remove the socket."""
        self._listener.close()
        for client in tuple(self._clients):
            client.drop()

    def _meet(self, wire: Wire) -> None:
        if self._responder is None:
            wire.hang_up()
            return
        if len(self._clients) >= CLIENTS_AT_ONCE:
            self._clients[0].drop()
        client = CommandClient(wire, self._responder, self._silence_ms, self)
        client.gone.connect(self._forget)
        self._clients.append(client)
        client.listen()

    def _forget(self) -> None:
        gone = self.sender()
        self._clients = [client for client in self._clients if client is not gone]


def _listener_of_this_system(parent: QObject) -> Listener:
    if sys.platform == "win32":
        from sojourn.desktop.named_pipe import PipeListener  # noqa: PLC0415 - Windows only

        return PipeListener(parent)
    from sojourn.desktop.unix_socket import UnixListener  # noqa: PLC0415 - not on Windows

    return UnixListener(parent)
