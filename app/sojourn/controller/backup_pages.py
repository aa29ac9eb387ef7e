"""The window of the backups: lists, makes and restores them by the worker. No rules."""

import logging
from collections.abc import Callable
from dataclasses import replace
from typing import TypeVar

from sojourn.controller.desk import Desk
from sojourn.controller.keeping import Keeping
from sojourn.domain.keeping import (
    BackupsPage,
    BackupTask,
    Keeper,
    KeptBackup,
    NotDone,
    NotDoneError,
    Restored,
    Worker,
)
from sojourn.domain.refusal import Refused

log = logging.getLogger(__name__)

T = TypeVar("T")


class BackupPages:
    """Shows what there is and what is being done, as long as the window is open."""

    def __init__(self, desk: Desk, *, keeping: Keeping, keeper: Keeper, worker: Worker) -> None:
        self._desk = desk
        self._keeping = keeping
        self._keeper = keeper
        self._worker = worker
        self._page = BackupsPage()

    def open(self) -> None:
        """Open the window; what it lists is looked up meanwhile."""
        if self._page.under_way is not None:
            self._desk.screens.open_backups(self._page)
            return
        self._page = BackupsPage(self._page.backups, under_way=BackupTask.LIST)
        self._desk.screens.open_backups(self._page)
        moment = self._desk.clock.now()
        self._have_done(lambda: self._keeper.backups(moment), self._listed)

    def list_again(self) -> None:
        """Look what there is now: a backup was made or restored elsewhere; the page else stays."""
        # Who has something under way is told of it with that; who has not opened it, at opening.
        if self._page.backups is not None and self._page.under_way is None:
            moment = self._desk.clock.now()
            self._worker.run(lambda: self._keeper.backups(moment), self._relisted, _log)

    def visit_ended(self) -> None:
        """Take back that a visit stands in the way."""
        if isinstance(self._page.refused, Refused):
            self._show(replace(self._page, refused=None))

    def back_up(self) -> None:
        """Make a backup now."""
        moment = self._desk.clock.now()
        self._keeping.save_now()
        self._begin(BackupTask.BACK_UP)
        self._have_done(
            lambda: (self._keeper.backup(moment), self._keeper.backups(moment)), self._backed_up
        )

    def want_restore(self, backup: KeptBackup) -> None:
        """Ask whether to restore it, or say at once why that cannot be."""
        try:
            self._keeping.check_idle()
        except (Refused, NotDoneError) as refused:
            self._show(BackupsPage(self._page.backups, refused=refused))
        else:
            self._show(replace(self._page, refused=None))
            self._desk.screens.ask_restore(backup)

    def restore(self, file: str) -> None:
        """Put a backup in the journal's place."""
        self._put_back(file, BackupTask.RESTORE)

    def undo(self) -> None:
        """Put back what stood there before the restoring that was done last."""
        self._put_back(self._page.undo, BackupTask.UNDO)

    def _put_back(self, file: str, task: BackupTask) -> None:
        moment, check_idle = self._desk.clock.now(), self._keeping.check_idle
        self._begin(task)
        self._have_done(
            lambda: (
                self._keeper.restore(file, moment, check_idle),
                self._keeper.backups(moment),
            ),
            lambda result: self._restored(task, *result),
        )

    def _listed(self, backups: tuple[KeptBackup, ...]) -> None:
        self._show(BackupsPage(backups))

    def _relisted(self, backups: tuple[KeptBackup, ...]) -> None:
        if self._page.under_way is None:
            self._show(replace(self._page, backups=backups))

    def _backed_up(self, result: tuple[KeptBackup, tuple[KeptBackup, ...]]) -> None:
        made, backups = result
        self._show(BackupsPage(backups, done=BackupTask.BACK_UP, about=made))

    def _restored(
        self, task: BackupTask, restored: Restored, backups: tuple[KeptBackup, ...]
    ) -> None:
        self._keeping.begin_anew()
        undo = restored.saved if task is BackupTask.RESTORE else ""
        self._show(BackupsPage(backups, done=task, about=restored.backup, undo=undo))

    def _begin(self, task: BackupTask) -> None:
        self._show(BackupsPage(self._page.backups, under_way=task, undo=self._page.undo))

    def _have_done(self, work: Callable[[], T], done: Callable[[T], None]) -> None:
        self._worker.run(work, done, self._give_up)

    def _give_up(self, error: Exception) -> None:
        if not isinstance(error, Refused | NotDoneError):
            _log(error)
            error = NotDoneError(NotDone.UNUSABLE)
        # What could be undone can be undone still.
        self._show(replace(self._page, under_way=None, refused=error))

    def _show(self, page: BackupsPage) -> None:
        self._page = page
        self._desk.screens.show_backups(page)


def _log(error: Exception) -> None:
    log.error("It failed with %s", type(error).__name__, exc_info=error)
