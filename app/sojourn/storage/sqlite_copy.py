"""Whole copies of SQLite files, and putting one in another's place; sound or refused."""

import sqlite3
from contextlib import closing
from pathlib import Path

import peewee

from sojourn.storage.journal_error import JournalDamagedError, JournalMissingError
from sojourn.storage.private_file import BESIDE, keep_content, keep_entry
from sojourn.storage.sqlite_connection import asked, connected, connected_read_only, page_faults
from sojourn.storage.sqlite_errors import translated


def copied(source: peewee.SqliteDatabase, copy: Path) -> None:
    """Copy what an open connection sees into a private file, check it, and have the disk keep it.

    Raises:
        sqlite3.Error, peewee.DatabaseError: for the caller to translate.
        JournalDamagedError: the copy is not sound, so the source was not either.
    """
    with closing(sqlite3.connect(copy)) as into:
        source.connection().backup(into)  # type: ignore[no-untyped-call]
        into.execute("PRAGMA journal_mode = DELETE")
        faults = [text for (text,) in into.execute("PRAGMA integrity_check") if text != "ok"]
    if faults:
        raise JournalDamagedError(copy, "; ".join(faults))
    keep_content(copy)


def copied_file(source: Path, copy: Path) -> None:
    """Do the same with a file that is not open here.

    Raises:
        JournalMissingError: there is none.
        JournalDamagedError: it is no database, or a broken one.
        JournalBusyError: it cannot be read just now, or there is no room for the copy.
        OSError: when the operating system refuses.
    """
    if not source.is_file():
        raise JournalMissingError(source)
    sqlite = connected_read_only(source)
    with closing(sqlite), translated(source):
        copied(sqlite, copy)


def is_sound(journal_file: Path) -> bool:
    """Look through a whole journal, which may be open elsewhere.

    All of a sound one is in its own file then, so that `settle` takes no time.

    Raises:
        JournalBusyError: it cannot be read just now.
    """
    sqlite = connected(journal_file, str(journal_file))
    try:
        with closing(sqlite), translated(journal_file):
            if page_faults(sqlite, fully=True):
                return False
            asked(sqlite, "PRAGMA wal_checkpoint(PASSIVE)")
    except JournalDamagedError:
        return False
    return True


def address_of(file: Path) -> str:
    """Give the address of a file that stands still and is only read."""
    return f"{file.absolute().as_uri()}?mode=ro&immutable=1"


def settle(journal_file: Path) -> None:
    """Bring all of a closed journal into its own file, which can be read by itself then.

    Raises:
        JournalDamagedError: it is no database, or a broken one.
        JournalBusyError: another process has it open, or there is no room.
    """
    with closing(connected(journal_file, str(journal_file))) as sqlite, translated(journal_file):
        asked(sqlite, "PRAGMA journal_mode = DELETE")


def put_in_place(fresh: Path, journal_file: Path) -> None:
    """Rename a whole database over a closed journal, of which all is settled or set aside.

    Killed at any moment, the old or the new one stands there: the -wal file of the old one, which
    SQLite would lay over the new one, goes first.

    Raises:
        OSError: when the operating system refuses.
    """
    for suffix in BESIDE:
        journal_file.with_name(journal_file.name + suffix).unlink(missing_ok=True)
    keep_entry(journal_file.parent)
    fresh.replace(journal_file)
    keep_entry(journal_file.parent)
