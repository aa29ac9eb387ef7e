"""What is heard of sleep: from logind, from those who only pretend, and where there is none."""

import os
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from jeepney.bus_messages import message_bus
from jeepney.io.blocking import open_dbus_connection
from jeepney.low_level import HeaderFields
from jeepney.wrappers import DBusAddress, new_signal
from pytestqt.qtbot import QtBot

if sys.platform != "linux":
    pytest.skip("only Linux has logind", allow_module_level=True)

from sojourn.desktop.message_bus import named
from sojourn.desktop.sleep import Sleep
from tests.system.mocked_service import MockedService
from tests.system.notification_bus import PrivateBus

MANAGER = DBusAddress(
    "/org/freedesktop/login1",
    bus_name="org.freedesktop.login1",
    interface="org.freedesktop.login1.Manager",
)
LOCK = ("sleep", "Sojourn", "Write down the time before the computer sleeps", "delay")


class Heard:
    """A `Sleep` at work, and what it told."""

    def __init__(self, qtbot: QtBot, patience_ms: int = 10_000) -> None:
        self.qtbot = qtbot
        self.sleep = Sleep(patience_ms=patience_ms)
        self.told: list[str] = []
        self.sleep.about_to_sleep.connect(lambda: self.told.append("about to sleep"))
        self.sleep.woke.connect(lambda: self.told.append("woke"))

    def begin(self) -> None:
        looked: list[bool] = []
        self.sleep.look(lambda: looked.append(True))
        self.qtbot.waitUntil(lambda: looked == [True], timeout=10_000)

    def wait_for(self, *told: str) -> None:
        self.qtbot.waitUntil(lambda: self.told == list(told), timeout=10_000)

    def wait_until_held(self) -> None:
        logind = self.sleep._logind
        assert logind is not None
        self.qtbot.waitUntil(lambda: logind._lock is not None, timeout=10_000)

    def wait_until_heard(self, *, usable: bool = True) -> None:
        self.qtbot.waitUntil(lambda: self.sleep.report()[0][1] is usable, timeout=10_000)


def inhibitors(logind: MockedService) -> list[tuple[str, ...]]:
    """What logind would wait for."""
    (all_,) = logind.call("ListInhibitors")
    return [tuple(one[:4]) for one in all_]


@pytest.fixture
def system_bus(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[PrivateBus]:
    private = PrivateBus(folder)
    monkeypatch.setenv("DBUS_SYSTEM_BUS_ADDRESS", private.address)
    yield private
    private.close()


@pytest.fixture
def logind(system_bus: PrivateBus) -> Iterator[MockedService]:
    with MockedService(system_bus.address, MANAGER, "logind") as service:
        yield service


@pytest.fixture
def heard(qtbot: QtBot) -> Iterator[Heard]:
    heard = Heard(qtbot)
    yield heard
    heard.sleep.close()


def test_sleep_and_waking_are_told(heard: Heard, logind: MockedService) -> None:
    heard.begin()
    assert heard.sleep.report() == [("logind", True, "")]
    logind.emit("PrepareForSleep", "b", True)
    heard.wait_for("about to sleep")
    logind.emit("PrepareForSleep", "b", False)
    heard.wait_for("about to sleep", "woke")


def test_the_computer_waits_only_while_it_is_asked_to(heard: Heard, logind: MockedService) -> None:
    heard.begin()
    assert inhibitors(logind) == []
    heard.sleep.hold()
    heard.qtbot.waitUntil(lambda: inhibitors(logind) == [LOCK])
    heard.sleep.let_go()
    heard.qtbot.waitUntil(lambda: inhibitors(logind) == [])


def test_the_computer_waits_until_all_is_saved_and_not_longer(
    heard: Heard, logind: MockedService
) -> None:
    held_then: list[bool] = []
    heard.begin()
    heard.sleep.about_to_sleep.connect(lambda: held_then.append(inhibitors(logind) == [LOCK]))
    heard.sleep.hold()
    heard.qtbot.waitUntil(lambda: inhibitors(logind) == [LOCK])
    logind.emit("PrepareForSleep", "b", True)
    heard.wait_for("about to sleep")
    assert held_then == [True]
    heard.qtbot.waitUntil(lambda: inhibitors(logind) == [])
    logind.emit("PrepareForSleep", "b", False)
    heard.qtbot.waitUntil(lambda: inhibitors(logind) == [LOCK])


def test_a_lock_that_comes_too_late_is_given_back(heard: Heard, logind: MockedService) -> None:
    heard.begin()
    heard.sleep.hold()
    heard.sleep.let_go()
    heard.qtbot.waitUntil(lambda: logind.calls("Inhibit") == 1)
    heard.qtbot.waitUntil(lambda: inhibitors(logind) == [])


def test_a_program_that_is_started_does_not_keep_the_lock(
    heard: Heard, logind: MockedService
) -> None:
    heard.begin()
    heard.sleep.hold()
    heard.wait_until_held()
    # Qt starts programs without closing what is open.
    child = subprocess.Popen(["cat"], stdin=subprocess.PIPE, close_fds=False)
    try:
        heard.sleep.let_go()
        heard.qtbot.waitUntil(lambda: inhibitors(logind) == [])
    finally:
        child.kill()
        child.communicate()


def test_asked_before_logind_is_known_the_lock_is_taken_then(
    heard: Heard, logind: MockedService
) -> None:
    heard.sleep.hold()
    heard.qtbot.waitUntil(lambda: inhibitors(logind) == [LOCK])
    assert logind.calls("Inhibit") == 1


def test_what_another_says_of_sleep_counts_for_nothing(
    heard: Heard, system_bus: PrivateBus, logind: MockedService
) -> None:
    heard.begin()
    assert heard.sleep._logind is not None
    with open_dbus_connection(system_bus.address) as stranger:
        (names,) = stranger.send_and_get_reply(message_bus.ListNames()).body
        lie = new_signal(MANAGER, "PrepareForSleep", "b", (True,))
        with heard.qtbot.waitSignal(
            heard.sleep._logind._bus.heard,
            timeout=10_000,
            check_params_cb=lambda one: named(one)[1] == "PrepareForSleep",
        ):
            for name in names:
                # Only a signal sent to us alone comes in past what we asked the bus for.
                lie.header.fields[HeaderFields.destination] = name
                stranger.send(lie)
    assert heard.told == []


def test_a_logind_that_dies_and_comes_back_is_heard_again(
    heard: Heard, system_bus: PrivateBus
) -> None:
    with MockedService(system_bus.address, MANAGER, "logind"):
        heard.begin()
        heard.sleep.hold()
    heard.wait_until_heard(usable=False)
    assert heard.sleep.report() == [("logind", False, "logind went away")]
    with MockedService(system_bus.address, MANAGER, "logind") as again:
        heard.wait_until_heard()
        heard.qtbot.waitUntil(lambda: inhibitors(again) == [LOCK])
        again.emit("PrepareForSleep", "b", True)
        heard.wait_for("about to sleep")


def test_without_logind_nothing_is_told_and_doctor_knows(
    heard: Heard, system_bus: PrivateBus
) -> None:
    heard.begin()
    ((name, usable, why),) = heard.sleep.report()
    assert (name, usable) == ("logind", False)
    assert "NameHasNoOwner" in why
    heard.sleep.hold()
    heard.sleep.let_go()


def test_without_a_bus_nothing_is_told(heard: Heard, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DBUS_SYSTEM_BUS_ADDRESS", "unix:path=/nowhere/at/all")
    heard.begin()
    assert "the system bus cannot be reached" in heard.sleep.report()[0][2]


def test_a_bus_that_was_lost_is_tried_again_for_the_next_visit(
    heard: Heard, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = PrivateBus(folder)
    monkeypatch.setenv("DBUS_SYSTEM_BUS_ADDRESS", first.address)
    with MockedService(first.address, MANAGER, "logind"):
        heard.begin()
        first.close()
        heard.wait_until_heard(usable=False)
    (folder / "new").mkdir()
    second = PrivateBus(folder / "new")
    monkeypatch.setenv("DBUS_SYSTEM_BUS_ADDRESS", second.address)
    with MockedService(second.address, MANAGER, "logind") as logind:
        heard.sleep.hold()
        heard.qtbot.waitUntil(lambda: inhibitors(logind) == [LOCK])
    second.close()


def test_a_bus_that_never_greets_is_waited_for_no_longer_than_said(
    qtbot: QtBot, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DBUS_SYSTEM_BUS_ADDRESS", f"unix:path={folder / 'mute'}")
    heard = Heard(qtbot, patience_ms=50)
    with socket.socket(socket.AF_UNIX) as mute:
        mute.bind(str(folder / "mute"))
        mute.listen()
        heard.begin()
        assert heard.sleep.report() == [("logind", False, "it has not answered")]
        heard.sleep.close()


def test_a_hung_logind_makes_nobody_wait(heard: Heard, logind: MockedService) -> None:
    logind.hang()
    # The bus itself knows who logind is.
    heard.begin()
    heard.begin()
    heard.sleep.hold()
    heard.sleep.let_go()
    assert heard.told == []


def test_without_jeepney_the_clocks_do_it(heard: Heard, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "jeepney", None)
    monkeypatch.delitem(sys.modules, "sojourn.desktop.logind", raising=False)
    monkeypatch.delitem(sys.modules, "sojourn.desktop.message_bus", raising=False)
    monkeypatch.setitem(sys.modules, "jeepney.auth", None)
    heard.begin()
    assert heard.sleep.report() == [("logind", False, "jeepney.auth is not installed")]
    heard.sleep.hold()


def test_nothing_is_left_open(heard: Heard, logind: MockedService) -> None:
    before = len(os.listdir("/proc/self/fd"))  # noqa: PTH208
    heard.begin()
    heard.sleep.hold()
    heard.wait_until_held()
    heard.sleep.close()
    assert len(os.listdir("/proc/self/fd")) == before  # noqa: PTH208
