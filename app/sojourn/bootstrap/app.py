"""Becomes the app: one instance, the tray icon first, then journal, controller and socket.

What stands before the icon is kept light: no domain, no settings, no log.
"""

from collections.abc import Callable

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from sojourn.desktop.instance import InstanceLock
from sojourn.paths import Paths
from sojourn.storage.private_file import make_folder
from sojourn.ui.screens import Screens
from sojourn.ui.theme import Theme

DONE, FAILED, LEFT_TO_ANOTHER = 0, 3, -1


def run(paths: Paths) -> int:
    """Be the app until the person quits; give the exit code.

    Another app of the same profile keeps its place: this one ends at once, LEFT_TO_ANOTHER.

    Raises:
        OSError: our folders cannot be made or written.
    """
    make_folder(paths.lock_file.parent)
    lock = InstanceLock(paths.lock_file)
    if not lock.take():
        return LEFT_TO_ANOTHER
    try:
        return _App(paths).run()
    finally:
        lock.release()


class _App:
    """The Qt application; the tray icon stands before anything else is opened."""

    def __init__(self, paths: Paths) -> None:
        self._paths = paths
        # The name that Qt makes WM_CLASS of; our own arguments are not Qt's.
        self._qt = QApplication(["sojourn"])
        self._qt.setApplicationName("sojourn")
        self._qt.setApplicationDisplayName("Sojourn")
        self._qt.setDesktopFileName("sojourn")
        self._theme = Theme(self._qt)
        self._screens = Screens(self._theme)
        self._close: Callable[[], None] = lambda: None

    def run(self) -> int:
        QTimer.singleShot(0, self._furnish)
        code = self._qt.exec()
        self._close()
        return code

    def _furnish(self) -> None:
        """Open the journal and begin; the icon is in the tray by now."""
        from sojourn.bootstrap.lean_hashlib import load_lean_hashlib  # noqa: PLC0415

        load_lean_hashlib()
        from sojourn.bootstrap.furnishing import (  # noqa: PLC0415 - after the icon
            Furnished,
            JournalUnusableError,
        )

        try:
            furnished = Furnished(
                self._paths, self._qt, self._theme, self._screens, leave=self._qt.quit
            )
        except JournalUnusableError as error:
            self._tell(error.__cause__)
            return
        self._close = furnished.close

    def _tell(self, cause: BaseException | None) -> None:
        """Say why there can be no app, and end when that has been read."""
        from sojourn.storage.journal_error import (  # noqa: PLC0415 - only on a bad day
            JournalDamagedError,
            NewerJournalError,
        )
        from sojourn.ui.trouble import Kind, Trouble  # noqa: PLC0415

        kinds = {NewerJournalError: Kind.NEWER, JournalDamagedError: Kind.DAMAGED}
        kind = kinds.get(type(cause), Kind.UNREACHABLE)
        self._theme.dress()
        self._trouble = Trouble(kind, str(self._paths.journal_file))
        self._trouble.finished.connect(lambda _: self._qt.exit(FAILED))
        self._trouble.open()
