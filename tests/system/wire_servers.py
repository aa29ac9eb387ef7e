"""An X server and a Wayland compositor that know just what the idle time takes."""

import contextlib
import socket
import struct
import threading
from pathlib import Path
from types import TracebackType
from typing import Self


class WireServer:
    """Takes callers one after the other on a thread of its own; a child speaks with them."""

    def __init__(self, path: Path) -> None:
        self.silent = False
        self.callers = 0
        self._listening = socket.socket(socket.AF_UNIX)
        self._listening.bind(str(path))
        self._listening.listen()
        self._path = path
        self._caller: socket.socket | None = None
        self._thread = threading.Thread(target=self._serve, name=type(self).__name__, daemon=True)
        self._thread.start()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        with contextlib.suppress(OSError):
            self._listening.shutdown(socket.SHUT_RDWR)
        self.hang_up()
        self._thread.join(5)
        self._listening.close()
        self._path.unlink()

    def hang_up(self) -> None:
        """End the talk with whoever has called."""
        if self._caller is not None:
            with contextlib.suppress(OSError):
                self._caller.shutdown(socket.SHUT_RDWR)

    def say(self, data: bytes) -> None:
        """Send to who has called, at once."""
        assert self._caller is not None
        self._caller.sendall(data)

    def _serve(self) -> None:
        with contextlib.suppress(OSError):
            while True:
                self._caller, _ = self._listening.accept()
                self.callers += 1
                with self._caller, contextlib.suppress(OSError, EOFError):
                    self._talk()

    def _talk(self) -> None:
        raise NotImplementedError

    def _hear(self, size: int) -> bytes:
        assert self._caller is not None
        data = b""
        while len(data) < size:
            got = self._caller.recv(size - len(data))
            if not got:
                raise EOFError
            data += got
        return data


class FakeX(WireServer):
    """An X server.

    Attributes:
        idle_ms: what it tells.
        extensions: those it has.
        cookie: what it wants to be shown.
    """

    ROOT = 0x123

    def __init__(
        self,
        path: Path,
        *,
        extensions: tuple[str, ...] = ("MIT-SCREEN-SAVER",),
        cookie: bytes = b"",
    ) -> None:
        self.extensions = extensions
        self.cookie = cookie
        self.idle_ms = 4_200
        self.refuses = False
        super().__init__(path)

    def _talk(self) -> None:
        _, _, _, name, data = struct.unpack("=BxHHHHxx", self._hear(12))
        shown = self._hear(name + -name % 4 + data + -data % 4)
        cookie = shown[name + -name % 4 :][:data]
        if self.silent:
            self._hear(1)
        if cookie != self.cookie:
            self.say(struct.pack("=BBHHH", 0, 4, 11, 0, 1) + b"Away")
            return
        vendor = b"nobody"
        body = struct.pack("=IIIIHHBB10x", 0, 0, 0, 0, len(vendor), 65_535, 1, 1)
        body += vendor + bytes(2) + bytes(8) + struct.pack("=I36x", self.ROOT)
        self.say(struct.pack("=BxHHH", 1, 11, 0, len(body) // 4) + body)
        while True:
            opcode, minor, words = struct.unpack("=BBH", self._hear(4))
            rest = self._hear(4 * words - 4)
            self._answer(opcode, minor, rest)

    def _answer(self, opcode: int, minor: int, rest: bytes) -> None:
        # Each program hears of changed keys, asked or not.
        self.say(struct.pack("=B31x", 34))
        if opcode == 98:
            (size,) = struct.unpack_from("=H", rest)
            has = rest[4 : 4 + size].decode() in self.extensions
            self.say(struct.pack("=BxHIBB22x", 1, 1, 0, has, 140))
        elif self.silent:
            return
        elif (opcode, minor, rest) != (140, 1, struct.pack("=I", self.ROOT)) or self.refuses:
            self.say(struct.pack("=BB30x", 0, 3))
        else:
            reply = struct.pack("=BBHIIIIIB7x", 1, 0, 1, 0, 0, 0, self.idle_ms, 0, 0)
            # What comes in pieces is as good.
            self.say(reply[:20])
            self.say(reply[20:])


class FakeCompositor(WireServer):
    """A compositor that knows some interfaces, by name and version."""

    def __init__(self, path: Path, version: int = 2, *, knows: bool = True) -> None:
        self.interfaces = [("wl_compositor", 6), ("wl_seat", 9)]
        if knows:
            self.interfaces.append(("ext_idle_notifier_v1", version))
        self.bound: dict[int, tuple[str, int]] = {}
        self.asked: tuple[int, int, int] | None = None
        self.notification = 0
        super().__init__(path)

    def tell(self, opcode: int) -> None:
        """Say that nobody is there (0), or somebody is again (1)."""
        self.say(self._message(self.notification, opcode))

    def _talk(self) -> None:
        registry = 0
        while True:
            object_, what = struct.unpack("=II", self._hear(8))
            arguments, opcode = self._hear((what >> 16) - 8), what & 0xFFFF
            if self.silent:
                continue
            if (object_, opcode) == (1, 1):
                (registry,) = struct.unpack("=I", arguments)
                for name, (interface, version) in enumerate(self.interfaces, 1):
                    told = struct.pack("=I", name) + self._text(interface)
                    self.say(self._message(registry, 0, told + struct.pack("=I", version)))
            elif (object_, opcode) == (1, 0):
                (callback,) = struct.unpack("=I", arguments)
                self.say(self._message(callback, 0, struct.pack("=I", 0)))
                self.say(self._message(1, 1, struct.pack("=I", callback)))
            elif (object_, opcode) == (registry, 0):
                name, size = struct.unpack_from("=II", arguments)
                version, new = struct.unpack_from("=II", arguments, 8 + size + -size % 4)
                interface = arguments[8 : 7 + size].decode()
                assert (interface, name) == (self.interfaces[name - 1][0], name)
                self.bound[new] = (interface, version)
            elif self.bound.get(object_, ("",))[0] == "ext_idle_notifier_v1":
                self.notification, while_ms, seat = struct.unpack("=III", arguments)
                assert self.bound[seat][0] == "wl_seat"
                self.asked = (opcode, while_ms, self.bound[object_][1])

    def _message(self, object_: int, opcode: int, arguments: bytes = b"") -> bytes:
        return struct.pack("=II", object_, (8 + len(arguments)) << 16 | opcode) + arguments

    def _text(self, text: str) -> bytes:
        data = text.encode() + b"\0"
        return struct.pack("=I", len(data)) + data + bytes(-len(data) % 4)
