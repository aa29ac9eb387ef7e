"""The day's backup and the week's check: once, pruned, and never loud."""

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


def test_it_looks_again_when_the_day_is_over(paths: Paths, qtbot: QtBot) -> None:
    worker, clock = ImmediateWorker(), ManualClock("2026-11-16 23:00")
    care = DailyCare(paths, clock, worker)
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
    care.close()
