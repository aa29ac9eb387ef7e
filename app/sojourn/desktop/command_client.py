"""One client of the command socket: reads its lines, writes one answer to each, trusts nothing."""

import json
import logging
import traceback
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from sojourn.desktop.wire import Wire
from sojourn.domain.ports import Answer, Later, Responder
from sojourn.domain.refusal import Code

LINE_LIMIT = 64 * 1024
"""Bytes of a request, its line feed not counted."""

_log = logging.getLogger(__name__)


class UnreadableError(ValueError):
    """A line that is no request; `code` and `field` say why."""

    def __init__(self, code: Code, field: str = "command") -> None:
        """Keep the facts."""
        super().__init__(f"{field}: {code.value}")
        self.code = code
        self.field = field


class CommandClient(QObject):
    """Owns the wire to one client until the client goes, is silent too long or is dropped.

    Signals:
        gone: it is of no more use; emitted once.
    """

    gone = Signal()

    def __init__(self, wire: Wire, responder: Responder, silence_ms: int, parent: QObject) -> None:
        super().__init__(parent)
        self._responder = responder
        self._line = bytearray()
        self._skipping = False
        self._open = True
        self._waiting = False
        self._wire = wire
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(silence_ms)
        self._patience.timeout.connect(self.drop)
        self._turn = QTimer(self)
        self._turn.setSingleShot(True)
        self._turn.setInterval(0)
        self._turn.timeout.connect(self._read)
        wire.arrived.connect(self._read)
        wire.taken.connect(self._wait_for_turn)
        wire.ended.connect(self.drop)

    def listen(self) -> None:
        """Begin; some of a request may have come already."""
        self._patience.start()
        self._read()

    def drop(self) -> None:
        """End it, whatever it is doing."""
        if not self._open:
            return
        self._open = False
        self._patience.stop()
        self._turn.stop()
        self._wire.hang_up()
        self.gone.emit()
        self.deleteLater()

    def _read(self) -> None:
        # An answer not taken yet stops the reading: nothing piles up here, patience runs out.
        if not self._open or self._waiting or self._wire.is_writing():
            return
        part = self._wire.read_line(LINE_LIMIT + 1)
        if part:
            # One line a turn: who sends thousands gets the app's attention in between, not all.
            self._wait_for_turn()
            self._take(part)

    def _wait_for_turn(self) -> None:
        self._turn.start()

    def _take(self, part: bytes) -> None:
        """Take some of a line, its end or all of it."""
        whole = part.endswith(b"\n")
        if self._skipping:
            self._skipping = not whole
            return
        self._line += part
        if len(self._line) - whole > LINE_LIMIT:
            self._skipping = not whole
            self._line.clear()
            self._write(_refusal(UnreadableError(Code.TOO_LONG), LINE_LIMIT))
        elif whole:
            line = bytes(self._line)
            self._line.clear()
            self._write_answer(line)

    def _write_answer(self, line: bytes) -> None:
        answer = self._answer(line)
        if isinstance(answer, bytes):
            self._write(answer)
            return
        # The app takes its time, so the client may.
        self._waiting = True
        self._patience.stop()
        answer(self._take_answer)

    def _take_answer(self, answer: Answer) -> None:
        self._waiting = False
        self._write(_encoded(answer))

    def _answer(self, line: bytes) -> bytes | Later:
        try:
            request = _request(line)
        except UnreadableError as why:
            return _refusal(why)
        try:
            answer = self._responder(request)
            return _encoded(answer) if isinstance(answer, dict) else answer
        except Exception as error:  # noqa: BLE001 - whatever it was, the app goes on
            # The error's own text may quote what the person typed, so only its kind is kept.
            where = "".join(traceback.format_tb(error.__traceback__))
            _log.error("A command failed with %s:\n%s", type(error).__name__, where)
            return _encoded({"exit": 3, "error": _error("failed", "command")})

    def _write(self, answer: bytes) -> None:
        if not self._open:
            return
        self._patience.start()
        self._wire.write(answer)


def _request(line: bytes) -> dict[str, Any]:
    """Read a line as a request, with every part it should have.

    Raises:
        UnreadableError: it is no JSON object, or has no command or no object of arguments.
    """
    try:
        request = json.loads(line.decode("utf-8"), parse_constant=_refuse_constant)
    except (ValueError, RecursionError) as error:
        raise UnreadableError(Code.UNREADABLE) from error
    if not isinstance(request, dict) or not isinstance(request.get("command"), str):
        raise UnreadableError(Code.UNREADABLE)
    arguments = request.get("arguments", {})
    if not isinstance(arguments, dict):
        raise UnreadableError(Code.WRONG_TYPE, "arguments")
    token = request.get("activation_token")
    return {
        "command": request["command"],
        "arguments": arguments,
        "activation_token": token if isinstance(token, str) else None,
    }


def _refuse_constant(name: str) -> None:
    raise ValueError(name)


def _refusal(why: UnreadableError, limit: int | None = None) -> bytes:
    return _encoded({"exit": 2, "error": _error(why.code.value, why.field, limit)})


def _error(code: str, field: str, limit: int | None = None) -> dict[str, Any]:
    return {"code": code, "field": field, "value": None, "limit": limit}


def _encoded(answer: Answer) -> bytes:
    return json.dumps(answer, allow_nan=False).encode("ascii") + b"\n"
