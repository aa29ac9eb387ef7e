"""What a Wayland compositor tells of the idle time, by the protocol ext-idle-notify-v1.

It tells no count, only that nobody touched anything for a while, and when somebody does again.
https://wayland.app/protocols/ext-idle-notify-v1
"""

import os
import struct

from PySide6.QtCore import QElapsedTimer

from sojourn.desktop.idle.way import Failed, Told
from sojourn.desktop.unix_socket import UnixWire, called

WHILE_MS = 20_000
"""Shorter would wake us at each moment of thought; below it somebody counts as there."""

_DISPLAY, _REGISTRY, _CALLBACK, _SEAT, _NOTIFIER, _NOTIFICATION = range(1, 7)
_SEAT_NAME, _NOTIFIER_NAME = "wl_seat", "ext_idle_notifier_v1"


class CompositorWay:
    """Implements `Way`; counts from the first question on."""

    name = "wayland"

    def __init__(self) -> None:
        self._told: Told | None = None
        self._failed: Failed | None = None
        self._received = b""
        self._found: dict[str, tuple[int, int]] = {}
        self._subscribed = False
        self._idle = QElapsedTimer()
        self._wire: UnixWire | None = None

    def ask(self, told: Told, failed: Failed) -> None:
        """Tell what is known; connect first where that is missing."""
        self._told, self._failed = told, failed
        if self._subscribed:
            # What the compositor said meanwhile has to be read first.
            self._send(_DISPLAY, 0, struct.pack("=I", _CALLBACK))
            return
        place = os.environ.get("WAYLAND_DISPLAY")
        if not place:
            self._fail("there is no Wayland compositor")
            return
        self._received = b""
        self._found.clear()
        try:
            self._wire = called(os.path.join(os.environ.get("XDG_RUNTIME_DIR", "/"), place))  # noqa: PTH118
        except OSError:
            self._fail("the compositor cannot be reached")
            return
        self._wire.arrived.connect(self._read)
        self._wire.ended.connect(self._break_off)
        self._look_around()

    def close(self) -> None:
        """Hang up; the compositor forgets us."""
        self._told = self._failed = None
        self._subscribed = False
        self._idle.invalidate()
        if self._wire is not None:
            self._wire.hang_up()
            self._wire = None

    def _look_around(self) -> None:
        self._send(_DISPLAY, 1, struct.pack("=I", _REGISTRY))
        self._send(_DISPLAY, 0, struct.pack("=I", _CALLBACK))

    def _subscribe(self) -> None:
        if not {_SEAT_NAME, _NOTIFIER_NAME} <= self._found.keys():
            self._fail("the compositor does not know ext_idle_notifier_v1")
            return
        version = min(2, self._found[_NOTIFIER_NAME][1])
        self._bind(_SEAT_NAME, 1, _SEAT)
        self._bind(_NOTIFIER_NAME, version, _NOTIFIER)
        # The second version can tell input alone; in the first a film that plays is somebody.
        self._send(_NOTIFIER, version, struct.pack("=III", _NOTIFICATION, WHILE_MS, _SEAT))
        self._subscribed = True
        self._answer()

    def _answer(self) -> None:
        told, self._told = self._told, None
        if told is not None:
            told(WHILE_MS + self._idle.elapsed() if self._idle.isValid() else 0)

    def _bind(self, interface: str, version: int, object_: int) -> None:
        name, _ = self._found[interface]
        text = interface.encode() + b"\0"
        packed = struct.pack("=II", name, len(text)) + text + bytes(-len(text) % 4)
        self._send(_REGISTRY, 0, packed + struct.pack("=II", version, object_))

    def _send(self, object_: int, opcode: int, arguments: bytes) -> None:
        head = struct.pack("=II", object_, (8 + len(arguments)) << 16 | opcode)
        if self._wire is not None:
            self._wire.write(head + arguments)

    def _read(self) -> None:
        if self._wire is None:
            return
        self._received += self._wire.read_all()
        try:
            while message := self._whole_message():
                object_, what = struct.unpack_from("=II", message)
                self._take(object_, what & 0xFFFF, message[8:])
        except (struct.error, ValueError):
            self._fail("the compositor spoke nonsense")

    def _whole_message(self) -> bytes:
        """Give the first message that has come in whole, and take it away."""
        if len(self._received) < 8:
            return b""
        size = struct.unpack_from("=II", self._received)[1] >> 16
        if size < 8:
            raise ValueError("no message is that short")
        if len(self._received) < size:
            return b""
        message, self._received = self._received[:size], self._received[size:]
        return message

    def _take(self, object_: int, opcode: int, arguments: bytes) -> None:
        match object_, opcode:
            case (1, 0):
                self._fail("the compositor refused it")
            case (2, 0):
                self._note_global(arguments)
            case (3, 0) if self._subscribed:
                self._answer()
            case (3, 0):
                self._subscribe()
            case (6, 0):
                self._idle.start()
            case (6, 1):
                self._idle.invalidate()

    def _note_global(self, arguments: bytes) -> None:
        name, size = struct.unpack_from("=II", arguments)
        interface = arguments[8 : 8 + size - 1].decode("ascii", "replace")
        (version,) = struct.unpack_from("=I", arguments, 8 + size + -size % 4)
        self._found.setdefault(interface, (name, version))

    def _break_off(self) -> None:
        self._fail("the compositor hung up")

    def _fail(self, reason: str) -> None:
        failed = self._failed
        self.close()
        if failed is not None:
            failed(reason)
