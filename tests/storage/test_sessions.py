"""What the journal says of the sessions it keeps."""

import sqlite3
from pathlib import Path
from typing import Any

from sojourn.domain.event import Count, Finish, Pause, Recover, Reflect, Skip, Tick
from sojourn.domain.outcome import Met, Reflection
from sojourn.domain.step import step
from sojourn.storage.database import Database
from sojourn.storage.journal import Journal
from tests.manual_clock import MINUTE, SECOND, ManualClock, later
from tests.storage.visits import INTENTION, Visit, happened, lived, running


def statements(database: Database) -> list[str]:
    """Give a list that from now on grows by each statement SQLite runs."""
    seen: list[str] = []
    connection: sqlite3.Connection = database._sqlite.connection()  # type: ignore[no-untyped-call]
    connection.set_trace_callback(seen.append)
    return seen


def writes(seen: list[str]) -> list[str]:
    return [sql.split()[0] for sql in seen if sql.split()[0] in {"INSERT", "UPDATE", "DELETE"}]


def test_a_session_that_goes_on_is_found_again(journal: Journal) -> None:
    session, moment = running(journal)
    session, _ = step(session, Tick(later(moment, MINUTE)))
    journal.save(session, later(moment, MINUTE), durable=False)
    lived(journal, Visit(at="2026-11-15 10:00"))
    assert journal.unfinished() == session


def test_a_paused_session_is_unfinished_too(journal: Journal) -> None:
    session, moment = running(journal)
    session = happened(journal, session, Pause(later(moment, MINUTE)))
    found = journal.unfinished()
    assert found == session
    assert found.paused_ms == later(moment, MINUTE).utc_ms


def test_no_session_is_unfinished_once_it_has_ended(journal: Journal) -> None:
    lived(journal, Visit())
    assert journal.unfinished() is None


def test_a_heartbeat_changes_one_row(journal: Journal, database: Database) -> None:
    session, moment = running(journal)
    session, _ = step(session, Tick(later(moment, 30 * SECOND)))
    seen = statements(database)
    journal.save(session, later(moment, 30 * SECOND), durable=False)
    assert writes(seen) == ["UPDATE"]
    (update,) = (sql for sql in seen if sql.startswith("UPDATE"))
    assert '"length_ms" = 30000' in update
    assert '"day"' not in update


def test_saving_the_same_again_writes_nothing(journal: Journal, database: Database) -> None:
    session, moment = running(journal)
    seen = statements(database)
    journal.save(session, moment, durable=False)
    assert not seen


def test_a_durable_save_reaches_the_disk_even_when_nothing_differs(
    journal: Journal, database: Database
) -> None:
    session, moment = running(journal)
    session, _ = step(session, Tick(later(moment, MINUTE)))
    journal.save(session, later(moment, MINUTE), durable=False)
    seen = statements(database)
    journal.save(session, later(moment, MINUTE), durable=True)
    assert "PRAGMA synchronous = FULL" in seen
    assert writes(seen) == ["UPDATE"]


def test_heartbeats_do_not_wait_for_the_disk(journal: Journal, database: Database) -> None:
    session, moment = running(journal)
    session, _ = step(session, Tick(later(moment, MINUTE)))
    seen = statements(database)
    journal.save(session, later(moment, MINUTE), durable=False)
    assert "PRAGMA synchronous = NORMAL" in seen


def test_an_outcome_taken_back_leaves_no_trace_in_what_is_read(
    journal: Journal, database: Database
) -> None:
    session, moment = running(journal)
    session = happened(journal, session, Count(moment, "learned"))
    session = happened(journal, session, Count(moment, "learned", -1))
    assert session.outcomes == ()
    assert journal.session(session.key) == session
    session = happened(journal, session, Count(moment, "lead"))
    assert journal.session(session.key) == session
    assert rows(database.path, "SELECT kind, deleted_at FROM outcome") == [("lead", None)]


def rows(path: Path, sql: str) -> list[tuple[Any, ...]]:
    connection = sqlite3.connect(path)
    try:
        return connection.execute(sql).fetchall()
    finally:
        connection.close()


def test_a_restarted_app_goes_on_writing_where_the_last_stopped(
    journal: Journal, database: Database, clock: ManualClock
) -> None:
    session, moment = running(journal)
    session = happened(journal, session, Count(moment, "learned"))
    again = Journal(database, clock)
    found = again.unfinished()
    assert found is not None
    moment = later(moment, 2 * MINUTE)
    found = happened(again, found, Recover(moment))
    found = happened(again, found, Finish(later(moment, MINUTE)))
    assert Journal(database, clock).session(session.key) == found
    assert [span.length_ms for span in found.spans] == [MINUTE]


def test_an_unknown_session_is_none(journal: Journal) -> None:
    assert journal.session("nobody") is None


def test_unreflected_sessions_wait_the_oldest_first(journal: Journal) -> None:
    second = lived(journal, Visit(at="2026-11-16 11:00", reflection=None))
    first = lived(journal, Visit(at="2026-11-16 09:00", reflection=None))
    lived(journal, Visit(at="2026-11-16 12:00"))
    running(journal, "2026-11-16 13:00")
    assert journal.unreflected() == (first, second)


def test_a_reflection_let_go_waits_no_more(journal: Journal) -> None:
    session = lived(journal, Visit(reflection=None))
    moment = later(running(journal)[1], 20 * MINUTE)
    happened(journal, session, Skip(moment))
    assert journal.unreflected() == ()


def test_recent_intentions_are_different_and_the_latest_first(journal: Journal) -> None:
    lived(journal, Visit(at="2026-11-16 09:00", will_do="one"))
    lived(journal, Visit(at="2026-11-16 10:00", will_do="two"))
    lived(journal, Visit(at="2026-11-16 11:00", will_do="one"))
    lived(journal, Visit(at="2026-11-16 12:00", will_do="three"))
    assert [one.will_do for one in journal.recent_intentions(2)] == ["three", "one"]
    assert [one.will_do for one in journal.recent_intentions(9)] == ["three", "one", "two"]
    assert Visit(will_do="two").intention() in journal.recent_intentions(9)


def test_usual_outcomes_are_those_counted_most_with_that_platform_and_purpose(
    journal: Journal,
) -> None:
    lived(journal, Visit(outcomes=("learned", "lead", "lead")))
    lived(journal, Visit(outcomes=("lead", "conversation", "learned", "learned", "learned")))
    lived(journal, Visit(purpose="messages", outcomes=("answered",) * 9))
    lived(journal, Visit(platform="Blog", outcomes=("shared",) * 9))
    assert journal.usual_outcomes("forum", "help", 4) == ("learned", "lead", "conversation")
    assert journal.usual_outcomes("Forum", "help", 2) == ("learned", "lead")
    assert journal.usual_outcomes("Nowhere", "help", 4) == ()


def test_kinds_nobody_knows_read_as_themselves(journal: Journal, database: Database) -> None:
    session = lived(journal, Visit(minutes=16, outcomes=("learned",)))
    connection = sqlite3.connect(database.path)
    with connection:
        connection.execute("UPDATE session SET ended_by = 'moon', verdict = 'odd', purpose = 'x'")
        connection.execute("UPDATE outcome SET kind = 'gift'")
        connection.execute("UPDATE reminder SET telling = 'song'")
    connection.close()
    found = journal.session(session.key)
    assert found is not None
    assert found.ending is not None
    assert found.reflection is not None
    assert str(found.ending.by) == "moon"
    assert found.reflection.verdict == "odd"
    assert found.intention.purpose == "x"
    assert [one.kind for one in found.outcomes] == ["gift"]
    assert {str(one.telling) for one in found.reminders} == {"song"}


def test_a_session_adds_its_platform_and_nobody_else(journal: Journal) -> None:
    lived(journal, Visit(platform="linkedin"))
    assert [(one.name, one.colour) for one in journal.platforms()] == [("LinkedIn", "#2a6db5")]
    assert journal.people() == ()


def test_people_met_are_kept_with_the_platform(journal: Journal) -> None:
    session = lived(journal, Visit(reflection=None))
    moment = later(running(journal)[1], 20 * MINUTE)
    met = Reflection("met", people=(Met("Ana"), Met("Bo")))
    happened(journal, session, Reflect(moment, met))
    assert {(one.name, one.platform) for one in journal.people()} == {
        ("Ana", INTENTION.platform),
        ("Bo", INTENTION.platform),
    }


def test_what_a_restarted_app_takes_back_is_gone(
    journal: Journal, database: Database, clock: ManualClock
) -> None:
    session, moment = running(journal)
    session = happened(journal, session, Count(moment, "learned"))
    session = happened(Journal(database, clock), session, Count(moment, "learned", -1))
    assert session.outcomes == ()
    assert journal.session(session.key) == session


def test_an_outcome_taken_back_is_not_usual(journal: Journal) -> None:
    session, moment = running(journal)
    session = happened(journal, session, Count(moment, "learned"))
    happened(journal, session, Count(moment, "learned", -1))
    assert journal.usual_outcomes("Forum", "help", 4) == ()


def test_a_save_takes_the_lock_before_it_looks(journal: Journal, database: Database) -> None:
    seen = statements(database)
    running(journal)
    assert [sql for sql in seen if sql.startswith("BEGIN")] == ["BEGIN IMMEDIATE"]


def test_a_deleted_platform_is_offered_nowhere(journal: Journal, database: Database) -> None:
    session = lived(journal, Visit(outcomes=("learned",)))
    connection = sqlite3.connect(database.path)
    with connection:
        connection.execute("UPDATE platform SET deleted_at = 1")
    connection.close()
    assert journal.platforms() == ()
    assert journal.recent_intentions(5) == ()
    assert journal.usual_outcomes("Forum", "help", 4) == ()
    assert journal.session(session.key) == session


def test_deleted_sessions_are_found_nowhere(journal: Journal, database: Database) -> None:
    running(journal)
    session = lived(journal, Visit(reflection=None))
    connection = sqlite3.connect(database.path)
    with connection:
        connection.execute("UPDATE session SET deleted_at = 1")
    connection.close()
    assert journal.session(session.key) is None
    assert journal.unfinished() is None
    assert journal.unreflected() == ()
    assert journal.recent_intentions(5) == ()
