"""All ways of this desktop together: which one is used, what comes back, what doctor is told."""

import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

if sys.platform != "linux":
    pytest.skip("the ways of a free desktop", allow_module_level=True)

from sojourn.desktop.notifications.notification_server import NotificationServer
from sojourn.desktop.notifications.of_this_desktop import Notifications
from sojourn.desktop.notifications.plyer_way import PlyerWay
from sojourn.desktop.notifications.portal import Portal
from sojourn.domain.notice import Notice, Press
from sojourn.domain.settings import AUTOMATIC, BY_WINDOW, NOTIFY_WAY
from sojourn.ui.tray_messages import TrayMessages
from sojourn.ui.window_way import WindowWay
from tests.system.desk import END
from tests.system.notification_bus import FakeServer, PrivateBus
from tests.system.test_chain import FakeWay

Built = Callable[[FakeWay], Notifications]


@pytest.fixture
def built(qtbot: QtBot, folder: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Built]:
    """Notifications whose plyer has no program behind it, and one further way."""
    monkeypatch.setitem(sys.modules, "dbus", None)
    monkeypatch.setenv("PATH", str(folder))
    made: list[Notifications] = []

    def build(last: FakeWay) -> Notifications:
        made.append(Notifications(further=[last]))
        return made[-1]

    yield build
    for one in made:
        one.close()


def test_with_a_server_its_buttons_come_back(
    qtbot: QtBot, bus: PrivateBus, server: FakeServer, built: Built
) -> None:
    last = FakeWay("tray")
    notifications = built(last)
    notifications.show(END)
    qtbot.waitUntil(lambda: bool(server.shown), timeout=10_000)
    with qtbot.waitSignals([notifications.token_given, notifications.pressed]):
        server.signal("ActivationToken", "us", 7, "token")
        server.press(Press.MORE.value)
    notifications.show(Notice("2", ""))
    qtbot.waitUntil(lambda: "2" in server.shown.values(), timeout=10_000)
    with qtbot.waitSignal(notifications.dismissed):
        server.close_shown(2)
    assert last.shows == ""


def test_without_a_server_the_last_way_has_it(qtbot: QtBot, bus: PrivateBus, built: Built) -> None:
    last = FakeWay("tray")
    notifications = built(last)
    notifications.show(END)
    qtbot.waitUntil(lambda: last.shows == END.title, timeout=10_000)
    with FakeServer(bus.address) as server:
        notifications.show(END)
        qtbot.waitUntil(lambda: bool(server.shown), timeout=10_000)
        assert last.shows == ""


def test_a_server_that_returns_has_what_stood_and_the_spare_way_lets_it_go(
    qtbot: QtBot, bus: PrivateBus, built: Built
) -> None:
    last = FakeWay("tray")
    notifications = built(last)
    with FakeServer(bus.address) as server:
        notifications.show(END)
        qtbot.waitUntil(lambda: bool(server.shown), timeout=10_000)
    qtbot.waitUntil(lambda: last.shows == END.title, timeout=10_000)
    with FakeServer(bus.address) as again:
        qtbot.waitUntil(lambda: bool(again.shown), timeout=10_000)
        assert last.shows == ""
        with qtbot.waitSignal(notifications.dismissed):
            again.close_shown(2)
    assert last.shows == ""


@pytest.mark.parametrize(("capabilities", "played"), [(("body", "sound"), 0), (("body",), 1)])
def test_a_sound_comes_from_the_server_or_else_from_a_player(
    qtbot: QtBot, bus: PrivateBus, folder: Path, capabilities: tuple[str, ...], played: int
) -> None:
    plays: list[bool] = []
    with FakeServer(bus.address, capabilities) as server:
        notifications = Notifications(play=lambda: plays.append(True))
        with qtbot.waitSignal(notifications.looked):
            notifications.look()
        notifications.show(replace(END, sound=True))
        notifications.show(END)
        qtbot.waitUntil(lambda: bool(server.shown), timeout=10_000)
        assert len(plays) == played
        notifications.close()


def test_without_a_bus_the_last_way_has_it_at_once(
    built: Built, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere")
    last = FakeWay("tray")
    built(last).show(END)
    assert last.shows == END.title


def test_plyer_is_not_asked_when_there_is_no_server_to_ask(
    built: Built, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (folder / "notify-send").write_text("#!/bin/sh\n", encoding="utf-8")
    (folder / "notify-send").chmod(0o700)
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere")
    last = FakeWay("tray")
    notifications = built(last)
    assert notifications.report()[1] == ("plyer", True, "")
    notifications.show(END)
    assert last.shows == END.title
    assert not notifications.report()[1][1]


def test_the_report_is_known_once_it_has_looked(
    qtbot: QtBot, bus: PrivateBus, built: Built
) -> None:
    notifications = built(FakeWay("tray"))
    with qtbot.waitSignal(notifications.looked):
        notifications.look()
    first, plyer, last = notifications.report()
    assert (first[0], first[1]) == ("freedesktop", False)
    assert "no notification server" in first[2]
    assert (plyer[0], plyer[1]) == ("plyer", False)
    assert last == ("tray", True, "")
    notifications.show(END)
    with FakeServer(bus.address):
        qtbot.waitUntil(lambda: notifications.report()[0] == ("freedesktop", True, ""))
        # plyer asks the same server; what it misses besides stays true.
        assert "notify-send" in notifications.report()[1][2]


def test_without_jeepney_the_others_are_left(built: Built, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "sojourn.desktop.notifications.freedesktop", None)
    last = FakeWay("tray")
    notifications = built(last)
    notifications.show(END)
    assert last.shows == END.title
    assert "is not installed" in notifications.report()[0][2]
    notifications.look()


def test_any_way_can_be_set_to_be_the_first() -> None:
    names = {NotificationServer.way, Portal.way, PlyerWay.name, TrayMessages.name, WindowWay.name}
    assert set(NOTIFY_WAY.choices) == {AUTOMATIC, *names}
    assert WindowWay.name == BY_WINDOW
