"""What comes late is kept on its own: no session has it, and no session's save touches it."""

import sqlite3
from dataclasses import replace
from datetime import date

import pytest

from sojourn.domain.event import Count, Reflect
from sojourn.domain.outcome import Outcome, Reflection
from sojourn.domain.person import Person
from sojourn.domain.refusal import Code, Refused
from sojourn.domain.week_sums import OutcomeSum
from sojourn.storage.database import Database
from sojourn.storage.journal import Journal
from sojourn.storage.late_outcomes import late_outcomes
from tests.manual_clock import moment_at
from tests.storage.test_sessions import rows
from tests.storage.visits import Visit, happened, lived, running

NOW = moment_at("2026-11-19 09:00")
LEAD = Outcome("lead", 2, "Choir", NOW.utc_ms, date(2026, 11, 19), 3600, "a talk in May", "Ana")


def test_a_late_outcome_keeps_all_that_was_said_of_it(journal: Journal, database: Database) -> None:
    session = lived(journal, Visit())
    journal.keep_outcome(LEAD, session.key, NOW)
    assert late_outcomes(database) == {session.key: (LEAD,)}
    assert "Choir" in [one.name for one in journal.platforms()]
    assert journal.people() == (Person("Ana", "Choir"),)


def test_a_late_outcome_may_have_no_session_and_no_person(
    journal: Journal, database: Database
) -> None:
    journal.keep_outcome(replace(LEAD, person=""), "", NOW)
    assert late_outcomes(database) == {}
    assert journal.people() == ()
    assert journal.week_facts(date(2026, 11, 16), date(2026, 11, 16)).sums.outcomes == (
        OutcomeSum(date(2026, 11, 19), "Choir", "lead", 2, late=True),
    )


def test_a_person_known_is_not_added_again(journal: Journal, database: Database) -> None:
    journal.keep_person(Person("Ana", "Forum", "old friend"), NOW)
    journal.keep_outcome(replace(LEAD, person=" ANA"), "", NOW)
    assert journal.people() == (Person("Ana", "Forum", "old friend"),)


def test_a_session_does_not_have_what_came_late_and_leaves_it_alone(
    journal: Journal, database: Database
) -> None:
    session, moment = running(journal)
    session = happened(journal, session, Count(moment, "lead"))
    journal.keep_outcome(LEAD, session.key, NOW)
    assert journal.session(session.key) == session
    session = happened(journal, session, Count(moment, "lead", -1))
    assert journal.session(session.key) == session
    assert session.outcomes == ()
    assert late_outcomes(database) == {session.key: (LEAD,)}


def test_reflecting_after_a_late_outcome_counts_the_visits_own_only(
    journal: Journal, database: Database
) -> None:
    session = lived(journal, Visit(outcomes=("lead",), reflection=None))
    journal.keep_outcome(LEAD, session.key, NOW)
    found = journal.session(session.key)
    assert found is not None
    found = happened(journal, found, Reflect(NOW, Reflection("met", (("lead", 0),))))
    assert found.outcomes == ()
    assert journal.session(session.key) == found
    assert late_outcomes(database) == {session.key: (LEAD,)}


def test_several_may_come_late_of_one_session(journal: Journal, database: Database) -> None:
    session = lived(journal, Visit())
    for count in (1, 3):
        journal.keep_outcome(replace(LEAD, at_ms=NOW.utc_ms + count, count=count), session.key, NOW)
    assert [one.count for one in late_outcomes(database)[session.key]] == [1, 3]


def test_a_session_nobody_knows_is_refused_and_nothing_written(
    journal: Journal, database: Database
) -> None:
    gone = lived(journal, Visit())
    connection = sqlite3.connect(database.path)
    with connection:
        connection.execute("UPDATE session SET deleted_at = 1")
    connection.close()
    for key in ("nobody", gone.key):
        with pytest.raises(Refused) as refused:
            journal.keep_outcome(LEAD, key, NOW)
        assert (refused.value.code, refused.value.field) == (Code.UNKNOWN, "session")
    assert rows(database.path, "SELECT * FROM outcome") == []
    assert journal.people() == ()


def test_what_came_late_is_usual_too(journal: Journal) -> None:
    session = lived(journal, Visit(outcomes=("learned",)))
    journal.keep_outcome(LEAD, session.key, NOW)
    assert journal.usual_outcomes("Forum", "help", 4) == ("lead", "learned")


def test_an_outcome_of_a_session_keeps_its_person(journal: Journal) -> None:
    session = lived(journal, Visit(outcomes=("lead",)))
    (outcome,) = session.outcomes
    session = replace(session, outcomes=(replace(outcome, person="Bo", note="said yes"),))
    journal.save(session, NOW, durable=True)
    assert journal.session(session.key) == session
    assert [one.name for one in journal.people()] == ["Bo"]
