"""A backup goes back in a way that can be undone, and a bad one changes nothing."""

import os
import shutil
import signal
import sqlite3
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from sojourn.domain.keeping import BackupKind
from sojourn.domain.ports import JournalBusyError
from sojourn.domain.refusal import Code, Refused
from sojourn.storage.backups import Backups
from sojourn.storage.database import Database, open_for_writing
from sojourn.storage.journal import Journal
from sojourn.storage.journal_error import (
    JournalDamagedError,
    JournalMissingError,
    NewerJournalError,
)
from tests.manual_clock import HOUR, ManualClock, later, moment_at
from tests.storage.test_trouble import lock_holder
from tests.storage.visits import live

pytestmark = pytest.mark.thorough

HERE = Path(__file__).parent
NOW = moment_at("2026-11-16 09:05")


def sessions_in(path: Path) -> int:
    database = open_for_writing(path)
    count = len(tuple(Journal(database, ManualClock()).unreflected()))
    database.close()
    return count


def test_a_restore_can_be_undone(database: Database, backups: Backups, path: Path) -> None:
    live(database, 2)
    early = backups.make(database, NOW)
    live(database, 3)
    database.close()
    saved = backups.restore(early.path, later(NOW, HOUR))
    assert sessions_in(path) == 2
    assert saved is not None
    assert backups.restore(saved, later(NOW, 2 * HOUR)) is not None
    assert sessions_in(path) == 5
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert early in backups.all()


def test_an_older_backup_is_migrated_when_it_is_opened(backups: Backups, path: Path) -> None:
    assert backups.restore(HERE / "journal-v1.sqlite", NOW) is None
    database = open_for_writing(path)
    assert database.faults(fully=True) == ()
    assert Journal(database, ManualClock()).unfinished() is not None
    database.close()


def test_a_journal_killed_with_a_wal_is_saved_with_all_of_it(
    backups: Backups, database: Database, path: Path
) -> None:
    early = backups.make(database, NOW)
    live(database, 2)
    other = path.parent / "killed"
    other.mkdir()
    for one in path.parent.glob("journal.sqlite*"):
        shutil.copyfile(one, other / one.name)
    killed = other / path.name
    assert (other / "journal.sqlite-wal").stat().st_size
    saved = Backups(killed, other / "backups").restore(early.path, NOW)
    assert sessions_in(killed) == 0
    assert saved is not None
    assert sessions_in(saved) == 2


def bad_sources(folder: Path) -> dict[str, tuple[Path, type[Exception]]]:
    text, foreign, newer, cut, empty = (
        folder / name for name in ("text", "foreign", "newer", "cut", "empty")
    )
    text.write_text("Dear diary\n" * 1_000)
    sqlite3.connect(foreign).execute("CREATE TABLE stamp (name)").connection.close()
    shutil.copyfile(HERE / "journal-v1.sqlite", newer)
    with sqlite3.connect(newer) as connection:
        connection.execute("UPDATE schema_migration SET name = '0999_far'")
    connection.close()
    cut.write_bytes((HERE / "journal-v1.sqlite").read_bytes()[:20_000])
    empty.write_bytes(b"")
    return {
        "missing": (folder / "nowhere", JournalMissingError),
        "folder": (folder, JournalMissingError),
        "text": (text, JournalDamagedError),
        "foreign": (foreign, JournalDamagedError),
        "newer": (newer, NewerJournalError),
        "cut": (cut, JournalDamagedError),
        "empty": (empty, JournalDamagedError),
    }


@pytest.mark.parametrize("kind", ["missing", "folder", "text", "foreign", "newer", "cut", "empty"])
def test_a_bad_source_is_refused_and_nothing_changes(
    kind: str, database: Database, backups: Backups, path: Path, tmp_path: Path
) -> None:
    live(database, 1)
    database.close()
    before = path.read_bytes()
    source, error = bad_sources(tmp_path)[kind]
    with pytest.raises(error) as raised:
        backups.restore(source, NOW)
    assert getattr(raised.value, "path", None) == source
    assert path.read_bytes() == before
    assert [one.name for one in path.parent.iterdir()] == [path.name]


def test_a_locked_journal_is_not_replaced(database: Database, backups: Backups, path: Path) -> None:
    live(database, 1)
    early = backups.make(database, NOW)
    live(database, 2)
    database.close()
    with lock_holder(path), pytest.raises(JournalBusyError):
        backups.restore(early.path, NOW)
    assert sessions_in(path) == 3


def test_a_damaged_journal_is_set_aside_by_a_restore(
    database: Database, backups: Backups, path: Path
) -> None:
    live(database, 1)
    early = backups.make(database, NOW)
    database.close()
    path.write_bytes(b"nothing of a journal" * 1_000)
    aside = backups.restore(early.path, NOW)
    assert aside == path.with_name("journal-damaged-2026-11-16T08-05-00Z.sqlite3")
    assert aside.read_bytes().startswith(b"nothing of a journal")
    assert sessions_in(path) == 1


KILLED_WHILE_RESTORING = """
import os, sys
from pathlib import Path
from sojourn.storage.backups import Backups
from tests.manual_clock import moment_at

path, source, calls = Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3])
touching = {"os.rename", "os.remove", "os.link", "open", "sqlite3.connect"}
def count(event, args):
    global calls
    if event in touching:
        calls -= 1
        if calls < 0:
            os.kill(os.getpid(), 9)
backups = Backups(path, path.parent / "backups")
moment = moment_at("2026-11-16 09:05")
sys.addaudithook(count)
backups.restore(source, moment)
print("done")
"""


def test_a_kill_at_any_moment_of_a_restore_leaves_one_of_both_whole(
    database: Database, backups: Backups, path: Path, tmp_path: Path
) -> None:
    live(database, 2)
    early = backups.make(database, NOW)
    live(database, 3)
    saved = tmp_path / "killed"
    shutil.copytree(path.parent, saved)
    database.close()
    found = []
    step = 1 if os.environ.get("SOJOURN_LONG") else 5
    for calls in range(0, 500, step):
        folder = tmp_path / f"kill-{calls}"
        shutil.copytree(saved, folder)
        journal = folder / path.name
        source = folder / "backups" / early.path.name
        ended = subprocess.run(
            [sys.executable, "-c", KILLED_WHILE_RESTORING, journal, source, str(calls)],
            env={"PYTHONPATH": ":".join(sys.path)},
            capture_output=True,
            text=True,
            check=False,
        )
        found.append(sessions_in(journal))
        if ended.stdout == "done\n":
            break
        assert ended.returncode == -signal.SIGKILL, ended.stderr
    assert set(found) == {2, 5}
    assert found == sorted(found, reverse=True)
    assert ended.stdout == "done\n"


def test_a_restore_killed_half_way_leaves_no_backup_that_is_the_journal_itself(
    database: Database, backups: Backups, path: Path
) -> None:
    live(database, 1)
    early = backups.make(database, NOW)
    double = path.parent / "backups" / "journal-2026-11-16T09-05-00Z-before-restore.sqlite"
    double.hardlink_to(path)
    assert backups.all() == (early,)
    assert backups.prune(later(NOW, HOUR)) == (double,)
    assert path.exists()


def test_where_there_are_no_links_what_was_is_copied(
    database: Database, backups: Backups, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(*_: object) -> None:
        raise PermissionError(1, "Operation not permitted")

    early = backups.make(database, NOW)
    live(database, 2)
    database.close()
    monkeypatch.setattr(Path, "hardlink_to", refused)
    saved = backups.restore(early.path, later(NOW, HOUR))
    assert saved is not None
    assert (sessions_in(saved), sessions_in(path)) == (2, 0)


def test_an_exchange_that_is_refused_changes_nothing(
    database: Database, backups: Backups, path: Path
) -> None:
    def refused(_: object) -> None:
        raise Refused(Code.SESSION_ON, "session")

    early = backups.make(database, NOW)
    live(database, 2)
    with pytest.raises(Refused):
        backups.restore(early.path, later(NOW, HOUR), refused)
    database.close()
    assert sessions_in(path) == 2
    assert backups.all() == (early,)
    assert not list(path.parent.glob(".journal*"))


def test_a_disk_that_refuses_the_exchange_leaves_the_journal_and_no_double_of_it(
    database: Database, backups: Backups, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    early = backups.make(database, NOW)
    live(database, 2)
    database.close()
    monkeypatch.setattr("sojourn.storage.backups.put_in_place", full)
    with pytest.raises(OSError, match="No space"):
        backups.restore(early.path, later(NOW, HOUR))
    assert sessions_in(path) == 2
    assert list((path.parent / "backups").iterdir()) == [early.path]


def test_what_a_backup_was_made_for_is_known(
    database: Database, backups: Backups, path: Path
) -> None:
    live(database, 1)
    made = [
        backups.make(database, NOW),
        backups.make(database, NOW, BackupKind.ASKED),
        backups.make(database, NOW),
        backups.make(database, later(NOW, HOUR), BackupKind.ASKED),
    ]
    shutil.copyfile(HERE / "journal-v1.sqlite", path.parent / "backups" / "journal-v1.sqlite3")
    database.close()
    backups.restore(made[0].path, later(NOW, HOUR))
    found = [one for one in backups.all() if one.kind is not BackupKind.BEFORE_MIGRATION]
    assert [one.kind for one in found] == [
        BackupKind.BEFORE_RESTORE,
        BackupKind.ASKED,
        BackupKind.DAILY,
        BackupKind.ASKED,
        BackupKind.DAILY,
    ]
    assert found[1:] == made[::-1]
    assert len(backups.all()) == 6
