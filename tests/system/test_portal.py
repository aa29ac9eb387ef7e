"""The way of a Flatpak: the portal's notification interface, on a real bus."""

import sys
from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

if sys.platform != "linux":
    pytest.skip("only Linux has portals", allow_module_level=True)

from jeepney.low_level import HeaderFields, Message
from jeepney.wrappers import new_error, new_method_return

from sojourn.desktop.notifications.freedesktop import FreedesktopWay
from sojourn.desktop.notifications.portal import BUS_NAME, ID, INTERFACE, Portal
from sojourn.domain.notice import Notice, Press, Urgency
from tests.system.desk import END
from tests.system.notification_bus import FakeServer, PrivateBus

KEYS = {"title", "body", "icon", "priority", "default-action", "default-action-target", "buttons"}


class FakePortal(FakeServer):
    """As strict as the real one, which refuses a notification with a key it does not know."""

    bus_name = BUS_NAME
    path = "/org/freedesktop/portal/desktop"
    interface = INTERFACE

    def _reply(self, message: Message) -> None:
        member = message.header.fields[HeaderFields.member]
        self._client = message.header.fields[HeaderFields.sender]
        if member == "Get":
            self._connection.send(new_method_return(message, "v", (("u", 1),)))
            return
        if member == "AddNotification":
            identity, told = message.body
            self.notified.append((identity, told))
            is_known = told.get("priority", ("s", "normal"))[1] in {"low", "normal", "urgent"}
            if set(told) - KEYS or not is_known or not told["title"][1]:
                self.wrong.append(str(told))
                self._connection.send(new_error(message, "org.freedesktop.DBus.Error.InvalidArgs"))
                return
            self.shown[1] = told["title"][1]
        elif member == "RemoveNotification":
            assert message.body == (ID,)
            self.shown.pop(1, None)
        self._connection.send(new_method_return(message))


@pytest.fixture
def portal(bus: PrivateBus) -> Iterator[FakePortal]:
    with FakePortal(bus.address) as fake:
        yield fake


@pytest.fixture
def way(qtbot: QtBot) -> Iterator[FreedesktopWay]:
    made = FreedesktopWay(server=Portal(), patience_ms=10_000)
    yield made
    made.close()


def shown(qtbot: QtBot, way: FreedesktopWay, portal: FakePortal, notice: Notice = END) -> None:
    failures: list[str] = []
    way.send(notice, failures.append)
    qtbot.waitUntil(lambda: way._shown != 0 and way._job is None, timeout=10_000)
    assert (failures, portal.wrong) == ([], [])


def test_a_notice_is_sent_as_the_portal_wants_it(
    qtbot: QtBot, way: FreedesktopWay, portal: FakePortal
) -> None:
    shown(qtbot, way, portal)
    identity, told = portal.notified[0]
    assert identity == ID
    assert told["body"] == ("s", END.body), "the portal escapes by itself"
    assert told["priority"] == ("s", "urgent")
    assert [one["action"] for one in told["buttons"][1]] == [("s", "wrap-up"), ("s", "more")]
    assert way.name == "portal"


def test_a_notice_without_buttons_can_be_clicked_and_replaces_the_one_before(
    qtbot: QtBot, way: FreedesktopWay, portal: FakePortal
) -> None:
    shown(qtbot, way, portal)
    named = ((Press.OPEN, "Open"),)
    shown(qtbot, way, portal, Notice("\0", "", named, urgency=Urgency.LOW))
    assert portal.shown == {1: "Sojourn"}
    assert "buttons" not in portal.notified[1][1]
    assert portal.notified[1][1]["default-action"] == ("s", "default")


def test_a_press_comes_back_with_its_token_and_the_notice_goes(
    qtbot: QtBot, way: FreedesktopWay, portal: FakePortal
) -> None:
    shown(qtbot, way, portal)
    data = [("a{sv}", {"activation-token": ("s", "token")})]
    with qtbot.waitSignals([way.token_given, way.pressed], order="strict"):
        portal.signal("ActionInvoked", "ssav", ID, Press.MORE.value, data)
    qtbot.waitUntil(lambda: not portal.shown, timeout=10_000)
    shown(qtbot, way, portal)
    with qtbot.assertNotEmitted(way.token_given), qtbot.waitSignal(way.pressed) as pressed:
        portal.signal("ActionInvoked", "ssav", "another", Press.WRAP_UP.value, [])
        portal.signal("ActionInvoked", "ssav", ID, Press.OPEN.value, [])
    assert pressed.args == ["default"]


def test_without_a_portal_the_notice_fails_at_once(
    qtbot: QtBot, way: FreedesktopWay, bus: PrivateBus
) -> None:
    failures: list[str] = []
    way.send(END, failures.append)
    qtbot.waitUntil(lambda: bool(failures), timeout=10_000)
    assert "no notification server answers" in failures[0]
