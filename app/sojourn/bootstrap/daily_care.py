"""Once a day of use a backup, once a week a full check; beside the windows, and never loud."""

import json
import logging
from collections.abc import Callable
from contextlib import closing, suppress
from dataclasses import dataclass
from pathlib import Path

from sojourn.bootstrap.keeping import backups_of
from sojourn.desktop.alarm import QtAlarm
from sojourn.domain.keeping import Worker
from sojourn.domain.moment import Moment, day_end_ms
from sojourn.domain.ports import Clock, JournalBusyError
from sojourn.paths import Paths
from sojourn.storage.database import open_for_reading
from sojourn.storage.journal_error import JournalError
from sojourn.storage.private_file import replace_file

log = logging.getLogger(__name__)

WEEK_MS = 7 * 24 * 3_600_000
GRACE_MS = 20_000
"""A large journal keeps the worker busy for seconds; what is asked for at a start comes first."""

LOOK_MS = 6 * 3_600_000
"""No timer counts the time a computer sleeps, so the day's end is not waited for in one go."""


@dataclass(frozen=True, slots=True)
class FullCheck:
    """The last check of the whole journal: when, UTC milliseconds, and what was found wrong."""

    at_ms: int
    faults: tuple[str, ...] = ()


class DailyCare:
    """Looks after the journal from `begin()` to `close()`; what fails is logged and tried again.

    `backed_up` is called when a backup was made.
    """

    def __init__(self, paths: Paths, clock: Clock, worker: Worker) -> None:
        self._paths = paths
        self._clock = clock
        self._worker = worker
        self._alarm = QtAlarm()
        self._alarm.rang.connect(self._look)
        self.backed_up: Callable[[], None] = lambda: None

    def begin(self) -> None:
        """Begin to look after it, a little later."""
        self._alarm.set(GRACE_MS)

    def _look(self) -> None:
        """Do what is due, and look again when the day is over, or before."""
        moment = self._clock.now()
        self._worker.run(lambda: look_after(self._paths, moment), self._tell, _failed)
        # A backup is one of a calendar day.
        self._alarm.set(min(LOOK_MS, day_end_ms(moment.utc_ms, moment.zone, 0) - moment.utc_ms))

    def _tell(self, what: str) -> None:
        _told(what)
        if what:
            self.backed_up()

    def close(self) -> None:
        """Do no more but the backup of a day whose runs all ended before there was one."""
        self._alarm.cancel()
        moment = self._clock.now()
        # Nobody waits for it but the process: the windows are gone.
        self._worker.run(lambda: _backed_up_at_last(self._paths, moment), _told, _failed)


def look_after(paths: Paths, moment: Moment) -> str:
    """Make the day's backup and let old ones go, check the journal fully once a week.

    Gives what the log shall say; nothing when nothing was due. May run in any thread.

    Raises:
        JournalError, JournalBusyError, OSError: it could not be done; another time it may be.
    """
    told = back_up(paths, moment)
    checked = last_check(paths)
    if checked is None or not 0 <= moment.utc_ms - checked.at_ms < WEEK_MS:
        check_fully(paths, moment)
    return told


def back_up(paths: Paths, moment: Moment) -> str:
    """Do the first half of that: the day's backup, and letting old ones go."""
    backups = backups_of(paths)
    made = backups.daily_apart(moment)
    if made is None:
        return ""
    backups.prune(moment)
    return f"Backed up to {made.path.name}"


def check_fully(paths: Paths, moment: Moment) -> FullCheck:
    """Check the whole journal and remember what was found; the next start goes by it."""
    with closing(open_for_reading(paths.journal_file)) as database:
        check = FullCheck(moment.utc_ms, database.faults(fully=True))
    for fault in check.faults:
        log.error("The journal is damaged: %s", fault)
    content = {"at_ms": check.at_ms, "faults": check.faults}
    replace_file(_file(paths), json.dumps(content).encode())
    return check


def last_check(paths: Paths) -> FullCheck | None:
    """Give the last full check; None when there was none, or it cannot be read."""
    with suppress(OSError, ValueError, KeyError, TypeError):
        content = json.loads(_file(paths).read_bytes())
        return FullCheck(int(content["at_ms"]), tuple(map(str, content["faults"])))
    return None


def forget_check(paths: Paths) -> None:
    """Forget the last full check: the journal is another now."""
    _file(paths).unlink(missing_ok=True)


def _file(paths: Paths) -> Path:
    return paths.backups / "checked.json"


def _backed_up_at_last(paths: Paths, moment: Moment) -> str:
    """Do it when nobody is told any more what came of it."""
    try:
        _told(back_up(paths, moment))
    except (JournalError, JournalBusyError, OSError) as error:
        _failed(error)
    return ""


def _told(what: str) -> None:
    if what:
        log.info("%s", what)


def _failed(error: Exception) -> None:
    log.warning("The journal was not looked after: %s", error)
