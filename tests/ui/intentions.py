"""The intention window as its tests open it, read it and type into it."""

from datetime import UTC, datetime, timedelta

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from sojourn.domain.draft import IntentionDraft
from sojourn.domain.intention import Address, Intention, Platform
from sojourn.domain.page import IntentionPage, PlatformFacts
from sojourn.ui.from_last_time import FromLastTime
from sojourn.ui.intention_window import IntentionWindow
from tests.ui.controls import focusable

MINUTE = 60_000
NOW = datetime(2026, 5, 4, 9, 5, tzinfo=UTC)
LINKEDIN = Platform(
    "LinkedIn", "#2a6db5", "https://www.linkedin.com/", True, reason="Customers are here."
)
LAST = Intention("LinkedIn", "messages", "x", 25 * MINUTE, "Bo")
FACTS = PlatformFacts(
    LINKEDIN,
    LAST,
    (NOW, NOW + timedelta(hours=2, minutes=15)),
    41 * MINUTE,
    38 * MINUTE,
    "Answer first.",
    "Send <b>Ana</b> the slides",
)
DRAFT = IntentionDraft(
    "LinkedIn", "conversation", "Ana", "", 15 * MINUTE, Address("https://www.linkedin.com/", True)
)


def opened(
    qtbot: QtBot, draft: IntentionDraft = DRAFT, facts: PlatformFacts | None = None
) -> IntentionWindow:
    known, suggested, people = ("LinkedIn", "Mastodon"), ("Facebook",), ("Ana", "Björn")
    page = IntentionPage(NOW, draft, known, suggested, people, facts)
    window = IntentionWindow(page)
    # Not handed to qtbot, which would close what has been closed and freed.
    with qtbot.waitActive(window):
        window.show()
    begins = QLineEdit if draft.platform else QComboBox
    qtbot.waitUntil(lambda: isinstance(QApplication.focusWidget(), begins))
    return window


def control(window: QWidget, name: str) -> QWidget:
    """Find a control the way a screen reader does."""
    for widget in focusable(window):
        if name_of(widget).startswith(name):
            return widget
    raise AssertionError(name)


def name_of(widget: QWidget) -> str:
    """What a screen reader says first: for a combo box its label, and not what stands in it."""
    if isinstance(widget, QComboBox):
        return widget.accessibleName()
    return QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)


def said(window: QWidget) -> list[str]:
    labels = [label.text() for label in window.findChildren(QLabel) if label.isVisible()]
    facts = [one for one in window.findChildren(FromLastTime) if one.isVisible()]
    return labels + [line for one in facts for line in one.document().toRawText().splitlines()]


def typed(text: str) -> None:
    focus = QApplication.focusWidget()
    assert focus is not None
    QTest.keyClicks(focus, text)


def press(key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    focus = QApplication.focusWidget()
    assert focus is not None
    QTest.keyClick(focus, key, modifier)


def press_start(window: IntentionWindow) -> None:
    start = control(window, "Start")
    assert isinstance(start, QPushButton)
    start.click()
