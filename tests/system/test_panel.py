"""What docks and task bars are told over a real bus, and what is heard of trays."""

import sys
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

if sys.platform != "linux":
    pytest.skip("only free desktops have such docks", allow_module_level=True)

from jeepney.bus_messages import MatchRule, message_bus
from jeepney.io.blocking import DBusConnection, open_dbus_connection

from sojourn.desktop.message_bus import SessionBus
from sojourn.desktop.panel import Panel
from sojourn.domain.page import TrayPage
from sojourn.domain.session import Phase
from tests.system.notification_bus import PrivateBus

HALF = TrayPage(Phase.RUNNING, part_left=0.5)


class Dock:
    """Listens as a dock does."""

    def __init__(self, address: str) -> None:
        self.bus: DBusConnection = open_dbus_connection(address)
        rule = MatchRule(type="signal", interface="com.canonical.Unity.LauncherEntry")
        self.bus.send_and_get_reply(message_bus.AddMatch(rule))

    def told(self) -> list[dict[str, Any]]:
        updates: list[dict[str, Any]] = []
        while True:
            try:
                message = self.bus.receive(timeout=0.1)
            except TimeoutError:
                return updates
            if len(message.body) == 2 and isinstance(message.body[1], dict):
                assert message.body[0] == "application://sojourn.desktop"
                updates.append({key: value for key, (_, value) in message.body[1].items()})


@pytest.fixture
def dock(bus: PrivateBus) -> Iterator[Dock]:
    listening = Dock(bus.address)
    yield listening
    listening.bus.close()


def opened(qtbot: QtBot) -> tuple[SessionBus, Panel]:
    session_bus = SessionBus()
    panel = Panel(session_bus)
    with qtbot.waitSignal(session_bus.opened):
        session_bus.open()
    return session_bus, panel


def test_a_dock_is_told_what_can_be_seen_and_no_more(qtbot: QtBot, dock: Dock) -> None:
    session_bus, panel = opened(qtbot)
    for page in (
        TrayPage(),
        HALF,
        replace(HALF, part_left=0.501),
        TrayPage(Phase.OVERRUN, overrun_ms=125_000),
        TrayPage(Phase.OVERRUN, overrun_ms=125_000, undisturbed=True),
        TrayPage(),
    ):
        panel.show(page)
    running, over, undisturbed, idle = dock.told()
    assert (undisturbed["count"], undisturbed["urgent"]) == (2, False)
    assert (running["progress"], running["progress-visible"]) == (0.5, True)
    assert (running["count-visible"], running["urgent"]) == (False, False)
    assert (over["count"], over["count-visible"], over["urgent"]) == (2, True, True)
    assert (idle["progress-visible"], idle["count-visible"]) == (False, False)
    session_bus.close()


def test_a_bus_that_opens_later_is_told_how_it_stands(qtbot: QtBot, dock: Dock) -> None:
    session_bus = SessionBus()
    panel = Panel(session_bus)
    panel.show(HALF)
    with qtbot.waitSignal(session_bus.opened):
        session_bus.open()
    (running,) = dock.told()
    assert running["progress"] == 0.5
    session_bus.close()


def test_the_watcher_of_tray_icons_is_heard_coming_and_going(qtbot: QtBot, bus: PrivateBus) -> None:
    session_bus, panel = opened(qtbot)
    with open_dbus_connection(bus.address) as host:
        with qtbot.waitSignal(panel.tray_changed):
            host.send_and_get_reply(message_bus.RequestName("org.kde.StatusNotifierWatcher"))
        with qtbot.assertNotEmitted(panel.tray_changed, wait=50):
            host.send_and_get_reply(message_bus.RequestName("org.kde.Another"))
        with qtbot.waitSignal(panel.tray_changed):
            host.send_and_get_reply(message_bus.ReleaseName("org.kde.StatusNotifierWatcher"))
    session_bus.close()


def test_without_a_bus_nothing_happens(qtbot: QtBot) -> None:
    Panel(None).show(HALF)
