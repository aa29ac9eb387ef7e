"""The windows about the journal as a whole: backups, leaving. A part of the port `Screens`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication

from sojourn.ui.first_run_screens import FirstRunScreens
from sojourn.ui.one_window import OneWindow, bring, pass_on

if TYPE_CHECKING:
    from sojourn.domain.keeping import BackupsPage, Hindrance, KeptBackup
    from sojourn.ui.backups_window import BackupsWindow
    from sojourn.ui.leave_question import LeaveQuestion
    from sojourn.ui.theme import Theme


class JournalScreens(FirstRunScreens):
    """Opens these windows, and passes on under the same names what people ask in them.

    Signals:
        backups_requested: the tray asks for the window.
        restore_wanted: the `KeptBackup` to ask about; restore_chosen: the file, after the question.
        leave_chosen: the person leaves, whatever is lost by that.
    """

    backups_requested = Signal()
    backup_wanted = Signal()
    restore_wanted = Signal(object)
    restore_chosen = Signal(str)
    undo_chosen = Signal()
    leave_chosen = Signal()

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        """Open nothing."""
        super().__init__(theme, parent)
        self._backups: OneWindow[BackupsWindow] = OneWindow()
        self._leave: OneWindow[LeaveQuestion] = OneWindow()

    def announce(self, sentence: str, *, at_once: bool) -> None:
        """Have a screen reader say it, whether a window is open or not."""
        from sojourn.ui.announcing import announce  # noqa: PLC0415

        teller = QApplication.activeWindow() or QApplication.instance()
        if teller is not None:
            announce(teller, sentence, at_once=at_once)

    def open_backups(self, page: BackupsPage) -> None:
        """Open or raise the list of backups."""
        from sojourn.ui.backups_window import BackupsWindow  # noqa: PLC0415

        if self._backups.window is not None:
            self.show_backups(page)
            bring(self._backups.window)
            return
        self._theme.dress()

        def make() -> BackupsWindow:
            window = BackupsWindow(page)
            pass_on(
                window, self, "backup_wanted", "restore_wanted", "restore_chosen", "undo_chosen"
            )
            return window

        self._backups.open(make)

    def show_backups(self, page: BackupsPage) -> None:
        """Give the open list what to draw; nothing when it is closed."""
        self._backups.tell("page", lambda window: window.show_page(page))

    def ask_restore(self, backup: KeptBackup) -> None:
        """Ask over the open list whether to restore that backup."""
        if self._backups.window is not None:
            self._backups.window.ask(backup)

    def ask_leave(self, why: Hindrance) -> None:
        """Ask whether to leave although something could not be written yet."""
        from sojourn.ui.leave_question import LeaveQuestion  # noqa: PLC0415

        if self._leave.window is not None:
            bring(self._leave.window)
            return
        self._theme.dress()

        def make() -> LeaveQuestion:
            question = LeaveQuestion(why)
            question.accepted.connect(self.leave_chosen)
            return question

        self._leave.open(make)
