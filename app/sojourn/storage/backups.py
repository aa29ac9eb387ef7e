"""The journal's backups: made whole, listed, thinned out, put back. The journal's rows stay unread.

Nothing here needs the main thread, but for `restore`, before which the journal is closed.
"""

import re
from collections.abc import Callable, Hashable, Iterable
from contextlib import closing, suppress
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

import peewee

from sojourn.domain.moment import Moment, local_time, utc_ms_of
from sojourn.domain.ports import JournalBusyError
from sojourn.storage.database import Database, known_schema, open_for_reading
from sojourn.storage.journal_error import JournalDamagedError, JournalError, NewerJournalError
from sojourn.storage.private_file import UNFINISHED, make_folder, unfinished
from sojourn.storage.set_aside import files_set_aside, set_aside
from sojourn.storage.sqlite_connection import asked, connected, found_schema
from sojourn.storage.sqlite_copy import address_of, copied_file, put_in_place, settle
from sojourn.storage.sqlite_errors import translated

DAILY, WEEKLY, MONTHLY = 14, 8, 12
"""So many days, weeks and months keep a backup; each the newest that was made in it."""

_STAMP = "%Y-%m-%dT%H-%M-%SZ"
_NAME = re.compile(r"journal-(\d{4}-\d\d-\d\dT\d\d-\d\d-\d\dZ)(?:-\d+)?\.sqlite")
_BEFORE_MIGRATION = re.compile(r"journal-v\d+\.sqlite3?")
_NEVER_PRUNED = timedelta(days=2)


@dataclass(frozen=True, slots=True)
class Backup:
    """One backup.

    Attributes:
        made_ms: when it was made, UTC milliseconds.
        sessions: how many it holds.
        size: of the file, in bytes.
    """

    path: Path
    made_ms: int
    sessions: int
    size: int


class Backups:
    """The backups of one journal; neither the journal nor the folder need exist."""

    def __init__(self, journal_file: Path, folder: Path) -> None:
        self._journal_file = journal_file
        self._folder = folder

    def make(self, database: Database, moment: Moment) -> Backup:
        """Copy what that connection sees, checked and whole.

        Raises:
            JournalDamagedError: what was copied is not sound; no backup was made.
            JournalBusyError: the journal cannot be read just now, or the disk is full.
            OSError: the file cannot be made.
        """
        to = self._free_name(moment)
        database.back_up(to)
        return _backup_at(to)

    def make_apart(self, moment: Moment) -> Backup:
        """Do the same over a read-only connection of its own, from any thread or process.

        Raises:
            JournalError: it cannot be opened; see `open_for_reading`.
            JournalBusyError, OSError: as `make`.
        """
        with closing(open_for_reading(self._journal_file)) as database:
            return self.make(database, moment)

    def daily(self, database: Database, moment: Moment) -> Backup | None:
        """Make a backup unless one was made on this local day; raises as `make`."""
        return None if self.made_today(moment) else self.make(database, moment)

    def daily_apart(self, moment: Moment) -> Backup | None:
        """Do the same over a connection of its own; raises as `make_apart`."""
        return None if self.made_today(moment) else self.make_apart(moment)

    def made_today(self, moment: Moment) -> bool:
        """Tell whether there is a backup of this local day; opens none."""
        today = moment.local.date()
        made = (_made_ms(path) for path in self._dated())
        return any(local_time(ms, moment.zone).date() == today for ms in made)

    def all(self) -> tuple[Backup, ...]:
        """Give every backup that can be read, those before a migration too, the newest first."""
        found = []
        for path in (*self._dated(), *self._named(_BEFORE_MIGRATION)):
            with suppress(JournalError, JournalBusyError, OSError, peewee.PeeweeException):
                found.append(_backup_at(path))
        # Of one second the later one has a number, or a longer one.
        found.sort(key=lambda one: (one.made_ms, len(one.path.name), one.path.name), reverse=True)
        return tuple(found)

    def unreadable(self) -> tuple[Path, ...]:
        """Give the other files that may hold what a journal held: broken, newer or set aside."""
        read = {backup.path for backup in self.all()}
        ours = (*self._dated(), *self._named(_BEFORE_MIGRATION))
        return (*(path for path in ours if path not in read), *files_set_aside(self._journal_file))

    def prune(self, moment: Moment) -> tuple[Path, ...]:
        """Remove what `kept` lets go, and what a kill left half made; give what was removed.

        What was made since yesterday stays, so that a restore can be undone, and so do those
        before a migration.

        Raises:
            OSError: when the operating system refuses.
        """
        made: dict[Path, datetime] = {
            path: local_time(_made_ms(path), moment.zone) for path in self._dated()
        }
        stays = kept(made.values())
        lately = moment.local - _NEVER_PRUNED
        gone = [path for path, when in made.items() if when not in stays and when < lately]
        # SQLite may have left files of its own beside what a kill left half made.
        gone += self._folder.glob(f".journal-*{UNFINISHED}*")
        gone += self._journal_file.parent.glob(f".{self._journal_file.name}{UNFINISHED}*")
        for path in gone:
            path.unlink(missing_ok=True)
        return tuple(gone)

    def restore(self, source: Path, moment: Moment) -> Path | None:
        """Put a backup in the journal's place; the caller has closed the journal and locks it.

        The state before is saved first and its file given, so that restoring that undoes this;
        None when there was no journal. A damaged one is set aside as it is. Killed at any moment,
        the old or the new journal stands there whole.

        Raises:
            JournalMissingError: there is no such file.
            NewerJournalError: a newer Sojourn wrote it.
            JournalDamagedError: it is no journal, or a broken one.
            JournalBusyError: another process holds a file, or the disk is full.
            OSError: when the operating system refuses.
                After any of these the journal is as it was.
        """
        make_folder(self._journal_file.parent)
        with unfinished(self._journal_file) as fresh:
            copied_file(source, fresh)
            check_journal(fresh, source)
            saved = self._saved(moment)
            put_in_place(fresh, self._journal_file)
        return saved

    def _saved(self, moment: Moment) -> Path | None:
        """Save the present state whole, and leave nothing of it outside the journal's own file."""
        if not self._journal_file.exists() or not self._journal_file.stat().st_size:
            return None
        to = self._free_name(moment)
        make_folder(to.parent)
        try:
            with unfinished(to) as copy:
                copied_file(self._journal_file, copy)
                settle(self._journal_file)
                copy.replace(to)
        except JournalDamagedError:
            return set_aside(self._journal_file, moment)
        return to

    def _free_name(self, moment: Moment) -> Path:
        stamp = local_time(moment.utc_ms, UTC).strftime(_STAMP)
        path, number = self._folder / f"journal-{stamp}.sqlite", 1
        while path.exists():
            number += 1
            path = self._folder / f"journal-{stamp}-{number}.sqlite"
        return path

    def _dated(self) -> tuple[Path, ...]:
        return self._named(_NAME)

    def _named(self, pattern: re.Pattern[str]) -> tuple[Path, ...]:
        with suppress(OSError):
            return tuple(one for one in self._folder.iterdir() if pattern.fullmatch(one.name))
        return ()


def kept(made: Iterable[datetime]) -> frozenset[datetime]:
    """Tell which backups stay: the newest of each of the last 14 days, 8 weeks and 12 months.

    Days without a backup do not count, so that after a long absence nothing is lost.
    """
    newest_first = sorted(made, reverse=True)
    stays: set[datetime] = set()
    periods: tuple[tuple[int, Callable[[datetime], Hashable]], ...] = (
        (DAILY, lambda when: when.date()),
        (WEEKLY, lambda when: when.isocalendar()[:2]),
        (MONTHLY, lambda when: (when.year, when.month)),
    )
    for most, period in periods:
        newest: dict[Hashable, datetime] = {}
        for when in newest_first:
            newest.setdefault(period(when), when)
        stays.update(list(newest.values())[:most])
    return frozenset(stays)


def check_journal(file: Path, told: Path | None = None) -> int:
    """Make sure that a file which nobody has open is a journal this Sojourn can use.

    Gives how many sessions it holds. Errors name the file `told`, where that is another.

    Raises:
        NewerJournalError, JournalDamagedError, JournalBusyError
    """
    told = told or file
    with closing(connected(told, address_of(file), uri=True)) as sqlite:
        found, known = found_schema(told, sqlite), known_schema()
        if found > known:
            raise NewerJournalError(told, found, known)
        if not found:
            raise JournalDamagedError(told, "is no journal")
        with translated(told):
            query = "SELECT count(*) FROM session WHERE deleted_at IS NULL"
            ((sessions,),) = asked(sqlite, query)
    return int(sessions)


def _backup_at(path: Path) -> Backup:
    return Backup(path, _made_ms(path), check_journal(path), path.stat().st_size)


def _made_ms(path: Path) -> int:
    match = _NAME.fullmatch(path.name)
    if match:
        with suppress(ValueError):
            return utc_ms_of(datetime.strptime(match[1], _STAMP).replace(tzinfo=UTC))
    return path.stat().st_mtime_ns // 1_000_000
