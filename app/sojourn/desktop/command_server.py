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
    """Answers commands until `close()`; those that come before there is an answer wait for it.

    A client that is silent, or does not take its answer, is dropped after `silence_ms`; when
    one too many comes, the one that came first is dropped.
    """

    def __init__(self, parent: QObject | None = None, *, silence_ms: int = SILENCE_MS) -> None:
        super().__init__(parent)
        self._silence_ms = silence_ms
        self._listener = _listener_of_this_system(self)
        self._listener.called.connect(self._on_called)
        self._responder: Responder | None = None
        self._callers: list[Wire] = []
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
        self._listener.listen(name)

    def answer_by(self, responder: Responder) -> None:
        """Answer by this from now on, those first who have waited."""
        self._responder = responder
        self._meet()

    def close(self) -> None:
        """Answer no more, drop all clients and remove the socket."""
        self._listener.close()
        for caller in self._callers:
            caller.hang_up()
        self._callers.clear()
        for client in tuple(self._clients):
            client.drop()

    def _on_called(self, wire: Wire) -> None:
        self._callers.append(wire)
        if len(self._callers) > CLIENTS_AT_ONCE:
            self._callers.pop(0).hang_up()
        self._meet()

    def _meet(self) -> None:
        if self._responder is None:
            return
        callers, self._callers = self._callers, []
        for caller in callers:
            if len(self._clients) >= CLIENTS_AT_ONCE:
                self._clients[0].drop()
            client = CommandClient(caller, self._responder, self._silence_ms, self)
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
