"""A purpose and an outcome of one's own on a real screen, from their window to the week."""

import json
import sqlite3
from time import sleep

from tests.desktop.virtual_desktop import VirtualDesktop

INTENTION = "Intention — Sojourn"
KINDS = "Purposes and outcomes — Sojourn"
REFLECTION = "Reflection — Sojourn"


def add(desktop: VirtualDesktop, name: str) -> None:
    """Say a new name; Qt presses a button a tenth of a second after its letter."""
    desktop.key("alt+a")
    sleep(0.5)
    desktop.type_text(name)


def test_ones_own_from_the_window_to_the_week(desktop: VirtualDesktop) -> None:
    desktop.start_app()
    desktop.wait_for_answer()
    desktop.click_tray_icon()
    desktop.wait_for_focus(INTENTION)
    desktop.key("alt+c")
    desktop.wait_for_focus(KINDS)
    add(desktop, "Coffee and chat")
    desktop.key("Return", "alt+o")
    add(desktop, "Talk given")
    desktop.screenshot("kinds")
    # What was typed last is saved on the way out.
    desktop.key("Escape")
    desktop.wait_until_gone(KINDS)
    desktop.key("Escape")
    desktop.wait_until_gone(INTENTION)

    begun = desktop.sojourn("start", "--platform", "Forum", "--purpose", "coffee and CHAT", "meet")
    assert begun.returncode == 0, begun.stderr
    assert desktop.sojourn("finish").returncode == 0
    desktop.wait_for_focus(REFLECTION)
    # A first visit: why one is there is asked, once.
    desktop.key("alt+g")
    desktop.type_text("our users")
    desktop.screenshot("why")
    desktop.key("alt+y", "Return")
    desktop.wait_until_gone(REFLECTION)
    kept = desktop.sojourn("outcome", "Talk given=2", "--platform", "Forum")
    assert ": 2 x Talk given, on Forum." in kept.stdout

    week = json.loads(desktop.sojourn("week", "--json").stdout)
    ((key, count),) = week["outcomes"].items()
    assert (count, key.startswith("own-")) == (2, True)
    assert [one["name"] for one in week["named_outcomes"]] == ["Talk given"]
    desktop.click_tray_icon()
    desktop.wait_for_focus(INTENTION)
    desktop.screenshot("again")
    assert desktop.sojourn("quit").returncode == 0
    with sqlite3.connect(f"file:{desktop.journal_file}?mode=ro", uri=True) as journal:
        assert journal.execute("SELECT reason FROM platform").fetchall() == [("our users",)]
