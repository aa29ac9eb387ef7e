"""The X server's own count of the idle time, by its MIT-SCREEN-SAVER extension.

Spoken to directly: Xlib waits for its server without limit and ends the process when it is gone,
and the library for this one question is not installed everywhere.
https://www.x.org/releases/current/doc/xproto/x11protocol.html (the encoding is in its appendix B)
"""

import os
import re
import struct
import sys
from collections.abc import Callable
from pathlib import Path

from sojourn.desktop.idle.way import Failed, Told
from sojourn.desktop.unix_socket import UnixWire, called

_PLACE = "/tmp/.X11-unix/X"  # noqa: S108 - X's own
_REPLY_BYTES = 32
_MOST_BYTES = 1024 * 1024
_QUERY_EXTENSION, _QUERY_INFO = 98, 1
_ERROR, _REPLY = 0, 1
_LOCAL, _WILD = 256, 65_535
_BYTE_ORDER = ord("l" if sys.byteorder == "little" else "B")
"""How the first byte tells the server that all numbers come as this computer has them."""
_COOKIE = b"MIT-MAGIC-COOKIE-1"


class XServerWay:
    """Implements `Way`; does not believe an X server that says it runs under Wayland."""

    name = "x11"

    def __init__(self) -> None:
        self._told: Told | None = None
        self._failed: Failed | None = None
        self._received = b""
        self._next: Callable[[bytes], None] = self._set_up
        self._root = 0
        self._opcode = 0
        self._cookie = b""
        self._wire: UnixWire | None = None

    def ask(self, told: Told, failed: Failed) -> None:
        """Ask, and connect first where that is missing."""
        self._told, self._failed = told, failed
        if self._opcode:
            self._ask()
            return
        display = _display()
        if isinstance(display, str):
            self._fail(display)
            return
        self._cookie = _cookie_for(display)
        self._received, self._next = b"", self._set_up
        try:
            self._wire = called(f"{_PLACE}{display}")
        except OSError:
            self._fail("the X server cannot be reached")
            return
        self._wire.arrived.connect(self._read)
        self._wire.ended.connect(self._break_off)
        self._greet()

    def close(self) -> None:
        """Hang up."""
        self._told = self._failed = None
        self._opcode = 0
        if self._wire is not None:
            self._wire.hang_up()
            self._wire = None

    def _greet(self) -> None:
        name = _COOKIE if self._cookie else b""
        head = struct.pack("=BxHHHHxx", _BYTE_ORDER, 11, 0, len(name), len(self._cookie))
        self._write(head + _padded(name) + _padded(self._cookie))

    def _set_up(self, reply: bytes) -> None:
        if reply[0] != 1:
            self._fail("the X server does not take us in")
            return
        (vendor_bytes,) = struct.unpack_from("=H", reply, 24)
        self._root = _number(reply, 40 + vendor_bytes + -vendor_bytes % 4 + 8 * reply[29])
        self._query_extension(b"XWAYLAND", self._learn_kind)

    def _learn_kind(self, reply: bytes) -> None:
        if reply[8]:
            self._fail("an X server under Wayland sees only half")
            return
        self._query_extension(b"MIT-SCREEN-SAVER", self._learn_opcode)

    def _learn_opcode(self, reply: bytes) -> None:
        if not reply[8]:
            self._fail("the X server has no MIT-SCREEN-SAVER extension")
            return
        self._opcode = reply[9]
        self._ask()

    def _ask(self) -> None:
        self._next = self._learn
        self._write(struct.pack("=BBHI", self._opcode, _QUERY_INFO, 2, self._root))

    def _learn(self, reply: bytes) -> None:
        if self._told is not None:
            self._told(_number(reply, 16))

    def _query_extension(self, name: bytes, then: Callable[[bytes], None]) -> None:
        self._next = then
        words = 2 + (len(name) + 3) // 4
        self._write(struct.pack("=BxHHxx", _QUERY_EXTENSION, words, len(name)) + _padded(name))

    def _write(self, data: bytes) -> None:
        if self._wire is not None:
            self._wire.write(data)

    def _read(self) -> None:
        if self._wire is None:
            return
        self._received += self._wire.read_all()
        try:
            while message := self._whole_message():
                self._take(message)
        except (struct.error, IndexError, ValueError):
            self._fail("the X server spoke nonsense")

    def _whole_message(self) -> bytes:
        """Give the first message that has come in whole, and take it away."""
        if self._next == self._set_up:
            size = 8 if len(self._received) < 8 else 8 + 4 * _number(self._received, 6, "=H")
        else:
            size = _REPLY_BYTES
            if len(self._received) >= 8 and self._received[0] == _REPLY:
                size += 4 * _number(self._received, 4)
        if size > _MOST_BYTES:
            raise ValueError("too long a message")
        if len(self._received) < size:
            return b""
        message, self._received = self._received[:size], self._received[size:]
        return message

    def _take(self, message: bytes) -> None:
        if self._next == self._set_up or message[0] == _REPLY:
            self._next(message)
        elif message[0] == _ERROR:
            self._fail(f"the X server refused it (error {message[1]})")
        # All else are events, such as that the keys changed, which every program is told.

    def _break_off(self) -> None:
        self._fail("the X server hung up")

    def _fail(self, reason: str) -> None:
        failed = self._failed
        self.close()
        if failed is not None:
            failed(reason)


def _display() -> int | str:
    """Give the number of this computer's X display, or why there is none."""
    if not (display := os.environ.get("DISPLAY")):
        return "there is no X display"
    here = re.fullmatch(r"(?:unix)?:(\d{1,5})(?:\.\d+)?", display)
    return int(here[1]) if here else "the X display is on another computer"


def _cookie_for(display: int) -> bytes:
    """Give what proves to the X server that we may, or nothing where it may not want any."""
    path = Path(os.environ.get("XAUTHORITY") or Path.home() / ".Xauthority")
    try:
        data = path.read_bytes()
    except (OSError, ValueError):
        return b""
    host, wanted = os.uname().nodename.encode(), str(display).encode()
    found: dict[bool, bytes] = {}
    at = 0
    try:
        while at < len(data):
            family, at = _number(data, at, ">H"), at + 2
            fields: list[bytes] = []
            for _ in range(4):
                size = _number(data, at, ">H")
                fields.append(data[at + 2 : at + 2 + size])
                at += 2 + size
            address, number, name, cookie = fields
            if family in {_LOCAL, _WILD} and number in {wanted, b""} and name == _COOKIE:
                found.setdefault(family == _WILD or address == host, cookie)
    except struct.error:
        # What was read so far still counts.
        pass
    # A computer that was renamed since keeps the cookie under its name of then.
    return found.get(True, found.get(False, b""))


def _padded(data: bytes) -> bytes:
    return data + bytes(-len(data) % 4)


def _number(data: bytes, at: int, form: str = "=I") -> int:
    (number,) = struct.unpack_from(form, data, at)
    return int(number)
