"""What SQLite's errors mean to this house; what raises them is `database.py`'s business."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import peewee

from sojourn.domain.ports import JournalBusyError
from sojourn.storage.journal_error import JournalDamagedError

_BUSY = frozenset(
    {
        sqlite3.SQLITE_BUSY,
        sqlite3.SQLITE_LOCKED,
        sqlite3.SQLITE_READONLY,
        sqlite3.SQLITE_IOERR,
        sqlite3.SQLITE_FULL,
        sqlite3.SQLITE_CANTOPEN,
        sqlite3.SQLITE_PROTOCOL,
        sqlite3.SQLITE_NOMEM,
    }
)
_DAMAGED = frozenset({sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB})


@contextmanager
def translated(path: Path) -> Iterator[None]:
    """Turn what SQLite says of the journal at that path into the exceptions of this house.

    Raises:
        JournalDamagedError: what is read makes no sense.
        JournalBusyError: the file cannot be used just now: locked, full, read-only.
    """
    try:
        yield
    except (peewee.DatabaseError, peewee.InterfaceError, sqlite3.Error) as error:
        codes = _codes(error)
        if codes & _DAMAGED:
            raise JournalDamagedError(path, str(error)) from error
        if codes & _BUSY:
            raise JournalBusyError(str(error)) from error
        raise


def _codes(error: BaseException) -> set[int]:
    """Give SQLite's primary codes of an error; peewee wraps the one that has them."""
    found = (getattr(one, "sqlite_errorcode", None) for one in (error, error.__context__))
    return {code & 0xFF for code in found if code is not None}
