"""Backups, restoring, importing and erasing while the app runs, as the command line asks. No rules.

What takes long is done by the worker, one thing after the other, and the answer comes later.
"""

import logging
from collections.abc import Callable

from sojourn.controller.desk import Desk
from sojourn.controller.reflections import Reflections
from sojourn.controller.request import BAD, DONE, NO, Arguments, refusal
from sojourn.controller.visit import Visit
from sojourn.controller.weeks import WeekPages
from sojourn.domain.keeping import (
    LATEST,
    Erasure,
    Facts,
    Keeper,
    Kind,
    NotDone,
    NotDoneError,
    Worker,
)
from sojourn.domain.moment import Moment
from sojourn.domain.ports import Answer, JournalBusyError, Later
from sojourn.domain.refusal import Code, Refused
from sojourn.domain.report import backup_report, restored_report

log = logging.getLogger(__name__)

FAILED = 3
_EXITS = {
    NotDone.NO_JOURNAL: NO,
    NotDone.NO_BACKUP: NO,
    NotDone.NO_FILE: BAD,
    NotDone.NOT_A_BACKUP: BAD,
    NotDone.NEWER: BAD,
    NotDone.BAD_ROWS: BAD,
}


class Keeping:
    """Looks after the journal as a whole; what is shown of it follows.

    `backed_up` is called when there are other backups than before.
    """

    def __init__(  # noqa: PLR0913 - it joins the parts
        self,
        desk: Desk,
        *,
        visit: Visit,
        reflections: Reflections,
        week_pages: WeekPages,
        keeper: Keeper,
        worker: Worker,
    ) -> None:
        self._desk = desk
        self._visit = visit
        self._reflections = reflections
        self._week_pages = week_pages
        self._keeper = keeper
        self._worker = worker
        self.backed_up: Callable[[], None] = lambda: None

    def backup(self, arguments: Arguments) -> Later:
        """Make a backup, or list those there are."""
        moment = self._desk.clock.now()
        if arguments.switch("list"):
            return self._later(
                lambda: {"backups": list(map(backup_report, self._keeper.backups(moment)))}
            )
        self.save_now()
        return self._later(lambda: backup_report(self._keeper.backup(moment)), self.backed_up)

    def restore(self, arguments: Arguments) -> Later:
        """Put a backup in the journal's place and begin with it as at a start."""
        self.check_idle()
        file, moment = arguments.text("file") or LATEST, self._desk.clock.now()
        return self._later(
            lambda: restored_report(self._keeper.restore(file, moment, self.check_idle)),
            self._begin_restored,
        )

    def take_in(self, arguments: Arguments) -> Later:
        """Import an export."""
        self._visit.save_now()
        file, moment = arguments.text("file"), self._desk.clock.now()
        return self._later(lambda: self._keeper.take_in(file, moment), self.begin_anew)

    def erase(self, arguments: Arguments) -> Later:
        """Erase something for good; nothing may be going on that could bring it back."""
        erasure = erasure_of(arguments)
        self.check_idle()
        return self._later(lambda: self._keeper.erase(erasure), self.begin_anew)

    def save_now(self) -> None:
        """Have the journal hold all there is up to now."""
        self._visit.save_now()

    def check_idle(self) -> None:
        """Make sure that no visit is on and nothing waits to be written.

        Raises:
            Refused: SESSION_ON.
            NotDoneError: BUSY.
        """
        self._desk.writes.again()
        if self._visit.session is not None:
            raise Refused(Code.SESSION_ON, "session", self._visit.session.key)
        if self._desk.writes.waiting:
            raise NotDoneError(NotDone.BUSY, self._desk.writes.why)

    def _later(self, work: Callable[[], Facts], then: Callable[[], None] | None = None) -> Later:
        def begin(take: Callable[[Answer], None]) -> None:
            def done(facts: Facts) -> None:
                if then is not None:
                    then()
                take({"exit": DONE, "data": facts})

            def failed(error: Exception) -> None:
                take(failure(error, self._desk.clock.now()))

            self._worker.run(work, done, failed)

        return begin

    def _begin_restored(self) -> None:
        self.begin_anew()
        self.backed_up()

    def begin_anew(self) -> None:
        """Go by what the journal holds now; a visit that goes on is the same there."""
        if self._visit.session is None:
            self._visit.take_up()
        self._reflections.start_over()
        self._visit.lists_changed()
        self._week_pages.refresh()
        self._desk.screens.show_next_steps(self._desk.journal.next_steps())


def erasure_of(arguments: Arguments) -> Erasure:
    """Read what is to be erased.

    Raises:
        Refused: UNKNOWN for a kind there is not, MISSING without a name.
    """
    kind, name = arguments.text("kind"), arguments.text("name")
    if kind not in set(Kind):
        raise Refused(Code.UNKNOWN, "kind", kind, limit=tuple(Kind))
    if not name and kind != Kind.EVERYTHING:
        raise Refused(Code.MISSING, kind)
    return Erasure(Kind(kind), name, backups=arguments.switch("backups"))


def failure(error: Exception, moment: Moment) -> Answer:
    """Give the answer for what could not be done; what nobody foresaw is in the log."""
    if isinstance(error, Refused):
        return refusal(error, moment)
    if isinstance(error, JournalBusyError):
        error = NotDoneError(NotDone.BUSY, error.why)
    if not isinstance(error, NotDoneError):
        log.error("It failed with %s", type(error).__name__, exc_info=error)
        return {"exit": FAILED, "error": _told("failed", "", None)}
    exit_code = _EXITS.get(error.why, FAILED)
    return {"exit": exit_code, "error": _told(error.why.value, error.value, error.limit)}


def _told(code: str, value: str, limit: object) -> dict[str, object]:
    return {"code": code, "field": "file", "value": value, "limit": limit}
