"""The window that says what became of a damaged journal."""

from dataclasses import replace
from datetime import datetime

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from sojourn.domain.keeping import Recovered
from sojourn.ui.language import Language
from sojourn.ui.recovered_window import RecoveredWindow
from sojourn.ui.roles import LIGHT
from sojourn.ui.scroll_page import ScrollPage
from sojourn.ui.style_sheet import style_sheet
from sojourn.ui.trouble import Kind, Trouble
from tests.manual_clock import BERLIN
from tests.ui.controls import doubled_mnemonics, nameless

PATH = "/home/ana/<b>journal</b>-damaged-2026-11-17T08-00-00Z.sqlite3"
MADE = datetime(2026, 11, 16, 9, 5, tzinfo=BERLIN)
RECOVERED = Recovered(PATH, MADE, 3, ("span", "session", "outcome"), 12)


def told(window: RecoveredWindow | Trouble) -> str:
    return "\n".join(label.text() for label in window.findChildren(QLabel))


def test_it_says_what_was_used_what_was_saved_and_what_may_be_missing(qtbot: QtBot) -> None:
    window = RecoveredWindow(RECOVERED)
    qtbot.addWidget(window)
    text = told(window)
    assert "Your damaged journal" in text
    assert "16" in text
    assert "November" in text
    assert "2026" in text
    assert "3 visit" in text
    assert "12 visit" in text
    assert "visits" in text
    assert "outcomes" in text
    assert PATH in text
    assert all(
        label.textFormat() is Qt.TextFormat.PlainText for label in window.findChildren(QLabel)
    )


@pytest.mark.parametrize(
    ("change", "said", "unsaid"),
    [
        ({"backup": None}, "no backup", "The backup of"),
        ({"salvaged": 0}, "No further visit", "are kept too"),
        ({"lost": ()}, "nothing should be missing", "may be missing"),
        ({"backup": None, "lost": ("person",)}, "people", "after that"),
        ({"set_aside": ""}, "lost journal", "damaged file"),
        ({"visits": 0}, "journal was set aside", "in order again"),
        ({}, "in order again", "was set aside"),
        ({}, "Backups… in the menu", "no backup"),
        ({"backup": None}, "new journal was begun", "Backups…"),
    ],
)
def test_each_case_has_its_own_words(
    change: dict[str, object], said: str, unsaid: str, qtbot: QtBot
) -> None:
    window = RecoveredWindow(replace(RECOVERED, **change))  # type: ignore[arg-type]
    qtbot.addWidget(window)
    assert said in told(window)
    assert unsaid not in told(window)


def test_every_kind_of_row_has_its_words(qtbot: QtBot) -> None:
    from sojourn.storage.export import TABLES  # noqa: PLC0415 - what there is to lose

    for name, _, _ in TABLES:
        window = RecoveredWindow(replace(RECOVERED, lost=(name,)))
        qtbot.addWidget(window)
        assert "concern: ." not in told(window)


def test_no_bar_stays_where_all_of_it_fits(qapp: QApplication, qtbot: QtBot) -> None:
    # Of some length, the path fits in one line without a bar beside it, and not with one.
    for length in range(60, 100, 2):
        window = RecoveredWindow(replace(RECOVERED, set_aside=f"/home/{'a' * length}"))
        qtbot.addWidget(window)
        window.show()
        (page,) = window.findChildren(ScrollPage)
        qapp.processEvents()
        assert page.verticalScrollBar().maximum() == 0, length
        window.close()


def test_it_opens_high_enough_for_all_of_it(qapp: QApplication, qtbot: QtBot) -> None:
    was = qapp.styleSheet()
    window = RecoveredWindow(RECOVERED)
    qtbot.addWidget(window)
    try:
        # The type is known later than the window: it may be the first one there is.
        qapp.setStyleSheet(style_sheet(LIGHT, 18.0))
        window.show()
        (page,) = window.findChildren(ScrollPage)
        qapp.processEvents()
        assert page.verticalScrollBar().maximum() == 0
    finally:
        qapp.setStyleSheet(was)


def test_enter_closes_it_and_frees_it(qtbot: QtBot) -> None:
    window = RecoveredWindow(RECOVERED)
    window.show()
    with qtbot.waitSignal(window.destroyed):
        QTest.keyClick(window, Qt.Key.Key_Return)


def test_it_speaks_french(qapp: QApplication, qtbot: QtBot) -> None:
    before = QLocale()
    language = Language(qapp, "fr")
    try:
        window = RecoveredWindow(RECOVERED)
        qtbot.addWidget(window)
        text = told(window)
        assert "La sauvegarde du lundi 16 novembre 2026" in text
        assert "3 visites ont pu être lues" in text
        assert "les visites et les résultats" in text
        assert not doubled_mnemonics(window)
        assert not nameless(window)
    finally:
        for translator in language._translators:
            qapp.removeTranslator(translator)
        QLocale.setDefault(before)


def test_a_newer_journal_names_the_format_it_needs(qtbot: QtBot) -> None:
    window = Trouble(Kind.NEWER, "/j", (9, 2))
    qtbot.addWidget(window)
    assert "format 9" in told(window)
    assert "up to 2" in told(window)
    assert [button.text() for button in window.findChildren(QPushButton)] == ["&Close"]
