"""Another language on the real screen, in the middle of an intention: it goes on where it was."""

import json

import pytest

from tests.desktop.virtual_desktop import VirtualDesktop
from tests.desktop.waiting import wait_until

INTENTION = "Intention — Sojourn"
SETTINGS = "Settings — Sojourn"
REGLAGES = "Réglages — Sojourn"


def doing(desktop: VirtualDesktop) -> object:
    """What the visit that is on is for."""
    session = json.loads(desktop.sojourn("status", "--json").stdout)["session"] or {}
    return session.get("platform"), session.get("will_do")


@pytest.mark.parametrize("desktop", [{"accessibility": True}], indirect=True)
def test_an_intention_half_typed_is_started_in_french(desktop: VirtualDesktop) -> None:
    desktop.start_app()
    desktop.click_tray_icon()
    desktop.wait_for_focus(INTENTION)
    desktop.key("alt+p")
    desktop.type_text("Forum")
    desktop.key("alt+i")
    desktop.type_text("thank Bao")

    desktop.choose_in_tray_menu("Settings…")
    desktop.wait_for_focus(SETTINGS)
    desktop.key("alt+f", "Tab", "Down", "Down", "Down", "Down")
    desktop.accessibility.wait_for("Appearance")
    desktop.key("alt+l")
    desktop.type_text("f")
    desktop.wait_for_focus(REGLAGES)
    desktop.accessibility.wait_for("Je vais")
    assert "Quitter" in desktop.tray_menu()
    desktop.screenshot("french")
    desktop.close_window(REGLAGES)

    desktop.click_tray_icon()
    desktop.wait_for_focus(INTENTION)
    desktop.key("alt+c")
    desktop.wait_until_gone(INTENTION)
    wait_until(lambda: doing(desktop) == ("Forum", "thank Bao"), "the visit that was typed")
