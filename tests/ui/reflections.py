"""The reflection window as its tests open it, read it and type into it."""

from dataclasses import replace
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from sojourn.domain.catalogue import UNWIND
from sojourn.domain.draft import ReflectionDraft
from sojourn.domain.outcome import Met, Pull, Reflection
from sojourn.domain.page import ReflectionPage
from sojourn.ui.reflection_window import ReflectionWindow
from tests.ui.visits import ENDED, VISIT

ALT = Qt.KeyboardModifier.AltModifier
UNFOLDED = replace(ENDED, unfolded=True, unexplained=True)
UNWINDING = replace(ENDED, intention=replace(VISIT, purpose=UNWIND))
WHOLE = Reflection(
    "partly",
    (("help-given", 3),),
    "Short posts get answers",
    "Write to Ana",
    (Met("Ana", date(2026, 11, 25)), Met("Björn", date(2026, 12, 1)), Met("Chloé")),
    (Pull("", "declined", 1), Pull("feed", "accepted", 2)),
    "better",
    "nearly-done",
)


def opened(qtbot: QtBot, page: ReflectionPage = ENDED) -> ReflectionWindow:
    window = ReflectionWindow(page)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    return window


def drafted(reflection: Reflection, page: ReflectionPage = UNFOLDED) -> ReflectionPage:
    return replace(page, draft=ReflectionDraft(page.session, reflection))


def button(window: QWidget, text: str) -> QPushButton:
    found = [one for one in window.findChildren(QPushButton) if one.text().replace("&", "") == text]
    assert len(found) == 1, text
    return found[0]


def named(window: QWidget, name: str) -> QWidget:
    return next(one for one in window.findChildren(QWidget) if one.accessibleName() == name)


def line_of(window: ReflectionWindow) -> QLineEdit:
    line = named(window, "What came of it, or what next?")
    assert isinstance(line, QLineEdit)
    return line


def texts(window: ReflectionWindow) -> list[str]:
    return [label.text() for label in window.findChildren(QLabel) if label.isVisible()]


def typed_keys(qtbot: QtBot, window: ReflectionWindow, keys: str) -> None:
    """Type at wherever the focus is, as a keyboard does."""
    for key in keys:
        focus = window.focusWidget()
        if key == "\n":
            QTest.keyClick(focus, Qt.Key.Key_Return)
        else:
            QTest.keyClicks(focus, key)
