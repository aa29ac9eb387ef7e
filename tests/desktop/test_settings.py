"""The settings on a real screen, by keyboard: what is chosen counts at once and stands in the file.

What was written in the file by hand stays, also what of it cannot be used.
"""

import tomllib

import pytest
from PySide6.QtGui import QImage

from tests.desktop.virtual_desktop import VirtualDesktop
from tests.desktop.waiting import wait_until

SETTINGS = "Settings — Sojourn"
REGLAGES = "Réglages — Sojourn"
BY_HAND = "# mine\naway_minutes = 500  # too long\n"

pytestmark = pytest.mark.parametrize("desktop", [{"accessibility": True}], indirect=True)


def kept(desktop: VirtualDesktop) -> dict[str, object]:
    """What the settings file says."""
    return tomllib.loads(desktop.settings_file.read_text(encoding="utf-8"))


def focused(desktop: VirtualDesktop) -> list[str]:
    """The name or value of what has the focus, as a screen reader is told it."""
    return [one.name for one in desktop.accessibility.tree() if one.focused]


def is_dark(desktop: VirtualDesktop) -> bool:
    """Tell whether the window has turned dark, by what most of it looks like."""
    picture = QImage(str(desktop.screenshot("dark", desktop.windows(SETTINGS)[0])))
    return picture.pixelColor(picture.width() // 2, picture.height() * 3 // 4).lightness() < 64


def test_settings_are_found_changed_and_count_at_once(desktop: VirtualDesktop) -> None:
    desktop.settings_file.parent.mkdir(parents=True, exist_ok=True)
    desktop.settings_file.write_text(BY_HAND, encoding="utf-8")
    desktop.start_app()
    desktop.tray_icon()
    desktop.wait_for_answer()
    desktop.choose_in_tray_menu("Settings…")
    desktop.wait_for_focus(SETTINGS)
    desktop.accessibility.wait_for("1 line of the settings file cannot be used.")
    desktop.screenshot("settings")

    desktop.key("alt+f")
    desktop.type_text("reminders gently")
    wait_until(
        lambda: "Find a setting" in focused(desktop),
        "the search",
        evidence=lambda: str(focused(desktop)),
    )
    desktop.key("Return")
    wait_until(
        lambda: "Normal" in focused(desktop),
        "the reminders found",
        evidence=lambda: str(focused(desktop)),
    )
    desktop.type_text("f")
    wait_until(lambda: kept(desktop).get("reminders") == "firm", "firm reminders in the file")
    desktop.screenshot("found")
    desktop.key("Tab", "space")
    wait_until(lambda: kept(desktop).get("reminders") == "normal", "the default again")

    desktop.key("Escape", "alt+f", "Tab", "Down", "Down", "Down", "Down")
    desktop.accessibility.wait_for("Appearance")
    desktop.key("alt+a")
    desktop.type_text("d")
    wait_until(lambda: kept(desktop).get("appearance") == "dark", "dark windows in the file")
    wait_until(lambda: is_dark(desktop), "dark windows")
    desktop.key("alt+l")
    desktop.type_text("f")
    desktop.wait_for_focus(REGLAGES)
    desktop.screenshot("french")
    assert desktop.tray_menu()[-2:] == ["Réglages…", "Quitter"]

    desktop.choose_in_tray_menu("Ne pas déranger")
    wait_until(lambda: kept(desktop).get("do_not_disturb") is True, "the switch of the tray")
    assert desktop.settings_file.read_text(encoding="utf-8").startswith(BY_HAND)
    desktop.close_window(REGLAGES)
    desktop.wait_until_gone(REGLAGES)
