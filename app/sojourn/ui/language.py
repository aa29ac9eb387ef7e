"""The language of the windows, by the system or by the setting: words and locale together."""

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QObject, QTranslator, Signal

from sojourn.domain.languages import ENGLISH, LANGUAGES
from sojourn.domain.settings import SYSTEM
from sojourn.resource import resource


class Language(QObject):
    """Keeps the translators of one language installed.

    Signals:
        changed: another language is spoken, or its dates and numbers are written in another way.
    """

    changed = Signal()

    def __init__(self, app: QCoreApplication, choice: str = SYSTEM) -> None:
        """Speak as chosen at once; `choice` is a value of the setting `language`."""
        super().__init__(app)
        self._app = app
        self._translators: list[QTranslator] = []
        self.speak(choice)

    def speak(self, choice: str) -> None:
        """Speak one of `LANGUAGES`, or with `system` the one of the desktop."""
        self._choice = choice
        code = code_for(choice, QLocale.system())
        QLocale.setDefault(locale_of(code, QLocale.system()))
        self.silence()
        for name, folder in (
            ("qtbase", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)),
            ("sojourn", str(resource("translations"))),
        ):
            translator = QTranslator(self)
            if translator.load(QLocale(code), name, "_", folder):
                self._app.installTranslator(translator)
            self._translators.append(translator)
        self.changed.emit()

    def follow_system(self) -> None:
        """Take it that the desktop's language or its way to write dates has changed."""
        self.speak(self._choice)

    def silence(self) -> None:
        """Take the words of the language away; what stands in the code is left."""
        for translator in self._translators:
            self._app.removeTranslator(translator)
            translator.deleteLater()
        self._translators = []


def code_for(choice: str, system: QLocale) -> str:
    """Give the language a choice means: with `system`, the first of the desktop's that is known."""
    if choice in LANGUAGES:
        return choice
    wanted = [system, *(QLocale(name) for name in system.uiLanguages())]
    return next((code for one in wanted for code in LANGUAGES if _fits(code, one)), ENGLISH)


def locale_of(code: str, system: QLocale) -> QLocale:
    """Give the locale of a language, with the desktop's own country where the language agrees."""
    if _fits(code, system):
        return system
    # A desktop in another language, or in none (the C locale), says nothing of the country.
    return QLocale("en_GB" if code == ENGLISH else code)


def _fits(code: str, locale: QLocale) -> bool:
    spoken = QLocale(code)
    same_country = "_" not in code or spoken.territory() == locale.territory()
    return spoken.language() == locale.language() and same_country
