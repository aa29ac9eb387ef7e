"""The day's backup and the week's check: once, pruned, and never loud."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from sojourn.bootstrap.daily_care import (
    GRACE_MS,
    LOOK_MS,
    DailyCare,
    check_fully,
    forget_check,
    last_check,
    look_after,
)
from sojourn.bootstrap.keeping import backups_of
from sojourn.desktop.worker import QtWorker
from sojourn.paths import Paths, paths_of
from sojourn.storage.backups import DAILY, MONTHLY, WEEKLY
from tests.controller.house import House
from tests.immediate_worker import ImmediateWorker
from tests.manual_clock import HOUR, ManualClock

DAY = 24 * HOUR


@pytest.fixture
def paths(tmp_path: Path) -> Paths:
    House(tmp_path).close()
    return paths_of(str(tmp_path))


def test_one_backup_a_day_and_old_ones_go(paths: Paths) -> None:
    clock = ManualClock()
    for _ in range(60):
        assert look_after(paths, clock.now()).startswith("Backed up")
        clock.advance(HOUR)
        assert not look_after(paths, clock.now())
        clock.advance(DAY - HOUR)
    made = backups_of(paths).all()
    assert DAILY < len(made) <= DAILY + WEEKLY + MONTHLY


def test_a_full_check_once_a_week(paths: Paths) -> None:
    clock = ManualClock()
    look_after(paths, clock.now())
    first = last_check(paths)
    assert first is not None
    assert (first.at_ms, first.faults) == (clock.now().utc_ms, ())
    clock.advance(6 * DAY)
    look_after(paths, clock.now())
    assert last_check(paths) == first
    clock.advance(2 * DAY)
    look_after(paths, clock.now())
    checked = last_check(paths)
    assert checked is not None
    assert checked.at_ms == clock.now().utc_ms


def test_a_check_that_cannot_be_read_is_made_again(paths: Paths) -> None:
    moment = ManualClock().now()
    check_fully(paths, moment)
    (paths.backups / "checked.json").write_text("[")
    assert last_check(paths) is None
    look_after(paths, moment)
    assert last_check(paths) is not None
    forget_check(paths)
    assert last_check(paths) is None


def test_what_fails_is_only_logged(
    paths: Paths, qtbot: QtBot, caplog: pytest.LogCaptureFixture
) -> None:
    paths.journal_file.write_text("rubbish " * 1000)
    worker, clock = ImmediateWorker(), ManualClock()
    care = DailyCare(paths, clock, worker)
    care.begin()
    care._alarm.rang.emit()
    assert "was not looked after" in caplog.text
    assert care._alarm._timer.remainingTime() > 0
    care.close()
    assert not care._alarm._timer.isActive()


def test_a_run_that_ends_before_its_care_leaves_the_day_s_backup(
    paths: Paths, qtbot: QtBot, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level("INFO")
    worker, clock = QtWorker(), ManualClock()
    for _ in range(2):
        care = DailyCare(paths, clock, worker)
        care.begin()
        care.close()
    worker.close()
    assert len(backups_of(paths).all()) == 1
    assert caplog.text.count("Backed up to") == 1
    # The check of all of it takes longer, and can wait.
    assert last_check(paths) is None


LEAVING = """
import sys
from PySide6.QtCore import QTimer
from sojourn.bootstrap import app
from sojourn.bootstrap.daily_care import DailyCare
from sojourn.paths import paths_of

DailyCare.begin = lambda _: QTimer.singleShot(0, app.QApplication.quit)
sys.exit(app.run(paths_of(sys.argv[1])))
"""


def test_who_leaves_at_once_has_a_backup_and_a_journal_in_one_file(paths: Paths) -> None:
    left = subprocess.run(
        [sys.executable, "-c", LEAVING, str(paths.profile)],
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen"},
        timeout=60,
        check=False,
    )
    assert left.returncode == 0
    assert len(backups_of(paths).all()) == 1
    assert not list(paths.journal_file.parent.glob("*-wal"))


def test_a_day_with_a_backup_gets_no_other_at_the_end(paths: Paths, qtbot: QtBot) -> None:
    care = DailyCare(paths, ManualClock(), ImmediateWorker())
    care.begin()
    care._alarm.rang.emit()
    care.close()
    assert len(backups_of(paths).all()) == 1


def test_it_looks_again_when_the_day_is_over(paths: Paths, qtbot: QtBot) -> None:
    worker, clock = ImmediateWorker(), ManualClock("2026-11-16 23:00")
    care = DailyCare(paths, clock, worker)
    told: list[int] = []
    care.backed_up = lambda: told.append(len(backups_of(paths).all()))
    care.begin()
    # What is asked for at the start comes first.
    assert backups_of(paths).all() == ()
    assert care._alarm._timer.interval() == GRACE_MS
    care._alarm.rang.emit()
    assert len(backups_of(paths).all()) == 1
    assert care._alarm._timer.interval() == HOUR
    clock.advance(HOUR)
    care._alarm.rang.emit()
    assert len(backups_of(paths).all()) == 2
    assert care._alarm._timer.interval() == LOOK_MS
    care._alarm.rang.emit()
    assert told == [1, 2]
    care.close()
