"""What SQLite's errors mean to this house; what raises them is `database.py`'s business."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import peewee

from sojourn.domain.keeping import Hindrance
from sojourn.domain.ports import JournalBusyError
from sojourn.storage.journal_error import JournalDamagedError

_BUSY = {
    sqlite3.SQLITE_BUSY: Hindrance.LOCKED,
    sqlite3.SQLITE_LOCKED: Hindrance.LOCKED,
    sqlite3.SQLITE_PROTOCOL: Hindrance.LOCKED,
    sqlite3.SQLITE_READONLY: Hindrance.READ_ONLY,
    sqlite3.SQLITE_FULL: Hindrance.FULL,
    sqlite3.SQLITE_IOERR: Hindrance.FAULTY,
    sqlite3.SQLITE_CANTOPEN: Hindrance.FAULTY,
    sqlite3.SQLITE_NOMEM: Hindrance.FAULTY,
}
_DAMAGED = frozenset({sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB})
_NO_TEXT = "Could not decode to UTF-8"
"""So begins what Python's module says of a text with damaged bytes. The text itself follows, which
nobody else shall read.
"""


@contextmanager
def translated(path: Path) -> Iterator[None]:
    """Turn what SQLite says of the journal at that path into the exceptions of this house.

    Raises:
        JournalDamagedError: what is read makes no sense.
        JournalBusyError: the file cannot be used just now, and why.
    """
    try:
        yield
    except UnicodeDecodeError as error:  # in the schema
        raise JournalDamagedError(path, str(error)) from error
    except (peewee.DatabaseError, peewee.InterfaceError, sqlite3.Error) as error:
        if str(error).startswith(_NO_TEXT):
            raise JournalDamagedError(path, "a text has damaged bytes") from error
        codes = _codes(error)
        if codes & _DAMAGED:
            raise JournalDamagedError(path, str(error)) from error
        for code in codes & _BUSY.keys():
            raise JournalBusyError(str(error), _BUSY[code]) from error
        raise


def _codes(error: BaseException) -> set[int]:
    """Give SQLite's primary codes of an error; peewee wraps the one that has them."""
    found = (getattr(one, "sqlite_errorcode", None) for one in (error, error.__context__))
    return {code & 0xFF for code in found if code is not None}
