"""Times away on a real screen: a crash of some length, and a person who walks away past the box."""

import json
import sqlite3
from contextlib import closing
from typing import Any

import pytest

from tests.desktop.virtual_desktop import VirtualDesktop
from tests.desktop.waiting import wait_until

QUESTION = "Welcome back — Sojourn"
REFLECTION = "Reflection — Sojourn"
TWENTY_MINUTES_MS = 20 * 60_000


def status(desktop: VirtualDesktop) -> dict[str, Any]:
    """Give what the command line tells."""
    told: dict[str, Any] = json.loads(desktop.sojourn("status", "--json").stdout)
    return told


def began_earlier(desktop: VirtualDesktop, ms: int) -> None:
    """Have everything in the journal lie so much earlier, as if the time had gone by."""
    with closing(sqlite3.connect(desktop.journal_file)) as connection, connection:
        for table in ("session", "span"):
            connection.execute(f"UPDATE {table} SET started_at = started_at - ?", (ms,))  # noqa: S608


def test_a_long_crash_is_asked_about_and_nothing_of_it_is_counted(desktop: VirtualDesktop) -> None:
    app = desktop.start_app()
    desktop.tray_icon()
    started = desktop.sojourn("start", "--platform", "Forum", "--length", "10m", "look at Ana's")
    assert (started.returncode, started.stderr) == (0, "")
    app.kill()
    app.wait(5)
    began_earlier(desktop, TWENTY_MINUTES_MS)
    # Where nothing has the focus, a window manager may give it to whatever comes.
    desktop.start("other", "xmessage", "something else")
    desktop.wait_for_focus("xmessage")
    desktop.start_app()
    desktop.wait_for_window(QUESTION)
    assert desktop.focused_window_name() == "xmessage"
    desktop.screenshot("away-asked")
    session = status(desktop)["session"]
    assert (session["absence"]["kind"], session["elapsed_s"]) == ("stopped", 0)

    desktop.close_window(QUESTION)
    desktop.wait_until_gone(QUESTION)
    desktop.click_tray_icon()
    desktop.wait_for_focus(QUESTION)
    desktop.key("alt+e")
    desktop.wait_until_gone(QUESTION)
    desktop.wait_for_window(REFLECTION)
    assert status(desktop)["phase"] == "idle"


@pytest.mark.long
@pytest.mark.timeout(240)
def test_who_walks_away_past_the_box_is_asked_on_coming_back(desktop: VirtualDesktop) -> None:
    desktop.choose_settings("away_minutes = 1")
    desktop.start_app()
    desktop.tray_icon()
    desktop.key("shift")
    assert desktop.sojourn("start", "--platform", "Forum", "--length", "2s", "x").returncode == 0
    # Somebody has to be away for a minute, and that is looked for once a minute.
    wait_until(lambda: status(desktop)["phase"] == "paused", "the count to stop", 150)
    session = status(desktop)["session"]
    assert (session["absence"]["kind"], session["absence"]["until"]) == ("away", None)
    assert session["overrun_s"] <= 1
    assert not desktop.windows(QUESTION)
    desktop.key("shift")
    desktop.wait_for_window(QUESTION, 15)
    desktop.screenshot("away-back")
    assert desktop.sojourn("resume").returncode == 0
    desktop.wait_until_gone(QUESTION)
    assert status(desktop)["phase"] == "overrun"
