"""The freedesktop way when the session bus dies, cannot be reached, or is none."""

import os
import socket
import sys
from pathlib import Path

import pytest

if sys.platform != "linux":
    pytest.skip("only free desktops have it", allow_module_level=True)

from tests.system.desk import Desk, Desks
from tests.system.notification_bus import FakeServer, PrivateBus

SOON_MS = 100


def test_a_bus_that_dies_fails_the_notice_and_the_next_finds_another(
    desk: Desk, bus: PrivateBus, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with FakeServer(bus.address) as server:
        server.behaviour = "silent"
        desk.send()
        desk.until(lambda: bool(server.asked))
        bus.close()
        assert "hung up" in desk.wait_for_failure()
    desk.send()
    assert "cannot be reached" in desk.wait_for_failure()
    (folder / "new").mkdir()
    new = PrivateBus(folder / "new")
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", new.address)
    with FakeServer(new.address) as server:
        desk.show(server)
    new.close()


@pytest.mark.parametrize(
    "address",
    [
        "nonsense",
        "unix:nonsense",
        "unix:path=/nowhere/at/all",
        "unix:path=" + "x" * 200,
        "unix:path=/nowhere\x01,guid=",
        "tcp:host=localhost,port=1",
        ";;;",
    ],
)
def test_a_broken_address_fails_the_notice_at_once(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, address: str
) -> None:
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", address)
    desk.send()
    assert len(desk.failures) == 1
    assert "the session bus cannot be reached" in desk.way.unusable_because()


def test_no_bus_at_all_fails_the_notice_at_once(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.delenv("DBUS_SESSION_BUS_ADDRESS", raising=False)
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
    desk.send()
    assert len(desk.failures) == 1


def test_the_bus_of_the_runtime_folder_is_found(
    desk: Desk, server: FakeServer, bus: PrivateBus, monkeypatch: pytest.MonkeyPatch, folder: Path
) -> None:
    path = bus.address.removeprefix("unix:path=").partition(",")[0]
    (folder / "run").mkdir()
    (folder / "run" / "bus").symlink_to(path)
    monkeypatch.delenv("DBUS_SESSION_BUS_ADDRESS")
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(folder / "run"))
    desk.show(server)


@pytest.mark.parametrize(
    "said",
    [b"", b"REJECTED\r\n", b"x" * 20_000, b"OK 1234\r\n" + b"\xff" * 64, b"OK 1234\r\n"],
)
def test_a_bus_that_is_none_is_given_up(
    desks: Desks, folder: Path, monkeypatch: pytest.MonkeyPatch, said: bytes
) -> None:
    desk = desks(SOON_MS)
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", f"unix:path={folder / 'false'}")
    with socket.socket(socket.AF_UNIX) as false:
        false.bind(str(folder / "false"))
        false.listen()
        desk.send()
        caller, _ = false.accept()
        with caller:
            caller.send(said)
            assert desk.wait_for_failure()


def test_a_bus_that_did_not_greet_is_tried_again(
    desks: Desks, folder: Path, bus: PrivateBus, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = desks(SOON_MS)
    with socket.socket(socket.AF_UNIX) as mute:
        mute.bind(str(folder / "mute"))
        mute.listen()
        with monkeypatch.context() as patch:
            patch.setenv("DBUS_SESSION_BUS_ADDRESS", f"unix:path={folder / 'mute'}")
            desk.send()
            desk.wait_for_failure()
        with FakeServer(bus.address) as server:
            desk.show(server)


def test_a_message_of_nonsense_ends_the_connection(
    desks: Desks, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = desks()
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", f"unix:path={folder / 'false'}")
    with socket.socket(socket.AF_UNIX) as false:
        false.bind(str(folder / "false"))
        false.listen()
        desk.send()
        caller, _ = false.accept()
        with caller:
            caller.send(b"OK 1234\r\n")
            desk.until(lambda: desk.way.bus._login.authenticated)
            caller.send(b"?" * 64)
            assert "nonsense" in desk.wait_for_failure()


def test_a_bus_too_busy_to_connect_fails_the_notice_at_once(
    desk: Desk, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = str(folder / "busy")
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", f"unix:path={path}")
    with socket.socket(socket.AF_UNIX) as busy, socket.socket(socket.AF_UNIX) as first:
        busy.bind(path)
        busy.listen(0)
        first.connect(path)
        desk.send()
        assert os.strerror(11) in desk.wait_for_failure()
