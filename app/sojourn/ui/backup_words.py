"""The words for backups: when and why they were made, what was done with them, and why not."""

from PySide6.QtCore import QLocale, QObject

from sojourn.domain.keeping import (
    BackupKind,
    BackupsPage,
    BackupTask,
    Hindrance,
    KeptBackup,
    NotDone,
    NotDoneError,
)
from sojourn.domain.refusal import Code, Refused
from sojourn.ui import time_words
from sojourn.ui.journal_words import JournalWords, hindrance
from sojourn.ui.refusal_words import refusal
from sojourn.ui.words import filled


class BackupWords(QObject):
    """Sentences for the window of the backups. Its name is their translations' context."""

    def when(self, backup: KeptBackup) -> str:
        """Write when it was made: "Monday, 16 November 2026, 09:15"."""
        made = backup.made
        return filled(
            self.tr("%1, %2", "a day with its year, a time"),
            time_words.long_day(made.date()),
            time_words.clock(made),
        )

    def facts(self, backup: KeptBackup) -> str:
        """Say how many visits it holds, its size, and what it was made for."""
        size = QLocale().formattedDataSize(backup.size, 1, QLocale.DataSizeFormat.DataSizeSIFormat)
        return " · ".join((self.visits(backup.visits), size, self.kind(backup.kind)))

    def visits(self, count: int) -> str:
        """Count visits."""
        return self.tr("%n visit(s)", "", count)

    def kind(self, kind: BackupKind) -> str:
        """Say what it was made for."""
        match kind:
            case BackupKind.DAILY:
                return self.tr("daily")
            case BackupKind.ASKED:
                return self.tr("made by you")
            case BackupKind.BEFORE_RESTORE:
                return self.tr("before a restore")
            case BackupKind.BEFORE_MIGRATION:
                return self.tr("before an update")

    def told(self, page: BackupsPage) -> str:
        """Say what is being done, or what came of what was asked last; empty for nothing."""
        if page.under_way is not None:
            return self._under_way(page.under_way)
        if page.refused is not None:
            return self.refusal(page.refused)
        return "" if page.done is None else self._done(page.done, page.about)

    def _under_way(self, task: BackupTask) -> str:
        match task:
            case BackupTask.LIST:
                return self.tr("Looking for backups…")
            case BackupTask.BACK_UP:
                return self.tr("Making a backup…")
            case BackupTask.RESTORE | BackupTask.UNDO:
                return self.tr("Restoring the backup…")

    def _done(self, task: BackupTask, about: KeptBackup | None) -> str:
        if task is BackupTask.UNDO:
            return self.tr("Your journal is again as it was before.")
        if task is BackupTask.RESTORE and about is not None:
            return filled(self.tr("Restored the backup of %1."), self.when(about))
        if task is BackupTask.BACK_UP:
            return self.tr("A backup was made.")
        return ""

    def refusal(self, refused: Refused | NotDoneError) -> str:
        """Say why it was not done, and what to do next."""
        if isinstance(refused, NotDoneError):
            return self._not_done(refused)
        if refused.code is Code.SESSION_ON:
            return self.tr("Wrap up first; then a backup can be restored.")
        return refusal(refused)

    def _not_done(self, error: NotDoneError) -> str:
        if error.why is NotDone.BUSY:
            return JournalWords().refused(hindrance(error.value))
        if error.why is NotDone.DISK and error.limit is not None:
            return self._not_written(hindrance(error.limit))
        sentences = {
            NotDone.NO_JOURNAL: self.tr("There is nothing to back up yet."),
            NotDone.NO_FILE: self.tr("This backup is not there any more."),
            NotDone.NOT_A_BACKUP: self.tr(
                "This backup is damaged; choose another. Nothing was changed."
            ),
            NotDone.NEWER: self.tr(
                "A newer Sojourn made this backup; install that one to restore it. Nothing was "
                "changed."
            ),
            NotDone.DISK: self.tr("That could not be written; is the disk full?"),
        }
        return sentences.get(error.why) or self.tr("That could not be done; the log says more.")

    def _not_written(self, why: Hindrance) -> str:
        if why is Hindrance.FULL:
            return self.tr("The disk is full. Nothing was changed; make some room, then try again.")
        return self.tr("The folder of the backups may not be written to. Nothing was changed.")
