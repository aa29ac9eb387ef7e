"""One open journal file. All that only SQLite has sits here; what the rows mean is unknown here."""

import os
import re
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

import peewee

from sojourn.domain.ports import JournalBusyError
from sojourn.storage.journal_error import (
    JournalDamagedError,
    JournalMissingError,
    JournalUnreachableError,
    NewerJournalError,
    OlderJournalError,
)
from sojourn.storage.private_file import keep_entry, make_folder, make_private
from sojourn.storage.sqlite_errors import translated

MIGRATIONS = Path(__file__).parent / "migrations"
BUSY_TIMEOUT_S = 0.03
"""So long the main thread waits for another process; after that the write is tried again later."""

_HISTORY = "schema_migration"

Fields = dict[str, Any]
"""One row, by column."""


class _Sqlite(peewee.SqliteDatabase):
    def rollback(self) -> None:
        """Undo the transaction, unless a full disk has made SQLite undo it already."""
        if self.connection().in_transaction:  # type: ignore[no-untyped-call]
            super().rollback()


class Database:
    """A connection to one journal, for the thread that opened it.

    Every method raises `JournalBusyError` when the file cannot be used just now (locked, full,
    read-only), and `JournalDamagedError` when what is read makes no sense.

    Attributes:
        path: the file.
        schema: the number of its last migration.
    """

    def __init__(self, path: Path, sqlite: peewee.SqliteDatabase, schema: int) -> None:
        """Take over an open connection; use `open_for_writing` or `open_for_reading`."""
        self.path = path
        self.schema = schema
        self._sqlite = sqlite

    def rows(self, query: peewee.Query) -> list[Fields]:
        """Give all rows of a query."""
        return list(self.stream(query))

    def stream(self, query: peewee.Query) -> Iterator[Fields]:
        """Give the rows of a query one after the other, without keeping them."""
        with translated(self.path):
            yield from query.dicts().bind(self._sqlite).iterator()

    def first(self, query: peewee.Query) -> Fields | None:
        """Give the first row of a query, or None."""
        return next(iter(self.rows(query.limit(1))), None)

    def run(self, query: peewee.Query) -> None:
        """Carry out an insert, update or delete, inside `writing`."""
        with translated(self.path):
            query.execute(self._sqlite)

    @contextmanager
    def writing(self, *, durable: bool) -> Iterator[None]:
        """Hold one transaction: all of it is kept, or, after any exception, none.

        With `durable` the disk has it before this ends, else within seconds.
        """
        with translated(self.path):
            self._sqlite.pragma("synchronous", "FULL" if durable else "NORMAL")
            with self._sqlite.atomic():
                yield

    @contextmanager
    def reading(self) -> Iterator[None]:
        """Hold one picture of the journal while several queries read it."""
        with translated(self.path), self._sqlite.atomic("DEFERRED"):
            yield

    def faults(self) -> tuple[str, ...]:
        """Check the whole file; give what SQLite finds wrong, nothing when it is sound."""
        with translated(self.path):
            links = _asked(self._sqlite, "PRAGMA foreign_key_check")
            return (
                *_page_faults(self._sqlite),
                *(f"a row of {table} names a missing {other}" for table, _, other, _ in links),
            )

    def back_up(self, to: Path) -> None:
        """Copy the journal as it stands into a file of its own, which appears whole or not.

        Raises:
            OSError: when the file cannot be made.
        """
        make_folder(to.parent)
        unfinished = to.with_name(f".{to.name}.unfinished")
        unfinished.unlink(missing_ok=True)
        make_private(unfinished)
        try:
            with translated(self.path), closing(sqlite3.connect(unfinished)) as copy:
                self._sqlite.connection().backup(copy)  # type: ignore[no-untyped-call]
                copy.execute("PRAGMA journal_mode = DELETE")
            unfinished.replace(to)
        finally:
            unfinished.unlink(missing_ok=True)
        keep_entry(to.parent)

    def close(self) -> None:
        """Close the connection; closing twice does nothing."""
        with translated(self.path):
            self._sqlite.close()


def open_for_writing(path: Path, migrations: Path = MIGRATIONS) -> Database:
    """Open the journal, making or migrating it as needed. The caller holds the instance's lock.

    Before a migration the journal is copied to `backups/` beside it.

    Raises:
        NewerJournalError: a newer Sojourn wrote it; nothing has changed.
        JournalDamagedError: it is broken or no journal; nothing has changed.
        JournalUnreachableError: file or folder cannot be made or opened.
        JournalBusyError: another process holds it, or the disk is full.
    """
    try:
        make_folder(path.parent)
        make_private(path)
    except OSError as refused:
        raise JournalUnreachableError(path, str(refused)) from refused
    sqlite = _connected(path, str(path), pragmas={"foreign_keys": 1}, lock_type="IMMEDIATE")
    with _closed_on_error(sqlite):
        found = _found_schema(path, sqlite)
        known = known_schema(migrations)
        if found > known:
            raise NewerJournalError(path, found, known)
        database = Database(path, sqlite, known)
        with translated(path):
            # Links between rows are checked after a migration only: that takes twice as long.
            _refuse(path, _page_faults(sqlite))
            sqlite.pragma("journal_mode", "wal")
            if found < known:
                if found:
                    database.back_up(_before_migration(path, found))
                _migrate(sqlite, migrations)
                _refuse(path, database.faults())
        return database


def open_for_reading(path: Path, migrations: Path = MIGRATIONS) -> Database:
    """Open the journal for reading only, from any process or thread, while the app may write.

    Raises:
        JournalMissingError: there is none yet.
        NewerJournalError, OlderJournalError: its schema is not ours.
        JournalDamagedError: it is broken or no journal.
        JournalUnreachableError: the operating system does not let it be read.
        JournalBusyError: it cannot be read just now.
    """
    try:
        if not path.stat().st_size:
            raise JournalMissingError(path)
        path.open("rb").close()
    except FileNotFoundError:
        raise JournalMissingError(path) from None
    except OSError as refused:
        raise JournalUnreachableError(path, str(refused)) from refused
    sqlite = _read_only(path)
    with _closed_on_error(sqlite):
        found, known = _found_schema(path, sqlite), known_schema(migrations)
        if found > known:
            raise NewerJournalError(path, found, known)
        if found < known:
            raise OlderJournalError(path, found, known)
        return Database(path, sqlite, found)


def known_schema(migrations: Path = MIGRATIONS) -> int:
    """Give the number of the newest migration in that folder."""
    return max(_number(file.name) for file in migrations.glob("[0-9]*.py"))


def _page_faults(sqlite: peewee.SqliteDatabase) -> tuple[str, ...]:
    return tuple(str(text) for (text,) in _asked(sqlite, "PRAGMA quick_check") if text != "ok")


def _refuse(path: Path, faults: tuple[str, ...]) -> None:
    if faults:
        raise JournalDamagedError(path, "; ".join(faults))


def _before_migration(path: Path, schema: int) -> Path:
    return path.parent / "backups" / f"{path.stem}-v{schema}{path.suffix}"


def _migrate(sqlite: peewee.SqliteDatabase, migrations: Path) -> None:
    # Loaded only when a migration is due: it doubles the time it takes to open a journal.
    from playhouse.migrations import Runner  # noqa: PLC0415

    # The runner switches foreign keys off while tables are rebuilt, so that child rows stay.
    Runner(sqlite, str(migrations), _HISTORY).up()


def _found_schema(path: Path, sqlite: peewee.SqliteDatabase) -> int:
    with translated(path):
        tables = sqlite.get_tables()
        if _HISTORY not in tables:
            if tables:
                raise JournalDamagedError(path, "is a database, but no journal")
            return 0
        names = _asked(sqlite, f"SELECT name FROM {_HISTORY}")  # noqa: S608
    return max((_number(str(name)) for (name,) in names), default=0)


def _asked(sqlite: peewee.SqliteDatabase, sql: str) -> list[tuple[Any, ...]]:
    return list(sqlite.execute_sql(sql))  # type: ignore[no-untyped-call]


def _number(migration: str) -> int:
    match = re.match(r"\d+", migration)
    return int(match.group()) if match else 0


def _connected(path: Path, address: str, **options: Any) -> peewee.SqliteDatabase:  # noqa: ANN401
    sqlite = _Sqlite(address, timeout=BUSY_TIMEOUT_S, autoconnect=False, **options)
    # SQLite's own knows ASCII only; with ours LOWER means what it means in PostgreSQL.
    sqlite.register_function(str.lower, "LOWER", 1)
    with translated(path):
        sqlite.connect()
    return sqlite


def _read_only(path: Path) -> peewee.SqliteDatabase:
    """Open without the right to write; where not even the -shm file may be made, as immutable."""
    address = f"{path.absolute().as_uri()}?mode=ro"
    sqlite = _connected(path, address, uri=True)
    with _closed_on_error(sqlite):
        try:
            with translated(path):
                sqlite.get_tables()
        except JournalBusyError:
            if os.access(path.parent, os.W_OK):
                raise
            # A folder we may not write in holds no app that writes, so the file stands still.
            sqlite.close()
            return _connected(path, f"{address}&immutable=1", uri=True)
    return sqlite


@contextmanager
def _closed_on_error(sqlite: peewee.SqliteDatabase) -> Iterator[None]:
    try:
        yield
    except BaseException:
        sqlite.close()
        raise
