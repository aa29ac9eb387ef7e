"""The freedesktop way when the server hangs, refuses, dies or is not there."""

import sys

import pytest
from PySide6.QtCore import QTimer

if sys.platform != "linux":
    pytest.skip("only free desktops have it", allow_module_level=True)

from jeepney.bus_messages import message_bus
from jeepney.io.blocking import open_dbus_connection

from sojourn.desktop.notifications.server import owner_rule
from sojourn.domain.notice import Notice
from tests.system.desk import END, Desk, Desks
from tests.system.notification_bus import FakeServer, PrivateBus

SOON_MS = 100
REFUSAL = "org.freedesktop.Notifications.Error.Refused"


def test_without_a_server_the_notice_fails_at_once(desk: Desk, bus: PrivateBus) -> None:
    desk.send()
    assert "ServiceUnknown" in desk.wait_for_failure()
    assert "no notification server" in desk.way.unusable_because()


def test_a_server_that_comes_is_found(desk: Desk, bus: PrivateBus) -> None:
    desk.send()
    desk.wait_for_failure()
    with FakeServer(bus.address) as server:
        desk.until(lambda: not desk.way.unusable_because())
        desk.show(server)
        assert desk.failures == []


def test_a_server_that_never_answers_is_given_up(desks: Desks, server: FakeServer) -> None:
    desk = desks(SOON_MS)
    server.behaviour = "silent"
    turns: list[str] = []
    desk.send()
    QTimer.singleShot(0, lambda: turns.append(f"{len(desk.failures)} failed"))
    assert desk.wait_for_failure() == "no answer within 0.1 s"
    # The event loop went on while the notice was waiting.
    assert turns == ["0 failed"]
    server.answer_late()
    desk.until(lambda: not desk.way.unusable_because())
    desk.show(server)


def test_a_hung_server_is_asked_no_more_than_once(desks: Desks, server: FakeServer) -> None:
    desk = desks(SOON_MS)
    server.behaviour = "silent"
    for _ in range(3):
        desk.send()
        desk.wait_for_failure()
    assert server.asked.count("GetCapabilities") == 1


def test_a_notice_that_arrives_late_is_replaced_by_the_next(
    desks: Desks, server: FakeServer
) -> None:
    desk = desks(SOON_MS)
    desk.way.look()
    desk.until(lambda: "GetServerInformation" in server.asked and not desk.way._asking)
    server.behaviour = "silent"
    desk.send(Notice("late", ""))
    desk.wait_for_failure()
    server.answer_late()
    desk.until(lambda: desk.way._shown != 0)
    desk.show(server, Notice("next", ""))
    assert list(server.shown.values()) == ["next"]


def test_a_notice_that_arrives_late_and_unwanted_is_closed(
    desks: Desks, server: FakeServer
) -> None:
    desk = desks(SOON_MS)
    desk.way.look()
    desk.until(lambda: "GetServerInformation" in server.asked and not desk.way._asking)
    server.behaviour = "silent"
    desk.send()
    desk.wait_for_failure()
    desk.way.withdraw()
    server.answer_late()
    desk.until(lambda: "CloseNotification" in server.asked and not server.shown)


def test_the_one_waiting_behind_a_hung_one_gets_its_turn(desks: Desks, server: FakeServer) -> None:
    desk = desks(SOON_MS)
    server.behaviour = "silent"
    desk.send(Notice("1", ""))
    desk.send(Notice("2", ""))
    desk.until(lambda: len(desk.failures) == 2)
    assert server.notified == []


def test_a_refusal_is_told_and_the_next_is_tried(desk: Desk, server: FakeServer) -> None:
    server.behaviour = "refuse"
    desk.send()
    assert desk.wait_for_failure() == f"the server refused it ({REFUSAL})"
    assert desk.way.unusable_because() == ""
    server.behaviour = "answer"
    desk.show(server)


def test_a_server_that_dies_in_between_fails_the_notice(desk: Desk, bus: PrivateBus) -> None:
    with FakeServer(bus.address) as server:
        server.behaviour = "vanish"
        desk.send()
        assert desk.wait_for_failure()
    with FakeServer(bus.address, ("body",)) as other:
        desk.show(other)
        # What the new one can is what counts now.
        assert other.wrong == []
        assert other.notified[0][1] == 0


def test_what_a_dead_server_showed_is_replaced_no_more(desk: Desk, bus: PrivateBus) -> None:
    with FakeServer(bus.address) as server:
        desk.show(server)
    desk.until(lambda: bool(desk.way.unusable_because()))
    with FakeServer(bus.address) as other:
        desk.show(other)
        assert other.notified[0][1] == 0


def test_what_stood_on_a_server_that_died_has_failed(desk: Desk, bus: PrivateBus) -> None:
    with FakeServer(bus.address) as server:
        desk.show(server)
        assert desk.failures == []
    assert desk.wait_for_failure() == "the notification server went away"
    with FakeServer(bus.address), desk.qtbot.waitSignal(desk.way.returned):
        pass


def test_what_was_closed_before_the_server_died_has_not(desk: Desk, bus: PrivateBus) -> None:
    with FakeServer(bus.address) as server:
        desk.show(server)
        server.close_shown(1)
        desk.until(lambda: desk.way._shown == 0)
    desk.until(lambda: bool(desk.way.unusable_because()))
    assert desk.failures == []


def test_a_server_that_takes_over_is_given_what_stood(desk: Desk, server: FakeServer) -> None:
    desk.show(server)
    with FakeServer(server.address) as rival:
        desk.until(lambda: bool(rival.shown))
        assert (rival.notified[0][1], rival.notified[0][3]) == (0, END.title)
    assert desk.failures[:1] in ([], ["the notification server went away"])


def test_the_coming_and_going_of_others_is_nothing_to_it(
    desk: Desk, server: FakeServer, bus: PrivateBus
) -> None:
    desk.show(server)
    # Whoever else listens on the connection has the bus tell of other names too.
    desk.way.bus.call(owner_rule("org.example.Another"))
    with (
        open_dbus_connection(bus.address) as another,
        desk.qtbot.waitSignals([desk.way.bus.heard] * 2),
    ):
        another.send_and_get_reply(message_bus.RequestName("org.example.Another"))
        another.send_and_get_reply(message_bus.ReleaseName("org.example.Another"))
    assert (desk.failures, desk.way.unusable_because()) == ([], "")
    assert server.asked.count("GetCapabilities") == 1


def test_what_a_server_says_after_its_time_counts_no_more(desk: Desk, bus: PrivateBus) -> None:
    with FakeServer(bus.address) as old:
        old.behaviour = "silent"
        desk.send()
        desk.until(lambda: "GetServerInformation" in old.asked)
        with FakeServer(bus.address, ("body",)) as new:
            desk.until(lambda: bool(new.notified))
            old.answer_late()
            desk.show(new)
            desk.show(new)
            assert new.wrong == []
            with desk.qtbot.waitSignal(desk.way.dismissed):
                new.close_shown(2)


def test_looking_tells_what_can_be_used(desk: Desk, server: FakeServer) -> None:
    with desk.qtbot.waitSignal(desk.way.looked):
        desk.way.look()
    assert desk.way.unusable_because() == ""
    with desk.qtbot.waitSignal(desk.way.looked):
        desk.way.look()
    assert server.asked.count("GetCapabilities") == 1


def test_looking_for_a_hung_server_ends(desks: Desks, server: FakeServer) -> None:
    desk = desks(SOON_MS)
    server.behaviour = "silent"
    with desk.qtbot.waitSignal(desk.way.looked):
        desk.way.look()
    assert desk.way.unusable_because() == "no answer within 0.1 s"


def test_nothing_shown_is_withdrawn_in_peace(desk: Desk) -> None:
    desk.way.withdraw()
    assert not desk.way.bus.is_open
