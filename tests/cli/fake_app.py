"""Stands in for the running app: takes lines at a socket, keeps them, gives set answers."""

import json
import socket
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

Reply = Callable[[dict[str, Any]], bytes]


class FakeApp:
    """Answers every connection in a thread until closed.

    Attributes:
        requests: what came in, decoded.
        reply: gives the raw bytes that go back; may be replaced in a test.
        hangs: keeps the line open after the reply, as an app does that is stuck.
    """

    def __init__(self, name: str) -> None:
        self.requests: list[dict[str, Any]] = []
        self.reply: Reply = lambda _request: b""
        self.hangs = False
        self._closing = threading.Event()
        Path(name).parent.mkdir(mode=0o700, exist_ok=True)
        self._server = socket.socket(socket.AF_UNIX)
        self._server.bind(name)
        self._server.listen()
        self._thread = threading.Thread(target=self._serve, daemon=True)
        self._thread.start()

    def answers(self, exit_code: int = 0, **rest: object) -> None:
        """Give this answer from now on."""
        self.reply = lambda _request: json.dumps({"exit": exit_code, **rest}).encode() + b"\n"

    def close(self) -> None:
        self._closing.set()
        self._server.shutdown(socket.SHUT_RDWR)
        self._server.close()
        self._thread.join()

    def _serve(self) -> None:
        while True:
            try:
                connection, _ = self._server.accept()
            except OSError:
                return
            with connection:
                self._take(connection)

    def _take(self, connection: socket.socket) -> None:
        raw = b""
        while not raw.endswith(b"\n"):
            more = connection.recv(65536)
            if not more:
                return
            raw += more
        self.requests.append(json.loads(raw))
        connection.sendall(self.reply(self.requests[-1]))
        if self.hangs:
            self._closing.wait()
