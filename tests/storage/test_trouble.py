"""Locks, full disks and kills: a write is whole or not at all, and can be tried again."""

import os
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from time import perf_counter

import pytest

from sojourn.domain.event import Count, Finish
from sojourn.domain.keeping import Hindrance
from sojourn.domain.outcome import Reflection
from sojourn.domain.ports import JournalBusyError
from sojourn.domain.step import step
from sojourn.storage.database import Database, open_for_reading, open_for_writing
from sojourn.storage.journal import Journal
from sojourn.storage.sqlite_copy import is_sound
from tests.manual_clock import MINUTE, ManualClock, later
from tests.storage.visits import Visit, happened, lived, running

HOLD_THE_LOCK = """
import sqlite3, sys
connection = sqlite3.connect(sys.argv[1], isolation_level=None)
connection.execute("BEGIN IMMEDIATE")
connection.execute("UPDATE span SET length_ms = 777")
print("holding", flush=True)
sys.stdin.readline()
connection.execute("ROLLBACK")
print("let go", flush=True)
"""


@contextmanager
def lock_holder(path: Path) -> Iterator[subprocess.Popen[str]]:
    """Another process in the middle of a write; a line to it makes it roll back."""
    with subprocess.Popen(
        [sys.executable, "-c", HOLD_THE_LOCK, str(path)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "holding\n"
        try:
            yield process
        finally:
            process.kill()


def test_a_locked_journal_is_busy_at_once_and_takes_it_later(journal: Journal, path: Path) -> None:
    session, moment = running(journal)
    more, _ = step(session, Count(later(moment, MINUTE), "learned"))
    with lock_holder(path) as process:
        began = perf_counter()
        with pytest.raises(JournalBusyError) as busy:
            journal.save(more, later(moment, MINUTE), durable=False)
        assert busy.value.why is Hindrance.LOCKED
        assert perf_counter() - began < 0.1
        assert journal.session(session.key) == session
        assert process.stdin is not None
        assert process.stdout is not None
        process.stdin.write("\n")
        process.stdin.flush()
        assert process.stdout.readline() == "let go\n"
        journal.save(more, later(moment, MINUTE), durable=False)
    assert journal.session(session.key) == more


def test_a_kill_in_the_middle_of_a_write_leaves_the_journal_as_it_was(
    path: Path, clock: ManualClock
) -> None:
    database = open_for_writing(path)
    session, _ = running(Journal(database, clock))
    with lock_holder(path) as process:
        process.send_signal(signal.SIGKILL)
        process.wait()
    database.close()
    again = open_for_writing(path)
    assert again.faults() == ()
    assert Journal(again, clock).session(session.key) == session
    again.close()


KILLED_WHILE_SAVING = """
import os, sys
from pathlib import Path
from sojourn.domain.event import Count
from sojourn.domain.step import step
from sojourn.storage import session_keeper
from sojourn.storage.database import open_for_writing
from sojourn.storage.journal import Journal
from tests.manual_clock import ManualClock
from tests.storage.visits import running

database = open_for_writing(Path(sys.argv[1]))
journal = Journal(database, ManualClock())
session, moment = running(journal)
print(session.key, flush=True)
session, _ = step(session, Count(moment, "learned"))
journal.save(session, moment, durable=False)
run = database.run
def killed_after_the_first(query):
    run(query)
    os.kill(os.getpid(), 9)
database.run = killed_after_the_first
session, _ = step(session, Count(moment, "lead"))
journal.save(session, moment, durable=True)
"""


def test_a_kill_while_saving_loses_that_save_and_no_other(path: Path, clock: ManualClock) -> None:
    ended = subprocess.run(
        [sys.executable, "-c", KILLED_WHILE_SAVING, str(path)],
        env={"PYTHONPATH": ":".join(sys.path)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert ended.returncode == -signal.SIGKILL, ended.stderr
    database = open_for_writing(path)
    found = Journal(database, clock).unfinished()
    assert found is not None
    assert found.key == ended.stdout.strip()
    assert [one.kind for one in found.outcomes] == ["learned"]
    assert database.faults() == ()
    database.close()


def fill_disk(database: Database) -> None:
    """Let the file not grow by a single page, as on a full disk."""
    pages = database._sqlite.pragma("page_count")
    database._sqlite.pragma("max_page_count", pages)


def live_until_full(journal: Journal, reflection: Reflection) -> None:
    for hour in range(6, 23):
        lived(journal, Visit(at=f"2026-11-17 {hour:02}:00", reflection=reflection))


def test_a_full_disk_writes_nothing_and_takes_it_later(
    journal: Journal, database: Database
) -> None:
    session = lived(journal, Visit(reflection=None))
    fill_disk(database)
    long = Reflection("met", lesson="x" * 2_000)
    with pytest.raises(JournalBusyError) as busy:
        live_until_full(journal, long)
    assert busy.value.why is Hindrance.FULL
    assert database.faults() == ()
    assert journal.session(session.key) == session
    database._sqlite.pragma("max_page_count", 1_000_000)
    again = lived(journal, Visit(at="2026-11-18 09:00", reflection=long))
    assert journal.session(again.key) == again


def test_a_journal_that_can_only_be_read_says_so_and_takes_it_later(
    journal: Journal, database: Database
) -> None:
    session, moment = running(journal)
    session, _ = step(session, Count(moment, "lead"))
    database._sqlite.pragma("query_only", 1)
    with pytest.raises(JournalBusyError) as busy:
        journal.save(session, moment, durable=False)
    assert busy.value.why is Hindrance.READ_ONLY
    database._sqlite.pragma("query_only", 0)
    journal.save(session, moment, durable=False)


@pytest.mark.skipif(os.name != "posix", reason="an open file keeps its name there")
@pytest.mark.parametrize("other", [None, "another file"])
def test_a_vanished_journal_takes_nothing_until_it_is_back(
    journal: Journal, path: Path, other: str | None
) -> None:
    session, moment = running(journal)
    session, _ = step(session, Count(moment, "lead"))
    away = path.with_name("away")
    path.rename(away)
    if other is not None:
        path.write_text(other)
    with pytest.raises(JournalBusyError) as busy:
        journal.save(session, moment, durable=False)
    assert busy.value.why is Hindrance.GONE
    away.replace(path)
    journal.save(session, moment, durable=True)
    assert journal.unfinished() == session


PASSING_BY = """
import sqlite3, sys
connection = sqlite3.connect(sys.argv[1])
connection.execute("SELECT count(*) FROM session").fetchall()
connection.close()
"""


@pytest.mark.parametrize(
    "also_open", [open_for_reading, open_for_writing, is_sound, lambda path: path.stat()]
)
def test_another_program_that_closes_the_journal_takes_nothing_away(
    also_open: Callable[[Path], object], journal: Journal, path: Path
) -> None:
    """It would remove the -wal file, were the locks of the open journal not there any more."""
    session, moment = running(journal)
    opened = also_open(path)
    if isinstance(opened, Database):
        opened.close()
    subprocess.run([sys.executable, "-c", PASSING_BY, path], check=True)
    session, _ = step(session, Count(moment, "lead"))
    journal.save(session, moment, durable=True)
    with closing(sqlite3.connect(path)) as other:
        assert other.execute("SELECT count(*) FROM outcome").fetchone() == (1,)


def test_a_folder_without_rights_is_no_reason_not_to_write(
    journal: Journal, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The file is open already, though it cannot be looked at any more."""
    session, moment = running(journal)
    session, _ = step(session, Count(moment, "lead"))

    def refused(_: Path) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "stat", refused)
    journal.save(session, moment, durable=True)


def test_nothing_is_half_saved_when_a_part_cannot_be_written(
    journal: Journal, database: Database
) -> None:
    session, moment = running(journal)
    before = journal.session(session.key)
    connection = sqlite3.connect(database.path)
    connection.execute(
        "CREATE TRIGGER no BEFORE INSERT ON outcome BEGIN SELECT RAISE(ABORT, 'no'); END"
    )
    more, _ = step(session, Count(later(moment, MINUTE), "learned"))
    with pytest.raises(Exception, match="no"):
        journal.save(more, later(moment, MINUTE), durable=True)
    assert journal.session(session.key) == before
    connection.execute("DROP TRIGGER no")
    connection.close()
    more = happened(journal, more, Finish(later(moment, 2 * MINUTE)))
    assert journal.session(session.key) == more


def test_a_platform_added_by_a_save_that_failed_is_not_there(
    journal: Journal, database: Database, path: Path
) -> None:
    with lock_holder(path), pytest.raises(JournalBusyError):
        running(journal)
    assert journal.platforms() == ()
    session, _ = running(journal)
    assert journal.unfinished() == session
    assert database.faults() == ()
