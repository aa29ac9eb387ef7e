"""Looking after the journal as a whole: backups, restoring, importing, erasing. Values, ports."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any, Protocol, TypeVar

from sojourn.domain.moment import Moment
from sojourn.domain.refusal import Refused

T = TypeVar("T")

Facts = dict[str, Any]
"""What the command line is told, as JSON has it: keys, numbers, paths."""

LATEST = "latest"
"""In place of a file: the newest backup."""


class BackupKind(StrEnum):
    """What a backup was made for."""

    DAILY = "daily"
    ASKED = "asked"
    BEFORE_RESTORE = "before-restore"
    BEFORE_MIGRATION = "before-migration"


@dataclass(frozen=True, slots=True)
class KeptBackup:
    """A backup there is.

    Attributes:
        made: local time.
        visits: how many it holds.
        size: of the file, in bytes.
    """

    file: str
    made: datetime
    visits: int
    size: int
    kind: BackupKind


@dataclass(frozen=True, slots=True)
class Restored:
    """What stands in the journal's place now.

    Attributes:
        file: what was restored.
        backup: the same as a backup; None for a file from elsewhere.
        saved: the file with the state before, which undoes it; empty when there was none.
        profile: the folder that keeps all of it, where one was named.
    """

    file: str
    backup: KeptBackup | None
    saved: str
    profile: str = ""


class Kind(StrEnum):
    """What may be erased."""

    SESSION = "session"
    PERSON = "person"
    PLATFORM = "platform"
    EVERYTHING = "everything"


@dataclass(frozen=True, slots=True)
class Erasure:
    """What is to go for good.

    Attributes:
        name: the key of a session, the name of a person or platform; empty for everything.
        backups: whether it is to go from the backups too.
    """

    kind: Kind
    name: str = ""
    backups: bool = False


@dataclass(frozen=True, slots=True)
class Recovered:
    """What became of a damaged or vanished journal at the start.

    Attributes:
        set_aside: where the damaged file lies now; empty when the file was gone.
        backup: when the backup that took its place was made, local; None without one.
        salvaged: visits read from the damaged file that the backup did not have as they were.
        lost: the kinds of rows, as the export names them, of which some could not be read.
        visits: how many the journal has now.
    """

    set_aside: str
    backup: datetime | None
    salvaged: int
    lost: tuple[str, ...]
    visits: int


class Hindrance(StrEnum):
    """What keeps the journal from being written, or read, just now."""

    LOCKED = "locked"
    FULL = "full"
    READ_ONLY = "read-only"
    GONE = "gone"
    FAULTY = "faulty"
    NO_RIGHTS = "no-rights"


class NotDone(StrEnum):
    """Why the journal as a whole was left as it is."""

    NO_JOURNAL = "no-journal"
    NO_BACKUP = "no-backup"
    NO_FILE = "no-file"
    NOT_A_BACKUP = "not-a-backup"
    NEWER = "newer-journal"
    BAD_ROWS = "bad-rows"
    BUSY = "journal-busy"
    DISK = "disk"
    UNUSABLE = "journal-unusable"


class NotDoneError(Exception):
    """Something was not done; the journal is as it was.

    Attributes:
        why: the reason.
        value: what it is about: a file, what the system said, or for BUSY the `Hindrance`.
        limit: more of it, by the reason: the schemas found and known, the bad rows, each with
            its line, field and reason, or for DISK the `Hindrance`.
    """

    def __init__(self, why: NotDone, value: str = "", limit: object = None) -> None:
        """Keep the facts."""
        super().__init__(f"{why}: {value}")
        self.why = why
        self.value = value
        self.limit = limit


class BackupTask(StrEnum):
    """What the window of the backups can have done."""

    LIST = "list"
    BACK_UP = "back-up"
    RESTORE = "restore"
    UNDO = "undo"


@dataclass(frozen=True, slots=True)
class BackupsPage:
    """What the window of the backups draws.

    Attributes:
        backups: the newest first; None until they are known.
        under_way: what is being done.
        done: what was done last.
        about: the backup it was done with.
        undo: the file that undoes what was done last; empty for none.
        refused: why what was asked last was not done.
    """

    backups: tuple[KeptBackup, ...] | None = None
    under_way: BackupTask | None = None
    done: BackupTask | None = None
    about: KeptBackup | None = None
    undo: str = ""
    refused: Refused | NotDoneError | None = None


class JournalScreens(Protocol):
    """The windows about the journal as a whole; a part of the port `Screens`."""

    def open_backups(self, page: BackupsPage) -> None:
        """Open or raise the list of backups."""

    def show_backups(self, page: BackupsPage) -> None:
        """Give the open list what to draw; nothing when it is closed."""

    def ask_restore(self, backup: KeptBackup) -> None:
        """Ask over the open list whether to restore that backup."""

    def ask_leave(self, why: Hindrance) -> None:
        """Ask whether to leave although something could not be written yet."""


class Keeper(Protocol):
    """Carries it out over the files, on any thread but that of the windows: it takes its time.

    Every method may raise `NotDoneError`; nothing is half done then.
    """

    def backup(self, moment: Moment) -> KeptBackup:
        """Make a backup now."""

    def backups(self, moment: Moment) -> tuple[KeptBackup, ...]:
        """List the backups, the newest first, their times in the zone of that moment."""

    def restore(self, file: str, moment: Moment, ready: Callable[[], None]) -> Restored:
        """Put a backup (or `LATEST`) in the journal's place; the state before is saved first.

        `ready` is called on the thread of the windows right before the journal is exchanged;
        what it raises stops that.
        """

    def take_in(self, file: str, moment: Moment) -> Facts:
        """Import what an export holds: all of it or nothing."""

    def erase(self, erasure: Erasure) -> Facts:
        """Remove something for good.

        Raises:
            Refused: UNKNOWN for what is not kept, SESSION_ON while a session goes on.
        """


class Worker(Protocol):
    """One thread beside that of the windows; what it is given is done one after the other."""

    @property
    def busy(self) -> bool:
        """Whether something is still being done."""

    def run(
        self, work: Callable[[], T], done: Callable[[T], None], failed: Callable[[Exception], None]
    ) -> None:
        """Do some work there; `done` or `failed` is called on the thread of the windows."""
