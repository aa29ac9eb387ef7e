"""Opens the journal and joins the controller to tray, windows, clock, notifications and socket."""

import logging
import sys
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication

from sojourn import __version__
from sojourn.bootstrap.examination import examined
from sojourn.bootstrap.joints import join
from sojourn.bootstrap.locale import first_weekday
from sojourn.bootstrap.log_file import log_to
from sojourn.controller.desk import Desk
from sojourn.controller.staff import Staff
from sojourn.desktop.alarm import QtAlarm
from sojourn.desktop.clock import SystemClock
from sojourn.desktop.command_server import CommandServer
from sojourn.desktop.notifications.of_this_desktop import Notifications
from sojourn.desktop.unix_signals import UnixSignals
from sojourn.domain.ports import JournalBusyError
from sojourn.domain.settings import APPEARANCE, LANGUAGE
from sojourn.paths import Paths
from sojourn.resource import resource
from sojourn.storage.database import Database, open_for_writing
from sojourn.storage.journal import Journal
from sojourn.storage.journal_error import JournalError
from sojourn.storage.private_file import make_folder, make_private
from sojourn.storage.settings_file import SettingsFile
from sojourn.ui.language import Language
from sojourn.ui.notification_words import NotificationWords
from sojourn.ui.screens import Screens
from sojourn.ui.theme import Theme

log = logging.getLogger(__name__)


class JournalUnusableError(Exception):
    """There can be no app without a journal; its cause says why."""


class Furnished:
    """The app at work, from its making to `close()`."""

    def __init__(
        self,
        paths: Paths,
        qt: QApplication,
        theme: Theme,
        screens: Screens,
        *,
        leave: Callable[[], None],
    ) -> None:
        """Open everything and take up the session that was on.

        Raises:
            JournalUnusableError: the journal cannot be used.
            OSError: our files cannot be written, or the socket cannot be made.
        """
        for file in (paths.settings_file, paths.log_file, paths.window_file):
            make_folder(file.parent)
        log_to(paths.log_file)
        log.info("Sojourn %s on Python %s", __version__, sys.version.split()[0])
        self._signals = UnixSignals()
        self._signals.quit_asked.connect(qt.quit)
        settings = SettingsFile(paths.settings_file)
        chosen = settings.read()
        self._language = Language(qt, chosen.text(LANGUAGE))
        theme.set_appearance(chosen.text(APPEARANCE))
        _keep_window_places_in(paths.window_file)
        clock, weekday = SystemClock(), first_weekday()
        self._database = _opened(paths.journal_file)
        self._alarm = QtAlarm()
        self._notifications = Notifications(
            str(resource("icons", "sojourn.svg")), screens.notification_ways()
        )
        desk = Desk(
            clock=clock,
            alarm=self._alarm,
            journal=Journal(self._database, clock, weekday),
            settings=settings,
            notifier=self._notifications,
            wording=NotificationWords(),
            screens=screens,
            rules=chosen.rules(),
        )
        self._staff = Staff(
            desk,
            first_weekday=weekday,
            leave=leave,
            doctor=lambda: examined(
                paths,
                self._database,
                ways=self._notifications.report(),
                tray=screens.has_tray(),
            ),
        )
        self._alarm.rang.connect(self._staff.visit.wake)
        self._notifications.pressed.connect(self._staff.door.press)
        self._notifications.dismissed.connect(self._staff.visit.hear)
        join(screens, self._staff, clock)
        self._server = CommandServer()
        self._server.listen(paths.socket_name, self._staff.commands.respond)
        self._staff.begin()
        self._notifications.look()

    def close(self) -> None:
        """Write down the time up to now and close everything."""
        self._server.close()
        self._staff.visit.save_now()
        self._notifications.withdraw()
        self._notifications.close()
        self._database.close()
        self._signals.close()


def _opened(journal_file: Path) -> Database:
    try:
        return open_for_writing(journal_file)
    except (JournalError, JournalBusyError) as error:
        log.critical("Sojourn cannot start: %s", error)
        print(f"Sojourn cannot start: {error}", file=sys.stderr)  # noqa: T201 - for who waits
        raise JournalUnusableError from error


def _keep_window_places_in(file: Path) -> None:
    """Have QSettings use our file: it makes the path of a folder, an organisation and an app."""
    make_private(file)
    folder = str(file.parent.parent)
    QSettings.setDefaultFormat(QSettings.Format.IniFormat)
    QSettings.setPath(QSettings.Format.IniFormat, QSettings.Scope.UserScope, folder)
    QApplication.setOrganizationName(file.parent.name)
