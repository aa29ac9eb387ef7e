"""What history edits and deletes, and how it comes back: also after a restart, step by step."""

import json
import sqlite3
from dataclasses import replace
from datetime import date

import pytest

from sojourn.domain.event import Finish, Reflect
from sojourn.domain.outcome import Outcome, Reflection
from sojourn.domain.person import Person
from sojourn.domain.week_sums import WeekSums
from sojourn.storage.amendments import KEPT
from sojourn.storage.database import Database, open_for_writing
from sojourn.storage.journal import Journal
from tests.manual_clock import HOUR, MINUTE, ManualClock, later, moment_at
from tests.storage.amendments import NOW, full, put_right, rows, told, undone
from tests.storage.visits import Visit, happened, lived, running

MONDAY = date(2026, 11, 16)


def reopened(database: Database, clock: ManualClock) -> Journal:
    database.close()
    return Journal(open_for_writing(database.path), clock)


def test_what_is_put_right_is_kept_and_read_again(journal: Journal) -> None:
    session = full(journal)
    told = put_right(
        journal,
        session,
        will_do="thank Ana",
        platform="Guild",
        verdict="partly",
        outcomes=(("learned", 0), ("shared", 1)),
        start_ms=session.started_ms - HOUR,
        length_ms=12 * MINUTE,
    )
    assert journal.session(session.key) == told


def test_nothing_put_right_is_nothing_to_undo(journal: Journal) -> None:
    put_right(journal, full(journal))
    assert journal.former() is None


def test_edits_are_undone_one_by_one_after_a_restart(
    journal: Journal, database: Database, clock: ManualClock
) -> None:
    first, second = full(journal), lived(journal, Visit(at="2026-11-17 09:00"))
    once = put_right(journal, first, will_do="once", start_ms=first.started_ms - HOUR)
    put_right(journal, second, platform="Guild")
    put_right(journal, once, will_do="twice", outcomes=(("learned", 5),))
    journal.delete_session(first.key, NOW)
    journal = reopened(database, clock)
    assert journal.session(first.key) is None
    undone(journal)
    journal_again = Journal(journal._database, clock)
    assert undone(journal_again) == once
    assert journal_again.session(first.key) == once
    assert undone(journal_again) == second
    assert undone(journal_again) == first
    assert journal_again.session(first.key) == first
    assert journal_again.former() is None
    journal._database.close()


def sums_of(journal: Journal) -> WeekSums:
    return journal.week_facts(MONDAY, MONDAY).sums


def test_a_deleted_visit_is_nowhere_and_comes_back_whole(
    journal: Journal, database: Database, clock: ManualClock
) -> None:
    session = full(journal)
    waiting = lived(journal, Visit(at="2026-11-16 14:00", reflection=None))
    late = Outcome("opportunity", 1, "Forum", NOW.utc_ms, date(2026, 11, 18), 3_600)
    journal.keep_outcome(late, session.key, NOW)
    before, steps = sums_of(journal), journal.next_steps()
    for one in (session, waiting):
        journal.delete_session(one.key, NOW)
    sums = sums_of(journal)
    assert (sums.times, sums.outcomes, sums.visits) == ((), (), ())
    assert journal.unreflected() == ()
    assert journal.recent_intentions(5) == ()
    assert journal.taken(0, NOW.utc_ms) == ()
    assert journal.visits_found("", 9) == ()
    assert journal.usual_outcomes("Forum", "help", 4) == ()
    journal = reopened(database, clock)
    undone(journal)
    assert journal.unreflected() == (waiting,)
    undone(journal)
    assert (sums_of(journal), journal.next_steps()) == (before, steps)
    assert journal.session(session.key) == session
    journal._database.close()


def test_the_week_follows_what_is_put_right(journal: Journal) -> None:
    session = full(journal)
    tuesday = moment_at("2026-11-17 10:00").utc_ms
    put_right(journal, session, start_ms=tuesday, length_ms=15 * MINUTE, outcomes=(("lead", 0),))
    sums = sums_of(journal)
    assert [(one.day.day, one.over, one.length_ms) for one in sums.times] == [
        (17, False, 15 * MINUTE)
    ]
    assert [(one.day.day, one.kind, one.count) for one in sums.outcomes] == [(17, "learned", 2)]
    put_right(journal, told(journal, session), start_ms=moment_at("2026-11-09 10:00").utc_ms)
    assert sums_of(journal) == WeekSums(MONDAY)


def test_undoing_leaves_when_to_get_back_to_people_alone(journal: Journal) -> None:
    session = full(journal)
    journal.keep_person(Person("Bao", "Forum", "", 7, date(2026, 12, 1)), NOW)
    put_right(journal, session, will_do="else")
    journal.delete_session(session.key, NOW)
    undone(journal)
    undone(journal)
    assert [one.follow_up for one in journal.people()] == [date(2026, 12, 1)]


def test_a_reflection_said_after_an_edit_stays(journal: Journal) -> None:
    session = lived(journal, Visit(reflection=None))
    told = put_right(journal, session, will_do="else")
    said = happened(journal, told, Reflect(NOW, Reflection("met", lesson="Ask first")))
    assert undone(journal) == replace(said, intention=session.intention)
    assert journal.session(session.key) == replace(said, intention=session.intention)


def test_the_clock_set_back_changes_no_order(journal: Journal) -> None:
    session = full(journal)
    told = put_right(journal, session, will_do="one")
    told = put_right(journal, told, later(NOW, -HOUR), will_do="two")
    put_right(journal, told, later(NOW, -HOUR), will_do="three")
    for expected in ("two", "one", session.intention.will_do):
        restored = undone(journal, later(NOW, -2 * HOUR))
        assert restored is not None
        assert restored.intention.will_do == expected


def test_so_many_edits_are_kept_and_no_more(journal: Journal, database: Database) -> None:
    session = lived(journal, Visit())
    for number in range(KEPT + 5):
        session = put_right(journal, session, will_do=f"edit {number}")
    assert rows(database.path, "SELECT count(*) FROM former") == [(KEPT,)]
    for _ in range(KEPT):
        undone(journal)
    assert journal.former() is None
    assert told(journal, session).intention.will_do == "edit 4"


def test_what_is_undone_leaves_no_text(journal: Journal, database: Database) -> None:
    put_right(journal, full(journal), will_do="secret")
    undone(journal)
    assert rows(database.path, "SELECT body FROM former") == [("",)]


def test_an_entry_that_cannot_be_read_is_left_out(journal: Journal, database: Database) -> None:
    session = full(journal)
    put_right(journal, put_right(journal, session, will_do="one"), will_do="two")
    newest = "(SELECT max(at) FROM former)"
    for body in ("", "[]", "{}", '{"was": {}, "became": null}', '{"was": 1, "became": 2}'):
        connection = sqlite3.connect(database.path)
        with connection:
            connection.execute(f"UPDATE former SET body = ? WHERE at = {newest}", (body,))  # noqa: S608
        connection.close()
        former = journal.former()
        assert former is not None
        assert former.was == session


def test_a_body_without_what_came_later_is_read_with_its_usual_value(
    journal: Journal, database: Database
) -> None:
    session = full(journal)
    put_right(journal, session, will_do="one")
    ((body,),) = rows(database.path, "SELECT body FROM former")
    older = json.loads(str(body))
    for image in (older["was"], older["became"]):
        del image["session"][0]["on_phone"]
    connection = sqlite3.connect(database.path)
    with connection:
        connection.execute("UPDATE former SET body = ?", (json.dumps(older),))
    connection.close()
    assert undone(journal) == session


def test_the_time_of_one_visit_can_be_left_out_of_what_is_taken(journal: Journal) -> None:
    session = full(journal)
    other = lived(journal, Visit(at="2026-11-16 14:00"))
    ends_ms = other.spans[-1].end_ms
    taken = journal.taken(0, NOW.utc_ms, apart_from=session.key)
    assert taken == ((other.started_ms, ends_ms),)


def test_a_failed_write_changes_nothing(journal: Journal, monkeypatch: pytest.MonkeyPatch) -> None:
    session = full(journal)
    monkeypatch.setattr(
        "sojourn.storage.amendments.former_json", lambda *_: (_ for _ in ()).throw(OSError)
    )
    with pytest.raises(OSError):  # noqa: PT011 - ours
        put_right(journal, session, will_do="else")
    with pytest.raises(OSError):  # noqa: PT011 - ours
        journal.delete_session(session.key, NOW)
    assert journal.session(session.key) == session


def test_the_visit_that_is_on_is_no_matter_of_history(journal: Journal) -> None:
    session, moment = running(journal)
    ended = happened(journal, session, Finish(later(moment, MINUTE)))
    put_right(journal, ended, will_do="else")
    assert journal.unfinished() is None
