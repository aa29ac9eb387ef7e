"""Edits and deletions in a journal for tests: made, undone, and read again."""

import sqlite3
from dataclasses import replace
from datetime import date
from pathlib import Path

from sojourn.domain.amendment import Amendment, amended, taken_back
from sojourn.domain.event import Reflect
from sojourn.domain.moment import Moment
from sojourn.domain.outcome import Met, Reflection
from sojourn.domain.session import Rules, Session
from sojourn.storage.journal import Journal
from tests.manual_clock import moment_at
from tests.storage.visits import Visit, happened, lived

NOW = moment_at("2026-11-18 12:00")


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


def told(journal: Journal, session: Session) -> Session:
    found = journal.session(session.key)
    assert found is not None
    return found
