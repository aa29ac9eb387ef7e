"""Puts a sound journal in the place of a broken one, with all of both that can be had."""

import errno
from collections.abc import Mapping
from contextlib import closing, suppress
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

from sojourn.domain.keeping import BackupKind
from sojourn.domain.moment import Moment
from sojourn.domain.ports import JournalBusyError
from sojourn.storage.backups import Backup, Backups
from sojourn.storage.database import open_for_writing
from sojourn.storage.export import TABLES
from sojourn.storage.journal_error import JournalError
from sojourn.storage.merging import merged
from sojourn.storage.models import SessionRow
from sojourn.storage.private_file import make_folder, remove_with_beside, unfinished
from sojourn.storage.salvage import Salvage, salvaged
from sojourn.storage.set_aside import set_aside
from sojourn.storage.sqlite_copy import copied_file, put_in_place


@dataclass(frozen=True, slots=True)
class Recovery:
    """What was done about a broken journal.

    Attributes:
        set_aside: where the broken file is kept; None when there was none.
        backup: the backup now in its place; None when there was no good one, and it began empty.
        backup_made_ms: when that was made, UTC milliseconds.
        salvaged: how many rows of each table came out of the broken file, as far as the backup
            did not have them as they were; tables without any are left out.
        lost: the tables of which something in the broken file could not be read or used.
        sessions: how many the journal has now.
    """

    set_aside: Path | None
    backup: Path | None
    backup_made_ms: int | None
    salvaged: Mapping[str, int]
    lost: tuple[str, ...]
    sessions: int


def is_lost(journal_file: Path, backups: Backups) -> bool:
    """Tell whether a journal that was there once is gone or empty: there are backups of it."""
    gone = not journal_file.exists() or not journal_file.stat().st_size
    return gone and bool(backups.all())


def recover(journal_file: Path, backups: Backups, moment: Moment) -> Recovery:
    """Set a broken journal aside, whatever it is, and put the best that can be had in its place.

    That is the latest good backup, else an empty journal, with everything merged in that can
    still be read of the broken one. The caller holds the instance's lock and has nothing open.
    Killed at any moment, nothing is lost: the broken file goes only when the new one is whole.

    Raises:
        OSError: no room or no right; the broken file is where it was.
    """
    make_folder(journal_file.parent)
    try:
        with unfinished(journal_file) as fresh:
            backup = _newest_good(backups, fresh)
            aside = set_aside(journal_file, moment) if journal_file.exists() else None
            try:
                found = Salvage() if aside is None else salvaged(aside)
                counts, sessions = _filled(fresh, found)
                put_in_place(fresh, journal_file)
            except BaseException:
                # The broken file is still in its place: what was set aside is only its double.
                if aside is not None:
                    remove_with_beside(aside)
                raise
    except JournalBusyError as error:
        raise OSError(errno.ENOSPC, str(error), str(journal_file)) from error
    return Recovery(
        aside,
        backup.path if backup else None,
        backup.made_ms if backup else None,
        MappingProxyType(counts),
        tuple(name for name, _, _ in TABLES if name in found.lost),
        sessions,
    )


def latest_first(backups: Backups) -> tuple[Backup, ...]:
    """Give every backup in the order in which one to go back to is looked for.

    The newest first, but those of a state that somebody went back from come after all others.
    """
    return tuple(sorted(backups.all(), key=lambda one: one.kind is BackupKind.BEFORE_RESTORE))


def _filled(fresh: Path, found: Salvage) -> tuple[dict[str, int], int]:
    """Merge what was saved into the new journal; give how much of it, and the sessions there."""
    with closing(open_for_writing(fresh, keep_old=False)) as database:
        with database.writing(durable=True):
            counts = merged(database, found)
        faults = database.faults(fully=True)
        living = SessionRow.select(SessionRow.key).where(SessionRow.deleted_at.is_null())
        sessions = len(database.rows(living))
    if faults:
        raise OSError(errno.EIO, "; ".join(faults), str(fresh))
    return counts, sessions


def _newest_good(backups: Backups, fresh: Path) -> Backup | None:
    """Copy the latest backup that is sound and can be opened; leave an empty file without one."""
    for backup in latest_first(backups):
        with suppress(JournalError):
            copied_file(backup.path, fresh)
            open_for_writing(fresh, keep_old=False).close()
            return backup
        fresh.write_bytes(b"")
    return None
