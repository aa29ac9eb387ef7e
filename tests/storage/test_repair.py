"""A broken journal is set aside and a sound one stands in its place, with all that can be had."""

import os
import random
import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from sojourn.domain.event import Count, Finish
from sojourn.storage.backups import Backups
from sojourn.storage.database import Database, open_for_writing
from sojourn.storage.journal import Journal
from sojourn.storage.journal_error import JournalDamagedError
from sojourn.storage.models import SessionRow
from sojourn.storage.repair import is_lost, recover
from sojourn.storage.salvage import salvaged
from sojourn.storage.sessions import Sessions
from tests.manual_clock import HOUR, MINUTE, ManualClock, later, moment_at
from tests.storage.broken_journals import (
    KINDS,
    a_text,
    broken_somewhere,
    empty,
    gone,
    live,
    read,
    spoiled,
)
from tests.storage.visits import happened

pytestmark = pytest.mark.thorough

HERE = Path(__file__).parent
NOW = moment_at("2026-11-30 09:05")
DAMAGED_FILES = 50 if os.environ.get("SOJOURN_LONG") else 10


@pytest.fixture
def backups(path: Path) -> Backups:
    return Backups(path, path.parent / "backups")


def test_sound_rows_of_a_broken_file_are_merged_into_the_backup(
    database: Database, backups: Backups, path: Path
) -> None:
    early = live(database, range(1, 4))
    backup = backups.make(database, NOW)
    journal = Journal(database, ManualClock())
    moment = moment_at("2026-11-03 18:00")
    changed = happened(journal, early[0], Finish(later(moment, MINUTE)))
    late = live(database, range(4, 6))
    database.close()
    broken_somewhere(path)
    with pytest.raises(JournalDamagedError):
        open_for_writing(path)
    broken = path.read_bytes()
    done = recover(path, backups, NOW)
    assert done.set_aside == path.with_name("journal-damaged-2026-11-30T08-05-00Z.sqlite3")
    assert done.set_aside.read_bytes() == broken
    assert (done.backup, done.backup_made_ms) == (backup.path, NOW.utc_ms)
    # Only an index was broken, so that every row is there.
    assert done.lost == ()
    assert done.salvaged["session"] >= len(late)
    assert done.sessions == len(early) + len(late)
    assert read(path) == {one.key: one for one in [changed, *early[1:], *late]}


def test_what_was_deleted_since_the_backup_stays_deleted(
    database: Database, backups: Backups, path: Path
) -> None:
    sessions = live(database, range(1, 3))
    backups.make(database, NOW)
    with database.writing(durable=True):
        gone = SessionRow.update(deleted_at=NOW.utc_ms, updated_at=NOW.utc_ms)
        database.run(gone.where(SessionRow.key == sessions[0].key))
    database.close()
    broken_somewhere(path)
    recover(path, backups, NOW)
    assert sessions[0].key not in read(path)


def test_one_wrong_letter_in_the_schema_costs_nothing(
    database: Database, backups: Backups, path: Path
) -> None:
    sessions = live(database, range(1, 4))
    database.forget_erased()
    database.close()
    content = path.read_bytes()
    spoiled = content.replace(b"CREATE INDEX", b"CREAT\x05 INDEX", 1)
    assert spoiled != content
    path.write_bytes(spoiled)
    with pytest.raises(JournalDamagedError):
        open_for_writing(path)
    done = recover(path, backups, NOW)
    assert done.lost == ()
    assert read(path) == {one.key: one for one in sessions}


def test_the_wal_of_a_broken_file_is_read_too(
    database: Database, backups: Backups, path: Path, tmp_path: Path
) -> None:
    live(database, range(1, 2))
    database.forget_erased()  # all is in the file itself then
    late = live(database, range(2, 4))
    killed = tmp_path / "killed" / path.name
    killed.parent.mkdir()
    for name in (path.name, f"{path.name}-wal"):
        shutil.copyfile(path.with_name(name), killed.with_name(name))
    with killed.open("r+b") as stream:  # a page that the -wal does not have
        stream.truncate(killed.stat().st_size - 4096)
    done = recover(killed, Backups(killed, tmp_path / "none"), NOW)
    assert {one.key for one in late} <= read(killed).keys()
    assert done.set_aside is not None
    assert done.set_aside.with_name(f"{done.set_aside.name}-wal").exists()


@pytest.mark.parametrize("spoil", KINDS)
@pytest.mark.parametrize("backed_up", [True, False])
def test_whatever_stands_there_a_sound_journal_stands_there_after(
    spoil: Callable[[Path], None],
    backed_up: bool,  # noqa: FBT001
    database: Database,
    backups: Backups,
    path: Path,
) -> None:
    sessions = live(database, range(1, 4))
    if backed_up:
        backups.make(database, NOW)
    database.close()
    spoil(path)
    broken = path.read_bytes() if path.exists() else None
    assert is_lost(path, backups) == (backed_up and spoil in {empty, gone})
    done = recover(path, backups, NOW)
    found = read(path)
    assert done.sessions == len(found)
    assert (done.backup is not None) == backed_up
    if backed_up:
        assert found == {one.key: one for one in sessions}
    if broken is None:
        assert done.set_aside is None
    else:
        assert done.set_aside is not None
        assert done.set_aside.read_bytes() == broken
    left = {one.name for one in path.parent.iterdir()} - {"backups", path.name}
    assert left == ({done.set_aside.name} if done.set_aside else set())


def test_broken_and_newer_backups_are_passed_over(
    database: Database, backups: Backups, path: Path
) -> None:
    sessions = live(database, range(1, 3))
    good = backups.make(database, NOW)
    later_ones = [later(NOW, hours * HOUR) for hours in (1, 2)]
    broken, newer = (backups.make(database, moment).path for moment in later_ones)
    broken_somewhere(broken)
    with closing(sqlite3.connect(newer)) as connection, connection:
        connection.execute("UPDATE schema_migration SET name = '0999' || name")
    database.close()
    a_text(path)
    assert recover(path, backups, NOW).backup == good.path
    assert read(path).keys() == {one.key for one in sessions}


def test_a_state_that_was_gone_back_from_comes_after_all_other_backups(
    database: Database, backups: Backups, path: Path
) -> None:
    live(database, range(1, 3))
    wanted = backups.make(database, NOW)
    live(database, range(3, 4))
    database.close()
    rejected = backups.restore(wanted.path, later(NOW, HOUR))
    assert rejected is not None
    a_text(path)
    assert recover(path, backups, later(NOW, 2 * HOUR)).backup == wanted.path
    wanted.path.unlink()
    a_text(path)
    assert recover(path, backups, later(NOW, 3 * HOUR)).backup == rejected


def test_a_backup_from_before_a_migration_serves_too(path: Path, backups: Backups) -> None:
    folder = path.parent / "backups"
    folder.mkdir(parents=True)
    shutil.copyfile(HERE / "journal-v1.sqlite", folder / "journal-v1.sqlite3")
    a_text(path)
    done = recover(path, backups, NOW)
    assert done.sessions == 4
    assert sorted(one.name for one in folder.iterdir()) == ["journal-v1.sqlite3"]


def test_a_table_that_came_later_is_not_missed_in_an_older_journal(path: Path) -> None:
    path.parent.mkdir()
    shutil.copyfile(HERE / "journal-v1.sqlite", path)
    found = salvaged(path)
    assert found.lost == set()
    assert len(found.rows[SessionRow]) == 4
    connection = sqlite3.connect(path)
    connection.execute("DROP TABLE span")
    connection.close()
    assert "span" in salvaged(path).lost


@pytest.mark.parametrize("seed", range(DAMAGED_FILES))
def test_random_damage_costs_at_most_what_came_since_the_backup(
    seed: int, database: Database, backups: Backups, path: Path
) -> None:
    chance = random.Random(seed)
    early = live(database, range(1, 5))
    backups.make(database, NOW)
    late = live(database, range(5, 13))
    database.close()
    spoiled(path, chance)
    done = recover(path, backups, NOW)
    found = read(path)
    assert found.keys() >= {one.key for one in early}
    assert found.keys() <= {one.key for one in (*early, *late)}
    assert all(one.spans for one in found.values())
    whole = sum(found.get(one.key) == one for one in late)
    print(f"damage {seed}: {whole} of {len(late)} later sessions whole, lost {done.lost}")  # noqa: T201 - a figure to show
    journal_works_on(path)


def journal_works_on(path: Path) -> None:
    """Change every session as the app would, and find it changed."""
    with closing(open_for_writing(path)) as database:
        journal = Journal(database, ManualClock())
        for session in Sessions(database).all():
            moment = later(moment_at("2026-12-01 09:00"), MINUTE)
            changed = happened(journal, session, Count(moment, "help-given"))
            assert journal.session(session.key) == changed
        assert database.faults(fully=True) == ()
