"""Backups, restoring, importing and erasing over the files, for the app and without it."""

import errno
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from functools import partial
from pathlib import Path

from sojourn.domain.keeping import (
    LATEST,
    BackupKind,
    Erasure,
    Facts,
    Hindrance,
    KeptBackup,
    Kind,
    NotDone,
    NotDoneError,
    Restored,
)
from sojourn.domain.moment import Moment, local_time
from sojourn.domain.ports import Clock, JournalBusyError
from sojourn.paths import Paths
from sojourn.storage.backups import Backup, Backups
from sojourn.storage.database import Database, open_for_writing
from sojourn.storage.erasing import (
    Erased,
    erase_everything,
    erase_from_backups,
    erase_person,
    erase_platform,
    erase_session,
)
from sojourn.storage.importing import ImportRefusedError, import_journal
from sojourn.storage.journal import Journal
from sojourn.storage.journal_error import (
    JournalDamagedError,
    JournalError,
    JournalMissingError,
    JournalUnreachableError,
    NewerJournalError,
)
from sojourn.storage.repair import latest_first

_HINDRANCES = {
    errno.ENOSPC: Hindrance.FULL,
    errno.EDQUOT: Hindrance.FULL,
    errno.EROFS: Hindrance.READ_ONLY,
    errno.EACCES: Hindrance.NO_RIGHTS,
    errno.EPERM: Hindrance.NO_RIGHTS,
}


class OpenJournal:
    """The journal the app works with; the file behind it may be exchanged for another.

    Attributes:
        journal: stays the same, whatever database stands behind it.
        database: the open one; the next one after an exchange.
    """

    def __init__(self, database: Database, clock: Clock, first_weekday: int = 0) -> None:
        """Take over an open database; weeks begin on `first_weekday`, Monday being 0."""
        self.database = database
        self.journal = Journal(database, clock, first_weekday)

    def exchange(self, ready: Callable[[], None], exchanged: Callable[[], object]) -> None:
        """Have the file exchanged while it is closed; opened again, whatever came of that.

        Only on the thread of the windows, which alone works with it. What is put there was
        checked before, so this takes no time. What `ready` raises stops it.
        """
        ready()
        self.database.close()
        try:
            exchanged()
        finally:
            self.database = open_for_writing(self.database.path, checked=True)
            self.journal.turn_to(self.database)


def backups_of(paths: Paths) -> Backups:
    """Give the backups of the journal that lies there."""
    return Backups(paths.journal_file, paths.backups)


class JournalKeeper:
    """Implements the port `Keeper`; `exchange` closes the open journal around a restoring."""

    def __init__(
        self,
        paths: Paths,
        exchange: Callable[[Callable[[], None], Callable[[], object]], None] | None = None,
    ) -> None:
        self._paths = paths
        self._exchange = exchange or _at_once
        self._is_open = exchange is not None
        self._backups = backups_of(paths)

    def backup(self, moment: Moment) -> KeptBackup:
        """Make a backup now."""
        with _told():
            self._check_there()
            return _kept(self._backups.make_apart(moment, BackupKind.ASKED), moment)

    def backups(self, moment: Moment) -> tuple[KeptBackup, ...]:
        """List the backups, the newest first, their times in the zone of that moment."""
        return tuple(_kept(one, moment) for one in self._backups.all())

    def restore(self, file: str, moment: Moment, ready: Callable[[], None]) -> Restored:
        """Put a backup in the journal's place; the state before is saved first."""
        known = {one.path: one for one in latest_first(self._backups)}
        if file == LATEST:
            if not known:
                raise NotDoneError(NotDone.NO_BACKUP)
            source = next(iter(known))
        else:
            source = Path(file)
        with _told(source):
            saved = self._backups.restore(source, moment, partial(self._exchange, ready))
        backup = known.get(source)
        return Restored(
            str(source),
            _kept(backup, moment) if backup else None,
            str(saved or ""),
            str(self._paths.profile or ""),
        )

    def take_in(self, file: str, moment: Moment) -> Facts:
        """Import what an export holds: all of it or nothing."""
        path = Path(file)
        if not path.is_file():
            raise NotDoneError(NotDone.NO_FILE, file)
        try:
            with _told(path):
                if self._is_open:
                    self._check_there()
                with closing(open_for_writing(self._paths.journal_file)) as database:
                    imported = import_journal(path, database, moment)
        except ImportRefusedError as refused:
            rows = [{"line": row.line, "field": row.field, "why": row.why} for row in refused.rows]
            found = {"rows": rows, "count": refused.count}
            raise NotDoneError(NotDone.BAD_ROWS, file, found) from refused
        return {"added": imported.added, "changed": imported.changed, "same": imported.same}

    def erase(self, erasure: Erasure) -> Facts:
        """Remove something for good, from the backups too if that is wanted.

        Raises:
            Refused: UNKNOWN for what is not kept.
        """
        erase = _erasing(erasure)
        left: tuple[Path, ...] = ()
        with _told():
            self._check_there()
            with closing(open_for_writing(self._paths.journal_file)) as database:
                gone = erase(database)
            if erasure.backups:
                left = erase_from_backups(erasure, self._backups).left
        return {
            "kind": erasure.kind.value,
            "name": erasure.name,
            "sessions": gone.sessions,
            "backups": erasure.backups,
            "left": [str(path) for path in left],
        }

    def _check_there(self) -> None:
        """Make sure that there is a journal; the one that the app has open has to be there.

        Raises:
            NotDoneError: NO_JOURNAL, or BUSY for one that went away under the app.
            OSError: nobody may look.
        """
        try:
            self._paths.journal_file.stat()
        except (FileNotFoundError, NotADirectoryError) as error:
            if self._is_open:
                raise NotDoneError(NotDone.BUSY, Hindrance.GONE) from error
            raise NotDoneError(NotDone.NO_JOURNAL) from error


def _at_once(ready: Callable[[], None], exchanged: Callable[[], object]) -> None:
    ready()
    exchanged()


def _erasing(erasure: Erasure) -> Callable[[Database], Erased]:
    match erasure.kind:
        case Kind.SESSION:
            return partial(erase_session, erasure.name)
        case Kind.PERSON:
            return partial(erase_person, erasure.name)
        case Kind.PLATFORM:
            return partial(erase_platform, erasure.name)
        case Kind.EVERYTHING:
            return erase_everything


@contextmanager
def _told(file: Path | None = None) -> Iterator[None]:
    """Turn what storage says into the reason that is told; `file` is what was asked for."""
    try:
        yield
    except JournalMissingError as error:
        why = NotDone.NO_FILE if error.path == file else NotDone.NO_JOURNAL
        raise NotDoneError(why, str(error.path)) from error
    except NewerJournalError as error:
        if error.path != file:
            raise NotDoneError(NotDone.UNUSABLE, str(error)) from error
        limit = [error.found, error.known]
        raise NotDoneError(NotDone.NEWER, str(error.path), limit) from error
    except JournalDamagedError as error:
        if error.path == file:
            raise NotDoneError(NotDone.NOT_A_BACKUP, str(file)) from error
        raise NotDoneError(NotDone.UNUSABLE, str(error)) from error
    except JournalUnreachableError as error:
        raise NotDoneError(NotDone.DISK, str(error), error.hindrance) from error
    except JournalError as error:
        raise NotDoneError(NotDone.UNUSABLE, str(error)) from error
    except JournalBusyError as error:
        raise NotDoneError(NotDone.BUSY, error.why) from error
    except OSError as error:
        told = f"{error.filename}: {error.strerror}" if error.filename else str(error.strerror)
        raise NotDoneError(NotDone.DISK, told, _HINDRANCES.get(error.errno or 0)) from error


def _kept(backup: Backup, moment: Moment) -> KeptBackup:
    made = local_time(backup.made_ms, moment.zone)
    return KeptBackup(str(backup.path), made, backup.sessions, backup.size, backup.kind)
