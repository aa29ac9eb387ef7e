"""The end is never missed: each kind of notification server, and each way forced in turn."""

import re
import signal
import sys
from dataclasses import dataclass

import pytest

from tests.desktop.heartbeat_log import HeartbeatLog, now
from tests.desktop.virtual_desktop import VirtualDesktop
from tests.desktop.waiting import NotSeenError, wait_until

BOX_S = 2.0
SIGN_WITHIN_S = 3.0
STALL_S = 0.05
SESSION = "Session — Sojourn"
REFLECTION = "Reflection — Sojourn"
NO_BUS = {"DBUS_SESSION_BUS_ADDRESS": "unix:path=/nowhere"}
# python-dbusmock lives in the system's Python, and its server knows no buttons.
PLAIN_SERVER = ("/usr/bin/python3", "-m", "dbusmock", "--session", "--template")
BARE = pytest.mark.parametrize(
    "desktop", [{"dunst": False, "services": False}], indirect=True, ids=[""]
)


@dataclass
class Visit:
    """A visit that is on, its box of 2 s."""

    desktop: VirtualDesktop
    heart: HeartbeatLog
    ends: float

    def seen_within(self) -> float:
        """How long after the end it is now."""
        return now() - self.ends

    def check(self, way: str, seen_within: float) -> None:
        """Hold the figures to their limits, and keep them for the table."""
        stall = self.heart.longest_stall(self.ends - 0.5)
        line = (
            f"{self.desktop.artefacts.name} | {seen_within:.2f} s | {way} | {stall * 1000:.0f} ms"
        )
        (self.desktop.artefacts / "figures").write_text(line + "\n", encoding="utf-8")
        assert seen_within < SIGN_WITHIN_S
        assert stall < STALL_S
        assert way in used_ways(self.desktop)
        assert f"chosen way: {way}\n" in self.desktop.sojourn("doctor").stdout


def begun(desktop: VirtualDesktop, **environment: str) -> Visit:
    """Start the app and a visit in it."""
    heart = desktop.start_app_with_heartbeat(**environment)
    said = desktop.sojourn("start", "--platform", "Forum", "--length", "2s", "answer Ana")
    assert said.returncode == 0
    return Visit(desktop, heart, now() + BOX_S)


def ways(desktop: VirtualDesktop) -> dict[str, str]:
    """The table of `sojourn doctor` about notifications: way, whether it is usable."""
    told = desktop.sojourn("doctor").stdout
    table, _, _ = told.partition("why not\n")[2].partition("chosen way")
    rows = re.findall(r"^  (.+?)  +(yes|no)\b", table, re.MULTILINE)
    return dict(rows)


def used_ways(desktop: VirtualDesktop) -> list[str]:
    """The ways that notices went, from the log."""
    (log,) = desktop.home.rglob("sojourn.log")
    return re.findall(r"Notices go to (.+)", log.read_text(encoding="utf-8"))


def test_dunst_shows_one_never_two_and_its_buttons_work(desktop: VirtualDesktop) -> None:
    visit = begun(desktop)
    over = desktop.notifications.wait_for(lambda one: "Ana" in one.body)
    visit.check("freedesktop", visit.seen_within())
    assert over.hints["desktop-entry"] == "sojourn"
    assert desktop.sojourn("doctor", "--notify").stdout.endswith("notified by: freedesktop\n")
    trial = desktop.notifications.wait_for(lambda one: "This is how" in one.summary)
    assert trial.replaces_id == over.id
    assert desktop.notifications.displayed_count() == 1
    desktop.sojourn("extend", "1s")
    wait_until(lambda: desktop.notifications.displayed_count() == 0, "the stale one to close")
    desktop.notifications.wait_for(lambda one: one.id != trial.id and "Ana" in one.body)
    desktop.notifications.press_button("5 more minutes")
    wait_until(
        lambda: '"timebox_s": 303' in desktop.sojourn("status", "--json").stdout, "5 more minutes"
    )
    assert desktop.notifications.displayed_count() == 0


@BARE
def test_a_server_that_never_answers(desktop: VirtualDesktop) -> None:
    server = desktop.start_dunst()
    server.send_signal(signal.SIGSTOP)
    visit = begun(desktop)
    wait_until(
        lambda: "tray message" in used_ways(desktop), "the balloon", evidence=desktop.evidence
    )
    visit.check("tray message", visit.seen_within())
    server.send_signal(signal.SIGCONT)
    desktop.notifications.wait_for(lambda one: "Ana" in one.body)
    wait_until(lambda: used_ways(desktop)[-1] == "freedesktop", "the better way again")
    wait_until(lambda: desktop.notifications.displayed_count() == 1, "one on the screen")


@pytest.mark.parametrize("desktop", [{"services": False}], indirect=True, ids=[""])
def test_a_server_that_dies_in_the_middle_and_returns(desktop: VirtualDesktop) -> None:
    visit = begun(desktop)
    desktop.notifications.wait_for(lambda one: "Ana" in one.body)
    seen_within = visit.seen_within()
    desktop.end(desktop.dunst)
    wait_until(
        lambda: "tray message" in used_ways(desktop), "the balloon", evidence=desktop.evidence
    )
    assert ways(desktop)["freedesktop"] == "no"
    desktop.start_dunst()
    desktop.notifications.wait_for(lambda one: one.replaces_id == 0 and "Ana" in one.body)
    wait_until(lambda: desktop.notifications.displayed_count() == 1, "it on the screen again")
    visit.check("freedesktop", seen_within)
    desktop.notifications.press_button("Wrap up")
    desktop.wait_for_window(REFLECTION)


@BARE
def test_no_session_bus_and_the_balloon_leads_to_the_visit(desktop: VirtualDesktop) -> None:
    visit = begun(desktop, **NO_BUS)
    wait_until(
        lambda: "tray message" in used_ways(desktop), "the balloon", evidence=desktop.evidence
    )
    visit.check("tray message", visit.seen_within())
    desktop.screenshot("balloon")
    icon = desktop.tray_icon()
    desktop.click(icon.x - 100, icon.y - 34)
    desktop.wait_for_focus(SESSION)


@pytest.mark.parametrize(
    "desktop", [{"dunst": False, "tray": False, "services": False}], indirect=True, ids=[""]
)
def test_without_bus_and_tray_the_window_comes_and_leaves_the_focus(
    desktop: VirtualDesktop,
) -> None:
    visit = begun(desktop, **NO_BUS)
    desktop.start("other", "xmessage", "something else")
    desktop.wait_for_focus("xmessage")
    desktop.wait_for_window(SESSION)
    seen_within = visit.seen_within()
    assert desktop.focused_window_name() == "xmessage"
    assert seen_within < SIGN_WITHIN_S
    assert used_ways(desktop)[-1] == "window"
    assert "chosen way: window\n" in desktop.sojourn("doctor").stdout
    desktop.screenshot("window")


def test_the_window_in_front_where_it_is_wanted_and_the_focus_stays(
    desktop: VirtualDesktop,
) -> None:
    desktop.choose_settings('reminders = "own"', 'own_reminders = "0 window"')
    visit = begun(desktop)
    desktop.start("other", "xmessage", "-geometry", "800x600", "something else")
    desktop.wait_for_focus("xmessage")
    over = desktop.notifications.wait_for(lambda one: "Ana" in one.body)
    assert visit.seen_within() < SIGN_WITHIN_S
    assert over.hints["urgency"] == 2
    desktop.wait_for_window(SESSION)
    desktop.screenshot("in-front")
    assert desktop.focused_window_name() == "xmessage"


@pytest.mark.long
@BARE
def test_a_server_without_buttons(desktop: VirtualDesktop) -> None:
    desktop.start("plain", *PLAIN_SERVER, "notification_daemon")
    visit = begun(desktop)
    over = desktop.notifications.wait_for(lambda one: "Ana" in one.body)
    visit.check("freedesktop", visit.seen_within())
    assert over.actions == ()


@pytest.mark.long
@BARE
def test_no_server(desktop: VirtualDesktop) -> None:
    visit = begun(desktop)
    wait_until(
        lambda: "tray message" in used_ways(desktop), "the balloon", evidence=desktop.evidence
    )
    visit.check("tray message", visit.seen_within())


@pytest.mark.long
def test_plyer_when_it_is_all_there_is(desktop: VirtualDesktop) -> None:
    without_jeepney = (
        "import sys; sys.modules['jeepney'] = None; from sojourn.cli import main; main()"
    )
    desktop.start("app", sys.executable, "-c", without_jeepney)
    desktop.wait_for_answer()
    desktop.sojourn("start", "--platform", "Forum", "--length", "2s", "-x <b>'Ana'</b> \\n")
    over = desktop.notifications.wait_for(lambda one: "Ana" in one.body)
    assert over.app_name == "Sojourn"
    assert used_ways(desktop) == ["plyer"]
    desktop.screenshot("plyer")


@pytest.mark.long
@pytest.mark.timeout(300)
def test_reminders_replace_each_other(desktop: VirtualDesktop) -> None:
    desktop.start_app()
    desktop.wait_for_answer()
    desktop.sojourn("start", "--platform", "Forum", "--length", "1s", "answer Ana")
    desktop.notifications.wait_for(lambda one: "Ana" in one.body)
    # dunst lets it expire after 10 s: it climbs.
    desktop.notifications.wait_for(lambda one: one.summary.startswith("1 minute"), 70)
    assert desktop.notifications.displayed_count() == 1
    desktop.notifications.close_all()
    # Closed by hand it was heard: nothing comes at 3 minutes.
    wait_until(lambda: "heard" in desktop.sojourn("export", "--format", "json").stdout, "Hear")
    with pytest.raises(NotSeenError):
        desktop.notifications.wait_for(lambda one: one.summary.startswith("3 minute"), 125)
