"""What history edits and deletes, and how it comes back: also after a restart, step by step."""

import json
import sqlite3
from collections.abc import Mapping
from contextlib import closing, suppress
from dataclasses import replace
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from uuid import uuid4

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sojourn.domain.amendment import Amendment, amended, taken_back
from sojourn.domain.event import Finish, Reflect
from sojourn.domain.intention import Intention
from sojourn.domain.moment import Moment, day_end_ms, day_of
from sojourn.domain.outcome import Met, Outcome, Reflection
from sojourn.domain.person import Person
from sojourn.domain.refusal import Refused
from sojourn.domain.session import Rules, Session, started
from sojourn.domain.span import total_ms
from sojourn.domain.step import step
from sojourn.domain.week_sums import WeekSums
from sojourn.storage.amendments import KEPT
from sojourn.storage.database import Database, open_for_writing
from sojourn.storage.journal import Journal
from tests.manual_clock import BERLIN, HOUR, MINUTE, SECOND, ManualClock, later, moment_at
from tests.storage.test_session_round_trip import (
    KINDS,
    LENGTHS,
    NAMES,
    PLATFORMS,
    events,
    later_moments,
)
from tests.storage.visits import Visit, happened, lived, running

NOW = moment_at("2026-11-18 12:00")
MONDAY = date(2026, 11, 16)


def change_of(session: Session, **changes: object) -> Amendment:
    intention, said = session.intention, session.reflection or Reflection()
    as_it_is = Amendment(
        intention.platform,
        intention.purpose,
        intention.will_do,
        intention.for_whom,
        lesson=said.lesson,
        next_step=said.next_step,
    )
    return replace(as_it_is, **changes)  # type: ignore[arg-type]


def put_right(
    journal: Journal, session: Session, moment: Moment = NOW, **changes: object
) -> Session:
    told = amended(session, change_of(session, **changes), moment, Rules())
    journal.amend(told, moment)
    return told


def undone(journal: Journal, moment: Moment = NOW) -> Session | None:
    """Undo as the controller does; give what was restored."""
    former = journal.former()
    assert former is not None
    restored = taken_back(former, journal.session(former.was.key))
    journal.undo(former, restored, moment)
    return restored


def reopened(database: Database, clock: ManualClock) -> Journal:
    database.close()
    return Journal(open_for_writing(database.path), clock)


def rows(path: Path, sql: str) -> list[tuple[object, ...]]:
    connection = sqlite3.connect(path)
    try:
        return connection.execute(sql).fetchall()
    finally:
        connection.close()


def full(journal: Journal) -> Session:
    """A visit with something in each of its lists."""
    session = lived(
        journal, Visit(minutes=20, outcomes=("learned", "learned", "lead"), reflection=None)
    )
    said = Reflection(
        "met",
        (("lead", 2),),
        "Ask first",
        people=(Met("Bao", date(2026, 11, 20)),),
        pulls=session.pulls,
    )
    return happened(journal, session, Reflect(NOW, said))


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


def told(journal: Journal, session: Session) -> Session:
    found = journal.session(session.key)
    assert found is not None
    return found


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


@pytest.mark.thorough
@settings(max_examples=settings().max_examples // 3)
@given(data=st.data())
def test_any_life_can_be_put_right_and_that_undone(data: st.DataObject) -> None:
    with TemporaryDirectory() as folder:
        database = open_for_writing(Path(folder) / "journal.sqlite")
        with closing(database):
            put_right_and_undone(data, Journal(database, ManualClock()))
            assert database.faults(fully=True) == ()


def put_right_and_undone(data: st.DataObject, journal: Journal) -> None:
    moment = moment_at("2026-11-15 22:10")
    intention = Intention("Forum", "help", "answer Ana", data.draw(LENGTHS), "Ana")
    ago_ms = data.draw(st.sampled_from([0, 10 * MINUTE, 20 * HOUR]))
    session = started(str(uuid4()), intention, moment, ago_ms=ago_ms)
    for _ in range(data.draw(st.integers(0, 8))):
        moment = data.draw(later_moments(moment))
        with suppress(Refused):
            session, _ = step(session, data.draw(events(moment)))
    if session.ending is None:
        session, _ = step(session, Finish(moment))
    journal.save(session, moment, durable=False)
    states = [told(journal, session)]
    for _ in range(data.draw(st.integers(1, 3))):
        start_ms = session.started_ms + data.draw(st.integers(-30 * HOUR, 30 * HOUR))
        length_ms = data.draw(st.integers(SECOND, 12 * HOUR))
        changes = {
            "platform": data.draw(PLATFORMS),
            "will_do": data.draw(NAMES),
            "start_ms": data.draw(st.none() | st.just(start_ms)),
            "length_ms": data.draw(st.none() | st.just(length_ms)),
            "verdict": data.draw(st.sampled_from(["met", "missed"])),
            "outcomes": tuple(data.draw(st.dictionaries(KINDS, st.integers(0, 9))).items()),
        }
        amended = put_right(journal, states[-1], moment, **changes)
        assert told(journal, session) == amended
        check(amended, changes)
        states.append(amended)
    if data.draw(st.booleans()):
        journal.delete_session(session.key, moment)
        assert undone(journal) == states[-1]
    while journal.former() is not None:
        undone(journal)
    assert told(journal, session) == states[0]


def check(session: Session, changes: Mapping[str, object]) -> None:
    """Check what holds for every session that was put right."""
    length_ms, start_ms = changes["length_ms"], changes["start_ms"]
    assert length_ms is None or total_ms(session.spans) == length_ms
    assert start_ms is None or session.started_ms == start_ms
    assert session.ending is not None
    assert session.reflection is not None
    in_box = [one for one in session.spans if not one.before_intention]
    over_ms = total_ms(one for one in in_box if one.over)
    assert over_ms == max(0, total_ms(in_box) - session.timebox_ms)
    for one in session.spans if start_ms is not None else ():
        assert one.day == day_of(one.start_ms, BERLIN)
        assert one.end_ms <= day_end_ms(one.start_ms, BERLIN)
