"""What stands before the journal is opened: folders, log, signals, settings, language, places."""

import logging
import sys
from pathlib import Path

from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication

from sojourn import __version__
from sojourn.bootstrap.log_file import log_to
from sojourn.desktop.unix_signals import UnixSignals
from sojourn.domain.settings import APPEARANCE, LANGUAGE
from sojourn.paths import Paths
from sojourn.storage.private_file import make_folder, make_private
from sojourn.storage.settings_file import SettingsFile
from sojourn.ui.language import Language
from sojourn.ui.theme import Theme

log = logging.getLogger(__name__)


class Premises:
    """Windows speak the person's language from here on.

    Attributes:
        settings: the settings file.
        chosen: what it says at the start.
        language: what is spoken.
    """

    def __init__(self, paths: Paths, qt: QApplication, theme: Theme) -> None:
        """Make all of it.

        Raises:
            OSError: our files cannot be written.
        """
        for file in (paths.settings_file, paths.log_file, paths.window_file):
            make_folder(file.parent)
        log_to(paths.log_file)
        log.info("Sojourn %s on Python %s", __version__, sys.version.split()[0])
        self._signals = UnixSignals()
        self._signals.quit_asked.connect(qt.quit)
        self.settings = SettingsFile(paths.settings_file)
        self.chosen = self.settings.read()
        self._spoken = self.chosen.text(LANGUAGE)
        self.language = Language(qt, self._spoken)
        theme.set_appearance(self.chosen.text(APPEARANCE))
        _keep_window_places_in(paths.window_file)

    def speak(self, choice: str) -> None:
        """Have everything speak another language; nothing when it is spoken already."""
        if choice != self._spoken:
            self._spoken = choice
            self.language.speak(choice)

    def close(self) -> None:
        """Hear no more signals."""
        self._signals.close()


def _keep_window_places_in(file: Path) -> None:
    """Have QSettings use our file: it makes the path of a folder, an organisation and an app."""
    make_private(file)
    folder = str(file.parent.parent)
    QSettings.setDefaultFormat(QSettings.Format.IniFormat)
    QSettings.setPath(QSettings.Format.IniFormat, QSettings.Scope.UserScope, folder)
    QApplication.setOrganizationName(file.parent.name)
