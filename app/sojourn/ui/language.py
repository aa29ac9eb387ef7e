"""The language of the windows, by the system or by the setting: words and locale together."""

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QObject, QTranslator

from sojourn.domain.settings import LANGUAGE, SYSTEM
from sojourn.resource import resource

ENGLISH = "en"


class Language(QObject):
    """Keeps the translators of one language installed."""

    def __init__(self, app: QCoreApplication, choice: str = SYSTEM) -> None:
        """Speak as chosen at once; `choice` is a value of the setting `language`."""
        super().__init__(app)
        self._app = app
        self._translators: list[QTranslator] = []
        self.speak(choice)

    def speak(self, choice: str) -> None:
        """Speak a language (`en`, `fr`), or with `system` the one of the desktop."""
        locale = locale_for(choice, QLocale.system())
        QLocale.setDefault(locale)
        self.silence()
        key = QLocale.languageToCode(locale.language())
        ours = str(resource("translations", f"sojourn_{key}.qm"))
        qts = f"{QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)}/qtbase_{key}.qm"
        self._translators = [self._installed(path) for path in (qts, ours)]

    def silence(self) -> None:
        """Take the words of the language away; what stands in the code is left."""
        for translator in self._translators:
            self._app.removeTranslator(translator)
            translator.deleteLater()
        self._translators = []

    def _installed(self, path: str) -> QTranslator:
        translator = QTranslator(self)
        if translator.load(path):
            self._app.installTranslator(translator)
        return translator


def locale_for(choice: str, system: QLocale) -> QLocale:
    """Give the locale for a choice, with the desktop's own country where the language agrees."""
    languages = {code: QLocale.codeToLanguage(code) for code in LANGUAGE.choices if code != SYSTEM}
    wanted = languages.get(choice, system.language())
    if wanted not in languages.values():
        wanted = languages[ENGLISH]
    if wanted == system.language():
        return system
    # A desktop in another language, or in none (the C locale), says nothing of the country.
    if wanted == languages[ENGLISH]:
        return QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom)
    return QLocale(wanted)
