"""The window for a past visit, opened from values, and how a test finds its way about in it."""

from datetime import datetime, timedelta, timezone

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QDateEdit,
    QLabel,
    QLineEdit,
    QPushButton,
    QTimeEdit,
    QToolButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from sojourn.domain.page import PastVisitPage
from sojourn.domain.past_visit import PastVisit
from sojourn.ui.past_visit_window import PastVisitWindow
from sojourn.ui.purpose_choice import PurposeChoice

ZONE = timezone(timedelta(hours=1))
NOW = datetime(2026, 11, 16, 9, 7, 31, tzinfo=ZONE)
START = datetime(2026, 11, 16, 8, 50, tzinfo=ZONE)
PAGE = PastVisitPage(
    NOW, ("LinkedIn", "forum"), ("Bluesky",), ("Ana", "Björn"), "LinkedIn", "conversation"
)
ALT = Qt.KeyboardModifier.AltModifier


def opened(qtbot: QtBot, page: PastVisitPage = PAGE) -> PastVisitWindow:
    window = PastVisitWindow(page)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    return window


def labelled(window: QWidget, name: str) -> QWidget:
    label = next(one for one in window.findChildren(QLabel) if one.text().replace("&", "") == name)
    return label.buddy()


def line(window: QWidget, name: str) -> QLineEdit:
    found = labelled(window, name)
    assert isinstance(found, QLineEdit)
    return found


def button(window: QWidget, name: str) -> QPushButton:
    found = window.findChildren(QPushButton)
    return next(one for one in found if one.text().replace("&", "").endswith(name))


def more_of(window: QWidget, kind: str) -> QToolButton:
    found = window.findChildren(QToolButton)
    return next(one for one in found if one.accessibleName() == f"{kind}: one more")


def time_field(window: QWidget) -> QTimeEdit:
    found = window.findChild(QTimeEdit)
    assert found is not None
    return found


def day_field(window: QWidget) -> QDateEdit:
    # A QTimeEdit is none of these.
    found = window.findChild(QDateEdit)
    assert found is not None
    return found


def purpose(window: QWidget) -> PurposeChoice:
    found = window.findChild(PurposeChoice)
    assert found is not None
    return found


def told(qtbot: QtBot, window: PastVisitWindow) -> PastVisit:
    with qtbot.waitSignal(window.past_visit_told) as signal:
        QTest.keyClick(window, Qt.Key.Key_V, ALT)
    past = signal.args[0]
    assert isinstance(past, PastVisit)
    return past


def texts(window: QWidget) -> list[str]:
    return [label.text() for label in window.findChildren(QLabel) if label.isVisible()]
