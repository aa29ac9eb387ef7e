"""A command server at a place of its own, and raw clients that talk to it, politely or not."""

import json
import socket
from collections.abc import Callable
from pathlib import Path
from typing import Any

from pytestqt.qtbot import QtBot

from sojourn.desktop.command_server import CommandServer
from sojourn.domain.ports import Answer, Later

FLOOD = {"exit": 0, "data": {"text": "x" * 8_000_000}}


class Talk:
    """A raw client, and the event loop that lets the server work meanwhile."""

    def __init__(self, qtbot: QtBot, path: Path) -> None:
        self.qtbot = qtbot
        self.socket = socket.socket(socket.AF_UNIX)
        self.socket.connect(str(path))
        self.socket.setblocking(False)
        self.received = b""
        self.ended = False

    def send(self, data: bytes) -> None:
        rest = memoryview(data)

        def sent() -> bool:
            nonlocal rest
            try:
                rest = rest[self.socket.send(rest[:65_536]) :]
            except BlockingIOError:
                pass
            except (BrokenPipeError, ConnectionResetError):
                return True
            return not rest

        self.qtbot.waitUntil(sent, timeout=10_000)

    def look(self) -> None:
        try:
            while data := self.socket.recv(65_536):
                self.received += data
            self.ended = True
        except BlockingIOError:
            pass
        except ConnectionResetError:
            self.ended = True

    def answers(self, count: int = 1) -> list[dict[str, Any]]:
        def enough() -> bool:
            self.look()
            return self.received.count(b"\n") >= count

        self.qtbot.waitUntil(enough, timeout=10_000)
        lines = self.received.split(b"\n")
        assert lines[-1] == b""
        assert len(lines) == count + 1
        self.received = b""
        return [json.loads(line) for line in lines[:-1]]

    def wait_for_end(self) -> None:
        def over() -> bool:
            self.look()
            return self.ended

        self.qtbot.waitUntil(over, timeout=10_000)


class Place:
    """A server at a path, and what was asked of it."""

    def __init__(self, qtbot: QtBot, path: Path, silence_ms: int) -> None:
        self.qtbot = qtbot
        self.path = path
        self.asked: list[dict[str, Any]] = []
        self.takers: list[Callable[[Answer], None]] = []
        self.talks: list[Talk] = []
        self.server = CommandServer(silence_ms=silence_ms)
        self.server.listen(str(path), self.respond)

    def respond(self, request: dict[str, Any]) -> Answer | Later:
        self.asked.append(request)
        command = request["command"]
        if command == "fail":
            raise RuntimeError(f"about {request['arguments']}")
        if command == "close":
            self.server.close()
        if command == "later":
            return self.takers.append
        if command == "unsayable":
            return {"exit": 0, "data": {"what": object()}}
        return FLOOD if command == "flood" else {"exit": 0, "data": {"command": command}}

    def talk(self) -> Talk:
        self.talks.append(Talk(self.qtbot, self.path))
        return self.talks[-1]

    def assert_alive(self) -> None:
        talk = self.talk()
        talk.send(b'{"command": "status"}\n')
        assert talk.answers() == [{"exit": 0, "data": {"command": "status"}}]

    def close(self) -> None:
        self.server.close()
        for talk in self.talks:
            talk.socket.close()
