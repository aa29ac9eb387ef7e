"""A service of the desktop or the computer, played by python-dbusmock on a private bus."""

import os
import signal
import subprocess
from functools import cache
from types import TracebackType
from typing import Any, Self

import pytest
from jeepney.bus_messages import MatchRule, message_bus
from jeepney.io.blocking import DBusConnection, open_dbus_connection
from jeepney.low_level import MessageType
from jeepney.wrappers import DBusAddress, new_method_call

# Debian has dbusmock for its own Python alone; from PyPI its two bindings have to be compiled.
_PYTHON = "/usr/bin/python3"
_MOCK = "org.freedesktop.DBus.Mock"


@cache
def _is_installed() -> bool:
    look = [_PYTHON, "-c", "import dbusmock"]
    return subprocess.run(look, check=False, capture_output=True).returncode == 0


class MockedService:
    """One object of one service; as a context manager it stands from the first line to the last.

    Args:
        address: the bus, which it takes for any bus.
        object_: name, path and interface.
        template: one of dbusmock's own, or empty.
    """

    def __init__(self, address: str, object_: DBusAddress, template: str = "") -> None:
        if not _is_installed() and "CI" not in os.environ:
            pytest.skip("python3-dbusmock is not installed")
        self._object = object_
        self._connection: DBusConnection = open_dbus_connection(address, enable_fds=True)
        changes = MatchRule(
            type="signal", interface=message_bus.interface, member="NameOwnerChanged"
        )
        changes.add_arg_condition(0, object_.bus_name)
        self._connection.send_and_get_reply(message_bus.AddMatch(changes))
        what = (object_.bus_name, object_.object_path, object_.interface)
        command = [_PYTHON, "-m", "dbusmock", "--session"]
        command += ["--template", template] if template else what
        environment = {"PATH": os.environ["PATH"], "DBUS_SESSION_BUS_ADDRESS": address}
        with self._connection.filter(changes) as queue:
            self._process = subprocess.Popen(command, env=environment)
            try:
                self._connection.recv_until_filtered(queue, timeout=20)
            except TimeoutError:
                self.__exit__(None, None, None)
                raise

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.die()
        self._connection.close()

    def answer(self, method: str, signature: str, value: str) -> None:
        """Have a method give a value, written as Python."""
        self.call(
            "AddMethod",
            "sssss",
            (self._object.interface, method, "", signature, f"ret = {value}"),
            interface=_MOCK,
        )

    def emit(self, name: str, signature: str, *values: object) -> None:
        """Send a signal to all who want it."""
        arguments = [(one, value) for one, value in zip(signature, values, strict=True)]
        body = (self._object.interface, name, signature, arguments)
        self.call("EmitSignal", "sssav", body, interface=_MOCK)

    def call(
        self, method: str, signature: str = "", body: tuple[object, ...] = (), interface: str = ""
    ) -> tuple[Any, ...]:
        """Call a method as anybody could."""
        place = self._object.with_interface(interface) if interface else self._object
        message = new_method_call(place, method, signature or None, body)
        reply = self._connection.send_and_get_reply(message, timeout=20)
        assert reply.header.message_type is MessageType.method_return, reply.body
        answer: tuple[Any, ...] = reply.body
        return answer

    def calls(self, method: str) -> int:
        """Count the calls of a method."""
        (made,) = self.call("GetMethodCalls", "s", (method,), interface=_MOCK)
        return len(made)

    def hang(self) -> None:
        """Keep the name and answer nothing."""
        self._process.send_signal(signal.SIGSTOP)

    def die(self) -> None:
        if self._process.poll() is None:
            self._process.kill()
            self._process.wait()
