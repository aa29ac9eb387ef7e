"""One open journal file; what its rows mean is unknown here. What only SQLite has is `sqlite_*`."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import peewee

from sojourn.domain.keeping import Hindrance
from sojourn.domain.ports import JournalBusyError
from sojourn.storage.journal_error import (
    JournalDamagedError,
    JournalMissingError,
    JournalUnreachableError,
    NewerJournalError,
    OlderJournalError,
)
from sojourn.storage.models import day_columns
from sojourn.storage.private_file import keep_entry, make_folder, make_private_unopened, unfinished
from sojourn.storage.sqlite_connection import (
    HISTORY,
    asked,
    closed_on_error,
    connected,
    connected_read_only,
    found_schema,
    has_no_day,
    link_faults,
    number_of,
    page_faults,
    read_through,
)
from sojourn.storage.sqlite_copy import copied
from sojourn.storage.sqlite_errors import translated

MIGRATIONS = Path(__file__).parent / "migrations"

Fields = dict[str, Any]
"""One row, by column."""


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
        self._file = _identity(path)

    def rows(self, query: peewee.Query) -> list[Fields]:
        """Give all rows of a query."""
        return list(self.stream(query))

    def tuples(self, query: peewee.Query) -> list[tuple[Any, ...]]:
        """Give all rows of a query as the file has them: days as ISO text, booleans as numbers.

        For rows by the thousand: what peewee makes of each field costs more than SQLite's work.
        """
        with translated(self.path):
            found = self._sqlite.execute(query.bind(self._sqlite))  # type: ignore[no-untyped-call]
            return list(found.fetchall())

    def stream(self, query: peewee.Query) -> Iterator[Fields]:
        """Give the rows of a query one after the other, without keeping them."""
        with translated(self.path):
            try:
                yield from query.dicts().bind(self._sqlite).iterator()
            except ValueError as error:  # a day that is none
                raise JournalDamagedError(self.path, str(error)) from error

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
        self._refuse_lost()
        with translated(self.path):
            self._sqlite.pragma("synchronous", "FULL" if durable else "NORMAL")
            with self._sqlite.atomic():
                yield

    @contextmanager
    def reading(self) -> Iterator[None]:
        """Hold one picture of the journal while several queries read it."""
        with translated(self.path), self._sqlite.atomic("DEFERRED"):
            yield

    def faults(self, *, fully: bool = False) -> tuple[str, ...]:
        """Check the whole file; give what SQLite finds wrong, nothing when it is sound.

        `fully` compares every row with the indices too, and reads every text, which takes several
        times as long.
        """
        with translated(self.path):
            found = (*page_faults(self._sqlite, fully=fully), *link_faults(self._sqlite))
        return (*found, *self.text_faults()) if fully else found

    def text_faults(self) -> tuple[str, ...]:
        """Read every text; give the tables with damaged bytes in one, or with a day that is none.

        No check of SQLite's finds these: its pages are whole.
        """
        found = []
        for table in self._sqlite.get_tables():
            try:
                with translated(self.path):
                    read_through(self._sqlite, table)
            except JournalDamagedError:
                found.append(f"a text of {table} cannot be read")
        with translated(self.path):
            found += [
                f"a {column} of {table} is no day"
                for table, column in day_columns()
                if has_no_day(self._sqlite, table, column)
            ]
        return tuple(found)

    def back_up(self, to: Path) -> None:
        """Copy the journal as it stands into a file of its own, which appears whole or not.

        Raises:
            OSError: when the file cannot be made.
        """
        make_folder(to.parent)
        with unfinished(to) as copy:
            with translated(self.path):
                copied(self._sqlite, copy)
            copy.replace(to)
        keep_entry(to.parent)

    def forget_erased(self) -> None:
        """Write the file anew, so that nothing of what was erased is left in it."""
        with translated(self.path):
            asked(self._sqlite, "VACUUM")
            ((busy, _, _),) = asked(self._sqlite, "PRAGMA wal_checkpoint(TRUNCATE)")
            if busy:
                raise JournalBusyError(str(self.path))

    def _refuse_lost(self) -> None:
        """Refuse to write to a file that has no name any more, which the system would allow."""
        try:
            lost = _identity(self.path) != self._file
        except (FileNotFoundError, NotADirectoryError):
            lost = True
        except OSError:  # a folder without rights hides a file that is still there
            lost = False
        if lost:
            raise JournalBusyError(f"{self.path} is not there any more", Hindrance.GONE)

    def close(self) -> None:
        """Close the connection; closing twice does nothing."""
        with translated(self.path):
            self._sqlite.close()


def open_for_writing(
    path: Path, migrations: Path = MIGRATIONS, *, keep_old: bool = True, checked: bool = False
) -> Database:
    """Open the journal, making or migrating it as needed. The caller holds the instance's lock.

    Before a migration the journal is copied to `backups/` beside it, unless `keep_old` is False.
    The pages of one that was `checked` a moment ago are not looked through: that may take long.

    Raises:
        NewerJournalError: a newer Sojourn wrote it; nothing has changed.
        JournalDamagedError: it is broken or no journal; nothing has changed.
        JournalUnreachableError: file or folder cannot be made or opened.
        JournalBusyError: another process holds it, or the disk is full.
    """
    try:
        make_folder(path.parent)
        make_private_unopened(path)
    except OSError as refused:
        raise JournalUnreachableError(path, str(refused)) from refused
    # What is erased is overwritten at once, not only forgotten.
    pragmas = {"foreign_keys": 1, "secure_delete": 1}
    sqlite = connected(path, str(path), pragmas=pragmas, lock_type="IMMEDIATE")
    with closed_on_error(sqlite):
        found = found_schema(path, sqlite)
        known = known_schema(migrations)
        if found > known:
            raise NewerJournalError(path, found, known)
        database = Database(path, sqlite, known)
        with translated(path):
            # Links between rows are checked after a migration only: that takes twice as long.
            if not checked:
                _refuse(path, page_faults(sqlite))
            sqlite.pragma("journal_mode", "wal")
            if found < known:
                if found and keep_old:
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
        # Looked at, never opened: see `make_private_unopened`.
        if not path.is_file() or not os.access(path, os.R_OK):
            raise JournalUnreachableError(path, "is no file that may be read")
    except FileNotFoundError:
        raise JournalMissingError(path) from None
    except OSError as refused:
        raise JournalUnreachableError(path, str(refused)) from refused
    sqlite = connected_read_only(path)
    with closed_on_error(sqlite):
        found, known = found_schema(path, sqlite), known_schema(migrations)
        if found > known:
            raise NewerJournalError(path, found, known)
        if found < known:
            raise OlderJournalError(path, found, known)
        return Database(path, sqlite, found)


def known_schema(migrations: Path = MIGRATIONS) -> int:
    """Give the number of the newest migration in that folder."""
    return max(number_of(file.name) for file in migrations.glob("[0-9]*.py"))


def _identity(path: Path) -> tuple[int, int]:
    found = path.stat()
    return found.st_dev, found.st_ino


def _refuse(path: Path, faults: tuple[str, ...]) -> None:
    if faults:
        raise JournalDamagedError(path, "; ".join(faults))


def _before_migration(path: Path, schema: int) -> Path:
    return path.parent / "backups" / f"{path.stem}-v{schema}{path.suffix}"


def _migrate(sqlite: peewee.SqliteDatabase, migrations: Path) -> None:
    # Loaded only when a migration is due: it doubles the time it takes to open a journal.
    from playhouse.migrations import Runner  # noqa: PLC0415

    # The runner switches foreign keys off while tables are rebuilt, so that child rows stay.
    Runner(sqlite, str(migrations), HISTORY).up()
