"""Opening a journal: made private, refused when it is not ours, never overwritten."""

import os
import shutil
import sqlite3
import stat
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

import pytest

from sojourn.domain.ports import JournalBusyError
from sojourn.storage.database import (
    MIGRATIONS,
    Database,
    known_schema,
    open_for_reading,
    open_for_writing,
)
from sojourn.storage.journal import Journal
from sojourn.storage.journal_error import (
    JournalDamagedError,
    JournalMissingError,
    JournalUnreachableError,
    NewerJournalError,
    OlderJournalError,
)
from sojourn.storage.models import Row
from tests.manual_clock import ManualClock
from tests.storage.visits import Visit, lived, running

POSIX = pytest.mark.skipif(os.name != "posix", reason="file modes are POSIX")


def mode(path: Path) -> str:
    return oct(stat.S_IMODE(path.stat().st_mode))


@contextmanager
def umask(mask: int) -> Iterator[None]:
    before = os.umask(mask)
    try:
        yield
    finally:
        os.umask(before)


@POSIX
def test_all_of_it_is_its_owners_only(tmp_path: Path, clock: ManualClock) -> None:
    path = tmp_path / "share" / "sojourn" / "journal.sqlite"
    with umask(0):
        database = open_for_writing(path)
        running(Journal(database, clock))
        database.back_up(path.parent / "backups" / "copy.sqlite")
        found = {one.name: mode(one) for one in path.parent.iterdir()}
        database.close()
    assert found == {
        "journal.sqlite": "0o600",
        "journal.sqlite-wal": "0o600",
        "journal.sqlite-shm": "0o600",
        "backups": "0o700",
    }
    assert mode(path.parent / "backups" / "copy.sqlite") == "0o600"
    assert mode(path.parent) == mode(path.parent.parent) == "0o700"


@POSIX
def test_a_journal_that_others_could_read_is_closed_to_them(path: Path) -> None:
    open_for_writing(path).close()
    path.chmod(0o644)
    open_for_writing(path).close()
    assert mode(path) == "0o600"


def test_the_connection_is_set_as_the_house_wants(database: Database) -> None:
    ask = database._sqlite.pragma
    assert ask("journal_mode") == "wal"
    assert ask("foreign_keys") == 1
    assert ask("busy_timeout") == 30


def test_opening_again_keeps_everything(path: Path, clock: ManualClock) -> None:
    database = open_for_writing(path)
    session = lived(Journal(database, clock), Visit())
    database.close()
    database.close()
    again = open_for_writing(path)
    assert Journal(again, clock).session(session.key) == session
    assert not (path.parent / "backups").exists()
    again.close()


def test_the_models_name_what_the_migrations_make(database: Database) -> None:
    for model in (*Row.__subclasses__(), *Row.__subclasses__()[-1].__subclasses__()):
        if model.__name__ == "PartRow":
            continue
        meta = model._meta
        columns = {one.name: one for one in database._sqlite.get_columns(meta.table_name)}
        assert columns.keys() == set(meta.columns), meta.table_name
        for name, field in meta.columns.items():
            assert columns[name].null == field.null, f"{meta.table_name}.{name}"
        links = database._sqlite.get_foreign_keys(meta.table_name)
        assert {(one.column, one.dest_table, one.on_delete) for one in links} == {
            (field.column_name, field.rel_model._meta.table_name, field.on_delete or "NO ACTION")
            for field in meta.refs
        }


def test_a_newer_schema_is_refused_and_left_alone(path: Path) -> None:
    open_for_writing(path).close()
    connection = sqlite3.connect(path)
    with connection:
        connection.execute("INSERT INTO schema_migration (name, applied) VALUES ('0099_x', '')")
    connection.close()
    before = path.read_bytes()
    for opening in (open_for_writing, open_for_reading):
        with pytest.raises(NewerJournalError) as refused:
            opening(path)
        assert (refused.value.found, refused.value.known) == (99, known_schema())
        assert str(path) in str(refused.value)
    assert path.read_bytes() == before


@pytest.mark.parametrize("content", [b"no database at all" * 100, b"SQLite format 3\0" + b"x" * 99])
def test_a_file_that_is_no_database_is_refused_and_left_alone(path: Path, content: bytes) -> None:
    path.parent.mkdir()
    path.write_bytes(content)
    for opening in (open_for_writing, open_for_reading):
        with pytest.raises(JournalDamagedError):
            opening(path)
    assert path.read_bytes() == content


def test_another_programs_database_is_refused_and_left_alone(path: Path) -> None:
    path.parent.mkdir()
    connection = sqlite3.connect(path)
    connection.execute("CREATE TABLE other (a)")
    connection.close()
    before = path.read_bytes()
    with pytest.raises(JournalDamagedError, match="no journal"):
        open_for_writing(path)
    assert path.read_bytes() == before


def test_a_torn_page_is_found_at_the_start(path: Path, clock: ManualClock) -> None:
    database = open_for_writing(path)
    lived(Journal(database, clock), Visit())
    ((page,),) = database._sqlite.execute_sql(  # type: ignore[no-untyped-call]
        "SELECT rootpage FROM sqlite_master WHERE name = 'outcome_day'"
    )
    database.close()
    content = bytearray(path.read_bytes())
    content[(page - 1) * 4096 : page * 4096] = b"\xff" * 4096
    path.write_bytes(content)
    with pytest.raises(JournalDamagedError):
        open_for_writing(path)
    assert path.read_bytes() == bytes(content)


def test_a_sound_journal_has_no_faults_and_a_dangling_row_is_one(
    path: Path, clock: ManualClock
) -> None:
    database = open_for_writing(path)
    lived(Journal(database, clock), Visit())
    assert database.faults() == ()
    database.close()
    connection = sqlite3.connect(path)
    with connection:
        connection.execute("DELETE FROM session")
    connection.close()
    reader = open_for_reading(path)
    assert "a row of span names a missing session" in reader.faults()
    reader.close()


def test_nothing_to_read_yet(path: Path) -> None:
    with pytest.raises(JournalMissingError):
        open_for_reading(path)
    assert not path.parent.exists()
    path.parent.mkdir()
    path.touch()
    with pytest.raises(JournalMissingError):
        open_for_reading(path)


def test_a_journal_that_waits_for_its_migration_is_not_read(path: Path, tmp_path: Path) -> None:
    first_release = tmp_path / "migrations"
    first_release.mkdir()
    shutil.copy(MIGRATIONS / "0001_first.py", first_release)
    open_for_writing(path, first_release).close()
    with pytest.raises(OlderJournalError) as refused:
        open_for_reading(path)
    assert (refused.value.found, refused.value.known) == (1, known_schema())


def test_a_folder_in_the_way_is_said_clearly(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(JournalUnreachableError, match="file"):
        open_for_writing(tmp_path / "file" / "journal.sqlite")
    path = tmp_path / "journal.sqlite"
    path.mkdir()
    for opening in (open_for_writing, open_for_reading):
        with pytest.raises(JournalUnreachableError):
            opening(path)


def test_reading_while_the_app_writes(
    journal: Journal, path: Path, database: Database, clock: ManualClock
) -> None:
    lived(journal, Visit())
    with database.writing(durable=False):
        reader = open_for_reading(path)
        monday = date(2026, 11, 16)
        sums = Journal(reader, clock).week_facts(monday, monday).sums
    assert [one.count for one in sums.visits] == [1]
    later_visit = lived(journal, Visit(at="2026-11-17 09:00"))
    assert Journal(reader, clock).session(later_visit.key) == later_visit
    reader.close()


def test_reading_when_no_app_runs(path: Path, clock: ManualClock) -> None:
    database = open_for_writing(path)
    session = lived(Journal(database, clock), Visit())
    database.close()
    assert [one.name for one in path.parent.iterdir()] == [path.name]
    reader = open_for_reading(path)
    assert Journal(reader, clock).session(session.key) == session
    reader.close()


def test_one_picture_of_the_journal_while_it_is_read(
    journal: Journal, path: Path, clock: ManualClock
) -> None:
    reader = open_for_reading(path)
    with reader.reading():
        monday = date(2026, 11, 16)
        before = Journal(reader, clock).week_facts(monday, monday)
        lived(journal, Visit())
        assert Journal(reader, clock).week_facts(monday, monday) == before
    assert Journal(reader, clock).week_facts(monday, monday) != before
    reader.close()


def test_a_reader_cannot_write(journal: Journal, path: Path, clock: ManualClock) -> None:
    session, moment = running(journal)
    reader = open_for_reading(path)
    with pytest.raises(JournalBusyError):
        Journal(reader, clock).save(session, moment, durable=True)
    reader.close()


def test_a_path_that_looks_like_an_address(tmp_path: Path, clock: ManualClock) -> None:
    path = tmp_path / "is it? 100% #1" / "journal.sqlite"
    database = open_for_writing(path)
    session = lived(Journal(database, clock), Visit())
    reader = open_for_reading(path)
    assert Journal(reader, clock).session(session.key) == session
    reader.close()
    database.close()


@pytest.mark.parametrize("open_it", [open_for_writing, open_for_reading])
def test_damaged_bytes_in_the_schema_are_damage(
    open_it: Callable[[Path], Database], path: Path
) -> None:
    open_for_writing(path).close()
    content = path.read_bytes()
    spoiled = content.replace(b"tablepersonperson", b"tableperso\xffperso\xff")
    assert spoiled != content
    path.write_bytes(spoiled)
    with pytest.raises(JournalDamagedError):
        open_it(path)
