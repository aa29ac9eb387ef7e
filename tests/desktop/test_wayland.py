"""On Wayland: the icon in the bar, the end told, the window asked for."""

import sys
from collections.abc import Iterator

import pytest

from tests.desktop.test_the_end import SESSION, begun
from tests.desktop.test_trays import WITHIN_S, notifier_icons
from tests.desktop.virtual_desktop import missing_tools
from tests.desktop.waiting import wait_until
from tests.desktop.wayland_desktop import WAYLAND_TOOLS, WaylandDesktop

pytestmark = pytest.mark.skipif(
    bool(missing_tools(WAYLAND_TOOLS)), reason="sway, waybar or grim is not installed"
)


@pytest.fixture
def wayland(request: pytest.FixtureRequest) -> Iterator[WaylandDesktop]:
    with WaylandDesktop(f"{request.path.stem}.{request.node.name}") as started:
        yield started


def test_the_end_is_told_and_the_icon_follows_the_bar(wayland: WaylandDesktop) -> None:
    visit = begun(wayland)
    over = wayland.notifications.wait_for(lambda one: "Ana" in one.body)
    visit.check("freedesktop", visit.seen_within())
    assert over.buttons == ("Wrap up", "5 more minutes")
    wait_until(lambda: notifier_icons(wayland) == 1, "the icon in the bar", WITHIN_S)
    wayland.screenshot("over")
    wayland.notifications.press_button("5 more minutes")
    wait_until(
        lambda: '"timebox_s": 302' in wayland.sojourn("status", "--json").stdout, "5 more minutes"
    )
    assert wayland.sojourn().returncode == 0
    wait_until(lambda: SESSION in wayland.windows_shown(), "the session window")


@pytest.mark.long
def test_a_token_given_to_the_command_line_reaches_the_compositor(wayland: WaylandDesktop) -> None:
    wayland.start("app", sys.executable, "-m", "sojourn", WAYLAND_DEBUG="1")
    wayland.wait_for_answer()
    token = {"XDG_ACTIVATION_TOKEN": "a-token"}
    asked = wayland.start("asked", sys.executable, "-m", "sojourn", **token)
    assert asked.wait(10) == 0
    log = wayland.artefacts / "app.log"
    wait_until(lambda: '.activate("a-token"' in log.read_text(encoding="utf-8"), "it to be used")


@pytest.mark.long
def test_a_bar_that_is_killed_and_returns(wayland: WaylandDesktop) -> None:
    wayland.start_app()
    wayland.wait_for_answer()
    wait_until(lambda: notifier_icons(wayland) == 1, "the icon in the bar")
    wayland.end(wayland.bar)
    wait_until(lambda: '"Sojourn"' in wayland.windows_shown(), "the small window", 4)
    wayland.start_bar()
    wait_until(lambda: notifier_icons(wayland) == 1, "the icon in the bar", 4)
