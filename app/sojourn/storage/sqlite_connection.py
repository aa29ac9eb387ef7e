"""Connections to SQLite files and what is asked of any of them, journal, backup or broken one."""

import os
import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import peewee

from sojourn.domain.ports import JournalBusyError
from sojourn.storage.accents import unaccented
from sojourn.storage.journal_error import JournalDamagedError
from sojourn.storage.sqlite_errors import translated

BUSY_TIMEOUT_S = 0.03
"""So long the main thread waits for another process; after that the write is tried again later."""

HISTORY = "schema_migration"


class _Sqlite(peewee.SqliteDatabase):
    def rollback(self) -> None:
        """Undo the transaction, unless a full disk has made SQLite undo it already."""
        if self.connection().in_transaction:  # type: ignore[no-untyped-call]
            super().rollback()


def connected(path: Path, address: str, **options: Any) -> peewee.SqliteDatabase:  # noqa: ANN401
    """Connect to the file at `path` by an address of SQLite's.

    Raises:
        JournalBusyError, JournalDamagedError: as `translated` has it.
    """
    sqlite = _Sqlite(address, timeout=BUSY_TIMEOUT_S, autoconnect=False, **options)
    # SQLite's own knows ASCII only; with ours LOWER means what it means in PostgreSQL, and so
    # does UNACCENT.
    sqlite.register_function(str.lower, "LOWER", 1)
    sqlite.register_function(unaccented, "UNACCENT", 1)
    with translated(path):
        sqlite.connect()
    return sqlite


def connected_read_only(path: Path) -> peewee.SqliteDatabase:
    """Connect without the right to write; where not even -shm may be made, as immutable.

    Raises:
        JournalBusyError, JournalDamagedError: as `translated` has it.
    """
    address = f"{path.absolute().as_uri()}?mode=ro"
    sqlite = connected(path, address, uri=True)
    with closed_on_error(sqlite):
        try:
            with translated(path):
                sqlite.get_tables()
        except JournalBusyError:
            if os.access(path.parent, os.W_OK):
                raise
            # A folder we may not write in holds no app that writes, so the file stands still.
            sqlite.close()
            return connected(path, f"{address}&immutable=1", uri=True)
    return sqlite


@contextmanager
def closed_on_error(sqlite: peewee.SqliteDatabase) -> Iterator[None]:
    """Close the connection when an exception leaves the block."""
    try:
        yield
    except BaseException:
        sqlite.close()
        raise


def asked(sqlite: peewee.SqliteDatabase, sql: str) -> list[tuple[Any, ...]]:
    """Give all rows of some SQL."""
    return list(sqlite.execute_sql(sql))  # type: ignore[no-untyped-call]


def is_not_ascii(field: peewee.TextField) -> peewee.Expression:
    """Tell whether a text has other letters than plain ones, at a small part of a look at it."""
    return peewee.fn.LENGTH(field.cast("BLOB")) > peewee.fn.LENGTH(field)


def found_schema(path: Path, sqlite: peewee.SqliteDatabase) -> int:
    """Give the number of the last migration of a file, 0 for an empty one.

    Raises:
        JournalDamagedError: it is a database, but no journal, or broken.
        JournalBusyError: it cannot be read just now.
    """
    with translated(path):
        tables = sqlite.get_tables()
        if HISTORY not in tables:
            if tables:
                raise JournalDamagedError(path, "is a database, but no journal")
            return 0
        names = asked(sqlite, f"SELECT name FROM {HISTORY}")  # noqa: S608
    return max((number_of(str(name)) for (name,) in names), default=0)


def number_of(migration: str) -> int:
    """Give the number that the name of a migration begins with."""
    match = re.match(r"\d+", migration)
    return int(match.group()) if match else 0


def page_faults(sqlite: peewee.SqliteDatabase, *, fully: bool = False) -> tuple[str, ...]:
    """Give what SQLite finds wrong with the pages; `fully` compares rows and indices too."""
    check = "integrity_check" if fully else "quick_check"
    return tuple(str(text) for (text,) in asked(sqlite, f"PRAGMA {check}") if text != "ok")


def link_faults(sqlite: peewee.SqliteDatabase) -> tuple[str, ...]:
    """Give the rows that name rows which are not there."""
    links = asked(sqlite, "PRAGMA foreign_key_check")
    return tuple(f"a row of {table} names a missing {other}" for table, _, other, _ in links)


def read_through(sqlite: peewee.SqliteDatabase, table: str) -> None:
    """Read every row of a table, keeping none."""
    for _ in sqlite.execute_sql(f'SELECT * FROM "{table}"'):  # type: ignore[no-untyped-call]  # noqa: S608
        pass


def has_no_day(sqlite: peewee.SqliteDatabase, table: str, column: str) -> bool:
    """Tell whether a column of days holds something that is no day."""
    # With a modifier the 31 February turns into a day that there is.
    odd = f"{column} IS NOT NULL AND date({column}, '0 days') IS NOT {column}"
    return bool(asked(sqlite, f"SELECT 1 FROM {table} WHERE {odd} LIMIT 1"))  # noqa: S608
