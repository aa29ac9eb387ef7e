"""Which language and which locale a choice means."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication, QDialogButtonBox, QLineEdit
from pytestqt.qtbot import QtBot

from sojourn.domain.kinds import BUILT_IN
from sojourn.resource import resource
from sojourn.ui import time_words, words
from sojourn.ui.language import Language, code_for, locale_of


@pytest.fixture
def app(qapp: QApplication) -> Iterator[QApplication]:
    was = QLocale()
    yield qapp
    QLocale.setDefault(was)
    for language in qapp.findChildren(Language):
        language.silence()
        language.deleteLater()


@pytest.mark.parametrize(
    ("choice", "system", "locale"),
    [
        ("system", "fr_CA", "fr_CA"),
        ("system", "en_US", "en_US"),
        ("system", "zu_ZA", "en_GB"),
        ("system", "C", "en_GB"),
        ("fr", "fr_BE", "fr_BE"),
        ("fr", "zu_ZA", "fr_FR"),
        ("en", "fr_FR", "en_GB"),
        ("en", "en_AU", "en_AU"),
        ("tlh", "fr_FR", "fr_FR"),
    ],
)
def test_the_country_is_the_desktops_where_the_language_agrees(
    choice: str, system: str, locale: str
) -> None:
    spoken = code_for(choice, QLocale(system))
    assert locale_of(spoken, QLocale(system)).name() == locale


class Ranked(QLocale):
    """A desktop whose person reads several languages."""

    def uiLanguages(self, *_: object) -> list[str]:  # noqa: N802 - Qt's
        return ["zu-ZA", "fr-CH", "en-GB"]


def test_the_desktops_first_language_that_is_known_is_spoken() -> None:
    desktop = Ranked("zu_ZA")
    assert code_for("system", desktop) == "fr"
    assert locale_of("fr", desktop).name() == "fr_FR"


@pytest.mark.parametrize(("code", "cancel"), [("fr", "Annuler"), ("en", "Cancel")])
def test_qts_own_words_are_of_the_language(app: QApplication, code: str, cancel: str) -> None:
    Language(app, code)
    buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
    assert buttons.button(QDialogButtonBox.StandardButton.Cancel).text().replace("&", "") == cancel
    line = QLineEdit()
    menu = line.createStandardContextMenu()
    first = [action.text().replace("&", "").partition("\t")[0] for action in menu.actions()]
    assert ("Annuler" in first) is (code == "fr")


def test_who_speaks_says_so_and_follows_the_desktop(qtbot: QtBot, app: QApplication) -> None:
    language = Language(app, "en")
    with qtbot.waitSignal(language.changed):
        language.speak("fr")
    QLocale.setDefault(QLocale("en_US"))
    with qtbot.waitSignal(language.changed):
        language.follow_system()
    assert QLocale().language() == QLocale.Language.French


def test_english_counts(app: QApplication) -> None:
    Language(app, "en")
    assert words.outcome_count("conversation", 1, BUILT_IN) == "1 conversation"
    assert words.outcome_count("conversation", 7, BUILT_IN) == "7 conversations"
    assert time_words.left(6 * 60_000) == "6 minutes left"


def test_french_speaks_french_and_english_comes_back(app: QApplication) -> None:
    language = Language(app, "fr")
    assert words.verdict("met") == "Oui"
    assert words.outcome_count("conversation", 2, BUILT_IN) == "2 conversations"
    language.speak("en")
    assert words.verdict("met") == "Yes"


@pytest.mark.parametrize("name", ["sojourn.svg", "sojourn-symbolic.svg"])
def test_shipped_files_are_found(name: str) -> None:
    assert resource("icons", name).is_file()
