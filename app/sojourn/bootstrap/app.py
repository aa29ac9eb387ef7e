"""Becomes the app: one instance, the tray icon first, then journal, controller and socket."""

import logging
import sys
from collections.abc import Callable

from PySide6.QtCore import QSettings, QTimer
from PySide6.QtWidgets import QApplication

from sojourn import __version__
from sojourn.bootstrap.locale import first_weekday
from sojourn.bootstrap.log_file import log_to
from sojourn.desktop.instance import InstanceLock
from sojourn.desktop.unix_signals import UnixSignals
from sojourn.domain.ports import JournalBusyError
from sojourn.domain.settings import APPEARANCE, LANGUAGE
from sojourn.paths import Paths
from sojourn.storage.private_file import make_folder, make_private
from sojourn.storage.settings_file import SettingsFile
from sojourn.ui.language import Language
from sojourn.ui.screens import Screens
from sojourn.ui.theme import Theme

log = logging.getLogger(__name__)

DONE, FAILED = 0, 3


def run(paths: Paths) -> int:
    """Be the app until the person quits; give the exit code.

    Another app of the same profile keeps its place, and this one ends at once.

    Raises:
        OSError: our folders cannot be made or written.
    """
    for file in (paths.journal_file, paths.settings_file, paths.log_file, paths.window_file):
        make_folder(file.parent)
    log_to(paths.log_file)
    lock = InstanceLock(paths.lock_file)
    if not lock.take():
        log.info("Another Sojourn has this profile; leaving it to that one")
        return DONE
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
        self._qt.setApplicationVersion(__version__)
        self._qt.setDesktopFileName("sojourn")
        self._settings = SettingsFile(paths.settings_file)
        settings = self._settings.read()
        self._language = Language(self._qt, settings.text(LANGUAGE))
        self._theme = Theme(self._qt, settings.text(APPEARANCE))
        self._screens = Screens(self._theme)
        self._signals = UnixSignals()
        self._signals.quit_asked.connect(self._qt.quit)
        self._close: Callable[[], None] = self._signals.close

    def run(self) -> int:
        log.info("Sojourn %s on Python %s", __version__, sys.version.split()[0])
        _keep_window_places_in(self._paths)
        QTimer.singleShot(0, self._furnish)
        code = self._qt.exec()
        self._close()
        return code

    def _furnish(self) -> None:
        """Open the journal and begin; the icon is in the tray by now."""
        from sojourn.bootstrap.furnishing import Furnished  # noqa: PLC0415 - after the icon
        from sojourn.storage.journal_error import JournalError  # noqa: PLC0415

        try:
            furnished = Furnished(
                self._paths,
                self._screens,
                self._settings,
                first_weekday=first_weekday(),
                leave=self._qt.quit,
            )
        except (JournalError, JournalBusyError, OSError) as error:
            self._tell(error)
            return
        close_signals = self._close

        def close() -> None:
            furnished.close()
            close_signals()

        self._close = close

    def _tell(self, error: Exception) -> None:
        """Say why there can be no app, and end when that has been read."""
        from sojourn.storage.journal_error import (  # noqa: PLC0415 - only on a bad day
            JournalDamagedError,
            NewerJournalError,
        )
        from sojourn.ui.trouble import Kind, Trouble  # noqa: PLC0415

        log.critical("Sojourn cannot start: %s", error)
        print(f"Sojourn cannot start: {error}", file=sys.stderr)  # noqa: T201 - for who waits
        kinds = {NewerJournalError: Kind.NEWER, JournalDamagedError: Kind.DAMAGED}
        kind = kinds.get(type(error), Kind.UNREACHABLE)
        self._trouble = Trouble(kind, str(self._paths.journal_file))
        self._trouble.finished.connect(lambda _: self._qt.exit(FAILED))
        self._theme.dress()
        self._trouble.open()


def _keep_window_places_in(paths: Paths) -> None:
    """Have QSettings use our file: it makes the path of a folder, an organisation and an app."""
    file = paths.window_file
    make_private(file)
    QSettings.setDefaultFormat(QSettings.Format.IniFormat)
    QSettings.setPath(
        QSettings.Format.IniFormat, QSettings.Scope.UserScope, str(file.parent.parent)
    )
    QApplication.setOrganizationName(file.parent.name)
