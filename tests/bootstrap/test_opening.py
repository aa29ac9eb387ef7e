"""A start with a sound, damaged, vanished, newer or unreachable journal."""

import json
import os
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from sojourn.bootstrap.app import FAILED
from sojourn.bootstrap.daily_care import check_fully, forget_check, last_check
from sojourn.bootstrap.keeping import backups_of
from sojourn.bootstrap.opening import Opening
from sojourn.bootstrap.recovery import recovery_window
from sojourn.paths import Paths, paths_of
from sojourn.storage.database import Database
from sojourn.storage.repair import Recovery
from sojourn.ui.trouble import Trouble
from tests.controller.house import House
from tests.immediate_worker import ImmediateWorker
from tests.manual_clock import MINUTE, ManualClock


class Start:
    """One start: what was opened, what was recovered, what was said instead."""

    def __init__(self, paths: Paths) -> None:
        self.database: Database | None = None
        self.recovery: Recovery | None = None
        self.trouble: Trouble | None = None
        self.clock = ManualClock("2026-11-17 10:00")
        opening = Opening(
            paths, self.clock, ImmediateWorker(), opened=self._opened, failed=self._failed
        )
        opening.begin()

    def _opened(self, database: Database, recovery: Recovery | None) -> None:
        self.database, self.recovery = database, recovery
        database.close()

    def _failed(self, trouble: Trouble) -> None:
        self.trouble = trouble

    def told(self) -> str:
        assert self.trouble is not None
        return "\n".join(label.text() for label in self.trouble.findChildren(QLabel))


@pytest.fixture
def paths(tmp_path: Path) -> Paths:
    """Give a journal with two visits, the first of them backed up."""
    house = House(tmp_path)
    for backed_up in (True, False):
        house.start()
        house.pass_time(10 * MINUTE)
        house.ask("finish")
        if backed_up:
            house.ask("backup")
    house.close()
    return paths_of(str(tmp_path))


def unreflected(paths: Paths) -> int:
    house = House(paths.journal_file.parent)
    count = len(house.journal.unreflected())
    house.close()
    return count


def test_a_sound_journal_is_opened(paths: Paths, qtbot: QtBot) -> None:
    start = Start(paths)
    assert start.database is not None
    assert (start.recovery, start.trouble) == (None, None)


def test_an_empty_profile_is_begun(tmp_path: Path, qtbot: QtBot) -> None:
    start = Start(paths_of(str(tmp_path / "new")))
    assert start.database is not None
    assert start.recovery is None


def test_a_text_in_the_journals_place_gives_way_to_the_backup(paths: Paths, qtbot: QtBot) -> None:
    paths.journal_file.write_text("a shopping list " * 1000)
    start = Start(paths)
    assert start.recovery is not None
    assert start.recovery.set_aside is not None
    assert start.recovery.set_aside.read_text().startswith("a shopping list")
    assert unreflected(paths) == 1
    window = recovery_window(start.recovery, start.clock.now())
    qtbot.addWidget(window)
    text = "\n".join(label.text() for label in window.findChildren(QLabel))
    assert str(start.recovery.set_aside) in text
    assert "16 November 2026" in text
    assert Start(paths).recovery is None


def test_what_can_be_read_of_a_damaged_journal_is_kept_too(paths: Paths, qtbot: QtBot) -> None:
    connection = sqlite3.connect(paths.journal_file)
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    (root,) = connection.execute(
        "SELECT rootpage FROM sqlite_master WHERE name = 'reminder'"
    ).fetchone()
    connection.close()
    with paths.journal_file.open("r+b") as file:
        file.seek((root - 1) * 4096)
        file.write(b"\xab" * 64)
    start = Start(paths)
    assert start.recovery is not None
    assert start.recovery.lost == ("reminder",)
    assert unreflected(paths) == 2


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE session SET will_do = CAST(x'61ff62' AS TEXT)",
        "UPDATE session SET lesson = CAST(x'c3' AS TEXT)",
        "UPDATE platform SET name = CAST(x'ff' AS TEXT)",
        "UPDATE span SET day = 'garbage'",
        "UPDATE session SET day = '2026-02-31'",
    ],
)
def test_a_damaged_text_is_found_at_the_start(change: str, paths: Paths, qtbot: QtBot) -> None:
    connection = sqlite3.connect(paths.journal_file)
    connection.execute(change)
    connection.commit()
    connection.close()
    check_fully(paths, ManualClock().now())
    found = last_check(paths)
    assert found is not None
    assert found.faults
    forget_check(paths)
    start = Start(paths)
    assert start.recovery is not None
    assert unreflected(paths) >= 1
    assert Start(paths).recovery is None


def test_a_journal_that_is_gone_comes_back_from_the_backup(paths: Paths, qtbot: QtBot) -> None:
    paths.journal_file.unlink()
    start = Start(paths)
    assert start.recovery is not None
    assert start.recovery.set_aside is None
    assert unreflected(paths) == 1


def test_faults_of_the_last_full_check_are_looked_at_again(paths: Paths, qtbot: QtBot) -> None:
    found = {"at_ms": 0, "faults": ["row 1 missing from index"]}
    (paths.backups / "checked.json").write_text(json.dumps(found))
    start = Start(paths)
    assert start.database is not None
    assert start.recovery is None  # there is none any more
    assert last_check(paths) is None
    connection = sqlite3.connect(paths.journal_file)
    connection.execute("PRAGMA foreign_keys = OFF")
    connection.execute("UPDATE span SET platform_id = 'nowhere'")
    connection.commit()
    connection.close()
    assert Start(paths).recovery is None  # seen by the full check alone
    (paths.backups / "checked.json").write_text(json.dumps(found))
    assert Start(paths).recovery is not None
    assert last_check(paths) is None


def test_a_newer_journal_is_refused_with_what_it_needs(paths: Paths, qtbot: QtBot) -> None:
    connection = sqlite3.connect(paths.journal_file)
    connection.execute("UPDATE schema_migration SET name = '0099_later' WHERE name LIKE '0002%'")
    connection.commit()
    connection.close()
    start = Start(paths)
    assert (start.database, start.recovery) == (None, None)
    assert "format 99" in start.told()


def test_a_journal_that_cannot_be_reached_is_left_alone(paths: Paths, qtbot: QtBot) -> None:
    paths.journal_file.unlink()
    paths.journal_file.mkdir()
    (paths.journal_file / "something").touch()
    start = Start(paths)
    assert start.database is None
    assert "cannot be opened" in start.told()
    assert (paths.journal_file / "something").exists()


def test_a_recovery_that_fails_says_so_and_changes_nothing(
    paths: Paths, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> Recovery:
        raise OSError(28, "No space left on device")

    paths.journal_file.write_text("a shopping list " * 1000)
    monkeypatch.setattr("sojourn.bootstrap.opening.recover", full)
    start = Start(paths)
    assert start.database is None
    assert start.trouble is not None
    assert paths.journal_file.read_text().startswith("a shopping list")
    assert len(backups_of(paths).all()) == 1


def test_what_was_not_foreseen_accuses_nothing(
    paths: Paths, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def bug(*_: object, **__: object) -> Database:
        raise LookupError("of ours")

    monkeypatch.setattr("sojourn.bootstrap.opening.open_for_writing", bug)
    start = Start(paths)
    assert "unforeseen" in start.told()
    assert str(paths.log_file) in start.told()
    assert "disk" not in start.told()


UNFURNISHED = """
import sys
from PySide6.QtWidgets import QLabel
from sojourn.bootstrap import app, furnishing
from sojourn.paths import paths_of
from sojourn.ui.trouble import Trouble

def bug(*_, **__):
    raise LookupError("of ours")

def read(trouble):
    print(*(label.text() for label in trouble.findChildren(QLabel)))
    trouble.accept()

furnishing.Furnished, Trouble.open = bug, read
sys.exit(app.run(paths_of(sys.argv[1])))
"""


def test_a_start_that_ends_half_way_says_so_in_a_window(paths: Paths) -> None:
    ended = subprocess.run(
        [sys.executable, "-c", UNFURNISHED, str(paths.profile)],
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert ended.returncode == FAILED
    assert str(paths.log_file) in ended.stdout
    assert "LookupError: of ours" in paths.log_file.read_text()


TURNED_AWAY = """
import sys
from subprocess import run
from threading import Thread
from PySide6.QtCore import QMetaObject, Qt
from sojourn.bootstrap import app
from sojourn.paths import paths_of
from sojourn.ui.trouble import Trouble

def ask(trouble):
    sojourn = [sys.executable, "-m", "sojourn", "--profile", sys.argv[1]]
    for command in ("status", "doctor"):
        print(command, run([*sojourn, command]).returncode, flush=True)
    QMetaObject.invokeMethod(trouble, "accept", Qt.ConnectionType.QueuedConnection)

Trouble.open = lambda trouble: Thread(target=ask, args=(trouble,)).start()
sys.exit(app.run(paths_of(sys.argv[1])))
"""


def test_meanwhile_the_command_line_is_sent_to_the_window(paths: Paths) -> None:
    connection = sqlite3.connect(paths.journal_file)
    connection.execute("UPDATE schema_migration SET name = '0099_later' WHERE name LIKE '0002%'")
    connection.commit()
    connection.close()
    ended = subprocess.run(
        [sys.executable, "-c", TURNED_AWAY, str(paths.profile)],
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert ended.returncode == FAILED
    assert "status 3\n" in ended.stdout
    assert "Sojourn could not open its journal; its window says why.\n" in ended.stderr
    # A doctor looks by itself.
    assert "install the newer Sojourn" in ended.stdout
    assert "doctor 0\n" in ended.stdout
