"""The journal's backups: made whole, listed, thinned out, put back. The journal's rows stay unread.

Nothing here needs the main thread.
"""

import re
from collections.abc import Callable, Hashable, Iterable
from contextlib import closing, suppress
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

import peewee

from sojourn.domain.keeping import BackupKind
from sojourn.domain.moment import Moment, local_time, utc_ms_of
from sojourn.domain.ports import JournalBusyError
from sojourn.storage.database import Database, known_schema, open_for_reading, open_for_writing
from sojourn.storage.journal_error import JournalDamagedError, JournalError, NewerJournalError
from sojourn.storage.private_file import (
    UNFINISHED,
    keep_entry,
    make_folder,
    remove_with_beside,
    unfinished,
)
from sojourn.storage.set_aside import files_set_aside, set_aside
from sojourn.storage.sqlite_connection import asked, connected, found_schema
from sojourn.storage.sqlite_copy import address_of, copied_file, is_sound, put_in_place, settle
from sojourn.storage.sqlite_errors import translated

DAILY, WEEKLY, MONTHLY = 14, 8, 12
"""So many days, weeks and months keep a backup; each the newest that was made in it."""

_STAMP = "%Y-%m-%dT%H-%M-%SZ"
_NAME = re.compile(
    r"journal-(\d{4}-\d\d-\d\dT\d\d-\d\d-\d\dZ)(?:-(\d+))?(?:-(asked|before-restore))?\.sqlite"
)
_BEFORE_MIGRATION = re.compile(r"journal-v\d+\.sqlite3?")
_NEVER_PRUNED = timedelta(days=2)

Exchange = Callable[[Callable[[], object]], None]
"""Does what it is given while nobody has the journal open."""


def at_once(exchanged: Callable[[], object]) -> None:
    """Exchange a journal that nobody has open."""
    exchanged()


@dataclass(frozen=True, slots=True)
class Backup:
    """One backup.

    Attributes:
        made_ms: when it was made, UTC milliseconds.
        sessions: how many it holds.
        size: of the file, in bytes.
        kind: what it was made for, as far as its name tells.
    """

    path: Path
    made_ms: int
    sessions: int
    size: int
    kind: BackupKind = BackupKind.DAILY


class Backups:
    """The backups of one journal; neither the journal nor the folder need exist."""

    def __init__(self, journal_file: Path, folder: Path) -> None:
        self._journal_file = journal_file
        self._folder = folder

    def make(
        self, database: Database, moment: Moment, kind: BackupKind = BackupKind.DAILY
    ) -> Backup:
        """Copy what that connection sees, checked and whole.

        Raises:
            JournalDamagedError: what was copied is not sound; no backup was made.
            JournalBusyError: the journal cannot be read just now, or the disk is full.
            OSError: the file cannot be made.
        """
        to = self._free_name(moment, kind)
        database.back_up(to)
        return _backup_at(to)

    def make_apart(self, moment: Moment, kind: BackupKind = BackupKind.DAILY) -> Backup:
        """Do the same over a read-only connection of its own, from any thread or process.

        Raises:
            JournalError: it cannot be opened; see `open_for_reading`.
            JournalBusyError, OSError: as `make`.
        """
        with closing(open_for_reading(self._journal_file)) as database:
            return self.make(database, moment, kind)

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
        found.sort(key=lambda one: (one.made_ms, _number(one.path)), reverse=True)
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
        gone += [path for path in self._folder.glob("journal-*") if self._is_journal(path)]
        # SQLite may have left files of its own beside what a kill left half made.
        gone += self._folder.glob(f".journal-*{UNFINISHED}*")
        gone += self._journal_file.parent.glob(f".{self._journal_file.name}{UNFINISHED}*")
        for path in gone:
            path.unlink(missing_ok=True)
        return tuple(gone)

    def restore(self, source: Path, moment: Moment, exchange: Exchange = at_once) -> Path | None:
        """Put a backup in the journal's place, from any thread; the caller locks the journal.

        What takes long is done while the journal may be open. `exchange` is given the rest, which
        takes no time, and does it while nobody has the journal open.

        The state before is saved and its file given, so that restoring that undoes this; None
        when there was no journal. A damaged one is set aside as it is. Killed at any moment, the
        old or the new journal stands there whole.

        Raises:
            JournalMissingError: there is no such file.
            NewerJournalError: a newer Sojourn wrote it.
            JournalDamagedError: it is no journal, or a broken one.
            JournalBusyError: another process holds a file, or the disk is full.
            OSError: when the operating system refuses.
                After any of these, and any that `exchange` raises, the journal is as it was.
        """
        make_folder(self._journal_file.parent)
        saved: list[Path | None] = []
        with unfinished(self._journal_file) as fresh:
            copied_file(source, fresh)
            check_journal(fresh, source)
            open_for_writing(fresh, keep_old=False).close()
            sound = not self._has_journal() or is_sound(self._journal_file)
            exchange(lambda: saved.append(self._put_in_place(fresh, moment, sound=sound)))
        return saved[0]

    def _put_in_place(self, fresh: Path, moment: Moment, *, sound: bool) -> Path | None:
        """Exchange the closed journal for another one; give where it is kept."""
        saved = self._saved(moment, sound=sound) if self._has_journal() else None
        try:
            put_in_place(fresh, self._journal_file)
        except BaseException:
            # The journal stands where it was: what was saved is only its double.
            if saved is not None:
                remove_with_beside(saved)
            raise
        return saved

    def _saved(self, moment: Moment, *, sound: bool) -> Path:
        """Keep the closed journal as a backup. Where links are to be had that takes no time."""
        if not sound:
            return set_aside(self._journal_file, moment)
        settle(self._journal_file)
        to = self._free_name(moment, BackupKind.BEFORE_RESTORE)
        make_folder(to.parent)
        try:
            to.hardlink_to(self._journal_file)
        except OSError:
            with unfinished(to) as copy:
                copied_file(self._journal_file, copy)
                copy.replace(to)
        keep_entry(to.parent)
        return to

    def _has_journal(self) -> bool:
        return self._journal_file.exists() and self._journal_file.stat().st_size > 0

    def _free_name(self, moment: Moment, kind: BackupKind) -> Path:
        """Give a name that no backup of this second has, whatever its kind."""
        stamp = local_time(moment.utc_ms, UTC).strftime(_STAMP)
        number = max((_number(one) for one in self._folder.glob(f"journal-{stamp}*")), default=0)
        suffix = f"-{number + 1}" if number else ""
        suffix += "" if kind is BackupKind.DAILY else f"-{kind}"
        return self._folder / f"journal-{stamp}{suffix}.sqlite"

    def _dated(self) -> tuple[Path, ...]:
        return self._named(_NAME)

    def _named(self, pattern: re.Pattern[str]) -> tuple[Path, ...]:
        with suppress(OSError):
            found = [one for one in self._folder.iterdir() if pattern.fullmatch(one.name)]
            return tuple(one for one in found if not self._is_journal(one))
        return ()

    def _is_journal(self, path: Path) -> bool:
        """Tell whether it is the journal by another name: a restore was killed half way."""
        with suppress(OSError):
            return path.samefile(self._journal_file)
        return False


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
    sessions, size = check_journal(path), path.stat().st_size
    return Backup(path, _made_ms(path), sessions, size, _kind(path))


def _kind(path: Path) -> BackupKind:
    match = _NAME.fullmatch(path.name)
    if match is None:
        return BackupKind.BEFORE_MIGRATION
    return BackupKind(match[3]) if match[3] else BackupKind.DAILY


def _number(path: Path) -> int:
    """Tell the backups of one second apart: the later one has the higher number."""
    match = _NAME.fullmatch(path.name)
    return int(match[2] or 1) if match else 0


def _made_ms(path: Path) -> int:
    match = _NAME.fullmatch(path.name)
    if match:
        with suppress(ValueError):
            return utc_ms_of(datetime.strptime(match[1], _STAMP).replace(tzinfo=UTC))
    return path.stat().st_mtime_ns // 1_000_000
