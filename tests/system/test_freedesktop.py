"""The freedesktop way against a real bus: what is sent, what comes back, what goes wrong."""

import sys

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

if sys.platform != "linux":
    pytest.skip("only free desktops have it", allow_module_level=True)

from sojourn.domain.notice import Notice, Press, Urgency
from tests.system.desk import END, Desk, Desks
from tests.system.notification_bus import FakeServer, PrivateBus

# What is sent


def test_a_notice_is_sent_as_the_specification_wants_it(desk: Desk, server: FakeServer) -> None:
    desk.show(server)
    assert server.wrong == []
    app, replaces, icon, title, body, actions, hints, expires = server.notified[0]
    assert (app, replaces, icon, title) == ("Sojourn", 0, "", "The box is over")
    assert body == 'answer &lt;Ana&gt; &amp; "Bo"'
    assert actions == ["wrap-up", "Wrap up", "more", "5 more minutes", "default", "Sojourn"]
    assert hints == {"urgency": ("y", 2), "desktop-entry": ("s", "sojourn")}
    assert expires == 0


@pytest.mark.parametrize(
    ("urgency", "byte", "expires"), [(Urgency.LOW, 0, 10_000), (Urgency.NORMAL, 1, -1)]
)
def test_urgency_decides_how_long_it_stays(
    desk: Desk, server: FakeServer, urgency: Urgency, byte: int, expires: int
) -> None:
    desk.show(server, Notice("t", "b", urgency=urgency))
    assert server.notified[0][6]["urgency"] == ("y", byte)
    assert server.notified[0][7] == expires


def test_what_passes_is_kept_in_no_list(desk: Desk, server: FakeServer) -> None:
    desk.show(server, Notice("t", "b", passing=True))
    assert server.notified[0][6]["transient"] == ("b", True)


def test_a_server_that_can_is_asked_to_sound_or_to_be_silent(desk: Desk, bus: PrivateBus) -> None:
    with FakeServer(bus.address, ("body", "sound")) as loud:
        desk.show(loud, Notice("t", "b", sound=True))
        desk.show(loud, Notice("t", "b"))
        heard, silent = (one[6] for one in loud.notified)
        assert heard["sound-name"] == ("s", "alarm-clock-elapsed")
        assert "suppress-sound" not in heard
        assert silent["suppress-sound"] == ("b", True)
        assert desk.way.sounds


def test_a_plain_server_gets_plain_text_and_no_buttons(desk: Desk, bus: PrivateBus) -> None:
    with FakeServer(bus.address, ("body",)) as plain:
        desk.show(plain)
        assert plain.wrong == []
        assert plain.notified[0][4] == END.body
        assert plain.notified[0][5] == []


def test_a_server_without_bodies_gets_all_in_the_title(desk: Desk, bus: PrivateBus) -> None:
    with FakeServer(bus.address, ()) as bare:
        desk.show(bare)
        assert bare.wrong == []
        assert bare.notified[0][3] == f"{END.title}: {END.body}"


@pytest.mark.parametrize(
    ("icon", "sent"), [("sojourn", "sojourn"), ("/a b/ü.png", "file:///a%20b/%C3%BC.png")]
)
def test_the_icon_is_a_name_or_an_address(
    desks: Desks, server: FakeServer, icon: str, sent: str
) -> None:
    desks(icon=icon).show(server)
    assert server.notified[0][2] == sent


def test_a_click_on_the_notice_itself_may_be_named(desk: Desk, server: FakeServer) -> None:
    desk.show(server, Notice("t", "b", ((Press.OPEN, "Open"),)))
    assert server.notified[0][5] == ["default", "Open"]


@settings(
    max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None
)
@given(title=st.text(), body=st.text())
def test_any_text_is_taken(desk: Desk, server: FakeServer, title: str, body: str) -> None:
    desk.show(server, Notice(title, body))
    assert (server.wrong, desk.failures) == ([], [])


def test_surrogates_and_very_long_texts_are_taken(desk: Desk, server: FakeServer) -> None:
    desk.show(server, Notice("\ud800\x00", "<😀&" * 100_000, ((Press.MORE, "\udfff"),)))
    assert server.wrong == []
    assert server.notified[0][3] == "Sojourn"
    assert server.notified[0][4].endswith("…")


# One replaces the other


def test_one_replaces_the_other(desk: Desk, server: FakeServer) -> None:
    desk.show(server, Notice("1", ""))
    desk.show(server, Notice("2", ""))
    assert [one[1] for one in server.notified] == [0, 7]
    assert list(server.shown.values()) == ["2"]


def test_of_many_at_once_the_last_stands_alone(desk: Desk, server: FakeServer) -> None:
    for title in "12345":
        desk.send(Notice(title, ""))
    desk.until(lambda: list(server.shown.values()) == ["5"])
    assert len(server.notified) <= 2


def test_a_server_that_does_not_replace_is_helped(desk: Desk, server: FakeServer) -> None:
    server.replaces = False
    desk.show(server, Notice("1", ""))
    desk.show(server, Notice("2", ""))
    desk.until(lambda: list(server.shown.values()) == ["2"])


def test_it_asks_what_the_server_can_only_once(desk: Desk, server: FakeServer) -> None:
    desk.show(server)
    desk.show(server)
    assert server.asked.count("GetCapabilities") == server.asked.count("GetServerInformation") == 1


def test_it_can_be_withdrawn(desk: Desk, server: FakeServer) -> None:
    desk.show(server)
    with desk.qtbot.assertNotEmitted(desk.way.dismissed):
        desk.way.withdraw()
        desk.until(lambda: not server.shown)
    desk.show(server, Notice("2", ""))
    assert server.notified[-1][1] == 0


def test_what_is_withdrawn_on_its_way_does_not_stay(desk: Desk, server: FakeServer) -> None:
    desk.show(server)
    server.behaviour = "silent"
    desk.send(Notice("2", ""))
    desk.until(lambda: server.asked.count("Notify") == 2)
    desk.way.withdraw()
    server.answer_late()
    desk.until(lambda: not server.shown)
    assert desk.failures == []


# What the person does


def test_a_button_is_heard_and_the_notice_goes(desk: Desk, server: FakeServer) -> None:
    desk.show(server)
    with (
        desk.qtbot.assertNotEmitted(desk.way.dismissed),
        desk.qtbot.waitSignal(desk.way.pressed) as pressed,
    ):
        server.press("wrap-up")
        server.signal("NotificationClosed", "uu", 7, 2)
    assert pressed.args == ["wrap-up"]
    desk.until(lambda: not server.shown)


def test_the_token_comes_before_the_press(desk: Desk, server: FakeServer) -> None:
    desk.show(server)
    signals = [desk.way.token_given, desk.way.pressed]
    with desk.qtbot.waitSignals(signals, order="strict"):
        server.signal("ActivationToken", "us", 7, "token")
        server.press("default")


def test_closing_by_hand_is_told_and_expiring_is_not(desk: Desk, server: FakeServer) -> None:
    desk.show(server)
    with desk.qtbot.waitSignal(desk.way.dismissed):
        server.close_shown(2)
    desk.show(server)
    with desk.qtbot.assertNotEmitted(desk.way.dismissed):
        server.close_shown(1)
        desk.until(lambda: desk.way._shown == 0)


def test_what_is_about_another_notice_is_nothing_to_us(desk: Desk, server: FakeServer) -> None:
    desk.show(server)
    with (
        desk.qtbot.assertNotEmitted(desk.way.pressed),
        desk.qtbot.assertNotEmitted(desk.way.dismissed),
    ):
        server.signal("ActionInvoked", "us", 99, "default")
        server.signal("NotificationClosed", "uu", 99, 2)
        server.signal("ActionInvoked", "us", 7, "unheard-of")
        server.signal("ActionInvoked", "s", "default")
        desk.show(server)


def test_only_the_server_is_believed(desk: Desk, server: FakeServer, bus: PrivateBus) -> None:
    desk.show(server)
    with FakeServer(bus.address) as rival, desk.qtbot.assertNotEmitted(desk.way.pressed):
        # It takes the name over; what the first one says of its ids counts no more.
        desk.show(rival)
        server.press("wrap-up")
        desk.show(rival)
