"""The buses of a free desktop, spoken to without ever waiting; knows no service on them."""

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
from jeepney.fds import FileDescriptor, fds_buf_size
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


class MessageBus(QObject):
    """One connection; opened, lost and opened again on the same object. A child says which bus.

    Signals:
        opened: calls can be made.
        lost: the connection is gone, and why; calls not answered yet never will be.
        heard: a signal has come in, as jeepney's Message.
    """

    opened = Signal()
    lost = Signal(str)
    heard = Signal(object)

    _name: str
    _takes_descriptors = False

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
            OSError: there is no such bus, or it does not take us in.
        """
        if self._socket is not None:
            return
        self._socket = _connected(self._addresses(), self._name)
        self._login = Authenticator(enable_fds=self._takes_descriptors)
        self._parser = Parser()
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
        _log.info("The %s is lost: %s", self._name, why)
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
            # A browser started by us must not inherit a descriptor and keep what it locks.
            data, ancillary, _, _ = self._socket.recvmsg(
                _READ_AT_ONCE, self._ancillary_size(), socket.MSG_CMSG_CLOEXEC
            )
        except BlockingIOError:
            return
        except OSError as error:
            self._lose(_reason(error))
            return
        if not data:
            self._lose("it hung up")
            return
        try:
            messages = self._understood(data, FileDescriptor.from_ancdata(ancillary))
        except Exception as error:  # noqa: BLE001 - jeepney raises anything at nonsense
            self._lose(f"it spoke nonsense ({type(error).__name__})")
            return
        for message in messages:
            if self._socket is not None:
                self._dispatch(message)

    def _addresses(self) -> Iterator[str]:
        """Give where it may listen, the likeliest first."""
        raise NotImplementedError

    def _ancillary_size(self) -> int:
        # Without room for them, descriptors that come unasked are closed by the system.
        return int(fds_buf_size()) if self._takes_descriptors else 0

    def _understood(self, data: bytes, descriptors: list[FileDescriptor]) -> list[Message]:
        if not self._login.authenticated:
            self._login.feed(data)
            if said := self._login.data_to_send():
                self._send(said)
            if self._login.authenticated:
                self._send(BEGIN)
                self.call(message_bus.Hello(), self._enter)
            return []
        self._parser.add_data(data, descriptors)
        messages = list(iter(self._parser.get_next_message, None))
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


class SessionBus(MessageBus):
    """The bus of this person's desktop."""

    _name = "session bus"

    def _addresses(self) -> Iterator[str]:
        given = os.environ.get("DBUS_SESSION_BUS_ADDRESS", "")
        yield from _connectable(given)
        runtime = os.environ.get("XDG_RUNTIME_DIR")
        if not given and runtime:
            # Where systemd's user bus listens, and other clients look when nothing is said.
            yield f"{runtime}/bus"


class SystemBus(MessageBus):
    """The bus of the whole computer; what it hands over may hold a file descriptor."""

    _name = "system bus"
    _takes_descriptors = True

    def _addresses(self) -> Iterator[str]:
        given = os.environ.get("DBUS_SYSTEM_BUS_ADDRESS", "")
        yield from _connectable(given)
        if not given:
            yield "/run/dbus/system_bus_socket"


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


def _connected(addresses: Iterator[str], name: str) -> socket.socket:
    """Give a connected socket that never blocks; on one computer connecting does not wait.

    Raises:
        OSError: there is no such bus, or it does not take us in.
    """
    found = OSError(errno.ENOENT, "no address is known")
    for address in addresses:
        sock = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        sock.setblocking(False)
        try:
            sock.connect(address)
        except (OSError, ValueError) as error:
            sock.close()
            found = error if isinstance(error, OSError) else OSError(errno.EINVAL, str(error))
        else:
            return sock
    raise OSError(found.errno, f"the {name} cannot be reached: {_reason(found)}")


def _connectable(given: str) -> Iterator[str]:
    # jeepney stumbles in many ways over an address it cannot read.
    with contextlib.suppress(ValueError, RuntimeError):
        yield from get_connectable_addresses(given)


def _reason(error: OSError) -> str:
    return error.strerror or type(error).__name__
