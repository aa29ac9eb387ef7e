"""A next step is open until it is done or let go, and no longer; one write does it all."""

import sqlite3
from datetime import date

import pytest

from sojourn.domain.event import Reflect
from sojourn.domain.next_step import NextStep
from sojourn.domain.outcome import Reflection
from sojourn.domain.session import Session
from sojourn.domain.step import step
from sojourn.storage.database import Database
from sojourn.storage.journal import Journal
from sojourn.storage.models import SessionRow
from sojourn.storage.next_steps import IS_OPEN
from tests.manual_clock import moment_at
from tests.storage.test_sessions import rows
from tests.storage.visits import Visit, lived

NOW = moment_at("2026-11-18 09:00")


def said(journal: Journal, at: str, text: str) -> Session:
    return lived(journal, Visit(at=at, reflection=Reflection("partly", next_step=text)))


def test_open_next_steps_come_the_oldest_first(journal: Journal) -> None:
    second = said(journal, "2026-11-17 09:00", "Write to Bo")
    first = said(journal, "2026-11-16 09:00", "Ask Ana")
    said(journal, "2026-11-16 10:00", "")
    lived(journal, Visit(at="2026-11-16 11:00", reflection=None))
    assert journal.next_steps() == (
        NextStep(first.key, "Forum", "help", "Ana", "Ask Ana", date(2026, 11, 16)),
        NextStep(second.key, "Forum", "help", "Ana", "Write to Bo", date(2026, 11, 17)),
    )


@pytest.mark.parametrize("done", [True, False])
def test_a_settled_next_step_is_open_no_more(
    journal: Journal, database: Database, *, done: bool
) -> None:
    first = said(journal, "2026-11-16 09:00", "Ask Ana")
    second = said(journal, "2026-11-17 09:00", "Write to Bo")
    journal.settle_next_step(first.key, NOW, done=done)
    assert [one.session for one in journal.next_steps()] == [second.key]
    sql = f"SELECT next_step_settled_at, next_step_done FROM session WHERE key = '{first.key}'"  # noqa: S608
    assert rows(database.path, sql) == [(NOW.utc_ms, done)]
    journal.settle_next_step(first.key, moment_at("2026-11-19 09:00"), done=not done)
    assert rows(database.path, sql) == [(NOW.utc_ms, done)]


def test_settling_what_is_no_next_step_changes_nothing(
    journal: Journal, database: Database
) -> None:
    session = said(journal, "2026-11-16 09:00", "")
    journal.settle_next_step(session.key, NOW, done=True)
    journal.settle_next_step("nobody", NOW, done=True)
    assert rows(database.path, "SELECT next_step_settled_at FROM session") == [(None,)]


def test_saving_the_session_again_does_not_open_its_next_step(
    journal: Journal, database: Database
) -> None:
    session = said(journal, "2026-11-16 09:00", "Ask Ana")
    journal.settle_next_step(session.key, NOW, done=True)
    journal.save(session, NOW, durable=True)
    assert journal.next_steps() == ()
    assert journal.session(session.key) == session


def test_the_next_step_of_a_deleted_session_is_gone(journal: Journal, database: Database) -> None:
    said(journal, "2026-11-16 09:00", "Ask Ana")
    connection = sqlite3.connect(database.path)
    with connection:
        connection.execute("UPDATE session SET deleted_at = 1")
    connection.close()
    assert journal.next_steps() == ()


def test_a_session_is_kept_and_the_next_step_it_took_up_done_in_one_write(
    journal: Journal, database: Database
) -> None:
    first = said(journal, "2026-11-16 09:00", "Ask Ana")
    after, _ = step(
        lived(journal, Visit(at="2026-11-17 09:00", reflection=None)),
        Reflect(NOW, Reflection("met")),
    )
    connection = sqlite3.connect(database.path)
    connection.execute(
        "CREATE TRIGGER no BEFORE UPDATE OF next_step_settled_at ON session"
        " BEGIN SELECT RAISE(ABORT, 'no'); END"
    )
    with pytest.raises(Exception, match="no"):
        journal.save(after, NOW, durable=True, settled=(first.key,))
    assert len(journal.unreflected()) == len(journal.next_steps()) == 1
    connection.execute("DROP TRIGGER no")
    connection.close()
    journal.save(after, NOW, durable=True, settled=(first.key,))
    assert journal.unreflected() == ()
    assert journal.next_steps() == ()
    assert rows(database.path, "SELECT SUM(next_step_done) FROM session") == [(1,)]


def test_the_index_of_open_next_steps_fits_whatever_values_are_given() -> None:
    sql, values = SessionRow.select(SessionRow.key).where(IS_OPEN).sql()
    assert "<> ''" in sql.replace("!=", "<>")
    assert values == []


def test_a_save_that_changes_no_session_still_settles(journal: Journal) -> None:
    first = said(journal, "2026-11-16 09:00", "Ask Ana")
    journal.save(first, NOW, durable=False, settled=(first.key,))
    assert journal.next_steps() == ()
