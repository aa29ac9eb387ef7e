"""Trays that are there before the app, come later, are killed and return, or change their kind."""

import subprocess
from collections.abc import Callable

import pytest

from tests.desktop.heartbeat_log import now
from tests.desktop.virtual_desktop import VirtualDesktop
from tests.desktop.waiting import NotSeenError, wait_until

WITHIN_S = 2.0
SMALL = "Sojourn"
INTENTION = "Intention — Sojourn"
NO_TRAY = pytest.mark.parametrize("desktop", [{"tray": False}], indirect=True, ids=[""])
_ITEMS = (
    *("dbus-send", "--session", "--print-reply", "--dest=org.kde.StatusNotifierWatcher"),
    *("/StatusNotifierWatcher", "org.freedesktop.DBus.Properties.Get"),
    *("string:org.kde.StatusNotifierWatcher", "string:RegisteredStatusNotifierItems"),
)


def x11_icons(desktop: VirtualDesktop) -> int:
    """How many icons the X11 tray has."""
    return len(desktop.tray_icons())


def notifier_icons(desktop: VirtualDesktop) -> int:
    """How many icons the StatusNotifier host has."""
    told = subprocess.run(
        _ITEMS, env=desktop.environment(), capture_output=True, text=True, check=False
    )
    return told.stdout.count('string "')


def start_panel(desktop: VirtualDesktop) -> "subprocess.Popen[bytes]":
    """Start a panel that is a StatusNotifier host, and wait until it is one."""
    panel = desktop.start("panel", "xfce4-panel", "--disable-wm-check")

    def watches() -> bool:
        told = subprocess.run(_ITEMS, env=desktop.environment(), capture_output=True, check=False)
        return told.returncode == 0

    wait_until(watches, "a StatusNotifier host", 20, desktop.evidence)
    return panel


def sits(desktop: VirtualDesktop, icons: Callable[[VirtualDesktop], int]) -> float:
    """How long until exactly one icon sits there and the small window is gone."""
    begun = now()
    wait_until(
        lambda: icons(desktop) == 1 and not desktop.windows(SMALL),
        "one icon in the tray",
        evidence=desktop.evidence,
    )
    return now() - begun


@NO_TRAY
def test_an_x11_tray_that_comes_late_is_killed_and_returns(desktop: VirtualDesktop) -> None:
    heart = desktop.start_app_with_heartbeat()
    desktop.wait_for_window(SMALL)
    tray = desktop.start_trayer()
    wait_until(lambda: desktop.windows("panel"), "the tray")
    assert sits(desktop, x11_icons) < WITHIN_S
    desktop.click_tray_icon()
    heart.wait_for_paint(INTENTION)
    desktop.key("Escape")
    desktop.wait_until_gone(INTENTION)
    desktop.end(tray)
    desktop.wait_for_window(SMALL)
    desktop.start_trayer()
    wait_until(lambda: desktop.windows("panel"), "the tray")
    assert sits(desktop, x11_icons) < WITHIN_S
    painted = []
    # More than one, since another program may have the processor at that very moment.
    for _ in range(3):
        desktop.click_tray_icon()
        desktop.wait_for_focus(INTENTION)
        painted.append(heart.wait_for_paint(INTENTION))
        desktop.key("Escape")
        desktop.wait_until_gone(INTENTION)
    (desktop.artefacts / "figures").write_text(f"click to paint {min(painted) * 1000:.0f} ms\n")
    assert min(painted) < 0.1


@NO_TRAY
def test_a_tray_of_the_other_kind_takes_over_and_gives_back(desktop: VirtualDesktop) -> None:
    trayer = desktop.start_trayer()
    desktop.start_app()
    desktop.tray_icon()
    desktop.wait_for_answer()
    panel = start_panel(desktop)
    assert sits(desktop, notifier_icons) < WITHIN_S
    assert x11_icons(desktop) == 0
    desktop.screenshot("panel")
    # The panel has taken the X11 tray over too, and trayer does not take it back.
    desktop.end(trayer)
    desktop.end(panel)
    desktop.start_trayer()
    wait_until(lambda: desktop.windows("panel"), "the X11 tray")
    assert sits(desktop, x11_icons) < WITHIN_S


@pytest.mark.long
@NO_TRAY
def test_a_panel_that_comes_late_is_killed_and_returns(desktop: VirtualDesktop) -> None:
    app = desktop.start_app()
    desktop.wait_for_window(SMALL)
    with pytest.raises(NotSeenError):
        wait_until(lambda: app.poll() is not None, "the app to give up", 10)
    for _ in range(2):
        panel = start_panel(desktop)
        assert sits(desktop, notifier_icons) < WITHIN_S
        desktop.end(panel)
        desktop.wait_for_window(SMALL, 2 * WITHIN_S)
    assert app.poll() is None


@pytest.mark.long
@NO_TRAY
def test_a_panel_that_was_there_before(desktop: VirtualDesktop) -> None:
    start_panel(desktop)
    desktop.start_app()
    desktop.wait_for_answer()
    assert sits(desktop, notifier_icons) < WITHIN_S


def test_a_middle_click_pauses_and_the_wheel_does_nothing(desktop: VirtualDesktop) -> None:
    desktop.start_app()
    desktop.tray_icon()
    desktop.sojourn("start", "--platform", "Forum", "--length", "10m", "answer Ana")
    for button in (4, 5):
        desktop.click_tray_icon(button)
    assert '"phase": "running"' in desktop.sojourn("status", "--json").stdout
    for phase in ("paused", "running"):
        desktop.click_tray_icon(2)
        wait_for_phase(desktop, phase)


def wait_for_phase(desktop: VirtualDesktop, phase: str) -> None:
    """Return once the visit is in that phase."""
    told = f'"phase": "{phase}"'
    wait_until(lambda: told in desktop.sojourn("status", "--json").stdout, phase)
