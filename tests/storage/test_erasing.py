"""What is erased is not in the file's bytes any more, and all else is as it was."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from sojourn.domain.draft import Draft, IntentionDraft, NotNow, ReflectionDraft
from sojourn.domain.event import Count, Finish, Reflect, Switch
from sojourn.domain.intention import Intention, Platform
from sojourn.domain.keeping import Erasure, Kind
from sojourn.domain.outcome import Met, Outcome, Reflection
from sojourn.domain.person import Person
from sojourn.domain.refusal import Code, Refused
from sojourn.domain.session import Session, started
from sojourn.storage.backups import Backups
from sojourn.storage.database import Database, open_for_writing
from sojourn.storage.erasing import (
    Erased,
    erase_everything,
    erase_from_backups,
    erase_person,
    erase_platform,
    erase_session,
)
from sojourn.storage.journal import Journal
from sojourn.storage.sessions import Sessions
from tests.manual_clock import HOUR, MINUTE, later, moment_at
from tests.storage.visits import Visit, happened, lived, running

pytestmark = pytest.mark.thorough

NOW = moment_at("2026-11-20 09:05")
MANY = 40
"""Visits around the one that goes, so that its rows lie on pages that stay in use."""


def bytes_of(path: Path) -> bytes:
    """Give everything the file system has of a journal that is open."""
    beside = (path.with_name(path.name + suffix) for suffix in ("", "-wal"))
    return b"".join(one.read_bytes() for one in beside if one.exists())


def lived_through(journal: Journal) -> Session:
    """A visit to Zanzibar for Quetzal, which also went to the Choir."""
    for hour in range(MANY):
        lived(journal, Visit(f"2026-11-{1 + hour // 8:02} {9 + hour % 8:02}:00"))
    moment = moment_at("2026-11-16 09:05")
    intention = Intention("Zanzibar", "help", "Write to Quetzal, née Xylo", 15 * MINUTE, "quetzal")
    session = started("a0000000-0000-4000-8000-000000000001", intention, moment)
    said = Reflection(
        "met",
        (("conversation", 1),),
        "Quetzal's way: ask first",
        "Answer Quetzal",
        (Met("Quetzal", date(2026, 12, 1)), Met("Bo")),
        moved=(("conversation", "Choir"),),
    )
    journal.save(session, moment, durable=True)
    for minutes, event in (
        (1, lambda at: Count(at, "lead")),
        (2, lambda at: Switch(at, "Choir")),
        (3, lambda at: Count(at, "learned")),
        (4, lambda at: Switch(at, "Zanzibar")),
        (5, Finish),
        (6, lambda at: Reflect(at, said)),
    ):
        session = happened(journal, session, event(later(moment, minutes * MINUTE)))
    journal.keep_outcome(
        Outcome("lead", 1, "Choir", NOW.utc_ms, date(2026, 11, 20), 3600, "by Quetzal", "Quetzal"),
        session.key,
        NOW,
    )
    journal.keep_person(Person("Quetzal", "Zanzibar", "plays the zither"), NOW)
    drafts: tuple[Draft, ...] = (
        IntentionDraft("Zanzibar", "help", "Quetzal", "ask Quetz", None),
        ReflectionDraft(session.key, Reflection(lesson="Quetzal said", people=(Met("Quetzal"),))),
    )
    for draft in drafts:
        journal.keep_draft(draft, NOW)
    asked = IntentionDraft("Zanzibar", "feeds", "Quetzal", "look for Quetzal", None)
    journal.keep_not_now(NotNow(NOW.utc_ms, asked), NOW)
    journal.keep_platform(Platform("Forum", "#123456", reason="Quetzal is there", who_is_there="Z"))
    return session


def test_a_session_is_gone_from_the_bytes(journal: Journal, database: Database, path: Path) -> None:
    session = lived_through(journal)
    others = [one for one in Sessions(database).all() if one.key != session.key]
    assert session.key.encode() in bytes_of(path)
    assert erase_session(session.key, database) == Erased(sessions=1)
    assert session.key.encode() not in bytes_of(path)
    assert "née Xylo".encode() not in bytes_of(path)
    assert b"by Quetzal" not in bytes_of(path)
    assert list(Sessions(database).all()) == others
    assert database.faults(fully=True) == ()
    database.close()
    assert session.key.encode() not in path.read_bytes()


def test_a_person_is_gone_from_the_bytes_and_the_visit_stays(
    journal: Journal, database: Database, path: Path
) -> None:
    session = lived_through(journal)
    assert b"zither" in bytes_of(path)
    erased = erase_person("QUETZAL", database)
    assert (erased.people, erased.sessions) == (1, 0)
    assert erased.texts >= 8
    left = bytes_of(path)
    for text in (b"Quetzal", b"quetzal", b"zither"):
        assert text not in left
    found = journal.session(session.key)
    assert found is not None
    assert found.spans == session.spans
    assert found.intention.will_do == "Write to …, née Xylo"
    assert found.reflection is not None
    assert found.reflection.people == (Met("Bo"),)
    assert database.faults(fully=True) == ()
    again = lived_on(journal, found)
    assert journal.session(session.key) == again


def lived_on(journal: Journal, session: Session) -> Session:
    """Change a session as the app would."""
    return happened(journal, session, Count(later(NOW, HOUR), "help-given"))


def test_a_name_that_is_part_of_a_word_stays(journal: Journal, database: Database) -> None:
    session = lived(
        journal, Visit(will_do="Thank Ana at Banana, Anatolia", reflection=Reflection("met"))
    )
    journal.keep_person(Person("Ana"), NOW)
    erase_person("Ana", database)
    found = journal.session(session.key)
    assert found is not None
    assert found.intention.will_do == "Thank … at Banana, Anatolia"
    assert found.intention.for_whom == ""


def test_a_platform_is_gone_with_what_happened_there(
    journal: Journal, database: Database, path: Path
) -> None:
    session = lived_through(journal)
    count = len(list(Sessions(database).all()))
    assert erase_platform("zanzibar", database).sessions == 1
    assert b"Zanzibar" not in bytes_of(path)
    assert journal.session(session.key) is None
    assert len(list(Sessions(database).all())) == count - 1
    assert {one.name: one.platform for one in journal.people()} == {"Quetzal": "", "Bo": ""}
    assert database.faults(fully=True) == ()


def test_a_visit_that_only_came_by_loses_that_stretch(
    journal: Journal, database: Database, path: Path
) -> None:
    session = lived_through(journal)
    assert [span.platform for span in session.spans] == ["Zanzibar", "Choir", "Zanzibar"]
    erased = erase_platform("Choir", database)
    assert (erased.platforms, erased.sessions) == (1, 0)
    assert b"Choir" not in bytes_of(path)
    found = journal.session(session.key)
    assert found is not None
    assert found.spans == (session.spans[0], session.spans[2])
    assert {one.platform for one in found.outcomes} == {"Zanzibar"}
    assert found.reflection is not None
    assert found.reflection.moved == ()
    again = lived_on(journal, found)
    assert journal.session(session.key) == again
    assert database.faults(fully=True) == ()


def test_everything_is_gone(journal: Journal, database: Database, path: Path) -> None:
    lived_through(journal)
    erased = erase_everything(database)
    assert erased == Erased(sessions=MANY + 1, people=2, platforms=3)
    for text in (b"Quetzal", b"Zanzibar", b"Forum", b"answer Ana"):
        assert text not in bytes_of(path)
    assert journal.platforms() == ()
    lived(journal, Visit())
    assert database.faults(fully=True) == ()


ERASE: tuple[tuple[str, Callable[[Database], Erased]], ...] = (
    ("person", lambda database: erase_person("Nobody", database)),
    ("platform", lambda database: erase_platform("Nowhere", database)),
    ("session", lambda database: erase_session("none", database)),
)


@pytest.mark.parametrize(("field", "erase"), ERASE)
def test_what_is_not_kept_cannot_be_erased(
    field: str, erase: Callable[[Database], Erased], database: Database
) -> None:
    with pytest.raises(Refused) as refused:
        erase(database)
    assert (refused.value.code, refused.value.field) == (Code.UNKNOWN, field)


def test_nothing_is_erased_while_a_session_goes_on(
    journal: Journal, database: Database, path: Path
) -> None:
    other = lived(journal, Visit(reflection=Reflection("met", people=(Met("Ana"),))))
    session, _ = running(journal, "2026-11-17 09:00")
    erasing: tuple[Callable[[], Erased], ...] = (
        lambda: erase_session(session.key, database),
        lambda: erase_person("Ana", database),
        lambda: erase_platform("Forum", database),
        lambda: erase_everything(database),
    )
    for erase in erasing:
        with pytest.raises(Refused) as refused:
            erase()
        assert (refused.value.code, refused.value.value) == (Code.SESSION_ON, session.key)
    assert journal.session(other.key) == other
    assert erase_session(other.key, database) == Erased(sessions=1)


def test_it_goes_from_the_backups_too(journal: Journal, database: Database, path: Path) -> None:
    backups = Backups(path, path.parent / "backups")
    empty = backups.make(database, NOW)
    lived_through(journal)
    running(journal, "2026-11-18 09:00")
    full = backups.make(database, later(NOW, HOUR))
    broken = path.parent / "backups" / "journal-2026-11-19T08-05-00Z.sqlite"
    broken.write_bytes(b"no journal, but Quetzal")
    untouched = empty.path.read_bytes()
    done = erase_from_backups(Erasure(Kind.PERSON, "Quetzal", backups=True), backups)
    assert (done.changed, done.left) == ((full.path,), (broken,))
    assert b"uetzal" not in full.path.read_bytes()
    assert empty.path.read_bytes() == untouched
    assert [one.sessions for one in backups.all()] == [MANY + 2, 0]
    assert len(list((path.parent / "backups").iterdir())) == 3
    gone = erase_from_backups(Erasure(Kind.EVERYTHING, backups=True), backups)
    assert set(gone.changed) == {full.path, empty.path, broken}
    assert list((path.parent / "backups").iterdir()) == []


def test_a_backup_of_the_first_release_is_erased_from(path: Path) -> None:
    folder = path.parent / "backups"
    folder.mkdir(parents=True)
    old = folder / "journal-v1.sqlite3"
    old.write_bytes((Path(__file__).parent / "journal-v1.sqlite").read_bytes())
    done = erase_from_backups(Erasure(Kind.PERSON, "Ana"), Backups(path, folder))
    assert done.changed == (old,)
    assert b"Ana" not in old.read_bytes()
    assert [one.name for one in folder.iterdir()] == [old.name]
    open_for_writing(old).close()
