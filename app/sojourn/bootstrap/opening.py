"""Opens the journal at the start, checked first and recovered if damaged, beside the windows."""

import logging
import sys
from collections.abc import Callable
from contextlib import closing

from sojourn.bootstrap.daily_care import forget_check, last_check
from sojourn.bootstrap.keeping import backups_of
from sojourn.domain.keeping import Worker
from sojourn.domain.ports import Clock, JournalBusyError
from sojourn.paths import Paths
from sojourn.storage.database import Database, open_for_writing
from sojourn.storage.journal_error import JournalDamagedError, JournalError, NewerJournalError
from sojourn.storage.repair import Recovery, is_lost, recover
from sojourn.ui.trouble import Kind, Trouble

log = logging.getLogger(__name__)


class Opening:
    """Calls `opened` with the journal and, if it was damaged, what was recovered; else `failed`.

    `failed` is given the window that says why there can be no app.
    """

    def __init__(
        self,
        paths: Paths,
        clock: Clock,
        worker: Worker,
        *,
        opened: Callable[[Database, Recovery | None], None],
        failed: Callable[[Trouble], None],
    ) -> None:
        self._paths = paths
        self._clock = clock
        self._worker = worker
        self._backups = backups_of(paths)
        self._opened = opened
        self._failed = failed

    def begin(self) -> None:
        """Have it looked through and recovered if need be, then open it here."""
        self._worker.run(self._look, lambda _: self._open(None), self._recover)

    def _look(self) -> None:
        """Make sure that it is sound and of this schema; takes its time with a large one."""
        if is_lost(self._paths.journal_file, self._backups):
            raise JournalDamagedError(self._paths.journal_file, "is gone, and has backups")
        with closing(open_for_writing(self._paths.journal_file)) as database:
            # Some 6 ms for each thousand visits, against a start that ends at one damaged byte.
            _refuse(database, database.text_faults())
            _check_again(self._paths, database)

    def _recover(self, error: Exception) -> None:
        if not isinstance(error, JournalDamagedError):
            self._give_up(error)
            return
        log.error("The journal is damaged and will be recovered: %s", error)
        moment = self._clock.now()
        self._worker.run(
            lambda: recover(self._paths.journal_file, self._backups, moment),
            self._begin_again,
            self._give_up,
        )

    def _begin_again(self, recovery: Recovery) -> None:
        log.warning("Recovered: %s", recovery)
        self._open(recovery)

    def _open(self, recovery: Recovery | None) -> None:
        """Open what was checked a moment ago."""
        try:
            if recovery is not None:
                forget_check(self._paths)
            database = open_for_writing(self._paths.journal_file, checked=True)
        except (JournalError, JournalBusyError, OSError) as error:
            self._give_up(error)
        else:
            self._opened(database, recovery)

    def _give_up(self, error: Exception) -> None:
        foreseen = isinstance(error, JournalError | JournalBusyError | OSError)
        log.critical("Sojourn cannot start: %s", error, exc_info=None if foreseen else error)
        print(f"Sojourn cannot start: {error}", file=sys.stderr)  # noqa: T201 - for who waits
        path = str(self._paths.journal_file)
        if isinstance(error, NewerJournalError):
            trouble = Trouble(Kind.NEWER, path, (error.found, error.known))
        elif isinstance(error, JournalDamagedError):
            trouble = Trouble(Kind.DAMAGED, path)
        elif foreseen:
            trouble = Trouble(Kind.UNREACHABLE, path)
        else:
            trouble = Trouble(Kind.UNFORESEEN, str(self._paths.log_file))
        self._failed(trouble)


def _check_again(paths: Paths, database: Database) -> None:
    """Look whether faults that the last full check found are still there.

    Raises:
        JournalDamagedError: they are.
    """
    last = last_check(paths)
    if last is None or not last.faults:
        return
    _refuse(database, database.faults(fully=True))
    forget_check(paths)


def _refuse(database: Database, faults: tuple[str, ...]) -> None:
    if faults:
        raise JournalDamagedError(database.path, "; ".join(faults))
