"""What the desktop says of being left alone: the server's property, and a full screen."""

import sys
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

if sys.platform != "linux":
    pytest.skip("only free desktops tell", allow_module_level=True)

from jeepney.low_level import HeaderFields, Message
from jeepney.wrappers import DBusAddress, new_method_return, new_signal

from sojourn.desktop.calm import DesktopCalm
from sojourn.desktop.full_screen import full_screen_elsewhere
from sojourn.desktop.notifications.of_this_desktop import Notifications
from tests.system.notification_bus import NAME, PATH, FakeServer, PrivateBus


class InhibitingServer(FakeServer):
    """Has the property, as Plasma's server does."""

    inhibited = True

    def _reply(self, message: Message) -> None:
        if message.header.fields[HeaderFields.member] != "Get":
            super()._reply(message)
            return
        assert message.body == (NAME, "Inhibited")
        self._connection.send(new_method_return(message, "v", (("b", self.inhibited),)))

    def change(self, body: tuple[object, ...]) -> None:
        address = DBusAddress(PATH, NAME, "org.freedesktop.DBus.Properties")
        self._connection.send(new_signal(address, "PropertiesChanged", "sa{sv}as", body))


def looked(qtbot: QtBot) -> Notifications:
    notifications = Notifications()
    with qtbot.waitSignal(notifications.looked):
        notifications.look()
    return notifications


def test_the_property_is_followed(qtbot: QtBot, bus: PrivateBus) -> None:
    with InhibitingServer(bus.address) as server:
        notifications = looked(qtbot)
        qtbot.waitUntil(notifications.is_inhibited)
        assert DesktopCalm(notifications.is_inhibited).wanted()
        with qtbot.waitSignal(notifications.inhibition_changed):
            server.change((NAME, {"Inhibited": ("b", False)}, []))
        assert not notifications.is_inhibited()
        with qtbot.waitSignal(notifications.inhibition_changed):
            server.change((NAME, {}, ["Inhibited"]))
        assert notifications.is_inhibited()
        server.change(("another", {"Inhibited": ("b", False)}, []))
    qtbot.waitUntil(lambda: not notifications.is_inhibited())
    notifications.close()


def test_a_server_without_it_holds_nothing_back(qtbot: QtBot, server: FakeServer) -> None:
    notifications = looked(qtbot)
    qtbot.waitUntil(lambda: "Get" in server.asked)
    assert not notifications.is_inhibited()
    notifications.close()


def test_without_a_screen_nothing_fills_it(monkeypatch: pytest.MonkeyPatch, folder: Path) -> None:
    monkeypatch.delenv("DISPLAY", raising=False)
    assert not full_screen_elsewhere()
    monkeypatch.setenv("DISPLAY", ":32123")
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    assert not full_screen_elsewhere()
