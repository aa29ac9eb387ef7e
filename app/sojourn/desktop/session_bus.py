"""The session bus of a free desktop, spoken to without ever waiting; knows no service on it."""

import contextlib
import errno
import logging
import os
import socket
from collections.abc import Callable, Iterator
from itertools import count
from typing import Any

from jeepney.auth import BEGIN, Authenticator
from jeepney.bus import get_connectable_addresses
from jeepney.bus_messages import message_bus
from jeepney.low_level import (
    HeaderFields,
    Message,
    MessageType,
    Parser,
)
from PySide6.QtCore import QObject, QSocketNotifier, Signal

Answered = Callable[[Message], None]

_READ_AT_ONCE = 64 * 1024
_LONGEST_MESSAGE = 4 * 1024 * 1024
_LONGEST_QUEUE = 1024 * 1024

_log = logging.getLogger(__name__)


class SessionBus(QObject):
    """One connection; opened, lost and opened again on the same object.

    Signals:
        opened: calls can be made.
        lost: the connection is gone, and why; calls not answered yet never will be.
        heard: a signal has come in, as jeepney's Message.
    """

    opened = Signal()
    lost = Signal(str)
    heard = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._socket: socket.socket | None = None
        self._notifiers: list[QSocketNotifier] = []
        self._login = Authenticator()
        self._parser = Parser()
        self._outgoing = bytearray()
        self._serials = count(1)
        self._waiting: dict[int, Answered] = {}
        self._is_open = False

    @property
    def is_open(self) -> bool:
        """Tell whether calls can be made."""
        return self._is_open

    def open(self) -> None:
        """Begin to connect, unless that has begun; `opened` or `lost` follows.

        Raises:
            OSError: there is no session bus, or it does not take us in.
        """
        if self._socket is not None:
            return
        self._socket = _connected()
        self._login, self._parser = Authenticator(), Parser()
        self._waiting.clear()
        self._outgoing.clear()
        reader, writer = (
            QSocketNotifier(self._socket.fileno(), kind, self)
            for kind in (QSocketNotifier.Type.Read, QSocketNotifier.Type.Write)
        )
        writer.setEnabled(False)
        reader.activated.connect(self._read)
        writer.activated.connect(self._flush)
        self._notifiers = [reader, writer]
        self._send(self._login.data_to_send())

    def call(self, message: Message, answered: Answered | None = None) -> None:
        """Send a method call; `answered` is given its return or error, whenever that comes."""
        serial = next(self._serials)
        if answered is not None:
            self._waiting[serial] = answered
        self._send(message.serialise(serial=serial))

    def close(self) -> None:
        """Hang up without a word."""
        self._is_open = False
        for notifier in self._notifiers:
            notifier.setEnabled(False)
            notifier.deleteLater()
        self._notifiers = []
        if self._socket is not None:
            self._socket.close()
            self._socket = None

    def _lose(self, why: str) -> None:
        self.close()
        _log.info("The session bus is lost: %s", why)
        self.lost.emit(why)

    def _send(self, data: bytes) -> None:
        self._outgoing += data
        self._flush()

    def _flush(self) -> None:
        if self._socket is None:
            return
        try:
            while self._outgoing:
                del self._outgoing[: self._socket.send(self._outgoing)]
        except BlockingIOError:
            if len(self._outgoing) > _LONGEST_QUEUE:
                self._lose("it takes nothing in")
                return
        except OSError as error:
            self._lose(_reason(error))
            return
        self._notifiers[1].setEnabled(bool(self._outgoing))

    def _read(self) -> None:
        if self._socket is None:
            return
        try:
            data = self._socket.recv(_READ_AT_ONCE)
        except BlockingIOError:
            return
        except OSError as error:
            self._lose(_reason(error))
            return
        if not data:
            self._lose("it hung up")
            return
        try:
            messages = self._understood(data)
        except Exception as error:  # noqa: BLE001 - jeepney raises anything at nonsense
            self._lose(f"it spoke nonsense ({type(error).__name__})")
            return
        for message in messages:
            if self._socket is not None:
                self._dispatch(message)

    def _understood(self, data: bytes) -> list[Message]:
        if not self._login.authenticated:
            self._login.feed(data)
            if self._login.authenticated:
                self._send(BEGIN)
                self.call(message_bus.Hello(), self._enter)
            return []
        messages: list[Message] = self._parser.feed(data)
        if self._parser.bytes_desired() > _LONGEST_MESSAGE:
            raise ValueError("too long a message")
        return messages

    def _enter(self, reply: Message) -> None:
        if error := error_of(reply):
            self._lose(error)
            return
        self._is_open = True
        self.opened.emit()

    def _dispatch(self, message: Message) -> None:
        kind = message.header.message_type
        if kind is MessageType.signal:
            self.heard.emit(message)
        elif kind in {MessageType.method_return, MessageType.error}:
            serial = message.header.fields.get(HeaderFields.reply_serial, -1)
            if answered := self._waiting.pop(serial, None):
                answered(message)


def error_of(reply: Message) -> str:
    """Give an error's name, or an empty text for an answer; what it says may quote what we sent."""
    if reply.header.message_type is not MessageType.error:
        return ""
    return str(reply.header.fields.get(HeaderFields.error_name, "error"))


def sender_of(message: Message) -> str:
    """Give the unique name of who sent a message."""
    return str(message.header.fields.get(HeaderFields.sender, ""))


def named(message: Message) -> tuple[Any, Any]:
    """Give a signal's interface and member."""
    fields = message.header.fields
    return fields.get(HeaderFields.interface), fields.get(HeaderFields.member)


def _connected() -> socket.socket:
    """Give a connected socket that never blocks; on one computer connecting does not wait.

    Raises:
        OSError: there is no session bus, or it does not take us in.
    """
    found = OSError(errno.ENOENT, "no session bus is known")
    for address in _addresses():
        sock = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        sock.setblocking(False)
        try:
            sock.connect(address)
        except (OSError, ValueError) as error:
            sock.close()
            found = error if isinstance(error, OSError) else OSError(errno.EINVAL, str(error))
        else:
            return sock
    raise OSError(found.errno, f"the session bus cannot be reached: {_reason(found)}")


def _addresses() -> Iterator[str]:
    given = os.environ.get("DBUS_SESSION_BUS_ADDRESS", "")
    # jeepney stumbles in many ways over an address it cannot read.
    with contextlib.suppress(ValueError, RuntimeError):
        yield from get_connectable_addresses(given)
    runtime = os.environ.get("XDG_RUNTIME_DIR")
    if not given and runtime:
        # Where systemd's user bus listens, and other clients look when nothing is said.
        yield f"{runtime}/bus"


def _reason(error: OSError) -> str:
    return error.strerror or type(error).__name__
