"""The history on a real screen, by keyboard alone: search, edit, delete, undo, restart, undo."""

import csv
import io
import json
import subprocess

import pytest

from tests.desktop.virtual_desktop import VirtualDesktop
from tests.desktop.waiting import wait_until

HISTORY = "History — Sojourn"
VISIT = "Visit — Sojourn"
VISITS = ("answer Ana", "thank Bao", "read the news")
ALL = dict.fromkeys(VISITS, "25.00")

pytestmark = pytest.mark.parametrize("desktop", [{"accessibility": True}], indirect=True)


def done(desktop: VirtualDesktop, *command: str) -> str:
    """Carry out a command that must succeed."""
    finished = desktop.sojourn(*command)
    assert (finished.returncode, finished.stderr) == (0, "")
    return finished.stdout


def visits(desktop: VirtualDesktop) -> dict[str, str]:
    """What visits were for, with the minutes they took, as an export tells it."""
    told = csv.DictReader(io.StringIO(done(desktop, "export", "--format", "csv")))
    return {row["will_do"]: row["minutes"] for row in told}


def answers(desktop: VirtualDesktop) -> bool:
    """Tell whether the app answers: only then it knows how many reflections wait."""
    status = json.loads(desktop.sojourn("status", "--json").stdout)
    return status["unreflected"] is not None


def shows(desktop: VirtualDesktop, text: str) -> bool:
    """Tell whether a control with that text in its name is on the screen."""
    return any(one.showing and text in one.name for one in desktop.accessibility.tree())


def in_list(desktop: VirtualDesktop) -> bool:
    """Tell whether a cell of the list has the focus."""
    return any(one.focused and one.role == "table cell" for one in desktop.accessibility.tree())


def lived(desktop: VirtualDesktop) -> None:
    """Keep three visits, before any app runs."""
    for number, what in enumerate(VISITS, 1):
        when = ("--at", f"2026-01-0{number} 09:00", "--length", "25m")
        where = ("--platform", "Forum", "--purpose", "help", "--verdict", "met")
        done(desktop, "add", *when, *where, what)


def opened(desktop: VirtualDesktop) -> subprocess.Popen[bytes]:
    """Start the app and open the history from its menu."""
    app = desktop.start_app()
    desktop.tray_icon()
    wait_until(lambda: answers(desktop), "an answer of the app")
    desktop.choose_in_tray_menu("History…")
    desktop.wait_for_focus(HISTORY)
    return app


def test_found_put_right_and_undone(desktop: VirtualDesktop) -> None:
    lived(desktop)
    opened(desktop)
    wait_until(lambda: shows(desktop, "3 visits"), "the visits")
    desktop.screenshot("history")
    desktop.type_text("bao")
    wait_until(lambda: shows(desktop, "1 visit"), "what was searched for")
    desktop.key("Return")
    wait_until(lambda: in_list(desktop), "the focus in the list")
    desktop.key("Return")
    desktop.wait_for_focus(VISIT)
    desktop.key("ctrl+a")
    desktop.type_text("thank Chloé and Bao")
    desktop.key("alt+h", "Left")
    desktop.screenshot("visit")
    desktop.key("alt+v")
    desktop.wait_until_gone(VISIT)
    changed = {"answer Ana": "25.00", "thank Chloé and Bao": "15.00", "read the news": "25.00"}
    assert visits(desktop) == changed
    desktop.wait_for_focus(HISTORY)
    wait_until(lambda: shows(desktop, "Undo changes back: thank Bao"), "what can be undone")
    desktop.key("ctrl+z")
    wait_until(lambda: visits(desktop) == ALL, "the change undone")
    desktop.screenshot("undone")


def test_deleted_and_undone_after_a_restart(desktop: VirtualDesktop) -> None:
    lived(desktop)
    app = opened(desktop)
    wait_until(lambda: shows(desktop, "3 visits"), "the visits")
    desktop.type_text("ana")
    wait_until(lambda: shows(desktop, "1 visit"), "what was searched for")
    desktop.key("Return")
    wait_until(lambda: in_list(desktop), "the focus in the list")
    desktop.key("Delete")
    wait_until(lambda: "answer Ana" not in visits(desktop), "the deletion")
    wait_until(lambda: shows(desktop, "No visit fits"), "an empty list that says what to do")
    desktop.screenshot("deleted")
    desktop.key("alt+a")
    wait_until(lambda: shows(desktop, "2 visits"), "all visits again")
    desktop.key("alt+o")
    wait_until(lambda: visits(desktop) == ALL, "the deletion undone")
    wait_until(lambda: shows(desktop, "3 visits"), "all three again")
    desktop.key("ctrl+f", "Return")
    wait_until(lambda: in_list(desktop), "the focus in the list")
    desktop.key("Home", "ctrl+Home", "Down", "Delete")
    wait_until(lambda: "thank Bao" not in visits(desktop), "another deletion")

    done(desktop, "quit")
    desktop.end(app)
    opened(desktop)
    wait_until(lambda: shows(desktop, "Undo brings back: thank Bao"), "what can still be undone")
    desktop.key("alt+o")
    wait_until(lambda: visits(desktop) == ALL, "the deletion undone after a restart")
    wait_until(lambda: shows(desktop, "3 visits"), "the visits")
    desktop.screenshot("undone-after-a-restart")
