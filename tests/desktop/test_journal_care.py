"""The journal looked after on a real screen: backups by keyboard alone, and a lock that is told."""

import json
import sqlite3
from contextlib import closing
from typing import Any

import pytest

from tests.desktop.virtual_desktop import VirtualDesktop
from tests.desktop.waiting import wait_until

BACKUPS = "Backups — Sojourn"
RESTORE = "Restore — Sojourn"

pytestmark = pytest.mark.parametrize("desktop", [{"accessibility": True}], indirect=True)


def told(desktop: VirtualDesktop, *command: str) -> Any:  # noqa: ANN401 - JSON
    return json.loads(desktop.sojourn(*command, "--json").stdout)


def visited(desktop: VirtualDesktop, what: str) -> None:
    """Begin a visit and wrap it up; its reflection waits in the list."""
    for command in (("start", "--platform", "Forum", what), ("finish",)):
        assert desktop.sojourn(*command).returncode == 0
    desktop.wait_for_window("Reflection — Sojourn")
    desktop.close_window("Reflection — Sojourn")


def waiting(desktop: VirtualDesktop) -> int:
    return int(told(desktop, "status")["unreflected"])


def running(desktop: VirtualDesktop) -> None:
    desktop.start_app()
    desktop.tray_icon()
    wait_until(lambda: told(desktop, "status")["unreflected"] == 0, "an answer of the app")


def shows(desktop: VirtualDesktop, words: str) -> bool:
    assert desktop.accessibility is not None
    return any(one.showing and words in one.name for one in desktop.accessibility.tree())


def test_a_backup_is_made_gone_back_to_and_undone(desktop: VirtualDesktop) -> None:
    running(desktop)
    visited(desktop, "answer Ana")
    desktop.choose_in_tray_menu("Backups…")
    desktop.wait_for_focus(BACKUPS)
    desktop.key("alt+b")
    wait_until(lambda: shows(desktop, "A backup was made."), "the backup")
    desktop.screenshot("backup-made")
    newest, *_ = told(desktop, "backup", "--list")["backups"]
    assert newest["kind"] == "asked"
    visited(desktop, "answer Bao")
    assert waiting(desktop) == 2

    assert desktop.sojourn("start", "--platform", "Forum", "answer Cy").returncode == 0
    desktop.activate(BACKUPS)
    desktop.key("Return")
    wait_until(lambda: shows(desktop, "Wrap up first"), "the kind refusal")
    desktop.screenshot("wrap-up-first")
    assert desktop.sojourn("finish").returncode == 0
    desktop.wait_for_window("Reflection — Sojourn")
    desktop.close_window("Reflection — Sojourn")

    desktop.activate(BACKUPS)
    desktop.key("Home", "Return")
    desktop.wait_for_focus(RESTORE)
    desktop.screenshot("restore-question")
    desktop.key("Return")
    wait_until(lambda: shows(desktop, "Restored the backup of"), "the restoring")
    desktop.screenshot("restored")
    assert waiting(desktop) == 1
    desktop.wait_for_focus(BACKUPS)
    desktop.key("alt+u")
    wait_until(lambda: waiting(desktop) == 3, "the undoing")
    wait_until(lambda: shows(desktop, "again as it was before"), "what became of it")
    desktop.key("Escape")
    desktop.wait_until_gone(BACKUPS)


def test_a_lock_is_told_once_and_nothing_is_lost(desktop: VirtualDesktop) -> None:
    running(desktop)
    assert desktop.sojourn("start", "--platform", "Forum", "answer Ana").returncode == 0
    journal = desktop.home / ".local/share/sojourn/journal.sqlite3"
    with closing(sqlite3.connect(journal, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        assert desktop.sojourn("pause").returncode == 0
        told_so = desktop.notifications.wait_for(lambda one: "cannot be written" in one.summary)
        assert "Nothing is lost" in told_so.body
        assert told(desktop, "status")["journal_trouble"] == "locked"
        assert "Your journal cannot be written just now" in desktop.tray_menu()
        desktop.screenshot("locked")
        other.execute("ROLLBACK")
    desktop.notifications.wait_for(lambda one: "written again" in one.summary)
    assert told(desktop, "status")["journal_trouble"] is None
    titles = [one.summary for one in desktop.notifications.sent()]
    assert titles == ["Your journal cannot be written just now", "Your journal is written again"]
    with closing(sqlite3.connect(journal)) as kept:
        paused = kept.execute("SELECT count(*) FROM session WHERE paused_at IS NOT NULL")
        assert paused.fetchone() == (1,)
