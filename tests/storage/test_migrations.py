"""A journal from the first release opens in this one with every row it had."""

import io
import json
import shutil
import sqlite3
from datetime import date
from pathlib import Path
from typing import Any

import peewee
import pytest

from sojourn.domain.ports import JournalBusyError
from sojourn.domain.week_sums import OutcomeSum
from sojourn.storage.database import MIGRATIONS, known_schema, open_for_reading, open_for_writing
from sojourn.storage.export import export_json
from sojourn.storage.journal import Journal
from tests.manual_clock import ManualClock

HERE = Path(__file__).parent

REBUILDS = """
from peewee import TextField

def up(migrator, db):
    db.execute_sql("UPDATE session SET paused_at = 0")
    migrator.migrate(
        migrator.add_column("session", "place", TextField(default="")),
        migrator.add_not_null("session", "paused_at"),
    )
"""
"""add_not_null drops the table and makes it anew, and ON DELETE CASCADE waits to fire."""

FAILS = """
def up(migrator, db):
    db.execute_sql("UPDATE session SET lesson = 'spoiled'")
    db.execute_sql("ALTER TABLE missing ADD COLUMN x")
"""


@pytest.fixture
def old(path: Path) -> Path:
    """A copy of the version 1 journal."""
    path.parent.mkdir()
    shutil.copyfile(HERE / "journal-v1.sqlite", path)
    return path


@pytest.fixture
def next_release(tmp_path: Path) -> Path:
    """The migrations of a release that has one more; the test writes it."""
    folder = tmp_path / "migrations"
    shutil.copytree(MIGRATIONS, folder, ignore=shutil.ignore_patterns("__pycache__"))
    return folder


def exported(path: Path, migrations: Path = MIGRATIONS) -> dict[str, list[dict[str, Any]]]:
    reader = open_for_reading(path, migrations)
    stream = io.StringIO()
    export_json(reader, stream)
    reader.close()
    tables: dict[str, list[dict[str, Any]]] = json.loads(stream.getvalue())["tables"]
    return tables


def written_then() -> dict[str, list[dict[str, Any]]]:
    told = json.loads((HERE / "journal-v1.json").read_text(encoding="utf-8"))
    tables: dict[str, list[dict[str, Any]]] = told["tables"]
    return tables


def test_the_fixture_has_rows_in_every_table() -> None:
    assert not [name for name, rows in written_then().items() if not rows]


def test_every_row_of_version_1_is_there_with_all_it_said(old: Path) -> None:
    open_for_writing(old).close()
    now = exported(old)
    for table, rows in written_then().items():
        found = {row["key"]: row for row in now[table]}
        assert found.keys() == {row["key"] for row in rows}, table
        for row in rows:
            assert row.items() <= found[row["key"]].items(), table


def test_a_version_1_journal_is_read_as_values(old: Path) -> None:
    database = open_for_writing(old)
    journal = Journal(database, ManualClock("2026-11-18 12:05"))
    running = journal.unfinished()
    assert running is not None
    assert running.key.endswith("4")
    assert [one.key[-1] for one in journal.unreflected()] == ["3"]
    reflected = journal.session("a0000000-0000-4000-8000-000000000001")
    assert reflected is not None
    assert reflected.reflection is not None
    assert reflected.reflection.lesson == "Ask first, « doucement »"
    assert len(reflected.spans) == 3
    assert journal.intention_draft() is not None
    assert journal.reflection_draft("a0000000-0000-4000-8000-000000000003") is not None
    assert database.faults() == ()
    database.close()


def test_what_version_1_did_not_know_reads_as_not_said(old: Path) -> None:
    database = open_for_writing(old)
    journal = Journal(database, ManualClock("2026-11-18 12:05"))
    reflected = journal.session("a0000000-0000-4000-8000-000000000001")
    database.close()
    assert reflected is not None
    assert reflected.reflection is not None
    assert (reflected.reflection.moved, reflected.reflection.stopped_ms) == ((), None)
    assert (reflected.intention.takes_up, reflected.on_phone, reflected.pause_asked) == (
        "",
        False,
        False,
    )


def test_what_version_1_knew_takes_part_in_what_is_new(old: Path) -> None:
    database = open_for_writing(old)
    journal = Journal(database, ManualClock("2026-11-18 12:05"))
    assert [one.text for one in journal.next_steps()] == ["Write to Bo"]
    assert [one.name for one in journal.people_due(date(2026, 12, 1))] == ["Ana"]
    late = [
        one
        for one in journal.week_facts(date(2026, 11, 16), date(2026, 11, 16)).sums.outcomes
        if one.late
    ]
    database.close()
    assert late == [OutcomeSum(date(2026, 11, 17), "Forum", "opportunity", 1, late=True)]


def keys(path: Path) -> dict[str, list[str]]:
    """Give the keys of all rows, read without our own code."""
    connection = sqlite3.connect(path)
    try:
        return {
            table: [key for (key,) in connection.execute(f"SELECT key FROM {table} ORDER BY key")]  # noqa: S608
            for table in written_then()
        }
    finally:
        connection.close()


def test_a_migration_that_rebuilds_a_table_keeps_its_child_rows(
    old: Path, next_release: Path
) -> None:
    before = keys(old)
    (next_release / "0098_rebuild.py").write_text(REBUILDS)
    database = open_for_writing(old, next_release)
    assert database.schema == 98
    assert database.faults() == ()
    assert database._sqlite.pragma("foreign_keys") == 1
    assert {one.name for one in database._sqlite.get_columns("session")} >= {"place"}
    database.close()
    assert keys(old) == before


def test_the_journal_is_copied_before_it_is_migrated(old: Path, next_release: Path) -> None:
    before = keys(old)
    (next_release / "0098_empty.py").write_text(
        'def up(migrator, db):\n    db.execute_sql("DELETE FROM draft")\n'
    )
    open_for_writing(old, next_release).close()
    copies = list((old.parent / "backups").iterdir())
    assert [one.name for one in copies] == ["journal-v1.sqlite"]
    assert keys(copies[0]) == before
    assert keys(old)["draft"] == []


def test_a_migration_that_fails_changes_nothing(old: Path, next_release: Path) -> None:
    open_for_writing(old).close()
    before = exported(old)
    (next_release / "0098_fails.py").write_text(FAILS)
    with pytest.raises(peewee.OperationalError, match="no such table"):
        open_for_writing(old, next_release)
    assert exported(old) == before


def test_a_journal_in_use_elsewhere_is_not_migrated_but_busy(old: Path, next_release: Path) -> None:
    before = keys(old)
    (next_release / "0098_rebuild.py").write_text(REBUILDS)
    other = sqlite3.connect(old, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(JournalBusyError):
        open_for_writing(old, next_release)
    other.execute("ROLLBACK")
    other.close()
    assert keys(old) == before
    open_for_writing(old, next_release).close()
    assert keys(old) == before


def test_migrations_are_numbered_one_after_the_other() -> None:
    numbers = sorted(int(file.name[:4]) for file in MIGRATIONS.glob("[0-9]*.py"))
    assert numbers == list(range(1, known_schema() + 1))
