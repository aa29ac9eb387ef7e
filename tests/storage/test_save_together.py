"""Several sessions are kept in one write: all of them or none."""

import sqlite3
from dataclasses import replace

import pytest

from sojourn.domain.event import GiveWay, Tick
from sojourn.domain.ports import JournalBusyError
from sojourn.domain.session import Session, started
from sojourn.domain.step import step
from sojourn.storage.database import Database
from sojourn.storage.journal import Journal
from tests.manual_clock import MINUTE, SECOND, ManualClock, later
from tests.storage.test_sessions import statements, writes
from tests.storage.test_trouble import lock_holder
from tests.storage.visits import INTENTION, Visit, lived, running


def instead(journal: Journal) -> tuple[Session, Session, Session]:
    """Give a running session as it is kept, and the two that are to take its place."""
    before, moment = running(journal)
    moment = later(moment, 12 * MINUTE)
    ended, _ = step(before, GiveWay(moment))
    after = started("new", replace(INTENTION, platform="Choir"), moment)
    return before, ended, after


def test_one_session_ends_and_another_begins_in_one_write(
    journal: Journal, database: Database, clock: ManualClock
) -> None:
    _, ended, after = instead(journal)
    seen = statements(database)
    journal.save_together((ended, after), clock.now())
    assert [sql for sql in seen if sql.startswith("BEGIN")] == ["BEGIN IMMEDIATE"]
    assert "PRAGMA synchronous = FULL" in seen
    assert journal.unfinished() == after
    assert journal.unreflected() == (ended,)


@pytest.mark.parametrize("refused", ["INSERT ON session", "UPDATE ON session"])
def test_when_one_cannot_be_written_none_is(
    journal: Journal, database: Database, clock: ManualClock, refused: str
) -> None:
    before, ended, after = instead(journal)
    connection = sqlite3.connect(database.path)
    connection.execute(f"CREATE TRIGGER no BEFORE {refused} BEGIN SELECT RAISE(ABORT, 'no'); END")
    for together in ((ended, after), (after, ended)):
        with pytest.raises(Exception, match="no"):
            journal.save_together(together, clock.now())
        assert journal.unfinished() == before
        assert journal.unreflected() == ()
        assert [one.name for one in journal.platforms()] == ["Forum"]
    connection.execute("DROP TRIGGER no")
    connection.close()
    journal.save_together((ended, after), clock.now())
    assert journal.unfinished() == after
    assert journal.unreflected() == (ended,)


def test_a_busy_journal_takes_them_later(
    journal: Journal, database: Database, clock: ManualClock
) -> None:
    before, ended, after = instead(journal)
    with lock_holder(database.path), pytest.raises(JournalBusyError):
        journal.save_together((ended, after), clock.now())
    assert journal.unfinished() == before
    journal.save_together((ended, after), clock.now())
    assert journal.unfinished() == after


def test_a_heartbeat_after_it_changes_one_row(
    journal: Journal, database: Database, clock: ManualClock
) -> None:
    _, ended, after = instead(journal)
    journal.save_together((ended, after), clock.now())
    assert after.counted is not None
    moment = later(after.counted, 30 * SECOND)
    grown, _ = step(after, Tick(moment))
    seen = statements(database)
    journal.save(grown, moment, durable=False)
    assert writes(seen) == ["UPDATE"]


def test_next_steps_are_settled_with_them(journal: Journal, clock: ManualClock) -> None:
    said = lived(journal, Visit())
    assert said.reflection is not None
    said = replace(said, reflection=replace(said.reflection, next_step="Ask Ana"))
    journal.save_together((said,), clock.now())
    assert len(journal.next_steps()) == 1
    journal.save_together((), clock.now(), settled=(said.key,))
    assert journal.next_steps() == ()
